/// The languages that everything is said in.
public enum Language: String, Sendable, CaseIterable { case vi, en }

/// One text in both languages.
public struct Bilingual: Sendable, Hashable {
  public let vi, en: String
  public init(vi: String, en: String) { (self.vi, self.en) = (vi, en) }
  public subscript(language: Language) -> String { language == .vi ? vi : en }
}
