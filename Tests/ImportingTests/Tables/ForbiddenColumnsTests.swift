import Records
import Testing

@testable import Importing

@Suite("What must not be sent is known by the whole head of a table")
struct ForbiddenColumnsTests {
  private static let sample = Sample(
    profile: """
      agency: thuế
      unit: CT
      feeds:
        - id: cán-bộ
          files: "*.csv"
          dates: [dd/MM/yyyy]
          records:
            official: {code: Mã, name: Tên, birth: Sinh}
      """, forbidden: ["Tôn giáo", "Gia đình"])

  private func read(_ head: String, _ rows: String) throws -> Outcome {
    try Self.sample.read(head + "\n" + rows)
  }

  @Test("of a row sent back, its text is not written down")
  func ownName() throws {
    let outcome = try read("Mã,Tên,Tôn giáo,Sinh", ",An,x,\n")
    #expect(outcome.reading.forbidden == ["Tôn giáo"])
    #expect(outcome.batch.rejects.map(\.raw) == [",An,▒,"])
  }

  @Test("a blank name to the right of a forbidden one is the rest of its merged cell")
  func merged() throws {
    let outcome = try read("Mã,Tên,Sinh,Gia đình,,Ghi chú,", ",An,,x,y,z,t\n")
    #expect(outcome.batch.rejects.map(\.raw) == [",An,,▒,▒,z,t"])
    #expect(outcome.reading.forbidden == ["Gia đình"])
  }

  @Test("a group above the header forbids what is under it; a title above forbids nothing that is read")
  func above() throws {
    let group = try read(",,,Gia đình,\nMã,Tên,Sinh,Cha,Mẹ", ",An,,x,y\n")
    #expect(group.batch.rejects.map(\.raw) == [",An,,▒,▒"])
    #expect(group.reading.forbidden == ["Gia đình / Cha", "Gia đình / Mẹ"])
    let title = try read("Gia đình,,,,\nMã,Tên,Sinh,Quê,Ghi chú", ",An,,x,y\n02,Bình\n")
    #expect(title.batch.rejects.map(\.raw) == [",An,,▒,▒", "▒,▒"])
    #expect(title.reading.forbidden == [])
  }

  @Test("a second row of names forbids; a row of data does not, whatever it says")
  func below() throws {
    let names = try read("Mã,Tên,Sinh,Khác,", ",,,Tôn giáo,Quê\n,An,,x,y\n")
    #expect(names.batch.rejects.map(\.raw) == [",,,▒,Quê", ",An,,▒,y"])
    #expect(names.reading.forbidden == ["Tôn giáo"])
    let data = try read("Mã,Tên,Sinh,Ghi chú", "01,Bình,,Gia đình\n,An,,x\n")
    #expect(data.batch.rejects.map(\.raw) == [",An,,x"])
    #expect(data.reading.forbidden == [])
  }

  @Test("a name that is no text may be any name: its column is not kept, and nobody is blamed for it")
  func unreadableName() throws {
    let head = Array("Mã,Tên,Sinh,T".utf8) + [0xAB] + Array("n,Ghi chú\n".utf8)
    let outcome = try Self.sample.read(head + Array(",Đỗ Văn An,,x,Lê\n".utf8))
    #expect(outcome.batch.rejects.map(\.raw) == [",Đỗ Văn An,,▒,Lê"])
    #expect(outcome.reading.forbidden == [])
  }

  @Test("a row shorter than a header with a forbidden column is sent back: nobody knows which cells have moved")
  func short() throws {
    let rows = "01,An,01/02/1960\n02,Bình,x,01/02/1960,\n03,Chi,x\n04,Dũng,x,01/02/1960\n"
    let outcome = try read("Mã,Tên,Tôn giáo,Sinh", rows)
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["Bình", "Dũng"])
    #expect(outcome.batch.rejects.map(\.reason) == [.ragged, .ragged])
    #expect(outcome.batch.rejects.map(\.column) == ["Sinh", "Sinh"])
    #expect(outcome.batch.rejects.map(\.raw) == ["▒,▒,▒", "▒,▒,▒"])
    // Without such a column, and with trailing delimiters in the header alone, nothing of the kind.
    #expect(try read("Mã,Tên,Sinh,Ghi chú", "01,An,01/02/1960\n").tally.accepted == 1)
    #expect(try read("Mã,Tên,Tôn giáo,Sinh,,", "01,An,x,01/02/1960\n").tally.accepted == 1)
  }

  @Test("where the profile says that rows end early, cells are counted from the left")
  func shortRows() throws {
    var sample = Self.sample
    sample.profile = sample.profile.replacing(
      "    dates:", with: "    csv: {short-rows: true}\n    dates:")
    let outcome = try sample.read("Mã,Tên,Sinh,Tôn giáo\n01,An,01/02/1960\n,Bình\n02,\"Chi\"x\n")
    #expect(outcome.tally.accepted == 1)
    #expect(outcome.batch.rejects.map(\.reason) == [.missing, .ragged])
    #expect(outcome.batch.rejects.map(\.raw.first) == [",", "▒"])
  }

  @Test("of a file without a header, no row of people is told")
  func headless() throws {
    var sample = Self.sample
    sample.profile = sample.profile.replacing("birth: Sinh", with: "sex: {filled: {Nam: male, Nữ: female}}")
    let people = try sample.read("Nam,Trần Văn An,Phật giáo\nNữ,Lê Thị Bình,Không\n")
    #expect(people.problem?.reason == .noHeader(missing: ["Mã", "Nữ", "Tên"].sorted(), best: ["Nam"]))
    let dated = try sample.read("Nam,Trần Văn An,01/02/1960\n")
    #expect(dated.problem?.reason == .noHeader(missing: ["Mã", "Nam", "Nữ", "Tên"].sorted(), best: []))
  }
}
