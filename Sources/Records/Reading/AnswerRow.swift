/// What an agency says to one finding: one row of its answers form, as it came back.
public struct AnswerRow: Sendable, Hashable {
  /// Closed: an answer in other words is a mistake at its place, not a new kind.
  public enum Answer: String, CaseIterable, Sendable {
    /// It is as the finding says.
    case accepted
    /// It is not, and the note says why.
    case disputed
    /// It was so, and has been put right.
    case fixed
    /// A query, and this is the explanation.
    case explained
  }

  /// The folder of the profile whose agency answers.
  public let agency: String
  public let fingerprint: String
  public let answer: Answer
  /// The paper it answers with.
  public let number: String?
  public let date: CivilDate?
  /// In the agency's own words.
  public let note: String
  public let path: String
  public let line: Int

  public init(
    agency: String, fingerprint: String, answer: Answer, number: String?, date: CivilDate?, note: String, path: String,
    line: Int
  ) {
    (self.agency, self.fingerprint, self.answer, self.number) = (agency, fingerprint, answer, number)
    (self.date, self.note, self.path, self.line) = (date, note, path, line)
  }

  /// The columns of the form that is sent out, and of the file that comes back.
  public static let fields = ["fingerprint", "rule", "sentence", "answer", "document", "date", "note"]
}

extension AnswerRow.Answer {
  /// What an agency writes, in either language.
  public var word: Bilingual {
    switch self {
    case .accepted: Bilingual(vi: "chấp nhận", en: "accepted")
    case .disputed: Bilingual(vi: "không đúng", en: "not so")
    case .fixed: Bilingual(vi: "đã khắc phục", en: "put right")
    case .explained: Bilingual(vi: "giải trình", en: "explained")
    }
  }
}
