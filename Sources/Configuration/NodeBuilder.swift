import Records
import Yams

/// From the library's nodes to ours, refusing what we do not use.
struct NodeBuilder {
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

let writeItOut = Bilingual(
  vi: "Viết giá trị ra đầy đủ; chữ bắt đầu bằng “&”, “*” hay “!” thì đặt trong dấu nháy.",
  en: "Write the value out; put a text that starts with “&”, “*” or “!” in quotes.")

extension Yams.Node {
  /// A tag that stands in the file, as it stands there. The library gives every quoted text the tag of a text.
  fileprivate var explicitTag: String? {
    let (tag, implied) =
      switch self {
      case .scalar(let scalar): (scalar.tag.rawValue, scalar.style == .plain ? "" : Tag.Name.str.rawValue)
      case .sequence(let sequence): (sequence.tag.rawValue, "")
      case .mapping(let mapping): (mapping.tag.rawValue, "")
      case .alias: ("", "")
      }
    guard !tag.isEmpty, tag != implied else { return nil }
    let standard = "tag:yaml.org,2002:"
    return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }
}
