import Records

/// Something in a template that would print nothing, or the wrong thing.
public struct TemplateMistake: Sendable, Hashable {
  /// `markdown/review.mustache`.
  public let file: String
  /// From 1; 0 where the whole file is meant.
  public let line: Int
  /// In characters, from 1.
  public let column: Int
  public let told: Bilingual

  /// `html/review.mustache:2:13: …`
  public func text(in language: Language) -> String {
    line == 0 ? "\(file): \(told[language])" : "\(file):\(line):\(column): \(told[language])"
  }
}

/// Every mistake of every template, at once.
public struct TemplateErrors: Error, Sendable, CustomStringConvertible {
  public let all: [TemplateMistake]
  public var description: String { all.map { $0.text(in: .en) }.joined(separator: "\n") }
}

extension Bilingual {
  static func unreadableTemplate(_ reason: String) -> Bilingual {
    Bilingual(vi: "không đọc được tệp mẫu (\(reason))", en: "the template cannot be read (\(reason))")
  }
  static func missingTemplate(_ name: String) -> Bilingual {
    Bilingual(
      vi: "thiếu tệp mẫu này; báo cáo in từ \(name)", en: "this template is missing; the review is printed from \(name)"
    )
  }
  static func unknownKey(
    _ name: String, in part: String?, have: [String], around: [String], meant: String?
  ) -> Bilingual {
    let have = have.joined(separator: ", ")
    let around = around.joined(separator: ", ")
    return Bilingual(
      vi: "\(part.map { "“\($0)”" } ?? "trang này") không có “\(name)”; các khóa: \(have)"
        + (around.isEmpty ? "" : "; từ phần ngoài: \(around)") + (meant.map { ". Có phải ý là “\($0)”?" } ?? ""),
      en: "\(part.map { "“\($0)”" } ?? "the page") has no “\(name)”; it has \(have)"
        + (around.isEmpty ? "" : "; from around it: \(around)") + (meant.map { ". Did you mean “\($0)”?" } ?? ""))
  }
  static func unknownPartial(_ name: String, have: [String]) -> Bilingual {
    let have = have.joined(separator: ", ")
    return Bilingual(
      vi: "không có mẫu con “\(name)”; các mẫu cùng thư mục: \(have)",
      en: "there is no partial “\(name)”; the folder has \(have)")
  }
  static func partialInItself(_ name: String, circle: [String]) -> Bilingual {
    let way = circle.count > 2 ? " (\(circle.joined(separator: " → ")))" : ""
    return Bilingual(
      vi: "mẫu con “\(name)” gọi lại chính nó\(way)", en: "the partial “\(name)” calls itself\(way)")
  }
  static func manyCalls(_ most: Int) -> Bilingual {
    Bilingual(
      vi: "trang này gọi quá \(most) mẫu con, kể cả mẫu con của mẫu con",
      en: "the page calls more than \(most) partials, those of its partials among them")
  }
  static func listFromWithin(_ name: String, part: String?) -> Bilingual {
    let part = part ?? ""
    return Bilingual(
      vi: "danh sách “\(name)” thuộc phần ngoài, không mở bên trong “\(part)” được",
      en: "the list “\(name)” belongs to a part further out and cannot be opened inside “\(part)”")
  }
  static func largeTemplate(_ most: Int) -> Bilingual {
    Bilingual(vi: "tệp mẫu lớn hơn \(most) KB", en: "the template is larger than \(most) KB")
  }
  static let notUTF8 = Bilingual(
    vi: "tệp mẫu không phải UTF-8; hãy lưu lại", en: "the template is not UTF-8; save it again")
  static func tripleBraces(_ name: String) -> Bilingual {
    Bilingual(
      vi: "“\(name)” là chữ, phải viết {{\(name)}} để được mã hóa; ba dấu ngoặc chỉ dùng cho đoạn đã mã hóa",
      en: "“\(name)” is text and must be escaped: write {{\(name)}}; triple braces are for markup")
  }
  static func doubleBraces(_ name: String) -> Bilingual {
    Bilingual(
      vi: "“\(name)” là đoạn đã mã hóa, viết {{{\(name)}}}", en: "“\(name)” is markup: write {{{\(name)}}}")
  }
  static func notPrinted(_ name: String) -> Bilingual {
    Bilingual(
      vi: "“\(name)” không in ra được, chỉ mở được phần {{#\(name)}}",
      en: "“\(name)” cannot be printed, it opens a section: {{#\(name)}}")
  }
  static func noSection(_ name: String) -> Bilingual {
    Bilingual(
      vi: "“\(name)” luôn có, không mở phần {{#\(name)}} được", en: "“\(name)” is always there and opens no section")
  }
  static let noPragma = Bilingual(
    vi: "mẫu Markdown phải bắt đầu bằng {{% CONTENT_TYPE:MARKDOWN}}; thiếu dòng này, chữ sẽ được mã hóa như HTML",
    en: "a Markdown template begins with {{% CONTENT_TYPE:MARKDOWN}}; without it text is escaped as for HTML")
  static func strayPragma(_ text: String) -> Bilingual {
    Bilingual(
      vi: "“%\(text)” không dùng ở đây; chỉ có %\(TemplateTag.pragma) ở đầu mẫu Markdown",
      en: "“%\(text)” has no place here; %\(TemplateTag.pragma) stands at the head of Markdown templates only")
  }
  static func openTag(_ text: String) -> Bilingual {
    Bilingual(vi: "thẻ “\(text)” chưa đóng", en: "the tag “\(text)” is not closed")
  }
  static func openSection(_ name: String) -> Bilingual {
    Bilingual(vi: "phần “\(name)” chưa đóng", en: "the section “\(name)” is not closed")
  }
  static func wrongClose(_ name: String, open: String?) -> Bilingual {
    Bilingual(
      vi: open.map { "“/\(name)” đóng nhầm phần “\($0)”" } ?? "“/\(name)” không có phần nào để đóng",
      en: open.map { "“/\(name)” closes the section “\($0)”" } ?? "“/\(name)” closes nothing")
  }
  static func unsupported(_ text: String) -> Bilingual {
    Bilingual(
      vi:
        "không hiểu thẻ “\(text)”; dùng được: {{khóa}}, {{{khóa}}}, {{#khóa}}, {{^khóa}}, {{/khóa}}, {{> mẫu}}, {{! ghi chú}}",
      en:
        "the tag “\(text)” is not used here; there are {{key}}, {{{key}}}, {{#key}}, {{^key}}, {{/key}}, {{> partial}}, {{! remark}}"
    )
  }
}
