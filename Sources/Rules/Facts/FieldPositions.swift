import Records
import Rulebook

/// What somebody holds on the day of the report, as far as the anti-corruption decrees ask: managers are not theirs.
struct FieldPositions: Sendable {
  /// Whether he holds a managing post: then no position of his is meant, whatever it is.
  let manages: Certainty
  /// Whether he is lent to another unit.
  let isLent: Bool
  /// Positions whose holders change by their field of work, joined from spells.
  let tenures: [Tenure]
  /// Why one of his posts may be such a one, or a manager's.
  let notJudged: NotJudged?

  init(
    of official: Code<Official>, gap: Provision<Int>, in inquiry: borrowing Inquiry
  ) {
    let registry = inquiry.registry
    let asOf = inquiry.asOf
    let spells = registry.assignments(of: official)
    let day = PartialDate(asOf)
    var manages = Certainty.excluded
    var reason: NotJudged?
    var isLent = false
    var hasField = false
    for spell in spells where registry.isListed(spell, from: day, until: day) != .excluded {
      if spell.form == .seconded { isLent = true }
      let versions = registry.versions(of: spell.post)
      guard let post = versions.last else {
        // It may be a manager's.
        (manages, reason) = (manages.or(.possible), reason ?? .unknownPost)
        continue
      }
      let isOne = versions.allSatisfy {
        $0.rank.isManager == post.rank.isManager && $0.rotationField == post.rotationField
      }
      if !isOne {
        (manages, reason) = (manages.or(.possible), reason ?? .ambiguous)
      } else if post.rank.isManager {
        // Who is only put in charge may not be a manager yet, and who was moved may be none any more.
        let isLeft = registry.hasLeft(spell.unit, spell.post, since: spell.from, official, by: asOf)
        let isSure = spell.form != .acting && spell.form != .seconded && !isLeft
        manages = manages.or(registry.isHeld(spell, on: asOf).and(isSure ? .certain : .possible))
      } else if post.isFieldPosition, spell.form != .seconded {
        hasField = true
      }
    }
    (self.manages, self.isLent, notJudged) = (manages, isLent, reason)
    tenures =
      hasField && manages != .certain
      ? JoinedSpells(
        Array(spells), gap: gap.value, asOf: asOf, mergers: inquiry.tenures.mergers, in: registry
      ).tenures.filter {
        registry.post($0.post)?.isFieldPosition == true && $0.isOpen(on: asOf) != .excluded
      } : []
  }
}

extension Post {
  /// Of the staff, in a field of work whose holders change position.
  fileprivate var isFieldPosition: Bool { rank == .staff && rotationField != nil }
}
