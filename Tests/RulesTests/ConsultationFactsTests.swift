import Records
import Rulebook
import Testing

@testable import Rules

/// What the verdict table says of whole scenes; the rules' own cases have the plain rows of it.
@Suite("The consultation table")
struct ConsultationFactsTests {
  private func cases(_ rows: String) throws -> [ConsultationCase] {
    let stage = try Stage(Case("", rows), in: Examples(setting: consultationSetting, reported: [], silent: []))
    return stage.inquiry.consultations.cases
  }

  /// `C01 violation`, `C01 query`, `compliant`, `not judged: …`, `out of scope: …`, one a case in scope or out.
  private func verdicts(_ rows: String) throws -> [String] {
    try cases(rows).map { item in
      switch item.verdict {
      case .outOfScope(let reason): "out of scope: \(reason.rawValue)"
      case .notJudged(let reason): "not judged: \(reason.id)"
      case .compliant: "compliant"
      case .breach(let breach): "\(breach.fault.rawValue) \(breach.severity.rawValue)"
      }
    }
  }

  private static let move =
    "action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010"
  private static let asked = "consultation asker cục-thuế asked qu-hải-an official an form written"

  @Test("two decisions equally near to one letter: nobody guesses which it was about")
  func equallyNear() throws {
    let rows = """
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 10/3/2010
      action an kind LUAN_CHUYEN decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 16/QĐ 10/3/2010
      \(Self.asked) letter 20/CV 1/3/2010
      """
    #expect(try verdicts(rows).filter { $0.hasPrefix("not") } == ["not judged: ambiguous", "not judged: ambiguous"])
    // What it was about decides; and so does the number that a decision gives.
    let about = rows + " about LUAN_CHUYEN reply 7/QU 9/3/2010"
    // Whose letter it was is then known, and the other decision only asked about.
    #expect(try verdicts(about).filter { !$0.hasPrefix("out") } == ["C01 query", "compliant"])
    let numbered =
      rows.replacing("decision 15/QĐ 10/3/2010", with: "decision 15/QĐ 10/3/2010 consultation 20/CV")
      + " reply 7/QU 9/3/2010"
    #expect(try verdicts(numbered).filter { !$0.hasPrefix("out") } == ["compliant", "C01 query"])
  }

  @Test("the letter whose number the decision gives, under another person's name, is a near miss")
  func citedNumber() throws {
    let rows = """
      assignment dung unit thuế-hải-an post phó from 2005
      \(Self.move) consultation 20/CV
      action dung kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 16/QĐ 20/3/2010
      consultation asker cục-thuế asked qu-hải-an official dung form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010
      """
    #expect(try verdicts(rows).filter { !$0.hasPrefix("out") } == ["C01 query", "compliant"])
  }

