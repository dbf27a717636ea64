import Foundation
import Testing

@Suite("phoihop report")
struct ReportCommandTests {
  /// Every file below a folder with its bytes.
  private static func bytes(below folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        return isFolder.boolValue ? nil : (name, try Data(contentsOf: URL(filePath: folder + "/" + name)))
      })
  }

  @Test("the sample: its files and pages, one verdict line last, exit 3 for the rows that were rejected")
  func sample() throws {
    let out = try Folder()
    let result = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path)
    #expect(result.code == 3)
    #expect(result.errors == "")
    #expect(
      result.lines.last
        == "Kết luận: 15 vi phạm, 31 nội dung cần giải trình, 01 nội dung cần lưu ý, 05 dòng bị trả lại.")
    #expect(result.lines.contains("\(out.path)/2010/report.html"))
    let files = try Self.bytes(below: out.path + "/2010")
    #expect(
      Set(files.keys.filter { !$0.contains("/") }) == [
        "report.html", "report.md", "findings.csv", "undecided.csv", "rejects.csv", "figures.json", "manifest.json",
        "SHA256SUMS",
      ])
    for page in ["units/index.html", "units/CT.html", "units/CT.md", "cases/CT-001.html"] {
      #expect(files.keys.contains(page))
    }
    #expect(String(decoding: files["undecided.csv"]!, as: UTF8.self).split(separator: "\r\n").count == 1 + 319)
    #expect(files["report.html"]!.count < 1 << 20)
    #expect(String(decoding: files["findings.csv"]!, as: UTF8.self).split(separator: "\r\n").count == 1 + 15 + 31 + 1)
    #expect(String(decoding: files["rejects.csv"]!, as: UTF8.self).split(separator: "\r\n").count == 1 + 5 + 1)
  }

  @Test("files are the owner's alone, and so is the folder")
  func modes() throws {
    let out = try Folder()
    _ = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path + "/a")
    func mode(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
    #expect(try mode(out.path + "/a") == 0o700)
    #expect(try mode(out.path + "/a/2010") == 0o700)
    #expect(try mode(out.path + "/a/2010/report.html") == 0o600)
  }

  @Test("the same input gives the same bytes, whatever locale, time zone, order of the files, and how often it runs")
  func deterministic() throws {
    let (first, second) = (try Folder(), try Folder())
    _ = try Program.run("report", Program.sample, "--year", "2010", "--out", first.path)
    let whole = try Self.bytes(below: first.path + "/2010")
    _ = try Program.run("report", Program.sample, "--year", "2010", "--out", first.path)
    #expect(try Self.bytes(below: first.path + "/2010") == whole)

    // The same workspace written to disk backwards, so that the disk lists it in another order.
    let copy = try Folder()
    for (name, data) in try Self.bytes(below: Program.sample).sorted(by: { $0.key > $1.key })
    where !name.hasPrefix("out/") {
      let file = URL(filePath: copy.path + "/ws/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    let result = try Program.run(
      ["report", copy.path + "/ws", "--year", "2010", "--out", second.path],
      environment: ["LANG": "tr_TR.UTF-8", "LC_ALL": "C", "TZ": "Pacific/Auckland", "PHOIHOP_DATA": Program.root])
    #expect(result.code == 3)
    var other = try Self.bytes(below: second.path + "/2010")
    // Only the word of which rule found the program's own files differs: here an environment variable did.
    let manifest = String(decoding: other["manifest.json"]!, as: UTF8.self)
    #expect(manifest.contains("given by PHOIHOP_DATA"))
    for name in ["manifest.json", "SHA256SUMS"] { other[name] = whole[name] }
    #expect(other == whole)
  }

  @Test("the manifest names every input with its hash, and no clock and no path of the machine")
  func manifest() throws {
    let out = try Folder()
    _ = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path)
    let text = try out.text(of: "2010/manifest.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let inputs = try #require(json["inputs"] as? [[String: Any]]).compactMap { $0["path"] as? String }
    for path in [
      "phoihop.yaml", "agencies/cuc-thue.yaml", "agencies/cuc-thue/don-vi.csv", "reference/units.csv",
      "rulebook/local/", "narrative/dac-diem.md", "exports/cuc-thue/2010/DieuDong.csv", "exports/kho-bac/received.csv",
    ] {
      #expect(inputs.contains { $0.hasPrefix(path) }, "\(path)")
    }
    #expect(inputs == inputs.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let hashes = try #require(json["inputs"] as? [[String: Any]]).compactMap { $0["sha256"] as? String }
    #expect(hashes.count == inputs.count && hashes.allSatisfy { $0.count == 64 })
    #expect(json["asOf"] as? String == "2010-12-31")
    #expect(!text.contains(Program.root) && !text.contains(out.path))
  }

  @Test("in English the whole edition speaks English, and says the same")
  func english() throws {
    let out = try Folder()
    let result = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path, "--lang", "en")
    #expect(result.code == 3)
    #expect(result.lines.last == "Verdict: 15 breaches, 31 cases to be explained, 1 to note, 5 rows sent back.")
    #expect(try out.text(of: "2010/report.html").contains("<html lang=\"en\""))
  }

  @Test("as of a day within the year; another day is wrong use")
  func asOf() throws {
    let out = try Folder()
    let result = try Program.run("report", Program.sample, "--year", "2010", "--as-of", "2010-06-30", "--out", out.path)
    #expect(result.code == 3)
    #expect(try out.text(of: "2010/manifest.json").contains("\"asOf\": \"2010-06-30\""))
    for day in ["2011-01-01", "30/6/2010"] {
      #expect(try Program.run("report", Program.sample, "--year", "2010", "--as-of", day, "--out", out.path).code == 64)
    }
    #expect(try Program.run("report", Program.sample, "--out", out.path).code == 64)
    #expect(try Program.run("report", Program.root, "--year", "2010", "--out", out.path).code == 64)
  }

  @Test("a file that breaks off spoils neither its rows before nor the run, and shows in the verdict")
  func brokenFile() throws {
    let folder = try Folder(copying: Program.sample)
    try folder.change("exports/cuc-hai-quan/2010/QuyetDinh.xml", "</", to: "</x")
    let result = try Program.run("report", folder.path, "--year", "2010", "--lang", "en")
    #expect(result.code == 3)
    #expect(result.errors.contains("exports/cuc-hai-quan/2010/QuyetDinh.xml:"))
    #expect(result.lines.last?.contains("1 file not read to its end") == true)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/out/2010/report.html"))
  }

  @Test("a failed run leaves the former review in place")
  func formerReviewStays() throws {
    let folder = try Folder(copying: Program.sample)
    _ = try Program.run("report", folder.path, "--year", "2010")
    let before = try Self.bytes(below: folder.path + "/out/2010")
    try folder.change("phoihop.yaml", "language: vi", to: "language: fr")
    #expect(try Program.run("report", folder.path, "--year", "2010").code == 65)
    #expect(try Self.bytes(below: folder.path + "/out/2010") == before)
  }

  @Test("a folder that is no review is never replaced: --out exports/… would have taken the exports away")
  func foreignFolder() throws {
    let folder = try Folder(copying: Program.sample)
    let before = try Self.bytes(below: folder.path + "/exports")
    let result = try Program.run("report", folder.path, "--year", "2010", "--out", folder.path + "/exports/cuc-thue")
    #expect(result.code == 64)
    #expect(result.errors.contains("exports/cuc-thue/2010"))
    #expect(try Self.bytes(below: folder.path + "/exports") == before)
    let file = try folder.write("mine", to: "elsewhere/2010")
    #expect(try Program.run("report", folder.path, "--year", "2010", "--out", folder.path + "/elsewhere").code == 64)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test("two runs into one folder: the second is told to wait")
  func locked() throws {
    let out = try Folder()
    let lock = open(out.path + "/.lock", O_RDWR | O_CREAT, 0o600)
    #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let result = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path)
    close(lock)
    #expect(result.code == 75)
    #expect(!FileManager.default.fileExists(atPath: out.path + "/2010"))
  }

  @Test("what agencies write is text and nothing else, in the page, the Markdown and the lists")
  func hostile() throws {
    let folder = try Folder(copying: Program.sample)
    let evil = "<script>alert(1)</script>|[x](javascript:1)\u{202E}&amp;"
    try folder.change("exports/cuc-thue/2010/CanBo.csv", "Khoa", to: evil)
    try folder.change("exports/ban-to-chuc/2010/QuyChePhoiHop.csv", "04-QC/QUKA", to: "=HYPERLINK(1)")
    let result = try Program.run("report", folder.path, "--year", "2010")
    #expect(result.code == 3)
    let html = try folder.text(of: "out/2010/report.html")
    #expect(html.contains("&lt;script&gt;alert(1)"))
    #expect(!html.contains("<script") && !html.contains("\u{202E}") && !html.contains("href=\"javascript"))
    let markdown = try folder.text(of: "out/2010/report.md")
    // Without what is escaped nothing of it is left.
    let open = ["\\<", "\\]", "\\["].reduce(markdown) { $0.replacing($1, with: "") }
    #expect(markdown.contains("javascript") && !open.contains("<script") && !open.contains("](javascript"))
    #expect(!markdown.contains("\u{202E}"))
    for line in try folder.text(of: "out/2010/findings.csv").split(separator: "\r\n") {
      #expect(!line.split(separator: ",").contains { $0.hasPrefix("=") })
    }
  }

  @Test("a forbidden column is in no byte of what is written or said")
  func canary() throws {
    let folder = try Folder(copying: Program.sample)
    let name = "exports/kho-bac/2010/CanBo.csv"
    let text = try folder.text(of: name)
    #expect(text.contains("Tôn giáo"))
    _ = try folder.write(text.replacing("Không", with: "CANARY"), to: name)
    #expect(try folder.text(of: name).contains("CANARY"))
    let result = try Program.run("report", folder.path, "--year", "2010")
    #expect(!result.output.contains("CANARY") && !result.errors.contains("CANARY"))
    for (file, data) in try Self.bytes(below: folder.path + "/out") {
      #expect(data.range(of: Data("CANARY".utf8)) == nil, "\(file)")
    }
  }
}

