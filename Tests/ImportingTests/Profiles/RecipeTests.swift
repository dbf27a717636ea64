import Records
import Testing

@testable import Importing

/// What a row becomes by each recipe, and what a reject says where it cannot.
@Suite struct RecipeTests {
  private func sample(_ records: String, feed: String = "dates: d/M/yyyy", codes: [String: String] = [:]) -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: "*.csv"
            \(feed)
            records:
              \(records)
        """, codes: codes)
  }

  private func rejects(_ outcome: Outcome) -> [String] {
    (outcome.batch.rejects + outcome.batch.cellRejects).map {
      "\($0.reason.rawValue): \($0.column) = \($0.cell); \($0.expected)"
    }
  }

  // MARK: Lists

  private static let agreement =
    "agreement: {number: Số, subject: {const: cadre-work}, signed: Ký, parties: {split: {column: Các bên, by: \",\"}, codes-file: don-vi.csv}}"

  @Test("a list in one cell is taken apart, each part by the agency's words; spaces and empty parts are nothing")
  func split() throws {
    let sample = sample(
      Self.agreement, codes: ["agencies/thuế/don-vi.csv": "Cục Thuế,CT\nQ. Hải An,QU-HA\nHai quận,QU-HA;QU-LC\n"])
    let outcome = try sample.read(
      "Số;Các bên;Ký\n1;Cục Thuế,Q. Hải An;1/2/2010\n2;\" Cục Thuế , ,Q. Hải An,\";1/2/2010\n3;Cục Thuế,Hai quận;1/2/2010\n"
    )
    #expect(
      outcome.records.agreements.map { outcome.text($0.parties.symbol) } == ["CT;QU-HA", "CT;QU-HA", "CT;QU-HA;QU-LC"])
    #expect(rejects(outcome) == [])
  }

  @Test("one part without a word is the whole list lost, and the reject names the part and the words there are")
  func splitUnmapped() throws {
    let sample = sample(Self.agreement, codes: ["agencies/thuế/don-vi.csv": "Cục Thuế,CT\nQ. Hải An,QU-HA\n"])
    let outcome = try sample.read("Số;Các bên;Ký\n1;Cục Thuế, Q. Lê Chân;1/2/2010\n2; , ;1/2/2010\n")
    #expect(
      rejects(outcome) == [
        "not-in-list: Các bên = Q. Lê Chân; Cục Thuế, Q. Hải An", "missing: Các bên = ; ",
      ])
    #expect(outcome.tally.rejected == 2)
  }

  @Test("a list that a record can do without is unreadable, not absent, where a part has no word")
  func splitOptional() throws {
    let outcome = try sample(
      """
      unit: {code: Mã, name: Mã, kind: {const: vertical}, level: {const: district}, successors: {split: {column: Kế tục, by: ";"}, codes: {Mới: MOI}}}
      """
    ).read("Mã,Kế tục\na,Mới; Mới\nb,Cũ\nc,\n")
    #expect(outcome.records.units.map { $0.successors.map { outcome.batch.pool[$0.symbol] } } == ["MOI;MOI", "?", nil])
    #expect(rejects(outcome) == ["not-in-list: Kế tục = Cũ; Mới"])
  }

  @Test(
    "regulations in one cell are kept as number and day, however the day is written",
    arguments: [
      ("105-QĐ/TW 2017-12-19", "105-QĐ/TW 2017-12-19"), ("105-QĐ/TW ngày 19/12/2017", "105-QĐ/TW 2017-12-19"),
      ("105-QĐ/TW, 19/12/2017; 67-QĐ/TW, Ngày 4/7/2007", "105-QĐ/TW 2017-12-19;67-QĐ/TW 2007-07-04"),
      ("Quy định 105-QĐ/TW nga\u{300}y 19 tháng 12 năm 2017", "Quy định 105-QĐ/TW 2017-12-19"),
      ("105-QĐ/TW 19/12/2017", "105-QĐ/TW 2017-12-19"), ("105-QĐ/TW", "105-QĐ/TW"),
      ("105-QĐ/TW, 2017", "105-QĐ/TW 2017"),
      ("Kế hoạch 2010", "Kế hoạch 2010"), ("Luật Cán bộ, công chức", "Luật Cán bộ, công chức"),
      ("22/2008/QH12 ; ; ", "22/2008/QH12"),
    ])
  func regulations(_ cell: String, _ kept: String) throws {
    let outcome = try regulationSample.read("Mã\tNgày\tCăn cứ\nan\t1/2/2010\t\(cell)\n")
    #expect(rejects(outcome) == [])
    #expect(outcome.records.actions.map { outcome.text($0.cites) } == [kept])
  }

  private var regulationSample: Sample {
    sample(
      "action: {official: Mã, kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {date: Ngày}, cites: {split: {column: Căn cứ, by: \";\"}}}",
      feed: "dates: [d/M/yyyy, yyyy, \"ngày d tháng M năm yyyy\"]")
  }

  @Test(
    "a regulation whose day there is not is told, with its text",
    arguments: [
      ("1-QĐ; 105-QĐ/TW ngày 31/4/2017", "not-a-date: Căn cứ = 105-QĐ/TW ngày 31/4/2017"),
      ("105-QĐ/TW, 31/4/2017", "not-a-date: Căn cứ = 105-QĐ/TW, 31/4/2017"),
      ("105-QĐ/TW 19/12/17", "two-digit-year: Căn cứ = 105-QĐ/TW 19/12/17"),
    ])
  func badRegulation(_ cell: String, _ told: String) throws {
    let outcome = try regulationSample.read("Mã\tNgày\tCăn cứ\nan\t1/2/2010\t\(cell)\n")
    #expect(rejects(outcome) == [told + "; d/M/yyyy, yyyy, ngày d tháng M năm yyyy"])
    #expect(outcome.records.actions.map { outcome.text($0.cites) } == ["?"])
  }

  @Test("without a form declared only the canonical day is one; a bare column is kept as written")
  func regulationsWithoutForms() throws {
    let outcome = try sample(
      "action: {official: Mã, kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {date: {column: Ngày, dates: d/M/yyyy}}, cites: {split: {column: Căn cứ, by: \"|\"}}}",
      feed: "format: csv"
    ).read("Mã,Ngày,Căn cứ\nan,1/2/2010,105-QĐ/TW 2017-12-19 | 67-QĐ/TW ngày 4/7/2007\n")
    #expect(outcome.records.actions.map { outcome.text($0.cites) } == ["105-QĐ/TW 2017-12-19;67-QĐ/TW ngày 4/7/2007"])
    let bare = try sample(
      "action: {official: Mã, kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {date: Ngày}, cites: Căn cứ}"
    ).read("Mã,Ngày,Căn cứ\nan,1/2/2010,67-QĐ/TW ngày 4/7/2007\n")
    #expect(bare.records.actions.map { bare.text($0.cites) } == ["67-QĐ/TW ngày 4/7/2007"])
  }

  @Test("a list of regulations in XML, from an attribute above the row")
  func splitXML() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: "*.xml"
            dates: dd/MM/yyyy
            row: DS/DV/QD
            records:
              action: {official: "@ma", kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {date: Ngay}, cites: {split: {up: DV/@canCu, by: ","}, codes: {A: 1-QĐ 2001-02-03, B: 2-QĐ}}}
              agreement: {when: {filled: Ben}, number: "@ma", subject: {const: cadre-work}, signed: Ngay, parties: {split: {path: Ben, by: "-"}}}
        """)
    let outcome = try sample.read(
      "<DS><DV canCu='B, A'><QD ma='an'><Ngay>05/06/2010</Ngay><Ben>CT - QU</Ben></QD></DV></DS>")
    #expect(outcome.records.actions.map { outcome.text($0.cites) } == ["2-QĐ;1-QĐ 2001-02-03"])
    #expect(outcome.records.agreements.map { outcome.text($0.parties.symbol) } == ["CT;QU"])
  }

  // MARK: Rejects of recipes with parts

  @Test("a reject of several columns names the one that failed, and the words of that one")
  func joinedReject() throws {
    let outcome = try sample(
      "official: {code: Mã, name: {join: [{column: Họ, codes: {T: Trần, N: Nguyễn}}, {column: Tên, codes: {A: An, B: Bình}}]}}"
    ).read("Mã,Họ,Tên\n1,T,A\n2,T,C\n3,X,B\n4,,B\n")
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["Trần An", "?", "?", "Bình"])
    #expect(rejects(outcome) == ["not-in-list: Tên = C; A, B", "not-in-list: Họ = X; T, N"])
  }

  @Test("of many words a reject lists the first twelve")
  func manyWords() throws {
    let words = (1...13).map { "w\($0): C\($0)" }.joined(separator: ", ")
    let mapped = try sample("official: {code: {column: Mã, codes: {\(words)}}, name: Tên}").read("Mã,Tên\nx,An\n")
    let shown = (1...12).map { "w\($0)" }.joined(separator: ", ")
    #expect(rejects(mapped) == ["not-in-list: Mã = x; \(shown), …"])
    let own = try sample(
      "action: {official: Mã, kind: Loại, decider: {const: CT}, decision: {date: Ngày}}"
    ).read("Mã,Loại,Ngày\nan,chuyển,1/2/2010\n")
    #expect(rejects(own).first?.hasPrefix("not-in-list: Loại = chuyển; BO_NHIEM, ") == true)
    #expect(rejects(own).first?.hasSuffix(", THOI_GIU_CHUC_VU, …") == true)
  }

  @Test("people whose codes have no word are not all one person")
  func unmappedCode() throws {
    let outcome = try sample("official: {code: {column: Mã, codes: {a: A}}, name: Tên}").read(
      "Mã,Tên\na,An\nx,Bình\ny,Chi\n")
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["An"])
    #expect(outcome.tally.rejected == 2)
  }

  @Test("two marks of which one may stand are told as that; beside it another source may help")
  func filled() throws {
    let outcome = try sample(
      "official: {code: Mã, name: Tên, sex: {first-of: [{filled: {Nam: male, Nữ: female}}, {column: Phái, codes: {M: male, F: female}}]}}"
    ).read("Mã,Tên,Nam,Nữ,Phái\n1,An,x,,\n2,Bình,,x,M\n3,Chi,x,x,F\n4,Dung,,,F\n5,Em,,,?\n6,Gấm,,,\n")
    #expect(
      outcome.records.officials.map(\.sex) == [
        .value(.male), .value(.female), .unreadable, .value(.female), .unreadable, .empty,
      ])
    #expect(rejects(outcome) == ["several-filled: Nam + Nữ = x; ", "not-in-list: Phái = ?; M, F"])
  }

  @Test("a default stands for an empty cell, never for an unknown word; width comes before codes")
  func order() throws {
    let outcome = try sample(
      "official: {code: {column: Mã, width: 4}, name: Tên, sex: {column: Phái, width: 2, codes: {\"01\": male, \"02\": female}, default: male}}"
    ).read("Mã,Tên,Phái\n7,An,2\n0017,Bình,\nx7,Chi,3\n")
    #expect(outcome.records.officials.map { outcome.text($0.code) } == ["0007", "0017", "x7"])
    #expect(outcome.records.officials.map(\.sex) == [.value(.female), .value(.male), .unreadable])
    #expect(rejects(outcome) == ["not-in-list: Phái = 03; 01, 02"])
  }

  @Test("a record stands where one of several columns holds something")
  func whenOneOf() throws {
    let outcome = try sample("official: {when: {filled: [A, B]}, code: Mã, name: Tên}").read(
      "Mã,Tên,A,B\n1,An,x,\n2,Bình,,x\n3,Chi,,\n")
    #expect(outcome.records.officials.map { outcome.text($0.code) } == ["1", "2"])
    #expect(outcome.tally.setAside == [.header: 1, .unmatched: 1])
  }

  // MARK: Dates

  @Test("columns with forms of their own each keep them: the first that is filled is read by its own")
  func formsOfParts() throws {
    let outcome = try sample(
      "official: {code: Mã, name: Mã, birth: {first-of: [{column: Ngày sinh, dates: MM/dd/yyyy}, {column: Số, dates: serial-1900}, Năm sinh], default: 1/1/1900}}",
      feed: "dates: [d/M/yyyy, yyyy]"
    ).read(
      "Mã,Ngày sinh,Số,Năm sinh\n1,03/25/1960,,1961\n2,,22000,\n3,,,5/6/1962\n4,,,\n5,25/03/1960,,1961\n6,,,5/6/62\n")
    #expect(
      outcome.records.officials.map { $0.birth?.description } == [
        "1960-03-25", "1960-03-25", "1962-06-05", "1900-01-01", "?", "?",
      ])
    #expect(
      rejects(outcome) == [
        "not-a-date: Ngày sinh = 25/03/1960; MM/dd/yyyy", "two-digit-year: Năm sinh = 5/6/62; d/M/yyyy, yyyy",
      ])
  }

  @Test("day, month and year in three columns are joined to a date")
  func threeColumns() throws {
    let outcome = try sample(
      "official: {code: Mã, name: Mã, birth: {join: [D, {const: /}, M, {const: /}, Y]}}"
    ).read("Mã,D,M,Y\n1,25,3,1960\n2,,3,1960\n")
    #expect(outcome.records.officials.map { $0.birth?.description } == ["1960-03-25", "?"])
    #expect(rejects(outcome) == ["not-a-date: D + M + Y = / 3 / 1960; d/M/yyyy"])
  }

  @Test("a field reads by its own forms, and another by those of the feed; two digits of a year are told apart")
  func formsOfFields() throws {
    let outcome = try sample(
      "assignment: {official: Mã, unit: {const: CT}, post: {const: P}, from: {column: Từ, dates: {form: dd/MM/yy, pivot: 1950}}, to: Đến, termEnd: {column: Hạn, dates: [serial-1900, yyyy]}}"
    ).read("Mã,Từ,Đến,Hạn\nan,05/06/98,5/6/2008,38718\nbình,05/06/49,5/6/08,2012\nchi,5/6/98,,\n")
    #expect(outcome.records.assignments.map(\.from.description) == ["1998-06-05", "2049-06-05"])
    #expect(outcome.records.assignments.map { $0.to?.description } == ["2008-06-05", "?"])
    #expect(outcome.records.assignments.map { $0.termEnd?.description } == ["2006-01-01", "2012"])
    #expect(
      rejects(outcome) == [
        "not-a-date: Từ = 5/6/98; dd/MM/yy (1950–2049)", "two-digit-year: Đến = 5/6/08; d/M/yyyy",
      ])
  }

  // MARK: Words for nothing

  private static let spell =
    "assignment: {official: Mã, unit: {const: CT}, post: {const: P}, from: Từ, to: {column: Đến, empty: [đến nay, \"-\"]}}"

  @Test("“đến nay” is an open end where the profile says so, and a date nobody can read where it does not")
  func openEnd() throws {
    let outcome = try sample(Self.spell).read("Mã;Từ;Đến\n1;1/2/2003;đến nay\n2;1/2/2003;-\n3;1/2/2003;nay\n")
    #expect(outcome.records.assignments.map { $0.to?.description } == [nil, nil, "?"])
    #expect(rejects(outcome) == ["not-a-date: Đến = nay; d/M/yyyy"])
  }

  @Test("a word for nothing in a field that a row cannot do without rejects it; the default is for it too")
  func nothingNeeded() throws {
    let needed = try sample("assignment: {official: Mã, unit: {column: ĐV, empty: không}, post: {const: P}, from: Từ}")
      .read("Mã;ĐV;Từ\n1;không;1/2/2003\n2;CT;1/2/2003\n")
    #expect(rejects(needed) == ["missing: ĐV = ; "])
    let defaulted = try sample(
      "assignment: {official: Mã, unit: {column: ĐV, empty: không, default: CT}, post: {const: P}, from: Từ}"
    ).read("Mã;ĐV;Từ\n1;không;1/2/2003\n")
    #expect(defaulted.records.assignments.map { defaulted.text($0.unit) } == ["CT"])
  }

  @Test("marks for nothing and for the unknown, where each of several columns has date forms of its own")
  func marksOfSeveralColumns() throws {
    let outcome = try sample(
      "official: {code: Mã, name: Tên, birth: {first-of: [Sinh, {column: Năm, dates: yyyy}], unknown: \"?\", empty: \"-\"}}"
    ).read("Mã;Tên;Sinh;Năm\n1;An;1/2/1963;\n2;Bình;;1964\n3;Chi;?;\n4;Dung;-;\n")
    #expect(outcome.records.officials.map { $0.birth?.description } == ["1963-02-01", "1964", "?", nil])
    #expect(rejects(outcome).count == 1)
  }
}
