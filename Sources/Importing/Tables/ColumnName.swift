import Records

/// A column as a profile names it: `Từ ngày`, `Thời gian giữ chức vụ / Từ` under a header in two rows, `Từ ngày #2` for
/// the second of two with one name.
struct ColumnName {
  let text: String

  /// Between the upper and the lower row's text.
  static let joint = " / "

  init(_ text: String) { self.text = text }

  /// Whether it may be one of a header in two rows.
  var isJoined: Bool { text.contains(ColumnName.joint) }

  /// `Từ ngày` and 2; nil where no number is given.
  private var numbered: (name: String, number: Int)? {
    guard let mark = text.lastIndex(of: "#"), let number = Int(text[text.index(after: mark)...]), number >= 1 else {
      return nil
    }
    let name = text[..<mark]
    return name.hasSuffix(" ") ? (String(name.dropLast()), number) : nil
  }

  /// Where a header has it. A column that is really called `Khu #2` comes before the second `Khu`.
  func place(in names: [String]) -> Int? {
    if let place = names.firstIndex(of: text) { return place }
    guard let (name, number) = numbered else { return nil }
    let places = names.indices.filter { names[$0] == name }
    return number <= places.count ? places[number - 1] : nil
  }

  /// Every name it may be forbidden by: a group of columns may be, and one in a group.
  var spellings: [String] {
    let plain = numbered?.name ?? text
    let parts = plain.components(separatedBy: ColumnName.joint)
    return [text] + (plain == text ? [] : [plain]) + (parts.count > 1 ? parts : [])
  }
}

extension String {
  /// `A / B / C` by ` / `.
  fileprivate func components(separatedBy joint: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: joint) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
