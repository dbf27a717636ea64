import Records
import Testing

@testable import Importing

@Suite struct TwoRowHeaderTests {
  /// A list of posts whose spells stand under one merged cell.
  static func posts(_ csv: String) -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: chức-vụ
            files: "*.csv"
            csv: {\(csv)}
            dates: [dd/MM/yyyy, yyyy]
            records:
              assignment:
                official: Số hiệu
                unit: {const: CT}
                post: Chức vụ
                from: Thời gian giữ chức vụ / Từ
                to: Thời gian giữ chức vụ / Đến
        """)
  }

  static let setAside = "set-aside: [\"Tổng cộng*\", \"Người lập*\"]"
  static let upper = "Số hiệu,Chức vụ,Thời gian giữ chức vụ,,Ghi chú"
  static let lower = ",,Từ,Đến,"
  static let file = """
    CỤC THUẾ,,,,
    DANH SÁCH GIỮ CHỨC VỤ,,,,
    ,,,,
    \(upper)
    \(lower)
    (1),(2),(3),(4),(5)
    an,CCT,01/02/2003,,
    bình,KT,2006,2009,nghỉ
    \(upper)
    \(lower)
    (1),(2),(3),(4),(5)
    chi,KT,31/02/2003,,
    Tổng cộng: 3,,,,
    ,,,Người lập biểu,
    """

  @Test(
    "a header in two rows is declared, or found where the profile speaks of its columns",
    arguments: ["header: {row: 4, rows: 2}, ", ""])
  func reads(_ header: String) throws {
    let outcome = try Self.posts(header + Self.setAside).read(Self.file)
    #expect(outcome.problem == nil)
    #expect(outcome.reading.dialect == "delimiter=,; header=4-5")
    #expect(outcome.records.assignments.map(\.from.earliest.components.year) == [2003, 2006])
    #expect(outcome.records.assignments.map { outcome.text($0.post) } == ["CCT", "KT"])
    #expect(outcome.batch.rejects.map(\.column) == ["Thời gian giữ chức vụ / Từ"])
    #expect(outcome.tally.rows == 14)
    #expect(
      outcome.tally.setAside == [
        .title: 2, .blank: 1, .header: 2, .repeated: 2, .columnNumbers: 2, .total: 1, .signature: 1,
      ])
  }

  @Test("a file cut anywhere reads the same", arguments: 1...40)
  func cutAnywhere(_ pieces: Int) throws {
    let sample = Self.posts(Self.setAside + ", fill-down: [Chức vụ], declared: {cell: \"Tổng cộng: {n}\"}")
    let whole = try sample.read(Self.file)
    #expect(whole.reading.declared == FileNote.Declared(rows: 3, line: 13))
    #expect(try sample.read(Self.file, pieces: pieces, window: 280).everything == whole.everything)
  }

  @Test("which names two rows make together")
  func names() {
    func joined(_ upper: String, _ lower: String) -> [String] {
      func row(_ text: String) -> HeaderSearch.Header {
        HeaderSearch.Header(
          delimiter: 0x7C, row: 1, names: text.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
      }
      return HeaderSearch.Header(upper: row(upper), lower: row(lower)).names
    }
    #expect(
      joined("Mã|Thời gian||Nơi||", "|Từ|Đến|Tỉnh|Huyện|") == [
        "Mã", "Thời gian / Từ", "Thời gian / Đến", "Nơi / Tỉnh", "Nơi / Huyện", "",
      ])
    // Nothing to the left; a group ends where a column is merged downwards; rows of two lengths.
    #expect(
      joined("|Thời gian||Mã|", "Tên|Từ|Đến||Khác") == ["Tên", "Thời gian / Từ", "Thời gian / Đến", "Mã", "Khác"])
    #expect(joined("Mã|Thời gian", "|Từ|Đến") == ["Mã", "Thời gian / Từ", "Thời gian / Đến"])
    #expect(joined("Mã|Năm|Từ", "|Sinh") == ["Mã", "Năm / Sinh", "Từ"])
  }

  @Test("one row that fits comes before two that do")
  func oneRowFirst() throws {
    let outcome = try Self.posts("").read(
      "Danh sách,,,,\nSố hiệu,Chức vụ,Thời gian giữ chức vụ / Từ,Thời gian giữ chức vụ / Đến,\nan,CCT,2003,,\n")
    #expect(outcome.reading.dialect == "delimiter=,; header=2")
    #expect(outcome.tally.accepted == 1)
  }

  @Test("what the two rows lack is said by the names they make")
  func missing() throws {
    let outcome = try Self.posts("header: {row: 1, rows: 2}").read(
      "Số hiệu,Chức vụ,Thời gian giữ chức vụ,\n,,Từ,Tới\nan,CCT,2003,\n")
    #expect(
      outcome.problem?.reason
        == .noHeader(
          missing: ["Thời gian giữ chức vụ / Đến"],
          best: ["Số hiệu", "Chức vụ", "Thời gian giữ chức vụ / Từ", "Thời gian giữ chức vụ / Tới"]))
  }

  @Test("a column is forbidden by its lower name, by its group and by both")
  func forbidden() throws {
    for name in ["Tôn giáo", "Thân nhân", "Thân nhân / Tôn giáo"] {
      var sample = Self.posts("")
      sample.forbidden = [name]
      let outcome = try sample.read(
        "Số hiệu,Chức vụ,Thời gian giữ chức vụ,,Thân nhân,\n,,Từ,Đến,Tôn giáo,Số\nan,CCT,sai,,Phật giáo,3\n")
      #expect(outcome.reading.forbidden.first == "Thân nhân / Tôn giáo")
      #expect(outcome.batch.rejects.map { $0.raw.contains("Phật") } == [false])
      var wanted = Self.posts("")
      wanted.profile = wanted.profile.replacing("post: Chức vụ", with: "post: Thân nhân / Tôn giáo")
      wanted.forbidden = [name]
      #expect(wanted.mistakes().map { $0.contains("“Thân nhân / Tôn giáo” must not be collected") } == [true])
    }
  }
}
