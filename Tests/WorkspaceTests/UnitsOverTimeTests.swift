import Foundation
import Records
import Rules
import Testing

@testable import Workspace

/// Whole small workspaces in which units are renamed, merged, split, and move from one committee to another.
@Suite("Units over time")
struct UnitsOverTimeTests {
  /// One office and one agency, `thue` of the unit CT, whose lists have our own words for columns.
  private struct Scene: ~Copyable {
    let path = NSTemporaryDirectory() + "phoihop-test-" + UUID().uuidString
    let year: Int

    init(_ year: Int, units: String) throws {
      self.year = year
      try write(
        """
        office: {superior: Thành ủy, name: Ban Tổ chức, unit: TU, sign: BTCTU, place: Hải Phòng}
        utc-offset: "+07:00"
        language: vi
        spelling: ủy
        form: auto
        secrecy: none
        sample: false
        signers: {authority: K/T TRƯỞNG BAN, post: PHÓ TRƯỞNG BAN, name: ""}
        recipients: [Lưu]

        """, to: "phoihop.yaml")
      try write(
        "code,name,kind,level,partyParent,managingParent,from,until,successors\n" + units + "\n",
        to: "reference/units.csv")
      try write(
        "code,title,rank,filled\nT,Chi cục trưởng,head,appointed\nP,Phó Chi cục trưởng,deputy,appointed\n",
        to: "reference/posts.csv")
      var law = ""
      for (key, value) in [
        ("consultation.duty.actions", "[DIEU_DONG]"), ("consultation.duty.posts", "[head, deputy]"),
        ("consultation.duty.deciders", "[vertical]"), ("consultation.duty.form", "[written]"),
      ] {
        law +=
          "\(key):\n  values:\n    - {from: 2000-01-01, force: law, value: \(value), cite: \"QĐ\", confidence: office, reviewed: 2010-01-04}\n"
      }
      law += """
        tenure.manager.limit:
          values:
            - from: 2000-01-01
              force: law
              table: [{rank: head, value: 96}, {rank: deputy, value: 96}]
              cite: "QĐ"
              confidence: office
              reviewed: 2010-01-04

        """
      try write(law, to: "rulebook/local/law.yaml")
      var profile = "agency: thue\nunit: CT\nfeeds:\n"
      for (id, kind, fields) in [
        ("can-bo", "official", "code: code, name: name, birth: birth"),
        ("qua-trinh", "assignment", "official: official, unit: unit, post: post, from: from, to: to"),
        (
          "quyet-dinh", "action",
          "official: official, kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {number: number, date: date}, fromUnit: from, fromPost: {const: P}, toUnit: to, toPost: {const: P}"
        ),
        (
          "trao-doi", "consultation",
          "asker: {const: CT}, asked: asked, official: official, form: {const: written}, letter: {number: number, date: date}, reply: {number: reply, date: replied}, opinion: {const: agree}"
        ),
      ] {
        profile += """
            - id: \(id)
              files: "{year}/\(id).csv"
              covers: [{kind: \(kind), since: 1990-01-01, of: TU}]
              dates: [d/M/yyyy]
              records:
                \(kind): {\(fields)}

          """
      }
      try write(profile, to: "agencies/thue.yaml")
      // A list of decisions that did not come may show that somebody has left.
      try send("quyet-dinh", "official,number,date,from,to\nbinh,1/QĐ,1/1/1991,CT,CT\n")
      try send("can-bo", "code,name,birth\nan,Trần Văn An,1/1/1965\nbinh,Lê Thị Bình,1/1/1966\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // a folder left behind fails no test

    func write(_ text: String, to name: String) throws {
      let url = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func send(_ list: String, _ text: String) throws { try write(text, to: "exports/thue/\(year)/\(list).csv") }

    func examine() async throws -> Examination {
      let examination = try await OpenWorkspace.open(path, data: Repository.data).examine(ReviewYear(year: year)!)
      #expect(examination.rejectedRows == 0)
      return examination
    }
  }

  private func overlong(_ examination: Examination) -> [String] {
    examination.judgement["T01"].findings.map { finding in
      "\(finding.severity.rawValue) \(finding.statement.en.text(in: Voice(.en), examination.registry))"
    }
  }

  /// The committee that has a say in each decision, by its number, and the rule that found fault with it.
  private func committees(_ examination: Examination) -> [String] {
    let registry = examination.registry
    return examination.inquiry.consultations.cases.map { item in
      let committee = item.committee.map { registry.names[$0.symbol] } ?? "?"
      let fault =
        switch item.verdict {
        case .compliant: "kept"
        case .breach(let breach): breach.fault.rawValue
        case .notJudged(let reason): reason.id
        case .outOfScope(let reason): reason.rawValue
        }
      return
        "\(item.action.decision.number.map { registry.names[$0] } ?? "") \(item.side.rawValue) \(committee) \(fault)"
    }.sorted()
  }

  // MARK: Tenures

  @Test("a branch renamed in mid-tenure, under a new code: one tenure, under its new name")
  func renamedCode() async throws {
    let scene = try Scene(
      2010,
      units: """
        TU,Thành ủy,committee,province,,,,,
        CT,Cục Thuế,vertical,province,TU,,,,
        AH,Chi cục Thuế huyện An Hải,vertical,district,TU,CT,,2006-06-30,HA
        HA,Chi cục Thuế quận Hải An,vertical,district,TU,CT,2006-07-01,,
        """)
    try scene.send(
      "qua-trinh", "official,unit,post,from,to\nan,AH,T,1/1/2002,30/6/2006\nan,HA,T,1/7/2006,\nbinh,HA,P,1/7/2006,\n")
    #expect(
      overlong(try await scene.examine()) == [
        "violation Trần Văn An has been Chi cục trưởng at Chi cục Thuế quận Hải An since 1 January 2002, over 96 months."
      ])
  }

  @Test("a district committee renamed in mid-tenure, under one code, its rows in any order: one tenure")
  func renamedVersion() async throws {
    let scene = try Scene(
      2010,
      units: """
        TU,Thành ủy,committee,province,,,,,
        CT,Cục Thuế,vertical,province,TU,,,,
        QU,Quận ủy Hải An,committee,district,TU,,2006-07-01,,
        QU,Huyện ủy An Hải,committee,district,TU,,,2006-06-30,
        """)
    try scene.send("qua-trinh", "official,unit,post,from,to\nan,QU,T,1/1/2002,\n")
    #expect(
      overlong(try await scene.examine()) == [
        "violation Trần Văn An has been Chi cục trưởng at Quận ủy Hải An since 1 January 2002, over 96 months."
      ])
  }

