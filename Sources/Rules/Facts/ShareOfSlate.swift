import Records
import Rulebook

/// How many of those put forward are of a kind, by every reading of the lists.
struct ShareOfSlate: Sendable {
  /// Of the kind for certain; of whom no list says; all of them.
  let certain: Int
  let open: Int
  let whole: Int
  /// By how much they pass or fall short of a share, in hundredths of a person: a function of the share, by each one.
  private let people: [(isOne: Certainty, mayNotCount: Bool)]

  /// - Parameter isOne: whether somebody is of the kind; nil where no list says.
  init(of slate: Slate, in registry: Registry, where isOne: (PersonalFacts) -> Certainty?) {
    let said = slate.officials.map { (isOne(registry.facts(of: $0)), slate.mayNotCount($0, registry)) }
    people = said.map { ($0.0 ?? .possible, $0.1) }
    certain = people.count { $0.isOne == .certain }
    open = people.count { $0.isOne == .possible }
    whole = people.count
    isKnown = said.contains { $0.0 != nil }
  }

  /// Whether of anybody some list says it.
  let isKnown: Bool

  var most: Int { certain + open }

  func isUnder(_ percent: Int) -> Certainty {
    let (least, most) = distance(from: percent)
    return most < 0 ? .certain : least < 0 ? .possible : .excluded
  }

  func isOver(_ percent: Int) -> Certainty {
    let (least, most) = distance(from: percent)
    return least > 0 ? .certain : most > 0 ? .possible : .excluded
  }

  /// A hundred for each of the kind less `percent` for each: below nought where their share is under it. Who
  /// may be another on the list, or no more on it, may not count.
  private func distance(from percent: Int) -> (least: Int, most: Int) {
    people.reduce((0, 0)) { sum, one in
      let weights = [
        one.isOne != .excluded ? 100 - percent : nil, one.isOne != .certain ? -percent : nil,
        one.mayNotCount ? 0 : nil,
      ].compactMap(\.self)
      return (sum.0 + weights.min()!, sum.1 + weights.max()!)
    }
  }
}
