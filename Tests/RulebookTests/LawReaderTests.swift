import Configuration
import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

/// The files of one rulebook, as texts.
private struct Books {
  var central: [String] = []
  var office: [String] = []

  func read() -> (law: Law, mistakes: [Diagnostic]) {
    func files(_ texts: [String], _ name: String) -> [ConfigurationFile] {
      texts.enumerated().map {
        ConfigurationFile(path: $0.offset == 0 ? name : "\($0.offset + 1)-\(name)", text: $0.element)
      }
    }
    var diagnostics = Diagnostics()
    let law = LawReader.read(
      central: files(central, "central.yaml"), office: files(office, "office.yaml"), into: &diagnostics)
    return (law, diagnostics.all)
  }

  func mistakes(_ language: Language = .en) -> [String] { read().mistakes.map { $0.text(in: language) } }
}

/// A key of the shipped kind: its heading, then `values` as given, from line 7 on.
private func gap(_ values: String, stricter: String = "lower") -> String {
  """
  tenure.gap:
    title: {vi: Khoảng cách, en: Gap}
    unit: days
    read-on: as-of
    stricter: \(stricter)
    values:
  \(values.split(separator: "\n").map { "    - {\($0)}" }.joined(separator: "\n"))
  """
}

private func limit(_ values: String, by: String = "[rank, level]") -> String {
  """
  tenure.manager.limit:
    title: {vi: Thời gian giữ một chức vụ, en: Time in one post}
    unit: months
    by: \(by)
    read-on: as-of
    stricter: lower
    values:
  \(values.split(separator: "\n").map { "    - {\($0)}" }.joined(separator: "\n"))
  """
}

private let read = "cite: Luật, confidence: sourced, reviewed: 2026-11-23"

@Suite("Law reader")
struct LawReaderTests {
  @Test("a provision is read with its days, its basis and its layer")
  func provision() throws {
    let (law, mistakes) = Books(central: [gap("from: 2010-01-01, until: 2010-12-31, force: law, value: 7, \(read)")])
      .read()
    #expect(mistakes == [])
    let provision = try law.tenureGap.provision(on: day("2010-06-01"))
    #expect(provision.value == 7)
    #expect(provision.from == day("2010-01-01"))
    #expect(provision.until == day("2010-12-31"))
    #expect(provision.basis == Basis(citation: "Luật", confidence: .sourced, force: .law))
    #expect(provision.layer == .central)
    #expect(provision.reviewed == day("2026-11-23"))
  }

