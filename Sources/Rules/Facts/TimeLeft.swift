import Records
import Rulebook

/// How long a candidate has left before retirement, against the months he is asked to have.
struct TimeLeft: Sendable {
  let months: ClosedRange<Int>
  let isTooLittle: Certainty
  /// The month from which it is counted.
  let reference: CalendarMonth
  /// What is asked for, by every reading of what he stands for, the least first.
  let limits: [Int]
  let rests: [Finding.Rest]

  /// Whoever should have retired already has nothing left.
  var least: Int { max(0, months.lowerBound) }
  var most: Int { max(0, months.upperBound) }
  /// Whether it hangs on what he stands for alone: by the greatest limit it is too little in any case.
  var hangsOnLimit: Bool {
    limits.count > 1 && isTooLittle == .possible && months.upperBound < limits[limits.count - 1]
  }
  /// The one to speak of: too little by the least is too little by all.
  var limit: Int { isTooLittle == .certain ? limits[0] : limits[limits.count - 1] }
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
    let asked = Set(limits.map(\.value)).sorted()
    let (least, most) = (asked[0], asked[asked.count - 1])
    let isLess = first.isLess(than: least).and(last.isLess(than: least))
    let mayBeLess = first.isLess(than: most).or(last.isLess(than: most))
    let isTooLittle: Certainty = isLess == .certain ? .certain : mayBeLess == .excluded ? .excluded : .possible
    var rests = reference.rests
    for rest in limits.flatMap(\.rests) + first.rests + last.rests where !rests.contains(rest) { rests.append(rest) }
    return TimeLeft(
      months: min(
        first.months.lowerBound, last.months.lowerBound)...max(first.months.upperBound, last.months.upperBound),
      isTooLittle: isTooLittle, reference: reference.value, limits: asked, rests: rests)
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
          standing: standing, stands: stands, time: time),
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
  let body: ElectedBody

  init(_ election: UnitedElection, _ day: PartialDate) {
    (committee, self.day, isCongress) = (election.unit, day, election.kind == .partyCongress)
    body = election.body
  }

  /// Whose list it is, where a committee has two at one time: the standing board's beside its own, the National
  /// Assembly's beside the People's Council's.
  var list: Bilingual? {
    switch body {
    case .btv: Bilingual(vi: "ban thường vụ", en: "standing board")
    case .qh: Bilingual(vi: "đại biểu Quốc hội", en: "National Assembly")
    case .bch, .hdnd: nil
    }
  }

  var vi: Sentence { (isCongress ? "đại hội" : "bầu cử") + " \(day) của \(committee)" }
  var en: Sentence { (isCongress ? "congress" : "election") + " of \(day) of \(committee)" }
}

struct TooLittleTime: Statement {
  let official: Code<Official>
  let event: ElectionEvent
  let election: Code<Election>
  let standing: Standing
  /// Whether he stands in that way.
  let stands: Certainty
  let time: TimeLeft

  enum Standing: Sendable { case first, again, government }

  /// In which way he is put forward, and as much of it as is known.
  private var start: Bilingual {
    switch (standing, stands) {
    case (.first, .certain):
      Bilingual(vi: "được giới thiệu lần đầu tham gia cấp ủy", en: "stands for the committee for the first time")
    case (.again, .certain):
      Bilingual(vi: "được giới thiệu tái cử cấp ủy", en: "stands for the committee again")
    case (.government, .certain):
      Bilingual(vi: "được giới thiệu vào chức danh chính quyền", en: "is put forward for a post of government")
    case (.first, _), (.again, _):
      Bilingual(
        vi: "được giới thiệu tham gia cấp ủy (chưa rõ lần đầu hay tái cử)",
        en: "stands for the committee (whether for the first time or again is not clear)")
    case (.government, _):
      Bilingual(
        vi: "được giới thiệu (chưa rõ có vào chức danh chính quyền hay không)",
        en: "is put forward (whether for a post of government is not clear)")
    }
  }

  /// Of whom that limit is asked, where it is not clear that he is one of them.
  private var whose: Bilingual {
    switch standing {
    case .first: Bilingual(vi: "đối với người lần đầu tham gia", en: "asked of first-time candidates")
    case .again: Bilingual(vi: "đối với người tái cử", en: "asked of those who stand again")
    case .government: Bilingual(vi: "đối với chức danh chính quyền", en: "asked for such a post")
    }
  }

  var vi: Sentence {
    let months: Sentence =
      time.least == time.most ? "\(months: time.most)" : "từ \(time.least) đến \(months: time.most)"
    let end: Sentence =
      if time.hangsOnLimit {
        "; mức áp dụng là \(words: time.limits.dropLast().map(String.init).joined(separator: ", ")) hoặc \(months: time.limit) tùy chức danh, cần xác định chức danh được giới thiệu."
      } else if time.isTooLittle != .certain {
        ", chưa rõ có đủ mức \(months: time.limit) hay không, cần đối chiếu lại hồ sơ."
      } else if stands != .certain {
        ", dưới mức \(months: time.limit) \(words: whose.vi), cần đối chiếu lại hồ sơ."
      } else {
        ", dưới mức \(months: time.limit)."
      }
    return "\(official) \(words: start.vi), " + event.vi + ": tính từ tháng \(time.reference), thời gian công tác còn "
      + months + end
  }
  var en: Sentence {
    let months: Sentence =
      time.least == time.most ? "\(months: time.most)" : "\(time.least) to \(months: time.most)"
    let end: Sentence =
      if time.hangsOnLimit {
        "; \(words: time.limits.dropLast().map(String.init).joined(separator: ", ")) or \(months: time.limit) are asked for, depending on the post, which is to be established."
      } else if time.isTooLittle != .certain {
        "; whether these are the \(months: time.limit) asked for is to be checked against the personnel file."
      } else if stands != .certain {
        ", less than the \(months: time.limit) \(words: whose.en); this is to be checked against the personnel file."
      } else {
        ", less than \(months: time.limit)."
      }
    return "\(official) \(words: start.en), " + event.en + ": counted from \(time.reference), " + months
      + " are left before retirement" + end
  }
  var identity: Sentence { "\(official) \(event.committee) \(plain: election.symbol)" }
}
