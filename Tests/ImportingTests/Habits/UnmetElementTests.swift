import Records
import Testing

@testable import Importing

/// An element that stands nowhere in a file may stand there under another name.
@Suite struct UnmetElementTests {
  private static let profile = """
    agency: tòa
    unit: TA
    feeds:
      - id: sổ
        files: "{year}/*.xml"
        dates: [yyyy-MM-dd]
        row: SoCongVan/VanBan
        records:
          consultation:
            official: CanBo
            asker: {const: TA}
            asked: {const: QU}
            form: {const: written}
            letter: {number: So, date: "@ngay"}
            reply: {number: TraLoi/@so, date: TraLoi/@ngay}
    """

  private func read(_ profile: String, _ files: [String]) async throws -> Import {
    let workspace = try Workspace()
    for (i, text) in files.enumerated() { try workspace.write(text, to: "exports/tòa/2010/\(i).xml") }
    let (result, mistakes) = try await workspace.read([("tòa", profile)])
    #expect(mistakes == [])
    return result
  }

  private static let renamed = """
    <SoCongVan><VanBan ngay="2010-03-01"><CanBo>1</CanBo><So>20/CV</So><Phucdap so="7" ngay="2010-03-09"/></VanBan>
    </SoCongVan>
    """
  private static let answered = """
    <SoCongVan><VanBan ngay="2010-03-01"><CanBo>1</CanBo><So>20/CV</So><TraLoi so="7" ngay="2010-03-09"/></VanBan>
    <VanBan ngay="2010-03-02"><CanBo>2</CanBo><So>21/CV</So></VanBan></SoCongVan>
    """

  @Test("a reply whose element was renamed was read as no reply at all, and accused the decider")
  func renamed() async throws {
    let result = try await read(Self.profile, [Self.renamed])
    let mapped = result.notes.feeds[0].mapped[.consultation] ?? []
    #expect(mapped.isDisjoint(with: ["reply.number", "reply.date"]))
    #expect(mapped.isSuperset(of: ["letter.number", "letter.date", "official", "asker"]))
    #expect(result.notes.files[0].unmet == ["TraLoi/@so", "TraLoi/@ngay"])
    #expect(result.notes.files[0].tally.accepted == 1)
  }

  @Test("one row of one file that has the element is enough: elsewhere its absence is an empty field")
  func met() async throws {
    let result = try await read(Self.profile, [Self.renamed, Self.answered])
    #expect(result.notes.feeds[0].mapped[.consultation]?.contains("reply.date") == true)
    #expect(result.notes.files.map(\.unmet) == [["TraLoi/@so", "TraLoi/@ngay"], []])
  }

  @Test("a file without the element says nothing of replies, though another file of the list does")
  func eachFileForItself() async throws {
    let result = try await read(Self.profile, [Self.renamed, Self.answered])
    let registry = Registry(result.batches, notes: result.notes, link: Linking.link)
    let letters = registry.records.consultations
    #expect(letters.count == 3)
    #expect(letters.map { registry.speaks($0.source, of: "reply.date", in: .consultation) } == [false, true, true])
    #expect(letters.map { registry.speaks($0.source, of: "letter.date", in: .consultation) } == [true, true, true])
  }

  @Test(
    "a file that says nothing of replies is not exported as one that says there are none",
    arguments: [CanonicalForm.csv, .xml])
  func exported(_ form: CanonicalForm) async throws {
    let workspace = try Workspace()
    for (i, text) in [Self.renamed, Self.answered].enumerated() {
      try workspace.write(text, to: "exports/tòa/2010/\(i).xml")
    }
    let (read, profiles) = try await workspace.readAll([("tòa", Self.profile)])
    let export = CanonicalExport(profiles[0], read, exports: workspace.path + "/exports", year: 2010, as: form)
    let text = export.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    // The first file's one letter; of the second's two, one has a reply and one has none.
    #expect(text.contains(form == .csv ? "20/CV,2010-03-01,?,?\n" : "<reply number=\"?\" date=\"?\"/>"))
    #expect(
      text.contains(
        form == .csv ? "21/CV,2010-03-02,,\n" : "<letter number=\"21/CV\" date=\"2010-03-02\"/></consultation>"))
  }

  @Test("canonical files leave empty fields out: there the profile says what they speak of")
  func canonical() async throws {
    let result = try await read(
      """
      agency: tòa
      unit: TA
      feeds:
        - id: sổ
          files: "{year}/*.xml"
          dates: [yyyy-MM-dd]
          row: phoiHop/consultations/consultation
          records: {consultation: [asker, asked, official, form, letter.number, reply.number]}
      """,
      [
        """
        <phoiHop version="1"><consultations>
        <consultation asker="TA" asked="QU" official="1" form="written"><letter number="20/CV"/></consultation>
        </consultations></phoiHop>
        """
      ])
    #expect(result.notes.files[0].tally.accepted == 1)
    #expect(result.notes.feeds[0].mapped[.consultation]?.contains("reply.number") == true)
    #expect(result.notes.files[0].unmet == [])
  }
}
