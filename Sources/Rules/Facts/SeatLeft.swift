import Records
import Rulebook

/// A seat on a committee, and the decision that took its holder out of that committee's area.
struct SeatLeft: Sendable {
  /// What the seat's own lists say on the day before the decision.
  struct Seat: Sendable {
    /// The committee, under the code it has when the decision takes effect.
    let committee: Code<Unit>
    /// Every row of his on that committee, by whichever list, that begins before the decision.
    let spells: [Assignment]
  }

  let action: UnitedAction
  /// Nil where no list has him on a committee then.
  let seat: Seat?
  /// What else was decided on him, each decision once: another list's row of this one is none.
  let others: [PersonnelAction]

  static func all(in inquiry: Inquiry) -> [SeatLeft] {
    let actions = inquiry.actions
    let byOfficial = PlacesByOfficial(actions.map { $0.action.official }, in: inquiry.registry)
    var left: [SeatLeft] = []
    for (i, united) in actions.enumerated() where united.action.kind.isDeparture {
      let seats = seats(before: united.action, inquiry.registry)
      if seats.isEmpty {
        left.append(SeatLeft(action: united, seat: nil, others: []))
        continue
      }
      let others = byOfficial[united.action.official].filter { $0 != i }.map { actions[$0].action }
      left += seats.map { SeatLeft(action: united, seat: $0, others: others) }
    }
    return left
  }

  /// One for each committee: two posts on one committee are one membership.
  private static func seats(before action: PersonnelAction, _ registry: Registry) -> [Seat] {
    let eve = action.decided.adding(days: -1)
    var order: [Code<Unit>] = []
    var spells: [Code<Unit>: [Assignment]] = [:]
    for spell in registry.assignments(of: action.official) {
      guard spell.from.isOnOrBefore(eve) != .excluded,
        registry.versions(of: spell.unit).contains(where: { $0.kind == .committee })
      else { continue }
      let committee = registry.lineage(of: spell.unit, on: action.takesEffect.latest)
      if spells[committee] == nil { order.append(committee) }
      spells[committee, default: []].append(spell)
    }
    if order.isEmpty { return [] }
    return order.map { Seat(committee: $0, spells: spells[$0]!) }.filter { seat in
      seat.spells.contains { registry.isListed($0, from: eve, until: eve) != .excluded }
    }
  }
}

extension SeatLeft.Seat {
  /// Whether it was held on every day that `eve` may mean.
  func isHeld(on eve: PartialDate, in registry: Registry) -> Certainty {
    spells.map { spell in
      let (first, last) = (registry.isHeld(spell, on: eve.earliest), registry.isHeld(spell, on: eve.latest))
      return first == last ? first : .possible
    }.reduce(.excluded) { $0.or($1) }
  }

  /// Whether every post on it that was held then has been closed by some list, or some of them; an end that is still to
  /// come closes none. Two codes of one title are one post.
  func isClosed(from eve: PartialDate, until day: CivilDate, in registry: Registry) -> Certainty {
    let held = spells.filter { registry.isListed($0, from: eve, until: eve) != .excluded }
    func title(_ spell: Assignment) -> NameKey {
      NameKey(registry.names[registry.post(spell.post)?.title ?? spell.post.symbol])
    }
    let posts = Set(held.map(title))
    let closed = Set(held.filter { $0.to.map { $0.isOnOrBefore(day) != .excluded } ?? false }.map(title))
    return closed.isEmpty ? .excluded : closed.count == posts.count ? .certain : .possible
  }
}
