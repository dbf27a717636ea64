/// A kind of record: its fields, and how it is read from them.
///
/// The names of `Field` are the vocabulary of profiles, of the canonical exchange form and of rule examples alike.
public protocol Record: BitwiseCopyable, Hashable, Sendable {
  associatedtype Field: RawRepresentable<Int> & CaseIterable & Sendable
  static var kind: RecordKind { get }
  var source: SourceLocation { get }
  init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw)
  /// The same record in another pool's numbers, its official by the person that linking found.
  func renumbered(_ new: borrowing Renumbering) -> Self
  /// What can still be known of a row that is no record. Only for kinds whose absence a rule may speak of.
  static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace
}

extension Record {
  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace { Trace() }

  /// As in profiles and canonical files: `from`; `decision.date` for the parts of a paper, `official.name` of a person.
  public static var fieldNames: [String] { Field.allCases.map { Self.name(of: $0) } }

  static func name(of field: Field) -> String {
    let name = "\(field)"
    for (suffix, part) in [
      ("Number", "number"), ("Date", "date"), ("Name", "name"), ("Birth", "birth"), ("PartyCard", "partyCard"),
    ]
    where name.count > suffix.count && name.hasSuffix(suffix) {
      return name.dropLast(suffix.count) + "." + part
    }
    return name
  }
}

/// The word that starts a line of an example, names a record in a profile and a list in the canonical form.
public enum RecordKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case unit, post, keyPost, regulation, official, assignment, action, consultation, evaluation, election, nominee,
    succession, agreement, activity, exemption

  /// Every field, in the order in which a layout lays them out.
  public var fieldNames: [String] {
    switch self {
    case .unit: Unit.fieldNames
    case .post: Post.fieldNames
    case .keyPost: KeyPost.fieldNames
    case .regulation: Regulation.fieldNames
    case .official: Official.fieldNames
    case .assignment: Assignment.fieldNames
    case .action: PersonnelAction.fieldNames
    case .consultation: Consultation.fieldNames
    case .evaluation: Evaluation.fieldNames
    case .election: Election.fieldNames
    case .nominee: Nominee.fieldNames
    case .succession: Succession.fieldNames
    case .agreement: Agreement.fieldNames
    case .activity: AgreementActivity.fieldNames
    case .exemption: Exemption.fieldNames
    }
  }

  /// The fields a row cannot be without. A profile must say where they come from.
  /// For an official that is a code, or a name with a birth, or a Party card: any of these will do.
  public var neededFields: [[String]] {
    switch self {
    case .unit: [["code"], ["name"], ["kind"], ["level"]]
    case .post: [["code"], ["title"], ["rank"], ["filled"]]
    case .keyPost: [["unit"], ["post"]]
    case .regulation: [["number"], ["date"], ["body"], ["from"]]
    case .official: [["name", "given"], ["code", "birth", "partyCard"]]
    case .assignment: [RecordKind.aPerson, ["unit"], ["post"], ["from"]]
    case .action: [RecordKind.aPerson, ["kind"], ["decider"], ["decision.date"]]
    case .consultation: [RecordKind.aPerson, ["asker"], ["asked"], ["form"]]
    case .evaluation: [RecordKind.aPerson, ["year"], ["evaluator"]]
    case .election: [["code"], ["kind"], ["unit"], ["level"], ["term"], ["body"]]
    case .nominee: [RecordKind.aPerson, ["election"], ["entry"]]
    case .succession: [RecordKind.aPerson, ["unit"], ["post"], ["approved"]]
    case .agreement: [["number"], ["subject"], ["parties"], ["signed"]]
    case .activity: [["agreement"], ["kind"], ["held"]]
    case .exemption: [RecordKind.aPerson, ["parameter"], ["reason"], ["document.number"]]
    }
  }

  /// The closed list of words that a field may hold; nil where it is free.
  public func words(of field: String) -> [String]? {
    switch (self, field) {
    case (.unit, "kind"): UnitKind.words
    case (.unit, "level"), (.election, "level"): UnitLevel.words
    case (.post, "rank"): Rank.words
    case (.post, "filled"): Filling.words
    case (.official, "sex"): Sex.words
    case (.assignment, "form"): AssignmentForm.words
    case (.action, "kind"), (.consultation, "about"): ActionKind.words
    case (.consultation, "form"): ConsultationForm.words
    case (.consultation, "opinion"): Opinion.words
    case (.election, "kind"): ElectionKind.words
    case (.election, "body"): ElectedBody.words
    case (.nominee, "entry"): Entrance.words
    case (.agreement, "subject"): AgreementSubject.words
    case (.activity, "kind"): ActivityKind.words
    case (.official, "ethnicMinority"), (.assignment, "principal"), (.nominee, "governmentPost"): Truth.words
    default: nil
    }
  }

  /// Whether a field is read as a date.
  public func isDate(_ field: String) -> Bool {
    let part = field.split(separator: ".").last.map(String.init) ?? field
    return RecordKind.dates.contains(part) && fieldNames.contains(field)
  }

  private static let dates: Set = [
    "date", "birth", "from", "to", "until", "termEnd", "noticed", "effective", "sentToCommittee", "learned",
    "received", "scheduled", "held", "signed", "revised", "approved",
  ]

  private static let aPerson = ["official", "official.name", "official.partyCard"]
}

extension CaseIterable where Self: RawRepresentable<String> {
  fileprivate static var words: [String] { allCases.map(\.rawValue) }
}

/// Old numbers to new ones, when the texts of several files are joined; and who is who, once linking has said.
public struct Renumbering: Sendable {
  let symbols: [Symbol]
  /// By the new number of an official's code: the code that stands for that person everywhere. Empty before linking.
  let people: [Symbol]
  /// Whether a record keeps its place. One without is equal to any other that says the same.
  var keepsPlaces = true

  public subscript(symbol: Symbol) -> Symbol { symbol == .unreadable ? symbol : symbols[Int(symbol.id)] }
  public subscript(symbol: Symbol?) -> Symbol? { symbol.map { self[$0] } }
  public subscript<Of>(code: Code<Of>) -> Code<Of> { Code(self[code.symbol]) }
  public subscript<Of>(code: Code<Of>?) -> Code<Of>? { code.map { self[$0] } }
  public subscript<Of>(list: CodeList<Of>) -> CodeList<Of> { CodeList(self[list.symbol]) }
  public subscript<Of>(list: CodeList<Of>?) -> CodeList<Of>? { list.map { self[$0] } }
  public subscript(document: Document) -> Document { Document(number: self[document.number], date: document.date) }
  public subscript(at: SourceLocation) -> SourceLocation {
    keepsPlaces ? SourceLocation(file: self[at.file], line: Int(at.line), byte: Int(at.byte), feed: at.feed) : .nowhere
  }

  public subscript(official: Code<Official>) -> Code<Official> {
    let code = Code<Official>(self[official.symbol])
    return code.isUnreadable || people.isEmpty ? code : Code(people[Int(code.symbol.id)])
  }
  public subscript(official: Code<Official>?) -> Code<Official>? { official.map { self[$0] } }
}
