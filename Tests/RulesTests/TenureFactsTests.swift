import Records
import Rulebook
import Testing

@testable import Rules

@Suite("How long somebody has been in a post")
struct TenureFactsTests {
  private static let merger = """
    unit a name Chi cục A kind vertical level district until 30/6/2009 successors thuế-hải-an
    unit b name Chi cục B kind vertical level district until 30/6/2009 successors thuế-hải-an
    """

  @Test("moved from one branch to another, which later merged: both are taken for one post, and he for overlong")
  func movedBeforeTheMerger() throws {
    let rows = """
      \(Self.merger)
      assignment bình unit a post trưởng from 1/1/2001 to 31/12/2005
      assignment bình unit b post trưởng from 1/1/2006 to 30/6/2009
      assignment bình unit thuế-hải-an post trưởng from 1/7/2009
      """
    #expect(try Judged.texts(OverlongTenure(), rows) == [])
  }

  @Test("at the head of one branch until it was merged, then of what came of it: one post")
  func throughTheMerger() throws {
    let rows = """
      \(Self.merger)
      assignment bình unit a post trưởng from 1/1/2001 to 30/6/2009
      assignment bình unit thuế-hải-an post trưởng from 1/7/2009
      """
    #expect(try Judged.charges(OverlongTenure(), rows).count == 1)
  }

  @Test("at the head of both branches until they merged: from which of the two he counts, nobody can say")
  func headOfBoth() throws {
    let rows = """
      \(Self.merger)
      assignment bình unit a post trưởng from 1/1/2001 to 30/6/2009
      assignment bình unit b post trưởng from 1/1/2005 to 30/6/2009
      assignment bình unit thuế-hải-an post trưởng from 1/7/2009
      """
    let outcome = try Judged.outcome(OverlongTenure(), rows)
    #expect(outcome.findings.map(\.severity) == [.query])
  }

  @Test("moved to a branch that took in his old one years later: his years in the old one do not count")
  func movedToTheLaterHeir() throws {
    let rows = """
      unit a name Chi cục A kind vertical level district until 30/6/2009 successors thuế-hải-an
      assignment bình unit a post trưởng from 1/1/2001 to 31/12/2005
      assignment bình unit thuế-hải-an post trưởng from 1/1/2006
      """
    #expect(try Judged.texts(OverlongTenure(), rows) == [])
  }

  @Test("renamed twice: the chain of names is one post")
  func renamedTwice() throws {
    let rows = """
      unit a name Chi cục A kind vertical level district until 31/5/2004 successors b
      unit b name Chi cục B kind vertical level district from 1/6/2004 until 30/6/2009 successors thuế-hải-an
      assignment bình unit a post trưởng from 1/1/2001 to 30/6/2009
      assignment bình unit thuế-hải-an post trưởng from 1/7/2009
      """
    #expect(try Judged.charges(OverlongTenure(), rows).count == 1)
  }

  @Test("the list still has the old code of a unit that was renamed: not judged, where the post carries on")
  func oldCode() throws {
    let rows = """
      unit chi-cục-cũ name Chi cục cũ kind vertical level district until 31/5/2006 successors thuế-hải-an
      assignment bình unit chi-cục-cũ post trưởng from 1/1/2001
      """
    let texts = try Judged.texts(OverlongTenure(), rows)
    #expect(texts.count == 1)
    #expect(texts.allSatisfy { $0.contains("Thuế Hải An") })
  }

  @Test("one list has the old code and another the new: one post, and not two")
  func oldAndNewCode() throws {
    let rows = """
      unit chi-cục-cũ name Chi cục cũ kind vertical level district until 31/5/2006 successors thuế-hải-an
      assignment bình unit chi-cục-cũ post trưởng from 1/1/2001
      sender btc
      assignment official.name Phạm Thị Bình official.birth 1960 unit thuế-hải-an post trưởng from 1/6/2006
      """
    #expect(try Judged.outcome(OverlongTenure(), rows).findings.count == 1)
  }

