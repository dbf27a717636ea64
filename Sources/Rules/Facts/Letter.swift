import Records
import Rulebook

/// One letter, from all the registers that have it: the asker's and the committee's.
///
/// What only one register writes is taken from it; where two differ, each is a reading.
public struct Letter: Sendable {
  public let asker, asked: Code<Unit>
  public let official: Code<Official>
  public let about: Given<ActionKind>
  public let forms: [ConsultationForm]
  /// Nil where no register gives it.
  public let number: Symbol?
  public let date, received: PartialDate?
  public let reply: Document
  public let opinion: Given<Opinion>
  /// Numbers of decisions that some register says it led to.
  let decisions: [Symbol]
  /// The rows it stands in, in the order of the files.
  public let rows: [SourceLocation]

  /// Some register shows an answer, if not always when it was given.
  public var isAnswered: Bool { !reply.isEmpty || opinion != .empty }

  /// When it was answered; nil where no register shows an answer. One without a date may be of any day.
  var answered: PartialDate? { reply.date ?? (isAnswered ? .unreadable : nil) }

  /// Whether it is a letter, or only word of mouth: a meeting counts where its minutes have a number.
  func isLetter(by forms: Set<ConsultationForm>) -> Bool {
    self.forms.contains { forms.contains($0) || ($0 == .meeting && number != nil) }
  }

  /// The letter's date, unless a reply or a receipt before it shows that it cannot be right.
  var certainDate: PartialDate? {
    guard let date else { return nil }
    let contradicted = [received, reply.date].contains { other in
      other.map { $0.isBefore(date) == .certain } ?? false
    }
    return contradicted ? .unreadable : date
  }
}

extension Letter {
  /// Unites rows that agree in asker, asked, official and in number or date. Two numbers in one list are two letters.
  static func united(_ rows: [Consultation]) -> [Letter] {
    struct Parties: Hashable {
      let asker, asked: Code<Unit>
      let official: Code<Official>
    }
    var groups: [Parties: [[Consultation]]] = [:]
    var order: [Parties] = []
    for row in rows {
      let parties = Parties(asker: row.asker, asked: row.asked, official: row.official)
      if groups[parties] == nil { order.append(parties) }
      var letters = groups[parties, default: []]
      let same = letters.indices.filter { letters[$0].contains { isOne($0, row) } }
      var letter = same.flatMap { letters[$0] }
      letter.append(row)
      for i in same.reversed() { letters.remove(at: i) }
      letters.append(letter)
      groups[parties] = letters
    }
    let letters = order.flatMap { groups[$0]! }.map { Letter($0.sorted { $0.source < $1.source }) }
    return letters.sorted { $0.rows[0] < $1.rows[0] }
  }

  private static func isOne(_ a: Consultation, _ b: Consultation) -> Bool {
    if let one = a.letter.number, let other = b.letter.number, one == other, one != .unreadable { return true }
    guard let one = a.letter.date, let other = b.letter.date, one == other, !one.isUnreadable else { return false }
    let numbersDiffer = a.letter.number != nil && b.letter.number != nil
    return !(numbersDiffer && a.source.file == b.source.file)
  }

  private init(_ rows: [Consultation]) {
    (asker, asked, official) = (rows[0].asker, rows[0].asked, rows[0].official)
    about = Letter.readings(rows.map(\.about))
    opinion = Letter.readings(rows.map(\.opinion))
    forms = rows.map(\.form)
    number = rows.lazy.compactMap(\.letter.number).first
    date = Letter.readings(rows.compactMap(\.letter.date))
    received = Letter.readings(rows.compactMap(\.received))
    reply = Document(
      number: rows.lazy.compactMap(\.reply.number).first, date: Letter.readings(rows.compactMap(\.reply.date)))
    decisions = rows.compactMap(\.decision)
    self.rows = rows.map(\.source)
  }

  /// Every date that some register gives, as one interval.
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
