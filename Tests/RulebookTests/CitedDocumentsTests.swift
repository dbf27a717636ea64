import Records
import Testing

@testable import Rulebook

@Suite("Documents of a citation")
struct CitedDocumentsTests {
  private func document(_ number: String, _ iso: String) -> CitedDocuments.Document {
    CitedDocuments.Document(number: number, date: CivilDate(iso: iso)!)
  }

  @Test(
    "a number with its date, however the date is written",
    arguments: [
      "Quyết định 67-QĐ/TW, 04/7/2007", "Quyết định số 67-QĐ/TW ngày 4/7/2007 của Bộ Chính trị",
      "67-QĐ/TW, ngày 4-7-2007, Điều 5", "67-QĐ/TW 2007-07-04",
      "Quy định 67-QĐ/TW, 04.07.2007: chưa xác định được số tháng",
    ])
  func dated(citation: String) {
    let cited = CitedDocuments(citation)
    #expect(cited.dated == [document("67-QĐ/TW", "2007-07-04")])
    #expect(cited.bare == [])
  }

  @Test("every kind of number: of the Party, of the state, of a law, of a notice")
  func kinds() {
    let cited = CitedDocuments(
      "Nghị định 138/2020/NĐ-CP, 27/11/2020, Điều 41; Luật 85/2015/QH13, 25/6/2015; Quyết định 27/2003/QĐ-TTg, 19/02/2003; "
        + "Thông báo 6150/TB-BLĐTBXH, 03/12/2024; Hướng dẫn 03-HD/BTCTU, 28/12/2009 (giả định), mục 2")
    #expect(
      cited.dated == [
        document("138/2020/NĐ-CP", "2020-11-27"), document("85/2015/QH13", "2015-06-25"),
        document("27/2003/QĐ-TTg", "2003-02-19"), document("6150/TB-BLĐTBXH", "2024-12-03"),
        document("03-HD/BTCTU", "2009-12-28"),
      ])
    #expect(cited.bare == [])
  }

  @Test(
    "a number without a date stands bare",
    arguments: [
      ("Quyết định 67-QĐ/TW", ["67-QĐ/TW"]), ("67-QĐ/TW, Điều 3", ["67-QĐ/TW"]),
      ("67-QĐ/TW, tháng 7/2007", ["67-QĐ/TW"]),
      ("67-QĐ/TW, 31/6/2007", ["67-QĐ/TW"]), ("67-QĐ/TW, 4/7/07", ["67-QĐ/TW"]), ("Nghị quyết 11", ["11"]),
      ("Nghị quyết số 11, 25/01/2002", ["11"]),
      ("Quyết định 67-QĐ/TW, 04/7/2007, và các quy định thay thế (105, 80, 377)", ["105", "80", "377"]),
      ("Chỉ thị 36-CT/TW và 35-CT/TW, 30/5/2019", ["36-CT/TW"]),
    ])
  func bare(citation: String, numbers: [String]) { #expect(CitedDocuments(citation).bare == numbers) }

  @Test("a document named in full may be named shortly after that")
  func short() {
    let cited = CitedDocuments("Quy định 98-QĐ/TW, 07/10/2017; Quy định 98 chỉ nêu cấp trưởng (98-QĐ/TW)")
    #expect(cited.dated == [document("98-QĐ/TW", "2017-10-07")])
    #expect(cited.bare == [])
  }

  @Test(
    "articles, parts and months are no documents",
    arguments: [
      "Ngưỡng theo dõi do Ban Tổ chức đặt; chưa đặt", "Điều 38, Điều 39", "từ 24 đến 60 tháng theo bảng của từng ngành",
      "Cách đối chiếu danh sách; không phải quy định",
    ])
  func none(citation: String) {
    let cited = CitedDocuments(citation)
    #expect(cited.dated == [])
    #expect(cited.bare == [])
  }
}
