import Configuration
import Foundation
import Records
import Rulebook

/// The rulebook as it is shipped.
struct Shipped {
  let law: Law
  let holidays: Holidays
  let mistakes: [String]
  let keys: [String]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "rulebook")

  /// The files of values, without those of columns and of days.
  static func files() throws -> [ConfigurationFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") && $0 != "privacy.yaml" && $0 != "holidays.yaml" }.sorted().map(file)
  }

  init() throws {
    let files = try Self.files()
    var diagnostics = Diagnostics()
    law = LawReader.read(central: files, into: &diagnostics)
    holidays = Holidays(try Self.file("holidays.yaml"), &diagnostics)
    mistakes = diagnostics.all.map { $0.text(in: .en) }
    keys = files.flatMap { $0.read(into: &diagnostics)?.entries(&diagnostics)?.map(\.key) ?? [] }
  }

  private static func file(_ name: String) throws -> ConfigurationFile {
    ConfigurationFile(path: "rulebook/\(name)", bytes: Array(try Data(contentsOf: folder.appending(path: name))))
  }

  /// What stands in the annex for a key on a day.
  func line(_ key: String, _ iso: String) -> AnnexLine? {
    law.allProvisions(inForceOn: CivilDate(iso: iso)!).first { $0.key == key }
  }
}
