import Records

/// A file in canonical form while it is written: list by list, row by row.
struct CanonicalText {
  private(set) var bytes: [UInt8] = []
  private let form: CanonicalForm
  private var look = HeaderLook([])
  private var kind = RecordKind.official
  private var fields: [String] = []

  init(_ form: CanonicalForm) {
    self.form = form
    if form == .xml {
      add(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(CanonicalForm.document) version=\"\(CanonicalForm.version)\">\n"
      )
    }
  }

  /// - Parameter fields: names, in the order of the cells to come.
  mutating func begin(_ kind: RecordKind, _ fields: [String]) {
    (self.kind, self.fields) = (kind, fields)
    if form == .xml { return add("  <\(kind.listName)>\n") }
    let header = CanonicalText.line(of: fields, quotingAll: false)
    look = HeaderLook(header)
    bytes += header
  }

  mutating func add(_ cells: [String]) {
    if form == .xml { return addElement(cells) }
    let line = CanonicalText.line(of: cells, quotingAll: false)
    // A row like the header would be taken for one that stands again.
    let isLike =
      line.withUnsafeBufferPointer { look.isRepeated(by: $0) }
      || Set(fields.map { $0.lowercased() }).isSubset(of: cells.map { seen($0).lowercased() })
    bytes += isLike ? CanonicalText.line(of: cells, quotingAll: true) : line
  }

  mutating func end() { if form == .xml { add("  </\(kind.listName)>\n") } }

  mutating func finish() { if form == .xml { add("</\(CanonicalForm.document)>\n") } }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

// MARK: CSV

extension CanonicalText {
  /// RFC 4180 but for the line's end, which is a line feed.
  private static func line(of cells: [String], quotingAll: Bool) -> [UInt8] {
    var line: [UInt8] = []
    for (i, cell) in cells.enumerated() {
      if i > 0 { line.append(0x2C) }
      let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      guard needsQuotes || quotingAll else {
        line.append(contentsOf: cell.utf8)
        continue
      }
      line.append(0x22)
      for byte in cell.utf8 {
        if byte == 0x22 { line.append(0x22) }
        line.append(byte)
      }
      line.append(0x22)
    }
    line.append(0x0A)
    return line
  }
}

// MARK: XML

extension CanonicalText {
  /// `<action official="0417"><decision number="15/QĐ" date="2010-03-15"/></action>`: what is empty is left out.
  private mutating func addElement(_ cells: [String]) {
    var own = ""
    var children: [(name: String, attributes: String)] = []
    for (field, cell) in zip(fields, cells) where !cell.isEmpty {
      guard let dot = field.firstIndex(of: ".") else {
        own += CanonicalText.attribute(field, cell)
        continue
      }
      let (name, part) = (String(field[..<dot]), String(field[field.index(after: dot)...]))
      if children.last?.name != name { children.append((name, "")) }
      children[children.count - 1].attributes += CanonicalText.attribute(part, cell)
    }
    let inside = children.map { "<\($0.name)\($0.attributes)/>" }.joined()
    add("    <\(kind.rawValue)\(own)" + (inside.isEmpty ? "/>\n" : ">\(inside)</\(kind.rawValue)>\n"))
  }

  /// Line ends and tabs by number: a parser makes spaces of those that stand for themselves.
  private static func attribute(_ name: String, _ text: String) -> String {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": value += "&amp;"
      case "<": value += "&lt;"
      case ">": value += "&gt;"
      case "\"": value += "&quot;"
      case "\t", "\n", "\r": value += "&#\(scalar.value);"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return " \(name)=\"\(value)\""
  }
}

extension String {
  /// Whether XML can hold it as it is: without the two characters beyond it, and without white space around it, which
  /// reading drops.
  var fitsXML: Bool {
    let isOuterSpace: (Unicode.Scalar?) -> Bool = { $0 == "\n" || $0 == "\r" || $0 == " " || $0 == "\t" }
    return !unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
      && !isOuterSpace(unicodeScalars.first) && !isOuterSpace(unicodeScalars.last)
  }
}
