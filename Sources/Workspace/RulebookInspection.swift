import Configuration
import Foundation
import Importing
import Records
import Rulebook

/// Everything there is to say of a rulebook at once, by place: what `phoihop rulebook check` prints.
public struct RulebookInspection: Sendable {
  /// What must be put right: a file that cannot be read, days with two values or none, an unknown key, a value of the
  /// office looser than a text at hand, a citation that names no document.
  public let mistakes: [Diagnostic]
  /// What is to be looked at: a document that `reference/regulations.csv` lacks, a value not compared for long.
  public let warnings: [Diagnostic]
  /// That of the workspace, where it says so.
  public let language: Language?

  /// - Parameters:
  ///   - workspace: the folder that holds phoihop.yaml; nil for the shipped rulebook alone, whose citations are then
  ///     not looked up.
  ///   - day: values in force on it must have been compared with their text in the last `months` months.
  public init(workspace: String?, data: DataFolder, on day: CivilDate, staleAfter months: Int) {
    var mistakes = Diagnostics()
    var warnings = Diagnostics()
    let folder = workspace.map(Folder.init)
    let files = RulebookFiles.read(of: folder, shipped: Folder(path: data.path), &mistakes)
    let known = workspace.flatMap { RulebookInspection.regulations(of: $0, &mistakes, &warnings) }
    let check = RulebookCheck(files.law, files.holidays, regulations: known, on: day, staleAfter: months)
    mistakes.report(check.mistakes)
    warnings.report(check.warnings)
    (self.mistakes, self.warnings) = (mistakes.all, warnings.all)
    // Of the settings only the language matters here; what is wrong with them the other commands say.
    var ignored = Diagnostics()
    language = folder?.configuration("phoihop.yaml", &ignored).flatMap { OfficeSettings.read($0, &ignored) }?.language
  }

  /// Nil after a warning where the office keeps no list of regulations.
  private static func regulations(
    of workspace: String, _ mistakes: inout Diagnostics, _ warnings: inout Diagnostics
  ) -> [RulebookCheck.KnownRegulation]? {
    let path = "reference/regulations.csv"
    guard Folder(path: workspace).isPlain(path) else {
      warnings.report(
        at: Place(path: path),
        Bilingual(
          vi: "không có danh mục văn bản này, nên chưa đối chiếu được các căn cứ",
          en: "there is no such list, so the citations were not looked up"))
      return nil
    }
    var all = Diagnostics()
    let reference = ReferenceLists(workspace: workspace, into: &all)
    // The other lists are not the rulebook's.
    let own = all.all.filter { $0.path == path }
    for mistake in own { mistakes.report(mistake) }
    // Of a list that cannot be read nobody can say what it lacks.
    if !own.isEmpty { return nil }
    return reference.batches.flatMap { batch in
      batch.records.regulations.map { RulebookCheck.KnownRegulation(number: batch.pool[$0.number], date: $0.date) }
    }
  }

  public var verdict: Bilingual {
    if mistakes.isEmpty, warnings.isEmpty {
      return Bilingual(vi: "Hệ thống quy định không có chỗ sai.", en: "The rulebook is in order.")
    }
    return Bilingual(
      vi:
        "Hệ thống quy định: \(Language.vi.counted(mistakes.count)) chỗ sai, \(Language.vi.counted(warnings.count)) chỗ cần xem lại.",
      en: "The rulebook: mistakes \(mistakes.count), to be looked at \(warnings.count).")
  }
}
