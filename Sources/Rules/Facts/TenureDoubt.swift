import Records

/// Why it is not certain that a limit is passed by somebody who is still there. Sentences claim no more than that.
enum TenureDoubt: Sendable, Hashable {
  /// No list has a column for the end.
  case ifHeld
  /// A decision to move or to leave is on file.
  case unlessLeft
  /// A later post is on file, and nobody has closed the row of this one.
  case unlessMovedOn
  /// A list that may show that he has left is lost, or a row of it.
  case lost(RecordKind)
  /// Somebody whom no list has was taken from the post.
  case unlessStray
  /// What other lists say of him cannot be told for his.
  case unrecognised
  /// The dates leave it open.
  case dates

  /// Nil where the limit is passed and the post held, whatever the reading.
  init?(isPassed: Certainty, tenure: Tenure, left: SignOfLeaving?, asOf: CivilDate) {
    if isPassed == .certain, let left {
      switch left {
      case .decision: self = .unlessLeft
      case .laterPost: self = .unlessMovedOn
      case .perhaps: self = .dates
      case .lost(let kind): self = .lost(kind)
      case .stray: self = .unlessStray
      case .unrecognised: self = .unrecognised
      }
    } else if isPassed == .certain, tenure.end == .unsaid {
      self = .ifHeld
    } else if isPassed == .certain, tenure.isOpen(on: asOf) == .certain {
      return nil
    } else {
      self = .dates
    }
  }
}

extension TenureDoubt? {
  /// - Parameter passed: “quá 96 tháng”.
  func vi(_ passed: Sentence) -> Sentence {
    switch self {
    case nil: passed
    case .ifHeld: passed + " nếu hiện còn giữ; danh sách không có cột ngày thôi giữ chức vụ"
    case .unlessLeft: passed + " nếu hiện còn giữ; đã có quyết định chuyển hoặc thôi giữ chức vụ"
    case .unlessMovedOn: passed + " nếu hiện còn giữ; đã có danh sách hoặc quyết định ghi chức vụ khác sau đó"
    case .lost(let kind):
      passed + " nếu hiện còn giữ; danh sách \(words: kind == .action ? "quyết định" : "chức vụ") chưa đủ"
    case .unlessStray:
      passed + " nếu hiện còn giữ; có quyết định về người chưa có trong danh sách cán bộ, cần đối chiếu"
    case .unrecognised: passed + " nếu hiện còn giữ; chưa xác định được cán bộ này trong các danh sách khác"
    case .dates: "có thể đã " + passed + ", cần xác định ngày"
    }
  }

  /// - Parameter passed: “over 96 months”.
  func en(_ passed: Sentence) -> Sentence {
    switch self {
    case nil: passed
    case .ifHeld: passed + " if the post is still held; the list has no column for the end"
    case .unlessLeft: passed + " if the post is still held; a decision to leave it is on file"
    case .unlessMovedOn: passed + " if the post is still held; a list or a decision has a later post"
    case .lost(let kind):
      passed
        + " if the post is still held; the list of \(words: kind == .action ? "decisions" : "posts") is not complete"
    case .unlessStray:
      passed
        + " if the post is still held; a decision names somebody whom no list of officials has, and may mean this one"
    case .unrecognised:
      passed + " if the post is still held; which rows of other lists are about the same person cannot be told"
    case .dates: "perhaps " + passed + "; the dates are to be established"
    }
  }
}
