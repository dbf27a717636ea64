import Records
import Rulebook

/// A case set up: its rows read as any file's rows are, its law in force, its day.
///
///     on      31/12/2010
///     law     tenure.manager.limit  96 monitoring
///     holidays  2010  30/4/2010
///     covers  consultation  cục-thuế qu-hải-an  since 1/7/2009
///     sender  cục-thuế  without referral.date
///     ↓ post  kế-toán  title Kế toán trưởng  rank head  filled appointed
///
/// A line is a record kind, then its first field, then `field value` pairs. A value runs to the next field's name, so
/// nothing is quoted; a paper is `number date`. `return` lines say what became of a file that was due, `file` lines what
/// one turned out to be, `measure` lines what the office decided on an earlier case.
public struct Stage {
  public let inquiry: Inquiry
  /// Lines of the case, from 1, that a `↓` marks.
  public let marked: Set<Int>

  /// - Parameters:
  ///   - unset: a parameter to take away, to see that the rule then says so.
  public init(_ example: Case, in examples: Examples, without unset: String? = nil) throws(CaseError) {
    var scene = Scene(unset: unset)
    try scene.read(examples.setting, isSetting: true)
    try scene.read(example.rows, isSetting: false)
    let registry = try scene.registry()
    guard let year = ReviewYear(year: scene.day.year) else { throw CaseError(line: 0, "no such year") }
    inquiry = Inquiry(
      registry, law: try scene.law(), holidays: Holidays(scene.holidays), period: year, asOf: scene.day,
      measures: scene.measures.map { TakenMeasure($0, in: registry) })
    marked = scene.marked
  }

  /// Whether a finding stands in the case itself, and on which line.
  public func line(of at: SourceLocation) -> Int? {
    inquiry.registry.path(of: at).hasPrefix(Scene.caseName) ? Int(at.line) : nil
  }
}

/// A line of a case that is none: which, and why.
public struct CaseError: Error, CustomStringConvertible {
  public let line: Int
  public let description: String
  init(line: Int, _ what: String) { (self.line, description) = (line, "line \(line): \(what)") }
}

/// The lines of a case, read: what stands in them, before anything is made a record or a law.
struct Scene {
  static let caseName = "case"
  let unset: String?
  private(set) var day = CivilDate(year: 2010, month: 12, day: 31)!
  private(set) var marked: Set<Int> = []
  private var laws: [(key: String, value: String, line: Int)] = []
  private(set) var lines: [Line] = []
  /// Of the lines about lists: what they have columns for, what they vouch for, which returns came.
  private(set) var notes = ImportNotes()
  /// By feed: who sends it. The setting's and the case's own are nobody's.
  private(set) var senders: [String] = []
  private(set) var files: [StagedFile] = []
  /// Days on which offices are closed, by year.
  private(set) var holidays: [Int: Set<CivilDate>] = [:]
  private(set) var measures: [MeasureRow] = []

  struct Line {
    let kind: RecordKind
    let fields: [String?]
    let number: Int
    let isSetting: Bool
    let feed: FeedNumber
  }

  /// One value of the rulebook, as a line gives it.
  struct LawLine {
    let key, value: String
    let force: Basis.Force
    let confidence: Basis.Confidence
    let line: Int
  }

  init(unset: String? = nil) { self.unset = unset }

