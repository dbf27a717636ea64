import Records
import Testing

@testable import Rules

/// Who is meant, and what a fingerprint must not hang on; whole workspaces are tried in `WorkspaceTests`.
@Suite("Fingerprints name people as their own agency does")
struct PersonInFingerprintTests {
  private static let rule = EndBeforeStart()
  private static let setting = Examples(
    setting: """
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      """, reported: [], silent: [])
  private static let spell = "unit thuế-hải-an  post phó  from 2008  to 2006"

  /// Of a spell that ends before it starts, one a finding.
  private func prints(_ rows: String) throws -> [String] {
    let inquiry = try Stage(Case("", rows), in: Self.setting).inquiry
    return Self.rule.examine(inquiry).findings.map { $0.fingerprint(Self.rule.card, inquiry.registry) }
  }

  private func print(_ rows: String) throws -> String {
    let all = try prints(rows)
    #expect(all.count == 1)
    return try #require(all.first)
  }

  @Test("a card in the same list changes nothing")
  func card() throws {
    let before = try print(
      "sender thuế\nofficial  0417  name Trần Văn An  birth 2/3/1960\nassignment  0417  \(Self.spell)")
    let after = try print(
      "sender thuế\nofficial  0417  name Trần Văn An  birth 2/3/1960  partyCard 3112\nassignment  0417  \(Self.spell)")
    #expect(before == after)
  }

  @Test("a civil servant's number, another name, another birth change nothing")
  func words() throws {
    let before = try print(
      "sender thuế\nofficial  0417  name Trần Văn An  birth 2/3/1960\nassignment  0417  \(Self.spell)")
    let after = try print(
      "sender thuế\nofficial  0417  name Trần An  birth 1961  civilServantNo 77\nassignment  0417  \(Self.spell)")
    #expect(before == after)
  }

  @Test(
    "another agency's list that links to him changes nothing, whichever of the two names comes first",
    arguments: ["a-khác", "z-khác"])
  func anotherList(_ agency: String) throws {
    let own = "sender thuế\nofficial  0417  name Trần Văn An  birth 2/3/1960\nassignment  0417  \(Self.spell)\n"
    let other = "sender \(agency)\nofficial  9  name Trần Văn An  birth 2/3/1960  partyCard 3112"
    #expect(try print(own) == print(own + other))
  }

  @Test("who is only named is his name and birth, whatever else the row tells and whoever lists him")
  func named() throws {
    let row = "assignment  official.name Trần Văn An  official.birth 2/3/1960"
    let before = try print("sender quận\n\(row)  \(Self.spell)")
    #expect(try print("sender quận\n\(row)  official.partyCard 3112  \(Self.spell)") == before)
    #expect(
      try print("sender quận\nassignment  official.name TRẦN VĂN  AN  official.birth 2/3/1960  \(Self.spell)") == before
    )
    let listed = "sender thuế\nofficial  0417  name Trần Văn An  birth 2/3/1960  partyCard 3112\n"
    #expect(try print(listed + "sender quận\n\(row)  official.partyCard 3112  \(Self.spell)") == before)
  }

  @Test("of several codes of his in one agency the least names him, whichever stands in the row")
  func severalCodes() throws {
    let both = """
      sender    thuế
      official  0417  name Trần Văn An  birth 2/3/1960  partyCard 3112
      official  0500  name Trần Văn An  birth 2/3/1960  partyCard 3112

      """
    #expect(try print(both + "assignment  0417  \(Self.spell)") == print(both + "assignment  0500  \(Self.spell)"))
  }

  @Test("namesakes born on one day are two, and so are people of one code in two agencies")
  func namesakes() throws {
    let two = try prints(
      """
      sender      quận
      assignment  official.name Trần Văn An  official.birth 2/3/1960  official.partyCard 3112  \(Self.spell)
      assignment  official.name Trần Văn An  official.birth 2/3/1960  official.partyCard 9944  \(Self.spell)
      """)
    #expect(Set(two).count == 2)
    let codes = try prints(
      """
      sender      thuế
      official    1  name Trần Văn An  birth 2/3/1960
      assignment  1  \(Self.spell)
      sender      kho-bạc
      official    1  name Lê Văn Bình  birth 5/6/1970
      assignment  1  \(Self.spell)
      """)
    #expect(Set(codes).count == 2)
  }

  @Test("of several lists of one post the manager's names him, whatever its name")
  func severalLists() throws {
    func print(board: String) throws -> String {
      let rule = OverlongTenure()
      let spell = "unit thuế-hải-an  post trưởng  from 1/1/1995"
      let rows = """
        sender      \(board)
        official    7  name Lê Văn Chi  birth 2/3/1961  partyCard 3112
        assignment  7  \(spell)
        sender      cục-thuế
        official    0417  name Lê Văn Chi  birth 2/3/1961  partyCard 3112
        assignment  0417  \(spell)
        """
      let inquiry = try Judged.inquiry(rows, of: rule)
      let findings = rule.examine(inquiry).findings
      #expect(findings.count == 1)
      return try #require(findings.first).fingerprint(rule.card, inquiry.registry)
    }
    #expect(try print(board: "a-ban") == print(board: "z-ban"))
  }

  @Test("what identifies a case has none of our words, no count, no line", arguments: Catalogue.rules.map(\.card.id))
  func noWords(_ id: String) throws {
    let rule = try #require(Catalogue.rules.first { $0.card.id == id })
    for example in rule.examples.reported {
      let inquiry = try Stage(example, in: rule.examples).inquiry
      for finding in rule.examine(inquiry).findings {
        let (identity, told) = (finding.statement.identity, finding.statement)
        for part in identity.parts {
          switch part {
          case .count, .counted, .months, .days, .share, .place:
            Issue.record("\(id): \(part) in a fingerprint")
          case .words(let words):
            // A tag, the id of a feed: no phrase that a reader sees.
            let isPhrase = words.split(separator: " ").count > 1
            #expect(!isPhrase || ![told.vi, told.en].contains { $0.parts.contains(part) }, "\(id): “\(words)”")
          default: break
          }
        }
      }
    }
  }
}
