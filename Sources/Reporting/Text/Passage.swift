import Records

/// A piece of the review's text before its format is known: what is ours, what others wrote, where a link leads.
///
/// Written as a string literal. A text that is interpolated is somebody else's and stays as it was written; only the
/// literal's own words are spelled as the office spells.
struct Passage: Sendable, Hashable, ExpressibleByStringInterpolation {
  indirect enum Piece: Sendable, Hashable {
    case words(String)
    /// From an export, a rulebook or the office's own settings: hostile until it is written down.
    case given(String)
    case number(Int)
    /// Before a counted noun: “05 trường hợp”.
    case counted(Int)
    /// “12,8%”; “…” where there is nothing to divide by.
    case share(Int, of: Int)
    case date(PartialDate)
    /// “ngày 31 tháng 12 năm 2010”.
    case longDate(CivilDate)
    /// A file and a line.
    case place(String)
    case strong([Piece])
    case link([Piece], to: String)
  }

  private(set) var pieces: [Piece]

  init(_ pieces: [Piece] = []) { self.pieces = pieces }
  init(stringLiteral words: String) { pieces = [.words(words)] }
  init(stringInterpolation built: StringInterpolation) { pieces = built.pieces }

  var isEmpty: Bool { pieces.isEmpty }

  static func + (a: Passage, b: Passage) -> Passage { Passage(a.pieces + b.pieces) }
  static func += (a: inout Passage, b: Passage) { a.pieces += b.pieces }

  struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []
    init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(interpolationCount * 2 + 1) }
    mutating func appendLiteral(_ words: String) { if !words.isEmpty { pieces.append(.words(words)) } }
    mutating func appendInterpolation(_ text: String) { pieces.append(.given(text)) }
    mutating func appendInterpolation(_ passage: Passage) { pieces += passage.pieces }
    mutating func appendInterpolation(_ n: Int) { pieces.append(.number(n)) }
    mutating func appendInterpolation(_ figure: Figure) { pieces += figure.passage.pieces }
    mutating func appendInterpolation(counted n: Int) { pieces.append(.counted(n)) }
    mutating func appendInterpolation(counted figure: Figure) { pieces += figure.counted.pieces }
    mutating func appendInterpolation(year: Int) { pieces.append(.words(String(year))) }
    mutating func appendInterpolation(share part: Int, of whole: Int) { pieces.append(.share(part, of: whole)) }
    mutating func appendInterpolation(_ date: PartialDate) { pieces.append(.date(date)) }
    mutating func appendInterpolation(_ day: CivilDate) { pieces.append(.date(PartialDate(day))) }
    mutating func appendInterpolation(long day: CivilDate) { pieces.append(.longDate(day)) }
    mutating func appendInterpolation(strong passage: Passage) { pieces.append(.strong(passage.pieces)) }
    mutating func appendInterpolation(place: String) { pieces.append(.place(place)) }
  }
}

extension Passage {
  /// What others wrote, and nothing else.
  static func given(_ text: String) -> Passage { Passage([.given(text)]) }
  static func number(_ n: Int) -> Passage { Passage([.number(n)]) }
  static func place(_ text: String) -> Passage { Passage([.place(text)]) }

  /// Our own words in capitals.
  var uppercased: Passage {
    Passage(pieces.map { if case .words(let words) = $0 { .words(words.uppercased()) } else { $0 } })
  }
  /// With a capital letter, to begin a sentence.
  var capitalized: Passage {
    guard case .words(let words)? = pieces.first, let first = words.first else { return self }
    return Passage([.words(first.uppercased() + words.dropFirst())] + pieces.dropFirst())
  }
  /// The fraction that begins it, strong: “**6/47** trường hợp”.
  var withStrongFraction: Passage {
    guard pieces.count > 3, pieces[1] == .words("/") || pieces[1] == .words(" of ") else { return self }
    return Passage([.strong(Array(pieces[..<3]))] + pieces[3...])
  }

  func linked(to anchor: String?) -> Passage { anchor.map { Passage([.link(pieces, to: $0)]) } ?? self }
  var strong: Passage { Passage([.strong(pieces)]) }
}

extension Sequence<Passage> {
  func joined(by separator: String) -> Passage {
    var whole = Passage()
    for (i, passage) in enumerated() { whole += i == 0 ? passage : Passage([.words(separator)]) + passage }
    return whole
  }
}

/// A number of the review, and where the reader finds what was counted.
struct Figure: Sendable, Hashable {
  let n: Int
  let anchor: String?

  init(_ n: Int, _ anchor: String? = nil) { (self.n, self.anchor) = (n, anchor) }

  /// Nothing was counted, nothing to lead to.
  private var target: String? { n > 0 ? anchor : nil }
  var passage: Passage { Passage([.number(n)]).linked(to: target) }
  var counted: Passage { Passage([.counted(n)]).linked(to: target) }
}

/// So many of this: “Hải An (3)”.
struct Share: Sendable {
  let name: Passage
  let figure: Figure

  init(_ name: Passage, _ figure: Figure) { (self.name, self.figure) = (name, figure) }
}

extension Sequence<Share> {
  /// “Hải An (3), Lê Chân (2)”.
  var listed: Passage { map { "\($0.name) (\($0.figure))" as Passage }.listed }
}

extension Passage {
  /// A finding's own sentence: its words are ours, its names and numbers are not.
  init(_ sentence: Sentence, _ registry: Registry, _ language: Language) {
    self.init(
      sentence.parts.map { part in
        switch part {
        case .words(let words): .words(words)
        case .count(let n): .number(n)
        case .counted(let n): .counted(n)
        case .date(let date): .date(date)
        default: .given(Sentence([part]).text(in: Voice(language), registry))
        }
      })
  }
}
