import Testing

@testable import Records

@Suite struct RegistryTests {
  private static func batch(_ agency: String, _ file: String, _ rows: [(RecordKind, [String: String])]) -> Batch {
    var intake = Intake(agency: agency, file: file)
    for (i, row) in rows.enumerated() {
      intake.take(
        row.0.fieldNames.map { row.1[$0] }, as: row.0, by: FeedNumber(0), at: intake.location(line: i + 1, byte: 0))
    }
    return intake.finish()
  }

  private static let units: [(RecordKind, [String: String])] = [
    (.unit, ["code": "TU", "name": "Thành ủy", "kind": "committee", "level": "province"]),
    (.unit, ["code": "QU", "name": "Quận ủy", "kind": "committee", "level": "district", "partyParent": "TU"]),
    (.unit, ["code": "CB", "name": "Chi bộ", "kind": "committee", "level": "grassroots", "partyParent": "QU"]),
    (.unit, ["code": "CT", "name": "Cục", "kind": "vertical", "level": "province", "partyParent": "TU"]),
    (
      .unit,
      [
        "code": "CC", "name": "Chi cục", "kind": "vertical", "level": "district", "partyParent": "CB",
        "managingParent": "CT", "until": "30/6/2010",
      ]
    ),
    (
      .unit,
      [
        "code": "CC", "name": "Chi cục mới", "kind": "vertical", "level": "district", "partyParent": "TU",
        "managingParent": "CT", "from": "1/7/2010",
      ]
    ),
    (.unit, ["code": "XA", "name": "Xã", "kind": "committee", "level": "commune", "partyParent": "TU"]),
    (.unit, ["code": "TX", "name": "Trạm", "kind": "vertical", "level": "commune", "partyParent": "XA"]),
    (.unit, ["code": "V1", "name": "Vòng 1", "kind": "other", "level": "district", "partyParent": "V2"]),
    (.unit, ["code": "V2", "name": "Vòng 2", "kind": "other", "level": "district", "partyParent": "V1"]),
  ]

  private static func registry(_ notes: ImportNotes = ImportNotes(), _ more: [Batch] = []) -> Registry {
    Registry([batch("reference", "reference/units.csv", units)] + more, notes: notes) {
      Linkage(symbols: $1.count).after($0)
    }
  }

  private func code(_ text: String, in registry: Registry) throws -> Code<Unit> {
    try #require(registry.unitCode(text))
  }

  @Test("the committee with a say is the nearest district's by Party parents on that day, never a grassroots cell")
  func committees() throws {
    let registry = Self.registry()
    let spring = CivilDate(iso: "2010-03-15")!
    let autumn = CivilDate(iso: "2010-09-15")!
    func committee(over unit: String, on day: CivilDate) throws -> String? {
      registry.committee(over: try code(unit, in: registry), on: day).map { registry.names[$0.symbol] }
    }
    #expect(try committee(over: "CC", on: spring) == "QU")
    #expect(try committee(over: "CC", on: autumn) == "TU")
    #expect(try committee(over: "QU", on: spring) == "QU")
    #expect(try committee(over: "TX", on: spring) == "XA")
    #expect(try committee(over: "V1", on: spring) == nil)
  }

  @Test("below is below by the line that is meant; a circle ends")
  func below() throws {
    let registry = Self.registry()
    let day = CivilDate(iso: "2010-03-15")!
    let (cc, ct, qu) = (try code("CC", in: registry), try code("CT", in: registry), try code("QU", in: registry))
    #expect(registry.isAtOrBelow(cc, ct, by: .managing, on: day))
    #expect(!registry.isAtOrBelow(cc, ct, by: .party, on: day))
    #expect(registry.isAtOrBelow(cc, qu, by: .both, on: day))
    let circle = try code("V1", in: registry)
    #expect(!registry.isAtOrBelow(circle, qu, by: .both, on: day))
  }

