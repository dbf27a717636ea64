import Configuration
import Records

/// Walks the tags of a set of templates with the parts they stand in, in branches not taken too.
///
/// mustache itself prints nothing for an unknown key or partial. An office that misspells `{{{remedy}}}` would send out
/// a review without remedies, so every key is looked for before anything is rendered. What passes is also short: a list
/// is opened only where it belongs, no partial calls itself, and all calls together are counted.
struct TemplateCheck {
  private let medium: Medium
  private let scans: [String: TemplateScan]
  private(set) var mistakes: [TemplateMistake] = []
  /// A partial is walked once for each set of parts it is called in.
  private var walked: Set<String> = []
  private var hasCircle = false

  /// A part of the review that tags look into.
  private struct Scope {
    /// Nil for the page itself.
    let name: String?
    /// Nil inside a flag, an optional passage or a line, which have no keys of their own.
    let part: Shape.Part?
    var isLines = false
  }

  /// How many partials one page may call, those that partials call among them.
  static let mostCalls = 1000

  init(_ sources: [String: String], pages: [TemplatePage], in medium: Medium) {
    self.medium = medium
    scans = Dictionary(
      uniqueKeysWithValues: sources.map { ($0, TemplateScan($1, named: TemplateCheck.file($0, medium))) })
    for name in sources.keys.sorted() {
      mistakes += scans[name]!.mistakes
      checkPragma(of: name, sources[name]!)
      checkNesting(of: name)
    }
    for page in pages {
      walk(page.name, in: [Scope(name: nil, part: page.part)], calledFrom: [])
    }
    // Calls in a circle have no count.
    if !hasCircle {
      for page in pages where calls(from: page.name) > TemplateCheck.mostCalls {
        add(.manyCalls(TemplateCheck.mostCalls), page.name, 0, 0)
      }
    }
    mistakes += ActiveContent.found(in: sources, pages: pages.map(\.name), medium)
    mistakes = Set(mistakes).sorted {
      ($0.file, $0.line, $0.column, $0.told.en) < ($1.file, $1.line, $1.column, $1.told.en)
    }
  }

  static func file(_ name: String, _ medium: Medium) -> String { "\(medium.rawValue)/\(name).mustache" }

  private mutating func add(_ told: Bilingual, _ name: String, _ line: Int, _ column: Int) {
    mistakes.append(
      TemplateMistake(file: TemplateCheck.file(name, medium), line: line, column: column, told: told))
  }

  /// Partials fall back to HTML escaping: each Markdown template says for itself what it is.
  private mutating func checkPragma(of name: String, _ source: String) {
    let opens = source.hasPrefix("{{%\(TemplateTag.pragma)}}")
    if medium == .markdown, !opens { add(.noPragma, name, 1, 1) }
    let pragmas = scans[name]!.tags.filter { $0.kind == .pragma }
    for tag in medium == .markdown && opens ? pragmas.dropFirst() : pragmas[...] {
      if medium == .html || tag.name != TemplateTag.pragma { add(.strayPragma(tag.name), name, tag.line, tag.column) }
    }
  }

  private mutating func checkNesting(of name: String) {
    var open: [TemplateTag] = []
    for tag in scans[name]!.tags {
      switch tag.kind {
      case .section, .inverted: open.append(tag)
      case .close:
        if open.last?.name != tag.name { add(.wrongClose(tag.name, open: open.last?.name), name, tag.line, tag.column) }
        _ = open.popLast()
      default: continue
      }
    }
    for tag in open { add(.openSection(tag.name), name, tag.line, tag.column) }
  }

  private mutating func walk(_ name: String, in outer: [Scope], calledFrom callers: [String]) {
    guard let scan = scans[name], walked.insert("\(name) \(TemplateCheck.path(outer))").inserted else { return }
    var scopes = outer
    for tag in scan.tags {
      switch tag.kind {
      case .pragma: continue
      case .close: if scopes.count > outer.count { scopes.removeLast() }
      case .partial: call(tag, from: name, in: scopes, callers + [name])
      case .escaped, .unescaped: check(tag, in: scopes, name)
      case .section, .inverted: scopes.append(enter(tag, in: scopes, name))
      }
    }
  }

  /// Two pages may call one partial in parts of one name and different keys.
  private static func path(_ scopes: [Scope]) -> String {
    scopes.map { "\($0.name ?? "")=\($0.part?.name ?? "")\($0.isLines ? "." : "")" }.joined(separator: "/")
  }

