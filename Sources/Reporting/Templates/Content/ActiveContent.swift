import Records

/// Looks through what templates print by themselves for anything that runs or that asks a machine for something.
///
/// “No script, ever; no request” holds for an office's own templates too. Only elements named here may stand in one, and
/// their names, their attributes' names and the beginnings of addresses must be written out, so that nothing can be put
/// together from pieces on the page. What exports hold is escaped before it gets here.
struct ActiveContent {
  enum Mode: Hashable { case markup, style }

  private let medium: Medium
  private let sources: [String: TemplatePieces]
  private var done: Set<String> = []
  private var waiting: [(name: String, mode: Mode)]
  private(set) var mistakes: [TemplateMistake] = []

  /// All there is in the pages and in what they call.
  static func found(in sources: [String: String], pages: [String], _ medium: Medium) -> [TemplateMistake] {
    var look = ActiveContent(sources, pages, medium)
    look.run()
    return look.mistakes
  }

  private init(_ sources: [String: String], _ pages: [String], _ medium: Medium) {
    self.medium = medium
    self.sources = sources.mapValues(TemplatePieces.init)
    waiting = pages.map { ($0, .markup) }
  }

  private mutating func run() {
    while let (name, mode) = waiting.popLast() {
      guard let pieces = sources[name], done.insert("\(name) \(mode)").inserted else { continue }
      switch mode {
      case .style: checkStyle(pieces.all[...], of: name)
      case .markup:
        var reader = MarkupReader(pieces, medium)
        reader.read()
        for (told, i) in reader.mistakes { add(told, name, pieces, i) }
        for part in reader.styles { checkStyle(pieces.all[part], of: name) }
        waiting += reader.partials.map { ($0, .markup) }
      }
    }
  }

  private mutating func add(_ told: Bilingual, _ name: String, _ pieces: TemplatePieces, _ i: Int) {
    let place =
      pieces.all.isEmpty
      ? (1, 1) : (pieces.all[min(i, pieces.all.count - 1)].line, pieces.all[min(i, pieces.all.count - 1)].column)
    mistakes.append(
      TemplateMistake(file: TemplateCheck.file(name, medium), line: place.0, column: place.1, told: told))
  }
}

// MARK: Style sheets

extension ActiveContent {
  /// Words of a style sheet that fetch something, or that old browsers run.
  private static let fetching = [
    "@import", "image-set(", "image(", "src(", "expression(", "-moz-binding", "behavior:", "javascript:",
  ]

  /// What a style sheet may print: our own words, and the measures of the form, which come with the program.
  private static let printable = Set(["banner"] + FormGuide.keys.map(\.name))

  private mutating func checkStyle(
    _ pieces: ArraySlice<(piece: TemplatePieces.Piece, line: Int, column: Int)>, of name: String
  ) {
    var text = ""
    var places: [Int] = []
    let whole = sources[name]!
    for i in pieces.indices {
      let before = i > pieces.startIndex ? pieces[i - 1].piece : .letter("\n")
      switch pieces[i].piece {
      case .letter(let scalar):
        text.unicodeScalars.append(scalar)
        places.append(i)
        if scalar == "\\" { add(.inStyle("\\"), name, whole, i) }
        if scalar == "<" { add(.inStyle("<"), name, whole, i) }
      case .key(let key, _): if !ActiveContent.printable.contains(key) { add(.keyInStyle(key), name, whole, i) }
      case .partial(let partial):
        if !before.isSpace { add(.gluedInStyle, name, whole, i) }
        waiting.append((partial, .style))
      case .silent: if !before.isSpace { add(.gluedInStyle, name, whole, i) }
      }
    }
    let scalars = Array(text.lowercased().unicodeScalars)
    // A letter that becomes two in lower case would shift the places: such a sheet is looked at letter by letter.
    let low = scalars.count == places.count ? scalars : Array(text.unicodeScalars)
    for i in low.indices {
      for word in ActiveContent.fetching where low[i...].starts(with: word.unicodeScalars) {
        // The end of another word: “-image(”.
        if word.unicodeScalars.first!.isASCIILetter, i > 0, low[i - 1].isASCIILetter { continue }
        add(.inStyle(word), name, whole, places[i])
      }
      guard low[i...].starts(with: "url(".unicodeScalars) else { continue }
      let target = low[(i + 4)...].drop { $0.isBlank || $0 == "\"" || $0 == "'" }
      if !target.starts(with: "data:".unicodeScalars), target.first != "#" {
        add(.inStyle("url("), name, whole, places[i])
      }
    }
  }
}

extension TemplatePieces.Piece {
  fileprivate var isSpace: Bool { if case .letter(let scalar) = self { scalar.isBlank } else { false } }
}