  @Test("an agency lists a unit without its parents: the office's own list is overridden, and no committee has a say")
  func ownListFirst() throws {
    func row(_ fields: [String: String], by feed: FeedNumber, _ file: String) -> Batch {
      var intake = Intake(agency: "", file: file)
      intake.take(
        RecordKind.unit.fieldNames.map { fields[$0] }, as: .unit, by: feed, at: intake.location(line: 2, byte: 0))
      return intake.finish()
    }
    let branch = ["code": "CC", "kind": "vertical", "level": "district"]
    let own = row(
      branch.merging(["name": "Chi cục", "partyParent": "QU", "until": "30/6/2010"]) { $1 }, by: .none,
      "reference/units.csv")
    let committee = row(
      ["code": "QU", "name": "Quận ủy", "kind": "committee", "level": "district"], by: .none, "reference/units.csv")
    let agencys = row(branch.merging(["name": "CC"]) { $1 }, by: FeedNumber(0), "thuế/don-vi.csv")
    let others = row(
      ["code": "KB", "name": "Kho bạc", "kind": "vertical", "level": "district"], by: FeedNumber(0), "kho-bac.csv")
    let registry = Registry([own, committee, agencys, others], notes: notes()) { Linkage(symbols: $1.count).after($0) }
    let (cc, kb) = (try code("CC", in: registry), try code("KB", in: registry))
    let spring = CivilDate(iso: "2010-03-15")!
    #expect(registry.committee(over: cc, on: spring) == registry.unitCode("QU"))
    #expect(registry.name(of: cc) == "Chi cục")
    // An agency's row does not bring back a unit that has ended either.
    #expect(registry.unit(cc, on: CivilDate(iso: "2010-09-15")!) == nil)
    #expect(registry.unit(kb, on: spring) != nil)
  }

  @Test("an agency calls the branch's deputy head a member of staff: his post would have left the duty to ask")
  func ownPostsFirst() throws {
    func row(_ rank: String, by feed: FeedNumber, _ file: String) -> Batch {
      var intake = Intake(agency: "", file: file)
      let fields = ["code": "PCCT", "title": "Phó Chi cục trưởng", "rank": rank, "filled": "appointed"]
      intake.take(
        RecordKind.post.fieldNames.map { fields[$0] }, as: .post, by: feed, at: intake.location(line: 2, byte: 0))
      return intake.finish()
    }
    let registry = Registry(
      [row("deputy", by: .none, "reference/posts.csv"), row("staff", by: FeedNumber(0), "thuế/chuc-vu.csv")],
      notes: notes()
    ) { Linkage(symbols: $1.count).after($0) }
    let post = try #require(registry.names.symbol(of: "PCCT").map { Code<Post>($0) })
    #expect(registry.post(post)?.rank == .deputy)
  }

  private func notes(_ state: Voucher.State = .whole, since: String = "2010-01-01") -> ImportNotes {
    var notes = ImportNotes()
    notes.feeds = [FeedNote(agency: "thuế", unit: "CT", id: "thư", profile: "agencies/thuế.yaml", line: 3, mapped: [:])]
    notes.vouchers = [
      Voucher(
        feed: FeedNumber(0), kind: .consultation, unit: "CT", since: CivilDate(iso: since)!,
        until: CivilDate(iso: "2010-12-31")!, state: state)
    ]
    return notes
  }

  private func completeness(
    _ registry: Registry, _ units: [String], from: String = "2010-01-01", official: Code<Official>? = nil,
    committee: String? = nil
  ) throws -> Coverage.Completeness {
    registry.coverage(
      of: .consultation, by: try units.map { try code($0, in: registry) }, from: CivilDate(iso: from)!,
      until: CivilDate(iso: "2010-03-15")!, official: official, committee: committee.flatMap { registry.unitCode($0) }
    ).completeness
  }

  @Test("a side is covered where one arrived list vouches for it over the whole interval")
  func coverage() throws {
    #expect(try completeness(Self.registry(notes()), ["CT"]) == .complete)
    #expect(try completeness(Self.registry(notes()), ["CC"]) == .complete)
    #expect(try completeness(Self.registry(notes()), ["CT", "QU"]) == .partial)
    #expect(try completeness(Self.registry(notes()), ["QU"]) == .none)
    #expect(try completeness(Self.registry(notes()), ["CT"], from: "2009-12-31") == .none)
    #expect(try completeness(Self.registry(notes(.missing)), ["CT"]) == .none)
    #expect(try completeness(Self.registry(notes(.broken)), ["CT"]) == .none)
    #expect(try completeness(Self.registry(), ["CT"]) == .none)
  }

