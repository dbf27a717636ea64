import Foundation
import Configuration
import Rules
import Testing

@testable import Importing
@testable import Records
@testable import Workspace

/// Whatever is lost, damaged or mistaken in what arrives, nobody is accused who was not accused before.
@Suite("Nothing that is missing or damaged accuses anybody")
struct RobustnessTests {
  private static let year = ReviewYear(year: 2010)!

  /// What one run says: its violations by rule and row, and how much each rule leaves open.
  private struct Verdicts {
    private(set) var violations: Set<String> = []
    /// By rule, the seven verdicts of a consultation case together: queries, and what was not judged.
    private(set) var open: [String: Int] = [:]
    private(set) var counts: [String: Int] = [:]

    init(_ examination: Examination) {
      // C02 to C07 look at the same cases as C01 and C05: a case is not judged once.
      let shared: Set = ["C02", "C03", "C04", "C06", "C07"]
      for (card, outcome) in examination.judgement.outcomes {
        let name = shared.union(["C05"]).contains(card.id) ? "C01" : card.id
        for finding in outcome.findings where finding.severity == .violation {
          violations.insert("\(card.id) \(examination.registry.place(of: finding.at))")
        }
        counts[name, default: 0] += outcome.count(.violation)
        open[name, default: 0] += outcome.count(.query) + (shared.contains(card.id) ? 0 : outcome.notJudged.count)
      }
    }

    /// Violations that fell from one run to another, and what rules leave open now that they did not before. A rule that
    /// has less to ask about, for its subjects are gone, takes nothing from what another asks.
    func fallen(to less: Verdicts) -> (fallen: Int, opened: Int) {
      let fallen = counts.reduce(0) { $0 + max(0, $1.value - less.counts[$1.key, default: 0]) }
      let opened = less.open.reduce(0) { $0 + max(0, $1.value - open[$1.key, default: 0]) }
      return (fallen, opened)
    }
  }

  private static func files() throws -> [String] {
    let exports = Repository.sample + "/exports"
    return try FileManager.default.subpathsOfDirectory(atPath: exports).sorted().filter { path in
      path.contains("/2010/") && !path.hasSuffix("/2010")
    }
  }

  @Test("without any one agency's files, and without any one file, no violation is new, and what falls is left open")
  func withoutFiles() async throws {
    let copy = try Copy()
    let workspace = try copy.open()
    let whole = Verdicts(try await workspace.examine(Self.year))
    #expect(whole.violations.count > 8)
    let files = try Self.files()
    let agencies = Set(files.map { String($0.prefix { $0 != "/" }) }).sorted()
    for removed in files.map({ [$0] }) + agencies.map({ agency in files.filter { $0.hasPrefix(agency + "/") } }) {
      let texts = try removed.map { try Data(contentsOf: URL(filePath: copy.path + "/exports/" + $0)) }
      for file in removed { try copy.remove("exports/" + file) }
      let less = Verdicts(try await workspace.examine(Self.year))
      for (file, text) in zip(removed, texts) { try text.write(to: URL(filePath: copy.path + "/exports/" + file)) }

      #expect(less.violations.subtracting(whole.violations) == [], "without \(removed)")
      let (fallen, opened) = whole.fallen(to: less)
      #expect(opened >= fallen, "without \(removed): \(fallen) violations fell, \(opened) were left open")
    }
  }

  @Test(
    "in every cell of every letter a damaged character makes no violation new",
    arguments: try RobustnessTests.letterFiles())
  func damagedCells(_ file: String) async throws {
    let copy = try Copy()
    let workspace = try copy.open()
    let whole = Verdicts(try await workspace.examine(Self.year))
    let name = "exports/" + file
    let text = try copy.text(of: name)
    let cells = file.hasSuffix(".xml") ? CellRanges.xml(text) : CellRanges.csv(text)
    #expect(cells.count > 10)
    for cell in cells {
      let middle = text.index(cell.lowerBound, offsetBy: text.distance(from: cell.lowerBound, to: cell.upperBound) / 2)
      let damaged = text.replacingCharacters(in: middle..<text.index(after: middle), with: "¤")
      try copy.write(damaged, to: name)
      let now = Verdicts(try await workspace.examine(Self.year))
      #expect(now.violations.subtracting(whole.violations) == [], "\(file): “\(text[cell])”")
    }
  }

