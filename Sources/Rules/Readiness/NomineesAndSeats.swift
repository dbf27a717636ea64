import Records
import Rulebook

/// E02. Fewer put forward than there are seats, or too many or too few beyond them (số dư).
struct NomineesAndSeats: Rule {
  let card = RuleCard(
    "E02", "nominees-and-seats",
    title: Bilingual(
      vi: "Danh sách nhân sự đại hội thiếu số lượng hoặc số dư chưa đúng quy định",
      en: "Too few nominees for the seats, or a surplus outside the rules"),
    rationale: Bilingual(
      vi: "Bầu cử trong Đảng có số dư; thiếu số dư thì không có lựa chọn, quá số dư thì phiếu phân tán.",
      en:
        "In the Party one elects from more than there are seats: with too few there is no choice, with too many none wins."
    ),
    remedy: Bilingual(
      vi: "Bổ sung hoặc rút gọn danh sách nhân sự; kỳ đã qua thì giải trình.",
      en: "Add to the list or shorten it; of a congress that is over, explain."),
    reads: [
      "election.surplus.least", "election.surplus.most", "election.surplus.cap", "election.small-body",
      "election.small-body.cap",
    ], needs: [.election: ["scheduled", "seats"]])

  let examples = nomineesAndSeatsExamples

  func subjects(in inquiry: Inquiry) -> [Slate] { inquiry.nominations.slates }

  func place(of slate: Slate, in inquiry: borrowing Inquiry) -> SourceLocation? { slate.place }

