import Records

/// What each key is, in a line: `docs/templates.md` is written from it. A key without its line fails a test.
enum KeyGuide {
  static func told(_ part: String, _ key: String) -> Bilingual? {
    words["\(part).\(key)"].map { Bilingual(vi: $0.vi, en: $0.en) }
  }

  /// By part and key.
  static let words: [String: (vi: String, en: String)] = pages.merging(inside) { first, _ in first }.merging(beside) {
    first, _ in first
  }

  private static let pages: [String: (vi: String, en: String)] = [
    "AnnualReview.language": ("ngôn ngữ của trang: vi hoặc en", "the language of the page: vi or en"),
    "AnnualReview.page-title": ("tên trang trên trình duyệt", "the title in the browser"),
    "AnnualReview.banner": (
      "dòng “số liệu giả định”, khi là bản minh họa", "the line that says that figures are invented"
    ),
    "AnnualReview.superior": ("cơ quan cấp trên, chữ hoa", "the body above the office, in capitals"),
    "AnnualReview.office": ("cơ quan lập báo cáo, chữ hoa", "the office that writes, in capitals"),
    "AnnualReview.number": ("số và ký hiệu, để trống số", "number and sign, the number left open"),
    "AnnualReview.party": ("ĐẢNG CỘNG SẢN VIỆT NAM", "the line above the place and date"),
    "AnnualReview.place-and-date": ("địa danh, ngày tháng để trống", "place, and a date left open"),
    "AnnualReview.secrecy": ("độ mật, khi có", "how secret it is, where it is"),
    "AnnualReview.kind": ("tên loại văn bản: BÁO CÁO", "the kind of document"),
    "AnnualReview.subject": ("trích yếu", "what it is about"),
    "AnnualReview.subject-note": ("phần của báo cáo, trong ngoặc", "which part of the report, in brackets"),
    "AnnualReview.contents-title": ("tên của mục lục", "the name of the list of contents"),
    "AnnualReview.key-points-title": ("tên của ba điều cần biết", "the name of the three things to know"),
    "AnnualReview.key-points": ("ba điều cần biết", "the three things to know"),
    "AnnualReview.sections": ("các phần I đến V", "sections I to V"),
    "AnnualReview.annexes": ("các phụ lục", "the annexes"),
    "AnnualReview.label-law": ("chữ “Căn cứ” trong khung trường hợp", "the word before what a case rests on"),
    "AnnualReview.label-remedy": ("chữ “Đề nghị”", "the word before what is asked for"),
    "AnnualReview.label-responsible": ("chữ “Đơn vị giải trình”", "the word before the unit that answers"),
    "AnnualReview.recipients-title": ("chữ “Nơi nhận:”", "the word above the recipients"),
    "AnnualReview.recipients": ("các nơi nhận", "the recipients"),
    "AnnualReview.authority": ("quyền hạn ký: K/T TRƯỞNG BAN", "by whose authority it is signed"),
    "AnnualReview.post": ("chức vụ người ký", "the signer's post"),
    "AnnualReview.signer": ("họ tên người ký, khi có", "the signer's name, where it is given"),
    "PublicReview.language": ("ngôn ngữ của trang: vi hoặc en", "the language of the page: vi or en"),
    "PublicReview.page-title": ("tên trang trên trình duyệt", "the title in the browser"),
    "PublicReview.banner": (
      "dòng “số liệu giả định”, khi là bản minh họa", "the line that says that figures are invented"
    ),
    "PublicReview.superior": ("cơ quan cấp trên, chữ hoa", "the body above the office, in capitals"),
    "PublicReview.office": ("cơ quan lập báo cáo, chữ hoa", "the office that writes, in capitals"),
    "PublicReview.party": ("ĐẢNG CỘNG SẢN VIỆT NAM", "the Party's name"),
    "PublicReview.kind": ("tên loại văn bản: BÁO CÁO", "the kind of document"),
    "PublicReview.subject": ("trích yếu", "what it is about"),
    "PublicReview.subject-note": (
      "“bản công bố” và ngày của số liệu", "that it is the public edition, and the day of its figures"
    ),
    "PublicReview.rules-title": ("tên của phần giải thích", "the name of the explanation"),
    "PublicReview.rules": (
      "bản công bố không nêu gì, dấu “•” nghĩa là gì", "what the edition leaves out, and what “•” means"
    ),
    "PublicReview.public-sections": ("các phần của bản công bố", "the sections of the public edition"),
  ]