  @Test("two branches merged into one: the head of one carries on, the years of the other's deputy are his own")
  func merged() async throws {
    let scene = try Scene(
      2010,
      units: """
        TU,Thành ủy,committee,province,,,,,
        CT,Cục Thuế,vertical,province,TU,,,,
        A,Chi cục A,vertical,district,TU,CT,,2009-06-30,C
        B,Chi cục B,vertical,district,TU,CT,,2009-06-30,C
        C,Chi cục C,vertical,district,TU,CT,2009-07-01,,
        """)
    try scene.send(
      "qua-trinh",
      """
      official,unit,post,from,to
      an,A,T,1/1/2002,30/6/2009
      an,C,T,1/7/2009,
      binh,A,P,1/1/2002,31/12/2005
      binh,B,P,1/1/2006,30/6/2009
      binh,C,P,1/7/2009,

      """)
    #expect(
      overlong(try await scene.examine()) == [
        "violation Trần Văn An has been Chi cục trưởng at Chi cục C since 1 January 2002, over 96 months."
      ])
  }

  @Test("a branch split in two: it has no one successor, and a post in a part of it is a new one")
  func split() async throws {
    let scene = try Scene(
      2010,
      units: """
        TU,Thành ủy,committee,province,,,,,
        CT,Cục Thuế,vertical,province,TU,,,,
        A,Chi cục A,vertical,district,TU,CT,,2009-06-30,C;D
        C,Chi cục C,vertical,district,TU,CT,2009-07-01,,
        D,Chi cục D,vertical,district,TU,CT,2009-07-01,,
        """)
    try scene.send("qua-trinh", "official,unit,post,from,to\nan,A,T,1/1/2002,30/6/2009\nan,C,T,1/7/2009,\n")
    #expect(overlong(try await scene.examine()) == [])
  }