  @Test("an unknown key is told with the nearest, and with those of its subject")
  func unknownKey() {
    #expect(
      Books(central: ["agreement.conference: {}\n"]).mistakes(.vi) == [
        "central.yaml:1:1: hệ thống quy định không có khóa “agreement.conference”; các khóa cùng nhóm: "
          + "agreement.required, agreement.review.months, agreement.conferences, agreement.exchanges. "
          + "Có phải ý là “agreement.conferences”?"
      ])
    #expect(
      Books(central: ["tenor.gap: {}\n"]).mistakes() == [
        "central.yaml:1:1: the rulebook has no key “tenor.gap”; its subjects are consultation, lists, tenure, "
          + "appointment, rotation, secondment, retirement, readiness, election, succession, agreement, quality. "
          + "Did you mean “tenure.gap”?"
      ])
  }

  @Test("a key stands in one place of a layer")
  func keyTwice() {
    let text = gap("from: 2010-01-01, force: law, value: 7, \(read)")
    #expect(
      Books(central: [text, text]).mistakes() == [
        "2-central.yaml:1:1: the key “tenure.gap” stands at central.yaml:1:1 already; "
          + "the values of a key stand in one place."
      ])
  }

  @Test("every word of a heading is checked")
  func heading() {
    let text = """
      tenure.gap:
        title: {vi: Khoảng cách}
        unit: month
        by: [rank]
        read-on: asof
        stricter: more
        values: []
        note: x
      """
    #expect(
      Books(central: [text]).mistakes() == [
        "central.yaml:2:10: the key “en” is missing.",
        "central.yaml:3:9: “unit” is “month”; expected one of: days.",
        "central.yaml:4:7: one value holds for all here, without “by”.",
        "central.yaml:5:12: “read-on” is “asof”; expected one of: as-of, decision, reference-month, milestone. "
          + "Did you mean “as-of”?",
        "central.yaml:6:13: “stricter” is “more”; expected one of: lower, higher, any, none.",
        "central.yaml:7:11: “values” is an empty list; expected at least one value with its days.",
        "central.yaml:8:3: there is no key “note”; the keys here are by, read-on, stricter, title, unit, values.",
      ])
  }

  @Test("a bare key is told with what it lacks")
  func bareKey() {
    #expect(
      Books(central: ["tenure.gap:\n"]).mistakes() == [
        "central.yaml:1:12: “tenure.gap” is empty; expected keys with values."
      ])
    #expect(
      Books(central: ["tenure.gap: {}\n"]).mistakes()
        == ["read-on", "stricter", "title", "unit", "values"].map {
          "central.yaml:1:13: the key “\($0)” is missing."
        })
  }

  @Test("everything that is wrong with a provision is told at once")
  func brokenProvision() {
    #expect(
      Books(central: [
        gap("until: 2010-02-30, force: duty, value: seven, confidence: sure, cite: '', reviewd: 2026-11-23")
      ])
      .mistakes() == [
        "central.yaml:7:7: the key “from” is missing.",
        "central.yaml:7:7: the key “reviewed” is missing.",
        "central.yaml:7:15: “until” is “2010-02-30”; expected a day of the calendar, written 2010-12-31.",
        "central.yaml:7:34: “force” is “duty”; expected one of: law, monitoring, target, method.",
        "central.yaml:7:47: “value” is “seven”; expected a whole number from 0 to 100000.",
        "central.yaml:7:66: “confidence” is “sure”; expected one of: sourced, derived, recalled, office.",
        "central.yaml:7:78: “cite” is “”; expected a text.",
        "central.yaml:7:82: there is no key “reviewd”; the keys here are cite, confidence, force, from, reviewed, "
          + "table, until, value. Did you mean “reviewed”?",
      ])
  }

  @Test("a value ends on or after the day it begins")
  func untilBeforeFrom() {
    #expect(
      Books(central: [gap("from: 2010-01-02, until: 2010-01-01, force: law, value: 7, \(read)")]).mistakes() == [
        "central.yaml:7:33: “until” is 2010-01-01, before “from”, 2010-01-02."
      ])
    #expect(
      Books(central: [gap("from: 2010-01-01, until: 2010-01-01, force: law, value: 7, \(read)")]).mistakes() == [])
  }

  @Test("no day has two values: both places are told, and how to end the first")
  func overlap() {
    let values = """
      from: 2010-01-01, until: 2010-12-31, force: law, value: 7, \(read)
      from: 2010-12-31, force: law, value: 8, \(read)
      """
    #expect(
      Books(central: [gap(values)]).mistakes() == [
        "central.yaml:8:7: from 2010-12-31 another value holds already (central.yaml:7:7). "
          + "Let the earlier one end by “until: 2010-12-30”."
      ])
  }

  @Test("a value without an end runs over every later one")
  func openEndOverlaps() {
    let values = """
      from: 2010-01-01, force: law, value: 7, \(read)
      from: 2011-01-01, until: 2011-12-31, force: law, value: 8, \(read)
      from: 2012-01-01, force: law, value: 9, \(read)
      """
    #expect(
      Books(central: [gap(values)]).mistakes(.vi) == [
        "central.yaml:8:7: từ 2011-01-01 đã có giá trị khác (central.yaml:7:7). "
          + "Giá trị trước cần kết thúc chậm nhất: until: 2010-12-31.",
        "central.yaml:9:7: từ 2012-01-01 đã có giá trị khác (central.yaml:7:7). "
          + "Giá trị trước cần kết thúc chậm nhất: until: 2011-12-31.",
      ])
  }

  @Test("between the first and the last value no day is passed over in silence; in the office's layer it may be")
  func hole() {
    let values = """
      from: 2010-01-01, until: 2010-12-30, force: law, value: 7, \(read)
      from: 2011-01-01, force: law, value: 8, \(read)
      """
    #expect(
      Books(central: [gap(values)]).mistakes() == [
        "central.yaml:8:7: nothing is said of the days from 2010-12-31 to 2010-12-31. "
          + "Say that they are not established: “value: unset”, with its “cite”."
      ])
    let office = """
      tenure.gap:
        values:
          - {from: 2010-01-01, until: 2010-02-01, force: law, value: 5, cite: A, confidence: office}
          - {from: 2010-04-01, force: law, value: 5, cite: A, confidence: office}
      """
    #expect(Books(central: [gap("from: 2010-01-01, force: law, value: 7, \(read)")], office: [office]).mistakes() == [])
  }

  @Test("who vouches for a value must be able to")
  func confidence() {
    let office = "tenure.gap: {values: [{from: 2010-01-01, force: law, value: 5, cite: A, confidence: sourced}]}\n"
    #expect(
      Books(office: [office]).mistakes() == [
        "office.yaml:1:85: a value of the office has “confidence: office”, not sourced."
      ])
    #expect(
      Books(central: [gap("from: 2010-01-01, force: law, value: 7, cite: A, confidence: office, reviewed: 2026-11-23")])
        .mistakes() == [
          "central.yaml:7:69: “confidence: office” does not go with “force: law” here; an office confirms in rulebook/local/."
        ])
    #expect(
      Books(central: [
        gap("from: 2010-01-01, force: method, value: 7, cite: A, confidence: office, reviewed: 2026-11-23")
      ])
      .mistakes() == [])
  }

  @Test("the office's file holds values and nothing of the heading")
  func officeHeading() {
    let office =
      "tenure.gap: {unit: days, values: [{from: 2010-01-01, force: law, value: 5, cite: A, confidence: office}]}\n"
    #expect(
      Books(office: [office]).mistakes() == ["office.yaml:1:14: there is no key “unit”; the keys here are values."])
  }
}

