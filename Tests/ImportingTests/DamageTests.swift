import Records
import Testing

@testable import Importing

/// Files as they may arrive: cut, shifted, with bytes that belong nowhere. Whatever they are, every row is answered
/// for, and a file cut anywhere still reads the same.
@Suite struct DamageTests {
  enum Format: CaseIterable { case csv, twoRowHeader, xml, workbook }

  @Test("no damage loses a row or depends on how the bytes come", arguments: Format.allCases)
  func damaged(_ format: Format) throws {
    let (sample, file) =
      switch format {
      case .csv: (CSVImporterTests.posts, CSVImporterTests.everyTrouble)
      case .twoRowHeader: (TwoRowHeaderTests.posts("fill-down: [Chức vụ], short-rows: true"), TwoRowHeaderTests.file)
      case .xml: (XMLImporterTests.decisions, XMLImporterTests.file)
      case .workbook: (SpreadsheetImporterTests.posts(), SheetText.workbook(SpreadsheetImporterTests.sheet))
      }
    let original = Array(file.utf8)
    let odd: [UInt8] = [0, 0x1F, 0x22, 0x26, 0x3C, 0x3E, 0x0A, 0x0D, 0x2C, 0x3B, 0x80, 0xCC, 0xFF]
    var random = FixedRandom(seed: 1971)
    var problems = 0
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = odd.randomElement(using: &random)!
        case 1: bytes.insert(odd.randomElement(using: &random)!, at: at)
        case 2: bytes.remove(at: at)
        default: bytes.removeSubrange(at...)
        }
        if bytes.isEmpty { bytes = original }
      }
      let whole = try sample.read(bytes)
      #expect(whole.tally.isBalanced && whole.batch.isBalanced)
      if whole.problem != nil { problems += 1 }
      if format == .xml || format == .workbook {
        // Lines and columns of a break may lie a piece apart; what was read may not.
        #expect(try sample.read(bytes, pieces: 5, window: 64).batch.tally == whole.tally)
      } else {
        #expect(try sample.read(bytes, pieces: 5).everything == whole.everything)
      }
    }
    #expect((50...290).contains(problems), "the damage should break some files and spare some: \(problems)")
  }
}
