import Records
import Rulebook
import Testing

@testable import Rules

/// What once went wrong in the rules that come on top of a consultation case: each test is named for it.
@Suite("On top of consultation: letters and decisions as papers")
struct PaperTests {
  private let letter = "asker cục-thuế  asked qu-hải-an  official an  form written"
  private let decision = "kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2"
  private let his = "official.name Trần Văn An  official.birth 2/3/1960"

  private func prints(_ rule: any Rule, _ rows: String) throws -> [String] {
    let inquiry = try Judged.inquiry(rows, of: rule)
    return rule.examine(inquiry).findings.map { $0.fingerprint(rule.card, inquiry.registry) }
  }

  @Test("the committee enters the letter under its own number and the day it came: its reply was overlooked")
  func ownNumber() throws {
    let rows = """
      consultation  \(letter)  letter 20/CV 1/3/2010
      sender        qu-hải-an
      consultation  asker cục-thuế  asked qu-hải-an  \(his)  form written  letter.number 115  received 3/3/2010  reply 7/QU 9/3/2010
      """
    #expect(try Judged.texts(ReplyOverdue(), rows) == [])
  }

  @Test("the day of receipt stands beside one of two persons: the time to answer was counted from the letter")
  func receivedOnce() throws {
    let rows = """
      consultation  \(letter)  letter 20/CV 1/3/2010  reply 7/QU 17/3/2010
      consultation  asker cục-thuế  asked qu-hải-an  official dung  form written  letter 20/CV 1/3/2010  received 2/3/2010  reply 7/QU 17/3/2010
      """
    #expect(try Judged.texts(ReplyOverdue(), rows) == [])
  }

