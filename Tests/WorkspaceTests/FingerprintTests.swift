import Foundation
import Records
import Rules
import Testing

@testable import Workspace

/// What becomes of the sample's fingerprints when its files change and its cases do not.
@Suite("A case keeps its fingerprint")
struct FingerprintTests {
  private struct Marked {
    let rule: String
    let place: String
    let official: String?
    let print: String
  }

  private func marks(_ examination: Examination) -> [Marked] {
    let registry = examination.registry
    return examination.judgement.outcomes.flatMap { card, outcome in
      outcome.findings.map { finding in
        Marked(
          rule: card.id, place: registry.place(of: finding.at),
          official: finding.about.official.map { registry.names[$0.symbol] },
          print: finding.fingerprint(card, registry))
      }
    }
  }

  private func marks(_ copy: borrowing Copy) async throws -> [Marked] {
    marks(try await copy.open().examine(ReviewYear(year: 2010)!))
  }

  private func sample() async throws -> [Marked] { try await marks(Copy()) }

  /// The same cases, each as often, wherever their rows stand.
  private func expectSame(_ before: [Marked], _ after: [Marked]) {
    func left(_ marks: [Marked], without others: [Marked]) -> [String] {
      var counts = others.reduce(into: [String: Int]()) { $0[$1.rule + $1.print, default: 0] += 1 }
      return marks.filter { mark in
        counts[mark.rule + mark.print, default: 0] -= 1
        return counts[mark.rule + mark.print]! < 0
      }.map { "\($0.rule) \($0.place)" }
    }
    #expect(left(before, without: after) == [])
    #expect(left(after, without: before) == [])
    #expect(before.count > 30)
  }

  /// Findings of one rule at one row must have one fingerprint in both runs.
  private func compare(_ before: [Marked], _ after: [Marked], atLeast least: Int) {
    func byPlace(_ marks: [Marked]) -> [String: Set<String>] {
      Dictionary(grouping: marks) { "\($0.rule) \($0.place)" }.mapValues { Set($0.map(\.print)) }
    }
    let (one, other) = (byPlace(before), byPlace(after))
    let shared = one.keys.filter { other[$0] != nil }
    for key in shared.sorted() { #expect(one[key] == other[key], "\(key)") }
    #expect(shared.count >= least)
  }

  @Test("whatever the order of the rows in the tables")
  func rowsInAnotherOrder() async throws {
    let copy = try Copy()
    let examination = try await copy.open().examine(ReviewYear(year: 2010)!)
    let registry = examination.registry
    var lines: [String: Set<Int>] = [:]
    let records = registry.records
    let places =
      records.officials.map(\.source) + records.assignments.map(\.source) + records.actions.map(\.source)
      + records.consultations.map(\.source) + records.elections.map(\.source) + records.nominees.map(\.source)
      + records.agreements.map(\.source) + records.activities.map(\.source) + registry.rejects.map(\.at)
    for place in places { lines[registry.path(of: place), default: []].insert(Int(place.line)) }
    var turned = 0
    for (path, lines) in lines where path.hasSuffix(".csv") && !path.hasPrefix("reference/") {
      let file = copy.path + "/exports/" + path
      var rows = Rows([UInt8](try Data(contentsOf: URL(filePath: file))))
      rows.turnAround(lines)
      try Data(rows.bytes).write(to: URL(filePath: file))
      turned += 1
    }
    #expect(turned > 15)
    expectSame(marks(examination), try await marks(copy))
  }

  @Test("whatever the files are called, and in whatever order that puts them")
  func filesByOtherNames() async throws {
    let copy = try Copy()
    var renamed = 0
    let files = FileManager.default
    for agency in try files.contentsOfDirectory(atPath: copy.path + "/exports").sorted() {
      let folder = copy.path + "/exports/\(agency)/2010"
      for (i, name) in try files.contentsOfDirectory(atPath: folder).sorted().enumerated() {
        // In the reverse order.
        let new = "\(99 - i) \(name)"
        try files.moveItem(atPath: folder + "/" + name, toPath: folder + "/" + new)
        let profile = "agencies/\(agency).yaml"
        try copy.write(try copy.text(of: profile).replacing("{year}/\(name)", with: "{year}/\(new)"), to: profile)
        let received = "exports/\(agency)/received.csv"
        if let dates = try? copy.text(of: received) {
          try copy.write(dates.replacing("2010/\(name)", with: "2010/\(new)"), to: received)
        }
        renamed += 1
      }
    }
    #expect(renamed > 20)
    expectSame(try await sample(), try await marks(copy))
  }

  @Test("when Party cards arrive in a list that had none")
  func cardsArrive() async throws {
    for agency in ["cuc-thue", "kho-bac"] {
      let copy = try Copy()
      let name = "exports/\(agency)/2010/CanBo.csv"
      let text = try copy.text(of: name)
      // Every card of the sample has eight figures.
      let without = text.replacing(/\b[0-9]{8}\b/, with: "")
      #expect(without != text)
      try copy.write(without, to: name)
      compare(try await marks(copy), try await sample(), atLeast: 30)
    }
  }

  @Test("when another agency's list arrives, with cards, and links to its people")
  func anotherListArrives() async throws {
    let board = "exports/ban-to-chuc/2010/DienThanhUyQuanLy.csv"
    let copy = try Copy()
    try copy.remove(board)
    compare(try await marks(copy), try await sample(), atLeast: 30)
  }

  @Test("and nobody else's")
  func oneEach() async throws {
    var people: [String: Set<String>] = [:]
    for mark in try await sample() {
      if let official = mark.official { people[mark.print, default: []].insert(official) }
    }
    #expect(people.count > 20)
    #expect(people.filter { $0.value.count > 1 } == [:])
  }
}

/// The rows of a table as bytes; a quoted line break ends none.
private struct Rows {
  private var rows: [(line: Int, bytes: [UInt8])] = []

  init(_ text: [UInt8]) {
    var (line, start, row) = (1, 1, [UInt8]())
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\n"), !isQuoted {
        rows.append((start, row))
        (row, start) = ([], line)
      } else {
        row.append(byte)
      }
    }
    if !row.isEmpty { rows.append((start, row)) }
  }

  var bytes: [UInt8] { Array(rows.map { $0.bytes + [UInt8(ascii: "\n")] }.joined()) }

  /// Those that begin on one of `lines` change places, the last for the first; titles and totals stay.
  mutating func turnAround(_ lines: Set<Int>) {
    let places = rows.indices.filter { lines.contains(rows[$0].line) }
    let turned = places.reversed().map { rows[$0].bytes }
    for (place, bytes) in zip(places, turned) { rows[place].bytes = bytes }
  }
}
