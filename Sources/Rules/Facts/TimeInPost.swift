import Records
import Rulebook

/// How long one manager has been in his post, in whole years, and what T01 says of it: what a histogram is made of.
public struct TimeInPost: Sendable {
  public enum State: String, CaseIterable, Sendable {
    case within
    case over
    /// Beyond the limit by some readings of the lists, not by all.
    case perhaps
    /// Judged by the terms allowed (T03), and so not by the limit.
    case byTerms
    case notJudged
  }

  public let state: State
  /// Whole years on the day of the report, by every reading of the lists; nil where they give no stretch of time.
  public let years: ClosedRange<Int>?

  /// The one number of years that every reading gives.
  public var exactYears: Int? { years.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil } }
}

extension Inquiry {
  /// Every manager, each once, by the post that decides what T01 says of him: of several the longest.
  ///
  /// The answers are the rule's own, so that the parts add up to what it examined, found and left open.
  public var timeInPost: [TimeInPost] {
    let rule = OverlongTenure()
    return tenures.people.map { person in
      let state: TimeInPost.State
      do throws(NotJudged) {
        switch try rule.judge(person, in: self) {
        case .inOrder: state = .within
        case .outOfScope: state = .byTerms
        case .found(let findings): state = findings.contains { $0.severity != .query } ? .over : over(person)
        }
      } catch { state = .notJudged }
      return TimeInPost(state: state, years: years(of: stretches(of: person, state)))
    }
  }

  /// A limit that is only watched makes a query of whoever is beyond it: for certain he is all the same.
  private func over(_ person: TenureFacts.Person) -> TimeInPost.State {
    person.posts.contains { $0.isOver == .certain && !person.isOverByTerms($0.tenure) } ? .over : .perhaps
  }

  private func stretches(of person: TenureFacts.Person, _ state: TimeInPost.State) -> [Tenure] {
    let posts: [TenureFacts.Post] =
      switch state {
      case .over: person.posts.filter { $0.isOver == .certain && !person.isOverByTerms($0.tenure) }
      case .perhaps: person.posts.filter { $0.isOver != .excluded && !person.isOverByTerms($0.tenure) }
      case .within, .byTerms, .notJudged: person.posts
      }
    return posts.map(\.tenure) + (state == .notJudged ? person.unmeasured : [])
  }

  private func years(of tenures: [Tenure]) -> ClosedRange<Int>? {
    let longest = tenures.map(\.from).filter { !$0.isUnreadable }
      .min { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
    guard let from = longest, from.earliest <= asOf else { return nil }
    return wholeYears(since: min(from.latest, asOf))...wholeYears(since: from.earliest)
  }

  private func wholeYears(since day: CivilDate) -> Int {
    let years = asOf.year - day.year
    return day.adding(months: 12 * years, landing: .firstDayAfter) <= asOf ? years : years - 1
  }
}
