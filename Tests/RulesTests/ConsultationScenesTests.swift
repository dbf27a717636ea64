import Records
import Rulebook
import Testing

@testable import Rules

/// Small scenes that once went wrong. Each test is named for how.
private enum Scene {
  static func inquiry(_ rows: String, of examples: Examples) throws -> Inquiry {
    try Stage(Case("", rows), in: examples).inquiry
  }

  static func consultations(_ rows: String, setting: String = consultationSetting) throws -> [ConsultationCase] {
    try inquiry(rows, of: Examples(setting: setting, reported: [], silent: [])).consultations.cases
  }

  /// `C01 violation`, `compliant`, `not judged: …`, one a case in scope.
  static func verdicts(_ rows: String, setting: String = consultationSetting) throws -> [String] {
    words(try consultations(rows, setting: setting))
  }

  static func words(_ cases: [ConsultationCase]) -> [String] {
    cases.filter(\.isInScope).map { item in
      switch item.verdict {
      case .outOfScope(let reason): "out of scope: \(reason.rawValue)"
      case .notJudged(let reason): "not judged: \(reason.id)"
      case .compliant: "compliant"
      case .breach(let breach): "\(breach.fault.rawValue) \(breach.severity.rawValue)"
      }
    }
  }

  static func violations(_ rows: String) throws -> [String] { try verdicts(rows).filter { $0.hasSuffix("violation") } }

  static func outcome(_ rule: any Rule, _ rows: String) throws -> Outcome {
    rule.examine(try inquiry(rows, of: rule.examples))
  }

  /// What is charged, and not only asked.
  static func charges(_ rule: any Rule, _ rows: String) throws -> [String] {
    let inquiry = try inquiry(rows, of: rule.examples)
    return rule.examine(inquiry).findings.filter { $0.severity == .violation }.map {
      $0.statement.sentence(in: .en).text(in: Voice(.en), inquiry.registry)
    }
  }

  static func texts(_ rule: any Rule, _ rows: String) throws -> [String] {
    let inquiry = try inquiry(rows, of: rule.examples)
    return rule.examine(inquiry).findings.map {
      $0.statement.sentence(in: .en).text(in: Voice(.en), inquiry.registry)
    }
  }
}

/// The scene's usual move: out of Hải An, to a post in Kiến An that needs no consultation there.
private let move =
  "action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010"
private let asked = "consultation asker cục-thuế asked qu-hải-an official an form written"
private let inTime = "\(asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree"
/// The committee's own list of decisions, in which it calls people by name.
private let fromCommittee = "sender qu-hải-an\naction official.name Trần Văn An official.birth 2/3/1960"
private let sides = "decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên"

@Suite("One decision in two lists")
struct DecisionInTwoListsTests {
  @Test("the committee's list calls a transfer a rotation: the decider, who asked in time, is accused of never asking")
  func anotherKind() throws {
    let rows = """
      \(move)
      \(inTime) about DIEU_DONG
      \(fromCommittee) kind LUAN_CHUYEN \(sides) decision 15/QĐ 15/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("the committee's list has no decision number: the decider, who asked in time, is accused of never asking")
  func withoutNumber() throws {
    let rows = """
      \(move) consultation 20/CV
      \(inTime)
      \(fromCommittee) kind DIEU_DONG \(sides) decision 15/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("the lists differ in the decision's date by a day: the decider, who asked in time, is accused of never asking")
  func anotherDate() throws {
    let rows = """
      \(move)
      \(inTime)
      \(fromCommittee) kind DIEU_DONG \(sides) decision 15/QĐ 16/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("one decision, one list without its number, nobody asked: counted and charged twice")
  func chargedTwice() throws {
    let rows = """
      \(move)
      \(fromCommittee) kind DIEU_DONG \(sides) decision 15/3/2010
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["C01 violation"])
  }