  mutating func read(_ text: String, isSetting: Bool) throws(CaseError) {
    let all = Set(RecordKind.allCases.flatMap(\.fieldNames))
    var feed = addFeed("setting", without: [])
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let number = index + 1
      var words = line.split(separator: " ").map(String.init)
      if words.first == "↓" {
        if !isSetting { marked.insert(number) }
        words.removeFirst()
      }
      guard let head = words.first else { continue }
      words.removeFirst()
      switch head {
      case "on": day = try date(words.joined(), number)
      case "law":
        guard words.count > 1 else { throw CaseError(line: number, "a law needs a key and a value") }
        laws.append((words[0], words.dropFirst().joined(separator: " "), number))
      case "holidays":
        guard let year = words.first.flatMap(Int.init) else { throw CaseError(line: number, "holidays of which year?") }
        holidays[year] = Set(try words.dropFirst().map { (text) throws(CaseError) in try date(text, number) })
      case "covers": try addCoverage(words, feed, number)
      case "sender":
        let without = words.drop { $0 != "without" }.dropFirst()
        if let odd = without.first(where: { !all.contains($0) }) { throw CaseError(line: number, "no field “\(odd)”") }
        feed = addFeed(words.first ?? "", without: Set(without))
      case "return": try addReturn(words, number, isSetting)
      case "measure":
        let row = try MeasureRow(words, path: isSetting ? "setting" : Scene.caseName, line: number)
        notes.texts += row.texts
        measures.append(row)
      case "file":
        files.append(try StagedFile(words, from: senders[Int(feed.number)], below: Scene.caseName, line: number))
      default:
        guard let kind = RecordKind(rawValue: head) else {
          throw CaseError(
            line: number,
            "“\(head)” is no record kind; known are \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        lines.append(
          Line(
            kind: kind, fields: try Scene.fields(of: words, kind, number), number: number, isSetting: isSetting,
            feed: feed))
      }
    }
  }

  private mutating func addFeed(_ sender: String, without: Set<String>) -> FeedNumber {
    senders.append(sender)
    var mapped: [RecordKind: Set<String>] = [:]
    for kind in RecordKind.allCases { mapped[kind] = Set(kind.fieldNames).subtracting(without) }
    notes.feeds.append(
      FeedNote(
        agency: sender, unit: sender, id: sender, profile: "agencies/\(sender).yaml", line: 1, mapped: mapped))
    return FeedNumber(UInt16(notes.feeds.count - 1))
  }

  /// `consultation  cục-thuế qu-hải-an  since 1/7/2009`, and `missing` at the end where the list did not come.
  private mutating func addCoverage(_ words: [String], _ feed: FeedNumber, _ line: Int) throws(CaseError) {
    guard let kind = words.first.flatMap(RecordKind.init) else { throw CaseError(line: line, "covers which kind?") }
    let isMissing = words.last == "missing"
    let words = isMissing ? words.dropLast() : words
    let units = words.dropFirst().prefix { $0 != "since" }
    let since = words.drop { $0 != "since" }.dropFirst().first
    for unit in units {
      notes.vouchers.append(
        Voucher(
          feed: feed, kind: kind, unit: unit,
          since: try since.map { (text) throws(CaseError) in try date(text, line) } ?? .first,
          until: .last, state: isMissing ? .missing : .whole))
    }
  }

  /// `quyết-định  2010/*.csv late 3`: a feed, a pattern, and what became of it.
  private mutating func addReturn(_ words: [String], _ line: Int, _ isSetting: Bool) throws(CaseError) {
    guard words.count >= 3 else { throw CaseError(line: line, "a return needs a feed, a pattern and a state") }
    let state: Return.State
    switch words[2] {
    case "missing", "never-due": state = .missing
    case "empty": state = .empty
    case "arrived": state = .arrived(late: nil)
    case "late":
      guard words.count == 4, let days = Int(words[3]) else { throw CaseError(line: line, "late by how many days?") }
      state = .arrived(late: days)
    default: throw CaseError(line: line, "no state “\(words[2])”; known are missing, empty, arrived, late, never-due")
    }
    notes.feeds.append(
      FeedNote(agency: words[0], unit: words[0], id: words[0], profile: Scene.caseName, line: line, mapped: [:]))
    notes.returns.append(
      Return(
        feed: FeedNumber(UInt16(notes.feeds.count - 1)), pattern: words[1], year: 2010,
        due: words[2] == "never-due" ? nil : CivilDate(year: 2011, month: 1, day: 10), state: state))
  }

