import Records

extension Bilingual {
  private static let promise = Bilingual(
    vi: "báo cáo không chạy mã, không gọi ra ngoài", en: "a review runs nothing and asks no machine for anything")

  private static func refused(_ vi: String, _ en: String) -> Bilingual {
    Bilingual(vi: "\(vi) (\(promise.vi))", en: "\(en) (\(promise.en))")
  }

  static func element(_ name: String) -> Bilingual {
    refused(
      "thẻ <\(name)> không dùng được trong mẫu; các thẻ dùng được ghi ở docs/templates.md",
      "<\(name)> may not stand in a template; docs/templates.md lists what may")
  }
  static func attribute(_ name: String, _ value: String) -> Bilingual {
    let value = String(value.prefix(40))
    return refused("\(name) “\(value)” không dùng được trong mẫu", "\(name) “\(value)” may not stand in a template")
  }
  static func inStyle(_ word: String) -> Bilingual {
    refused("“\(word)” không dùng được trong phần trình bày", "“\(word)” may not stand in a style sheet")
  }
  static func keyInStyle(_ key: String) -> Bilingual {
    refused("“\(key)” không in được trong phần trình bày", "“\(key)” may not be printed in a style sheet")
  }
  static let gluedInStyle = refused(
    "trong phần trình bày, thẻ mẫu phải đứng sau khoảng trắng", "in a style sheet a tag of the template follows a space"
  )
  static let builtName = refused(
    "tên thẻ, tên thuộc tính phải viết liền đủ chữ, không ghép từ thẻ mẫu",
    "names of elements and attributes are written out, not put together from tags of the template")
  static let keyInTag = refused(
    "bên trong một thẻ HTML, khóa chỉ in được trong giá trị có dấu ngoặc kép",
    "inside an HTML tag a key may be printed in a quoted value only")
  static let openAtEnd = refused(
    "thẻ HTML mở ở đây không đóng trong cùng tệp mẫu", "what begins here does not end in the same template")
  static let declaration = refused(
    "“<!” và “<?” không dùng được trong mẫu; ghi chú viết {{! như thế này}}",
    "“<!” and “<?” may not stand in a template; write remarks {{! like this}}")
  static let inTitle = refused("<title> chỉ có chữ", "<title> holds text only")
  static let markdownImage = refused(
    "hình “![” không dùng được trong mẫu", "a picture “![” may not stand in a template")
  static let linkDefinition = refused(
    "địa chỉ “[…]:” không dùng được trong mẫu", "an address “[…]:” may not stand in a template")
  static let noPolicy = refused(
    "trang thiếu dòng <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; …\"> của mẫu gốc",
    "the page lacks the shipped line <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; …\">")
}
