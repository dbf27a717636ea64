import Records
import Rules
import Testing

@testable import Reporting

/// Every table's rows add up to its total, and what stands beside each other adds up to what it is part of.
@Suite struct SumTests {
  private let offices = [Office.haiAn(), Office.quiet(decisions: 4), Office.hostile(), Office.undecided()]

  /// A cell's own number; “2 (1?)” counts as 2.
  private func number(_ cell: Passage) -> Int? {
    let text = Pen(medium: .html, voice: Voice(.vi), targets: []).plain(cell)
    return Int(text.prefix { $0.isNumber || $0 == "." }.replacing(".", with: ""))
  }

  private func tables(_ office: Office) async -> [(caption: String, table: Table)] {
    let review = AnnualReview(await office.input())
    let pen = Pen(medium: .html, voice: review.voice, targets: [])
    return (review.sections + review.annexes).flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { (pen.plain(table.caption), table) } else { nil }
    }
  }

  @Test("the rows under a total add up to it")
  func totals() async {
    var checked = 0
    for office in offices {
      for (caption, table) in await tables(office) {
        guard let total = table.rows.first(where: \.isTotal) else { continue }
        let rows = table.rows.filter { !$0.isTotal && !$0.isGroup }
        for column in 1..<table.columns.count {
          let head = Pen(medium: .html, voice: Voice(.vi), targets: []).plain(table.columns[column].head)
          guard table.columns[column].align == .right, !head.contains("%"), let sum = number(total.cells[column]) else {
            continue
          }
          #expect(rows.compactMap { number($0.cells[column]) }.reduce(0, +) == sum, "\(caption), \(head)")
          checked += 1
        }
      }
    }
    #expect(checked > 40)
  }

  @Test("rows = used + sent back + set aside, for every agency")
  func scorecard() async {
    for office in offices {
      let card = Scorecard(await office.input())
      for line in card.lines + [card.total] { #expect(line.tally.isBalanced) }
      #expect(card.total.tally.rows > 0)
      #expect(card.total.tally.rejected == (await office.input()).inquiry.registry.rejects.count)
    }
  }

  @Test("in scope = met the rule + faults + not judged, for every committee")
  func consultation() async {
    for office in offices {
      let input = await office.input()
      let tally = input.inquiry.consultations.tally
      for line in tally.lines + [tally.total] {
        #expect(line.inScope == line.compliant + line.found + line.notJudged)
        #expect(line.found == line.violations + line.queries)
      }
      #expect(tally.total.inScope == input.inquiry.consultations.cases.count { $0.isInScope })
      for fault in Breach.Fault.allCases {
        let reported = input.judgement[fault.rawValue].findings.filter {
          // A letter without a number is a question apart, of a case that is in order.
          !$0.statement.identity.identity(input.inquiry.registry).hasSuffix("unnumbered")
        }
        #expect(tally.total.faults[fault]?.all ?? 0 == reported.count)
        #expect(tally.total.faults[fault]?.queries ?? 0 == reported.count { $0.severity == .query })
      }
    }
  }

  @Test("in scope = kept + not kept + not judged, for every regulation")
  func regulations() async throws {
    for office in offices {
      let table = try #require(await tables(office).first { $0.caption.contains("theo từng quy định") }).table
      for row in table.rows {
        let n = row.cells[2...].map { number($0) ?? -1 }
        #expect(n[0] == n[1] + n[2] + n[3])
      }
      #expect(table.rows.count >= 7)
    }
  }

  @Test("every finding has its card or its row, and its line in the annex")
  func everyFinding() async throws {
    for office in offices {
      let input = await office.input()
      let review = AnnualReview(input)
      let cards = review.sections.flatMap(\.blocks).count { if case .card = $0 { true } else { false } }
      let all = input.judgement.outcomes.reduce(0) { $0 + $1.outcome.findings.count }
      let roll = Roll(input.judgement, input.inquiry.registry, key: .shared)
      #expect(cards == roll.cases.count)
      #expect(roll.cases.count + roll.questions.count == all)
      let annex = try #require(await tables(office).first { $0.caption.hasPrefix("Danh mục") || all == 0 })
      if all > 0 { #expect(annex.table.rows.count { !$0.isGroup } == all) }
    }
  }

  @Test("everything not judged stands in the list of what was not judged, consultation cases once")
  func undecided() async {
    let input = await Office.undecided().input()
    let undecided = Undecided.all(in: input)
    let cases = input.inquiry.consultations.cases.count { if case .notJudged = $0.verdict { true } else { false } }
    #expect(cases == 2)
    let verdicts = Set(Breach.Fault.allCases.map(\.rawValue))
    let others = input.judgement.outcomes.filter { !verdicts.contains($0.card.id) }.reduce(0) {
      $0 + $1.outcome.notJudged.count
    }
    #expect(others > 0)
    #expect(undecided.count == cases + others)
  }
}

extension Office {
  /// The regulations leave open what silence means, nobody vouches for a list, no limit is set.
  static func undecided(_ voice: Voice = Voice(.vi)) -> Office {
    var office = Office.quiet(voice)
    office.set("tenure.manager.limit", to: "unset")
    office.file("cuc-thue/2010/Khac.csv", from: "cuc-thue") { file in
      file.row(
        .unit, "code=CCT-X  name=Chi cục Thuế X  kind=vertical  level=district  partyParent=QU-X  managingParent=CT")
      file.row(.official, "code=x1  name=Lê Văn Một  birth=2/3/1960")
      file.row(
        .action,
        "official=x1  kind=DIEU_DONG  decider=CT  decision.number=9/QĐ  decision.date=15/9/2010  fromUnit=CCT-HA  fromPost=PCCT  toUnit=CCT-X  toPost=PCCT"
      )
      file.row(
        .consultation,
        "asker=CT  asked=QU-HA  official=x1  form=written  letter.number=77/CV  letter.date=1/8/2010")
    }
    return office
  }

  /// Agencies that sent nothing, and a rulebook that says nothing.
  static func empty(_ voice: Voice = Voice(.vi)) -> Office {
    var office = Office()
    office.voice = voice
    office.agency("cuc-thue", "Cục Thuế", unit: "CT")
    office.due("2010/DieuDong.csv", from: "cuc-thue", .missing)
    return office
  }
}
