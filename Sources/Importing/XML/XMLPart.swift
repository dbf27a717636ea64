import Records

/// A part of an XML file that the parser sees only whole: it has a limit of its own.
public enum XMLPart: Hashable, Sendable {
  case attribute, comment, instruction, text
  /// All texts of one row that a feed asks for.
  case row
  /// A start tag, or whatever else has not ended yet.
  case tag
}

extension XMLPart: Told {
  public var vi: Sentence {
    switch self {
    case .attribute: "giá trị một thuộc tính ở đây"
    case .comment: "ghi chú (<!-- … -->) ở đây"
    case .instruction: "chỉ thị xử lý (<? … ?>) ở đây"
    case .text: "đoạn chữ giữa hai thẻ ở đây"
    case .row: "chữ của dòng ở đây"
    case .tag: "thẻ hoặc ghi chú bắt đầu ở đây"
    }
  }

  public var en: Sentence {
    switch self {
    case .attribute: "the value of an attribute here"
    case .comment: "the comment here"
    case .instruction: "the processing instruction here"
    case .text: "the text between two tags here"
    case .row: "the text of the row here"
    case .tag: "the tag or comment that starts here"
    }
  }
}
