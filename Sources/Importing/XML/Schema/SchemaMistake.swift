import CLibXML2
import Configuration
import Records

/// One mistake in a schema, in words for people.
struct SchemaMistake {
  enum Kind {
    case notASchema
    /// It takes in another file.
    case otherFile
    /// `key`, `unique`, `keyref`.
    case identity
    /// It counts elements of a list that may be long.
    case counted
    /// It names something that stands nowhere in it.
    case unresolved
    case elementNotAllowed, attributeNotAllowed, attributeMissing
    case badPattern
    case badValue
    case ambiguous
    /// By libxml2's own number.
    case other(Int)
  }

  /// From 1.
  let line: Int
  let kind: Kind

  init(line: Int, _ kind: Kind) { (self.line, self.kind) = (line, kind) }

  init(_ error: xmlError) {
    let kind: Kind =
      switch xmlParserErrors(UInt32(clamping: error.code)) {
      case XML_SCHEMAP_NOROOT, XML_SCHEMAP_NOT_SCHEMA: .notASchema
      case XML_SCHEMAP_SRC_RESOLVE, XML_SCHEMAP_UNKNOWN_TYPE, XML_SCHEMAP_UNKNOWN_REF: .unresolved
      case XML_SCHEMAP_S4S_ELEM_NOT_ALLOWED, XML_SCHEMAP_UNKNOWN_SCHEMAS_CHILD: .elementNotAllowed
      case XML_SCHEMAP_S4S_ATTR_NOT_ALLOWED: .attributeNotAllowed
      case XML_SCHEMAP_S4S_ATTR_MISSING, XML_SCHEMAP_S4S_ELEM_MISSING: .attributeMissing
      case XML_SCHEMAP_REGEXP_INVALID: .badPattern
      case XML_SCHEMAP_S4S_ATTR_INVALID_VALUE, XML_SCHEMAP_INVALID_FACET_VALUE, XML_SCHEMAP_INVALID_ENUM: .badValue
      case XML_SCHEMAP_NOT_DETERMINISTIC: .ambiguous
      default: .other(Int(error.code))
      }
    self.init(line: Int(error.line), kind)
  }

  var told: Bilingual {
    switch kind {
    case .notASchema:
      Bilingual(vi: "tệp này không phải là lược đồ XML (XSD)", en: "this is no XML schema (XSD)")
    case .otherFile:
      Bilingual(
        vi: "lược đồ lấy nội dung từ tệp khác (include, import, redefine); hãy gộp thành một tệp",
        en: "the schema takes in another file (include, import, redefine); put everything into one file")
    case .identity:
      Bilingual(
        vi: "không dùng key, unique, keyref: phải giữ cả tệp trong bộ nhớ; hãy bỏ phần này khỏi lược đồ",
        en:
          "key, unique and keyref are not checked, for they keep the whole file in memory; take them out of the schema"
      )
    case .counted:
      Bilingual(
        vi:
          "không đếm được đến số này mà không giữ cả danh sách trong bộ nhớ; hãy dùng maxOccurs=\"unbounded\", minOccurs 0 hoặc 1",
        en:
          "so many cannot be counted without keeping the list in memory; use maxOccurs=\"unbounded\" and minOccurs 0 or 1"
      )
    case .unresolved:
      Bilingual(
        vi: "chỗ này gọi đến một kiểu hoặc phần tử không có trong lược đồ",
        en: "a type or an element is named here that the schema does not have")
    case .elementNotAllowed:
      Bilingual(vi: "không được có phần tử này ở đây", en: "this element may not stand here")
    case .attributeNotAllowed:
      Bilingual(
        vi: "phần tử ở đây có thuộc tính không được phép", en: "the element here has an attribute it may not have")
    case .attributeMissing:
      Bilingual(vi: "phần tử ở đây thiếu phần bắt buộc", en: "the element here is without something it must have")
    case .badPattern:
      Bilingual(vi: "mẫu (pattern) ở đây viết sai", en: "the pattern here is not well written")
    case .badValue:
      Bilingual(vi: "giá trị ở đây không được phép", en: "the value here is not allowed")
    case .ambiguous:
      Bilingual(
        vi: "mô hình nội dung ở đây không rõ ràng: một phần tử khớp với nhiều chỗ",
        en: "the content here is ambiguous: one element fits in several places")
    case .other(let code):
      Bilingual(
        vi: "lược đồ sai ở đây, lỗi số \(code) của libxml2", en: "the schema is wrong here: error \(code) of libxml2")
    }
  }
}
