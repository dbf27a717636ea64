import CLibCMark

// The one place of this module where C is called: what libcmark parses is copied into values and freed before anybody
// reads it.

extension OwnWords {
  /// Reads CommonMark. Every text is a CommonMark document: there is nothing to be wrong with it.
  init(markdown text: String) {
    var text = text
    let root = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
        unsafe chars.baseAddress.flatMap { unsafe cmark_parse_document($0, chars.count, CMARK_OPT_DEFAULT) }
      }
    }
    guard let root = unsafe root else {
      self.init([])
      return
    }
    defer { unsafe cmark_node_free(root) }
    self.init(unsafe OwnWords.parts(of: root))
  }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = unsafe []
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      unsafe children.append(child)
      unsafe next = cmark_node_next(child)
    }
    return unsafe children
  }

  private static func literal(_ node: OpaquePointer) -> String {
    unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
  }

  /// Deeper than any office writes: what is inside is read for its words alone.
  private static let deepest = 16

  private static func parts(of node: OpaquePointer, _ depth: Int = 0) -> [Part] {
    if depth < deepest { return unsafe children(of: node).compactMap { unsafe part($0, depth + 1) } }
    let words = unsafe words(in: node)
    return words.isBlank ? [] : [.paragraph(words)]
  }

  /// All words inside, in order, without going down level by level.
  private static func words(in node: OpaquePointer) -> [Inline] {
    guard let walk = unsafe cmark_iter_new(node) else { return [] }
    defer { unsafe cmark_iter_free(walk) }
    var words: [String] = []
    while true {
      switch unsafe cmark_iter_next(walk) {
      case CMARK_EVENT_DONE: return [.text(words.joined(separator: " "))]
      case CMARK_EVENT_ENTER:
        let inside = unsafe cmark_iter_get_node(walk)!
        switch unsafe cmark_node_get_type(inside) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: words.append(unsafe literal(inside))
        default: continue
        }
      default: continue
      }
    }
  }

  /// Nil where nothing is left: raw HTML, the definition of a link, a paragraph of nothing else.
  private static func part(_ node: OpaquePointer, _ depth: Int) -> Part? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      let words = unsafe inlines(of: node)
      return words.isBlank ? nil : .paragraph(words)
    case CMARK_NODE_HEADING:
      let words = unsafe inlines(of: node)
      return words.isBlank ? nil : .heading(words)
    case CMARK_NODE_LIST:
      let items = unsafe children(of: node).map { unsafe parts(of: $0, depth + 1) }.filter { !$0.isEmpty }
      let isNumbered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return items.isEmpty ? nil : .list(from: isNumbered ? Int(unsafe cmark_node_get_list_start(node)) : nil, items)
    case CMARK_NODE_BLOCK_QUOTE:
      let parts = unsafe parts(of: node, depth)
      return parts.isEmpty ? nil : .quote(parts)
    case CMARK_NODE_CODE_BLOCK:
      let lines = unsafe literal(node).split(whereSeparator: \.isNewline).map(String.init)
      return lines.isEmpty ? nil : .lines(lines)
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    default: return nil
    }
  }

  private static func inlines(of node: OpaquePointer, _ depth: Int = 0) -> [Inline] {
    depth < deepest ? unsafe children(of: node).flatMap { unsafe inline($0, depth + 1) } : unsafe words(in: node)
  }

  private static func inline(_ node: OpaquePointer, _ depth: Int) -> [Inline] {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: return [.text(unsafe literal(node))]
    case CMARK_NODE_SOFTBREAK: return [.text(" ")]
    case CMARK_NODE_LINEBREAK: return [.lineBreak]
    case CMARK_NODE_EMPH: return unsafe [.emphasis(inlines(of: node, depth))].filter { !$0.isBlank }
    case CMARK_NODE_STRONG: return unsafe [.strong(inlines(of: node, depth))].filter { !$0.isBlank }
    case CMARK_NODE_LINK:
      let words = unsafe inlines(of: node, depth)
      let address = unsafe address(of: node)
      if address.isEmpty || words == [.text(address)] { return words }
      return words.isBlank ? [.text(address)] : words + [.text(" (\(address))")]
    case CMARK_NODE_IMAGE: return unsafe inlines(of: node, depth)
    default: return []
    }
  }

  /// The address of a link as text; empty where it would run something, not lead somewhere.
  private static func address(of node: OpaquePointer) -> String {
    let address = unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
    let start = address.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto"].contains(start) && start.count < address.count ? address : ""
  }
}

extension OwnWords.Inline {
  /// Nothing of it would be seen.
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .emphasis(let inner), .strong(let inner): inner.isBlank
    case .lineBreak: true
    }
  }
}

extension [OwnWords.Inline] {
  fileprivate var isBlank: Bool { allSatisfy(\.isBlank) }
}
