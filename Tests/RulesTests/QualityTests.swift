import Records
import Testing

@testable import Rules

@Suite("Questions of quality")
struct QualityTests {
  @Test("a field that a card needs is a field of that kind, and Q14 can ask for it")
  func needsAreKnown() {
    for card in Catalogue.rules.map(\.card) {
      for (kind, names) in card.needs {
        for name in names {
          #expect(kind.fieldNames.contains(name), "\(card.id) \(kind) \(name)")
          #expect(NeededField.all.contains { $0.kind == kind && $0.name == name }, "\(card.id) \(kind) \(name)")
        }
      }
    }
    let needed = Set(Catalogue.rules.flatMap { $0.card.needs.flatMap { kind, names in names.map { "\(kind) \($0)" } } })
    #expect(Set(NeededField.all.map { "\($0.kind) \($0.name)" }) == needed, "a field that no card needs")
  }

  @Test("one person with thousands of rows: each repeat is told, and told once")
  func manyRepeats() throws {
    let row = "assignment  an  unit cục-thuế  post phó  from 1/1/2005\n"
    let outcome = try Judged.outcome(RepeatedRow(), String(repeating: row, count: 3000))
    #expect(outcome.findings.count == 2999)
    #expect(Set(outcome.findings.map(\.at)).count == 2999)
    #expect(Set(outcome.findings.flatMap(\.related).map(\.at.line)) == [1])
  }

  @Test("one person with thousands of posts that nobody closed is one question for each post left open")
  func manyPosts() throws {
    let rows = (0..<1500).map { i in
      "assignment  an  unit thuế-\(i % 2 == 0 ? "hải-an" : "lê-chân")  post phó  from \(1 + i % 28)/\(1 + i % 12)/\(1990 + i % 20)"
    }
    let outcome = try Judged.outcome(TwoPrincipalPosts(), rows.joined(separator: "\n"))
    #expect(outcome.examined == 1)
    #expect(!outcome.findings.isEmpty)
    #expect(outcome.findings.flatMap(\.related).count < 1500)
  }

  @Test("a row in which one record differs is no repeat: an official and his posts stand in one row")
  func rowsOfSeveralRecords() throws {
    // Named in full, a person makes a record of his own in the row.
    let one = "assignment  official.name Trần Văn An  official.birth 1960  unit cục-thuế  post phó  from 1/1/2005\n"
    let other = one.replacing("official.birth 1960", with: "official.birth 1960  official.partyCard 31")
    #expect(try Judged.outcome(RepeatedRow(), one + one).findings.count == 1)
    #expect(try Judged.outcome(RepeatedRow(), one + other).findings.isEmpty)
  }

  @Test("what is said of a file is told from its name and its lines: the copy of next year is the same case")
  func filesByTheirLists() throws {
    func fingerprint(_ rows: String) throws -> String {
      let inquiry = try Judged.inquiry(rows, of: ForbiddenColumn())
      let finding = try #require(ForbiddenColumn().examine(inquiry).findings.first)
      return finding.fingerprint(ForbiddenColumn().card, inquiry.registry)
    }
    let one = try fingerprint("file  a.csv  forbidden Tôn giáo")
    #expect(try fingerprint("\n\nfile  b.csv  forbidden Tôn giáo") == one)
    #expect(try fingerprint("file  a.csv  forbidden Sức khỏe") != one)
  }

  @Test("a number is none without a digit, as a spreadsheet's word for one, or rounded by it; a bare one is a number")
  func numbers() {
    for number in ["#REF!", "#DIV/0!", "……/QĐ-CT", "không số", "1,23E+05", "1.5E10"] {
      #expect(DoubtfulNumber.isMalformed(number), "\(number)")
    }
    for number in ["15", "15/QĐ", "01-NQ/TW", "187/QĐ-CT", "12E/QĐ", "2010.15/QĐ-E1"] {
      #expect(!DoubtfulNumber.isMalformed(number), "\(number)")
    }
  }

  @Test(
    "a line about a file that says nothing of one tells which line",
    arguments: ["file", "file a.csv", "file a.csv odd 1", "file a.csv mixed many", "file a.csv declared 2 of 3"])
  func badFileLines(_ line: String) {
    #expect {
      _ = try Stage(Case("", "\n" + line), in: Examples(reported: [], silent: []))
    } throws: {
      ($0 as? CaseError)?.line == 2
    }
  }
}
