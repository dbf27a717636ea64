import Records
import Rulebook

extension Parameter {
  /// The provision in force under every reading of a date: of two that say the same, the one that is less sure.
  ///
  /// - Throws: `NotJudged.undated` where the readings have different values, or the date cannot be read at all.
  func provision(
    on date: PartialDate, for criteria: Criteria = Criteria()
  ) throws(NotJudged) -> Provision<Value> {
    if date.isUnreadable { throw .undated }
    let first = try provision(on: date.earliest, for: criteria)
    let last = try provision(on: date.latest, for: criteria)
    if first.value != last.value { throw .undated }
    return first.basis.canBeViolated ? last : first
  }
}

extension Inquiry {
  /// The body that manages the posts of a unit, and answers for how long they are held: the unit itself where no list
  /// names another.
  borrowing func manager(of unit: Code<Unit>) -> Code<Unit> {
    registry.unit(unit, on: asOf)?.managingParent.map { registry.lineage(of: $0, on: asOf) } ?? unit
  }
}