@Suite("Two layers")
struct LayerTests {
  private func office(_ value: String, from: String = "2010-03-01", until: String = "2010-03-31") -> String {
    "tenure.gap: {values: [{from: \(from), until: \(until), force: law, value: \(value), cite: 12-QĐ/TU, confidence: office}]}\n"
  }

  private func central(_ confidence: String = "sourced", stricter: String = "lower") -> String {
    gap(
      "from: 2010-01-01, force: law, value: 7, cite: Luật, confidence: \(confidence), reviewed: 2026-11-23",
      stricter: stricter)
  }

  @Test("the office wins on its days and on no other, and both are kept")
  func officeWins() throws {
    let (law, mistakes) = Books(central: [central()], office: [office("5")]).read()
    #expect(mistakes == [])
    let values = try ["2010-02-28", "2010-03-01", "2010-03-31", "2010-04-01"].map {
      try law.tenureGap.provision(on: day($0)).value
    }
    #expect(values == [7, 5, 5, 7])
    let lines = law.allProvisions(inForceOn: day("2010-03-15")).filter { $0.key == "tenure.gap" }
    #expect(lines.map(\.value.vi) == ["7 ngày", "5 ngày"])
    #expect(lines.map { $0.provision?.layer } == [.central, .office])
    #expect(lines.map { $0.provision?.wins } == [false, true])
  }

  @Test("over a year the central value wins on the days that the office leaves it")
  func bothWin() {
    let law = Books(central: [central()], office: [office("5")]).read().law
    let lines = law.allProvisions(overlapping: day("2010-01-01")...day("2010-12-31")).filter { $0.key == "tenure.gap" }
    #expect(lines.map { $0.provision?.wins } == [true, true])
    let march = law.allProvisions(overlapping: day("2010-03-01")...day("2010-03-31")).filter { $0.key == "tenure.gap" }
    #expect(march.map { $0.provision?.wins } == [false, true])
  }