  @Test("answered for one in time, for the other late: the sentence named the one")
  func lateForOne() throws {
    let rows = """
      consultation  \(letter)  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
      consultation  asker cục-thuế  asked qu-hải-an  official dung  form written  letter 20/CV 1/3/2010  reply 9/QU 18/3/2010
      """
    #expect(
      try Judged.texts(ReplyOverdue(), rows) == [
        "Quận ủy Hải An answered letter 20/CV of 1 March 2010 from Cục Thuế on Lê Thị Dung by 9/QU of 18 March 2010, after its time had ended (16 March 2010); to be explained."
      ])
  }

  @Test("a letter on two persons has one fingerprint, whichever of them a list puts first")
  func fingerprintOfTwo() throws {
    let an = "consultation  \(letter)  letter 20/CV 1/3/2010"
    let dung = "consultation  asker cục-thuế  asked qu-hải-an  official dung  form written  letter 20/CV 1/3/2010"
    #expect(try prints(ReplyOverdue(), an + "\n" + dung) == prints(ReplyOverdue(), dung + "\n" + an))
  }

  @Test("the committee's register misspells the name: one person was counted as two")
  func misspeltTwice() throws {
    let rows = """
      consultation  \(letter)  letter 20/CV 1/3/2010
      sender        qu-hải-an
      consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn Ân  official.birth 2/3/1960  form written  letter 20/CV 1/3/2010
      """
    #expect(
      try Judged.texts(ReplyOverdue(), rows) == [
        "No reply of Quận ủy Hải An to letter 20/CV of 1 March 2010 from Cục Thuế on Trần Văn An is on file; its time ended on 16 March 2010."
      ])
  }

  @Test("the committee's list misspells the name and says from where: a second official was counted")
  func misspeltDecision() throws {
    let rows = """
      action  an  \(decision)  decision 15/QĐ 15/3/2010
      sender  qu-hải-an
      action  official.name Trần Văn Ân  official.birth 2/3/1960  \(decision)  decision 15/QĐ 15/3/2010
      """
    #expect(
      try Judged.texts(DecisionNotSent(), rows) == [
        "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: no list says that it was sent to Quận ủy Hải An."
      ])
  }

  @Test("sent late, and where he went no list has: it may have been sent there")
  func sentElsewhere() throws {
    let rows = """
      action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-?  decision 15/QĐ 15/3/2010  sentToCommittee 9/4/2010
      """
    #expect(try Judged.charges(DecisionNotSent(), rows) == [])
    #expect(try Judged.texts(DecisionNotSent(), rows).count == 1)
  }

  @Test("the committee's list has the decision beside a misspelt name, and the day it learned of it")
  func learnedMisspelt() throws {
    let rows = """
      action  an  \(decision)  decision 15/QĐ 15/3/2010
      sender  qu-hải-an
      action  official.name Trần Văn Ân  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  learned 18/3/2010
      """
    #expect(try Judged.texts(DecisionNotSent(), rows) == [])
  }

  @Test("one list has another day for one of two officials: the decision was taken for two")
  func twoDays() throws {
    let rows = """
      action  an  \(decision)  decision 15/QĐ 15/3/2010
      action  dung  \(decision)  decision 15/QĐ 15/3/2010  sentToCommittee 18/3/2010
      sender  qu-hải-an
      action  \(his)  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 16/3/2010
      """
    #expect(try Judged.texts(DecisionNotSent(), rows) == [])
  }

  @Test("a branch's list says when it was sent: charged as never sent by any list")
  func branchSays() throws {
    let rows = """
      action  an  \(decision)  decision 15/QĐ 15/3/2010
      sender  thuế-hải-an
      action  \(his)  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  sentToCommittee 18/3/2010
      """
    #expect(try Judged.texts(DecisionNotSent(), rows) == [])
  }

  @Test("one day for two committees: to which of them it was sent late, the list does not say")
  func sentToWhich() throws {
    let rows = """
      action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010  sentToCommittee 9/4/2010
      """
    #expect(try Judged.charges(DecisionNotSent(), rows) == [])
    #expect(try Judged.texts(DecisionNotSent(), rows).count == 2)
  }

  @Test("whether acting heads are meant is in question: their decision was charged as not sent")
  func actingNotSent() throws {
    let rows = """
      law     consultation.duty.actions  GIAO_QUYEN
      action  an  kind GIAO_QUYEN  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-hải-an  decision 15/QĐ 15/3/2010
      """
    #expect(try Judged.charges(DecisionNotSent(), rows) == [])
    #expect(try Judged.texts(DecisionNotSent(), rows).count == 1)
  }

  @Test("an acting head, and a letter that may be his: told that none was seen")
  func actingNearMiss() throws {
    let rows = """
      law           consultation.duty.actions  GIAO_QUYEN
      action        an  kind GIAO_QUYEN  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-hải-an  decision 15/QĐ 15/3/2010
      consultation  asker cục-thuế  asked qu-hải-an  official a¤  form written  letter 20/CV 1/3/2010
      """
    #expect(
      try Judged.texts(NeverConsulted(), rows) == [
        "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Hải An may have been asked: letters that do not fit this case, to be reconciled: 1."
      ])
  }

  @Test("the decision cites a letter whose number nobody can read: charged as not asked")
  func unreadableLetter() throws {
    let rows = """
      action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010  consultation ?
      """
    #expect(try Judged.charges(ManagerNotAsked(), rows) == [])
    #expect(try Judged.texts(ManagerNotAsked(), rows).count == 1)
  }
}

@Suite("On top of consultation: seats, texts, evaluations, posts")
struct BesideConsultationTests {
  private let his = "official.name Trần Văn An  official.birth 2/3/1960"
  private let seat = "assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false"

  @Test("the committee's list has the move without the day it took effect: taken for an earlier decision, and lost")
  func withoutEffective() throws {
    let rows = """
      \(seat)
      action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010  effective 1/4/2010
      sender  qu-hải-an
      action  \(his)  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
      """
    #expect(try Judged.texts(SeatUnaccounted(), rows).count == 1)
  }

  @Test("relieved and moved on one day: one seat was asked about twice")
  func twoOnOneDay() throws {
    let rows = """
      \(seat)
      action  an  kind MIEN_NHIEM  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 14/QĐ 15/3/2010
      action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
      """
    #expect(try Judged.texts(SeatUnaccounted(), rows).count == 1)
    #expect(try Judged.charges(SeatUnaccounted(), rows).count == 1)
  }