  @Test("one post that no list knows hides another that is overlong beyond doubt")
  func unknownPostBeside() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1990
      assignment bình unit thuế-lê-chân post ? from 2008 form concurrent
      """
    let outcome = try Judged.outcome(OverlongTenure(), rows)
    #expect(outcome.findings.count == 1)
    #expect((outcome.examined, outcome.found, outcome.notJudged.count) == (1, 1, 0))
  }

  @Test("one post that no list knows beside one that is in order: the person is not judged")
  func unknownPostBesideOneInOrder() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 2008
      assignment bình unit thuế-lê-chân post ? from 1990 form concurrent
      """
    let outcome = try Judged.outcome(OverlongTenure(), rows)
    #expect(outcome.examined == 0)
    #expect(outcome.notJudged.map(\.reason) == [.unknownPost])
  }

  @Test("the list has no column for the end of a spell: whoever left the post years ago is charged with holding it")
  func noColumnForTheEnd() throws {
    let rows = """
      sender cục-thuế without to
      assignment official.name Phạm Thị Bình official.birth 1960 unit thuế-hải-an post trưởng from 1990
      """
    #expect(try Judged.charges(OverlongTenure(), rows) == [])
    #expect(try Judged.texts(OverlongTenure(), rows).map { $0.contains("no column for the end") } == [true])
  }

  @Test("the list has no column for the end, and another list gives one: he has left")
  func endInAnotherList() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1990 to 31/5/2008
      sender btc without to
      assignment official.name Phạm Thị Bình official.birth 1960 unit thuế-hải-an post trưởng from 1990
      """
    #expect(try Judged.texts(OverlongTenure(), rows) == [])
  }

  @Test("his first row was never closed, his reappointment was: he may have left with it")
  func firstRowNeverClosed() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/2000
      assignment bình unit thuế-hải-an post trưởng from 1/1/2005 to 31/12/2009
      """
    #expect(try Judged.charges(OverlongTenure(), rows) == [])
  }

  @Test("two posts in one row: which comes first differs from run to run")
  func twoPostsInOneRow() throws {
    let law = try Judged.inquiry("", of: OverlongTenure()).law
    let registry = Self.sixPostsInOneRow()
    let orders = Set(
      Many.times {
        let inquiry = Inquiry(registry, law: law, period: ReviewYear(year: 2010)!)
        return OverlongTenure().examine(inquiry).findings.map { registry.name(of: $0.about.unit!) }
      })
    #expect(orders == [["U1", "U2", "U3", "U4", "U5", "U6"]])
  }

  @Test("a sector and the unit that stands for another begin in one row: which comes first differs from run to run")
  func twoSectorsInOneRow() throws {
    let rows = """
      unit cục name Cục kind vertical level province sector Thuế
      unit chi-cục name Chi cục kind vertical level district managingParent cục
      assignment an unit cục post trưởng from 2009
      assignment bình unit chi-cục post phó from 2009
      """
    let examples = OverlongSector().examples
    let setting = examples.setting.split(separator: "\n").filter { !$0.contains("unit ") }.joined(separator: "\n")
    let inquiry = try Stage(Case("", rows), in: Examples(setting: setting, reported: [], silent: [])).inquiry
    let orders = Set(Many.times { inquiry.sectors.map { inquiry.registry.names[$0.name] } })
    #expect(orders == [["Cục", "Thuế"]])
  }

  /// Six posts of one person, all in the first row of a file: the notation of cases cannot write that.
  private static func sixPostsInOneRow() -> Registry {
    func row(_ kind: RecordKind, _ values: [String: String]) -> [String?] { kind.fieldNames.map { values[$0] } }
    var intake = Intake(agency: "cục-thuế", file: "cục-thuế.csv")
    var rows: [(Int, RecordKind, [String: String])] = [
      (1, .post, ["code": "trưởng", "title": "Trưởng", "rank": "head", "filled": "appointed"]),
      (2, .official, ["code": "an", "name": "Trần Văn An", "birth": "1960"]),
    ]
    for i in 1...6 {
      rows.append((i + 10, .unit, ["code": "u\(i)", "name": "U\(i)", "kind": "vertical", "level": "district"]))
      rows.append((30, .assignment, ["official": "an", "unit": "u\(i)", "post": "trưởng", "from": "1990"]))
    }
    for (line, kind, values) in rows {
      intake.take(row(kind, values), as: kind, by: FeedNumber(0), at: intake.location(line: line, byte: 0))
    }
    var notes = ImportNotes()
    notes.feeds = [
      FeedNote(
        agency: "cục-thuế", unit: "", id: "cán-bộ", profile: "agencies/cục-thuế.yaml", line: 1,
        mapped: [.assignment: Set(RecordKind.assignment.fieldNames)])
    ]
    notes.files = [FileNote(path: "cục-thuế.csv", agency: "cục-thuế")]
    return Registry([intake.finish()], notes: notes) { _, pool in Linkage(symbols: pool.count) }
  }
}
