import Records
import Rulebook

/// A decision by somebody who is not of a vertical line, and the letters and decisions among which its asking would be.
struct LocalDecision: Sendable {
  /// Its sides, as the verdict table has them.
  let sides: [ConsultationCase]
  let letters: LettersByPerson
  var action: PersonnelAction { sides[0].action }

  static func all(in inquiry: Inquiry) -> [LocalDecision] {
    let letters = LettersByPerson(inquiry.consultations.letters, inquiry.registry)
    var decisions: [LocalDecision] = []
    var sides: [ConsultationCase] = []
    // The sides of one action stand beside each other.
    for one in inquiry.consultations.cases {
      if let last = sides.last, ActionKey(last.action) != ActionKey(one.action) {
        decisions.append(LocalDecision(sides: sides, letters: letters))
        sides = []
      }
      sides.append(one)
    }
    if !sides.isEmpty { decisions.append(LocalDecision(sides: sides, letters: letters)) }
    return decisions
  }
}

/// Letters to be looked up by whom they are about; those about nobody that a list has, by whom they went to.
///
/// A class of nothing but `let`s, for every decision keeps it.
final class LettersByPerson: Sendable {
  private let letters: [Letter]
  private let about: PlacesByOfficial
  private let strays: [Code<Unit>: [Int]]
  private let toNobody: [Int]

  init(_ letters: [Letter], _ registry: Registry) {
    self.letters = letters
    about = PlacesByOfficial(letters.map { $0.official }, in: registry)
    let strays = letters.indices.filter { l in
      !registry.isKnown(letters[l].official) || registry.isAmbiguous(letters[l].official)
    }
    self.strays = Dictionary(grouping: strays) { letters[$0].asked }
    toNobody = strays.filter { !registry.isKnown(letters[$0].asked) }
  }

  func about(_ official: Code<Official>) -> [Letter] { about[official].map { letters[$0] } }
  /// Letters about somebody whom no list has, or who may be several.
  func strays(to unit: Code<Unit>) -> [Letter] { (strays[unit] ?? []).map { letters[$0] } }
  /// Those of them to a unit that no list has either.
  var straysToNobody: [Letter] { toNobody.map { letters[$0] } }
}

/// A post that a vertical line manages, on the day on which somebody else decides on it.
struct ManagedPost: Sendable {
  let unit: Code<Unit>
  /// The nearest superior of the line.
  let manager: Code<Unit>
}

extension LocalDecision {
  /// The posts it gives or takes that a vertical line manages and no unit of the committee does, one for each manager.
  ///
  /// - Throws: `NotJudged` where the unit or the post he leaves, or who manages them, is not known and nothing else is
  ///   found.
  func managedPosts(
    outside committee: Code<Unit>, kinds: Set<UnitKind>, ranks: Set<Rank>, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> [ManagedPost] {
    var posts: [ManagedPost] = []
    var reason: NotJudged?
    for side in sides {
      do throws(NotJudged) {
        guard let post = try managed(side, outside: committee, kinds: kinds, ranks: ranks, in: inquiry) else {
          continue
        }
        if !posts.contains(where: { $0.manager == post.manager }) { posts.append(post) }
      } catch {
        // Where he goes is often not written; where he comes from must be.
        if side.side == .leaving || side.unit != nil { reason = reason ?? error }
      }
    }
    if posts.isEmpty, let reason { throw reason }
    return posts
  }

  private func managed(
    _ side: ConsultationCase, outside committee: Code<Unit>, kinds: Set<UnitKind>, ranks: Set<Rank>,
    in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> ManagedPost? {
    let registry = inquiry.registry
    let decided = action.decided
    guard let code = side.unit, let unit = registry.unit(code, on: decided.latest),
      let former = registry.unit(code, on: decided.earliest)
    else { throw .unknownUnit }
    if unit.kind != former.kind || unit.managingParent != former.managingParent { throw .undated }
    if !kinds.contains(unit.kind) { return nil }
    // Agencies' lists that put it under two superiors leave it open who manages it.
    let parents = Set(registry.versions(of: code).filter { $0.exists(on: decided.latest) }.map(\.managingParent))
    guard parents.count == 1, unit.managingParent != nil else { throw .unknownUnit }
    let chain = registry.above(code, by: .managing, on: decided.latest)
    guard let manager = chain.first(where: { kinds.contains($0.kind) }) else {
      // A chain that ends in a unit that no list has.
      if chain.isEmpty { throw .unknownUnit }
      return nil
    }
    if registry.isAtOrBelow(manager.code, committee, by: .managing, on: decided.latest) { return nil }
    if registry.isAtOrBelow(manager.code, action.decider, by: .managing, on: decided.latest) { return nil }
    if side.post == nil { throw .unknownPost }
    guard try inquiry.sides.isManager(side.post, in: ranks) else { return nil }
    return ManagedPost(unit: code, manager: manager.code)
  }
}
