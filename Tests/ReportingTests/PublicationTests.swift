import Foundation
import Records
import Synchronization
import Testing

@testable import Reporting

@Suite struct PublicationTests {
  /// A folder of its own for each test, gone afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder + "/out")
  }

  /// Every file below a folder, with its text.
  private func files(_ folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try String(contentsOfFile: path, encoding: .utf8) }
    }
    return files
  }

  private func mode(_ path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test("the first review of a year, and the one that takes its place")
  func replaces() throws {
    try inFolder { out in
      let publication = Publication(into: out)
      let marks = [PublishedFile("manifest.json", "{}"), PublishedFile("SHA256SUMS", "")]
      try publication.publish(
        marks + [PublishedFile("report.html", "một"), PublishedFile("old.csv", "cũ")], year: 2010)
      #expect(try files(out)["2010/old.csv"] == "cũ")
      try publication.publish(
        marks + [PublishedFile("report.html", "hai"), PublishedFile("units/HA.html", "ba")], year: 2010)
      #expect(
        try files(out) == [
          "2010/report.html": "hai", "2010/units/HA.html": "ba", "2010/manifest.json": "{}", "2010/SHA256SUMS": "",
        ])
    }
  }

  @Test("a run that fails leaves the former review as it was, and nothing beside it")
  func wholeOrNotAtAll() throws {
    try inFolder { out in
      let publication = Publication(into: out)
      let marks = [PublishedFile("manifest.json", "{}"), PublishedFile("SHA256SUMS", "")]
      try publication.publish(marks + [PublishedFile("report.html", "một")], year: 2010)
      let tooLong = String(repeating: "x", count: 300)
      let error = #expect(throws: PublishingError.self) {
        try publication.publish([PublishedFile("report.html", "hai"), PublishedFile(tooLong, "")], year: 2010)
      }
      #expect(error?.step == .write && error?.code == ENAMETOOLONG)
      #expect(try files(out)["2010/report.html"] == "một")
      #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["2010"])
    }
  }

  @Test("what is no review is never replaced")
  func foreign() throws {
    try inFolder { out in
      try FileManager.default.createDirectory(atPath: out + "/2010", withIntermediateDirectories: true)
      try "của tôi".write(toFile: out + "/2010/DieuDong.csv", atomically: true, encoding: .utf8)
      let error = #expect(throws: PublishingError.self) {
        try Publication(into: out).publish([PublishedFile("report.html", "một")], year: 2010)
      }
      #expect(error?.step == .foreign)
      #expect(try files(out) == ["2010/DieuDong.csv": "của tôi"])
    }
  }

  @Test("a name that leads out of the folder, or stands twice, is refused before anything is written")
  func names() throws {
    try inFolder { out in
      for bad in ["../x", "/etc/x", "a//b", "a/./b", "", "a\u{0}b"] {
        let error = #expect(throws: PublishingError.self) {
          try Publication(into: out).publish([PublishedFile(bad, "")], year: 2010)
        }
        #expect(error?.step == .name)
      }
      #expect(throws: PublishingError.self) {
        try Publication(into: out).publish([PublishedFile("a", ""), PublishedFile("a", "")], year: 2010)
      }
      #expect(!FileManager.default.fileExists(atPath: out))
    }
  }

  @Test("while a review is replaced, a reader finds the former one or the new one, never none")
  func neverMissing() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let publication = Publication(into: folder)
    let rest = [PublishedFile(Manifest.name, "{}"), PublishedFile(Checksums.name, "")]
    try publication.publish(rest + [PublishedFile("report.md", "0")], year: 2010)
    let writer = Writer()
    try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask {
        var reads = 0
        while !writer.isDone.load(ordering: .acquiring) {
          #expect(FileManager.default.contents(atPath: folder + "/2010/report.md") != nil)
          reads += 1
        }
        return reads
      }
      group.addTask {
        defer { writer.isDone.store(true, ordering: .releasing) }
        for i in 1...200 { try publication.publish(rest + [PublishedFile("report.md", "\(i)")], year: 2010) }
        return 1
      }
      for try await count in group { #expect(count > 0) }
    }
  }

  @Test("only the office may read it")
  func modes() throws {
    try inFolder { out in
      let former = umask(0o000)
      defer { umask(former) }
      try Publication(into: out).publish([PublishedFile("units/HA.html", "x")], year: 2010)
      #expect(try mode(out) == 0o700)
      #expect(try mode(out + "/2010") == 0o700)
      #expect(try mode(out + "/2010/units") == 0o700)
      #expect(try mode(out + "/2010/units/HA.html") == 0o600)
    }
  }

  @Test("what a killed run left is removed, other years are not touched")
  func leftovers() throws {
    try inFolder { out in
      let publication = Publication(into: out)
      try publication.publish([PublishedFile("a", "2009")], year: 2009)
      try FileManager.default.createDirectory(
        atPath: out + "/.2010.new-77/units", withIntermediateDirectories: true)
      try publication.publish([PublishedFile("a", "2010")], year: 2010)
      #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == ["2009", "2010"])
      #expect(try files(out) == ["2009/a": "2009", "2010/a": "2010"])
    }
  }

  @Test("a whole review, published twice, is the same to the byte")
  func sameBytes() async throws {
    let input = await Office.haiAn().input()
    let review = AnnualReview(input)
    let templates = try Fixtures.templates
    let contents = [
      PublishedFile("report.html", templates.render(review, as: .html)),
      PublishedFile("report.md", templates.render(review, as: .markdown)),
      PublishedFile(FindingsCSV.name, FindingsCSV.text(input)), PublishedFile(RejectsCSV.name, RejectsCSV.text(input)),
    ]
    try inFolder { out in
      try Publication(into: out + "/a").publish(contents + [Checksums.file(of: contents)], year: 2010)
      try Publication(into: out + "/b").publish(contents + [Checksums.file(of: contents)], year: 2010)
      let one = try files(out + "/a")
      #expect(try one == files(out + "/b"))
      #expect(one.count == 5)
    }
  }
}

