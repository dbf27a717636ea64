import Records
import Rulebook

/// The half of E08 that looks at the plan of a whole committee.
extension SuccessorsOutOfRange {
  func judge(_ plan: CommitteePlan, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let limits = try SuccessionRange(inquiry.law.ratioLeast, inquiry.law.ratioMost, on: inquiry.asOf)
    guard let seats = plan.seats?.seats, seats.lowerBound > 0 else { throw .unknownSeats }
    func finding(
      _ severity: Severity, _ state: PlanRatio.State, _ limit: Provision<Int>, _ coverage: Coverage? = nil
    ) -> Answer {
      .found([
        Finding(
          severity, PlanRatio(committee: plan.committee, limit: limit.value, state: state), at: plan.at,
          related: plan.rows.dropFirst().map { .init(.plan, $0) },
          about: .init(unit: plan.committee, committee: plan.committee), responsible: [plan.committee],
          under: [.init(limit)], coverage: coverage)
      ])
    }
    let people = plan.people
    if let most = limits.most, people.most * 100 > most.value * seats.lowerBound {
      let isCertain = people.least * 100 > most.value * seats.upperBound
      return finding(
        isCertain ? .violation : .query,
        isCertain ? .many(people.least, seats: seats.upperBound) : .perhapsMany, most)
    }
    if let least = limits.least, people.least * 100 < least.value * seats.upperBound {
      let isCertain = people.mostOfAny * 100 < least.value * seats.lowerBound
      let absence = try inquiry.absenceOfPlan(by: [plan.committee], until: inquiry.asOf)
      let isWhole = absence.coverage.completeness == .complete
      return finding(
        isCertain ? absence.severity : .query,
        isCertain
          ? (isWhole
            ? .few(people.mostOfAny, seats: seats.lowerBound) : .fewOnFile(people.mostOfAny, seats: seats.lowerBound))
          : .perhapsFew, least, absence.coverage)
    }
    return .inOrder
  }
}

/// The fewest and the most that are allowed; one of them may not be set.
struct SuccessionRange {
  let least, most: Provision<Int>?

  init(_ least: Parameter<Int>, _ most: Parameter<Int>, on day: CivilDate) throws(NotJudged) {
    self.most = try? most.provision(on: day)  // unset: a subject of its own says so
    self.least = try? least.provision(on: day)  // the same
    if self.most == nil, self.least == nil { throw .unset(least.key) }
  }
}

private struct PlanRatio: Statement {
  enum State {
    case few(Int, seats: Int), fewOnFile(Int, seats: Int), many(Int, seats: Int), perhapsFew, perhapsMany
    var isFew: Bool {
      switch self {
      case .few, .fewOnFile, .perhapsFew: true
      case .many, .perhapsMany: false
      }
    }
  }

  let committee: Code<Unit>
  let limit: Int
  let state: State

  var vi: Sentence {
    func share(_ n: Int, _ seats: Int) -> Sentence {
      "\(counted: n) cán bộ so với \(counted: seats) cấp ủy viên (\(share: n, of: seats))"
    }
    return "Quy hoạch cấp ủy của \(committee)"
      + {
        switch state {
        case .few(let n, let seats): " có \(share(n, seats)), theo quy định ít nhất \(limit)%."
        case .fewOnFile(let n, let seats):
          " mới thấy \(share(n, seats)) trong các danh sách nhận được, theo quy định ít nhất \(limit)%."
        case .many(let n, let seats): " có \(share(n, seats)), theo quy định không quá \(limit)%."
        case .perhapsFew: ": chưa rõ có đạt \(limit)% số cấp ủy viên hay không, cần đối chiếu lại."
        case .perhapsMany: " có thể vượt \(limit)% số cấp ủy viên, cần đối chiếu lại."
        }
      }()
  }
  var en: Sentence {
    func share(_ n: Int, _ seats: Int) -> Sentence { "people \(n) for seats \(seats) (\(share: n, of: seats))" }
    return "The succession plan for \(committee)"
      + {
        switch state {
        case .few(let n, let seats): " has \(share(n, seats)); at least \(limit)% is required."
        case .fewOnFile(let n, let seats):
          " has, in the lists that came, \(share(n, seats)); at least \(limit)% is required."
        case .many(let n, let seats): " has \(share(n, seats)); at most \(limit)% is allowed."
        case .perhapsFew: ": whether it reaches \(limit)% of the seats is not clear."
        case .perhapsMany: " may be more than \(limit)% of the seats."
        }
      }()
  }
  var identity: Sentence { "\(committee) \(words: state.isFew ? "few" : "many")" }
}