@Suite("The review in a browser")
struct BrowserTests {
  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "opens without a word in the console, asks for nothing, holds its tables, and prints",
    .enabled(if: BrowserTests.chromium != nil, "no chromium on this machine"))
  func opens() throws {
    let out = try Folder()
    _ = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path)
    let page = "file://\(out.path)/2010/report.html"
    func run(_ arguments: String...) throws -> (output: String, errors: String) {
      let process = Process()
      process.executableURL = URL(filePath: Self.chromium!)
      process.arguments =
        [
          "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0",
          "--user-data-dir=\(out.path)/profile",
        ]
        + arguments + [page]
      let (output, errors) = (out.path + "/browser-out", out.path + "/browser-err")
      for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
      try process.run()
      process.waitUntilExit()
      return (try String(contentsOfFile: output, encoding: .utf8), try String(contentsOfFile: errors, encoding: .utf8))
    }
    let (dom, log) = try run("--dump-dom")
    #expect(dom.contains("Ba điều cần biết"))
    #expect(dom.count(of: "<article") >= 20)
    #expect(!log.contains("CONSOLE") && !log.contains("Refused"))
    let pdf = out.path + "/report.pdf"
    _ = try run("--no-pdf-header-footer", "--print-to-pdf=\(pdf)")
    #expect(try Data(contentsOf: URL(filePath: pdf)).starts(with: Data("%PDF".utf8)))
  }
}

extension String {
  fileprivate func count(of word: String) -> Int { ranges(of: word).count }
}
