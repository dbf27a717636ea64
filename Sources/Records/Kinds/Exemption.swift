/// An official to whom a limit does not apply for now (trường hợp được miễn, hoãn), by a paper that says so.
public struct Exemption: Record {
  public let official: Code<Official>
  /// The rulebook's key of the limit.
  public let parameter: Symbol
  /// A code; counted, and never printed for a person.
  public let reason: Symbol
  /// Its last day; nil: until it is withdrawn.
  public let until: PartialDate?
  public let document: Document
  public let source: SourceLocation
}

extension Exemption {
  public static let kind = RecordKind.exemption
  public enum Field: Int, CaseIterable, Sendable {
    case official, officialName, officialBirth, officialPartyCard, parameter, reason, until, documentNumber,
      documentDate
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    official = try entry.official(
      .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    parameter = try entry.text(.parameter, &desk)
    reason = try entry.text(.reason, &desk)
    until = entry.date(ifGiven: .until, &desk)
    document = Document(
      number: try entry.text(.documentNumber, &desk), date: entry.date(ifGiven: .documentDate, &desk))
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      official: new[official], parameter: new[parameter], reason: new[reason], until: until,
      document: new[document], source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: entry.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk))
  }
}