  @Test("the office may set what the centre leaves unset, and unset what is only recalled")
  func unset() throws {
    let unset = gap("from: 2010-01-01, force: law, value: unset, \(read)")
    #expect(
      try Books(central: [unset], office: [office("5")]).read().law.tenureGap.provision(on: day("2010-03-15")).value
        == 5)
    let (law, mistakes) = Books(central: [central("recalled")], office: [office("unset")]).read()
    #expect(mistakes == [])
    #expect(throws: NotJudged.unset("tenure.gap")) { try law.tenureGap.provision(on: day("2010-03-15")) }
    #expect(throws: Never.self) { try law.tenureGap.provision(on: day("2010-04-15")) }
  }

  @Test(
    "a value looser than a text at hand is refused, in the direction that the heading gives",
    arguments: [
      ("lower", "7", true), ("lower", "8", false), ("higher", "7", true), ("higher", "6", false), ("any", "99", true),
      ("none", "7", true), ("none", "6", false), ("lower", "unset", false), ("any", "unset", true),
    ])
  func looser(stricter: String, value: String, isAllowed: Bool) {
    for confidence in ["sourced", "derived"] {
      let books = Books(central: [central(confidence, stricter: stricter)], office: [office(value)])
      #expect(books.mistakes().isEmpty == isAllowed)
    }
    #expect(Books(central: [central("recalled", stricter: stricter)], office: [office(value)]).mistakes() == [])
  }

  @Test("the refusal says both values and which way the office may go")
  func looserSentence() {
    #expect(
      Books(central: [central()], office: [office("8")]).mistakes() == [
        "office.yaml:1:23: the office's value is 8 days, which is looser than 7 days (Luật). It may be the same or lower."
      ])
    #expect(
      Books(central: [central()], office: [office("8")]).mistakes(.vi) == [
        "office.yaml:1:23: giá trị của văn phòng là 8 ngày, không được nới so với 7 ngày (Luật). "
          + "Chỉ được bằng hoặc thấp hơn."
      ])
  }

  @Test("on days that no text covers the office is free")
  func looserElsewhere() {
    #expect(
      Books(central: [central()], office: [office("99", from: "2009-01-01", until: "2009-12-31")]).mistakes() == [])
    #expect(
      Books(central: [central()], office: [office("99", from: "2009-01-01", until: "2010-01-01")]).mistakes().count == 1
    )
  }

  @Test("a set may gain members and lose none", arguments: [("[head, deputy, staff]", true), ("[head]", false)])
  func sets(value: String, isAllowed: Bool) {
    let central = """
      consultation.duty.posts:
        title: {vi: Chức vụ, en: Posts}
        unit: set
        read-on: decision
        stricter: more
        values: [{from: 2010-01-01, force: law, value: [head, deputy], \(read)}]
      """
    let office =
      "consultation.duty.posts: {values: [{from: 2010-01-01, force: law, value: \(value), cite: A, confidence: office}]}\n"
    #expect(Books(central: [central], office: [office]).mistakes().isEmpty == isAllowed)
  }

  @Test(
    "days and working days do not compare: the office keeps to the kind of the text",
    arguments: ["days", "working-days"])
  func kindsOfDays(unit: String) throws {
    let central = """
      consultation.reply.days:
        title: {vi: Thời hạn, en: Time}
        unit: days
        read-on: decision
        stricter: lower
        values: [{from: 2010-01-01, force: law, value: 15, unit: working-days, \(read)}]
      """
    let office =
      "consultation.reply.days: {values: [{from: 2010-01-01, force: law, value: 10, unit: \(unit), cite: A, confidence: office}]}\n"
    let (law, mistakes) = Books(central: [central], office: [office]).read()
    #expect(mistakes.isEmpty == (unit == "working-days"))
    #expect(try law.replyPeriod.provision(on: day("2010-03-15")).value.unit.rawValue == unit)
  }

  @Test("a table of the office is held against the centre's, case by case")
  func tables() {
    let central = limit("from: 2010-01-01, force: law, table: [{rank: head, value: 60}, {value: 96}], \(read)")
    func office(_ table: String) -> String {
      "tenure.manager.limit: {values: [{from: 2010-01-01, force: law, table: \(table), cite: A, confidence: office}]}\n"
    }
    #expect(Books(central: [central], office: [office("[{rank: head, value: 60}, {value: 90}]")]).mistakes() == [])
    #expect(
      Books(central: [central], office: [office("[{level: commune, value: 72}, {value: 60}]")]).mistakes() == [
        "office.yaml:1:33: the office's value is 72 months, which is looser than 60 months (Luật). "
          + "It may be the same or lower."
      ])
  }
}

