/// Tables for other programs: RFC 4180, UTF-8, `\r\n`, and nothing that a spreadsheet would take for a formula.
package struct CSVText {
  package private(set) var text = ""

  package init(header: [String]) { add(header) }

  package mutating func add(_ cells: [String]) { text += CSVText.line(cells) }

  static func line(_ cells: [String]) -> String { cells.map(CSVText.cell).joined(separator: ",") + "\r\n" }

  /// A cell that begins like a formula gets an apostrophe; control characters that no cell needs are shown as such.
  static func cell(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: out.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    var cell = String(out)
    if let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { cell = "'" + cell }
    let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
