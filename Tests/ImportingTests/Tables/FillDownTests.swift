import Records
import Testing

@testable import Importing

@Suite struct FillDownTests {
  /// A list in which the unit is written once for all of its people.
  static func list(_ csv: String, unit: String = "Đơn vị", when: String = "") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: "*.csv"
            csv: {set-aside: ["Cộng*"], \(csv)}
            dates: yyyy
            records:
              assignment: {\(when)official: Mã, unit: \(unit), post: Chức, from: Từ}
        """)
  }

  private func units(_ outcome: Outcome) -> [String?] { outcome.records.assignments.map { outcome.text($0.unit) } }

  @Test("a blank cell means what stands above it, across totals, blank rows and repeated headers")
  func filled() throws {
    let outcome = try Self.list("fill-down: [Đơn vị]").read(
      """
      CHI CỤC HẢI AN,,,
      Đơn vị,Mã,Chức,Từ
      ,không,x,2001
      Hải An,an,x,2001
      ,bình,x,2002
      Cộng: 2,,,
      ,,,
      Đơn vị,Mã,Chức,Từ
      ,chi,x,2003
      "Lê ""Chân"" B",dung,x,2004
        ,em,x,2005
      """)
    // Nothing stands above the first: a title is no value.
    #expect(units(outcome) == ["Hải An", "Hải An", "Hải An", "Lê \"Chân\" B", "Lê \"Chân\" B"])
    #expect(outcome.batch.rejects.map(\.reason) == [.missing])
    #expect(outcome.tally.setAside == [.title: 1, .header: 1, .total: 1, .blank: 1, .repeated: 1])
  }

  @Test("without it a blank cell is blank, and the other columns stay so with it")
  func unfilled() throws {
    #expect(
      try Self.list("").read("Đơn vị,Mã,Chức,Từ\nA,an,x,2001\n,bình,x,2002\n").batch.rejects.map(\.column) == ["Đơn vị"]
    )
    let outcome = try Self.list("fill-down: [Đơn vị]").read("Đơn vị,Mã,Chức,Từ\nA,an,x,2001\n,bình,,2002\n")
    #expect(outcome.batch.rejects.map(\.column) == ["Chức"])
    // The row is written down as the file has it.
    #expect(outcome.batch.rejects.map(\.raw) == [",bình,,2002"])
  }

  @Test("a value filled in is one for conditions and codes too")
  func conditions() throws {
    let sample = Self.list(
      "fill-down: [Đơn vị, Mã]", unit: "{column: Đơn vị, codes: {Hải An: HA}}", when: "when: {filled: Đơn vị}, ")
    let outcome = try sample.read("Đơn vị,Mã,Chức,Từ\n,,x,2000\nHải An,an,x,2001\n,,y,2004\n")
    #expect(units(outcome) == ["HA", "HA"])
    #expect(outcome.records.assignments.map { outcome.text($0.official) } == ["an", "an"])
    #expect(outcome.tally.setAside == [.header: 1, .unmatched: 1])
  }

  @Test("after a row whose cells may have moved nothing is filled in: it may have begun another unit")
  func afterDamage() throws {
    for damaged in ["B,bình,x,2002,thừa", "B,bình", "B,b\u{1}ình,x,2002"] {
      let outcome = try Self.list("fill-down: [Đơn vị]").read(
        "Đơn vị,Mã,Chức,Từ\nA,an,x,2001\n\(damaged)\n,chi,x,2003\nC,dung,x,2004\n,em,x,2005\n")
      #expect(units(outcome) == ["A", "C", "C"])
      #expect(outcome.batch.rejects.map(\.at.line) == [3, 4])
    }
  }

  @Test("a rejected row's own unit holds for the rows below it")
  func afterReject() throws {
    let outcome = try Self.list("fill-down: [Đơn vị]").read(
      "Đơn vị,Mã,Chức,Từ\nA,an,x,2001\nB,bình,x,hôm qua\n,chi,x,2003\n")
    #expect(units(outcome) == ["A", "B"])
  }

  @Test("cells cut off at the end of a row are blank where the profile says so, and only there")
  func shortRows() throws {
    let file = "Đơn vị,Mã,Từ,Chức,Ghi chú\nA,an,2001,x\nA,bình,2002\nA,chi\n\"A\" x,dung,2004\n"
    let strict = try Self.list("", unit: "{first-of: [Ghi chú, Đơn vị]}").read(file)
    #expect(strict.batch.rejects.map(\.reason) == [.ragged, .ragged, .ragged, .ragged])
    let loose = try Self.list("short-rows: true", unit: "{first-of: [Ghi chú, Đơn vị]}").read(file)
    #expect(units(loose) == ["A"])
    // What a record needs must be there; and a row with a stray quote may have lost a cell in its middle.
    #expect(loose.batch.rejects.map(\.reason) == [.missing, .missing, .ragged])
    #expect(loose.batch.rejects.map(\.raw) == ["A,bình,2002", "A,chi", "A\" x,dung,2004"])
  }

  @Test("columns are filled down by number where there is no header, and none that must not be collected")
  func profile() throws {
    let numbered = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: a.csv, csv: {header: none, fill-down: ["1"]}, dates: yyyy, records: {assignment: {official: "2", unit: "1", post: {const: x}, from: "3"}}}
        """)
    #expect(units(try numbered.read("A;an;2001\n;bình;2002\n")) == ["A", "A"])
    var forbidden = Self.list("fill-down: [Tôn giáo]")
    forbidden.forbidden = ["Tôn giáo"]
    #expect(forbidden.mistakes() == ["agencies/thuế.yaml:6:45: the column “Tôn giáo” must not be collected (privacy)."])
  }
}
