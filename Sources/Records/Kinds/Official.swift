/// A person in the service (cán bộ). Only what a rule needs: no religion, no family.
public struct Official: Record {
  /// The sender's own code; in the registry, the code that stands for the person in every list.
  public let code: Code<Official>
  public let name: Symbol?
  public let birth: PartialDate?
  public let sex: Given<Sex>
  public let ethnicMinority: Given<Bool>
  public let partyCard: Symbol?
  public let civilServantNo: Symbol?
  /// Only named in a row about something else, not listed.
  public let isMention: Bool
  public let source: SourceLocation
}

extension Official {
  public static let kind = RecordKind.official
  public enum Field: Int, CaseIterable, Sendable {
    case code, name, family, given, birth, sex, ethnicMinority, partyCard, civilServantNo
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    let whole = entry.text(ifGiven: .name, &desk)
    let name =
      whole == nil ? Official.joined(try entry.text(.given, &desk), entry.text(ifGiven: .family, &desk), &desk) : whole
    birth = entry.date(ifGiven: .birth, &desk)
    partyCard = entry.text(ifGiven: .partyCard, &desk)
    if !entry.isEmpty(.code) {
      // One that cannot be read rejects the row: it would be one code for all who have such a one.
      let own = try entry.text(.code, &desk)
      let text = Array(desk.pool[own].utf8)
      self.code = desk.official(coded: text.span)
    } else if birth != nil || partyCard != nil {
      // So does a birth or a card that nobody can read where there is nothing else to tell namesakes apart.
      if birth?.isUnreadable ?? true, partyCard == nil || partyCard == .unreadable {
        if birth != nil { _ = try entry.date(.birth) }
        _ = try entry.text(.partyCard, &desk)
      }
      // “không” is nobody's card: with nothing beside it, all who have it and one name would be one person.
      if birth == nil, let partyCard, IdentityKey(desk.pool[partyCard]) == nil { throw Flaw(Field.code, .missing) }
      code = desk.official(mentioned: name, born: birth, card: partyCard, at: entry.location)
      desk.mentions.removeLast()  // it is listed itself
    } else {
      throw Flaw(Field.code, .missing)
    }
    self.name = name
    sex = entry.word(ifGiven: .sex, &desk)
    ethnicMinority = entry.flag(ifGiven: .ethnicMinority, &desk)
    civilServantNo = entry.text(ifGiven: .civilServantNo, &desk)
    isMention = false
    source = entry.location
  }

  /// Trần Văn + An.
  private static func joined(_ given: Symbol, _ family: Symbol?, _ desk: inout Desk) -> Symbol {
    guard let family else { return given }
    let name = desk.pool[family] + " " + desk.pool[given]
    return desk.pool.intern(name)
  }

  init(mentioned code: Code<Official>, name: Symbol?, birth: PartialDate?, partyCard: Symbol?, source: SourceLocation) {
    (self.code, self.name, self.birth, self.partyCard) = (code, name, birth, partyCard)
    (sex, ethnicMinority, civilServantNo, isMention, self.source) = (.empty, .empty, nil, true, source)
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      code: new[code], name: new[name], birth: birth, sex: sex, ethnicMinority: ethnicMinority,
      partyCard: new[partyCard], civilServantNo: new[civilServantNo], isMention: isMention, source: new[source])
  }
}
