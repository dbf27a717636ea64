import Records
import Testing

@testable import Importing

@Suite struct CSVScannerTests {
  @Test(
    "finds what a slow and readable parser finds, however the window is cut", arguments: [0x2C, 0x3B, 0x09] as [UInt8])
  func equalsReference(_ delimiter: UInt8) throws {
    var random = FixedRandom(seed: 20_101_231)
    let alphabet: [[UInt8]] = [
      [0x22], [0x22], [0x22], [delimiter], [delimiter], [0x0D], [0x0A], [0x0D, 0x0A], Array("a".utf8),
      Array("bc".utf8), Array("ễ".utf8), Array("Đ".utf8), [0x20], Array("nine letters".utf8),
    ]
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...14, using: &random)).flatMap { _ in alphabet.randomElement(using: &random)! }
      let expected = ReferenceCSV.rows(bytes, delimiter: delimiter)
      for piece in Set([1, 2, 3, 5, 8, max(1, bytes.count)]) {
        let found = rows(bytes, delimiter: delimiter, piece: piece)
        try #require(found == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription) by \(piece)")
      }
    }
  }

  @Test("text after a closing quote is kept, spaces there are not")
  func afterTheQuote() {
    #expect(cells(#""ab"cd,"ef" ,"g""h"i"j""#) == ["ab\"cd", "ef", "g\"h\"i\"j\""])
  }

  @Test("a quote inside a cell is a letter")
  func quoteInside() { #expect(cells(#"Cục "Thuế",5""#) == ["Cục \"Thuế\"", "5\""]) }

  @Test("a newline at the end of the file starts no row; a delimiter there starts a cell")
  func endOfFile() {
    #expect(rows(Array("a,\n".utf8), delimiter: 0x2C, piece: 9).map(\.cells) == [["a", ""]])
    #expect(rows(Array("a\n,".utf8), delimiter: 0x2C, piece: 9).map(\.cells) == [["a"], ["", ""]])
    #expect(rows([], delimiter: 0x2C, piece: 9).isEmpty)
  }

  private func cells(_ text: String) -> [String] {
    rows(Array(text.utf8), delimiter: 0x2C, piece: .max).flatMap(\.cells)
  }

  /// As an importer does it: what is read so far in a window, of which finished rows are let go.
  private func rows(_ bytes: [UInt8], delimiter: UInt8, piece: Int) -> [ReferenceCSV.Row] {
    var scanner = CSVScanner(delimiter: delimiter)
    var rows: [ReferenceCSV.Row] = []
    var (start, end) = (0, 0)
    while true {
      let isLast = end == bytes.count
      let step = bytes[start..<end].withUnsafeBufferPointer { window in
        let step = scanner.next(in: window, isLast: isLast)
        if step == .row {
          rows.append(
            ReferenceCSV.Row(
              line: scanner.line, byte: start + scanner.start,
              cells: (0..<scanner.cells.count).map { scanner.cells.text($0) }, openQuote: scanner.openQuote))
        }
        return step
      }
      switch step {
      case .row: continue
      case .end: return rows
      case .needsMore:
        let gone = scanner.start
        scanner.drop(gone)
        start += gone
        end = bytes.count - end < piece ? bytes.count : end + piece
      }
    }
  }
}
