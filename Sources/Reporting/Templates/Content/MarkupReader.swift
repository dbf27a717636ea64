import Records

/// Reads the markup of one template, tag by tag, as a browser would: what may stand in it is listed, the rest is told.
struct MarkupReader {
  private let pieces: [TemplatePieces.Piece]
  private let medium: Medium
  private var i = 0
  /// Each with the piece where it begins.
  private(set) var mistakes: [(told: Bilingual, at: Int)] = []
  private(set) var partials: [String] = []
  /// What stands between `<style>` and its end.
  private(set) var styles: [Range<Int>] = []
  private var hasPolicy = false
  private var headAt: Int?

  init(_ pieces: TemplatePieces, _ medium: Medium) {
    self.pieces = pieces.all.map(\.piece)
    self.medium = medium
  }

  private func letter(_ at: Int) -> Unicode.Scalar? {
    guard at < pieces.count, case .letter(let scalar) = pieces[at] else { return nil }
    return scalar
  }

  private func starts(with word: String, at place: Int) -> Bool {
    for (offset, scalar) in word.unicodeScalars.enumerated() {
      guard let found = letter(place + offset), String(found).lowercased() == String(scalar) else { return false }
    }
    return true
  }

  mutating func read() {
    while i < pieces.count {
      switch pieces[i] {
      case .partial(let name):
        partials.append(name)
        i += 1
      case .key, .silent: i += 1
      case .letter("<"): readTag()
      case .letter("]") where medium == .markdown: readLink()
      case .letter("!") where medium == .markdown && letter(i + 1) == "[":
        mistakes.append((.markdownImage, i))
        i += 2
      default: i += 1
      }
    }
    if let headAt, !hasPolicy { mistakes.append((.noPolicy, headAt)) }
  }

  // MARK: Tags

  private mutating func readTag() {
    let start = i
    if medium == .markdown, starts(with: "<!-- -->", at: i) {
      i += 8
      return
    }
    if starts(with: "<!doctype html>", at: i) {
      i += 15
      return
    }
    i += 1
    guard i < pieces.count else { return mistakes.append((.openAtEnd, start)) }
    guard let next = letter(i) else { return mistakes.append((.builtName, start)) }
    if next == "!" || next == "?" { return mistakes.append((.declaration, start)) }
    let isEnd = next == "/"
    if isEnd { i += 1 }
    guard let first = letter(i), first.isASCIILetter else {
      if isEnd { mistakes.append((.builtName, start)) }
      return
    }
    let name = readName { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || $0 == ":" }
    guard let after = letter(i), after.isBlank || after == "/" || after == ">" else {
      return mistakes.append((i < pieces.count ? .builtName : .openAtEnd, start))
    }
    if !MarkupWords.elements.contains(name) { mistakes.append((.element(name), start)) }
    if name == "head" { headAt = start }
    guard let attributes = readAttributes(start) else { return }
    if isEnd {
      if !attributes.isEmpty { mistakes.append((.builtName, start)) }
      return
    }
    check(attributes, of: name, at: start)
    if name == "title" || name == "style" { readRaw(name, start) }
  }

  private mutating func readName(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    var name = ""
    while let scalar = letter(i), belongs(scalar) {
      name.unicodeScalars.append(scalar)
      i += 1
    }
    return name.lowercased()
  }

  /// Up to and with `>`; nil after saying that they do not end.
  private mutating func readAttributes(_ start: Int) -> [MarkupAttribute]? {
    var attributes: [MarkupAttribute] = []
    while i < pieces.count {
      switch pieces[i] {
      case .letter(">"):
        i += 1
        return attributes
      case .letter(let scalar) where scalar.isBlank || scalar == "/": i += 1
      case .silent: i += 1
      case .key, .partial:
        mistakes.append((.keyInTag, i))
        i += 1
      case .letter: if let one = readAttribute() { attributes.append(one) }
      }
    }
    mistakes.append((.openAtEnd, start))
    return nil
  }

  private mutating func readAttribute() -> MarkupAttribute? {
    let start = i
    let name = readName { !$0.isBlank && !"=>/\"'<".unicodeScalars.contains($0) }
    if name.isEmpty {
      i += 1
      mistakes.append((.builtName, start))
      return nil
    }
    if i < pieces.count, letter(i) == nil { mistakes.append((.builtName, start)) }
    while let scalar = letter(i), scalar.isBlank { i += 1 }
    guard letter(i) == "=" else { return MarkupAttribute(name: name, value: [], at: start) }
    i += 1
    while let scalar = letter(i), scalar.isBlank { i += 1 }
    var value: [TemplatePieces.Piece] = []
    let quote = letter(i).flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
    if quote != nil { i += 1 }
    while i < pieces.count {
      if let quote {
        if letter(i) == quote {
          i += 1
          return MarkupAttribute(name: name, value: value, at: start)
        }
        if case .partial = pieces[i] { mistakes.append((.keyInTag, i)) }
      } else {
        guard let scalar = letter(i) else {
          mistakes.append((.keyInTag, i))
          i += 1
          continue
        }
        if scalar.isBlank || scalar == ">" { return MarkupAttribute(name: name, value: value, at: start) }
      }
      value.append(pieces[i])
      i += 1
    }
    return MarkupAttribute(name: name, value: value, at: start)
  }

  private mutating func check(_ attributes: [MarkupAttribute], of element: String, at start: Int) {
    for one in attributes where !one.isHarmless(on: element) {
      mistakes.append((.attribute(one.name, one.text), one.at))
    }
    guard element == "meta" else { return }
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.text.lowercased() }
    if let charset = value("charset"), charset != "utf-8" { mistakes.append((.attribute("charset", charset), start)) }
    guard let kind = value("http-equiv") else { return }
    let policy = value("content") ?? ""
    let isStrict =
      kind == "content-security-policy" && policy.hasPrefix("default-src 'none';")
      && !["script-src", "http", "unsafe-eval", "*"].contains(where: policy.contains)
    if isStrict { hasPolicy = true } else { mistakes.append((.attribute("http-equiv", kind), start)) }
  }

  /// What is not markup up to its end: nothing in it may look like some.
  private mutating func readRaw(_ name: String, _ start: Int) {
    let from = i
    while i < pieces.count, !starts(with: "</\(name)", at: i) {
      if name == "title", letter(i) == "<" { mistakes.append((.inTitle, i)) }
      if name == "title", case .partial = pieces[i] { mistakes.append((.keyInTag, i)) }
      i += 1
    }
    if i == pieces.count { mistakes.append((.openAtEnd, start)) }
    if name == "style" { styles.append(from..<i) }
  }

  // MARK: Markdown's own links

  private mutating func readLink() {
    let start = i
    i += 1
    if letter(i) == ":", isFirstOnLine(start) { return mistakes.append((.linkDefinition, start)) }
    guard letter(i) == "(" else { return }
    i += 1
    var value: [TemplatePieces.Piece] = []
    while i < pieces.count, letter(i) != ")", letter(i) != "\n" {
      value.append(pieces[i])
      i += 1
    }
    if !MarkupAttribute(name: "href", value: value, at: start).isHarmless(on: "a") {
      mistakes.append((.attribute("](", MarkupAttribute(name: "href", value: value, at: start).text), start))
    }
  }

  /// Whether the line begins with the bracket that this one closes: `[name]: address`.
  private func isFirstOnLine(_ place: Int) -> Bool {
    var first = place
    while first > 0, letter(first - 1) != "\n" { first -= 1 }
    while let scalar = letter(first), scalar.isBlank || scalar == ">" { first += 1 }
    return letter(first) == "["
  }
}
