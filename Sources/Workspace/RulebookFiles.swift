import Configuration
import Foundation
import Records
import Rulebook

/// The rulebook of both layers with the files it was read from: the shipped `rulebook/*.yaml`, and the office's own
/// `rulebook/local/*.yaml` where there is a workspace.
///
/// `privacy.yaml` holds no values and is the shipped one's alone; `holidays.yaml` may stand in either folder.
public struct RulebookFiles: Sendable {
  public let law: Law
  public let holidays: Holidays
  /// Path below the data folder or the workspace, and what stood in it.
  let central, office: [(path: String, bytes: [UInt8])]

  /// - Parameter workspace: nil for the shipped layer alone.
  static func read(of workspace: Folder?, shipped: Folder, _ diagnostics: inout Diagnostics) -> RulebookFiles {
    let (central, centralDays) = files(below: "rulebook", in: shipped, &diagnostics)
    let (office, officeDays) = workspace.map { files(below: "rulebook/local", in: $0, &diagnostics) } ?? ([], nil)
    let law = LawReader.read(central: central, office: office, into: &diagnostics)
    let days = centralDays.map { Holidays($0, &diagnostics) } ?? Holidays()
    let own = officeDays.map { Holidays($0, &diagnostics) } ?? Holidays()
    return RulebookFiles(
      law: law, holidays: days.replaced(by: own),
      central: (central + [centralDays].compactMap(\.self)).map { ($0.path, $0.bytes) },
      office: (office + [officeDays].compactMap(\.self)).map { ($0.path, $0.bytes) })
  }

  /// The rulebook of the program, and of a workspace where one is named.
  ///
  /// - Throws: every mistake in any of its files.
  public static func read(
    workspace: String?, data: DataFolder
  ) throws(OpenWorkspace.Refused) -> RulebookFiles {
    var diagnostics = Diagnostics()
    let files = Self.read(of: workspace.map(Folder.init), shipped: Folder(path: data.path), &diagnostics)
    guard diagnostics.isEmpty else { throw OpenWorkspace.Refused(diagnostics: diagnostics.all, language: nil) }
    return files
  }

  /// The files of values, and that of the holidays where there is one.
  private static func files(
    below path: String, in folder: Folder, _ diagnostics: inout Diagnostics
  ) -> (values: [ConfigurationFile], holidays: ConfigurationFile?) {
    var values: [ConfigurationFile] = []
    var holidays: ConfigurationFile?
    for name in folder.files(in: path, ending: ".yaml") where name != "privacy.yaml" || path != "rulebook" {
      guard let file = folder.configuration("\(path)/\(name)", &diagnostics) else { continue }
      if name == "holidays.yaml" { holidays = file } else { values.append(file) }
    }
    return (values, holidays)
  }
}
