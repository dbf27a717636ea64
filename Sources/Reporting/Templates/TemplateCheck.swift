import Records

/// Walks the tags of a set of templates with the parts they stand in, in branches not taken too.
///
/// mustache itself prints nothing for an unknown key or partial. An office that misspells `{{{remedy}}}` would send out
/// a review without remedies, so every key is looked for before anything is rendered.
struct TemplateCheck {
  private let medium: Medium
  private let scans: [String: TemplateScan]
  private(set) var mistakes: [TemplateMistake] = []
  /// A partial is walked once for each set of parts it is called in.
  private var walked: Set<String> = []

  /// A part of the review that tags look into.
  private struct Scope {
    /// Nil for the review itself.
    let name: String?
    let keys: [String: Shape]
    var isLines = false
  }

  init(_ sources: [String: String], root: String, for part: [String: Shape], in medium: Medium) {
    self.medium = medium
    scans = Dictionary(
      uniqueKeysWithValues: sources.map { ($0, TemplateScan($1, named: TemplateCheck.file($0, medium))) })
    for name in sources.keys.sorted() {
      mistakes += scans[name]!.mistakes
      checkPragma(of: name, sources[name]!)
      checkNesting(of: name)
    }
    walk(root, in: [Scope(name: nil, keys: part)], calledFrom: [])
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
    guard let scan = scans[name],
      walked.insert("\(name) \(outer.map { $0.name ?? "" }.joined(separator: "/"))").inserted
    else { return }
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

  private mutating func call(_ tag: TemplateTag, from name: String, in scopes: [Scope], _ callers: [String]) {
    if callers.contains(tag.name) {
      add(.partialInItself(tag.name), name, tag.line, tag.column)
    } else if scans[tag.name] == nil {
      add(.unknownPartial(tag.name, have: scans.keys.sorted()), name, tag.line, tag.column)
    } else {
      walk(tag.name, in: scopes, calledFrom: callers)
    }
  }

  private mutating func check(_ tag: TemplateTag, in scopes: [Scope], _ name: String) {
    if tag.name == "." {
      guard scopes.last?.isLines == true else { return add(unknown(".", in: scopes), name, tag.line, tag.column) }
      if tag.kind == .escaped { add(.doubleBraces("."), name, tag.line, tag.column) }
      return
    }
    switch look(for: tag.name, in: scopes) {
    case nil: add(unknown(tag.name, in: scopes), name, tag.line, tag.column)
    case .text: if tag.kind == .unescaped { add(.tripleBraces(tag.name), name, tag.line, tag.column) }
    case .markup, .optional: if tag.kind == .escaped { add(.doubleBraces(tag.name), name, tag.line, tag.column) }
    case .flag, .lines, .list: add(.notPrinted(tag.name), name, tag.line, tag.column)
    }
  }

  private mutating func enter(_ tag: TemplateTag, in scopes: [Scope], _ name: String) -> Scope {
    guard let shape = look(for: tag.name, in: scopes) else {
      add(unknown(tag.name, in: scopes), name, tag.line, tag.column)
      return Scope(name: tag.name, keys: [:])
    }
    if !shape.opensSection { add(.noSection(tag.name), name, tag.line, tag.column) }
    switch shape {
    case .list(let keys) where tag.kind == .section: return Scope(name: tag.name, keys: keys)
    case .lines where tag.kind == .section: return Scope(name: tag.name, keys: [:], isLines: true)
    default: return Scope(name: tag.name, keys: [:])
    }
  }

  /// Mustache looks outwards, part by part.
  private func look(for key: String, in scopes: [Scope]) -> Shape? {
    scopes.reversed().lazy.compactMap { $0.keys[key] }.first
  }

  private func unknown(_ key: String, in scopes: [Scope]) -> Bilingual {
    let part = scopes.last { !$0.keys.isEmpty }!
    return .unknownKey(key, in: part.name, have: part.keys.keys.sorted())
  }
}
