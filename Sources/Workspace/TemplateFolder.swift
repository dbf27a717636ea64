import Configuration
import Foundation
import Records
import Reporting

/// The program's templates, and the office's own over them, file by file: what an office does not have is the program's.
struct TemplateFolder {
  /// Below the program's folder: `templates/html/review.mustache`.
  let shipped: [(path: String, bytes: [UInt8])]
  /// Below the workspace; inputs of the review.
  let office: [(path: String, bytes: [UInt8])]
  /// Below `templates/` in the workspace, and read by nobody.
  let strays: [String]

  private static let kinds = Medium.allCases.map(\.rawValue)

  static func read(of workspace: Folder?, shipped: Folder, _ diagnostics: inout Diagnostics) -> TemplateFolder {
    func templates(in folder: Folder) -> [(path: String, bytes: [UInt8])] {
      kinds.flatMap { kind in
        folder.files(in: "templates/" + kind, ending: ".mustache").compactMap { name in
          folder.bytes(of: "templates/\(kind)/\(name)").map { (path: "templates/\(kind)/\(name)", bytes: $0) }
        }
      }
    }
    let office = workspace.map(templates) ?? []
    let read = Set(office.map(\.path))
    var strays: [String] = []
    for name in workspace.map(names) ?? [] where !read.contains(name) {
      // A link is not followed: it would let a template stand for any file of the machine.
      if kinds.contains(where: { name.hasPrefix("templates/\($0)/") }) && name.hasSuffix(".mustache") {
        diagnostics.report(
          at: Place(path: name),
          Bilingual(
            vi: "không phải tệp thường ngay trong thư mục html/ hoặc markdown/, hoặc không đọc được",
            en: "this is no plain file right inside html/ or markdown/, or it cannot be read"))
      } else {
        strays.append(name)
      }
    }
    return TemplateFolder(shipped: templates(in: shipped), office: office, strays: strays)
  }

  /// Everything below `templates/` but folders, in the order of its bytes.
  private static func names(in folder: Folder) -> [String] {
    let root = (folder.path as NSString).appendingPathComponent("templates")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []  // not there: the program's alone
    return names.filter { name in
      let path = (root as NSString).appendingPathComponent(name)
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType  // gone: no file
      return type != nil && type != .typeDirectory
    }.map { "templates/" + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Below `templates/`, the office's before the program's.
  var files: [TemplateFile] {
    let own = Set(office.map(\.path))
    return (office + shipped.filter { !own.contains($0.path) }).map {
      TemplateFile(path: String($0.path.dropFirst("templates/".count)), bytes: $0.bytes)
    }
  }

  /// Nil after saying what is wrong.
  func templates(_ diagnostics: inout Diagnostics) -> ReviewTemplates? {
    do throws(TemplateErrors) { return try ReviewTemplates(files) } catch {
      let own = Set(office.map(\.path))
      for mistake in error.all {
        let path = "templates/" + mistake.file
        let isShipped = !own.contains(path) && shipped.contains { $0.path == path }
        diagnostics.report(
          at: Place(path: path, line: max(1, mistake.line), column: max(1, mistake.column)), mistake.told,
          nextStep: isShipped && !own.isEmpty
            ? Bilingual(
              vi: "Tệp này là của chương trình; xem mẫu của cơ quan gọi nó ở đâu.",
              en: "This file is the program's; see where the office's templates call it.") : nil)
      }
      return nil
    }
  }
}

/// Everything there is to say of an office's templates at once: what `phoihop templates check` prints.
public struct TemplateInspection: Sendable {
  /// What a report would be refused for.
  public let mistakes: [Diagnostic]
  /// What is to be looked at: files that nothing is printed from.
  public let warnings: [Diagnostic]
  /// That of the workspace, where it says so.
  public let language: Language?
  private let own: Int

  /// - Parameter workspace: the folder that holds phoihop.yaml; nil for the program's templates alone.
  public init(workspace: String?, data: DataFolder) {
    let folder = workspace.map(Folder.init)
    var mistakes = Diagnostics()
    var warnings = Diagnostics()
    let read = TemplateFolder.read(of: folder, shipped: Folder(path: data.path), &mistakes)
    _ = read.templates(&mistakes)
    for name in read.strays {
      warnings.report(
        at: Place(path: name),
        Bilingual(
          vi: "không mẫu nào đọc tệp này; mẫu là html/*.mustache và markdown/*.mustache",
          en: "nothing reads this file; templates are html/*.mustache and markdown/*.mustache"))
    }
    let called = TemplateFile.reached(among: read.files)
    for file in read.office where !called.contains(file.path.replacing("templates/", with: "", maxReplacements: 1)) {
      warnings.report(
        at: Place(path: file.path),
        Bilingual(
          vi: "không trang nào gọi mẫu này, nên không in ra từ nó",
          en: "no page calls this template, so nothing is printed from it"))
    }
    (self.mistakes, self.warnings, own) = (mistakes.all, warnings.all, read.office.count)
    // Of the settings only the language matters here; what is wrong with them the other commands say.
    var ignored = Diagnostics()
    language = folder?.configuration("phoihop.yaml", &ignored).flatMap { OfficeSettings.read($0, &ignored) }?.language
  }

  public var verdict: Bilingual {
    if mistakes.isEmpty, warnings.isEmpty {
      return own == 0
        ? Bilingual(
          vi: "Mẫu của chương trình không có chỗ sai; cơ quan chưa có mẫu riêng.",
          en: "The program's templates are in order; there are none of the office's own.")
        : Bilingual(
          vi: "\(Language.vi.counted(own)) mẫu của cơ quan không có chỗ sai.",
          en: "The office's templates are in order: \(own).")
    }
    return Bilingual(
      vi:
        "Các mẫu: \(Language.vi.counted(mistakes.count)) chỗ sai, \(Language.vi.counted(warnings.count)) chỗ cần xem lại.",
      en: "The templates: mistakes \(mistakes.count), to be looked at \(warnings.count).")
  }
}
