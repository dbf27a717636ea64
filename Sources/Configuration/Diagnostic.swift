import Records

/// One mistake in a configuration file: where, what stands there and what was expected, what to do next.
public struct Diagnostic: Hashable, Sendable {
  public let place: Place
  /// Without its full stop.
  public let message: Bilingual
  /// A sentence of its own, where there is something to do that the message does not already say.
  public let nextStep: Bilingual?

  public init(at place: Place, _ message: Bilingual, nextStep: Bilingual? = nil) {
    (self.place, self.message, self.nextStep) = (place, message, nextStep)
  }

  public var path: String { place.path }
  public var line: Int { place.line }
  public var column: Int { place.column }

  /// One line: `path:line:column: message. Next step.`
  public func text(in language: Language) -> String {
    ["\(place): \(message[language])", nextStep?[language]].compactMap { $0?.endingAsSentence }.joined(separator: " ")
  }
}

extension Diagnostic: Comparable {
  /// By place; at one place by wording, so that a list has one order and no other.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.place, a.message.en, a.nextStep?.en ?? "") < (b.place, b.message.en, b.nextStep?.en ?? "")
  }
}

/// Every mistake of every file. Reading goes on after each, so that a user repairs them in one round.
public struct Diagnostics: Sendable {
  private var reported: Set<Diagnostic> = []

  public init() {}

  public var isEmpty: Bool { reported.isEmpty }

  /// In the order of path, line and column; one mistake said twice stands once.
  public var all: [Diagnostic] { reported.sorted() }

  public mutating func report(_ diagnostic: Diagnostic) {
    reported.insert(diagnostic)
  }

  public mutating func report(at place: Place, _ message: Bilingual, nextStep: Bilingual? = nil) {
    report(Diagnostic(at: place, message, nextStep: nextStep))
  }

  public mutating func report(_ others: Diagnostics) {
    reported.formUnion(others.reported)
  }
}

extension String {
  fileprivate var endingAsSentence: String {
    last.map { ".?!".contains($0) } == true ? self : self + "."
  }
}
