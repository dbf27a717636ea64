/// An organisation (đơn vị), for a time: a committee, a tax branch. It answers upwards twice.
///
/// One code may have several rows with disjoint validity: Party affiliation moves while the unit stays.
public struct Unit: Record {
  public let code: Code<Unit>
  public let name: Symbol
  public let kind: UnitKind
  public let level: UnitLevel
  /// The unit its Party organisation belongs to (đảng bộ cấp trên).
  public let partyParent: Code<Unit>?
  /// The body that manages its posts (cơ quan chủ quản).
  public let managingParent: Code<Unit>?
  public let sector: Symbol?
  /// Both days belong to it; nil: since ever, for ever.
  public let from, until: CivilDate?
  /// What takes its place when it ends: tenures run on across it.
  public let successors: CodeList<Unit>?
  public let source: SourceLocation
}

extension Unit {
  public static let kind = RecordKind.unit
  public enum Field: Int, CaseIterable, Sendable {
    case code, name, kind, level, partyParent, managingParent, sector, from, until, successors
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    code = try entry.code(.code, &desk)
    name = try entry.text(.name, &desk)
    kind = try entry.word(.kind)
    level = try entry.word(.level)
    partyParent = entry.code(ifGiven: .partyParent, &desk)
    managingParent = entry.code(ifGiven: .managingParent, &desk)
    sector = entry.text(ifGiven: .sector, &desk)
    from = try entry.day(ifGiven: .from)
    until = try entry.day(ifGiven: .until)
    successors = entry.codes(ifGiven: .successors, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      code: new[code], name: new[name], kind: kind, level: level, partyParent: new[partyParent],
      managingParent: new[managingParent], sector: new[sector], from: from, until: until,
      successors: new[successors], source: new[source])
  }
}

extension Unit {
  public func exists(on day: CivilDate) -> Bool { (from ?? day) <= day && day <= (until ?? day) }
}
