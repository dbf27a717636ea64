import Records
import Yams

/// Reads a configuration file: YAML without its surprises.
///
/// One document, UTF-8, plain texts, lists and mappings. No anchor, alias, tag or merge key: each of them makes a file
/// mean something else than it shows. No key twice.
public enum YAMLDocument {
  /// The top of the file; nil after reporting why there is none. A file of comments only is a mapping without keys.
  public static func read(_ bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) -> Node? {
    guard bytes.count <= Limits.bytes else {
      diagnostics.report(
        at: Place(path: path),
        Bilingual(
          vi: "tệp có \(bytes.count) byte; tệp cấu hình không quá \(Limits.bytes) byte",
          en: "the file has \(bytes.count) bytes; a configuration file has at most \(Limits.bytes)"))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      diagnostics.report(
        at: placeOfFirstBadByte(in: bytes, path: path),
        Bilingual(vi: "chỗ này không phải UTF-8", en: "here the file is not UTF-8"),
        nextStep: Bilingual(vi: "Lưu lại tệp với bảng mã UTF-8.", en: "Save the file as UTF-8."))
      return nil
    }
    return read(text, path: path, into: &diagnostics)
  }

  /// The same for a text that is at hand.
  public static func read(_ text: String, path: String, into diagnostics: inout Diagnostics) -> Node? {
    var text = Text(text)
    guard text.isWithoutSurprises(path: path, &diagnostics) else { return nil }
    var hidden: [Place: String] = [:]
    while true {
      do {
        // The parser must outlive the walk: it alone holds the anchors, its nodes only point at them.
        let parser = try Parser(yaml: text.string, resolver: .basic, constructor: .default, encoding: .utf8)
        return try withExtendedLifetime(parser) {
          guard let root = try parser.singleRoot() else { return Node(.mapping([]), at: Place(path: path), name: "") }
          return NodeBuilder(path: path, hidden: hidden).node(root, name: "", depth: 0, &diagnostics)
        }
      } catch YamlError.duplicatedKeysInMapping(let names, let context)
        where hidden.count < Limits.repeatedKeys && text.hideKey(at: context.mark)
      {
        // The library stops at a key that stands twice. With the first of the two out of sight it reads on, and
        // every mistake of the file can be told at once.
        hidden[Place(path: path, line: context.mark.line, column: context.mark.column)] = names[0]
      } catch {
        diagnostics.report(syntaxMistake(error, in: path))
        return nil
      }
    }
  }

  private static func placeOfFirstBadByte(in bytes: [UInt8], path: String) -> Place {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return Place(path: path, line: line, column: column)
  }
}

/// The text as the library counts it: in Unicode scalars, without a byte order mark.
private struct Text {
  private var scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
  }

  var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// What must be known before the library sees the text: no character that the eye cannot, no flood of aliases.
  func isWithoutSurprises(path: String, _ diagnostics: inout Diagnostics) -> Bool {
    var (line, column, aliases) = (1, 1, 0)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      let place = Place(path: path, line: line, column: column)
      if scalar.isUnseen || (scalar == "\r" && next != "\n") {
        let code = String(scalar.value, radix: 16, uppercase: true)
        diagnostics.report(
          at: place,
          Bilingual(
            vi: "có ký tự ẩn U+\(code), không dùng được trong tệp cấu hình",
            en: "here is the invisible character U+\(code), which no configuration file may hold"),
          nextStep: Bilingual(vi: "Xóa ký tự đó.", en: "Delete it."))
        return false
      }
      if scalar == "*", next.properties.isAlphabetic, index == 0 || scalars[index - 1].canStandBeforeAnAlias {
        aliases += 1
        if aliases > Limits.aliasLookalikes {
          diagnostics.report(
            at: place, Bilingual(vi: "quá nhiều tham chiếu YAML “*…”", en: "too many YAML aliases “*…”"),
            nextStep: writeItOut)
          return false
        }
      }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return true
  }

  /// Puts a letter of nobody's alphabet in place of a key's first, so that no other key is equal to it.
  mutating func hideKey(at mark: Mark) -> Bool {
    var index = 0
    for _ in 1..<mark.line {
      guard let end = scalars[index...].firstIndex(of: "\n") else { return false }
      index = end + 1
    }
    index += mark.column - 1
    if scalars.indices.contains(index), "'\"".unicodeScalars.contains(scalars[index]) { index += 1 }
    guard scalars.indices.contains(index), scalars[index].properties.isAlphabetic else { return false }
    scalars[index] = "\u{F8FF}"
    return true
  }
}

