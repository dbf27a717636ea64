import Records
import Rulebook
import Testing

@testable import Rules

/// One case of one rule, as the tests see it: its name is what a failure prints.
struct RuleCase: Sendable, CustomTestStringConvertible {
  enum Expectation: String, Sendable { case reported, silent, notJudged = "not judged" }
  let rule: any Rule
  let example: Case
  let expected: Expectation

  var testDescription: String { "\(rule.card.id) \(expected.rawValue): \(example.title)" }
  var source: Testing.SourceLocation {
    SourceLocation(fileID: example.fileID, filePath: example.fileID, line: example.line, column: 1)
  }

  static let all: [RuleCase] = Catalogue.rules.flatMap { rule in
    rule.examples.reported.map { RuleCase(rule: rule, example: $0, expected: .reported) }
      + rule.examples.silent.map { RuleCase(rule: rule, example: $0, expected: .silent) }
      + rule.examples.notJudged.map { RuleCase(rule: rule, example: $0, expected: .notJudged) }
  }
}

@Suite("Every rule's own cases")
struct ExamplesTests {
  @Test("reports what is marked and nothing else", arguments: RuleCase.all)
  func reportsWhatIsMarked(_ test: RuleCase) throws {
    let stage = try Stage(test.example, in: test.rule.examples)
    let outcome = test.rule.examine(stage.inquiry)
    let findings = outcome.findings.filter { stage.line(of: $0.at) != nil }
    let reported = Set(findings.compactMap { stage.line(of: $0.at) })

    #expect(findings.count == outcome.findings.count, "a finding outside the case", sourceLocation: test.source)
    #expect(reported == stage.marked, sourceLocation: test.source)
    #expect(stage.marked.isEmpty == (test.expected != .reported), sourceLocation: test.source)
    #expect(outcome.notJudged.isEmpty == (test.expected != .notJudged), sourceLocation: test.source)
    if let severity = test.example.severity {
      #expect(findings.allSatisfy { $0.severity == severity }, sourceLocation: test.source)
    }
    if let says = test.example.says {
      let finding = try #require(findings.first, sourceLocation: test.source)
      for language in Language.allCases {
        let text = finding.statement.sentence(in: language).text(in: Voice(language), stage.inquiry.registry)
        #expect(text == says[language], sourceLocation: test.source)
      }
    }
  }

  @Test("every subject has its one answer, and consultation cases add up", arguments: RuleCase.all)
  func addsUp(_ test: RuleCase) throws {
    let inquiry = try Stage(test.example, in: test.rule.examples).inquiry
    var rules: [any Rule] = [test.rule]
    if test.rule.card.family == .consultation { rules = Catalogue.rules.filter { $0.card.family == .consultation } }
    let wrong = inquiry.imbalances(of: rules, rules.map { $0.examine(inquiry) })
    #expect(wrong == [], sourceLocation: test.source)
  }

  @Test(
    "each rule has a case that fires, one that does not, and words for one", arguments: Catalogue.rules.map(\.card.id))
  func hasBothKinds(_ id: String) throws {
    let rule = try #require(Catalogue.rules.first { $0.card.id == id })
    #expect(!rule.examples.reported.isEmpty)
    #expect(!rule.examples.silent.isEmpty)
    #expect(rule.examples.reported.contains { $0.says != nil })
  }

  @Test("takes no value for granted: without any one of its parameters nothing new fires, and some case says which")
  func unsetMeansNotJudged() throws {
    for rule in Catalogue.rules {
      for key in rule.card.reads {
        var isNamed = false
        for test in RuleCase.all where test.rule.card.id == rule.card.id {
          let whole = rule.examine(try Stage(test.example, in: rule.examples).inquiry)
          let less = rule.examine(try Stage(test.example, in: rule.examples, without: key).inquiry)
          #expect(less.count(.violation) <= whole.count(.violation), "\(rule.card.id) \(key) \(test.example.title)")
          if less.notJudged.contains(where: { $0.reason == .unset(key) }) { isNamed = true }
        }
        #expect(isNamed, "\(rule.card.id) never says that \(key) is unset")
      }
    }
  }

  @Test(
    "a value that nobody has verified, or that the office only watches, makes no violation", arguments: RuleCase.all)
  func severityComesFromData(_ test: RuleCase) throws {
    for word in ["recalled law", "sourced monitoring", "office target"] {
      for key in test.rule.card.reads {
        let rows = test.example.rows + "\n" + Self.lines(on: key, of: test, saying: word)
        let stage = try Stage(Case(test.example.title, rows), in: test.rule.examples)
        let outcome = test.rule.examine(stage.inquiry)
        for finding in outcome.findings where finding.under.contains(where: { $0.key == key }) {
          #expect(finding.severity != .violation, "\(key) \(word)", sourceLocation: test.source)
        }
      }
    }
  }