  @Test("a rejected row counts against the official in it, else the committee in it, else everybody")
  func rejectsAgainstCoverage() throws {
    func letters(_ official: String?, asked: String?) -> Batch {
      Self.batch(
        "thuế", "thuế/thư.csv",
        [
          (.official, ["code": "an", "name": "An", "birth": "1960"]),
          (.official, ["code": "chi", "name": "Chi", "birth": "1961"]),
          (.official, ["code": "can", "name": "Chi", "birth": "1970"]),
          (.consultation, ["official": official ?? "", "asker": "CT", "asked": asked ?? "", "form": "fax"]),
        ])
    }
    let named = Self.registry(notes(), [letters("an", asked: "QU")])
    let an = try #require(named.names.symbol(of: "thuế\u{1F}an").map { Code<Official>($0) })
    let chi = try #require(named.names.symbol(of: "thuế\u{1F}chi").map { Code<Official>($0) })
    #expect(try completeness(named, ["CT"], official: an, committee: "QU") == .none)
    #expect(try completeness(named, ["CT"], official: chi, committee: "QU") == .complete)
    // One difference alone may be a slip of the pen: the row may be his after all.
    let can = try #require(named.names.symbol(of: "thuế\u{1F}can").map { Code<Official>($0) })
    #expect(
      try completeness(Self.registry(notes(), [letters("chi", asked: "QU")]), ["CT"], official: can, committee: "QU")
        == .none)
    let committeeOnly = Self.registry(notes(), [letters(nil, asked: "QU")])
    #expect(try completeness(committeeOnly, ["CT"], official: chi, committee: "QU") == .none)
    #expect(try completeness(committeeOnly, ["CT"], official: chi, committee: "TU") == .complete)
    let nothing = Self.registry(notes(), [letters(nil, asked: nil)])
    #expect(try completeness(nothing, ["CT"], official: chi, committee: "TU") == .none)
    let stranger = Self.registry(notes(), [letters("a¤", asked: "TU")])
    #expect(try completeness(stranger, ["CT"], official: chi, committee: "QU") == .complete)
    #expect(try completeness(stranger, ["CT"], official: chi, committee: "TU") == .none)
  }
}

extension Linkage {
  /// Everybody is only himself.
  fileprivate func after(_ officials: [Official]) -> Linkage { self }
}

@Suite struct WordingTests {
  @Test("numbers, shares and dates are written as each language writes them")
  func numbers() {
    #expect(Language.vi.number(1_234_567) == "1.234.567")
    #expect(Language.en.number(-1234) == "-1,234")
    #expect(Language.vi.counted(5) == "05")
    #expect(Language.vi.counted(12) == "12")
    #expect(Language.vi.counted(0) == "0")
    #expect(Language.en.counted(5) == "5")
    #expect(Language.vi.percent(42, of: 47) == "89,4")
    #expect(Language.en.percent(1, of: 3) == "33.3")
    #expect(Language.vi.percent(2, of: 3) == "66,7")
    #expect(Language.vi.percent(1, of: 1) == "100,0")
    #expect(Language.vi.percent(0, of: 0) == nil)
    #expect(Language.vi.longDate(CivilDate(iso: "2010-02-05")!) == "ngày 05 tháng 02 năm 2010")
    #expect(Language.vi.longDate(CivilDate(iso: "2010-12-31")!) == "ngày 31 tháng 12 năm 2010")
  }

  @Test("our own words are spelled as the office spells them, what agencies wrote stays")
  func spelling() {
    let voice = Voice(.vi, spelling: .uỷ)
    #expect(voice.spelled("Thành ủy, Ủy ban, cấp ủy") == "Thành uỷ, Uỷ ban, cấp uỷ")
    #expect(Voice(.en, spelling: .uỷ).spelled("Quận ủy") == "Quận ủy")
  }
}
