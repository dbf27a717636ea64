import Records
import Testing

@testable import Rules

/// A question about two rows shows both, and both senders are asked.
@Suite("Questions between two agencies")
struct BothSidesTests {
  /// `case/cục-thuế:2 | same-official case/qu-hải-an:4 | Cục Thuế, Quận ủy Hải An`, for each finding.
  private func places(_ rule: any Rule, _ rows: String) throws -> [String] {
    let inquiry = try Judged.inquiry(rows, of: rule)
    let registry = inquiry.registry
    return rule.examine(inquiry).findings.map { finding in
      let related = finding.related.map { "\($0.role.rawValue) \(registry.place(of: $0.at))" }
      return "\(registry.place(of: finding.at)) | \(related.joined(separator: ", ")) | "
        + finding.responsible.map(registry.name(of:)).joined(separator: ", ")
    }
  }

  @Test("a person who differs in two fields: one question a field, with the row of each side")
  func person() throws {
    let rows = """
      sender    cục-thuế
      official  an  name Trần Văn An  birth 12/5/1960  partyCard 1001  civilServantNo 77
      sender    qu-hải-an
      official  7  name Trần Văn An  birth 12/5/1961  partyCard 1001  civilServantNo 78
      """
    let one = "case/cục-thuế:2 | same-official case/qu-hải-an:4 | Cục Thuế, Quận ủy Hải An"
    #expect(try places(ConflictingValues(), rows) == [one, one])
  }

  @Test("a letter in two registers")
  func letter() throws {
    #expect(
      try places(
        ConflictingValues(),
        """
        official      an  name Trần Văn An  birth 12/5/1960
        sender        cục-thuế
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010
        sender        qu-hải-an
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 11/3/2010
        """) == ["case/cục-thuế:3 | letter case/qu-hải-an:5 | Cục Thuế, Quận ủy Hải An"])
  }

  @Test("who could be several: his sender is asked, and the others' rows are shown")
  func several() throws {
    #expect(
      try places(
        AmbiguousIdentity(),
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960
        sender    cục-hải-quan
        official  23  name Trần Văn An  birth 3/9/1960
        sender    qu-hải-an
        official  7  name Trần Văn An  birth 1960
        """)
        == [
          "case/qu-hải-an:6 | same-official case/cục-hải-quan:4, same-official case/cục-thuế:2 | Quận ủy Hải An"
        ])
  }

  @Test("a letter that fits two decisions: both are shown, and neither is judged")
  func letterOfSeveral() throws {
    let rows = """
      official      an  name Trần Văn An  birth 12/5/1960
      action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
      action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 16/QĐ 15/3/2010
      consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
      """
    let found = try places(AmbiguousIdentity(), rows)
    #expect(found == ["case:4 | move case:2, move case:3 | setting"])
    let cases = try Judged.inquiry(rows, of: AmbiguousIdentity()).consultations.cases
    let leaving = cases.filter { $0.side == .leaving }
    #expect(leaving.count == 2)
    for item in leaving {
      guard case .notJudged(.ambiguous) = item.verdict else {
        Issue.record("\(item.verdict)")
        continue
      }
    }
  }

  @Test("a row that may be either of two is one question, however many of his rows are in that doubt")
  func oneQuestion() throws {
    let questions = try places(
      AmbiguousIdentity(),
      """
      sender    cục-thuế
      official  an  name Trần Văn An  birth 12/5/1960
      official  an2  name Trần Văn An  birth 12/5/1960
      sender    qu-hải-an
      official  7  name Trần Văn An  birth 12/5/1960
      consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010
      """)
    #expect(questions.count == 2)  // the listed one, and the one named in the register: two codes, left apart
  }
}
