/// A part of the review that a template can show: its keys, declared once, with the values behind them.
///
/// The same list answers the renderer and the check, so a template that passes the check cannot ask for nothing.
protocol Showable: Sendable {
  static var keys: [Key<Self>] { get }
  /// Its name in `docs/templates.md`, and what it has.
  static var part: Shape.Part { get }
}

/// One word a template may use inside a given part.
struct Key<Part>: Sendable {
  let name: String
  let shape: @Sendable () -> Shape
  let value: @Sendable (Part, Pen) -> Any

  /// A word of our own: an anchor, a class, a language. Never what an export holds.
  static func text(_ name: String, _ value: @escaping @Sendable (Part) -> String) -> Key {
    Key(name: name, shape: { .text }, value: { part, _ in Harmless.text(value(part)) })
  }

  /// A passage, written for the format at hand.
  static func passage(_ name: String, _ value: @escaping @Sendable (Part) -> Passage) -> Key {
    Key(name: name, shape: { .markup }, value: { $1.write(value($0)) })
  }

  /// A passage that may be missing: it opens a section, and is printed inside.
  static func passage(ifGiven name: String, _ value: @escaping @Sendable (Part) -> Passage?) -> Key {
    // `false`, not absence: mustache looks outwards for a name that is not there.
    Key(
      name: name, shape: { .optional },
      value: { part, pen in value(part).map { pen.write($0) as Any } ?? false })
  }

  static func flag(_ name: String, _ value: @escaping @Sendable (Part) -> Bool) -> Key {
    Key(name: name, shape: { .flag }, value: { part, _ in value(part) })
  }

  static func list<Item: Showable>(_ name: String, _ value: @escaping @Sendable (Part) -> [Item]) -> Key {
    Key(name: name, shape: { .list(Item.part) }, value: { part, pen in value(part).map { $0.shown(by: pen) } })
  }

  /// Passages, each of which is `{{{.}}}` inside.
  static func lines(_ name: String, _ value: @escaping @Sendable (Part) -> [Passage]) -> Key {
    Key(name: name, shape: { .lines }, value: { part, pen in value(part).map(pen.write) })
  }

  /// Written by Swift for the format at hand: long tables, which a template would be slow over.
  static func written(_ name: String, _ value: @escaping @Sendable (Part, Pen) -> String) -> Key {
    Key(name: name, shape: { .markup }, value: { value($0, $1) })
  }
}

/// What a template may do with a key.
indirect enum Shape: Sendable {
  case text
  /// Escaped already: only triple braces print it.
  case markup
  case optional
  case flag
  case lines
  case list(Part)

  /// A part of the review: what it is called in `docs/templates.md`, and its keys in the order of their declaration.
  struct Part: Sendable {
    let name: String
    let keys: [(name: String, shape: Shape)]

    subscript(_ key: String) -> Shape? { keys.first { $0.name == key }?.shape }
  }

  var opensSection: Bool {
    switch self {
    case .text, .markup: false
    case .optional, .flag, .lines, .list: true
    }
  }
}

extension Showable {
  static var part: Shape.Part {
    Shape.Part(name: "\(Self.self)", keys: keys.map { ($0.name, $0.shape()) })
  }

  func shown(by pen: Pen) -> [String: Any] {
    Dictionary(uniqueKeysWithValues: Self.keys.map { ($0.name, $0.value(self, pen)) })
  }
}
