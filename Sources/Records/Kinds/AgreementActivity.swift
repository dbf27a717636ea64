/// Something done under a coordination agreement: a review conference (hội nghị sơ kết, tổng kết), an exchange, a plan.
public struct AgreementActivity: Record {
  public let agreement: Code<Agreement>
  public let kind: ActivityKind
  public let held: PartialDate
  public let count: Int32
  public let source: SourceLocation
}

extension AgreementActivity {
  public static let kind = RecordKind.activity
  public enum Field: Int, CaseIterable, Sendable { case agreement, kind, held, count }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    agreement = try entry.code(.agreement, &desk)
    kind = try entry.word(.kind)
    held = try entry.date(.held)
    count = Int32(try entry.number(.count, ifEmpty: 1))
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(agreement: new[agreement], kind: kind, held: held, count: count, source: new[source])
  }
}
