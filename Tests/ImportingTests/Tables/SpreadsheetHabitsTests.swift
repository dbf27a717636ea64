import Records
import Testing

@testable import Importing

@Suite struct SpreadsheetHabitsTests {
  static func officials(_ csv: String = "", _ fields: String = "code: Mã, name: Tên, birth: Sinh") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.csv", csv: {\(csv)}, dates: [dd/MM/yyyy, yyyy], records: {official: {\(fields)}}}
        """)
  }

  private func codes(_ outcome: Outcome) -> [String?] { outcome.records.officials.map { outcome.text($0.code) } }

  // MARK: sep=

  @Test(
    "a sep= line says the delimiter, and is set aside",
    arguments: [
      ("sep=;", ";"), ("SEP=,", ","), ("\"sep=|\"", "|"), ("sep=\t", "\t"), ("sep=^", "^"), ("\u{FEFF}sep=;", ";"),
    ])
  func separatorLine(_ line: String, _ delimiter: String) throws {
    let outcome = try Self.officials().read(
      "\(line)\r\nMã,Tên,Sinh\r\na,An,1960\r\n".replacing(",", with: delimiter).replacing(
        "SEP=\(delimiter)", with: line))
    #expect(outcome.problem == nil)
    #expect(outcome.reading.dialect == "delimiter=\(delimiter == "\t" ? "tab" : delimiter); sep=; header=2")
    #expect(outcome.tally.setAside == [.separator: 1, .header: 1])
    #expect(codes(outcome) == ["a"])
  }

  @Test("it is obeyed without a header too, and another first line is none")
  func separatorWithoutHeader() throws {
    let none = try Self.officials("header: none", "code: \"1\", name: \"2\", birth: \"3\"").read(
      "sep=|\na|An, Trần, Văn, Thị|1960\n")
    #expect(codes(none) == ["a"])
    #expect(none.tally.setAside == [.separator: 1])
    let title = try Self.officials().read("sep=; là gì\nMã,Tên,Sinh\na,An,1960\n")
    #expect(title.tally.setAside == [.title: 1, .header: 1])
  }

  // MARK: Columns

  @Test("of two columns with one name the profile says which; the bare name stays refused, with what to write")
  func repeatedColumns() throws {
    let file = "Mã,Tên,Ngày,Ngày,Ghi chú,Ghi chú\na,An,1960,2001,x,y\n"
    for (column, year) in [("Ngày #1", 1960), ("Ngày #2", 2001)] {
      let outcome = try Self.officials("", "code: Mã, name: Tên, birth: \"\(column)\"").read(file)
      #expect(outcome.records.officials.map { $0.birth?.earliest.components.year } == [year])
    }
    let bare = try Self.officials("", "code: Mã, name: Tên, birth: Ngày").read(file)
    #expect(bare.problem == Unreadable(.repeatedColumns(["Ngày"]), line: 1))
    #expect(
      bare.problem?.told(afterRows: 0).en.contains("or say in the profile “Ngày #1”, “Ngày #2” (in quotes)") == true)
    let third = try Self.officials("", "code: Mã, name: Tên, birth: \"Ngày #3\"").read(file)
    #expect(
      third.problem?.reason
        == .noHeader(missing: ["Ngày #3"], best: ["Mã", "Tên", "Ngày", "Ngày", "Ghi chú", "Ghi chú"]))
    let literal = try Self.officials("", "code: Mã, name: Tên, birth: \"Ngày #2\"").read(
      "Mã,Ngày,Tên,Ngày,Ngày #2\na,1,An,2,1977\n")
    #expect(literal.records.officials.map { $0.birth?.earliest.components.year } == [1977])
  }

  @Test("trailing delimiters are no columns, in the header as below it")
  func trailingDelimiters() throws {
    let outcome = try Self.officials().read("Mã;Tên;Sinh;;;\na;An;1960;;;\nb;Bình;1961\n")
    #expect(codes(outcome) == ["a", "b"])
  }

  @Test(
    "column numbers under the header are set aside, and no row of data is",
    arguments: [
      ("(1),(2),(3)", true), ("1,2,3", true), ("A,B,C", true), ("A,B,1", true), ("A,1,2", true), ("(1),,(2)", false),
      ("1,2,\"3=1:2\"", true), ("1,,2", false), ("1,2,4", false), ("2,3,4", false), ("A,B,D", false),
      ("1,2,2003", false),
      ("a,b,c", false), ("1,2,", false),
    ])
  func columnNumbers(_ row: String, _ areNumbers: Bool) throws {
    let outcome = try Self.officials("", "code: Mã, name: Tên").read("Mã,Tên,Sinh\n\n\(row)\na,An,1960\n")
    #expect(outcome.tally.setAside[.columnNumbers] == (areNumbers ? 1 : nil))
    // Only under a header: further down it is a row like others.
    let below = try Self.officials("", "code: Mã, name: Tên").read("Mã,Tên,Sinh\na,An,1960\n\(row)\n")
    #expect(below.tally.setAside[.columnNumbers] == nil)
    #expect(outcome.tally.isBalanced && below.tally.isBalanced)
  }

  @Test("a pattern for totals was like the name of an agency, and a person's row was passed over")
  func filledAside() throws {
    let profile = Self.officials(
      "set-aside: [\"Tổng*\", \"Người lập*\"]", "code: Mã, name: Tên, civilServantNo: Cơ quan, birth: Sinh")
    let outcome = try profile.read(
      "Mã,Tên,Cơ quan,Sinh\na,An,Tổng cục Thuế,1960\nTổng cộng: 1,,,\n,Người lập biểu,,Thủ trưởng\nb,Bình,,1961\n")
    #expect(codes(outcome) == ["b"])
    #expect(outcome.batch.rejects.map(\.reason) == [.filledAside])
    #expect(outcome.batch.rejects.map { Int($0.at.line) } == [2])
    #expect(outcome.tally.setAside[.total] == 1 && outcome.tally.setAside[.signature] == 1)
  }

  // MARK: Codes and numbers

  @Test("lost zeros come back after decimals too; a code in scientific notation is lost, and not guessed")
  func width() throws {
    let outcome = try Self.officials("", "code: {column: Mã, width: 6}, name: Tên, partyCard: {column: Thẻ, width: 6}")
      .read(
        "Mã;Tên;Thẻ\n123;An;123,0\n000124;Bình;125.0\n1,23E+05;Chi;1\n126;Dung;1.2E+08\n12E5;Em;1234567.0\n7;Ghi;12.5\n"
      )
    func text(_ symbol: Symbol?) -> String { symbol == .unreadable ? "?" : outcome.text(symbol) ?? "" }
    // Whose own code is lost is nobody, and the row goes back.
    #expect(codes(outcome) == ["000123", "000124", "000126", "12E5", "000007"])
    #expect(outcome.batch.rejects.map(\.reason) == [.rounded])
    #expect(outcome.batch.rejects.map(\.cell) == ["1,23E+05"])
    #expect(
      outcome.records.officials.map { text($0.partyCard) } == ["000123", "000125", "?", "1234567.0", "12.5"])
    #expect(outcome.batch.cellRejects.map(\.reason) == [.rounded])
    #expect(outcome.batch.cellRejects.map(\.cell) == ["1.2E+08"])
  }

  @Test("a record of a person whose code is lost is rejected")
  func lostCode() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.csv", dates: yyyy, records: {assignment: {official: {column: Mã, width: 6}, unit: {const: CT}, post: {column: Chức, width: 3, codes: {"007": x}}, from: Từ}}}
        """)
    let outcome = try sample.read("Mã;Chức;Từ\n17;7;2001\n1,23E+05;7;2001\n18;7E+00;2001\n")
    #expect(outcome.records.assignments.map { outcome.text($0.post) } == ["x"])
    #expect(outcome.batch.rejects.map(\.reason) == [.rounded, .rounded])
    #expect(outcome.batch.rejects.map(\.column) == ["Mã", "Chức"])
  }

  @Test("a number of another custom is rejected, with what would do")
  func numbers() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.csv", dates: yyyy, records: {activity: {agreement: Số, kind: {const: exchange}, held: Năm, count: Lần}}}
        """)
    let outcome = try sample.read(
      "Số;Năm;Lần\na;2001;1.234\nb;2001;12,0\nc;2001;1 234\nd;2001;1,234\ne;2001;1.5\nf;2001;\n")
    #expect(outcome.records.activities.map { Int($0.count) } == [1234, 12, 1234, 1])
    #expect(outcome.batch.rejects.map(\.reason) == [.notANumber, .notANumber])
    #expect(outcome.batch.rejects.map(\.expected) == ["1234, 1.234, 1 234", "1234, 1.234, 1 234"])
  }

  // MARK: How many rows it says it has

  @Test("a list says in a title, a total or a signature of how many rows it is; the last word counts")
  func declared() throws {
    let sample = Self.officials("set-aside: [\"Cộng*\", \"Người lập*\"], declared: {cell: \"*{n} Người*\"}")
    let outcome = try sample.read("Danh sách 12 người\nMã,Tên,Sinh\na,An 3 người,1960\nCộng: 1.234 người,,\n")
    #expect(outcome.reading.declared == FileNote.Declared(rows: 1234, line: 4))
    #expect(
      try sample.read("Danh sách 12 người\nMã,Tên,Sinh\n").reading.declared == FileNote.Declared(rows: 12, line: 1))
    #expect(try sample.read("Mã,Tên,Sinh\na,9 người,1960\n").reading.declared == nil)
    #expect(try sample.read("Quý I: 1,5 người\nMã,Tên,Sinh\n").reading.declared?.rows == 5)
  }

  @Test(
    "a pattern reads its number whole",
    arguments: [
      ("{n} dòng", "120 DÒNG", 120), ("Cộng: {n} dòng", "cộng: 1.234 dòng", 1234), ("*{n}*", "có 1.234 dòng", 1234),
      ("{n}", "dòng", nil), ("{n} dòng", "có 120 dòng", nil), ("{n} dòng", "1.5 dòng", nil),
    ] as [(String, String, Int?)])
  func pattern(_ pattern: String, _ cell: String, _ rows: Int?) throws {
    #expect(try #require(DeclaredPattern(pattern)).rows(in: cell) == rows)
  }
}
