/// A coordination agreement between bodies (quy chế phối hợp).
public struct Agreement: Record {
  public let number: Code<Agreement>
  public let subject: AgreementSubject
  public let parties: CodeList<Unit>
  public let signed: PartialDate
  /// Its last day in force, where it has a term.
  public let until: PartialDate?
  /// Regulations it rests on, as the file writes them.
  public let basis: Symbol?
  public let revised: PartialDate?
  public let source: SourceLocation
}

extension Agreement {
  public static let kind = RecordKind.agreement
  public enum Field: Int, CaseIterable, Sendable { case number, subject, parties, signed, until, basis, revised }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    number = try entry.code(.number, &desk)
    subject = try entry.word(.subject)
    parties = try entry.codes(.parties, &desk)
    signed = try entry.date(.signed)
    until = entry.date(ifGiven: .until, &desk)
    basis = entry.text(ifGiven: .basis, &desk)
    revised = entry.date(ifGiven: .revised, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      number: new[number], subject: subject, parties: new[parties], signed: signed, until: until, basis: new[basis],
      revised: revised, source: new[source])
  }
}

extension Agreement {
  public func isInForce(on day: CivilDate) -> Certainty {
    signed.isOnOrBefore(day).and(until.map { $0.isBefore(day).negated } ?? .certain)
  }
}
