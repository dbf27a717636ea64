import Records

/// Reads a JSON file as configuration is read: the same nodes, each with its place, and a mistake says where it stands.
///
/// Strict RFC 8259, UTF-8 without a mark before it. Files that the program itself has written come back through here, and
/// so do files that somebody else has put in their place: nesting and size are limited, no key stands twice.
public enum JSONDocument {
  /// Bytes of a file: a year of a million findings has some 25 MB of fingerprints.
  public static let limit = 64 << 20

  /// The top of the file; nil after reporting why there is none. A key that stands twice is reported, and reading goes on.
  public static func read(_ bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) -> Node? {
    guard bytes.count <= limit else {
      diagnostics.report(
        at: Place(path: path),
        Bilingual(
          vi: "tệp có \(bytes.count) byte; không quá \(limit) byte",
          en: "the file has \(bytes.count) bytes; at most \(limit) are read"))
      return nil
    }
    var reader = JSONReader(bytes, path: path)
    do throws(JSONReader.Mistake) {
      let node = try reader.document()
      diagnostics.report(reader.repeated)
      return node
    } catch {
      diagnostics.report(reader.repeated)
      diagnostics.report(at: reader.place(at: error.at), error.message)
      return nil
    }
  }
}

/// One pass over the bytes; stops at the first thing that is no JSON.
private struct JSONReader {
  struct Mistake: Error {
    let at: Int
    let message: Bilingual
  }

  private let bytes: [UInt8]
  private let path: String
  private var at = 0
  private var line = 1
  private var lineStart = 0
  /// Keys that stand twice.
  private(set) var repeated = Diagnostics()

  init(_ bytes: [UInt8], path: String) { (self.bytes, self.path) = (bytes, path) }

  mutating func document() throws(Mistake) -> Node {
    let node = try value(name: "", depth: 0)
    skipBlanks()
    if at < bytes.count { throw unexpected(Bilingual(vi: "hết tệp", en: "the end of the file")) }
    return node
  }

