import Configuration
import Records
import Testing

@testable import Importing

/// What cannot stand in a recipe is refused where it stands, and nothing is passed over in silence.
@Suite struct RecipeRefusalTests {
  private func mistakes(_ records: String, feed: String = "dates: yyyy", _ language: Language = .en)
    -> [String]
  {
    let profile =
      "agency: thuế\nunit: CT\nfeeds:\n  - id: a\n    files: a.csv\n    \(feed)\n    records:\n      \(records)\n"
    var diagnostics = Diagnostics()
    _ = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { _ in nil }, forbidden: { _ in nil }, into: &diagnostics)
    return diagnostics.all.map { $0.text(in: language).replacing("agencies/thuế.yaml:", with: "") }
  }

  private func official(_ field: String) -> [String] { mistakes("official: {code: Mã, name: Tên, \(field)}") }

  private func agreement(_ field: String, feed: String = "dates: yyyy") -> [String] {
    mistakes(
      "agreement: {number: Số, subject: {const: other}, signed: {column: Ký, dates: yyyy}, parties: {split: {column: Bên, by: \",\"}}, \(field)}",
      feed: feed)
  }

  @Test("split is for lists, has one source and a text between the parts, and is no piece of a text")
  func split() {
    #expect(
      official("partyCard: {split: {column: Thẻ, by: \";\"}}") == [
        "8:58: “partyCard” holds one value, and split makes a list; it is for parties, successors, cites, basis."
      ])
    #expect(agreement("basis: {split: {column: Căn cứ}}") == ["8:148: the key “by” is missing."])
    #expect(
      agreement("basis: {join: [{split: {column: A, by: \",\"}}, B]}") == [
        "8:156: split makes a list, and cannot be a piece of join."
      ])
    #expect(
      agreement("basis: {split: {column: A, path: B, by: \",\", codes: {a: b}}}") == [
        "8:166: “column” and “path” exclude each other.",
        "8:178: there is no key “codes”; the keys here are by, column, path, up.",
      ])
  }

  @Test("dates beside what is no date, at a piece of one, or beside words that are ours already")
  func dates() {
    #expect(
      official("sex: {column: Phái, dates: yyyy}") == [
        "8:66: dates is for dates, and “sex” is none. Take dates out here."
      ])
    #expect(
      official("birth: {join: [{column: A, dates: yyyy}, B]}") == [
        "8:73: dates stands at “birth” as a whole, not at a piece of it."
      ])
    #expect(
      agreement("basis: {column: Căn cứ, codes: {A: 1-QĐ}, dates: yyyy}") == [
        "8:182: dates cannot stand beside codes: what codes gives is in our own form already."
      ])
    #expect(agreement("basis: {column: Căn cứ, dates: yyyy}", feed: "format: csv") == [])
    #expect(
      mistakes(
        "official: {code: Mã, name: Tên, birth: {first-of: [{column: A, dates: yyyy}, B]}}", feed: "format: csv")
        == ["8:46: “birth” is a date, and neither it nor its feed has “dates”."])
  }

  @Test("what would never be read is refused")
  func neverRead() {
    #expect(
      official("birth: {first-of: [{column: A, default: 1960}, B]}") == [
        "8:58: this is never empty, so what follows it in first-of is never read. Put it last."
      ])
    #expect(official("birth: {first-of: [A, {const: 1960}]}") == [])
    #expect(
      official("partyCard: {join: [A, B], width: 8}") == [
        "8:72: “width” cannot stand beside “join”. Write it at the column that needs it, within join."
      ])
    #expect(
      official("birth: {column: A, width: 4}") == ["8:65: “birth” is a date and has no width. Take width out here."])
    #expect(
      official("sex: {filled: {}}") == [
        "8:53: “filled” is keys with values; expected at least one column with its word."
      ])
    #expect(
      official("sex: {column: A, codes: {}}") == ["8:63: “codes” is keys with values; expected at least one word."])
    #expect(
      mistakes("official: {when: {filled: []}, code: Mã, name: Tên}") == [
        "8:33: “filled” is an empty list; expected at least one column."
      ])
  }

  @Test("a date that the profile gives itself must be one")
  func ownDates() {
    #expect(
      official("birth: {column: A, default: 1/1/1960}") == [
        "8:67: “default” is “1/1/1960”; expected a date written yyyy."
      ])
    #expect(
      official("birth: {column: A, codes: {cũ: xưa}}") == ["8:70: “cũ” is “xưa”; expected a date written yyyy."])
  }

  @Test("a form with two digits of a year needs the hundred years they lie in, in both languages")
  func pivots() {
    let records = "official: {code: Mã, name: Tên}"
    #expect(
      mistakes(records, feed: "dates: [d/M/yy]", Language.vi) == [
        "6:13: “d/M/yy” có năm hai chữ số, chưa rõ thế kỷ nào. Viết {form: d/M/yy, pivot: 1930} nếu các năm nằm từ 1930 đến 2029."
      ])
    #expect(
      mistakes(records, feed: "dates: [{form: dd/MM/yyyy, pivot: 1930}]") == [
        "6:39: pivot is for years of two digits; “dd/MM/yyyy” has none."
      ])
    #expect(
      mistakes(
        records,
        feed:
          "dates: [{form: d/M/yy, pivot: 1930}, {form: M/yy, pivot: 1940}, {form: yy, pivot: 1930}, {form: d/M/yy, pivot: 30}, {form: d/M/yy}]"
      ) == [
        "6:62: the pivot is 1940 here and 1930 before; a column has one.",
        "6:76: “form” is “yy”; expected a form like dd/MM/yy, d-M-yy, MM.yy.",
        "6:116: “pivot” is “30”; expected a whole number from 1850 to 2050.",
        "6:121: the key “pivot” is missing.",
      ])
  }

  @Test("forms that read one cell as two days are refused, with the reason")
  func ambiguity() {
    let records = "official: {code: Mã, name: Tên}"
    #expect(
      mistakes(records, feed: "dates: [serial-1900, serial-1904]") == [
        "6:12: serial-1900 and serial-1904 read one number as two days four years apart; keep one of them. Excel for Windows counts from 1900; some files from a Mac count from 1904."
      ])
    #expect(
      mistakes(records, feed: "dates: [quý Q năm yyyy]") == [
        "6:13: “dates” is “quý Q năm yyyy”; expected a form like dd/MM/yyyy, d-M-yyyy, MM.yyyy, yyyy, 00/MM/yyyy, “tháng M năm yyyy”, serial-1900, yyyy-MM-ddTHH:mm:ss."
      ])
    #expect(mistakes(records, feed: "dates: []") == ["6:12: “dates” is an empty list; expected at least one form."])
  }
}
