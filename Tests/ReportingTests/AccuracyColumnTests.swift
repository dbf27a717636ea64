import Records
import Testing

@testable import Reporting

@Suite("The scorecard's accuracy")
struct AccuracyColumnTests {
  /// The cells of the column in the first table, the total first.
  private func column(_ people: Int, differing: Int) async throws -> [String] {
    var office = Office()
    office.voice = Voice(.vi)
    office.agency("a", "Cục Thuế", unit: "CT")
    office.agency("b", "Quận ủy", unit: "QU")
    office.agency("c", "Kho bạc", unit: "KB")
    for agency in ["a", "b"] {
      office.file("\(agency)/2010/CanBo.csv", from: agency) { file in
        for i in 0..<people {
          let sex = agency == "b" && i < differing ? "female" : "male"
          file.row(.official, "code=\(i)  name=Trần Văn \(i)  birth=1/1/1960  sex=\(sex)")
        }
      }
    }
    office.file("c/2010/CanBo.csv", from: "c") { $0.row(.official, "code=1  name=Lê Văn Chi  birth=1/1/1970") }
    let review = AnnualReview(await office.input())
    let page = try Fixtures.templates.render(review, as: .markdown)
    let rows = page.split(separator: "\n").drop { !$0.contains("Chính xác (%)") }.prefix { $0.hasPrefix("|") }
    return rows.dropFirst(2).map { row in
      row.split(separator: "|")[6].replacing("*", with: "").filter { $0 != " " }
    }
  }

  @Test("a share and of how many cells; of a few the two numbers; nothing where nothing was compared")
  func column() async throws {
    // Each has three cells in two lists: 30 cells, two of them with another sex.
    #expect(try await column(10, differing: 2) == ["93,3(30)", "93,3(30)", "93,3(30)", "…"])
    #expect(try await column(6, differing: 1) == ["17/18", "17/18", "17/18", "…"])
  }
}
