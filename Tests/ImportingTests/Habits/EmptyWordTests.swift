import Records
import Testing

@testable import Importing

/// Words that people write where a cell should be empty.
@Suite struct EmptyWordTests {
  private func posts(_ to: String, _ more: String = "") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.csv", dates: [dd/MM/yyyy, yyyy], records: {assignment: {official: Mã, unit: {const: CT}, post: CV, from: Từ, to: \(to)\(more)}}}
        """)
  }

  private func ends(_ sample: Sample, _ cells: [String]) throws -> [String] {
    let rows = cells.map { "a,TP,2006,\($0)\n" }.joined()
    let outcome = try sample.read("Mã,CV,Từ,Đến\n" + rows)
    #expect(outcome.tally.accepted == cells.count)
    return outcome.records.assignments.map { spell in
      spell.to.map { $0.isUnreadable ? "unreadable" : $0.description } ?? "open"
    }
  }

  @Test("“đến nay” is the end of nothing only where the profile says so; otherwise the end cannot be read")
  func stillInPost() throws {
    let cells = ["đến nay", "nay", "đến\u{A0}nay", " đến  nay ", "31/12/9999", "", "2010", "Đến khi nghỉ"]
    #expect(
      try ends(posts("{column: Đến, empty: [nay, đến nay, 31/12/9999]}"), cells) == [
        "open", "open", "open", "open", "open", "open", "2010", "unreadable",
      ])
    #expect(
      try ends(posts("Đến"), cells) == [
        "unreadable", "unreadable", "unreadable", "unreadable", "9999-12-31", "open", "2010", "unreadable",
      ])
  }

  @Test("the reject of such a word says which forms there are")
  func undeclared() throws {
    let outcome = try posts("Đến").read("Mã,CV,Từ,Đến\na,TP,2006,hiện nay\n")
    #expect(
      outcome.batch.cellRejects.map { "\($0.column) \($0.reason) \($0.cell) \($0.expected)" } == [
        "Đến notADate hiện nay dd/MM/yyyy, yyyy"
      ])
  }

  @Test("such a word is empty for a default, for the next of several columns, and for forms of a column's own")
  func followsOn() throws {
    #expect(try ends(posts("{column: Đến, empty: \"-\", default: 2010}"), ["-", "2009"]) == ["2010", "2009"])
    #expect(try ends(posts("{first-of: [Đến, Từ], empty: \"-\"}"), ["-", "2009"]) == ["2006", "2009"])
    #expect(
      try ends(
        posts("{first-of: [{column: Đến, dates: MM.yyyy}, Từ], empty: \"-\", unknown: \"?\"}"), ["-", "05.2009", "?"])
        == ["2006", "2009-05", "unreadable"])
  }

  @Test("a dash in the column of letters is no letter")
  func noLetter() throws {
    func letters(_ when: String, _ number: String) throws -> [String?] {
      let sample = Sample(
        profile: """
          agency: thuế
          unit: CT
          feeds:
            - {id: a, files: "*.csv", dates: [yyyy], records: {official: {code: Mã, name: Tên}, consultation: {when: {filled: \(when)}, official: Mã, asker: {const: CT}, asked: {const: HA}, form: {const: written}, letter: {number: \(number)}}}}
          """)
      let outcome = try sample.read("Mã,Tên,CV\na,An,12/CV\nb,Bình,-\nc,Chi,\nd,Dũng,không\n")
      #expect(outcome.tally.accepted == 4)
      return outcome.records.consultations.map { outcome.text($0.letter.number) }
    }
    #expect(try letters("CV", "CV") == ["12/CV", "-", "không"])
    #expect(try letters("CV", "{column: CV, empty: [\"-\", không]}") == ["12/CV"])
    #expect(try letters("{column: CV, empty: [\"-\", không]}", "CV") == ["12/CV"])
  }

  @Test("a mistake in it is told")
  func mistakes() {
    #expect(
      posts("{const: \"2010\", empty: nay}").mistakes().map { $0.contains("“empty” cannot stand beside “const”") } == [
        true
      ])
    #expect(posts("Đến", ", when: {filled: {column: Đến}}").mistakes().map { $0.contains("“empty”") } == [true])
  }
}
