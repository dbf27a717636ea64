import Foundation
import Records
import Rules

@testable import Importing
@testable import Workspace

extension PaperWorkspace {
  /// A workspace as it is exported in canonical CSV, list by list.
  init(exportOf root: String, year: Int) async throws {
    let folder = PaperFolder()
    let reviewed = ReviewYear(year: year)!
    _ = try await OpenWorkspace.open(root, data: Repository.data).export(reviewed, as: .csv, to: folder.path)
    self.init()
    self.year = year
    let workspace = try OpenWorkspace.open(folder.path, data: Repository.data)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let path = folder.path + "/" + name
      if name == "phoihop.yaml" || name.hasPrefix("rulebook/local/") && name.hasSuffix(".yaml") {
        others[name] = try String(contentsOfFile: path, encoding: .utf8)
      } else if name.hasPrefix("reference/"),
        let kind = RecordKind.allCases.first(where: { "reference/" + $0.fileName == name })
      {
        let (fields, rows) = try Self.table(path)
        reference.append(List(agency: "", kind: kind, fields: fields, rows: rows, name: ""))
      }
    }
    for profile in workspace.profiles {
      agencies.append((profile.agency, profile.unit))
      for feed in profile.feeds {
        let name = feed.files.filled(year: year).split(separator: "/").last!.dropLast(".csv".count)
        let path = "\(folder.path)/exports/\(profile.agency)/\(year)/\(name).csv"
        let (fields, rows) =
          FileManager.default.fileExists(atPath: path)
          ? try Self.table(path) : (Array(feed.records[0].mapped).sorted(), [])
        var list = List(
          agency: profile.agency, kind: feed.records[0].kind, fields: fields, rows: rows, name: String(name))
        list.covers = feed.covers
        if !FileManager.default.fileExists(atPath: path) { list.parts = 0 }
        lists.append(list)
      }
    }
  }

  private static func table(_ path: String) throws -> (fields: [String], rows: [[String]]) {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var rows: [[String]] = []
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(delimiter: 0x2C)
      while case .row = scanner.next(in: bytes, isLast: true) {
        rows.append((0..<scanner.cells.count).map { scanner.cells.text($0) })
      }
    }
    return (rows[0], Array(rows.dropFirst()))
  }
}