  /// Files from which some feed reads letters.
  static func letterFiles() throws -> [String] {
    let workspace = try OpenWorkspace.open(Repository.sample, data: Repository.data)
    let reading = workspace.profiles.flatMap { profile in
      profile.feeds.filter { feed in feed.records.contains { $0.kind == .consultation } }.map { (profile.agency, $0) }
    }
    return try files().filter { file in
      reading.contains { agency, feed in
        file.hasPrefix(agency + "/")
          && feed.files.steps(year: 2010).matches(file.split(separator: "/").dropFirst().map(String.init))
      }
    }
  }

  @Test("a letter entered under another official of the same list makes no C01 or C05 new")
  func swappedOfficials() async throws {
    let workspace = try OpenWorkspace.open(Repository.sample, data: Repository.data)
    var diagnostics = Diagnostics()
    let read = await Import.read(
      workspace.profiles, exports: workspace.root + "/exports", year: 2010, isForbidden: { _ in false },
      into: &diagnostics)
    func accused(_ read: Import) async -> Set<String> {
      let verdicts = Verdicts(await workspace.examine(read, Self.year, asOf: nil, slices: 1))
      return verdicts.violations.filter { $0.hasPrefix("C01") || $0.hasPrefix("C05") }
    }
    let whole = await accused(read)
    #expect(whole.count >= 2)
    var swaps = 0
    for (b, batch) in read.batches.enumerated() {
      let letters = batch.records.consultations
      for (i, letter) in letters.enumerated() {
        for other in Set(letters.map(\.official)) where other != letter.official {
          var batches = read.batches
          batches[b].records.consultations[i] = letter.about(other)
          let now = await accused(Import(batches: batches, notes: read.notes))
          #expect(now.subtracting(whole) == [], "\(batch.pool[letter.source.file]):\(letter.source.line)")
          swaps += 1
        }
      }
    }
    #expect(swaps > 300)
  }
}

extension Consultation {
  fileprivate func about(_ official: Code<Official>) -> Consultation {
    Consultation(
      asker: asker, asked: asked, official: official, about: about, form: form, letter: letter, received: received,
      reply: reply, opinion: opinion, decision: decision, source: source)
  }
}

/// Where the cells of a file's data rows stand in its text; nothing cleverer than the sample needs.
enum CellRanges {
  static func csv(_ text: String) -> [Range<String.Index>] {
    var cells: [Range<String.Index>] = []
    var start = text.startIndex
    var isQuoted = false
    var row = 0
    var i = text.startIndex
    func end(_ at: String.Index) {
      var range = start..<at
      while let first = text[range].first, first == "\"" || first.isWhitespace {
        range = text.index(after: range.lowerBound)..<range.upperBound
      }
      while let last = text[range].last, last == "\"" || last.isWhitespace {
        range = range.lowerBound..<text.index(before: range.upperBound)
      }
      if row > 0, !range.isEmpty { cells.append(range) }
    }
    while i < text.endIndex {
      let character = text[i]
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, [",", ";", "\t"].contains(character) || character.isNewline {
        end(i)
        start = text.index(after: i)
        if character.isNewline { row += 1 }
      }
      i = text.index(after: i)
    }
    end(text.endIndex)
    return cells
  }

  /// Attribute values and texts of elements, but for the head and the namespaces.
  static func xml(_ text: String) -> [Range<String.Index>] {
    var cells: [Range<String.Index>] = []
    let body = text.firstRange(of: "?>")?.upperBound ?? text.startIndex
    for match in text[body...].matches(of: /="([^"<]+)"|>([^<>]*[^<>\s][^<>]*)</) {
      guard let value = match.output.1 ?? match.output.2, !value.hasPrefix("urn:"), !value.hasPrefix("http") else {
        continue
      }
      cells.append(value.startIndex..<value.endIndex)
    }
    return cells
  }
}