@Suite("Tables")
struct TableTests {
  private func law(_ table: String) throws -> Law {
    let (law, mistakes) = Books(central: [limit("from: 2010-01-01, force: law, table: \(table), \(read)")]).read()
    #expect(mistakes == [])
    return law
  }

  private func months(_ law: Law, _ rank: Rank?, _ level: UnitLevel?) throws -> Int {
    try law.managerLimit.provision(on: day("2010-12-31"), for: Criteria(rank: rank, level: level)).value
  }

  @Test("the first row that fits holds; a key left out fits all")
  func firstRow() throws {
    let law = try law("[{rank: head, level: district, value: 60}, {rank: head, value: 72}, {value: 96}]")
    #expect(try months(law, .head, .district) == 60)
    #expect(try months(law, .head, .province) == 72)
    #expect(try months(law, .deputy, .district) == 96)
  }

  @Test("no row that fits, and a row that is unset, are unset")
  func noRow() throws {
    let law = try law("[{rank: head, value: unset}, {rank: deputy, level: district, value: 96}]")
    #expect(try months(law, .deputy, .district) == 96)
    #expect(throws: NotJudged.unset("tenure.manager.limit")) { try months(law, .head, .district) }
    #expect(throws: NotJudged.unset("tenure.manager.limit")) { try months(law, .deputy, .province) }
  }

  @Test("where the case does not say what a row asks, no later row is taken for it")
  func unknownCase() throws {
    let law = try law("[{rank: head, value: 60}, {value: 96}]")
    #expect(throws: NotJudged.unset("tenure.manager.limit")) { try months(law, nil, .district) }
    #expect(try months(law, .deputy, nil) == 96)
  }

  @Test("a row that an earlier one hides is told")
  func hiddenRow() {
    let values =
      "from: 2010-01-01, force: law, table: [{rank: head, value: 60}, {rank: head, level: district, value: 5}], \(read)"
    #expect(
      Books(central: [limit(values)]).mistakes() == [
        "central.yaml:8:71: this row is never reached: row 1 fits all that it fits."
      ])
  }

  @Test("a table distinguishes what the heading says, and needs at least one row")
  func dimensions() {
    func mistakes(_ table: String, by: String) -> [String] {
      Books(central: [limit("from: 2010-01-01, force: law, table: \(table), \(read)", by: by)]).mistakes()
    }
    #expect(
      mistakes("[{level: district, value: 5}]", by: "[rank]") == [
        "central.yaml:8:47: there is no key “level”; the keys here are rank, value."
      ])
    #expect(mistakes("[]", by: "[rank]") == ["central.yaml:8:45: “table” is an empty list; expected at least one row."])
    #expect(
      mistakes("[{value: 5}]", by: "[sex]") == [
        "central.yaml:4:8: “by” is “sex”; expected one of: rank, level."
      ])
    #expect(
      Books(central: [gap("from: 2010-01-01, force: law, table: [{value: 5}], \(read)")]).mistakes() == [
        "central.yaml:7:45: one value holds for all here; a table needs “by” at its key."
      ])
  }
}