/// From the library's nodes to ours, refusing what we do not use.
private struct NodeBuilder {
  let path: String
  /// The places of keys that stand once more further down, with their names.
  let hidden: [Place: String]

  func node(_ node: Yams.Node, name: String, depth: Int, _ diagnostics: inout Diagnostics) -> Node? {
    let place = place(of: node)
    guard depth <= Limits.nesting else {
      diagnostics.report(
        at: place,
        Bilingual(vi: "quá \(Limits.nesting) tầng lồng nhau", en: "more than \(Limits.nesting) levels of nesting"))
      return nil
    }
    if let anchor = node.anchor { return refuse("&\(anchor)", at: place, &diagnostics) }
    if let tag = node.explicitTag { return refuse(tag, at: place, &diagnostics) }
    switch node {
    case .scalar(let scalar):
      return Node(.scalar(scalar.string, isQuoted: scalar.style != .plain), at: place, name: name)
    case .sequence(let items):
      let items = items.compactMap { self.node($0, name: name, depth: depth + 1, &diagnostics) }
      return Node(.list(items), at: place, name: name)
    case .mapping(let mapping):
      return Node(.mapping(entries(of: mapping, depth: depth + 1, &diagnostics)), at: place, name: name)
    case .alias: preconditionFailure("the parser has put every alias's node in its place")
    }
  }

  private func entries(
    of mapping: Yams.Node.Mapping, depth: Int, _ diagnostics: inout Diagnostics
  ) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var repeated: [String: Place] = [:]
    for (keyNode, valueNode) in mapping {
      let keyPlace = place(of: keyNode)
      guard case .scalar(let scalar) = keyNode else {
        diagnostics.report(
          at: keyPlace, Bilingual(vi: "khóa phải là một đoạn chữ", en: "a key must be a text, not a list or a mapping"))
        continue
      }
      let key = hidden[keyPlace] ?? scalar.string
      if let anchor = keyNode.anchor { refuse("&\(anchor)", at: keyPlace, &diagnostics) }
      if key == "<<" { refuse("<<", at: keyPlace, &diagnostics) }
      if let first = repeated[key] {
        diagnostics.report(
          at: keyPlace,
          Bilingual(
            vi: "khóa \(quoted: key) đã có ở dòng \(first.line); mỗi khóa chỉ viết một lần",
            en: "the key \(quoted: key) stands in line \(first.line) already; a key stands once"))
      }
      if hidden[keyPlace] != nil { repeated[key] = keyPlace }
      if hidden[keyPlace] == nil, let value = node(valueNode, name: key, depth: depth, &diagnostics) {
        entries.append(Node.Entry(key: key, keyPlace: keyPlace, value: value))
      }
    }
    return entries
  }

  private func place(of node: Yams.Node) -> Place {
    Place(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  @discardableResult
  private func refuse(_ sign: String, at place: Place, _ diagnostics: inout Diagnostics) -> Node? {
    diagnostics.report(
      at: place,
      Bilingual(
        vi: "ký hiệu YAML \(quoted: sign) không dùng trong tệp cấu hình",
        en: "the YAML sign \(quoted: sign) is not used in configuration files"),
      nextStep: writeItOut)
    return nil
  }
}

private let writeItOut = Bilingual(
  vi: "Viết giá trị ra đầy đủ; chữ bắt đầu bằng “&”, “*” hay “!” thì đặt trong dấu nháy.",
  en: "Write the value out; put a text that starts with “&”, “*” or “!” in quotes.")

extension Yams.Node {
  /// A tag that stands in the file. The library gives every quoted text the tag of a text.
  fileprivate var explicitTag: String? {
    let (tag, implied) =
      switch self {
      case .scalar(let scalar): (scalar.tag.rawValue, scalar.style == .plain ? "" : Tag.Name.str.rawValue)
      case .sequence(let sequence): (sequence.tag.rawValue, "")
      case .mapping(let mapping): (mapping.tag.rawValue, "")
      case .alias: ("", "")
      }
    return tag.isEmpty || tag == implied ? nil : tag
  }
}

extension Unicode.Scalar {
  /// Control characters, and marks that no keyboard writes on purpose.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  fileprivate var canStandBeforeAnAlias: Bool { properties.isWhitespace || "[{,".unicodeScalars.contains(self) }
}
