import Configuration
import Records
import Testing

@testable import Importing

@Suite struct ProfileTests {
  /// Every mistake of a profile, each as the user sees it.
  private func mistakes(_ profile: String, codes: [String: String] = [:]) -> [String] {
    var diagnostics = Diagnostics()
    _ = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { codes[$0].map { Array($0.utf8) } },
      forbidden: { $0 == "Tôn giáo" ? "religion" : nil }, into: &diagnostics)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  /// A feed of officials, with one line more, or another in its place.
  private func feed(
    _ lines: String..., id: String = "a", files: String = "a.csv", format: String = "dates: yyyy",
    official: String = "{code: Mã, name: Tên}"
  ) -> String {
    let more = lines.map { "    \($0)\n" }.joined()
    return
      "agency: thuế\nunit: CT\nfeeds:\n  - id: \(id)\n    files: \(files)\n    \(format)\n\(more)    records: {official: \(official)}\n"
  }

  @Test("the profile of the handbook is read as it stands")
  func handbook() throws {
    var diagnostics = Diagnostics()
    let profiles = Profile.read(
      [("agencies/cuc-thue.yaml", Array(Handbook.tax.utf8)), ("agencies/toa-an.yaml", Array(Handbook.court.utf8))],
      content: { Handbook.codes[$0].map { Array($0.utf8) } }, forbidden: { _ in nil }, into: &diagnostics)
    #expect(diagnostics.all.map { $0.text(in: .en) } == [])
    try #require(profiles.count == 2)
    let feed = try #require(profiles[0].feeds.first)
    #expect(feed.files.filled(year: 2010) == "2010/DieuDong*.csv")
    #expect(feed.due == Feed.Due(month: 1, day: 10, graceDays: 5))
    #expect(feed.due?.day(for: 2010).description == "2011-01-15")
    #expect(feed.covers.map(\.kind) == [.action, .consultation])
    #expect(feed.covers.map { $0.since?.description } == [nil, "2009-07-01"])
    #expect(feed.covers.map(\.unit) == ["CT", "CT"])
    #expect(feed.records.map(\.kind) == [.official, .action, .consultation, .assignment, .assignment])
    #expect(
      feed.records[1].mapped == [
        "official", "kind", "decider", "decision.number", "decision.date", "fromUnit", "toUnit", "sentToCommittee",
      ])
    #expect(profiles.flatMap(\.feeds).map(\.number) == [FeedNumber(0), FeedNumber(1)])
    guard case .xml(let settings) = profiles[1].feeds[0].format else {
      Issue.record("not a feed of XML")
      return
    }
    #expect(settings.row.elements.map(\.local) == ["DanhSach", "DonVi", "QuyetDinh"])
    #expect(settings.row.elements.map(\.space) == ["urn:toa-an:2010", "urn:toa-an:2010", "urn:toa-an:2010"])
  }

  @Test("several mistakes are told at once, in their order")
  func severalAtOnce() {
    #expect(
      mistakes(
        """
        agency: hải-quan
        unit: CT
        feeds:
          - id: a
            file: a.csv
            dates: [dd/MM/yy]
            records:
              officials: {code: Mã}
              action: {official: Mã, kind: {const: DIEU_DOMG}, decider: {const: CT}, decision: {number: Số}}
        """) == [
          "agencies/thuế.yaml:1:9: agency is “hải-quan” and the file is “thuế”.yaml; the two must be the same.",
          "agencies/thuế.yaml:4:5: the key “files” is missing.",
          "agencies/thuế.yaml:5:5: there is no key “file”; the keys here are covers, csv, dates, declared, due, files, format, id, records, row, schema, sheet. Did you mean “files”?",
          "agencies/thuế.yaml:6:13: “dd/MM/yy” has a year of two digits, and nobody says of which century. Write {form: dd/MM/yy, pivot: 1930} if its years lie between 1930 and 2029.",
          "agencies/thuế.yaml:8:7: “records” is “officials”; expected one of: unit, post, keyPost, regulation, official, assignment, action, consultation, evaluation, election, nominee, succession, agreement, activity, exemption. Did you mean “official”?",
          "agencies/thuế.yaml:9:15: action is without “decision.date”.",
          "agencies/thuế.yaml:9:44: “const” is “DIEU_DOMG”; expected one of: BO_NHIEM, GIAO_QUYEN, GIAO_PHU_TRACH, DANH_GIA, BO_NHIEM_LAI, DIEU_DONG, LUAN_CHUYEN, BIET_PHAI, CHI_DINH, GIOI_THIEU_UNG_CU, TAM_DINH_CHI, THOI_GIU_CHUC_VU, TU_CHUC, MIEN_NHIEM, CACH_CHUC, KY_LUAT, NGHI_HUU, KHEN_THUONG. Did you mean “DIEU_DONG”?",
        ])
  }

  // MARK: Files

  @Test(
    "a pattern stays inside the agency's folder",
    arguments: [
      ("/etc/passwd", "not starting with “/”"), ("../hải-quan/a.csv", "without “.” and “..”"),
      ("2010/./a.csv", "without “.” and “..”"),
      ("2010//a.csv", "without “//” and not ending in “/”"), ("2010/", "without “//” and not ending in “/”"),
      (#"2010\a.csv"#, #"with “/” and not “\”"#), ("\"{yaer}/a.csv\"", "with {year} in braces, and not “{yaer”"),
    ])
  func pattern(_ pattern: String, _ rule: String) {
    let written = pattern.replacing("\"", with: "")
    #expect(
      mistakes(feed(files: pattern)) == [
        "agencies/thuế.yaml:5:12: “files” is “\(written)”; expected a pattern of files below exports/thuế/, \(rule)."
      ])
  }

  @Test("an id stands once, and two feeds on one file say the same of it")
  func conflicts() {
    let two = feed() + feed("csv: {delimiter: \";\"}").split(separator: "\n").dropFirst(3).joined(separator: "\n")
    #expect(
      mistakes(two) == [
        "agencies/thuế.yaml:8:5: the id “a” stands in line 4 already.",
        "agencies/thuế.yaml:8:5: “a” and “a” read the same file, but their format, csv or schema differ.",
      ])
  }

  @Test("a schema beside a table is refused, not passed over", arguments: ["csv", "spreadsheetml"])
  func schemaOfATable(format: String) {
    #expect(
      mistakes(feed("schema: a.xsd", format: "format: \(format)")).contains(
        "agencies/thuế.yaml:7:13: schema is for XML only."))
  }

  @Test("words of the format that a cell may hold, and no others")
  func words() {
    #expect(
      mistakes(feed("csv: {encoding: latin1, delimiter: \"#\", header: {row: 0}, set-aside: [\"*\"]}")) == [
        "agencies/thuế.yaml:7:21: “encoding” is “latin1”; expected one of: auto, utf-8, utf-16, windows-1258, tcvn3, vni, viscii, mojibake.",
        "agencies/thuế.yaml:7:40: “delimiter” is “#”; expected auto, tab, “,”, “;” or “|”.",
        "agencies/thuế.yaml:7:59: “row” is “0”; expected a whole number from 1 to 50.",
        "agencies/thuế.yaml:7:75: “set-aside” is “*”; expected a pattern that not every cell is like.",
      ])
  }

  // MARK: When, and what it vouches for

  @Test("a day that not every year has is no due day; a cover names what the feed yields")
  func dueAndCovers() {
    #expect(
      mistakes(
        feed(
          "due: {every: month, by: \"02-29\"}", "covers: [action, {kind: official, below: both, of: HP-TU}, succession]"
        )) == [
          "agencies/thuế.yaml:7:18: “every” is “month”; expected one of: year.",
          "agencies/thuế.yaml:7:29: “by” is “02-29”; expected a month and a day that every year has, written “01-10”.",
          "agencies/thuế.yaml:8:14: covers names “action”, but this feed has no such record under records.",
          "agencies/thuế.yaml:8:64: covers names “succession”, but this feed has no such record under records.",
        ])
  }

  // MARK: Dates

  @Test("two orders of day and month are one too many")
  func bothOrders() {
    #expect(
      mistakes(feed(format: "dates: [dd/MM/yyyy, MM/dd/yyyy]")) == [
        "agencies/thuế.yaml:6:12: two of the forms read one cell as two different days (dd/MM and MM/dd); keep one of them."
      ])
  }

  @Test("a date needs a form, and what is no date has none")
  func datesWhereNeeded() {
    #expect(
      mistakes(feed(format: "format: csv", official: "{code: {column: Mã, dates: yyyy}, name: Tên, birth: Sinh}")) == [
        "agencies/thuế.yaml:7:52: dates is for dates, and “code” is none. Take dates out here.",
        "agencies/thuế.yaml:7:77: “birth” is a date, and neither it nor its feed has “dates”.",
      ])
    #expect(
      mistakes(feed(official: "{code: Mã, name: Tên, birth: {const: 1/1/1960}}")) == [
        "agencies/thuế.yaml:7:62: “const” is “1/1/1960”; expected a date written yyyy."
      ])
  }

  // MARK: Fields

  @Test("a field that the record does not have is named, with those it has")
  func unknownField() {
    #expect(
      mistakes(feed(official: "{code: Mã, name: Tên, birthday: Sinh}")) == [
        "agencies/thuế.yaml:7:47: official has no field “birthday”; its fields are code, name, family, given, birth, sex, ethnicMinority, partyCard, civilServantNo."
      ])
  }

  @Test("a field that a row cannot be without must come from somewhere")
  func neededFields() {
    #expect(
      mistakes(feed(official: "{sex: Phái}")) == [
        "agencies/thuế.yaml:7:25: official is without “code” or “birth” or “partyCard”.",
        "agencies/thuế.yaml:7:25: official is without “name” or “given”.",
      ])
  }

  @Test("a recipe has one source, and only what goes with it")
  func recipes() {
    #expect(
      mistakes(
        feed(
          official:
            "{code: {column: Mã, const: x}, name: {join: []}, sex: {const: male, default: female}, partyCard: {column: Thẻ, width: 0}}"
        )) == [
          "agencies/thuế.yaml:7:52: “column” and “const” exclude each other.",
          "agencies/thuế.yaml:7:69: “join” is an empty list; expected at least one column.",
          "agencies/thuế.yaml:7:102: “default” cannot stand beside “const”.",
          "agencies/thuế.yaml:7:143: “width” is “0”; expected a whole number from 1 to 64.",
        ])
    #expect(
      mistakes(feed(official: "{code: {split: {column: Mã, by: \";\"}}, name: {path: Ten}, birth: {up: A/B}}")) == [
        "agencies/thuế.yaml:7:40: “code” holds one value, and split makes a list; it is for parties, successors, cites, basis.",
        "agencies/thuế.yaml:7:77: a feed of tables has column, not path.",
        "agencies/thuế.yaml:7:95: a feed of tables has column, not up.",
      ])
  }

  @Test("a forbidden column cannot be mapped, wherever it stands")
  func forbidden() {
    #expect(
      mistakes(feed(official: "{when: {filled: Tôn giáo}, code: Mã, name: {join: [Tên, Tôn giáo]}}")) == [
        "agencies/thuế.yaml:7:41: the column “Tôn giáo” must not be collected (religion). Take it out of the profile.",
        "agencies/thuế.yaml:7:81: the column “Tôn giáo” must not be collected (religion). Take it out of the profile.",
      ])
  }

  // MARK: Codes

  @Test("a code must be one of the field's words, and a word stands once")
  func codes() {
    #expect(
      mistakes(feed(official: "{code: Mã, name: Tên, sex: {column: Phái, codes: {Nam: mael, Nữ: female}}}")) == [
        "agencies/thuế.yaml:7:80: “Nam” is “mael”; expected one of: male, female. Did you mean “male”?"
      ])
  }

  @Test("a file of codes has two columns, our words, each word once; and it must be there")
  func codesFile() {
    let profile = feed(official: "{code: Mã, name: Tên, sex: {column: Phái, codes-file: phái.csv}}")
    #expect(
      mistakes(profile) == [
        "agencies/thuế.yaml:7:79: there is no file “agencies/thuế/phái.csv”. Make it: in each line the agency's word, a comma, our code."
      ])
    let file = "Nam,male\n\nNữ,female,x\n\"Trai\",mael\nNam,female\nGái,\n"
    #expect(
      mistakes(profile, codes: ["agencies/thuế/phái.csv": file]) == [
        "agencies/thuế/phái.csv:3:1: this row needs 2 cells, none of them empty; it has 3.",
        "agencies/thuế/phái.csv:4:8: “mael” is none of male, female. Did you mean “male”?",
        "agencies/thuế/phái.csv:5:1: “Nam” stands in line 1 already.",
        "agencies/thuế/phái.csv:6:1: this row needs 2 cells, none of them empty; it has 2.",
      ])
    #expect(
      mistakes(feed(official: "{code: Mã, name: Tên, sex: {column: Phái, codes-file: ../x.csv}}")) == [
        "agencies/thuế.yaml:7:79: “codes-file” is “../x.csv”; expected a file in agencies/thuế/."
      ])
  }

  // MARK: XML

  @Test("paths have known prefixes and no way upwards but by up")
  func paths() {
    let xml = """
      agency: thuế
      unit: TA
      namespaces: {b: "urn:b"}
      feeds:
        - id: a
          files: a.xml
          dates: yyyy
          row: b:DS/b:DV/b:CB
          records:
            official: {code: "c:Ma", name: "../Ten", sex: "@a/b", birth: {up: b:Khac/@x}, partyCard: {up: b:DV}, civilServantNo: {column: So}}
      """
    #expect(
      mistakes(xml) == [
        "agencies/thuế.yaml:10:24: “code” is “c:Ma”; expected a path like b:CanBo/@ma: namespaces has no prefix “c”.",
        "agencies/thuế.yaml:10:38: “name” is “../Ten”; expected a path like b:CanBo/@ma: “..” is no name.",
        "agencies/thuế.yaml:10:53: “sex” is “@a/b”; expected a path like b:CanBo/@ma: nothing can follow an attribute.",
        "agencies/thuế.yaml:10:73: “up” is “b:Khac/@x”; expected a path that starts with an element above “b:DS/b:DV/b:CB”.",
        "agencies/thuế.yaml:10:101: “up” is “b:DV”; expected an attribute, or an element before the row.",
        "agencies/thuế.yaml:10:133: a feed of XML has path, not column.",
      ])
  }

  @Test("without a header a column is a number")
  func numbers() {
    #expect(
      mistakes(feed("csv: {header: none}", official: "{code: \"1\", name: Tên}")) == [
        "agencies/thuế.yaml:8:43: “name” is “Tên”; expected the number of a column, from 1 (header: none)."
      ])
  }
}

