import Records
import Testing

@testable import Importing

/// An XML file may say one thing twice, or nothing where the profile looks.
@Suite struct RepeatedElementTests {
  private let letters = Sample(
    profile: """
      agency: thuế
      unit: TA
      feeds:
        - id: a
          files: "*.xml"
          dates: [yyyy-MM-dd]
          row: DS/CV
          records:
            consultation:
              official: {name: Ten, birth: Sinh}
              asker: {const: TA}
              asked: {up: DS/QuanUy}
              form: {const: written}
              letter: {number: So, date: Ngay}
              reply: {number: TraLoi/So, date: TraLoi/Ngay}
      """)

  private func row(_ more: String) -> String { "<CV><Ten>An</Ten><Sinh>1960-05-01</Sinh>\(more)</CV>" }

  @Test("of two dates or numbers none is taken, and the reject shows both")
  func twoValues() throws {
    let outcome = try letters.read(
      "<DS><QuanUy>HA</QuanUy>" + row("<So>1/CV</So><So>2/CV</So><Ngay>2010-01-02</Ngay>")
        + row("<So>3/CV</So><Ngay>2010-01-02</Ngay><Ngay>2010-03-04</Ngay>")
        + row("<So>4/CV</So><Ngay>2010-01-02</Ngay><TraLoi><So>5</So></TraLoi><TraLoi><So>6</So></TraLoi>") + "</DS>")
    let read = outcome.records.consultations
    #expect(read.map { $0.letter.number == .unreadable } == [true, false, false])
    #expect(read.map { $0.letter.date?.isUnreadable } == [false, true, false])
    #expect(read.map { $0.reply.number == .unreadable } == [false, false, true])
    #expect(
      outcome.batch.cellRejects.map { "\($0.column): \($0.reason.rawValue) \($0.cell)" } == [
        "So: repeated-value 1/CV;2/CV", "Ngay: repeated-value 2010-01-02;2010-03-04", "TraLoi/So: repeated-value 5;6",
      ])
  }

  @Test("two names are nobody's, and the row is rejected")
  func twoPeople() throws {
    let outcome = try letters.read("<DS><QuanUy>HA</QuanUy><CV><Ten>An</Ten><Ten>Bình</Ten><So>1</So></CV></DS>")
    #expect(outcome.tally.accepted + outcome.tally.rejected == 1)
    #expect(outcome.records.officials.allSatisfy { $0.name.map { outcome.text($0) != "An;Bình" } ?? true })
  }

  @Test("the same said twice, and an empty element beside a filled one, are one value")
  func sameTwice() throws {
    let outcome = try letters.read(
      "<DS><QuanUy/><QuanUy>HA</QuanUy>" + row("<So/><So>1/CV</So><So>1/CV</So><Ngay>2010-01-02</Ngay><Ngay/>")
        + "</DS>")
    #expect(outcome.batch.cellRejects.isEmpty && outcome.batch.rejects.isEmpty)
    #expect(outcome.records.consultations.map { outcome.text($0.letter.number) } == ["1/CV"])
    #expect(outcome.records.consultations.map { $0.letter.date?.description } == ["2010-01-02"])
  }

  @Test("of two values above a row neither is the one; a new one below a row is for the rows after it")
  func twoAbove() throws {
    let torn = try letters.read("<DS><QuanUy>HA</QuanUy><QuanUy>LC</QuanUy>" + row("<So>1</So>") + "</DS>")
    #expect(
      torn.batch.rejects.map { "\($0.column): \($0.reason.rawValue) \($0.cell)" } == ["DS/QuanUy: repeated-value HA;LC"]
    )
    let sections = try letters.read(
      "<DS><QuanUy>HA</QuanUy>" + row("<So>1</So>") + row("<So>2</So>") + "<QuanUy>LC</QuanUy>" + row("<So>3</So>")
        + "</DS>")
    #expect(sections.records.consultations.map { sections.text($0.asked) } == ["HA", "HA", "LC"])
  }

  @Test("a list above the rows keeps all its values")
  func listAbove() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: TA
        feeds:
          - {id: a, files: "*.xml", dates: [yyyy], row: DS/QC, records: {agreement: {number: So, subject: {const: other}, parties: {up: DS/Ben}, signed: Nam}}}
        """)
    let outcome = try sample.read("<DS><Ben>HA</Ben><Ben>CT</Ben><QC><So>1</So><Nam>2009</Nam></QC></DS>")
    #expect(outcome.records.agreements.map { outcome.text($0.parties.symbol) } == ["HA;CT"])
  }

  @Test("where the file has a namespace and the profile has none, the problem says which namespace")
  func namespace() throws {
    let outcome = try letters.read("<DS xmlns=\"urn:toa-an:2010\"><CV><So>1</So></CV></DS>")
    #expect(outcome.problem?.reason == .noRows(path: "DS/CV", found: ["DS (xmlns urn:toa-an:2010)"]))
    #expect(outcome.problem?.told(afterRows: 0).en.contains("namespaces") == true)
  }

  @Test("what must not be sent is found wherever it stands, and kept out of the text around it")
  func forbiddenInside() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: TA
        feeds:
          - {id: a, files: "*.xml", dates: [yyyy], row: DS/CB, records: {official: {code: "@ma", name: Ten, birth: LyLich}}}
        """, forbidden: ["TonGiao", "dao"])
    let outcome = try sample.read(
      """
      <DS><CB ma="a" dao="Phật"><Ten>An<Khac><TonGiao><b>Phật</b> giáo</TonGiao></Khac></Ten>
      <LyLich>196<TonGiao>Phật</TonGiao>x</LyLich></CB><CB ma="b"><Ten>Bình<i> Văn</i></Ten></CB></DS>
      """)
    #expect(outcome.reading.forbidden == ["dao", "TonGiao"])
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["An", "Bình Văn"])
    #expect(outcome.batch.cellRejects.map(\.cell) == ["196x"])
    #expect(!outcome.everything.contains("Phật"))
  }
}
