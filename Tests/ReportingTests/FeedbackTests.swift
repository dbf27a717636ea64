import Records
import Rules
import Testing

@testable import Reporting

@Suite("Letters to agencies")
struct FeedbackTests {
  /// The committee's own files speak of the tax department's official too, in words that nobody else has.
  private static func office(_ language: Language) -> Office {
    var office = Office.haiAn(Voice(language))
    office.file("quan-uy-hai-an/2010/Chim.csv", from: "quan-uy-hai-an") { file in
      file.row(
        .official,
        "code=CHIM-01  name=VŨ ĐÌNH KHOA  birth=2/3/1960  sex=female  partyCard=CHIM-THE-1  civilServantNo=CHIM-CC-1")
      file.row(.assignment, "official=CHIM-01  unit=CCT-HA  post=CCT  from=3/3/2003")
      file.row(
        .action,
        "official=CHIM-01  kind=DIEU_DONG  decider=CT  decision.number=187/QĐ-CT  decision.date=15/3/2010  effective=19/9/2010  fromUnit=CCT-HA  fromPost=CCT  toUnit=CCT-LC  toPost=CCT  learned=17/7/2010"
      )
      file.row(
        .consultation,
        "asker=CT  asked=QU-HA  official=CHIM-01  form=written  letter.number=41/CV-CT  letter.date=20/3/2010  received=23/3/2010  reply.number=9-CV/QU  reply.date=28/3/2010  opinion=disagree"
      )
    }
    return office
  }

  private static let canaries = [
    "CHIM-01", "CHIM-THE-1", "CHIM-CC-1", "VŨ ĐÌNH KHOA", "Chim.csv", "3/3/2003", "2003-03-03", "3 March 2003",
    "19/9/2010", "2010-09-19", "19 September 2010", "17/7/2010", "2010-07-17", "17 July 2010", "23/3/2010",
    "2010-03-23", "23 March 2010",
  ]

  private static func bytes(_ pack: FeedbackPack) throws -> String {
    try Medium.allCases.map { try Fixtures.templates.render(pack.letter, as: $0) }.joined()
      + pack.lists.map(\.text).joined()
  }

