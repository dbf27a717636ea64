import Configuration
import Records
import Reporting

/// `history/<year>.json`: the figures of years that were closed.
struct History: Sendable {
  static let folder = "history"

  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
    let year: ClosedYear
  }

  /// The earliest first.
  let files: [File]

  /// Reads every year there is, whatever year is asked for: a broken one is told before it is needed.
  static func read(_ workspace: Folder, _ diagnostics: inout Diagnostics) -> History {
    var files: [File] = []
    for name in workspace.files(in: folder, ending: ".json") {
      let path = "\(folder)/\(name)"
      guard let year = History.year(of: name) else {
        diagnostics.report(
          at: Place(path: path),
          Bilingual(
            vi: "tên tệp phải là năm của số liệu, dạng 2009.json", en: "a file here is named for its year: 2009.json"))
        continue
      }
      guard let bytes = workspace.bytes(of: path) else {
        diagnostics.report(
          at: Place(path: path), Bilingual(vi: "không đọc được tệp này", en: "the file cannot be read"))
        continue
      }
      if let closed = ClosedYearReader(bytes: bytes, path: path).read(year: year, &diagnostics) {
        files.append(File(path: path, bytes: bytes, year: closed))
      }
    }
    return History(files: files.sorted { $0.year.year < $1.year.year })
  }

  /// `2009.json`.
  private static func year(of name: String) -> Int? {
    let digits = name.dropLast(".json".count)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }

  /// The years that a review looks back on.
  func before(_ year: Int) -> [File] { files.filter { (year - ClosedYear.reach..<year).contains($0.year.year) } }
}
