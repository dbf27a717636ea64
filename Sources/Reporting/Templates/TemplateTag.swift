import Records

/// One tag of a template, and where it stands.
struct TemplateTag: Equatable {
  enum Kind: Equatable { case escaped, unescaped, section, inverted, close, partial, pragma }

  let kind: Kind
  let name: String
  let line: Int
  let column: Int

  static let pragma = " CONTENT_TYPE:MARKDOWN"
}

/// Finds every tag of a template without rendering anything.
struct TemplateScan {
  private(set) var tags: [TemplateTag] = []
  private(set) var mistakes: [TemplateMistake] = []
  private let file: String

  init(_ source: String, named file: String) {
    self.file = file
    var line = 1
    var column = 1
    func advance(over text: Substring) {
      for character in text {
        if character.isNewline {
          (line, column) = (line + 1, 1)
        } else {
          column += 1
        }
      }
    }
    var rest = source[...]
    while let open = rest.firstRange(of: "{{") {
      advance(over: rest[..<open.lowerBound])
      rest = rest[open.lowerBound...]
      let isTriple = rest.hasPrefix("{{{")
      let closing = isTriple ? "}}}" : "}}"
      guard let close = rest.firstRange(of: closing) else {
        add(.openTag(String(rest.prefix { !$0.isNewline }.prefix(40))), line, column)
        return
      }
      read(rest[..<close.upperBound], isTriple, line, column)
      advance(over: rest[..<close.upperBound])
      rest = rest[close.upperBound...]
    }
  }

  private mutating func read(_ whole: Substring, _ isTriple: Bool, _ line: Int, _ column: Int) {
    let inner = whole.dropFirst(isTriple ? 3 : 2).dropLast(isTriple ? 3 : 2)
    if isTriple { return add(.unescaped, inner, whole, line, column) }
    switch inner.first {
    case "!": return
    case "#": add(.section, inner.dropFirst(), whole, line, column)
    case "^": add(.inverted, inner.dropFirst(), whole, line, column)
    case "/": add(.close, inner.dropFirst(), whole, line, column)
    case ">": add(.partial, inner.dropFirst(), whole, line, column)
    case "&": add(.unescaped, inner.dropFirst(), whole, line, column)
    case "%":
      tags.append(TemplateTag(kind: .pragma, name: String(inner.dropFirst()), line: line, column: column))
    default: add(.escaped, inner, whole, line, column)
    }
  }

  private mutating func add(
    _ kind: TemplateTag.Kind, _ text: Substring, _ whole: Substring, _ line: Int, _ column: Int
  ) {
    let name = text.split(separator: " ").joined(separator: " ")
    let isName =
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    guard isName || (name == "." && (kind == .escaped || kind == .unescaped)) else {
      return add(.unsupported(String(whole.prefix(40))), line, column)
    }
    tags.append(TemplateTag(kind: kind, name: name, line: line, column: column))
  }

  private mutating func add(_ told: Bilingual, _ line: Int, _ column: Int) {
    mistakes.append(TemplateMistake(file: file, line: line, column: column, told: told))
  }
}
