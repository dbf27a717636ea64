import Records
import Rules

/// What a run ends with: one line for the reader, one number for the script that called it.
public struct Verdict: Sendable, Hashable {
  public var violations = 0
  public var queries = 0
  public var notices = 0
  /// Rows sent back. Cells left empty do not count.
  public var rejects = 0
  /// Files that could not be read to their end.
  public var unreadable = 0

  public init(violations: Int = 0, queries: Int = 0, notices: Int = 0, rejects: Int = 0, unreadable: Int = 0) {
    (self.violations, self.queries, self.notices) = (violations, queries, notices)
    (self.rejects, self.unreadable) = (rejects, unreadable)
  }

  public init(_ judgement: Judgement, _ registry: Registry) {
    self.init(
      violations: judgement.count(.violation), queries: judgement.count(.query), notices: judgement.count(.notice),
      rejects: registry.rejects.count, unreadable: registry.notes.files.count { $0.problem != nil })
  }

  /// 0 clean, 1 queries, 2 violations, 3 a file unreadable or a row sent back; the highest that applies.
  public var exitCode: Int32 {
    if unreadable > 0 || rejects > 0 { return 3 }
    if violations > 0 { return 2 }
    return queries > 0 ? 1 : 0
  }

  public func line(in language: Language) -> String { language == .vi ? vietnamese : english }

  private var vietnamese: String {
    func n(_ count: Int) -> String { Language.vi.counted(count) }
    var parts: [String] = []
    if violations > 0 { parts.append("\(n(violations)) vi phạm") }
    if queries > 0 { parts.append("\(n(queries)) nội dung cần giải trình") }
    if notices > 0 { parts.append("\(n(notices)) nội dung cần lưu ý") }
    if rejects > 0 { parts.append("\(n(rejects)) dòng bị trả lại") }
    if unreadable > 0 { parts.append("\(n(unreadable)) tệp không đọc được hết") }
    return "Kết luận: "
      + (parts.isEmpty
        ? "không có vi phạm, không có nội dung cần giải trình, mọi dòng số liệu đều đọc được."
        : parts.joined(separator: ", ") + ".")
  }

  private var english: String {
    func n(_ count: Int, _ one: String, _ many: String) -> String {
      "\(Language.en.number(count)) \(count == 1 ? one : many)"
    }
    var parts: [String] = []
    if violations > 0 { parts.append(n(violations, "breach", "breaches")) }
    if queries > 0 { parts.append(n(queries, "case to be explained", "cases to be explained")) }
    if notices > 0 { parts.append("\(Language.en.number(notices)) to note") }
    if rejects > 0 { parts.append(n(rejects, "row sent back", "rows sent back")) }
    if unreadable > 0 { parts.append(n(unreadable, "file not read to its end", "files not read to their end")) }
    return "Verdict: "
      + (parts.isEmpty
        ? "no breach, nothing to be explained, every row was read." : parts.joined(separator: ", ") + ".")
  }
}