/// The examples of the description of the format.
private enum Handbook {
  static let tax = """
    agency: cuc-thue
    unit: CT
    feeds:
      - id: dieu-dong
        files: "{year}/DieuDong*.csv"
        due: {every: year, by: "01-10", grace-days: 5}
        covers: [action, {kind: consultation, since: 2009-07-01}]
        csv: {encoding: auto, delimiter: auto, header: auto, set-aside: ["Tổng cộng*", "Người lập biểu*"]}
        dates: [dd/MM/yyyy, MM/yyyy, yyyy]
        records:
          official:
            code: Số hiệu CB
            name: {join: [Họ đệm, Tên]}
            birth: {first-of: [Nam, Nữ]}
            sex: {filled: {Nam: male, Nữ: female}}
            partyCard: {column: Số thẻ, width: 8}
          action:
            official: Số hiệu CB
            kind: {column: Hình thức, codes: {Điều động: DIEU_DONG, Bổ nhiệm lại: BO_NHIEM_LAI}}
            decider: {const: CT}
            decision: {number: Số QĐ, date: Ngày QĐ}
            fromUnit: {column: Từ đơn vị, codes-file: don-vi.csv}
            toUnit: {column: Đến đơn vị, codes-file: don-vi.csv}
            sentToCommittee: {column: Gửi cấp ủy, dates: [d-M-yyyy]}
          consultation:
            when: {filled: Số CV trao đổi}
            official: {name: {join: [Họ đệm, Tên]}, birth: {first-of: [Nam, Nữ]}, partyCard: Số thẻ}
            asker: {const: CT}
            asked: {column: Gửi tới, codes: {QU Hải An: QU-HA}}
            form: {const: written}
            letter: {number: Số CV trao đổi, date: Ngày CV}
          assignment:
            - {official: Số hiệu CB, unit: {column: ĐV 1, codes-file: don-vi.csv}, post: {column: CV 1, codes-file: chuc-vu.csv}, from: Từ 1, to: Đến 1}
            - {when: {filled: ĐV 2}, official: Số hiệu CB, unit: {column: ĐV 2, codes-file: don-vi.csv}, post: {column: CV 2, codes-file: chuc-vu.csv}, from: Từ 2, to: Đến 2}
    """
  static let court = """
    agency: toa-an
    unit: TA
    namespaces: {b: "urn:toa-an:2010"}
    feeds:
      - id: quyet-dinh
        files: "{year}/*.xml"
        covers: [action]
        dates: [yyyy-MM-dd]
        row: b:DanhSach/b:DonVi/b:QuyetDinh
        records:
          action:
            official: b:CanBo/@ma
            kind: {path: "@loai", codes: {DD: DIEU_DONG}}
            decider: {up: b:DonVi/@ma}
            decision: {number: b:So, date: b:Ngay}
            toUnit: b:Den/@donVi
    """
  static let codes = [
    "agencies/cuc-thue/don-vi.csv": "Chi cục Thuế Hải An,CCT-HA\n",
    "agencies/cuc-thue/chuc-vu.csv": "Chi cục trưởng,CCT\n",
  ]
}
