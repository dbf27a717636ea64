/// A regulation (quy định, quyết định, chỉ thị) that decisions cite. Number and date together name it: a number alone names nothing.
public struct Regulation: Record {
  public let number: Symbol
  public let date: CivilDate
  public let body: Symbol
  public let title: Symbol?
  public let from: CivilDate
  public let until: CivilDate?
  /// `377-QĐ/TW 2025-10-08`, as the list writes it.
  public let replacedBy: Symbol?
  public let source: SourceLocation
}

extension Regulation {
  public static let kind = RecordKind.regulation
  public enum Field: Int, CaseIterable, Sendable { case number, date, body, title, from, until, replacedBy }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    number = try entry.text(.number, &desk)
    date = try entry.day(.date)
    body = try entry.text(.body, &desk)
    title = entry.text(ifGiven: .title, &desk)
    from = try entry.day(.from)
    until = try entry.day(ifGiven: .until)
    replacedBy = entry.text(ifGiven: .replacedBy, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      number: new[number], date: date, body: new[body], title: new[title], from: from, until: until,
      replacedBy: new[replacedBy], source: new[source])
  }
}
