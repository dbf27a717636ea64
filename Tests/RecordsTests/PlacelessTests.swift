import Testing

@testable import Records

@Suite("A record without its place")
struct PlacelessTests {
  private func registry(_ rows: [[String?]], _ kind: RecordKind = .assignment) -> Registry {
    var intake = Intake(agency: "thuế", file: "thuế/2010/a.csv")
    for (i, row) in rows.enumerated() {
      intake.take(row, as: kind, by: .none, at: intake.location(line: i + 1, byte: i * 100))
    }
    return Registry([intake.finish()], notes: ImportNotes()) { _, pool in Linkage(symbols: pool.count) }
  }

  private func row(_ fields: [String: String]) -> [String?] { RecordKind.assignment.fieldNames.map { fields[$0] } }

  @Test("is equal to another row's where every field is, and to no other's")
  func equality() {
    let fields = ["official": "01", "unit": "CT", "post": "CV", "from": "1/5/2005"]
    var changed = [row(fields), row(fields)]
    let others = [
      "official": "02", "unit": "KB", "post": "TP", "from": "5/2005", "to": "2009", "form": "again",
      "termEnd": "2010", "noticed": "2009", "decision.number": "15/QĐ", "decision.date": "2005", "principal": "false",
    ]
    for (name, value) in others.sorted(by: { $0.key < $1.key }) {
      changed.append(row(fields.merging([name: value]) { $1 }))
    }
    let registry = registry(changed)
    let placeless = registry.placeless
    let records = registry.records.assignments.map { $0.renumbered(placeless) }
    #expect(records.count == others.count + 2)
    #expect(records[0] == records[1])
    #expect(registry.records.assignments[0] != registry.records.assignments[1])
    #expect(Set(records).count == records.count - 1)
  }
}
