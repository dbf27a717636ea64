import Records
import Rulebook

/// How long a candidate has left before retirement, against the months he is asked to have.
struct TimeLeft: Sendable {
  let months: ClosedRange<Int>
  let isTooLittle: Certainty
  /// The month from which it is counted.
  let reference: CalendarMonth
  let limit: Int
  let rests: [Finding.Rest]

  /// Whoever should have retired already has nothing left.
  var least: Int { max(0, months.lowerBound) }
  var most: Int { max(0, months.upperBound) }
}

extension Inquiry {
  /// - Parameters:
  ///   - limits: by every reading of what he stands for.
  ///   - day: of the election, on which all values are read.
  borrowing func timeLeft(
    for candidate: Candidate, from reference: ReadOnDay<CalendarMonth>, limits: [ReadOnDay<Int>], on day: PartialDate
  ) throws(NotJudged) -> TimeLeft {
    if !registry.isKnown(candidate.official) { throw .unknownOfficial }
    let first = try remaining(of: candidate.official, from: reference.value, readOn: day.earliest)
    let last = try remaining(of: candidate.official, from: reference.value, readOn: day.latest)
    let (least, most) = (limits.map(\.value).min()!, limits.map(\.value).max()!)
    let isLess = first.isLess(than: least).and(last.isLess(than: least))
    let mayBeLess = first.isLess(than: most).or(last.isLess(than: most))
    let isTooLittle: Certainty = isLess == .certain ? .certain : mayBeLess == .excluded ? .excluded : .possible
    var rests = reference.rests
    for rest in limits.flatMap(\.rests) + first.rests + last.rests where !rests.contains(rest) { rests.append(rest) }
    return TimeLeft(
      months: min(
        first.months.lowerBound, last.months.lowerBound)...max(first.months.upperBound, last.months.upperBound),
      isTooLittle: isTooLittle, reference: reference.value, limit: isTooLittle == .certain ? least : most, rests: rests)
  }

  /// What is said of a candidate with too little time left; nothing where he has enough.
  ///
  /// - Parameter stands: whether he stands in the way that the limit is for.
  borrowing func answer(
    _ time: TimeLeft, of candidate: Candidate, standing: TooLittleTime.Standing, stands: Certainty,
    at election: UnitedElection, on day: PartialDate
  ) -> Answer {
    let certainty = time.isTooLittle.and(stands)
    if certainty == .excluded { return .inOrder }
    return .found([
      Finding(
        certainty == .certain ? .violation : .query,
        TooLittleTime(
          official: candidate.official, event: ElectionEvent(election, day), election: election.code,
          standing: standing, time: time, isCertain: certainty == .certain),
        at: candidate.rows[0],
        related: candidate.rows.dropFirst().map { .init(.twin, $0) } + [.init(.plan, election.rows[0])],
        about: .init(official: candidate.official, unit: election.unit, committee: election.unit, date: day),
        responsible: [election.unit], under: time.rests)
    ])
  }
}

/// A congress or an election in the words of a sentence.
struct ElectionEvent: Sendable {
  let committee: Code<Unit>
  let day: PartialDate
  let isCongress: Bool

  init(_ election: UnitedElection, _ day: PartialDate) {
    (committee, self.day, isCongress) = (election.unit, day, election.kind == .partyCongress)
  }

  var vi: Sentence { (isCongress ? "đại hội" : "bầu cử") + " \(day) của \(committee)" }
  var en: Sentence { (isCongress ? "congress" : "election") + " of \(day) of \(committee)" }
}

struct TooLittleTime: Statement {
  let official: Code<Official>
  let event: ElectionEvent
  let election: Code<Election>
  let standing: Standing
  let time: TimeLeft
  let isCertain: Bool

  enum Standing: Sendable { case first, again, government }

  private var start: Bilingual {
    switch standing {
    case .first:
      Bilingual(vi: "được giới thiệu lần đầu tham gia cấp ủy", en: "stands for the committee for the first time")
    case .again: Bilingual(vi: "được giới thiệu tái cử cấp ủy", en: "stands for the committee again")
    case .government:
      Bilingual(vi: "được giới thiệu vào chức danh chính quyền", en: "is put forward for a post of government")
    }
  }

  var vi: Sentence {
    let months: Sentence =
      time.least == time.most
      ? "\(months: time.most)" : "từ \(time.least) đến \(months: time.most)"
    return "\(official) \(words: start.vi), " + event.vi + ": tính từ tháng \(time.reference), thời gian công tác còn "
      + months
      + (isCertain
        ? ", dưới mức \(months: time.limit)."
        : ", chưa rõ có đủ mức \(months: time.limit) hay không, cần đối chiếu lại hồ sơ.")
  }
  var en: Sentence {
    let months: Sentence =
      time.least == time.most
      ? "\(months: time.most)" : "\(time.least) to \(months: time.most)"
    return "\(official) \(words: start.en), " + event.en + ": counted from \(time.reference), " + months
      + " are left before retirement"
      + (isCertain
        ? ", less than \(months: time.limit)."
        : "; whether these are the \(months: time.limit) asked for is to be checked against the personnel file.")
  }
  var identity: Sentence { "\(official) \(event.committee) \(plain: election.symbol)" }
}
