import Records

/// The start of an XML file, looked at before the parser sees any of it.
struct XMLHead {
  private let text: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: good for as long as this is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { text = bytes }

  /// - Throws: where the file is empty, no XML, or in an encoding that is not read.
  func check() throws(Unreadable) {
    if let format = ForeignFormat(text, isXML: true) { throw Unreadable(.foreign(format)) }
    let content = text.dropFirst(text.startOfText).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = content.first else { throw Unreadable(.empty) }
    if text.prefix(4).contains(0) { throw Unreadable(.nul, line: 1, column: 1) }
    if first != 0x3C { throw Unreadable(.malformed(.notXML), line: 1, column: 1) }
    if let name = declaredEncoding, !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased()) {
      throw Unreadable(.encoding(name), line: 1)
    }
  }

  /// As the XML declaration names it: `<?xml version="1.0" encoding="…"?>`.
  private var declaredEncoding: String? {
    let start = text.startOfText
    guard text.dropFirst(start).starts(with: "<?xml".utf8) else { return nil }
    let declaration = String(decoding: text.dropFirst(start).prefix(1000).prefix { $0 != 0x3E }, as: UTF8.self)
    guard let word = declaration.range(of: "encoding") else { return nil }
    let value = declaration[word.upperBound...].drop { $0 == " " || $0 == "=" || $0.isNewline || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}
