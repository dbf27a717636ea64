import Records

/// The start of an XML file, looked at before the parser sees any of it.
struct XMLHead {
  private let text: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: good for as long as this is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { text = bytes }

  /// The encoding by the bytes, and by what the file says of itself.
  ///
  /// - Parameter isWhole: whether the file ends with the head.
  /// - Throws: where the two do not agree, or the encoding is not read.
  func encoding(isWhole: Bool) throws(Unreadable) -> FileEncoding {
    if let format = ForeignFormat(text, isXML: true) { throw Unreadable(.foreign(format)) }
    let search = EncodingSearch(text, isWhole: isWhole)
    let finding = search.finding
    // The bytes of UTF-16 are no other encoding's, whatever they say of themselves.
    if case .sure(.utf16(let isBigEndian), let start) = finding {
      return FileEncoding(encoding: .utf16(bigEndian: isBigEndian), start: start)
    }
    let name = declaredEncoding ?? "UTF-8"
    guard let said = XMLHead.encodings[name.uppercased()] else { throw Unreadable(.encoding(name), line: 1) }
    switch (said, finding) {
    case (.auto, .unsure): throw Unreadable(.encoding(name), line: 1)
    case (.utf8, .sure(.misread, _)): return try search.encoding(.auto, knowing: finding)
    default: return try search.encoding(said, said: name, knowing: finding)
    }
  }

  /// - Throws: where the file, UTF-8 by now, is empty or no XML.
  func check() throws(Unreadable) {
    let content = text.dropFirst(text.startOfText).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = content.first else { throw Unreadable(.empty) }
    if text.prefix(4).contains(0) { throw Unreadable(.nul, line: 1, column: 1) }
    if first != 0x3C { throw Unreadable(.malformed(.notXML), line: 1, column: 1) }
  }

  /// Names that files give themselves. Those that Vietnamese 8-bit text is often given wrongly are `auto`: its words
  /// decide, and where they cannot the file is not read. So is UTF-16 for a file that is not: programs write it into
  /// texts that are then saved as UTF-8.
  private static let encodings: [String: TextEncoding.Choice] = [
    "UTF-8": .utf8, "UTF8": .utf8, "US-ASCII": .utf8, "ASCII": .utf8,
    "WINDOWS-1258": .windows1258, "CP1258": .windows1258, "X-CP1258": .windows1258,
    "TCVN": .tcvn3, "TCVN3": .tcvn3, "TCVN-5712": .tcvn3, "TCVN5712-1": .tcvn3, "TCVN5712-1:1993": .tcvn3,
    "X-VIET-TCVN5712": .tcvn3, "X-VIET-TCVN": .tcvn3,
    "VISCII": .viscii, "VISCII1.1-1": .viscii, "CSVISCII": .viscii, "X-VIET-VISCII": .viscii,
    "VNI": .vni, "X-VIET-VNI": .vni, "VNI-WINDOWS": .vni,
    "ISO-8859-1": .auto, "LATIN1": .auto, "WINDOWS-1252": .auto, "CP1252": .auto,
    "UTF-16": .auto, "UTF-16LE": .auto, "UTF-16BE": .auto,
  ]

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

extension SlidingWindow {
  /// From here on the window is UTF-8: by the file's bytes, and by what it says of itself.
  ///
  /// - Throws: where it is no XML, or in an encoding that is not read.
  mutating func openXML(_ reading: inout FileReading) throws(Unreadable) {
    let found = try XMLHead(bytes).encoding(isWhole: isLast)
    (reading.encoding, reading.doubt) = (found.name, found.doubt)
    take(found)
    try XMLHead(bytes).check()
  }
}
