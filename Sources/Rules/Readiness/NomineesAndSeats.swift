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

  let examples = Examples(
    setting: """
      on        31/12/2025
      law       election.surplus.least  10
      law       election.surplus.most  15
      law       election.surplus.cap  30
      law       election.small-body  3
      law       election.small-body.cap  1
      unit      đu  name Đảng ủy phường Hải An  kind committee  level commune
      covers    nominee  đu
      official  a  name An  birth 1970
      official  b  name Bình  birth 1971
      official  c  name Cường  birth 1972
      official  d  name Dũng  birth 1973
      official  e  name Giang  birth 1974
      official  g  name Hà  birth 1975
      official  h  name Hòa  birth 1976
      """,
    reported: [
      Case(
        "One fewer than there are seats.",
        """
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
          nominee   a  election đh  entry first
          nominee   b  election đh  entry first
          nominee   c  election đh  entry first
          nominee   d  election đh  entry again
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 4 nhân sự, ít hơn số lượng cần bầu là 5.",
          en:
            "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 4 nominees, fewer than the 5 seats."
        )),
      Case(
        "One fewer, and the congress is ahead: the list may still grow.",
        """
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  scheduled 1/8/2026
          nominee   a  election đh  entry first
        """, severity: .query,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2026 của Đảng ủy phường Hải An: danh sách có 1 nhân sự, ít hơn số lượng cần bầu là 2.",
          en:
            "Congress of 1 August 2026 of Đảng ủy phường Hải An: the list has 1 nominee, fewer than the 2 seats."
        )),
      Case(
        "Two beyond five: thirty per cent of five is one and a half, rounded down.",
        """
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
          nominee   a  election đh  entry first
          nominee   b  election đh  entry first
          nominee   c  election đh  entry first
          nominee   d  election đh  entry again
          nominee   e  election đh  entry again
          nominee   g  election đh  entry again
          nominee   h  election đh  entry again
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 7 nhân sự, số dư 2 so với số lượng cần bầu là 5, vượt mức tối đa 30%.",
          en:
            "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 7 nominees, 2 more than the 5 seats, over the 30% allowed at most."
        )),
      Case(
        "None beyond five: ten per cent of five is half a person, rounded up.",
        """
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
          nominee   a  election đh  entry first
          nominee   b  election đh  entry first
          nominee   c  election đh  entry first
          nominee   d  election đh  entry again
          nominee   e  election đh  entry again
        """, severity: .query,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 5 nhân sự, số dư 0 so với số lượng cần bầu là 5, dưới mức chuẩn bị 10%.",
          en:
            "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 5 nominees, 0 more than the 5 seats, under the 10% to be prepared."
        )),
      Case(
        "A small body: two beyond three.",
        """
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body btv  seats 3  held 1/8/2025
          nominee   a  election đh  entry first
          nominee   b  election đh  entry first
          nominee   c  election đh  entry first
          nominee   d  election đh  entry again
          nominee   e  election đh  entry again
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 5 nhân sự, số dư 2 so với số lượng cần bầu là 3, vượt mức tối đa 01 người.",
          en:
            "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 5 nominees, 2 more than the 3 seats, over the 1 allowed at most."
        )),
      Case(
        "The list prepared for a congress ahead has more than is to be prepared, and no more than is allowed.",
        """
          law       election.surplus.cap  50
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  scheduled 1/8/2026
          nominee   a  election đh  entry first
          nominee   b  election đh  entry first
          nominee   c  election đh  entry first
          nominee   d  election đh  entry again
          nominee   e  election đh  entry again
          nominee   g  election đh  entry again
          nominee   h  election đh  entry again
        """, severity: .query,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2026 của Đảng ủy phường Hải An: danh sách có 7 nhân sự, số dư 2 so với số lượng cần bầu là 5, trên mức chuẩn bị 15%.",
          en:
            "Congress of 1 August 2026 of Đảng ủy phường Hải An: the list has 7 nominees, 2 more than the 5 seats, over the 15% to be prepared."
        )),
      Case(
        "Two lists differ in the seats, and by one of them there are too few nominees.",
        """
          sender    a
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 1  held 1/8/2025
          sender    b
          election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  held 1/8/2025
          sender    case
          nominee   a  election đh  entry first
        """, severity: .query,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 1 nhân sự, số lượng cần bầu là 1 đến 2; số lượng hoặc số dư có thể chưa đúng quy định, cần đối chiếu lại.",
          en:
            "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 1 nominee for 1 to 2 seats; their number may be outside the rules and is to be compared."
        )),
      Case(
        "Two lists differ in the seats, and by both there are too few nominees.",
        """
          sender    a
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 3  held 1/8/2025
          sender    b
          election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  held 1/8/2025
          sender    case
          nominee   a  election đh  entry first
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 1 nhân sự, ít hơn số lượng cần bầu là 2 đến 3.",
          en:
            "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 1 nominee, fewer than the 2 to 3 seats."
        )),
      Case(
        "One person twice on the list: four for five seats.",
        """
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
          nominee   a  election đh  entry first
          nominee   b  election đh  entry first
          nominee   c  election đh  entry first
          nominee   d  election đh  entry again
          nominee   d  election đh  entry first
        """, severity: .violation),
      Case(
        "2010: fewer than the seats is too few by any rule.",
        """
          on        31/12/2010
          law       election.small-body  unset
        ↓ election  đh  kind party-congress  unit đu  level commune  term 2010-2015  body bch  seats 2  held 1/6/2010
          nominee   a  election đh  entry first
        """, severity: .violation),
    ],
    silent: [
      Case(
        "One beyond five.",
        """
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   g  election đh  entry again
        """),
      Case(
        "A small body needs none beyond its seats, and may have one.",
        """
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body btv  seats 3  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        """),
      Case(
        "At the congress itself more may have been put forward, within the cap.",
        """
        law       election.surplus.cap  50
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   g  election đh  entry again
        nominee   h  election đh  entry again
        """),
      Case(
        "2026: for a People's Council the election law has its own numbers.",
        """
        election  hđ  kind peoples-council  unit đu  level commune  term 2026-2031  body hdnd  seats 25  scheduled 15/3/2026
        nominee   a  election hđ  entry first
        """),
    ],
    notJudged: [
      Case(
        "No list says how many seats.",
        """
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  held 1/8/2025
        nominee   a  election đh  entry first
        """),
      Case(
        "Nobody vouches that the list is whole.",
        """
        unit      đu-x  name Đảng ủy X  kind committee  level commune
        election  đh  kind party-congress  unit đu-x  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        """),
      Case(
        "Nobody is on it.",
        "election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025"),
      Case(
        "The lists do not agree in which body is elected.",
        """
        sender    a
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        sender    b
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body btv  seats 3  held 1/8/2025
        sender    case
        nominee   a  election đh  entry first
        """),
      Case(
        "2015: enough for the seats, and nobody has said from how many seats on the shares hold.",
        """
        on        31/12/2015
        law       election.small-body  unset
        election  đh  kind party-congress  unit đu  level commune  term 2015-2020  body bch  seats 1  held 1/6/2015
        nominee   a  election đh  entry first
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [Slate] { inquiry.nominations.slates }

  func place(of slate: Slate, in inquiry: borrowing Inquiry) -> SourceLocation? { slate.place }

  func judge(_ slate: Slate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (day, coverage, outOfScope) = try slate.scope(.party, in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let election = slate.election
    if election.seats.isEmpty { throw .unknownSeats }
    let count = slate.count(inquiry.registry)
    let isOver = day.isOnOrBefore(inquiry.asOf) == .certain
    var verdicts: [SurplusVerdict] = []
    for seats in election.seats {
      for nominees in Set([count.least, count.most]).sorted() {
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
    let start: Sentence = "Đại hội \(event.day) của \(event.committee): danh sách có "
    let list = start + number(nominees.least, nominees.most) + " nhân sự"
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
    let start: Sentence = "Congress of \(event.day) of \(event.committee): the list has "
    let list = start + number(nominees.least, nominees.most) + (nominees.most == 1 ? " nominee" : " nominees")
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
