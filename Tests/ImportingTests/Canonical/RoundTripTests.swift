import Configuration
import Records
import Testing

@testable import Importing

@Suite("Canonical form: what is exported and imported again")
struct RoundTripTests {
  @Test(
    "is the same: every field of every record, who vouches for it, what its list does not speak of", arguments: 1...24)
  func isTheSame(seed: Int) async throws {
    let generated = GeneratedExports(seed: UInt64(seed))
    let workspace = try Workspace()
    for agency in generated.agencies {
      for file in agency.files { try workspace.write(file.text, to: "exports/\(agency.name)/\(file.name)") }
    }
    let (first, profiles) = try await workspace.readAll(generated.agencies.map { ($0.name, $0.profile) })
    for form in CanonicalForm.allCases {
      let exports = profiles.map {
        CanonicalExport($0, first, exports: workspace.path + "/exports", year: 2010, as: form)
      }
      let again = try Workspace()
      try again.write(exports)
      let (second, _) = try await again.readAll(exports.map { ($0.agency, $0.profile) })
      let (before, after) = (Dump(first), Dump(second))
      #expect(before.records.values.reduce(0) { $0 + $1.count } == exports.reduce(0) { $0 + $1.records })
      for key in Set(before.records.keys).union(after.records.keys).sorted() {
        #expect(before.records[key] == after.records[key], "\(form) \(key)")
      }
      #expect(before.mentions == after.mentions)
      #expect(before.mapped == after.mapped)
      #expect(before.vouchers == after.vouchers)
      #expect(before.due == after.due)
      #expect(before.cells == after.cells)
      for key in Set(before.traces.keys).union(after.traces.keys).sorted() {
        #expect(before.traces[key] == after.traces[key], "\(form) \(key)")
      }
      #expect(exports.flatMap(\.losses).allSatisfy { $0.kind == .row || $0.kind == .cell })
    }
  }

  @Test("and is no matter of luck: the seeds together make every kind, with and without codes, whole and rejected")
  func everythingIsMade() async throws {
    var kinds: Set<String> = []
    var (unreadable, mentioned, rejected) = (false, false, false)
    for seed in 1...24 {
      let generated = GeneratedExports(seed: UInt64(seed))
      let workspace = try Workspace()
      for agency in generated.agencies {
        for file in agency.files { try workspace.write(file.text, to: "exports/\(agency.name)/\(file.name)") }
      }
      let (read, _) = try await workspace.readAll(generated.agencies.map { ($0.name, $0.profile) })
      let dump = Dump(read)
      kinds.formUnion(dump.records.keys.map { String($0.split(separator: " ").last!) })
      unreadable = unreadable || dump.records.values.joined().contains { $0.contains("⊥") }
      mentioned = mentioned || !dump.mentions.isEmpty
      rejected = rejected || read.batches.contains { !$0.rejects.isEmpty }
    }
    #expect(kinds == Set(RecordKind.allCases.map(\.rawValue)))
    #expect(unreadable && mentioned && rejected)
  }
}

extension Workspace {
  /// Imports 2010 by these profiles; a mistake anywhere fails the test.
  func readAll(_ profiles: [(agency: String, text: String)]) async throws -> (Import, [Profile]) {
    var diagnostics = Diagnostics()
    let read = Profile.read(
      profiles.map { ("agencies/\($0.agency).yaml", Array($0.text.utf8)) }, content: { _ in nil },
      forbidden: { _ in nil }, into: &diagnostics)
    let result = await Import.read(
      read, exports: path + "/exports", year: 2010, isForbidden: { $0 == "Tôn giáo" }, into: &diagnostics)
    try #require(diagnostics.all.map { $0.text(in: .en) } == [])
    return (result, read)
  }

  func write(_ exports: [CanonicalExport]) throws {
    for export in exports {
      for file in export.files {
        try write(String(decoding: file.bytes, as: UTF8.self), to: "exports/\(export.agency)/2010/\(file.name)")
      }
      if let received = export.received { try write(received, to: "exports/\(export.agency)/received.csv") }
    }
  }
}