  @Test("more letters about another than he has cases: one of them may mean this one")
  func surplus() throws {
    let other = """
      assignment dung unit thuế-hải-an post phó from 2005
      action dung kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 16/QĐ 20/3/2010
      consultation asker cục-thuế asked qu-hải-an official dung form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010
      """
    #expect(try verdicts(Self.move + "\n" + other).filter { !$0.hasPrefix("out") } == ["C01 violation", "compliant"])
    let second =
      "consultation asker cục-thuế asked qu-hải-an official dung form written letter 21/CV 2/3/2010 reply 8/QU 9/3/2010"
    #expect(
      try verdicts([Self.move, other, second].joined(separator: "\n")).filter { !$0.hasPrefix("out") } == [
        "C01 query", "compliant",
      ])
  }

  @Test("a letter about somebody else without a case is no near miss; about somebody unknown it is")
  func somebodyElse() throws {
    let letter = "consultation asker cục-thuế asked qu-hải-an official dung form written letter 20/CV 1/3/2010"
    #expect(try verdicts(Self.move + "\n" + letter).first == "C01 violation")
    let unknown = letter.replacing("official dung", with: "official.name Trần Văn Am official.birth 2/3/1960")
    #expect(try verdicts(Self.move + "\n" + unknown).first == "C01 query")
    let far = letter.replacing("official dung", with: "official.name Trần Văn Am official.birth 2/3/1960").replacing(
      "1/3/2010", with: "1/3/2009")
    #expect(try verdicts(Self.move + "\n" + far).first == "C01 violation")
    let customs =
      "unit hải-quan name Hải quan kind vertical level province\n"
      + unknown.replacing("asker cục-thuế", with: "asker hải-quan")
    #expect(try verdicts(Self.move + "\n" + customs).first == "C01 query")
  }

  @Test("what two registers say differently is a reading each: the query is of the worst")
  func registersDiffer() throws {
    let both =
      "\(Self.asked) letter 20/CV 14/3/2010 reply 7/QU 14/3/2010\n\(Self.asked) letter 20/CV 16/3/2010 reply 7/QU 16/3/2010"
    #expect(try verdicts(Self.move + "\n" + both).first == "C02 query")
    let opinions =
      "\(Self.asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree\n\(Self.asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion disagree"
    #expect(try verdicts(Self.move + "\n" + opinions).first == "C04 query")
    let filled =
      "\(Self.asked) letter 20/CV 1/3/2010\n\(Self.asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree"
    #expect(try verdicts(Self.move + "\n" + filled).first == "compliant")
  }

  @Test("a reply before its own letter: the letter's date cannot be right, and convicts nobody")
  func replyBeforeLetter() throws {
    #expect(try verdicts(Self.move + "\n\(Self.asked) letter 20/CV 20/3/2010 reply 7/QU 9/3/2010").first == "compliant")
    #expect(
      try verdicts(Self.move + "\n\(Self.asked) letter 20/CV 20/3/2010 received 16/3/2010").first?.hasSuffix("query")
        == true)
  }

  @Test("a date nobody can read may be any: what it might excuse is not charged")
  func unreadable() throws {
    #expect(try verdicts(Self.move + "\n\(Self.asked) letter 20/CV ?").first?.hasSuffix("violation") == false)
    #expect(
      try verdicts(Self.move + "\n\(Self.asked) letter 20/CV 20/3/2010 reply 7/QU ?").first?.hasSuffix("violation")
        == false)
    #expect(
      try verdicts(Self.move + "\n\(Self.asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion ¤").first
        == "C04 query")
  }

  @Test("a member of another local committee: a letter to either counts")
  func memberElsewhere() throws {
    let rows = """
      assignment an unit qu-kiến-an post ủy-viên from 2005
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-hải-an toPost phó decision 15/QĐ 15/3/2010
      consultation asker cục-thuế asked qu-kiến-an official an form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010
      """
    #expect(try verdicts(rows).first == "compliant")
    #expect(
      try verdicts(rows.replacing("assignment an unit qu-kiến-an post ủy-viên from 2005", with: "")).first
        == "C06 violation")
  }

  @Test("a member of the committee he leaves: the letter to it is the leaving side's, the other side is a question")
  func memberWhoLeaves() throws {
    let rows = """
      assignment an unit qu-hải-an post ủy-viên from 2005
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost phó decision 15/QĐ 15/3/2010
      consultation asker cục-thuế asked qu-hải-an official an form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010
      """
    #expect(try verdicts(rows) == ["compliant", "C05 query"])
  }

  @Test("the same decision from two lists is one case, with what either of them knows")
  func oneDecisionTwice() throws {
    let rows = """
      \(Self.move)
      sender qu-hải-an
      action official.name Trần Văn An official.birth 2/3/1960 kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an decision 15/QĐ 15/3/2010 learned 9/4/2010
      """
    let inScope = try cases(rows).filter(\.isInScope)
    #expect(inScope.count == 1)
    #expect(inScope.first?.rows.count == 2)
    #expect(inScope.first?.learned?.description == "2010-04-09")
  }

  @Test("what is missing on a side comes from the one principal post held that day")
  func emptySides() throws {
    let rows = "action an kind DIEU_DONG decider cục-thuế toUnit thuế-kiến-an toPost phó decision 15/QĐ 15/3/2010"
    let both = try cases(rows)
    #expect(both.map(\.side) == [.leaving, .arriving])
    #expect(try verdicts(rows) == ["C01 violation", "C05 violation"])
    let unclear = "assignment an unit thuế-kiến-an post phó from 2006\n" + rows
    #expect(try verdicts(unclear).first == "not judged: unknown-unit")
  }

  @Test("an appointment in place is one case; from elsewhere it is two")
  func appointments() throws {
    let place = "action an kind BO_NHIEM decider cục-thuế toUnit thuế-hải-an toPost phó decision 15/QĐ 15/3/2010"
    #expect(try verdicts(place) == ["C01 violation"])
    let away =
      "action an kind BO_NHIEM decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost phó decision 15/QĐ 15/3/2010"
    #expect(try verdicts(away) == ["C01 violation", "C05 violation"])
  }

  @Test("unset law judges nothing, in the order of the table")
  func unset() throws {
    for key in [
      "consultation.duty.actions", "consultation.duty.posts", "consultation.duty.deciders", "consultation.duty.form",
    ] {
      #expect(try verdicts("law \(key) unset\n" + Self.move).first == "not judged: unset:\(key)")
    }
  }

  @Test("in scope = compliant + breaches + not judged, in every case of every rule")
  func sums() throws {
    var seen = 0
    for test in RuleCase.all {
      let cases = try Stage(test.example, in: test.rule.examples).inquiry.consultations.cases
      let inScope = cases.filter(\.isInScope)
      let kinds = inScope.map { item in
        switch item.verdict {
        case .compliant: 1
        case .breach: 2
        case .notJudged: 3
        case .outOfScope: 0
        }
      }
      #expect(kinds.allSatisfy { $0 > 0 })
      seen += inScope.count
    }
    #expect(seen > 40)
  }

  @Test("working days need the holidays of the year: without them a period is not known")
  func workingDays() throws {
    let rows = "law consultation.reply.days 15 working-days\n\(Self.move)\n\(Self.asked) letter 20/CV 10/3/2010"
    #expect(try verdicts(rows).first == "not judged: unset:holidays")
  }
}
