import Foundation
import Testing

/// What must not be collected is sent all the same, in every file of the sample, in rows that are read and in rows that
/// are damaged in every way. Of none of it may a byte remain.
@Suite("Columns that must not be collected leave no byte behind")
struct CanaryTests {
  /// It stands in every forbidden column, and nowhere else.
  private static let canary = "CHIMHOANGYEN"

  @Test("in the report, in the check, on the terminal", arguments: 1...6)
  func silence(_ seed: Int) throws {
    let folder = try Folder(copying: Program.sample)
    var birds = Birds(seed: UInt64(seed), word: CanaryTests.canary)
    var planted = 0
    for file in try CanaryTests.files(below: folder.path + "/exports") where !file.hasSuffix("received.csv") {
      let path = folder.path + "/exports/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = file.hasSuffix(".xml") ? birds.xml(text) : birds.csv(text)
      planted += changed.count - changed.replacing(Data(CanaryTests.canary.utf8), with: []).count
      try changed.write(to: URL(filePath: path))
    }
    #expect(planted > 1000)

    let report = try Program.run("report", folder.path, "--year", "2010", "--verbose")
    #expect([1, 2, 3].contains(report.code))
    let check = try Program.run("check", folder.path, "--lang", "en")
    #expect(check.code == 3)
    for said in [report.output, report.errors, check.output, check.errors] {
      #expect(!said.contains(CanaryTests.canary))
    }

    let out = folder.path + "/out"
    let written = try CanaryTests.files(below: out)
    #expect(written.contains("2010/rejects.csv") && written.contains("2010/report.html"))
    for file in written {
      let bytes = try Data(contentsOf: URL(filePath: out + "/" + file))
      let leak = bytes.firstRange(of: Data(CanaryTests.canary.utf8)).map { range in
        String(decoding: bytes[max(0, range.lowerBound - 200)..<min(bytes.count, range.upperBound + 60)], as: UTF8.self)
      }
      #expect(leak == nil, "\(file)")
    }
    // The columns are told, and were dropped.
    let page = try folder.text(of: "out/2010/report.html")
    #expect(page.contains("Tôn giáo") && page.contains("ngoài phạm vi được gửi; nội dung cột đã bỏ, không lưu"))
    // The damage was real.
    let rejects = try folder.text(of: "out/2010/rejects.csv")
    #expect(rejects.contains("▒") && rejects.split(whereSeparator: \.isNewline).count > 50)
  }

  private static func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}

/// Puts forbidden columns into a file, a canary in each of their cells, and then damages every fifth row or so.
private struct Birds {
  private var state: UInt64
  private let word: String

  private static let columns = ["Tôn giáo", "Thành phần gia đình", "Sức khỏe", "Lịch sử chính trị"]

  init(seed: UInt64, word: String) { (state, self.word) = (seed &* 7919, word) }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  private mutating func bird() -> String { "\(word)-\(roll(1000))" }

  mutating func csv(_ text: String) -> Data {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.replacing("\r", with: ""))
    }
    let delimiters: [Character] = [",", ";", "\t", "|"]
    guard let head = lines.firstIndex(where: { line in delimiters.contains { d in line.count { $0 == d } >= 2 } }),
      let delimiter = delimiters.max(by: { a, b in lines[head].count { $0 == a } < lines[head].count { $0 == b } })
    else { return Data(text.utf8) }
    let mark = text.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : ""
    let (front, back) = (Birds.columns[roll(2)], Birds.columns[2 + roll(2)])
    let width = lines[head].count { $0 == delimiter } + 3
    for i in lines.indices where i >= head {
      let line = lines[i].replacing("\u{FEFF}", with: "")
      if line.isEmpty || line.contains("\"") || lines[max(0, i - 1)].contains("\"") { continue }  // rows of two lines
      lines[i] =
        i == head
        ? "\(mark)\(front)\(delimiter)\(line)\(delimiter)\(back)"
        : damaged("\(bird())\(delimiter)\(line)\(delimiter)\(bird())", delimiter, width)
    }
    var data = Data(lines.joined(separator: "\n").utf8)
    // In one file of four the last row never ends, or holds bytes that are no text.
    switch roll(8) {
    case 0: data += Data("\"\(bird())\(delimiter)\(bird())\n\(bird())".utf8)
    case 1: data += Data("\(bird())\(delimiter)".utf8) + [0xFF, 0xC3] + Data("\(delimiter)\(bird())\n".utf8)
    default: break
    }
    return data
  }

  private mutating func damaged(_ row: String, _ delimiter: Character, _ width: Int) -> String {
    var cells = row.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
    switch roll(14) {
    case 0: cells.removeLast(min(cells.count - 1, 1 + roll(3)))  // cut off
    case 1: cells.append(bird())  // one too many
    case 2 where cells.count == width: cells.insert(bird(), at: 1)  // everything one to the right
    case 3: cells[roll(cells.count)] += "\u{1}"
    case 4: for i in cells.indices.dropFirst().dropLast() { cells[i] = "31/4/2010" }
    case 5: for i in cells.indices.dropFirst().dropLast() { cells[i] = "" }
    case 6: cells[0] = "\"\(bird())\"\(bird())"
    case 7: cells[0] = "\"\(bird())\n\(bird())\""
    case 8: cells.removeFirst()  // everything one to the left
    default: break
    }
    return cells.joined(separator: String(delimiter))
  }

  mutating func xml(_ text: String) -> Data {
    var out = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      out += line
      // Behind a start tag that ends its line, inside a row or not.
      if line.hasSuffix(">"), !line.hasSuffix("/>"), !line.hasSuffix("?>"), !line.contains("</"), !line.contains("<!") {
        out += "<TonGiao>\(bird())</TonGiao><LichSuChinhTri ghiChu=\"\(bird())\">\(bird())</LichSuChinhTri>"
        if roll(40) == 0 { out += "<SucKhoe>\(bird())" }  // never closed
        if roll(40) == 0 { out += "\(bird()) & \(bird())" }
      }
      out += "\n"
    }
    return Data(out.utf8)
  }
}