  @Test("one decision, one list without its number: a consultation in order is not judged, twice")
  func lostTwice() throws {
    let rows = """
      \(move)
      \(inTime)
      \(fromCommittee) kind DIEU_DONG \(sides) decision 15/3/2010
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["compliant"])
  }

  @Test(
    "the decider has the month and another list only the year: the year wins, and what was asked in February is late")
  func wider() throws {
    let rows = """
      \(move.replacing("15/3/2010", with: "3/2010"))
      \(asked) letter 20/CV 1/2/2010 reply 7/QU 9/2/2010 opinion agree
      \(fromCommittee) kind DIEU_DONG \(sides) decision 15/QĐ 2010
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["compliant"])
  }

  @Test("two lists give two dates of the referral, one in time: charged with the later")
  func referralReadings() throws {
    let rows = """
      \(asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion disagree
      sender cục-thuế
      official an name Trần Văn An birth 2/3/1960
      \(move) referral 3/TTr 16/3/2010
      \(fromCommittee) kind DIEU_DONG \(sides) decision 15/QĐ 15/3/2010 referral 3/TTr 14/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }
}

@Suite("Fields that a list does not have")
struct UnmappedColumnsTests {
  /// A treasury and a district whose registers hold every letter, with the columns that they have.
  private func register(without fields: String, _ letter: String) -> String {
    """
    unit kho-bạc name Kho bạc kind vertical level province
    unit qu-x name Quận ủy X kind committee level district
    unit kho-bạc-x name Kho bạc X kind vertical level district partyParent qu-x managingParent kho-bạc
    action an kind DIEU_DONG decider kho-bạc fromUnit kho-bạc-x fromPost phó toUnit kho-bạc-x toPost phó decision 15/QĐ 12/3/2010
    sender qu-x without \(fields)
    covers consultation qu-x since 1/7/2009
    sender kho-bạc without \(fields)
    covers consultation kho-bạc since 1/7/2009
    official an name Trần Văn An birth 2/3/1960
    consultation asker kho-bạc asked qu-x official an \(letter)
    """
  }

  @Test("no register has a column for replies: every letter is charged as not waited for")
  func noReplies() throws {
    let rows = register(without: "reply.number reply.date opinion", "form written letter 20/CV 1/3/2010")
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("no register has a column for the letter's date: every letter is charged as undated")
  func noDates() throws {
    let rows = register(without: "letter.date", "form written letter.number 20/CV")
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("no register has a column for numbers: every meeting is charged as word of mouth")
  func noNumbers() throws {
    let rows = register(without: "letter.number", "form meeting letter 1/3/2010 reply 7/QU 9/3/2010 opinion agree")
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("no register has a column for numbers: every letter in order is asked about for want of one")
  func noNumbersInOrder() throws {
    let rows = register(without: "letter.number", "form written letter 1/3/2010 reply 7/QU 9/3/2010 opinion agree")
    let texts = try Scene.texts(UndatedLetter(), rows)
    #expect(texts == [])
  }
}

@Suite("Whose letter it is")
struct LettersTests {
  @Test(
    "the committee's file is read first and numbers the letter its own way: the cited number is not found, and accused")
  func numberOfTheSecondRegister() throws {
    func rows(_ first: String, _ second: String) -> String {
      let letter = "official an form written letter"
      return """
        action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 14/QĐ 10/3/2010
        action an kind LUAN_CHUYEN decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 16/QĐ 20/3/2010 consultation 20/CV
        sender một
        official an name Trần Văn An birth 2/3/1960
        consultation asker cục-thuế asked qu-hải-an \(letter) \(first) 1/3/2010 reply 7/QU 9/3/2010
        sender hai
        official an name Trần Văn An birth 2/3/1960
        consultation asker cục-thuế asked qu-hải-an \(letter) \(second) 1/3/2010 reply 7/QU 9/3/2010
        """
    }
    let one = try Scene.verdicts(rows("20/CV", "305"))
    let other = try Scene.verdicts(rows("305", "20/CV"))
    #expect(one == other, "the order of the files shows")
    #expect(other.last == "compliant")
  }

  @Test(
    "two letters of one day, and a register that numbers them otherwise: they melt into one, and one decision is accused"
  )
  func twoLettersOfOneDay() throws {
    let rows = """
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010 consultation 20/CV
      action an kind LUAN_CHUYEN decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 16/QĐ 25/3/2010 consultation 21/CV
      \(asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010
      \(asked) letter 21/CV 1/3/2010 reply 8/QU 9/3/2010
      sender qu-hải-an
      official an name Trần Văn An birth 2/3/1960
      consultation asker cục-thuế asked qu-hải-an official an form written letter 1/3/2010 reply 7/QU 9/3/2010
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["compliant", "compliant"])
  }

  @Test("a written reply before the decision to what was asked by telephone: charged with nothing in writing")
  func writtenReplyToATalk() throws {
    let rows = """
      \(move)
      consultation asker cục-thuế asked qu-hải-an official an form oral letter 1/3/2010 reply 7/QU 9/3/2010 opinion agree
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("written to the committee's own organisation board, which answered: charged with the wrong committee")
  func organisationBoard() throws {
    let rows = """
      unit btc-hải-an name Ban Tổ chức Quận ủy Hải An kind organisation-board level district partyParent qu-hải-an
      \(move)
      consultation asker cục-thuế asked btc-hải-an official an form written letter 20/CV 1/3/2010 reply 7/BTC 9/3/2010 opinion agree
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("nobody writes where he went, and the committee there was asked: charged with the wrong committee")
  func unknownDestination() throws {
    let rows = """
      assignment dung unit thuế-kiến-an post phó from 1/4/2010
      action dung kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an fromPost phó decision 15/QĐ 15/3/2010
      consultation asker cục-thuế asked qu-kiến-an official dung form written letter 20/CV 1/3/2010 reply 5/QU 8/3/2010 opinion agree
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("somebody else wrote to another committee: the decider is told that its letter went there")
  func anotherAsker() throws {
    let rows = """
      unit hải-quan name Hải quan kind vertical level province
      \(move.replacing("toUnit thuế-kiến-an toPost chuyên-viên", with: "toUnit thuế-hải-an toPost phó"))
      consultation asker hải-quan asked qu-kiến-an official an form written letter 20/CV 1/3/2010 reply 5/QU 8/3/2010
      """
    let wrongly = try Scene.verdicts(rows).filter { $0.hasPrefix("C06") }
    #expect(wrongly == [])
  }

  @Test("a second letter on one decision is held against the next: charged as sent to the wrong committee")
  func reminder() throws {
    let rows = """
      \(move)
      \(asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree
      \(asked) letter 25/CV 5/3/2010 reply 8/QU 10/3/2010 opinion agree
      action an kind LUAN_CHUYEN decider cục-thuế fromUnit thuế-kiến-an fromPost phó toUnit thuế-kiến-an toPost phó decision 30/QĐ 1/4/2010
      """
    let wrongly = try Scene.verdicts(rows).filter { $0.hasPrefix("C06") }
    #expect(wrongly == [])
  }

  @Test("the agency's Party committee writes in its name, the official's name is misspelt: no near miss, and accused")
  func askedByItsPartyCommittee() throws {
    let rows = """
      unit đảng-ủy-thuế name Đảng ủy Cục Thuế kind committee level grassroots
      \(move)
      consultation asker đảng-ủy-thuế asked qu-hải-an official.name Trần Văn Am official.birth 2/3/1960 form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("a member of a third committee, and all three were asked in time: neither side is judged")
  func thirdCommittee() throws {
    let rows = """
      unit tu name Thành ủy kind committee level province
      assignment an unit tu post ủy-viên from 2005
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost phó decision 15/QĐ 15/3/2010
      \(inTime)
      consultation asker cục-thuế asked qu-kiến-an official an form written letter 21/CV 1/3/2010 reply 8/QU 9/3/2010 opinion agree
      consultation asker cục-thuế asked tu official an form written letter 22/CV 1/3/2010 reply 9/TU 9/3/2010 opinion agree
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["compliant", "compliant"])
  }

  @Test("asked and answered on the very day of the decision: in order, where the table says afterwards")
  func allOnOneDay() throws {
    let rows = "\(move)\n\(asked) letter 20/CV 15/3/2010 reply 7/QU 15/3/2010 opinion agree"
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["C02 violation"])
  }

  @Test("a rejected row that would have been a near miss: accused as if the register were whole")
  func rejectedNearMiss() throws {
    func verdict(form: String) throws -> String {
      let registry = Built.registry(form: form)
      let law = try Scene.inquiry("", of: Examples(setting: consultationSetting, reported: [], silent: [])).law
      let inquiry = Inquiry(registry, law: law, period: ReviewYear(year: 2010)!)
      return Scene.words(inquiry.consultations.cases).first ?? "none"
    }
    #expect(try verdict(form: "written") == "C01 query", "the control: the row as it should be")
    #expect(try verdict(form: "writen") == "C01 query", "the same row, rejected")
  }
}

@Suite("Readings of a decision and its letters")
struct ReadingsTests {
  @Test("two letters, a decision of some day of March: both ends of the month convict, its middle would not")
  func theMiddleOfTheMonth() throws {
    let rows = """
      law consultation.silence agrees
      \(move.replacing("15/3/2010", with: "3/2010"))
      \(asked) letter 20/CV 20/2/2010
      \(asked) letter 25/CV 20/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("decided some day of the year in which he moved: the committee of January is taken for certain")
  func sideOfTheFirstDay() throws {
    let rows = """
      assignment dung unit thuế-hải-an post phó from 2005 to 30/6/2010
      assignment dung unit thuế-kiến-an post phó from 1/7/2010
      action dung kind LUAN_CHUYEN decider cục-thuế toUnit thuế-kiến-an toPost phó decision 15/QĐ 2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("a post that may have begun by then is overlooked: the stale one is taken for the only one")
  func possibleSpell() throws {
    let rows = """
      assignment an unit thuế-kiến-an post phó from 3/2010
      action an kind DIEU_DONG decider cục-thuế toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("decided some day of the year in which he took his seat: out of scope, as if he had none")
  func seatOfTheLastDay() throws {
    let rows = """
      assignment dung unit qu-hải-an post ủy-viên from 1/7/2010
      action dung kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an fromPost chuyên-viên toUnit thuế-hải-an toPost chuyên-viên decision 15/QĐ 2010
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["not judged: no-date"])
  }

  @Test("decided some day of the year in which the decider came under the duty: the second half is taken for certain")
  func deciderOfTheLastDay() throws {
    let rows = """
      unit chi-cục name Chi cục kind state-body level province until 30/6/2010
      unit chi-cục name Chi cục kind vertical level province from 1/7/2010
      covers consultation chi-cục since 1/7/2009
      action an kind DIEU_DONG decider chi-cục fromUnit thuế-hải-an fromPost phó toUnit thuế-hải-an toPost phó decision 15/QĐ 2010
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("a period in working days, of a year without holidays: not waited for, though nobody can say when it ended")
  func noHolidays() throws {
    let rows = """
      law consultation.reply.days 15 working-days
      \(move)
      \(asked) letter 20/CV 5/1/2010 reply 7/QU 20/3/2010 opinion agree
      """
    let verdicts = try Scene.verdicts(rows)
    #expect(verdicts == ["not judged: unset:holidays"])
  }

  @Test("decided after the day of the report: charged already")
  func decidedAfterTheReport() throws {
    let rows = "on 30/6/2010\n" + move.replacing("15/3/2010", with: "15/9/2010")
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }
}

@Suite("What is said of a consultation")
struct ConsultationSentencesTests {
  @Test("one committee's list says when it learned: the other is said to have learned then")
  func learnedByAnother() throws {
    let rows = """
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost phó decision 15/QĐ 15/3/2010
      \(fromCommittee) kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an decision 15/QĐ 15/3/2010 learned 9/4/2010
      """
    let texts = try Scene.texts(ReceivedUnconsulted(), rows)
    #expect(texts.count == 1)
    #expect(!texts.contains { $0.contains("learned of it only afterwards") })
  }

  @Test("a near miss, and a day on which the committee learned: the sentence says no word of the letter")
  func learnedAndNearMiss() throws {
    let rows = """
      \(move) learned 9/4/2010
      consultation asker cục-thuế asked qu-hải-an official a¤ form written letter 20/CV 1/3/2010
      """
    let texts = try Scene.texts(NeverConsulted(), rows)
    #expect(texts.contains { $0.contains("may have been asked") })
  }
}

/// What follows the agreed rules to the letter and accuses all the same: for whoever agrees them to look at again.
@Suite("Where the letter of the rules would accuse")
struct ConsultationMercyTests {
  @Test("without a date, but received before the decision: charged as undated in either register")
  func receivedInTime() throws {
    let rows = "\(move)\n\(asked) letter.number 20/CV received 5/3/2010"
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("the list is stale and no destination is written: the arriving side is gone without a word")
  func staleDestination() throws {
    let rows = "action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an fromPost phó decision 15/QĐ 15/3/2010"
    #expect(try Scene.consultations(rows).map(\.side) == [.leaving, .arriving])
  }

  @Test("relief and appointment a day apart, one letter about both: the second is charged as never asked")
  func oneLetterForTwo() throws {
    let rows = """
      law consultation.duty.actions MIEN_NHIEM, BO_NHIEM
      action an kind MIEN_NHIEM decider cục-thuế fromUnit thuế-hải-an fromPost phó decision 15/QĐ 15/3/2010
      action an kind BO_NHIEM decider cục-thuế toUnit thuế-hải-an toPost phó decision 16/QĐ 16/3/2010
      \(inTime)
      """
    let violations = try Scene.violations(rows)
    #expect(violations == [])
  }

  @Test("one letter between two decisions, nearer to the first: the first is late, and the second was never asked")
  func betweenTwo() throws {
    let rows = """
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 10/3/2010
      action an kind LUAN_CHUYEN decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 16/QĐ 25/3/2010
      \(asked) letter 20/CV 15/3/2010 reply 7/QU 20/3/2010 opinion agree
      """
    let second = try Scene.verdicts(rows).last
    #expect(second != "C01 violation")
  }
}

/// Registries that the notation of cases cannot write: rejected rows, two records in one row.
private enum Built {
  private static func fields(_ kind: RecordKind, _ values: [String: String]) -> [String?] {
    kind.fieldNames.map { values[$0] }
  }

  private static func feed(_ unit: String) -> FeedNote {
    FeedNote(
      agency: unit, unit: unit, id: unit, profile: "agencies/\(unit).yaml", line: 1,
      mapped: Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, Set($0.fieldNames)) }))
  }

  private static func batch(_ agency: String, _ feed: Int, _ rows: [(Int, RecordKind, [String: String])]) -> Batch {
    var intake = Intake(agency: agency, file: agency + ".csv")
    for (line, kind, values) in rows {
      intake.take(
        fields(kind, values), as: kind, by: FeedNumber(UInt16(feed)), at: intake.location(line: line, byte: 0))
    }
    return intake.finish()
  }

  private static let posts: [(Int, RecordKind, [String: String])] = [
    (1, .post, ["code": "phó", "title": "Phó", "rank": "deputy", "filled": "appointed"]),
    (2, .post, ["code": "trưởng", "title": "Trưởng", "rank": "head", "filled": "appointed"]),
  ]

  /// A move without a letter; and a row of the committee's register, about a namesake whose birth differs by a year.
  static func registry(form: String) -> Registry {
    var notes = ImportNotes()
    notes.feeds = ["cục-thuế", "qu-hải-an"].map(feed)
    notes.files = ["cục-thuế", "qu-hải-an"].map { FileNote(path: $0 + ".csv", agency: $0) }
    notes.vouchers = [(0, "cục-thuế"), (1, "qu-hải-an")].map { number, unit in
      Voucher(
        feed: FeedNumber(number), kind: .consultation, unit: unit, since: CivilDate(iso: "2009-01-01")!,
        until: CivilDate(iso: "2010-12-31")!, state: .whole)
    }
    let department = batch(
      "cục-thuế", 0,
      posts + [
        (3, .unit, ["code": "cục-thuế", "name": "Cục Thuế", "kind": "vertical", "level": "province"]),
        (4, .unit, ["code": "qu-hải-an", "name": "Quận ủy", "kind": "committee", "level": "district"]),
        (
          5, .unit,
          ["code": "thuế-hải-an", "name": "Thuế", "kind": "vertical", "level": "district", "partyParent": "qu-hải-an"]
        ),
        (6, .official, ["code": "an", "name": "Trần Văn An", "birth": "2/3/1960"]),
        (
          7, .action,
          [
            "official": "an", "kind": "DIEU_DONG", "decider": "cục-thuế", "fromUnit": "thuế-hải-an",
            "fromPost": "phó", "toUnit": "thuế-hải-an", "toPost": "phó", "decision.number": "15/QĐ",
            "decision.date": "15/3/2010",
          ]
        ),
      ])
    let committee = batch(
      "qu-hải-an", 1,
      [
        (1, .official, ["code": "07", "name": "Trần Văn An", "birth": "2/3/1961"]),
        (
          2, .consultation,
          [
            "asker": "cục-thuế", "asked": "qu-hải-an", "official": "07", "form": form, "letter.number": "20/CV",
            "letter.date": "1/3/2010", "reply.number": "7/QU", "reply.date": "9/3/2010",
          ]
        ),
      ])
    return Registry([department, committee], notes: notes) { _, pool in Linkage(symbols: pool.count) }
  }
}
