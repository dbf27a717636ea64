/// Which files below `exports/<agency>/` a feed reads: `{year}/DieuDong*.csv`. A star does not pass a `/`.
public struct FilePattern: Sendable, Hashable {
  /// As the profile has it.
  public let text: String

  /// Why a text is no such pattern.
  public enum Mistake: Error, Equatable { case absolute, dots, emptyStep, backslash, unknownWord(String) }

  public init(_ text: String) throws(Mistake) {
    self.text = text
    if text.hasPrefix("/") { throw .absolute }
    if text.contains("\\") { throw .backslash }
    for step in text.split(separator: "/", omittingEmptySubsequences: false) {
      if step.isEmpty { throw .emptyStep }
      if step == "." || step == ".." { throw .dots }
    }
    let rest = text.replacing("{year}", with: "")
    if let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      throw .unknownWord(String(rest[open...].prefix { $0 != "}" && $0 != "/" }))
    }
  }

  /// Of one file whose path is known.
  init(file path: String) { text = path }

  /// With the year filled in: `2010/DieuDong*.csv`.
  public func filled(year: Int) -> String { text.replacing("{year}", with: "\(year)") }

  /// The steps of the path to a file, each to be matched by itself.
  func steps(year: Int) -> [Wildcard] { filled(year: year).split(separator: "/").map { Wildcard($0) } }
}
