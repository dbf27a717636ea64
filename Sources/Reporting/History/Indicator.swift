import Records
import Rules

/// A line of “this year against last”: a figure of the year, read from its data alone, so that both years are read alike.
enum Indicator: CaseIterable, Sendable {
  case consultations, consulted, consultationViolations, consultationQueries
  case overlong, overlongShare
  case plans, agreements, conferences
  case violations, queries, undecided
  case senders, inTime, valid, accurate

  enum Figure: Sendable, Equatable {
    case count(Int)
    case share(Fraction)
  }

  /// What a count counts: cases, people and findings are never mixed.
  enum Noun: Sendable { case trial, official, violation, finding, agency }

  var noun: Noun {
    switch self {
    case .consultations, .consulted, .consultationViolations, .consultationQueries, .undecided: .trial
    case .overlong, .overlongShare: .official
    case .violations: .violation
    case .plans, .agreements, .conferences, .queries, .inTime, .valid, .accurate: .finding
    case .senders: .agency
    }
  }

  /// Nil where the year's file does not say it: that is no zero.
  func figure(in year: ClosedYear) -> Figure? {
    switch self {
    case .consultations: year.consultation.map { .count($0.total.inScope) }
    case .consulted: year.consultation.map { .share(Fraction($0.total.compliant, of: $0.total.judged)) }
    case .consultationViolations: year.consultation.map { .count($0.total.violations) }
    case .consultationQueries: year.consultation.map { .count($0.total.queries) }
    // Of nobody judged, none is no figure.
    case .overlong: year.tenure.flatMap { $0.overlong.whole > 0 ? .count($0.overlong.part) : nil }
    case .overlongShare: year.tenure.map { .share($0.overlong) }
    case .plans: year.plans.map(Figure.share)
    case .agreements: year.agreements.map(Figure.share)
    case .conferences: year.conferences.map(Figure.share)
    case .violations: year.rules.map { .count($0.reduce(0) { $0 + $1.violations }) }
    case .queries: year.rules.map { .count($0.reduce(0) { $0 + $1.queries }) }
    case .undecided: year.undecided.map(Figure.count)
    case .senders: year.returns.map { .count($0.senders.part) }
    case .inTime: year.returns.map { .share($0.total.inTime) }
    case .valid: year.returns.map { .share(Fraction($0.total.accepted, of: $0.total.accepted + $0.total.rejected)) }
    case .accurate: year.returns.map { .share($0.total.accuracy) }
    }
  }

  /// The rules that it rests on; nil: on all of them.
  var rules: [String]? {
    switch self {
    case .consultations, .consulted, .consultationViolations, .consultationQueries:
      Breach.Fault.allCases.map(\.rawValue)
    case .overlong, .overlongShare: ["T01"]
    case .plans: ["E01"]
    case .agreements: ["R01"]
    case .conferences: ["R03"]
    case .violations, .queries, .undecided: nil
    case .senders, .inTime, .valid, .accurate: []
    }
  }
}

/// What a figure did from one year to the next.
enum Change: Sendable, Equatable {
  case counted(by: Int)
  /// Tenths of a percentage point, between the shares as they are printed: whoever subtracts them gets the same.
  case points(tenths: Int)
  /// One of the two is not known, or there was nothing to divide by.
  case unknown

  init(from before: Indicator.Figure?, to now: Indicator.Figure?) {
    switch (before, now) {
    case (.count(let before), .count(let now)): self = .counted(by: now - before)
    case (.share(let before), .share(let now)):
      guard let before = before.tenths, let now = now.tenths else {
        self = .unknown
        return
      }
      self = .points(tenths: now - before)
    default: self = .unknown
    }
  }
}

extension Fraction {
  /// Of a thousand, halves up, as `Language.percent` prints it; nil where there is nothing to divide by.
  var tenths: Int? { whole > 0 ? (part * 2000 + whole) / (2 * whole) : nil }
}
