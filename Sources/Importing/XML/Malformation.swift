import CLibXML2
import Records

/// What is wrong with the syntax of an XML file, in words for people.
public enum Malformation: Hashable, Sendable {
  case notXML
  case wrongEndTag
  case cutOff
  case textAfterEnd
  case invalidCharacter
  case bareAmpersand
  case unknownEntity
  case repeatedAttribute
  case brokenTag
  case undeclaredPrefix
  /// By libxml2's own number.
  case other(Int)

  /// - Parameter isOpen: whether elements are still open.
  init(_ code: Int, isOpen: Bool) {
    switch xmlParserErrors(UInt32(clamping: code)) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: self = .notXML
    case XML_ERR_TAG_NAME_MISMATCH: self = .wrongEndTag
    case XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
      self = isOpen ? .cutOff : .textAfterEnd
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF: self = .invalidCharacter
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING: self = .bareAmpersand
    case XML_ERR_UNDECLARED_ENTITY: self = .unknownEntity
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute
    case XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED, XML_ERR_LT_REQUIRED:
      self = .brokenTag
    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .undeclaredPrefix
    default: self = .other(code)
    }
  }
}

extension Malformation: Told {
  public var vi: Sentence {
    switch self {
    case .notXML: "tệp không bắt đầu bằng một thẻ"
    case .wrongEndTag: "thẻ đóng ở đây không khớp với thẻ mở"
    case .cutOff: "tệp kết thúc khi chưa đóng hết các thẻ, có lẽ bị cắt ngang"
    case .textAfterEnd: "còn nội dung sau thẻ đóng cuối cùng"
    case .invalidCharacter: "có ký tự không được phép trong XML"
    case .bareAmpersand: "dấu “&” phải viết là “&amp;”"
    case .unknownEntity: "có tham chiếu “&…;” không được khai báo"
    case .repeatedAttribute: "một thuộc tính có hai lần trong một thẻ"
    case .brokenTag: "thẻ ở đây viết sai"
    case .undeclaredPrefix: "tiền tố (prefix) ở đây chưa được khai báo bằng xmlns"
    case .other(let code): "lỗi số \(words: "\(code)") của libxml2"
    }
  }

  public var en: Sentence {
    switch self {
    case .notXML: "the file does not start with a tag"
    case .wrongEndTag: "the end tag here does not close the tag that is open"
    case .cutOff: "the file ends before its tags are closed; it was probably cut off"
    case .textAfterEnd: "something stands after the last end tag"
    case .invalidCharacter: "here is a character that XML does not allow"
    case .bareAmpersand: "a “&” must be written “&amp;”"
    case .unknownEntity: "here is a reference “&…;” that nothing declares"
    case .repeatedAttribute: "an attribute stands twice in one tag"
    case .brokenTag: "the tag here is not well written"
    case .undeclaredPrefix: "the prefix here is not declared by xmlns"
    case .other(let code): "error \(words: "\(code)") of libxml2"
    }
  }
}
