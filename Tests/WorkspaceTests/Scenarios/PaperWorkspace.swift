import Foundation
import Records

@testable import Importing
@testable import Workspace

/// A whole workspace, list by list, before it is files: what tests lay out, turn over, and write into a folder.
struct PaperWorkspace: Sendable {
  /// One list that an agency sends: a file of the canonical form, or one with columns of its own names.
  struct List: Sendable {
    let agency: String
    let kind: RecordKind
    var fields: [String]
    var rows: [[String]]
    var covers: [Feed.Cover] = []
    /// Of its file below the year, without an ending.
    var name: String
    /// What its columns are called; nil: by the names of fields.
    var headers: [String]?
    /// Into how many files it is cut; 0: it did not come.
    var parts = 1
  }

  var year = 2010
  /// Nil: the last day of the year.
  var asOf: CivilDate?
  /// Each with the code of the unit that sends.
  var agencies: [(id: String, unit: String)] = []
  var lists: [List] = []
  var reference: [List] = []
  /// What else stands in the workspace, by path: `phoihop.yaml`, `rulebook/local/…`.
  var others: [String: String] = [:]
  /// Of the program's own rulebook, where the case brings it along; nil: the shipped one.
  var rulebook: String?
  /// Further feeds of an agency's profile, as they stand there, and the files they read, by path below `exports/`.
  var feeds: [String: String] = [:]
  var files: [String: [UInt8]] = [:]
}

// MARK: As text

extension PaperWorkspace {
  var profiles: [(path: String, bytes: [UInt8])] {
    agencies.map { agency, unit in
      var text = "agency: \(quoted(agency))\nunit: \(quoted(unit))\nfeeds:\n"
      for list in lists where list.agency == agency { text += list.feed(of: unit) }
      text += feeds[agency] ?? ""
      return ("agencies/\(agency).yaml", Array(text.utf8))
    }
  }

  /// Below `exports/`, by path.
  var exports: [String: [UInt8]] {
    var files = files
    for list in lists {
      for (name, text) in list.texts { files["\(list.agency)/\(year)/\(name)"] = Array(text.utf8) }
    }
    return files
  }

  private var configuration: [String: String] {
    var files = others
    for list in reference { files["reference/\(list.kind.fileName)"] = list.texts[0].text }
    for (path, bytes) in profiles { files[path] = String(decoding: bytes, as: UTF8.self) }
    return files
  }

  /// Writes all of it; into an empty folder.
  func write(into folder: PaperFolder) throws {
    for (path, text) in configuration { try folder.write(Array(text.utf8), to: path) }
    try writeExports(into: folder)
  }

  func writeExports(into folder: PaperFolder) throws {
    for (path, bytes) in exports { try folder.write(bytes, to: "exports/" + path) }
  }
}

extension PaperWorkspace.List {
  fileprivate func feed(of unit: String) -> String {
    let pattern = parts > 1 ? "\(name).*" : name
    var text = "  - id: \(quoted(name))\n    files: \(quoted("{year}/\(pattern).csv"))\n"
    text += "    due: {every: year, by: \"01-10\", grace-days: 5}\n"
    if !covers.isEmpty { text += "    covers: [\(covers.map(\.text).joined(separator: ", "))]\n" }
    text += "    csv: {encoding: utf-8, delimiter: \",\", header: {row: 1}}\n"
    guard headers != nil else {
      return text + "    records: {\(kind.rawValue): [\(fields.joined(separator: ", "))]}\n"
    }
    return text + "    dates: [yyyy-MM-dd, yyyy-MM, yyyy]\n    records:\n      \(kind.rawValue): {\(recipes)}\n"
  }

  /// At length: `official: {column: "Mã CB", unknown: "?"}, decision: {number: …, date: …}`.
  private var recipes: String {
    var keys: [String] = []
    var parts: [String: [String]] = [:]
    for (field, header) in zip(fields, headers ?? fields) {
      let dot = field.firstIndex(of: ".")
      let key = String(field[..<(dot ?? field.endIndex)])
      if parts[key] == nil { keys.append(key) }
      let isText = !kind.isDate(field) && kind.words(of: field) == nil && !kind.isNumber(field)
      let recipe = isText ? "{column: \(quoted(header)), unknown: \"?\"}" : quoted(header)
      parts[key, default: []].append(dot.map { "\(field[field.index(after: $0)...]): \(recipe)" } ?? recipe)
    }
    return keys.map { key in
      let recipes = parts[key]!.joined(separator: ", ")
      return fields.contains(key) ? "\(key): \(recipes)" : "\(key): {\(recipes)}"
    }.joined(separator: ", ")
  }

  /// Its files, each with the header.
  fileprivate var texts: [(name: String, text: String)] {
    if parts == 0 { return [] }
    if parts == 1 { return [("\(name).csv", text(of: rows))] }
    let size = max(1, (rows.count + parts - 1) / parts)
    return (0..<parts).map { part in
      ("\(name).\(part + 1).csv", text(of: Array(rows.dropFirst(part * size).prefix(size))))
    }
  }

  private func text(of rows: [[String]]) -> String {
    ([headers ?? fields] + rows).map { row in
      row.map(cell).joined(separator: ",") + "\n"
    }.joined()
  }
}

/// One cell of a CSV file, in quotes where it needs them.
func cell(_ text: String) -> String {
  let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
  return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}

extension Feed.Cover {
  fileprivate var text: String {
    let since = since.map { ", since: \($0)" } ?? ""
    return "{kind: \(kind.rawValue)\(since), of: \(quoted(unit)), below: \(below.rawValue)}"
  }
}

func quoted(_ text: String) -> String {
  "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
}

// MARK: On disk

/// A folder that lasts as long as the test that made it.
final class PaperFolder: Sendable {
  let path = NSTemporaryDirectory() + "phoihop-paper-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }  // nothing is lost but room

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The program's own folder, with another rulebook.
  func data(with rulebook: String?) throws -> DataFolder {
    guard let rulebook else { return Repository.data }
    let own = "data"
    try write(Array(rulebook.utf8), to: own + "/rulebook/law.yaml")
    for (name, target) in [("templates", "templates"), ("rulebook/privacy.yaml", "rulebook/privacy.yaml")] {
      if name == "templates" {
        try FileManager.default.createSymbolicLink(
          atPath: "\(path)/\(own)/\(name)", withDestinationPath: Repository.root + "/" + target)
      } else {
        try FileManager.default.copyItem(atPath: Repository.root + "/" + target, toPath: "\(path)/\(own)/\(name)")
      }
    }
    return DataFolder(path: path + "/" + own, found: .option)
  }
}

extension PaperWorkspace {
  /// Written, and opened as any workspace is. The folder must live as long as it is read from.
  func open(in folder: PaperFolder) throws -> OpenWorkspace {
    try write(into: folder)
    return try OpenWorkspace.open(folder.path, data: try folder.data(with: rulebook))
  }
}
