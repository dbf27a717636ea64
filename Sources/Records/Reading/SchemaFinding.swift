/// What an agency's own schema (XSD) says against a place of its file.
public struct SchemaFinding: Hashable, Sendable {
  /// The element or attribute, without namespaces: `So`, `CanBo/@ma`.
  public let place: String
  public let fault: Fault
  /// What the schema wants there: a type, a limit, the names or words that may stand there. Empty where it does not say.
  public let expected: String

  public enum Fault: Hashable, Sendable {
    case unexpectedElement
    case missingElement
    case missingAttribute
    case unknownAttribute
    case notOfItsType
    case wrongLength, tooShort, tooLong
    case tooSmall, tooLarge
    case tooManyDigits
    case notOfItsPattern
    case notInList
    case notTheFixedValue
    /// Text where only elements may stand.
    case looseText
    /// Elements where only text may stand, or nothing.
    case notEmpty
    case emptiedButFilled
    /// By libxml2's own number.
    case other(Int)
  }

  public init(_ fault: Fault, at place: String, expected: String = "") {
    (self.place, self.fault, self.expected) = (place, fault, expected)
  }
}

extension SchemaFinding: Told {
  public var vi: Sentence {
    switch fault {
    case .unexpectedElement: "không được có phần tử này ở đây (XSD)"
    case .missingElement: "thiếu phần tử bắt buộc bên trong (XSD)"
    case .missingAttribute: "thiếu thuộc tính bắt buộc (XSD)"
    case .unknownAttribute: "không được có thuộc tính này (XSD)"
    case .notOfItsType: "không đúng kiểu dữ liệu (XSD)"
    case .wrongLength: "không đúng độ dài (XSD)"
    case .tooShort: "ngắn hơn quy định (XSD)"
    case .tooLong: "dài hơn quy định (XSD)"
    case .tooSmall: "nhỏ hơn giá trị cho phép (XSD)"
    case .tooLarge: "lớn hơn giá trị cho phép (XSD)"
    case .tooManyDigits: "có quá nhiều chữ số (XSD)"
    case .notOfItsPattern: "không đúng mẫu (XSD)"
    case .notInList: "không có trong các giá trị cho phép (XSD)"
    case .notTheFixedValue: "phải là giá trị cố định (XSD)"
    case .looseText: "có chữ ở chỗ chỉ được có phần tử (XSD)"
    case .notEmpty: "có nội dung không được phép bên trong (XSD)"
    case .emptiedButFilled: "ghi là rỗng (nil) mà vẫn có nội dung (XSD)"
    case .other(let code): "không đúng lược đồ (XSD), lỗi số \(words: "\(code)") của libxml2"
    }
  }

  public var en: Sentence {
    switch fault {
    case .unexpectedElement: "may not stand here (XSD)"
    case .missingElement: "is without an element that must be in it (XSD)"
    case .missingAttribute: "is an attribute that must be there (XSD)"
    case .unknownAttribute: "is an attribute that may not be there (XSD)"
    case .notOfItsType: "is not of its type (XSD)"
    case .wrongLength: "has not the length it must have (XSD)"
    case .tooShort: "is shorter than it may be (XSD)"
    case .tooLong: "is longer than it may be (XSD)"
    case .tooSmall: "is less than it may be (XSD)"
    case .tooLarge: "is more than it may be (XSD)"
    case .tooManyDigits: "has too many digits (XSD)"
    case .notOfItsPattern: "is not of its pattern (XSD)"
    case .notInList: "is none of the values that may stand there (XSD)"
    case .notTheFixedValue: "must be its fixed value (XSD)"
    case .looseText: "holds text where only elements may stand (XSD)"
    case .notEmpty: "holds something that may not be in it (XSD)"
    case .emptiedButFilled: "is said to be nil and still holds something (XSD)"
    case .other(let code): "is not what the schema allows (XSD): error \(words: "\(code)") of libxml2"
    }
  }
}
