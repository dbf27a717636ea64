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
    var text = YAMLText(text)
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
        where hidden.count < Limits.repeatedKeys && text.hideKey(at: context.mark, as: hidden.count)
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