  /// Every sender's lines go through an intake of their own, as its files would.
  func registry() throws(CaseError) -> Registry {
    var batches: [Batch] = []
    var notes = notes
    for isSetting in [true, false] {
      var agencies: [String] = []
      for line in lines where line.isSetting == isSetting {
        let sender = agency(of: line)
        if !agencies.contains(sender) { agencies.append(sender) }
      }
      for agency in agencies {
        let path = (isSetting ? "setting" : Scene.caseName) + (agency == "case" ? "" : "/" + agency)
        var intake = Intake(agency: agency, file: path)
        notes.files.append(FileNote(path: path, agency: agency))
        for line in lines where line.isSetting == isSetting && self.agency(of: line) == agency {
          intake.take(
            line.fields, as: line.kind, by: line.feed, at: intake.location(line: line.number, byte: 0))
        }
        let batch = intake.finish()
        if let reject = batch.rejects.first {
          throw CaseError(line: Int(reject.at.line), "not a record: \(reject.column), \(reject.reason.rawValue)")
        }
        batches.append(batch)
      }
    }
    for file in files {
      batches.append(file.batch)
      notes.files.append(file.note)
    }
    return Registry(batches, notes: notes) { Linking.link($0, pool: $1) }
  }

  /// The setting's people and the case's are of one agency, unless a sender line says otherwise.
  private func agency(of line: Line) -> String {
    let sender = senders[Int(line.feed.number)]
    return sender == "setting" ? "case" : sender
  }

  /// `hải-an committee qu` with the fields of a unit is `code = hải-an`, `committee = qu`.
  private static func fields(of words: [String], _ kind: RecordKind, _ line: Int) throws(CaseError) -> [String?] {
    let names = kind.fieldNames
    var values = [String?](repeating: nil, count: names.count)
    var field = 0
    for word in spelledOut(words, names) {
      if let next = names.firstIndex(of: word) {
        if values[next] != nil { throw CaseError(line: line, "“\(word)” is given twice") }
        field = next
        continue
      }
      values[field] = values[field].map { $0 + " " + word } ?? word
    }
    return values
  }

  /// `decision 15/QĐ 15/3/2010` is `decision.number 15/QĐ decision.date 15/3/2010`: a paper is named as people name it.
  /// One without a number is `letter 1/3/2010`.
  private static func spelledOut(_ words: [String], _ names: [String]) -> [String] {
    var out: [String] = []
    var i = 0
    while i < words.count {
      let word = words[i]
      guard names.contains(word + ".number"), !names.contains(word), i + 1 < words.count else {
        out.append(word)
        i += 1
        continue
      }
      let first = words[i + 1]
      if isDate(first) {
        out += [word + ".date", first]
        i += 2
      } else if i + 2 < words.count, isDate(words[i + 2]) {
        out += [word + ".number", first, word + ".date", words[i + 2]]
        i += 3
      } else {
        out += [word + ".number", first]
        i += 2
      }
    }
    return out
  }

  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return text == "?" || DateForms.spoken.date(in: bytes.span) != nil
  }

  private func date(_ text: String, _ line: Int) throws(CaseError) -> CivilDate {
    let bytes = Array(text.utf8)
    guard let date = DateForms.spoken.date(in: bytes.span), date.isExact else {
      throw CaseError(line: line, "“\(text)” is no day")
    }
    return date.earliest
  }

  /// The last word on each key holds, for all time; by key.
  var lawLines: [LawLine] {
    var latest: [String: (value: String, line: Int)] = [:]
    for entry in laws { latest[entry.key] = (entry.value, entry.line) }
    return latest.sorted { $0.key < $1.key }.filter { $0.key != unset }.map { key, entry in
      var words = entry.value.split(separator: " ").map(String.init)
      let force = words.last.flatMap(Basis.Force.init)
      if force != nil { words.removeLast() }
      let confidence = words.last.flatMap(Basis.Confidence.init)
      if confidence != nil { words.removeLast() }
      return LawLine(
        key: key, value: words.joined(separator: " "), force: force ?? .law, confidence: confidence ?? .office,
        line: entry.line)
    }
  }

  func law() throws(CaseError) -> Law {
    var law = Law()
    for entry in lawLines {
      do throws(LawError) {
        try law.set(entry.key, to: entry.value, force: entry.force, confidence: entry.confidence)
      } catch { throw CaseError(line: entry.line, error.message.en) }
    }
    return law
  }
}
