import Records
import Rulebook

/// The verdict table, for one letter: rows 4 to 13. The order of the cases is the order of the table.
enum TableRow: Int, Comparable, Sendable {
  case compliant = 4
  case against = 5
  case conditional = 105  // row 5 with conditions: asked, not charged
  case replyWithoutLetter = 6
  case beforeReply = 7
  case silentlyAgreed = 8
  case silenceUnset = 108
  case lateReply = 9
  case periodUnset = 10
  /// Set in working days, of a year whose holidays nobody has listed.
  case periodUncountable = 110
  case afterwards = 11
  case wrongly = 12
  case undated = 13

  /// The place in the table; two answers of one row stand side by side.
  private var place: Int { rawValue % 100 }
  static func < (a: Self, b: Self) -> Bool { (a.place, a.rawValue) < (b.place, b.rawValue) }

  /// How bad it is, where two readings differ: the query is of the worst.
  var weight: Int {
    switch self {
    case .compliant, .replyWithoutLetter, .silentlyAgreed: 0
    case .periodUnset, .periodUncountable, .silenceUnset: 1
    case .undated: 2
    case .lateReply: 3
    case .beforeReply: 4
    case .conditional: 5
    case .against: 6
    case .wrongly: 7
    case .afterwards: 8
    }
  }
}

/// One letter read against one decision, under one reading of every date.
struct Reading {
  let isLetter: Bool
  /// Asked of a committee of this side.
  let isRightCommittee: Bool
  let decision: CivilDate
  let letter, received, reply: CivilDate?
  /// Nil: no opinion is written.
  let opinion: Opinion?
  let isReferred: Bool
  let period: ReplyPeriod
  /// Nil: nobody has set what silence means.
  let silence: Silence?

  /// The first row of the table that holds.
  var row: TableRow {
    let answeredInTime = reply.map { $0 <= decision } ?? false
    // A written reply shows that it was asked, however that was done.
    guard isRightCommittee, isLetter || answeredInTime else { return .wrongly }
    guard isLetter, let letter else { return answeredInTime ? .replyWithoutLetter : .undated }
    // A reply older than its letter shows that the letter's date is wrong; one of the same day shows nothing.
    if letter >= decision { return answeredInTime && reply! < letter ? .replyWithoutLetter : .afterwards }
    if answeredInTime {
      switch opinion {
      case nil, .agree: return .compliant
      case .disagree: return isReferred ? .compliant : .against
      case .conditions: return .conditional
      }
    }
    if !period.isSet { return reply == nil ? .periodUnset : .lateReply }
    guard let end = period.end(after: received ?? letter) else { return .periodUncountable }
    if decision <= end { return .beforeReply }
    return silence == .agrees ? .silentlyAgreed : .silenceUnset
  }
}

/// How long the committee has to answer: until the end of the last day, counted from the day after receipt, else after
/// the letter's date.
struct ReplyPeriod {
  /// Nil: nobody has set it.
  let provision: Provision<Period>?
  let holidays: Holidays

  var isSet: Bool { provision != nil }

  /// Nil where nobody has set the period, or it counts working days of a year whose holidays nobody has listed.
  func end(after start: CivilDate) -> CivilDate? {
    try? provision?.value.lastDay(after: start, holidays)  // the one reason to throw is that year
  }
}

extension Letter {
  /// Every row of the table that some reading of the dates gives.
  func rows(
    on decision: CivilDate, isRightCommittee: Bool, forms: Set<ConsultationForm>, referral: Document,
    period: ReplyPeriod, silence: Silence?
  ) -> Set<TableRow> {
    var rows: Set<TableRow> = []
    for isLetter in Letter.answers(isLetter(by: forms)) {
      for letter in Letter.readings(of: certainDate) {
        for received in Letter.readings(of: received) {
          for reply in Letter.readings(of: answered) {
            for opinion in opinions {
              for referred in Letter.isReferred(referral, by: decision) {
                rows.insert(
                  Reading(
                    isLetter: isLetter, isRightCommittee: isRightCommittee, decision: decision,
                    letter: letter, received: received, reply: reply, opinion: opinion, isReferred: referred,
                    period: period, silence: silence
                  ).row)
              }
            }
          }
        }
      }
    }
    return rows
  }

  /// The days of a decision on which some answer may turn: its letter's, its reply's, the end of the time to answer, and
  /// the day after each.
  func turningDays(_ period: ReplyPeriod) -> [CivilDate] {
    let days = [certainDate, received, answered].compactMap(\.self).flatMap { [$0.earliest, $0.latest] }
    let starts = [received ?? certainDate].compactMap(\.self).flatMap { [$0.earliest, $0.latest] }
    return days + starts.compactMap { period.end(after: $0) }
  }

  private static func answers(_ certainty: Certainty) -> [Bool] {
    switch certainty {
    case .certain: [true]
    case .possible: [true, false]
    case .excluded: [false]
    }
  }

  /// The first and the last day a date can mean: with the decision's day fixed, every comparison of the table turns at
  /// most once between them.
  static func readings(of date: PartialDate?) -> [CivilDate?] {
    guard let date else { return [nil] }
    return date.isExact ? [date.earliest] : [date.earliest, date.latest]
  }

  private var opinions: [Opinion?] {
    switch opinion {
    case .empty: [nil]
    case .value(let word): [word]
    case .unreadable: [nil] + Opinion.allCases
    }
  }

  private static func isReferred(_ referral: Document, by decision: CivilDate) -> [Bool] {
    if referral.isEmpty { return [false] }
    return answers((referral.date ?? .unreadable).isOnOrBefore(decision))
  }
}