  /// The case's own value of a parameter, said again with another confidence or force.
  private static func lines(on key: String, of test: RuleCase, saying word: String) -> String {
    let all = (test.rule.examples.setting + "\n" + test.example.rows).split(separator: "\n")
    guard let line = all.last(where: { $0.split(separator: " ").starts(with: ["law", key[...]]) }) else { return "" }
    let words = line.split(separator: " ").filter { !["law", "monitoring", "method", "target"].contains($0) }
    return words.last == "unset" ? "" : "law \(words.joined(separator: " ")) \(word)"
  }

  @Test(
    "somebody answers for every finding: the sector that does not rotate was left to nobody", arguments: RuleCase.all)
  func somebodyAnswers(_ test: RuleCase) throws {
    if test.rule.card.family == .quality { return }  // the sender does, whom an example does not name
    let outcome = test.rule.examine(try Stage(test.example, in: test.rule.examples).inquiry)
    for finding in outcome.findings { #expect(!finding.responsible.isEmpty, sourceLocation: test.source) }
  }

  @Test("any number of slices gives the same outcome", arguments: [1, 2, 3, 16])
  func slicesDoNotShow(_ slices: Int) async throws {
    for test in RuleCase.all {
      let inquiry = try Stage(test.example, in: test.rule.examples).inquiry
      let whole = test.rule.examine(inquiry)
      let sliced = await test.rule.examine(inquiry, slices: slices)
      #expect(sliced.examined == whole.examined)
      #expect(sliced.findings.map(\.at) == whole.findings.map(\.at))
      #expect(sliced.outOfScope == whole.outOfScope)
      #expect(sliced.notJudged.map(\.reason) == whole.notJudged.map(\.reason))
    }
  }

  @Test("a fingerprint forgets lines and words, not the case")
  func fingerprintsHold() throws {
    let rule = NeverConsulted()
    func fingerprint(_ rows: String) throws -> String {
      let inquiry = try Stage(Case("", rows), in: rule.examples).inquiry
      return try #require(rule.examine(inquiry).findings.first).fingerprint(rule.card, inquiry.registry)
    }
    let one = "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  decision 15/QĐ 15/3/2010"
    #expect(try fingerprint(one) == fingerprint("\n\nofficial  chi  name Chi  birth 1970\n" + one))
    #expect(try fingerprint(one) != fingerprint(one.replacing("15/QĐ", with: "16/QĐ")))
    #expect(try fingerprint(one).count == 16)
  }

  @Test("a case that is no case says on which line")
  func badCases() {
    for (rows, line) in [
      ("\nlaw", 2), ("acton an", 1), ("action an kind X decider b decision 1/1/2010", 1),
      ("\n\nunit a name b name c", 3),
    ] {
      #expect {
        _ = try Stage(Case("", rows), in: Examples(reported: [], silent: []))
      } throws: {
        ($0 as? CaseError)?.line == line
      }
    }
  }
}

@Suite("The catalogue")
struct CatalogueTests {
  @Test("ids, slugs and cards agree: one each, families by letter, titles without a full stop")
  func cardsAgree() {
    let cards = Catalogue.rules.map(\.card)
    #expect(Set(cards.map(\.id)).count == cards.count)
    #expect(Set(cards.map(\.slug)).count == cards.count)
    for card in cards {
      #expect(card.id.count == 3 && RuleCard.Family(rawValue: card.id.first!) != nil, "\(card.id)")
      #expect(card.slug.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) }, "\(card.slug)")
      for text in [card.title, card.rationale, card.remedy] {
        #expect(!text.vi.isEmpty && !text.en.isEmpty, "\(card.id)")
      }
      #expect(!card.title.vi.hasSuffix(".") && !card.title.en.hasSuffix("."), "\(card.id)")
      #expect(Set(card.reads).count == card.reads.count)
      #expect(card.reads.allSatisfy { Law.keys.contains($0) }, "\(card.id)")
    }
    let order = cards.map(\.id)
    let families = RuleCard.Family.allCases.map { "\($0.rawValue)" }
    #expect(
      order
        == order.sorted {
          (families.firstIndex(of: String($0.prefix(1)))!, $0) < (families.firstIndex(of: String($1.prefix(1)))!, $1)
        })
  }

  @Test("no number of a regulation stands on a card")
  func cardsCiteNoNumber() {
    for card in Catalogue.rules.map(\.card) {
      for text in [card.title, card.rationale, card.remedy] {
        #expect(!(text.vi + text.en).contains { $0.isNumber }, "\(card.id)")
      }
    }
  }
}
