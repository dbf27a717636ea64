/// A sentence with its facts still typed: who and what, not yet text.
///
/// Written as a string literal; printed later, where language, spelling and escaping are known.
public struct Sentence: Sendable, ExpressibleByStringInterpolation {
  public enum Part: Sendable, Equatable {
    case words(String)
    case official(Code<Official>)
    case unit(Code<Unit>)
    case post(Code<Post>)
    case document(Document)
    case date(PartialDate)
    case count(Int)
    /// Before a counted noun: "05 trường hợp" in official Vietnamese, "5 cases" in English.
    case counted(Int)
    /// “36 tháng”, “36 months”; “1 month”.
    case months(Int)
    case days(Int)
    /// “20,0%”: a part of a whole, which stand beside it as counts.
    case share(Int, of: Int)
    /// “9/2025”, “September 2025”.
    case month(CalendarMonth)
    /// As a list cites it, its number and its day: `377-QĐ/TW 2025-10-08`.
    case regulation(Symbol)
    /// As it stands in a file: hostile until escaped.
    case quoted(String)
    /// Text of a file that stands without quotes: a code, a number.
    case plain(Symbol)
    case place(SourceLocation)
  }

  public private(set) var parts: [Part]

  public init(stringLiteral words: String) { parts = [.words(words)] }
  public init(stringInterpolation built: StringInterpolation) { parts = built.parts }
  public init(_ parts: [Part]) { self.parts = parts }

  public static func + (a: Sentence, b: Sentence) -> Sentence { Sentence(a.parts + b.parts) }

  public struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []
    public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }
    public mutating func appendLiteral(_ words: String) { if !words.isEmpty { parts.append(.words(words)) } }
    public mutating func appendInterpolation(_ official: Code<Official>) { parts.append(.official(official)) }
    public mutating func appendInterpolation(_ unit: Code<Unit>) { parts.append(.unit(unit)) }
    public mutating func appendInterpolation(_ post: Code<Post>) { parts.append(.post(post)) }
    public mutating func appendInterpolation(_ document: Document) { parts.append(.document(document)) }
    public mutating func appendInterpolation(_ date: PartialDate) { parts.append(.date(date)) }
    public mutating func appendInterpolation(_ day: CivilDate) { parts.append(.date(PartialDate(day))) }
    public mutating func appendInterpolation(_ count: Int) { parts.append(.count(count)) }
    public mutating func appendInterpolation(counted count: Int) { parts.append(.counted(count)) }
    public mutating func appendInterpolation(months count: Int) { parts.append(.months(count)) }
    public mutating func appendInterpolation(days count: Int) { parts.append(.days(count)) }
    public mutating func appendInterpolation(share part: Int, of whole: Int) { parts.append(.share(part, of: whole)) }
    public mutating func appendInterpolation(_ month: CalendarMonth) { parts.append(.month(month)) }
    public mutating func appendInterpolation(regulation symbol: Symbol) { parts.append(.regulation(symbol)) }
    public mutating func appendInterpolation(quoted text: String) { parts.append(.quoted(text)) }
    public mutating func appendInterpolation(words text: String) { parts.append(.words(text)) }
    public mutating func appendInterpolation(quoted texts: [String]) {
      for (i, text) in texts.enumerated() { parts += i == 0 ? [.quoted(text)] : [.words(", "), .quoted(text)] }
    }
    public mutating func appendInterpolation(plain symbol: Symbol) { parts.append(.plain(symbol)) }
    public mutating func appendInterpolation(_ location: SourceLocation) { parts.append(.place(location)) }
    public mutating func appendInterpolation(_ units: [Code<Unit>]) {
      for (i, unit) in units.enumerated() { parts += i == 0 ? [.unit(unit)] : [.words(", "), .unit(unit)] }
    }
    public mutating func appendInterpolation(_ sentence: Sentence) { parts += sentence.parts }
  }
}

/// What can be told to a reader, in either language: a finding, an error, a remark.
public protocol Told: Sendable {
  var vi: Sentence { get }
  var en: Sentence { get }
}

extension Told {
  public func sentence(in language: Language) -> Sentence { language == .vi ? vi : en }
}

/// How the office writes: its language, and in Vietnamese where the tone stands in "ủy".
public struct Voice: Sendable, Hashable {
  public enum Spelling: String, CaseIterable, Sendable { case ủy, uỷ }
  public let language: Language
  public let spelling: Spelling
  public init(_ language: Language, spelling: Spelling = .ủy) { (self.language, self.spelling) = (language, spelling) }

  /// Our own words as the office spells them. What agencies wrote stays as they wrote it.
  public func spelled(_ words: String) -> String {
    guard language == .vi, spelling == .uỷ else { return words }
    return words.replacing("ủy", with: "uỷ").replacing("Ủy", with: "Uỷ")
  }
}

extension Sentence {
  /// For the reader: names as their agencies write them, dates and numbers as the language does.
  public func text(in voice: Voice, _ registry: Registry) -> String {
    parts.map { part in
      switch part {
      case .words(let words): voice.spelled(words)
      case .official(let code): registry.name(of: code)
      case .unit(let code): registry.name(of: code)
      case .post(let code): registry.name(of: code)
      case .document(let document): voice.language.document(document, registry.names)
      case .date(let date): voice.language.date(date)
      case .count(let n): voice.language.number(n)
      case .counted(let n): voice.language.counted(n)
      case .months(let n): voice.language.months(n)
      case .days(let n): voice.language.days(n)
      case .share(let part, let whole): voice.language.share(part, of: whole)
      case .month(let month): voice.language.date(month.date)
      case .regulation(let cited): voice.language.regulation(registry.names[cited])
      case .quoted(let text): "“\(text)”"
      case .plain(let symbol): registry.names[symbol]
      case .place(let location): registry.place(of: location)
      }
    }.joined()
  }

  /// For errors and remarks that name nothing of a registry.
  public func text(in language: Language) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .date(let date): language.date(date)
      case .count(let n): language.number(n)
      case .counted(let n): language.counted(n)
      case .months(let n): language.months(n)
      case .days(let n): language.days(n)
      case .share(let part, let whole): language.share(part, of: whole)
      case .month(let month): language.date(month.date)
      case .quoted(let text): "“\(text)”"
      default: preconditionFailure("a sentence about records needs their registry")
      }
    }.joined()
  }

  /// For fingerprints: codes and ISO dates, no wording of ours that could change but the statement's own.
  ///
  /// - Parameter agencies: by whose own code a person is named, the first that has him.
  public func identity(_ registry: Registry, in agencies: [String] = []) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .official(let code): registry.ownCodes.identity(of: code.symbol, in: agencies, registry.names)
      case .unit(let code): registry.names[code.symbol]
      case .post(let code): registry.names[code.symbol]
      case .document(let document):
        "\(document.number.map { registry.names[$0] } ?? "?") \(document.date?.description ?? "?")"
      case .date(let date): date.description
      case .count(let n), .counted(let n), .months(let n), .days(let n): String(n)
      case .share(let part, let whole): "\(part)/\(whole)"
      case .month(let month): month.description
      case .regulation(let cited): registry.names[cited]
      case .quoted(let text): "“\(text)”"
      case .plain(let symbol): registry.names[symbol]
      case .place: ""
      }
    }.joined()
  }
}