  // MARK: Committees

  @Test("a tax branch whose Party cell moves from the district to the department in 2018: whom to ask hangs on the day")
  func affiliationMoves() async throws {
    let scene = try Scene(
      2018,
      units: """
        TU,Thành ủy,committee,province,,,,,
        DU,Đảng ủy Cục Thuế,committee,province,TU,,,,
        QU,Quận ủy Hải An,committee,district,TU,,,,
        CT,Cục Thuế,vertical,province,DU,,,,
        HA,Chi cục Thuế Hải An,vertical,district,QU,CT,,2018-06-30,
        HA,Chi cục Thuế Hải An,vertical,district,DU,CT,2018-07-01,,
        """)
    try scene.send("qua-trinh", "official,unit,post,from,to\nan,HA,P,1/1/2016,\nbinh,HA,P,1/1/2016,\n")
    try scene.send(
      "quyet-dinh",
      "official,number,date,from,to\nan,15,30/6/2018,HA,CT\nbinh,16,1/7/2018,HA,CT\n")
    try scene.send(
      "trao-doi",
      "official,asked,number,date,reply,replied\nan,QU,20,1/6/2018,7,10/6/2018\nbinh,QU,21,2/6/2018,8,11/6/2018\n")
    // The second was asked of the committee that no longer has a say.
    let examination = try await scene.examine()
    #expect(committees(examination).filter { $0.hasPrefix("15 leaving") } == ["15 leaving QU kept"])
    #expect(committees(examination).filter { $0.hasPrefix("16 leaving") } == ["16 leaving DU C06"])
  }

  @Test("from the day after the districts end, the ward's committee under the city has the say")
  func districtsEnd() async throws {
    let scene = try Scene(
      2025,
      units: """
        TU,Thành ủy,committee,province,,,,,
        QU,Quận ủy Hải An,committee,district,TU,,,2025-06-30,
        DU,Đảng ủy phường Đông Hải,committee,commune,QU,,,2025-06-30,
        DU,Đảng ủy phường Đông Hải,committee,commune,TU,,2025-07-01,,
        CT,Cục Thuế,vertical,province,TU,,,,
        HA,Đội Thuế Đông Hải,vertical,commune,DU,CT,,,
        """)
    try scene.send("qua-trinh", "official,unit,post,from,to\nan,HA,P,1/1/2022,\nbinh,HA,P,1/1/2022,\n")
    try scene.send(
      "quyet-dinh", "official,number,date,from,to\nan,15,30/6/2025,HA,CT\nbinh,16,1/7/2025,HA,CT\n")
    try scene.send(
      "trao-doi",
      "official,asked,number,date,reply,replied\nan,QU,20,1/6/2025,7,10/6/2025\nbinh,DU,21,2/6/2025,8,11/6/2025\n")
    let examination = try await scene.examine()
    #expect(committees(examination).filter { $0.hasPrefix("15 leaving") } == ["15 leaving QU kept"])
    #expect(committees(examination).filter { $0.hasPrefix("16 leaving") } == ["16 leaving DU kept"])
    let registry = examination.registry
    let district = registry.unitCode("QU")!
    #expect(registry.unit(district, on: CivilDate(iso: "2025-06-30")!) != nil)
    #expect(registry.unit(district, on: CivilDate(iso: "2025-07-01")!) == nil)
  }
}
