import Records
import Testing

@testable import Rules

@Suite("Those whom an election needs, and their moves")
struct MovesApartFromPreparationTests {
  private static let stands = "nominee an election hđnd entry first"

  @Test("he left the key post in January and was moved from another in December: said to hold it and to be moved")
  func leftTheKeyPost() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 2008 to 31/1/2010
      assignment bình unit thuế-x post trưởng from 1/2/2010 to 14/12/2010
      action bình kind DIEU_DONG decider cục-thuế fromUnit thuế-x decision 16/QĐ 1/12/2010 effective 15/12/2010
      """
    #expect(try Judged.texts(MovesApartFromPreparation(), rows) == [])
  }

  @Test("he was moved into the key post, from elsewhere: said to have held it and to have been moved from it")
  func movedIntoTheKeyPost() throws {
    let rows = """
      assignment bình unit thuế-x post trưởng from 2008 to 14/12/2010
      assignment bình unit thuế-hải-an post trưởng from 15/12/2010
      action bình kind DIEU_DONG decider cục-thuế fromUnit thuế-x toUnit thuế-hải-an toPost trưởng decision 16/QĐ 1/12/2010 effective 15/12/2010
      """
    #expect(try Judged.texts(MovesApartFromPreparation(), rows) == [])
  }

  @Test("from one key post to another in spring, and from that in December: only the second move is asked about")
  func secondKeyPost() throws {
    let rows = """
      unit thuế-y name Thuế Y kind vertical level district partyParent qu-hải-an
      keyPost thuế-y post trưởng
      assignment bình unit thuế-hải-an post trưởng from 2008 to 31/3/2010
      assignment bình unit thuế-y post trưởng from 1/4/2010 to 14/12/2010
      action bình kind DIEU_DONG decider cục-thuế decision 16/QĐ 1/12/2010 effective 15/12/2010
      """
    let texts = try Judged.texts(MovesApartFromPreparation(), rows)
    #expect(texts.map { $0.contains("at Thuế Y") } == [true])
  }

  @Test("his list closes the key post at the decision, a fortnight before it takes effect: still moved from it")
  func closedOnTheDecision() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 2008 to 30/11/2010
      action bình kind DIEU_DONG decider cục-thuế decision 16/QĐ 1/12/2010 effective 15/12/2010
      """
    #expect(try Judged.outcome(MovesApartFromPreparation(), rows).findings.count == 1)
  }

  @Test("moved after the day of the report: asked about already")
  func movedAfterTheReport() throws {
    let rows = """
      on 30/11/2010
      \(Self.stands)
      action an kind DIEU_DONG decider cục-thuế decision 15/QĐ 15/12/2010
      """
    #expect(try Judged.texts(MovesApartFromPreparation(), rows) == [])
  }

  @Test("a move that may lie in the window is passed over, where a reading is a query")
  func possiblyInTheWindow() throws {
    let rows = "\(Self.stands)\naction an kind DIEU_DONG decider cục-thuế decision 15/QĐ 11/2010"
    #expect(
      try Judged.texts(MovesApartFromPreparation(), rows).map { $0.contains("may have been moved") } == [true])
  }

  @Test("a nominee who may be overlong in post is passed over, where T01 asks about him")
  func possiblyOverlong() throws {
    let spell = "assignment an unit thuế-hải-an post trưởng from 2002"
    let listed = "official an name Trần Văn An birth 2/3/1960\n\(spell)"
    #expect(try Judged.outcome(OverlongTenure(), listed).findings.count == 1)
    let texts = try Judged.texts(MovesApartFromPreparation(), "\(Self.stands)\n\(spell)")
    #expect(texts.map { $0.contains("perhaps") } == [true])
  }

  @Test("two moves without a number: the second is lost")
  func twoMovesWithoutNumber() throws {
    let rows = """
      \(Self.stands)
      action an kind DIEU_DONG decider cục-thuế decision 1/12/2010
      action an kind LUAN_CHUYEN decider cục-thuế decision 20/12/2010
      """
    #expect(try Judged.outcome(MovesApartFromPreparation(), rows).findings.count == 2)
  }

  @Test("two districts give their elections one code: a nominee of the one is said to stand in the other")
  func oneCodeForTwo() throws {
    let rows = """
      unit qu-kiến-an name Quận ủy Kiến An kind committee level district
      sender qu-kiến-an
      election hđnd kind peoples-council unit qu-kiến-an level district term 2011-2016 body hdnd scheduled 22/5/2011
      nominee official.name Phạm Thị Bình official.birth 1961 election hđnd entry first
      action official.name Phạm Thị Bình official.birth 1961 kind DIEU_DONG decider cục-thuế decision 15/QĐ 1/12/2010
      """
    let texts = try Judged.texts(MovesApartFromPreparation(), rows)
    #expect(texts.map { $0.contains("of Quận ủy Kiến An and was moved") } == [true])
  }

  @Test("a third list names a nominee by a code that two elections have: of which, nobody can say")
  func nomineeOfOneOfTwo() throws {
    let rows = """
      unit qu-kiến-an name Quận ủy Kiến An kind committee level district
      sender qu-kiến-an
      election hđnd kind peoples-council unit qu-kiến-an level district term 2011-2016 body hdnd scheduled 22/5/2011
      sender btc
      nominee official.name Phạm Thị Bình official.birth 1961 election hđnd entry first
      """
    #expect(try Judged.outcome(MovesApartFromPreparation(), rows).notJudged.map(\.reason) == [.ambiguous])
  }
}

@Suite("Staffing plans")
struct PlanMissingTests {
  @Test("two districts give their congresses one code: the one that planned in time is asked, the other is lost")
  func oneCodeForTwo() throws {
    let congress = "kind party-congress level district term 2010-2015 body bch held 10/8/2010"
    let rows = """
      unit qu-kiến-an name Quận ủy Kiến An kind committee level district
      covers election qu-kiến-an
      election dh-2010 unit qu-hải-an \(congress) staffingPlan 3/ĐA 2/5/2010
      sender qu-kiến-an
      election dh-2010 unit qu-kiến-an \(congress) staffingPlan 4/ĐA 3/6/2010
      """
    let texts = try Judged.texts(PlanMissing(), rows)
    #expect(texts.count == 1)
    #expect(texts.allSatisfy { $0.hasPrefix("Quận ủy Kiến An") })
  }
}