  @Test("the committee settled the seat a week before the move: charged, for only later decisions were looked at")
  func settledBefore() throws {
    let rows = """
      \(seat)
      assignment  an  unit thuế-hải-an  post phó  from 2005
      action      an  kind THOI_GIU_CHUC_VU  decider qu-hải-an  fromUnit qu-hải-an  fromPost ủy-viên  decision 9-QĐ/QU 8/3/2010
      action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
      """
    #expect(try Judged.texts(SeatUnaccounted(), rows) == [])
  }

  @Test("relieved of a second post, and still listed in his own: asked whether he left the area")
  func secondPost() throws {
    let rows = """
      \(seat)
      assignment  an  unit thuế-hải-an  post phó  from 2005
      action      an  kind MIEN_NHIEM  decider cục-thuế  fromUnit đội-2  fromPost phó  decision 15/QĐ 15/3/2010
      """
    #expect(try Judged.texts(SeatUnaccounted(), rows) == [])
  }

  @Test("moved to a unit whose Party organisation no list gives: charged with leaving the area")
  func unknownArea() throws {
    let rows = """
      \(seat)
      unit    văn-phòng  name Văn phòng  kind state-body  level district
      action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit văn-phòng  decision 15/QĐ 15/3/2010
      """
    #expect(try Judged.charges(SeatUnaccounted(), rows) == [])
  }

  @Test("one seat under two codes of one title, and one list closed it")
  func twoCodes() throws {
    let rows = """
      \(seat)
      post        uv  title QUẬN ỦY VIÊN  rank seat  filled elected
      action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
      sender      tu
      assignment  \(his)  unit qu-hải-an  post uv  from 2005  to 31/3/2010  form elected  principal false
      """
    #expect(try Judged.texts(SeatUnaccounted(), rows) == [])
  }

  @Test("the decider's list cites the text in force, the committee's another: charged on the committee's word")
  func citesDiffer() throws {
    let rows = """
      action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 105-QĐ/TW 2017-12-19
      sender  qu
      action  \(his)  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04
      """
    #expect(try Judged.charges(RegulationOutOfForce(), rows) == [])
    let inquiry = try Judged.inquiry(rows, of: RegulationOutOfForce())
    let findings = RegulationOutOfForce().examine(inquiry).findings
    #expect(findings.map { inquiry.registry.place(of: $0.at) } == ["case/qu:3"])
  }

  @Test("one list has the day of the text, another only its month: one text was found twice")
  func citesMonth() throws {
    let rows = """
      action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04
      sender  qu
      action  \(his)  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07
      """
    #expect(try Judged.charges(RegulationOutOfForce(), rows).count == 1)
    #expect(try Judged.texts(RegulationOutOfForce(), rows).count == 1)
  }

  @Test("moved in November; the committee where he had worked all year was asked: asked about the new one")
  func movedLate() throws {
    let rows = """
      assignment  dung  unit thuế-hải-an  post phó  from 2005  to 14/11/2010
      assignment  dung  unit thuế-kiến-an  post phó  from 15/11/2010
      evaluation  dung  year 2010  evaluator cục-thuế  asked qu-hải-an
      """
    #expect(try Judged.texts(EvaluatedUnasked(), rows) == [])
  }

  @Test("another agency's list still has the higher post that he left: charged by a stale list")
  func staleHigherPost() throws {
    let rows = """
      assignment  an  unit đội  post tổ  from 2023
      action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
      sender      tu
      assignment  official.name Trần Văn An  official.birth 2/3/1975  unit cơ-sở  post trưởng  from 2020
      """
    #expect(try Judged.texts(DecidedBelowHighestPost(), rows) == [])
  }

  @Test("a decision on file took the higher post from him, and the list still has it: charged by a stale list")
  func leftHigherPost() throws {
    let rows = """
      assignment  an  unit cơ-sở  post trưởng  from 2020
      assignment  an  unit đội  post tổ  from 2021  form concurrent
      action      an  kind MIEN_NHIEM  decider vùng  fromUnit cơ-sở  fromPost trưởng  decision 9/QĐ 1/11/2025
      action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
      """
    #expect(try Judged.charges(DecidedBelowHighestPost(), rows) == [])
  }
}
