import Records
import Rulebook

/// One letter, from all the registers that have it: the asker's and the committee's.
///
/// What only one register writes is taken from it; where two differ, each is a reading. What no register has a column
/// for is not known: it is never read as missing.
///
/// A class of nothing but `let`s, for many facts keep each of them.
public final class Letter: Sendable {
  public let asker, asked: Code<Unit>
  public let official: Code<Official>
  public let about: Given<ActionKind>
  public let forms: [ConsultationForm]
  /// Every number that some register gives it; registers may number it each in its own way.
  public let numbers: [Symbol]
  /// Nil where the registers have a column for it and leave it empty.
  public let date, received: PartialDate?
  public let reply: Document
  public let opinion: Given<Opinion>
  /// Whether it may have a number all the same: no register has a column for one, or the cell cannot be read.
  let mayHaveNumber: Bool
  /// Numbers of decisions that some register says it led to.
  let decisions: [Symbol]
  /// The rows it stands in, in the order of the files.
  public var rows: [SourceLocation] { entries.map(\.source) }
  /// The rows themselves.
  let entries: [Consultation]
  private let mayBeAnswered: Bool

  public var number: Symbol? { numbers.first }

  /// Whether it is known to be without a number.
  public var isUnnumbered: Bool { numbers.isEmpty && !mayHaveNumber }

  /// Some register shows an answer, if not always when it was given.
  public var isAnswered: Bool { !reply.isEmpty || opinion != .empty }

  /// When it was answered; nil where the registers would show an answer and show none. One without a date, and one that
  /// no register has a column for, may be of any day.
  var answered: PartialDate? { reply.date ?? (isAnswered || mayBeAnswered ? .unreadable : nil) }

  /// Whether it is a letter, or only word of mouth: a meeting counts where its minutes have a number.
  func isLetter(by forms: Set<ConsultationForm>) -> Certainty {
    if self.forms.contains(where: { forms.contains($0) }) { return .certain }
    guard self.forms.contains(.meeting) else { return .excluded }
    return !numbers.isEmpty ? .certain : mayHaveNumber ? .possible : .excluded
  }

  /// The letter's date, or that of its receipt where only that is written; unless a reply or a receipt before it shows
  /// that it cannot be right.
  var certainDate: PartialDate? {
    guard let date else { return received }
    let contradicted = [received, reply.date].contains { other in
      other.map { $0.isBefore(date) == .certain } ?? false
    }
    return contradicted ? .unreadable : date
  }

  /// Unites rows that agree in asker, asked, official and in number or date.
  static func united(_ rows: [Consultation], _ registry: Registry) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(rows.count)
    for official in registry.consulted { letters += united(about: registry.consultations(about: official), registry) }
    letters += united(about: rows.filter(\.official.isUnreadable)[...], registry)
    return letters.sorted { $0.entries[0].source < $1.entries[0].source }
  }

  /// - Parameter rows: all about one person.
  private static func united(about rows: ArraySlice<Consultation>, _ registry: Registry) -> [Letter] {
    if rows.count == 1 { return [Letter(Array(rows), registry)] }
    var parties: [[Consultation]] = []
    var places: [Parties: Int] = [:]
    for row in rows {
      let place = places[Parties(row), default: parties.count]
      if place == parties.count {
        places[Parties(row)] = place
        parties.append([])
      }
      parties[place].append(row)
    }
    return parties.flatMap { byDate(byNumber($0)) }.map { Letter($0.sorted { $0.source < $1.source }, registry) }
  }

  private struct Parties: Hashable {
    let asker, asked: Code<Unit>

    init(_ row: Consultation) { (asker, asked) = (row.asker, row.asked) }
  }

  private static func byNumber(_ rows: [Consultation]) -> [[Consultation]] {
    var letters: [[Consultation]] = []
    var places: [Symbol: Int] = [:]
    for row in rows {
      if let number = row.letter.number, number != .unreadable {
        if let place = places[number] {
          letters[place].append(row)
          continue
        }
        places[number] = letters.count
      }
      letters.append([row])
    }
    return letters
  }

  /// Letters of one day are one where each register has only one of that day. Where some register has two, nobody can
  /// say which of another's rows is which, and each stays a letter of its own.
  private static func byDate(_ letters: [[Consultation]]) -> [[Consultation]] {
    var united = letters.map(Optional.some)
    let days = Set(letters.joined().compactMap(\.letter.date)).filter { !$0.isUnreadable }
    for day in days.sorted(by: { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }) {
      let same = united.indices.filter { united[$0]?.contains { $0.letter.date == day } ?? false }
      guard same.count > 1 else { continue }
      let files = same.flatMap { i in Set(united[i]!.map(\.source.file)) }
      if Set(files).count < files.count { continue }
      united[same[0]] = same.flatMap { united[$0]! }
      for i in same.dropFirst() { united[i] = nil }
    }
    return united.compactMap(\.self)
  }

  private init(_ rows: [Consultation], _ registry: Registry) {
    func isMapped(_ field: String) -> Bool {
      rows.contains { registry.speaks($0.source, of: field, in: .consultation) }
    }
    (asker, asked, official) = (rows[0].asker, rows[0].asked, rows[0].official)
    about = Letter.readings(rows.map(\.about))
    opinion = Letter.readings(rows.map(\.opinion))
    forms = rows.map(\.form)
    let written = rows.compactMap(\.letter.number)
    numbers = written.filter { $0 != .unreadable }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    mayHaveNumber = written.contains(.unreadable) || !isMapped("letter.number")
    date = Letter.readings(rows.compactMap(\.letter.date)) ?? (isMapped("letter.date") ? nil : .unreadable)
    received = Letter.readings(rows.compactMap(\.received))
    reply = Document(
      number: rows.lazy.compactMap(\.reply.number).first, date: Letter.readings(rows.compactMap(\.reply.date)))
    mayBeAnswered = !isMapped("reply.date") && !isMapped("reply.number") && !isMapped("opinion")
    decisions = rows.compactMap(\.decision)
    entries = rows
  }

  /// Every date that some list gives, as one interval.
  static func readings(_ dates: [PartialDate]) -> PartialDate? {
    guard let first = dates.first else { return nil }
    return dates.dropFirst().reduce(first) {
      PartialDate(between: min($0.earliest, $1.earliest), and: max($0.latest, $1.latest))
    }
  }

  private static func readings<W>(_ words: [Given<W>]) -> Given<W> {
    let given = words.filter { $0 != .empty }
    guard let first = given.first else { return .empty }
    return given.allSatisfy { $0 == first } ? first : .unreadable
  }
}

/// A letter that is nobody's: it fits several cases, and none of them can be judged.
struct LetterOfSeveral: Sendable {
  let letter: Letter
  /// The rows of the decisions, each once.
  let decisions: [SourceLocation]
}