  @Test("nothing of another side but papers, units and names of fields", arguments: [Language.vi, .en])
  func canaries(_ language: Language) async throws {
    let input = await Self.office(language).input()
    let packs = FeedbackPack.all(input)
    #expect(packs.map(\.agency) == ["ban-to-chuc", "cuc-thue", "quan-uy-hai-an", "quan-uy-ngo-quyen"])
    for pack in packs where pack.agency != "quan-uy-hai-an" {
      let text = try Self.bytes(pack)
      for canary in Self.canaries { #expect(!text.contains(canary), "\(pack.agency): \(canary)") }
    }
    // The test can fail: the office's own page holds what the letters do not.
    let page = try Fixtures.templates.render(AnnualReview(input), as: .html)
    #expect(Self.canaries.filter { page.contains($0) }.count >= 4)
    // And what may be told is told.
    let tax = try Self.bytes(packs[1])
    let field = language == .vi ? "đơn vị đến" : "unit joined"
    #expect(tax.contains(field) && tax.contains("Quận ủy Hải An"))
    // The other way round: people whom only the tax department lists are in no committee's letter.
    for pack in packs where pack.agency.hasPrefix("quan-uy") {
      #expect(try !Self.bytes(pack).contains("Hoàng Văn Thịnh"))
    }
    #expect(tax.contains("Hoàng Văn Thịnh"))
  }

  @Test("every row sent back and every finding of an agency is in its lists; the sums are the letter's")
  func sums() async throws {
    let input = await Self.office(.vi).input()
    let registry = input.inquiry.registry
    let roll = Roll(input.judgement, registry, key: input.key)
    let post = FeedbackPost(roll, input)
    let packs = FeedbackPack.all(input)
    for (pack, entries) in zip(packs, post.entries) {
      let lines = pack.lists.map { $0.text.split(separator: "\r\n").count - 1 }
      let sent = RejectsCSV.ordered(registry).filter { registry.agency(of: $0.reject.at) == pack.agency }
      #expect(lines == [sent.count, entries.count, Set(entries.map(\.fingerprint)).count])
      for case .table(let table) in pack.letter.blocks where table.rows.first?.isTotal == true {
        for column in 1..<table.columns.count {
          let numbers = table.rows.map { row -> Int in
            if case .number(let n)? = row.cells[column].pieces.first { n } else { -1 }
          }
          #expect(numbers[0] == numbers.dropFirst().reduce(0, +))
        }
      }
    }
    // Nothing is lost between the letters: a finding is in one, or counted as in none.
    let told = Set(post.entries.flatMap { $0.map(\.anchor) })
    #expect(told.count + post.undelivered.count == roll.entries.count)
    #expect(packs.contains { !$0.lists[0].text.split(separator: "\r\n").dropFirst().isEmpty })
  }

  @Test("an agency with nothing to put right is told so, and asked for nothing", arguments: [Language.vi, .en])
  func nothing(_ language: Language) async throws {
    var office = Office()
    office.voice = Voice(language)
    office.agency("cuc-thue", "Cục Thuế", unit: "CT")
    office.file("reference/units.csv") { $0.row(.unit, "code=CT  name=Cục Thuế  kind=vertical  level=province") }
    office.file("cuc-thue/2010/CanBo.csv", from: "cuc-thue") {
      $0.row(.official, "code=01  name=Vũ Đình Khoa  birth=2/3/1960  sex=male")
    }
    var input = await office.input()
    input.answerBy = CivilDate(year: 2011, month: 3, day: 15)
    let pack = try #require(FeedbackPack.all(input).first)
    let text = try Fixtures.templates.render(pack.letter, as: .markdown)
    #expect(text.contains(language == .vi ? "không cần trả lời" : "no answer is needed"))
    #expect(!text.contains("2011-03-15") && !text.contains("15 tháng 3") && !text.contains("15 March"))
    #expect(!text.contains("##"))
  }

  @Test("the day to answer by is the office's, and open where it has set none")
  func deadline() async throws {
    var input = await Self.office(.vi).input()
    func letter() throws -> String { try Fixtures.templates.render(FeedbackPack.all(input)[1].letter, as: .markdown) }
    #expect(try letter().contains("trước ngày … tháng … năm …"))
    input.answerBy = CivilDate(year: 2011, month: 3, day: 15)
    #expect(try letter().contains("trước ngày 15 tháng 3 năm 2011"))
  }

  @Test("a sample says so in every letter, and nobody signs it")
  func sample() async throws {
    var input = await Self.office(.vi).input()
    input.office.signer.name = "Nguyễn Văn Ký"
    for pack in FeedbackPack.all(input) {
      for medium in Medium.allCases {
        let text = try Fixtures.templates.render(pack.letter, as: medium)
        #expect(text.contains("SỐ LIỆU GIẢ ĐỊNH – BẢN MINH HỌA") && !text.contains("Nguyễn Văn Ký"))
        #expect(text.contains("-CV/BTCTU") && text.contains("Như trên"))
      }
    }
  }

  @Test("measures have one state each, and answers and silence add up", arguments: [0, 1, 3])
  func figures(_ n: Int) {
    let day = CivilDate(year: 2010, month: 12, day: 31)!
    func measure(_ due: Int, done: Int?) -> TakenMeasure {
      TakenMeasure(
        fingerprint: "0123456789abcdef", measure: "x", owner: nil, document: Document(number: nil, date: nil),
        due: CivilDate(year: due, month: 6, day: 1)!, done: done.map { CivilDate(year: $0, month: 7, day: 1)! },
        at: SourceLocation(file: .unreadable, line: 1, byte: 0))
    }
    let each = [
      measure(2010, done: nil), measure(2010, done: 2010), measure(2010, done: 2009), measure(2011, done: nil),
    ]
    let figures = MeasureFigures((0..<n).flatMap { _ in each }, asOf: day)
    #expect(figures.total == 4 * n)
    for state in MeasureState.allCases { #expect(figures[state] == n) }
    // Done after the day of the review is not done on that day.
    #expect(MeasureState(measure(2010, done: 2011), asOf: day) == .overdue)
  }
}
