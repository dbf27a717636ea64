import Configuration
import Records
import Testing

@testable import Importing

@Suite("The short form of a feed: fields by their own names")
struct CanonicalFieldsTests {
  private func sample(_ records: String, _ format: String = "csv: {delimiter: \",\"}") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: "{year}/a"
            \(format)
            records: \(records)
        """)
  }

  private func mistakes(_ records: String) -> [String] {
    var diagnostics = Diagnostics()
    _ = Profile.read(
      [("agencies/thuế.yaml", Array(sample(records).profile.utf8))], content: { _ in nil }, forbidden: { _ in nil },
      into: &diagnostics)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  @Test("a list of fields reads the columns of these names, and speaks of no other")
  func listOfFields() throws {
    let sample = sample("{assignment: [official, unit, post, from, to, decision.number]}")
    let outcome = try sample.read(
      "to,from,post,unit,official,decision.number,form\n2006-05,2001-02-03,PCCT,CCT-HA,0417,15/QĐ,elected\n")
    let spell = try #require(outcome.records.assignments.first)
    #expect(outcome.text(spell.official) == "0417")
    #expect(outcome.text(spell.unit) == "CCT-HA")
    #expect("\(spell.from) \(spell.to!)" == "2001-02-03 2006-05")
    #expect(outcome.text(spell.decision.number) == "15/QĐ")
    #expect(spell.form == .first)
    #expect(
      try sample.feeds()[0].records[0].mapped == ["official", "unit", "post", "from", "to", "decision.number"])
  }

  @Test("a list of kinds reads every field of each")
  func listOfKinds() throws {
    let outcome = try sample("[keyPost, activity]").read("unit,post,agreement,kind,held,count\nHA,CT,1,plan,2010,2\n")
    #expect(outcome.records.keyPosts.count == 1)
    #expect(outcome.records.activities.first?.count == 2)
    #expect(try sample("[action]").feeds()[0].records[0].mapped == Set(RecordKind.action.fieldNames))
  }

  @Test("in XML a dotted name is an attribute of a child")
  func xml() throws {
    let outcome = try sample(
      "{action: [official, official.name, official.birth, kind, decider, decision.date, cites]}",
      "row: phoiHop/actions/action"
    ).read(
      """
      <phoiHop version="1"><actions>
      <action kind="DIEU_DONG" decider="CT" cites="1;2"><decision date="2010"/><official name="An" birth="1960-05"/></action>
      <action official="7" kind="DIEU_DONG" decider="CT"><decision date="2010-03-15" number="1"/></action>
      </actions></phoiHop>
      """)
    #expect(outcome.records.actions.map { "\($0.decided)" } == ["2010", "2010-03-15"])
    #expect(outcome.records.actions.map { outcome.text($0.cites) } == ["1;2", nil])
    #expect(outcome.text(outcome.records.officials[0].name) == "An")
    #expect(outcome.text(outcome.records.actions[1].official) == "7")
  }

  @Test("a question mark is unreadable in any field, and rejects the row where the field is needed")
  func mark() throws {
    let outcome = try sample("{action: [official, kind, decider, decision.number, decision.date, effective, toUnit]}")
      .read(
        """
        official,kind,decider,decision.number,decision.date,effective,toUnit
        1,DIEU_DONG,CT,?,2010,?,?
        1,DIEU_DONG,?,,2010,,
        1,DIEU_DONG,CT,,?,,
        1,?,CT,,2010,,
        ?,DIEU_DONG,CT,,2010,,
        """)
    #expect(outcome.records.actions.count == 1)
    let action = try #require(outcome.records.actions.first)
    #expect(action.decision.number == .unreadable)
    #expect(action.toUnit?.isUnreadable == true)
    #expect(action.effective?.isUnreadable == true)
    #expect(outcome.batch.cellRejects.map(\.column) == ["decision.number", "effective", "toUnit"])
    #expect(outcome.batch.rejects.map(\.column) == ["decider", "decision.date", "kind", "official"])
  }

  @Test("the sender's own marks for what he does not know can be named at length too")
  func ownMarks() throws {
    let outcome = try sample(
      """
      {keyPost: {unit: {column: Đơn vị, codes: {Hải An: HA}, unknown: [không rõ, "-"]}, post: CV}, post: {code: CV, title: CV, rank: {const: head}, filled: {const: elected}, rotationField: {column: Lĩnh vực, unknown: "?"}}}
      """
    ).read("Đơn vị,CV,Lĩnh vực\nHải An,1,?\nkhông rõ,2,\n-,3,\n")
    #expect(outcome.records.posts.map(\.rotationField) == [.unreadable])
    #expect(outcome.batch.rejects.map(\.reason) == [.notInList, .notInList])
  }

  @Test("mistakes have their place and say what there is")
  func mistakesAreTold() {
    #expect(
      mistakes("{keyPost: [unit, pots]}") == [
        "agencies/thuế.yaml:7:24: keyPost is without “post”.",
        "agencies/thuế.yaml:7:31: “keyPost” is “pots”; expected one of: unit, post. Did you mean “post”?",
      ])
    #expect(mistakes("{keyPost: [unit, post, unit]}") == ["agencies/thuế.yaml:7:37: the field “unit” stands twice."])
    #expect(mistakes("[]") == ["agencies/thuế.yaml:7:14: records names no record."])
    #expect(mistakes("[official, oficial]").count == 1)
    #expect(
      mistakes("{keyPost: {unit: {const: HA, unknown: \"?\"}, post: CV}}") == [
        "agencies/thuế.yaml:7:52: “unknown” cannot stand beside “const”."
      ])
  }
}
