/// A Party congress or a people's election (đại hội, bầu cử), and how far its staffing is.
public struct Election: Record {
  public let code: Code<Election>
  public let kind: ElectionKind
  public let unit: Code<Unit>
  public let level: UnitLevel
  /// `2010-2015`.
  public let term: Symbol
  public let body: ElectedBody
  public let seats: Int32?
  public let scheduled, held: PartialDate?
  /// The approved staffing plan (đề án nhân sự), not the succession plan (quy hoạch).
  public let staffingPlan: Document
  public let source: SourceLocation
}

extension Election {
  public static let kind = RecordKind.election
  public enum Field: Int, CaseIterable, Sendable {
    case code, kind, unit, level, term, body, seats, scheduled, held, staffingPlanNumber, staffingPlanDate
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    code = try entry.code(.code, &desk)
    kind = try entry.word(.kind)
    unit = try entry.code(.unit, &desk)
    level = try entry.word(.level)
    term = try entry.text(.term, &desk)
    body = try entry.word(.body)
    seats = entry.number(ifGiven: .seats, &desk).map(Int32.init)
    scheduled = entry.date(ifGiven: .scheduled, &desk)
    held = entry.date(ifGiven: .held, &desk)
    staffingPlan = entry.document(.staffingPlanNumber, .staffingPlanDate, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      code: new[code], kind: kind, unit: new[unit], level: level, term: new[term], body: body, seats: seats,
      scheduled: scheduled, held: held, staffingPlan: new[staffingPlan], source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(unit: entry.code(ifGiven: .unit, &desk))
  }
}

extension Election {
  /// When it was held, or is to be; nil where no list says.
  public var day: PartialDate? { held ?? scheduled }
}
