import Records
import Testing

@testable import Importing

/// What a spreadsheet shows in a cell is not always what somebody wrote.
@Suite struct ShownErrorTests {
  @Test(
    "a failed formula is nobody's name and no document's number", arguments: ["#N/A", "#REF!", "#VALUE!", "#NAME?"])
  func failedFormula(_ shown: String) throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.csv", dates: [yyyy], records: {official: {code: Mã, name: Tên, birth: Sinh}, nominee: {official: Mã, election: BC, entry: {const: first}, post: CV}}}
        """)
    let outcome = try sample.read(
      "Mã,Tên,Sinh,BC,CV\na,\(shown),1960,E,x\nb,Bình,1961,E,\(shown)\nc,Chi,1962,\(shown),x\nd,#1 Dũng,1963,E,x\n")
    #expect(outcome.tally.accepted == 3)
    #expect(
      outcome.batch.rejects.map { "\($0.column): \($0.reason.rawValue) \($0.cell)" } == ["BC: failed-formula \(shown)"])
    #expect(
      outcome.batch.cellRejects.map { "\($0.at.line) \($0.column): \($0.reason.rawValue)" } == [
        "2 Tên: failed-formula", "3 CV: failed-formula",
      ])
    #expect(outcome.records.officials.map { $0.name == .unreadable } == [true, false, false])
    #expect(outcome.records.nominees.map { outcome.text($0.post) } == ["x", "?", "x"])
  }

  @Test("the profile may call a failed formula empty")
  func declared() throws {
    let sample = SpreadsheetHabitsTests.officials("", "code: Mã, name: Tên, birth: {column: Sinh, empty: \"#N/A\"}")
    let outcome = try sample.read("Mã,Tên,Sinh\na,An,#N/A\n")
    #expect(outcome.batch.cellRejects.isEmpty)
    #expect(outcome.records.officials.map { $0.birth == nil } == [true])
  }

  @Test(
    "a card that says “không” does not make one person of two namesakes", arguments: ["không", "0", "-", "chưa có"])
  func noCard(_ card: String) throws {
    let sample = SpreadsheetHabitsTests.officials("", "name: Tên, partyCard: Thẻ, birth: Sinh")
    let outcome = try sample.read(
      "Tên,Thẻ,Sinh\nNguyễn Văn An,\(card),\nNguyễn Văn An,\(card),\nNguyễn Văn An,\(card),1960\n")
    #expect(outcome.batch.rejects.map(\.reason) == [.missing, .missing])
    #expect(outcome.tally.accepted == 1)
  }
}
