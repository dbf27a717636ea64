import Configuration
import Foundation
import Importing
import Records
import Reporting
import Rules

/// What `phoihop export` wrote, and what it could not carry over.
public struct Export: Sendable {
  public fileprivate(set) var agencies = 0
  public fileprivate(set) var files = 0
  /// Records written; one row of an export may be several.
  public fileprivate(set) var records = 0
  /// In the order of the files and their lines.
  public fileprivate(set) var losses: [CanonicalLoss] = []

  /// In which form, or both: then each is a workspace of its own below the folder.
  public enum Forms: String, CaseIterable, Sendable {
    case csv, xml, both

    /// Each with the folder it goes into.
    fileprivate var parts: [(form: CanonicalForm, folder: String)] {
      switch self {
      case .csv: [(.csv, "")]
      case .xml: [(.xml, "")]
      case .both: [(.csv, "csv/"), (.xml, "xml/")]
      }
    }
  }

  /// Why nothing was written.
  public enum Failure: Error, Sendable {
    case refused(OpenWorkspace.Refused)
    /// The folder holds something already.
    case taken
    /// With the system's own reason.
    case unwritable(String)
  }

  /// 0, or 3 where a file could not be read or a row was rejected: as `check` ends.
  public var exitCode: Int32 { losses.contains { $0.kind == .row || $0.kind == .file } ? 3 : 0 }

  /// What both forms lose is one loss.
  fileprivate mutating func note(_ losses: [CanonicalLoss]) {
    func place(_ loss: CanonicalLoss) -> [String] {
      [loss.kind.rawValue, loss.file, "\(loss.line)", loss.column, loss.reason]
    }
    let known = Set(self.losses.map(place))
    self.losses = (self.losses + losses.filter { !known.contains(place($0)) }).inOrder
  }

  /// The list of losses, in a file beside the workspace's others.
  public static let leftOut = "left-out.csv"
}

extension OpenWorkspace {
  /// Writes a year of this workspace as a workspace of its own, its exports in canonical form.
  ///
  /// - Parameter folder: a new one, or an empty one. It is filled whole or not at all.
  public func export(_ year: ReviewYear, as forms: Export.Forms, to folder: String) async throws(Export.Failure)
    -> Export
  {
    var diagnostics = Diagnostics()
    let privacy = privacy
    let read = await Import.read(
      profiles, exports: root + "/exports", year: year.year, isForbidden: { privacy.isForbidden($0) != nil },
      into: &diagnostics)
    guard diagnostics.isEmpty else {
      throw .refused(Refused(diagnostics: diagnostics.all, language: settings.language))
    }
    var export = Export()
    do throws(FreshFolder.Failure) {
      var fresh = try FreshFolder.beside(folder)
      for part in forms.parts {
        let written = try write(read, year, as: part.form, below: part.folder, into: &fresh)
        export.agencies = written.agencies
        export.records = written.records
        export.files += written.files
        export.note(written.losses)
      }
      try fresh.putInPlace()
    } catch {
      switch error {
      case .taken: throw .taken
      case .unwritable(let number, let name):
        let reason = unsafe String(cString: strerror(number))
        throw .unwritable(name.isEmpty ? reason : "\(name): \(reason)")
      }
    }
    return export
  }

  private func write(
    _ read: Import, _ year: ReviewYear, as form: CanonicalForm, below folder: String, into fresh: inout FreshFolder
  ) throws(FreshFolder.Failure) -> Export {
    var export = Export()
    export.losses = CanonicalExport.unclaimed(read)
    for source in sources where source.path.isCarriedOver {
      try fresh.write(source.bytes, to: folder + source.path)
    }
    for file in history.files { try fresh.write(file.bytes, to: folder + file.path) }
    for list in reference.canonicalFiles { try fresh.write(list.bytes, to: folder + list.path) }
    for profile in profiles {
      let written = CanonicalExport(profile, read, exports: root + "/exports", year: year.year, as: form)
      let exports = "\(folder)exports/\(profile.agency)/"
      try fresh.write(Array(written.profile.utf8), to: "\(folder)agencies/\(profile.agency).yaml")
      for file in written.files { try fresh.write(file.bytes, to: "\(exports)\(year.year)/\(file.name)") }
      if let received = written.received { try fresh.write(Array(received.utf8), to: exports + "received.csv") }
      export.agencies += 1
      export.files += written.files.count
      export.records += written.records
      export.losses += written.losses
    }
    export.losses = export.losses.inOrder
    if !export.losses.isEmpty { try fresh.write(leftOut(export.losses), to: folder + Export.leftOut) }
    return export
  }

  private func leftOut(_ losses: [CanonicalLoss]) -> [UInt8] {
    var table = CSVText(header: ["what", "agency", "file", "line", "column", "reason", "kept-in"])
    for loss in losses {
      table.add([
        loss.kind.rawValue, loss.agency, loss.file, loss.line == 0 ? "" : "\(loss.line)", loss.column, loss.reason,
        loss.keptIn,
      ])
    }
    return Array(table.text.utf8)
  }
}

extension [CanonicalLoss] {
  fileprivate var inOrder: Self {
    sorted { ($0.file, $0.line, $0.kind.rawValue, $0.column) < ($1.file, $1.line, $1.kind.rawValue, $1.column) }
  }
}

extension String {
  /// The office's own files, which have one form only.
  fileprivate var isCarriedOver: Bool {
    self == "phoihop.yaml" || self == "measures.csv" || hasPrefix("answers/") || hasPrefix("rulebook/local/")
      || hasPrefix("narrative/")
  }
}