/// Whether the one who writes has finished.
private final class Writer: Sendable {
  let isDone = Atomic(false)
}

@Suite struct ManifestTests {
  @Test("the manifest names inputs, parts, files and counts, in an order that never changes")
  func manifest() {
    let manifest = Manifest(
      version: "0.1.0", year: 2010, asOf: CivilDate(year: 2010, month: 12, day: 31)!, form: "hd11",
      inputs: [
        .init(path: "exports/b.csv", sha256: "bb", size: 2), .init(path: "agencies/\"a\".yaml", sha256: "aa", size: 1),
      ], templates: .init(sha256: "t", foundBy: "beside the executable"),
      rulebook: .init(sha256: "r", foundBy: "--data"), verdict: Verdict(violations: 2, queries: 1, rejects: 1),
      isKeyPublic: true)
    let file = manifest.file(of: [PublishedFile("report.md", "b"), PublishedFile("report.html", "abc")])
    #expect(file.name == "manifest.json")
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        {
          "program": {
            "name": "phoihop",
            "version": "0.1.0"
          },
          "year": 2010,
          "asOf": "2010-12-31",
          "form": "hd11",
          "verdict": {
            "violations": 2,
            "queries": 1,
            "notices": 0,
            "rejects": 1,
            "unreadable": 0,
            "exit": 3
          },
          "fingerprintKey": "public",
          "templates": {
            "sha256": "t",
            "foundBy": "beside the executable"
          },
          "rulebook": {
            "sha256": "r",
            "foundBy": "--data"
          },
          "inputs": [
            {
              "path": "agencies/\\"a\\".yaml",
              "sha256": "aa",
              "size": 1
            },
            {
              "path": "exports/b.csv",
              "sha256": "bb",
              "size": 2
            }
          ],
          "files": [
            {
              "name": "report.html",
              "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              "size": 3
            },
            {
              "name": "report.md",
              "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
              "size": 1
            }
          ]
        }

        """)
  }

  @Test("checksums are as sha256sum reads them")
  func checksums() {
    let file = Checksums.file(of: [PublishedFile("b", "b"), PublishedFile("a", "abc")])
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a
        3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b

        """)
  }
}