  private mutating func call(_ tag: TemplateTag, from name: String, in scopes: [Scope], _ callers: [String]) {
    if callers.contains(tag.name) {
      hasCircle = true
      let circle = callers[callers.firstIndex(of: tag.name)!...] + [tag.name]
      add(.partialInItself(tag.name, circle: Array(circle)), name, tag.line, tag.column)
    } else if scans[tag.name] == nil {
      add(.unknownPartial(tag.name, have: nearestFirst(to: tag.name, scans.keys.sorted())), name, tag.line, tag.column)
    } else {
      walk(tag.name, in: scopes, calledFrom: callers)
    }
  }

  /// Of a page and all that it calls, where no partial calls itself.
  private func calls(from name: String) -> Int {
    var known: [String: Int] = [:]
    func count(_ name: String) -> Int {
      if let count = known[name] { return count }
      var sum = 0
      for tag in scans[name]?.tags ?? [] where tag.kind == .partial {
        sum = min(sum + 1 + count(tag.name), TemplateCheck.mostCalls + 1)
      }
      known[name] = sum
      return sum
    }
    return count(name)
  }

  private mutating func check(_ tag: TemplateTag, in scopes: [Scope], _ name: String) {
    if tag.name == "." {
      guard scopes.last?.isLines == true else { return add(unknown(".", in: scopes), name, tag.line, tag.column) }
      if tag.kind == .escaped { add(.doubleBraces("."), name, tag.line, tag.column) }
      return
    }
    switch look(for: tag.name, in: scopes)?.shape {
    case nil: add(unknown(tag.name, in: scopes), name, tag.line, tag.column)
    case .text: if tag.kind == .unescaped { add(.tripleBraces(tag.name), name, tag.line, tag.column) }
    case .markup, .optional: if tag.kind == .escaped { add(.doubleBraces(tag.name), name, tag.line, tag.column) }
    case .flag, .lines, .list: add(.notPrinted(tag.name), name, tag.line, tag.column)
    }
  }

  private mutating func enter(_ tag: TemplateTag, in scopes: [Scope], _ name: String) -> Scope {
    guard let (shape, isOwn) = look(for: tag.name, in: scopes) else {
      add(unknown(tag.name, in: scopes), name, tag.line, tag.column)
      return Scope(name: tag.name, part: Shape.Part(name: "", keys: []))
    }
    if !shape.opensSection { add(.noSection(tag.name), name, tag.line, tag.column) }
    switch shape {
    case .list(let part) where tag.kind == .section:
      // A list within its own items, and so on, would be printed without end.
      if !isOwn { add(.listFromWithin(tag.name, part: current(scopes).name), name, tag.line, tag.column) }
      return Scope(name: tag.name, part: part)
    case .lines where tag.kind == .section:
      if !isOwn { add(.listFromWithin(tag.name, part: current(scopes).name), name, tag.line, tag.column) }
      return Scope(name: tag.name, part: nil, isLines: true)
    default: return Scope(name: tag.name, part: nil)
    }
  }

  /// Mustache looks outwards, part by part.
  private func look(for key: String, in scopes: [Scope]) -> (shape: Shape, isOwn: Bool)? {
    var isOwn = true
    for scope in scopes.reversed() {
      if let shape = scope.part?[key] { return (shape, isOwn) }
      if scope.part != nil || scope.isLines { isOwn = false }
    }
    return nil
  }

  private func current(_ scopes: [Scope]) -> Scope { scopes.last { $0.isLines || $0.part?.keys.isEmpty == false }! }

  /// What there is at that place: the part's own keys, then what can be printed of the parts around it.
  private func unknown(_ key: String, in scopes: [Scope]) -> Bilingual {
    let place = scopes.lastIndex { $0.isLines || $0.part?.keys.isEmpty == false }!
    let own = scopes[place].isLines ? ["."] : scopes[place].part!.keys.map(\.name)
    var outer: [String] = []
    for scope in scopes[..<place].reversed() {
      for (name, shape) in scope.part?.keys ?? [] where !own.contains(name) && !outer.contains(name) {
        switch shape {
        case .list, .lines: continue
        case .text, .markup, .optional, .flag: outer.append(name)
        }
      }
    }
    return .unknownKey(
      key, in: scopes[place].name, have: nearestFirst(to: key, own.sorted()), around: outer.sorted(),
      meant: nearest(to: key, among: own + outer))
  }

  private func nearestFirst(to word: String, _ words: [String]) -> [String] {
    guard let first = nearest(to: word, among: words) else { return words }
    return [first] + words.filter { $0 != first }
  }
}