  func judge(_ slate: Slate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (day, coverage, outOfScope) = try slate.scope(.party, in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let election = slate.election
    if election.seats.isEmpty { throw .unknownSeats }
    let count = slate.count(inquiry.registry)
    // One that was to be held by now, and by its list was not: what it has put forward may still change.
    let wasPutOff = election.held == nil && election.saysWhetherHeld
    let isOver = !wasPutOff && day.isOnOrBefore(inquiry.asOf) == .certain
    var verdicts: [SurplusVerdict] = []
    for seats in election.seats {
      // Whom a code that no election has names may make up what is short, and is no surplus.
      let further = max(count.most, min(count.most + slate.astray, seats))
      for nominees in Set([count.least, count.most, further]).sorted() {
        verdicts.append(try verdict(nominees: nominees, seats: seats, on: day, isOver: isOver, inquiry))
      }
    }
    let isOne = verdicts.allSatisfy { $0.kind == verdicts[0].kind }
    if isOne, verdicts[0].kind == .fits { return .inOrder }
    // What can still be put right before the congress is asked about.
    let isBreach = isOne && isOver && verdicts[0].kind.isBreach
    return .found([
      Finding(
        isBreach ? .violation : .query,
        OutsideTheRules(
          event: ElectionEvent(election, day), election: election.code, nominees: count, seats: election.seats,
          verdict: isOne ? verdicts[0] : nil),
        at: slate.place, related: election.rows.dropFirst().map { .init(.twin, $0) },
        about: .init(unit: election.unit, committee: election.unit, date: day), responsible: [election.unit],
        under: verdicts.flatMap(\.rests).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
        coverage: coverage)
    ])
  }

  /// - Parameter isOver: whether the congress is; before it the list is the one that the committee has prepared.
  private func verdict(
    nominees: Int, seats: Int, on day: PartialDate, isOver: Bool, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> SurplusVerdict {
    let surplus = nominees - seats
    if surplus < 0 { return SurplusVerdict(kind: .tooFew, limit: seats, rests: []) }
    let small = try inquiry.law.smallBody.read(on: day)
    if seats <= small.value {
      let cap = try inquiry.law.smallBodyCap.read(on: day)
      return SurplusVerdict(
        kind: surplus > cap.value ? .overPersons : .fits, limit: cap.value, rests: small.rests + cap.rests)
    }
    let cap = try inquiry.law.surplusCap.read(on: day)
    if surplus * 100 > cap.value * seats {
      return SurplusVerdict(kind: .overCap, limit: cap.value, rests: small.rests + cap.rests)
    }
    // Part of a person is a whole one: both ends of what is to be prepared are rounded up.
    func persons(_ percent: Int) -> Int { (percent * seats + 99) / 100 }
    let least = try inquiry.law.surplusLeast.read(on: day)
    if surplus < persons(least.value) {
      return SurplusVerdict(kind: .underPrepared, limit: least.value, rests: small.rests + least.rests)
    }
    if !isOver {
      let most = try inquiry.law.surplusMost.read(on: day)
      if surplus > persons(most.value) {
        return SurplusVerdict(kind: .overPrepared, limit: most.value, rests: small.rests + most.rests)
      }
    }
    return SurplusVerdict(kind: .fits, limit: 0, rests: [])
  }
}

/// What is to be said of one number of nominees for one number of seats.
private struct SurplusVerdict {
  enum Kind { case tooFew, underPrepared, fits, overPrepared, overCap, overPersons }
  let kind: Kind
  /// What it passes or falls short of: seats, a share, or persons.
  let limit: Int
  let rests: [Finding.Rest]
}

extension SurplusVerdict.Kind {
  /// What a committee prepares is its guide; the number of seats and the cap are the rule.
  fileprivate var isBreach: Bool { self == .tooFew || self == .overCap || self == .overPersons }
}

private struct OutsideTheRules: Statement {
  let event: ElectionEvent
  let election: Code<Election>
  let nominees: (least: Int, most: Int)
  let seats: [Int]
  /// Nil where lists leave open how many there are.
  let verdict: SurplusVerdict?

  private var surplus: ClosedRange<Int> {
    (nominees.least - seats[seats.count - 1])...(nominees.most - seats[0])
  }

  var vi: Sentence {
    func number(_ least: Int, _ most: Int) -> Sentence { least == most ? "\(most)" : "\(least) đến \(most)" }
    let whose: Sentence = event.list.map { "\(words: $0.vi) " } ?? ""
    let start: Sentence = "Đại hội \(event.day) của \(event.committee): danh sách "
    let list = start + whose + "có " + number(nominees.least, nominees.most) + " nhân sự"
    let places = "số lượng cần bầu là " + number(seats[0], seats[seats.count - 1])
    guard let verdict else {
      return list + ", " + places + "; số lượng hoặc số dư có thể chưa đúng quy định, cần đối chiếu lại."
    }
    if verdict.kind == .tooFew { return list + ", ít hơn " + places + "." }
    let beyond = list + ", số dư " + number(surplus.lowerBound, surplus.upperBound) + " so với " + places
    return switch verdict.kind {
    case .underPrepared: beyond + ", dưới mức chuẩn bị \(verdict.limit)%."
    case .overPrepared: beyond + ", trên mức chuẩn bị \(verdict.limit)%."
    case .overCap: beyond + ", vượt mức tối đa \(verdict.limit)%."
    case .overPersons, .tooFew, .fits: beyond + ", vượt mức tối đa \(counted: verdict.limit) người."
    }
  }
  var en: Sentence {
    func number(_ least: Int, _ most: Int) -> Sentence { least == most ? "\(most)" : "\(least) to \(most)" }
    let whose: Sentence = event.list.map { "of the \(words: $0.en) " } ?? ""
    let start: Sentence = "Congress of \(event.day) of \(event.committee): the list "
    let list =
      start + whose + "has " + number(nominees.least, nominees.most) + (nominees.most == 1 ? " nominee" : " nominees")
    let places = number(seats[0], seats[seats.count - 1]) + (seats == [1] ? " seat" : " seats")
    guard let verdict else {
      return list + " for " + places + "; their number may be outside the rules and is to be compared."
    }
    if verdict.kind == .tooFew { return list + ", fewer than the " + places + "." }
    let beyond = list + ", " + number(surplus.lowerBound, surplus.upperBound) + " more than the " + places
    return switch verdict.kind {
    case .underPrepared: beyond + ", under the \(verdict.limit)% to be prepared."
    case .overPrepared: beyond + ", over the \(verdict.limit)% to be prepared."
    case .overCap: beyond + ", over the \(verdict.limit)% allowed at most."
    case .overPersons, .tooFew, .fits: beyond + ", over the \(verdict.limit) allowed at most."
    }
  }
  var identity: Sentence { "\(event.committee) \(plain: election.symbol)" }
}
