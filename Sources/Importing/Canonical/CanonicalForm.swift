import Configuration
import Records

/// How canonical files are laid out: the words of records and fields are their only words.
///
/// A dotted name, `decision.date`, is a column of that name in CSV, and in XML an attribute of a child element.
public enum CanonicalForm: String, CaseIterable, Sendable {
  case csv, xml

  static let version = 1
  static let document = "phoiHop"
}

extension RecordKind {
  /// Of its file and of its element around the records: `officials`, `keyPosts`.
  public var listName: String { self == .activity ? "activities" : rawValue + "s" }

  /// `officials.csv`; as the office's own lists are called, `key-posts.csv`.
  public var fileName: String { (self == .keyPost ? "key-posts" : listName) + ".csv" }

  /// Fields that canonical files may have. The parts of a name are joined when they are read, and stay so.
  public var canonicalFields: [String] {
    fieldNames.filter { !(self == .official && ["family", "given"].contains($0)) }
  }

  /// Whether the field holds a whole number.
  public func isNumber(_ field: String) -> Bool {
    switch (self, field) {
    case (.post, "grade"), (.evaluation, "year"), (.election, "seats"), (.activity, "count"): true
    default: false
    }
  }

  /// Whether the field holds a list, separated by `;`.
  public func holdsList(_ field: String) -> Bool {
    RecordKind.listFields.contains(field) && fieldNames.contains(field)
  }
}

extension CanonicalForm {
  /// `@kind`; `decision/@date`.
  static func path(of field: String) -> String {
    guard let dot = field.firstIndex(of: ".") else { return "@" + field }
    return field[..<dot] + "/@" + field[field.index(after: dot)...]
  }

  /// What a profile would say at length of one field: a bare column, whose dates are ISO; and that `?` is no text.
  static func recipe(for field: String, of kind: RecordKind, isXML: Bool, at place: Place) -> Node {
    func text(_ text: String) -> Node { Node(.scalar(text, isQuoted: true), at: place, name: field) }
    var keys = [(isXML ? "path" : "column", text(isXML ? path(of: field) : field))]
    if kind.isDate(field) {
      keys.append(("dates", Node(.list(["yyyy-MM-dd", "yyyy-MM", "yyyy"].map(text)), at: place, name: field)))
    } else if kind.words(of: field) == nil, !kind.isNumber(field) {
      // A date, a word or a number that is “?” is known for unreadable without being told.
      keys.append(("unknown", text(WrittenCell.mark)))
    }
    return Node(
      .mapping(keys.map { Node.Entry(key: $0.0, keyPlace: place, value: $0.1) }), at: place, name: field)
  }
}
