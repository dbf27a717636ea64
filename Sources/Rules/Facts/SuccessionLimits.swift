import Records
import Rulebook

/// The three limits of planning for one person, as far as they are set on the day of the report.
struct SuccessionLimits {
  private(set) var posts: (limit: Provision<Int>, byLevel: Provision<Bool>)?
  private(set) var isAgeSet = false
  private(set) var remaining: Provision<Readings>?
  /// Why the others are not asked about.
  private(set) var reasons: [NotJudged] = []

  var areUnset: Bool { posts == nil && !isAgeSet && remaining == nil }
  /// Said once, for all; where none is set every person says the first.
  var unset: [NotJudged] { areUnset ? [] : reasons }

  init(_ inquiry: borrowing Inquiry) {
    let (law, day) = (inquiry.law, inquiry.asOf)
    do throws(NotJudged) {
      posts = (try law.perPerson.provision(on: day), try law.perPersonByLevel.provision(on: day))
    } catch { reasons.append(error) }
    // One of the two sexes is enough: of the other each person says so himself.
    let ages = Sex.allCases.map { law.successionAge.unset(on: day, for: Criteria(sex: $0)) }
    isAgeSet = ages.contains(nil)
    if !isAgeSet { reasons.append(.unset(law.successionAge.key)) }
    do throws(NotJudged) { remaining = try law.successionRemaining.provision(on: day) } catch { reasons.append(error) }
  }
}