  /// Only of a byte that has been reached or stands in the line being read.
  func place(at byte: Int) -> Place {
    let column = bytes[min(lineStart, byte)..<min(byte, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return Place(path: path, line: line, column: column)
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next {
      switch byte {
      case 0x0A:
        at += 1
        (line, lineStart) = (line + 1, at)
      case 0x20, 0x09, 0x0D: at += 1
      default: return
      }
    }
  }

  private func unexpected(_ expected: Bilingual) -> Mistake {
    guard at < bytes.count else {
      return Mistake(
        at: at,
        message: Bilingual(
          vi: "tệp hết ở đây; cần \(expected.vi)", en: "the file ends here; expected \(expected.en)"))
    }
    let word = String(decoding: bytes[at...].prefix { $0 > 0x20 && $0 != 0x2C }.prefix(40), as: UTF8.self)
    return Mistake(
      at: at,
      message: Bilingual(
        vi: "ở đây là \(quoted: word); cần \(expected.vi)", en: "here is \(quoted: word); expected \(expected.en)"))
  }

  private mutating func value(name: String, depth: Int) throws(Mistake) -> Node {
    skipBlanks()
    let start = place(at: at)
    guard depth <= Limits.nesting else {
      throw Mistake(
        at: at,
        message: Bilingual(
          vi: "quá \(Limits.nesting) tầng lồng nhau", en: "more than \(Limits.nesting) levels of nesting"))
    }
    switch next {
    case UInt8(ascii: "{"): return Node(.mapping(try entries(depth: depth)), at: start, name: name)
    case UInt8(ascii: "["): return Node(.list(try items(name: name, depth: depth)), at: start, name: name)
    case UInt8(ascii: "\""): return Node(.scalar(try text(), isQuoted: true), at: start, name: name)
    default: return Node(.scalar(try word(), isQuoted: false), at: start, name: name)
    }
  }

  private mutating func items(name: String, depth: Int) throws(Mistake) -> [Node] {
    at += 1
    skipBlanks()
    if take("]") { return [] }
    var items: [Node] = []
    while true {
      items.append(try value(name: name, depth: depth + 1))
      skipBlanks()
      if take("]") { return items }
      guard take(",") else { throw unexpected(Bilingual(vi: "dấu “,” hoặc “]”", en: "“,” or “]”")) }
    }
  }

  private mutating func entries(depth: Int) throws(Mistake) -> [Node.Entry] {
    at += 1
    skipBlanks()
    if take("}") { return [] }
    var entries: [Node.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      skipBlanks()
      let keyPlace = place(at: at)
      guard next == UInt8(ascii: "\"") else {
        throw unexpected(Bilingual(vi: "một khóa trong dấu nháy kép", en: "a key in double quotes"))
      }
      let key = try text()
      skipBlanks()
      guard take(":") else { throw unexpected(Bilingual(vi: "dấu “:”", en: "“:”")) }
      let value = try value(name: key, depth: depth + 1)
      if let first = lines[key] {
        repeated.report(
          at: keyPlace,
          Bilingual(
            vi: "khóa \(quoted: key) đã có ở dòng \(first); mỗi khóa chỉ viết một lần",
            en: "the key \(quoted: key) stands in line \(first) already; a key stands once"))
      } else {
        lines[key] = keyPlace.line
        entries.append(Node.Entry(key: key, keyPlace: keyPlace, value: value))
      }
      skipBlanks()
      if take("}") { return entries }
      guard take(",") else { throw unexpected(Bilingual(vi: "dấu “,” hoặc “}”", en: "“,” or “}”")) }
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  /// A number, true, false or null, as it is written.
  private mutating func word() throws(Mistake) -> String {
    let end = bytes[at...].firstIndex { !JSONReader.isOfWord($0) } ?? bytes.count
    let text = String(decoding: bytes[at..<end], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || JSONReader.isNumber(Array(bytes[at..<end])) else {
      throw unexpected(
        Bilingual(vi: "một giá trị JSON (chữ đặt trong dấu nháy kép)", en: "a JSON value (a text in double quotes)"))
    }
    at = end
    return text
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
  private static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    func digits() -> Bool {
      let found = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(found.count)
      return !found.isEmpty
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    if rest.first == 0x30 { rest = rest.dropFirst() } else if !digits() { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      if !digits() { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      if !digits() { return false }
    }
    return rest.isEmpty
  }

  private mutating func text() throws(Mistake) -> String {
    let opened = at
    at += 1
    var out: [UInt8] = []
    while let byte = next {
      switch byte {
      case 0x22:
        at += 1
        guard let text = String(validating: out, as: UTF8.self) else {
          throw Mistake(
            at: opened, message: Bilingual(vi: "chỗ này không phải UTF-8", en: "here the file is not UTF-8"))
        }
        return text
      case 0x5C: out += try escape()
      case 0..<0x20:
        throw Mistake(
          at: at,
          message: Bilingual(
            vi: "chuỗi trong dấu nháy có ký tự điều khiển hoặc xuống dòng",
            en: "a text in quotes holds a control character or a line break"))
      default:
        out.append(byte)
        at += 1
      }
    }
    throw Mistake(
      at: opened,
      message: Bilingual(vi: "dấu nháy mở ở đây mà không đóng", en: "a quote opens here that nothing closes"))
  }

  private mutating func escape() throws(Mistake) -> [UInt8] {
    let start = at
    let wrong = Mistake(
      at: start,
      message: Bilingual(
        vi: "sau dấu “\\” không phải ký hiệu của JSON", en: "behind “\\” stands nothing that JSON knows"))
    guard at + 1 < bytes.count else { throw wrong }
    let sign = bytes[at + 1]
    at += 2
    switch sign {
    case 0x22, 0x5C, 0x2F: return [sign]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      guard var value = hex() else { throw wrong }
      if (0xD800..<0xDC00).contains(value) {
        // The second half of a pair must follow.
        guard take("\\"), take("u"), let low = hex(), (0xDC00..<0xE000).contains(low) else { throw wrong }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw wrong }
      return Array(String(Character(scalar)).utf8)
    default: throw wrong
    }
  }

  private mutating func hex() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    let digits = bytes[at..<at + 4]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    at += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