  private static let inside: [String: (vi: String, en: String)] = [
    "KeyPoint.text": ("câu", "the sentence"),
    "KeyPoint.target": ("neo của phần nói kỹ hơn", "the anchor of the section that says more"),
    "KeyPoint.target-label": ("tên ngắn của phần ấy: II.1", "the short name of that section: II.1"),
    "Section.anchor": ("neo của phần", "the section's anchor"),
    "Section.title": ("tên phần", "its title"),
    "Section.head-title": ("tên phần, chữ hoa", "its title in capitals"),
    "Section.has-parts": ("phần có mục nhỏ", "whether it has subsections"),
    "Section.parts": ("các mục nhỏ, cho mục lục", "its subsections, for the list of contents"),
    "Section.blocks": ("nội dung, theo thứ tự", "what it is made of, in order"),
    "ContentsLine.part-anchor": ("neo của mục nhỏ", "the subsection's anchor"),
    "ContentsLine.part-title": ("tên mục nhỏ", "its title"),
    "Block.heading": ("đề mục", "a heading"),
    "Block.paragraph": ("đoạn văn", "a paragraph"),
    "Block.note": ("ghi chú chữ nhỏ", "small print"),
    "Block.is-list": ("đây là danh sách gạch đầu dòng", "whether this is a list"),
    "Block.items": ("các dòng của danh sách", "the list's items"),
    "Block.tables": ("bảng (một hoặc không có)", "the table, one or none"),
    "Block.cards": ("khung trường hợp (một hoặc không có)", "the case, one or none"),
    "Heading.heading-anchor": ("neo của đề mục", "the heading's anchor"),
    "Heading.heading-title": ("chữ của đề mục", "its text"),
    "Heading.is-minor": ("đề mục nhỏ: một cấp ủy, một đơn vị", "whether it is a small one: a committee, a unit"),
    "Table.caption": ("tên bảng (HTML: đã có trong table)", "the caption (in HTML part of table)"),
    "Table.table": ("cả bảng, chương trình viết sẵn", "the whole table, written by the program"),
    "Table.has-legend": ("dưới bảng có chú giải", "whether signs are explained below"),
    "Table.legend": ("các dòng chú giải", "what the signs mean"),
    "ReviewCase.card-anchor": ("neo của trường hợp", "the case's anchor"),
    "ReviewCase.severity": ("violation, query hoặc notice: tên lớp trình bày", "violation, query or notice: a class"),
    "ReviewCase.severity-word": ("mức bằng chữ: Vi phạm, Cần giải trình", "how grave it is, in words"),
    "ReviewCase.rule": ("mã quy tắc: C03", "the rule: C03"),
    "ReviewCase.case-number": ("Trường hợp 1/18", "which case of how many"),
    "ReviewCase.fingerprint": ("mã nhận biết trường hợp", "the case's fingerprint"),
    "ReviewCase.head": ("câu nêu sự việc", "what happened, in a sentence"),
    "ReviewCase.has-two-columns": ("có số liệu của hai bên", "whether both sides' records stand side by side"),
    "ReviewCase.columns": ("số liệu từng bên", "each side's records"),
    "ReviewCase.law": ("căn cứ", "what it rests on"),
    "ReviewCase.remedy": ("việc đề nghị", "what is asked for"),
    "ReviewCase.responsible": ("đơn vị giải trình", "the unit that answers"),
    "Column.column-title": ("bên nào", "whose records"),
    "Column.lines": ("từng dòng", "line by line"),
    "Line.line": ("nội dung của dòng", "what the line says"),
    "Line.place": ("tệp và dòng, khi có", "file and line, where there is one"),
    "PublicSection.anchor": ("neo của phần", "the section's anchor"),
    "PublicSection.title": ("tên phần", "its title"),
    "PublicSection.public-blocks": ("nội dung, theo thứ tự", "what it is made of, in order"),
    "PublicBlock.paragraph": ("đoạn văn", "a paragraph"),
    "PublicBlock.tables": ("bảng (một hoặc không có)", "the table, one or none"),
  ]
}
