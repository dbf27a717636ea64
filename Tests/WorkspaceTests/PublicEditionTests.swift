import Foundation
import Records
import Rules
import Testing

@testable import Importing
@testable import Reporting
@testable import Workspace

/// A bird sits in every personal field and every document number of a generated year, in every kind of record, in files'
/// names, in the office's own words and in its signer's name.
@Suite("Nothing of anybody is in the public edition")
struct PublicEditionTests {
  private static let bird = "CHIMHOANGYEN"

  private func paper(_ seed: UInt64) throws -> PaperWorkspace {
    var text = GeneratedYear(seed: seed).text
    // What a generated year has not.
    text += "sender  thuế\n"
    text += "succession  thuế1  unit thuế-hải-an  post trưởng  approved 1/3/2010\n"
    text += "exemption  thuế2  parameter rotation.field.period  reason HOC  document 3/CV 1/1/2010\n"
    text +=
      "evaluation  thuế3  year 2010  evaluator thuế  asked qu-hải-an  request 8/CV 1/11/2010  reply 9/CV 9/11/2010\n"
    text += "agreement  qc-x  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2009\n"
    text += "activity  qc-x  kind conference  held 2/3/2010\n"
    return try PaperWorkspace(text)
  }

  /// Codes by which lists find each other's units and posts; everything else that is free text gets the bird.
  private func plant(in paper: inout PaperWorkspace) -> (count: Int, kinds: Set<RecordKind>) {
    let known = Set(paper.reference.flatMap { list in list.rows.map { $0[0] } })
    var planted = 0
    var kinds: Set<RecordKind> = []
    for i in paper.lists.indices {
      let kind = paper.lists[i].kind
      paper.lists[i].name = "\(Self.bird)-\(paper.lists[i].name)"
      for (column, field) in paper.lists[i].fields.enumerated() {
        if kind.isDate(field) || kind.words(of: field) != nil || kind.isNumber(field) || field == "parameter" {
          continue
        }
        for row in paper.lists[i].rows.indices {
          let cell = paper.lists[i].rows[row][column]
          let isPlace = cell.split(separator: ";").contains { known.contains(String($0)) }
          if cell.isEmpty || isPlace || field == "reason" && kind == .exemption { continue }
          paper.lists[i].rows[row][column] = "\(Self.bird) \(cell)"
          planted += 1
          kinds.insert(kind)
        }
      }
    }
    paper.others["narrative/dac-diem.md"] = "\(Self.bird) một.\n"
    paper.others["narrative/nguyen-nhan.md"] = "\(Self.bird) hai.\n"
    paper.others["narrative/phuong-huong.md"] = "\(Self.bird) ba.\n"
    paper.others["phoihop.yaml"]! +=
      "signers: {authority: K/T, post: PHÓ, name: \(Self.bird)}\nrecipients: [\(Self.bird)]\n"
    return (planted, kinds)
  }

  @Test("in no byte of any file, in no file's name, in either language", arguments: [1, 2, 3] as [UInt64])
  func silence(_ seed: UInt64) async throws {
    var paper = try paper(seed)
    let planted = plant(in: &paper)
    #expect(planted.count > 200)
    let sent: Set<RecordKind> = [
      .official, .assignment, .action, .consultation, .evaluation, .election, .nominee, .succession, .agreement,
      .activity, .exemption,
    ]
    #expect(planted.kinds.isSuperset(of: sent), "\(sent.subtracting(planted.kinds))")
    let folder = PaperFolder()
    let workspace = try paper.open(in: folder)
    let examination = try await workspace.examine(ReviewYear(year: 2010)!)
    for language in Language.allCases {
      let files = workspace.publicFiles(for: examination, in: language, version: "1")
      #expect(
        files.map(\.name).sorted() == ["SHA256SUMS", "figures.json", "manifest.json", "report.html", "report.md"])
      for file in files {
        #expect(!file.name.contains(Self.bird))
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains(Self.bird), "\(file.name)")
      }
      // The bird was there to be found, and the edition has figures.
      let office = workspace.files(for: examination, in: language, version: "1")
      #expect(office.count { String(decoding: $0.bytes, as: UTF8.self).contains(Self.bird) } >= 4)
      let figures = String(decoding: files.first { $0.name == "figures.json" }!.bytes, as: UTF8.self)
      #expect(figures.contains("suppressed") && figures.contains("\"consultation\""))
    }
  }
}
