import Records
import Testing

@testable import Rules

@Suite("How far agencies' cells agree")
struct AccuracyTests {
  /// `cục-thuế 2/3`, agency by agency, then the total.
  private func accuracy(_ rows: String) throws -> [String] {
    let accuracy = Accuracy(try Judged.inquiry(rows, of: ConflictingValues()))
    let agencies = accuracy.agencies.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.part)/\($0.value.whole)" }
    return agencies + ["\(accuracy.total.part)/\(accuracy.total.whole)"]
  }

  @Test("a cell counts where both fill it; a year agrees with a day that lies in it")
  func people() throws {
    // Name and birth agree, the number does not; sex and card stand in one list only.
    let rows = """
      sender    cục-thuế
      official  an  name Trần Văn An  birth 12/5/1960  sex male  civilServantNo 77
      sender    qu-hải-an
      official  7  name TRẦN VĂN AN  birth 1960  partyCard 1001  civilServantNo 77
      """
    #expect(try accuracy(rows) == ["cục-thuế 3/3", "qu-hải-an 3/3", "3/3"])
    let births = rows.replacing("birth 1960", with: "birth 1961")
    #expect(try accuracy(births) == ["cục-thuế 2/3", "qu-hải-an 2/3", "2/3"])
  }

  @Test("of three lists the one that differs from both others has nothing that agrees")
  func three() throws {
    #expect(
      try accuracy(
        """
        sender    a
        official  1  name Trần Văn An  partyCard 1001  sex male
        sender    b
        official  2  name Trần Văn An  partyCard 1001  sex male
        sender    c
        official  3  name Trần Văn An  partyCard 1001  sex female
        """) == ["a 5/6", "b 5/6", "c 4/6", "7/9"])
  }

  @Test("one list alone, a row that only names somebody, and people left apart are compared with nothing")
  func nothing() throws {
    #expect(try accuracy("official an name An birth 1960\nofficial an name Ân birth 1961") == ["0/0"])
    #expect(
      try accuracy(
        """
        sender        cục-thuế
        official      an  name Trần Văn An  birth 12/5/1960
        sender        qu-hải-an
        assignment    official.name Trần Văn An  official.birth 12/5/1960  unit cục-thuế  post phó  from 2005
        official      7  name Trần Văn An  birth 12/5/1970
        """) == ["0/0"])
  }

  @Test("a letter in two registers: dates and opinion, never the number")
  func letters() throws {
    #expect(
      try accuracy(
        """
        official      an  name Trần Văn An  birth 12/5/1960
        sender        cục-thuế
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree
        sender        qu-hải-an
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 315 1/3/2010  received 3/3/2010  reply 7/QU 10/3/2010  opinion agree
        """) == ["cục-thuế 2/3", "qu-hải-an 2/3", "2/3"])
  }

  @Test("a decision in two lists: its date, kind, units and posts, a unit under its old code and its new")
  func decisions() throws {
    #expect(
      try accuracy(
        """
        unit      ah  name Thuế An Hải  kind vertical  level district  until 30/6/2006  successors ha
        unit      ha  name Thuế Hải An  kind vertical  level district  from 1/7/2006
        official  an  name Trần Văn An  birth 12/5/1960
        sender    cục-thuế
        action    official.name Trần Văn An  official.birth 12/5/1960  kind DIEU_DONG  decider cục-thuế  fromUnit ha  fromPost phó  toUnit cục-thuế  decision 15/QĐ 15/3/2010
        sender    qu-hải-an
        action    official.name Trần Văn An  official.birth 12/5/1960  kind LUAN_CHUYEN  decider cục-thuế  fromUnit ah  fromPost trưởng  decision 15/QĐ 3/2010
        """) == ["cục-thuế 2/4", "qu-hải-an 2/4", "2/4"])
  }

  @Test("a spell in two lists: its start and its end; where one has more spells than the other, none can be paired")
  func spells() throws {
    let rows = """
      official    an  name Trần Văn An  birth 12/5/1960
      sender      cục-thuế
      assignment  official.name Trần Văn An  official.birth 12/5/1960  unit cục-thuế  post phó  from 1/3/2005  to 31/5/2009
      sender      qu-hải-an
      assignment  official.name Trần Văn An  official.birth 12/5/1960  unit cục-thuế  post phó  from 3/2005  to 1/6/2009
      """
    #expect(try accuracy(rows) == ["cục-thuế 1/2", "qu-hải-an 1/2", "1/2"])
    #expect(
      try accuracy(
        rows
          + "\nassignment  official.name Trần Văn An  official.birth 12/5/1960  unit cục-thuế  post phó  from 1/6/2009")
        == ["0/0"])
  }
}
