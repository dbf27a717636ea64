import Foundation
import Testing

/// Whoever repairs a row looks for it by what the list of rejects says.
@Suite("The list of rejects says where each row stands, in the file as it came")
struct RejectPlacesTests {
  private struct Row {
    let agency, file, line, column, byte, reason, expected, raw, dialect, encoding: String

    init?(_ cells: [String]) {
      guard cells.count == 10 else { return nil }
      (agency, file, line, column, byte) = (cells[0], cells[1], cells[2], cells[3], cells[4])
      (reason, expected, raw, dialect, encoding) = (cells[5], cells[6], cells[7], cells[8], cells[9])
    }
  }

  @Test("every row and cell, whatever its file is written in")
  func places() throws {
    let folder = try Folder()
    try CanaryOffice.write(into: folder)
    let files = Dictionary(uniqueKeysWithValues: CanaryOffice.sent.map { ("cuc-thue/2010/" + $0.name, $0.bytes) })
    _ = try Program.run("report", folder.path, "--year", "2010")
    let table = RejectPlacesTests.cells(of: try folder.text(of: "out/2010/rejects.csv"))
    let rows = try table.dropFirst().map { try #require(Row($0)) }
    #expect(rows.count > 300)
    for row in rows {
      let place = "\(row.file):\(row.line) byte \(row.byte) \(row.reason)"
      #expect(row.agency == "cuc-thue" && !row.dialect.isEmpty && !row.encoding.isEmpty, "\(place)")
      // An empty cell has no text, and one field of a row no words that it may be.
      if row.reason.hasPrefix("cell:") { #expect(!row.column.isEmpty && !row.expected.isEmpty, "\(place)") }
      let bytes = try #require(files[row.file])
      let start = try #require(Int(row.byte))
      let (before, here) = (bytes[..<start], bytes[start...])
      #expect(row.line == "\(RejectPlacesTests.lines(in: before, row.encoding) + 1)", "\(place)")
      if row.file.hasSuffix(".csv") {
        let before = RejectPlacesTests.narrow(before, row.encoding)
        #expect(before.isEmpty || before.last == 0x0A, "\(place)")
      } else {
        let text = RejectPlacesTests.narrow(here.prefix(20), row.encoding)
        #expect(["<CB", "<Row"].contains { text.starts(with: $0.utf8) }, "\(place)")
        // Nothing that the profile names stands in such an element.
        if ["<CB><Ten/>", "<CB><TonGiao>"].contains(where: { text.starts(with: $0.utf8) }) { continue }
      }
      #expect(!row.raw.isEmpty || row.reason.hasPrefix("cell:"), "\(place)")
    }
    let formats = Set(rows.map { $0.encoding + " " + ($0.dialect.prefix { $0 != "=" }) })
    for format in [
      "UTF-8 delimiter", "UTF-8 with BOM delimiter", "UTF-16LE with BOM delimiter", "UTF-16BE with BOM delimiter",
      "TCVN3 delimiter", "VNI delimiter", "VISCII delimiter", "windows-1258 delimiter",
      "UTF-8 (misread TCVN3) delimiter", "UTF-8 sheet", "UTF-8 row", "windows-1258 row", "TCVN3 row",
      "UTF-16LE with BOM row",
    ] {
      #expect(formats.contains(format), "\(format) among \(formats.sorted())")
    }
  }

  /// One byte a character, where ASCII is all that is looked for.
  private static func narrow(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    guard encoding.hasPrefix("UTF-16") else { return Array(bytes) }
    let isBigEndian = encoding.hasPrefix("UTF-16BE")
    let all = Array(bytes)
    return stride(from: 0, to: all.count - 1, by: 2).map { i in
      let (high, low) = isBigEndian ? (all[i], all[i + 1]) : (all[i + 1], all[i])
      return high == 0 ? low : 0xFF
    }
  }

  private static func lines(in bytes: ArraySlice<UInt8>, _ encoding: String) -> Int {
    narrow(bytes, encoding).count { $0 == 0x0A }
  }

  /// A CSV file as its cells.
  private static func cells(of text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch scalar {
      case "\"":
        if !isQuoted, last == "\"" { cell.unicodeScalars.append(scalar) }
        isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return rows.filter { !$0.isEmpty }
  }
}
