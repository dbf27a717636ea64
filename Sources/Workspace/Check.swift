import Configuration
import Foundation
import Importing
import Records
import Rules

/// What `phoihop check` says of a path: whether it can be read, and what is wrong with it, without judging anything.
public struct Check: Sendable {
  /// One line each, places first.
  public private(set) var lines: [Bilingual] = []
  public private(set) var files = 0
  public private(set) var rows = 0
  /// Files that could not be read to their end, and rows that were rejected.
  public private(set) var unreadable = 0
  public private(set) var rejected = 0
  /// Cells of accepted rows that could not be read: told, and no reason to fail.
  public private(set) var emptied = 0
  /// How each file of a workspace was read.
  public private(set) var notes = ImportNotes()

  public init() {}

  /// Lines shown of one file; what is beyond them is said.
  public static let shown = 50

  public static func + (a: Check, b: Check) -> Check {
    var sum = a
    sum.lines += b.lines
    sum.files += b.files
    sum.rows += b.rows
    sum.unreadable += b.unreadable
    sum.rejected += b.rejected
    sum.emptied += b.emptied
    sum.notes.files += b.notes.files
    return sum
  }

  /// 0, or 3 where a file could not be read or a row was rejected.
  public var exitCode: Int32 { unreadable + rejected > 0 ? 3 : 0 }

  public var verdict: Bilingual {
    Bilingual(
      vi: unreadable + rejected + emptied == 0
        ? "Đọc được cả \(Language.vi.counted(files)) tệp, \(Language.vi.number(rows)) dòng."
        : "\(Language.vi.counted(files)) tệp, \(Language.vi.number(rows)) dòng: \(Language.vi.counted(unreadable)) tệp không đọc được hết, \(Language.vi.counted(rejected)) dòng bị trả lại, \(Language.vi.counted(emptied)) ô bỏ trống.",
      en: unreadable + rejected + emptied == 0
        ? "Read without trouble: files \(files), rows \(Language.en.number(rows))."
        : "Files \(files), rows \(Language.en.number(rows)): not readable to the end \(unreadable), rows rejected \(rejected), cells left empty \(emptied)."
    )
  }
}

extension Check {
  /// Looks at the structure of a file alone: nobody has said what its columns mean.
  public init(structureOf path: String) {
    let structure = StructureCheck(path: path)
    files = 1
    if let canonical = CanonicalCheck(path: path, structure) {
      add(canonical, shownAs: path)
      return
    }
    rows = structure.rows
    // What breaks a file and what only one row is about are both shown; either is a reason to send it back.
    unreadable = structure.problems.isEmpty ? 0 : 1
    lines = structure.problems.map { Check.line(path, $0) }
    if structure.unlisted > 0 { lines.append(Check.more(path, structure.unlisted)) }
    if structure.columns.isEmpty, !structure.problems.isEmpty { return }  // nothing of it could be read
    if let misfit = CanonicalCheck.misfit(path: path, structure) {
      lines.append(
        Bilingual(
          vi: "\(path): \(misfit.vi). Sửa tên cột theo docs/formats.md nếu tệp phải ở dạng chuẩn.",
          en: "\(path): \(misfit.en). Where it is to be canonical, name the columns as docs/formats.md does."))
    }
    let columns = structure.columns.joined(separator: ", ")
    let form = [structure.format.rawValue.uppercased(), structure.encoding, structure.dialect]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    lines.append(
      Bilingual(
        vi:
          "\(path): chưa có hồ sơ cho tệp này, chỉ kiểm tra cấu trúc. \(form), \(Language.vi.number(rows)) dòng. Các cột: \(columns).",
        en:
          "\(path): no profile was given, so only the structure was checked. \(form), \(Language.en.number(rows)) rows. Columns: \(columns)."
      ))
  }

  /// Reads the exports of a workspace by their profiles, those of one year or of all; or one file of them.
  ///
  /// - Parameter file: below `exports/`; nil for all.
  /// - Returns: nil where a file is asked for that no profile claims.
  public static func read(
    _ workspace: OpenWorkspace, years: [ReviewYear], only file: String? = nil, shownAs shown: String? = nil
  ) async throws(OpenWorkspace.Refused) -> Check? {
    var check = Check()
    var isClaimed = false
    for year in years {
      let registry = try await workspace.registry(of: year)
      for note in registry.notes.files where !note.agency.isEmpty && (file == nil || note.path == file) {
        isClaimed = true
        check.add(note, in: registry, shownAs: shown ?? "exports/" + note.path)
      }
      if file == nil {
        for path in registry.notes.unclaimed {
          check.lines.append(
            Bilingual(
              vi: "exports/\(path): không có hồ sơ nào nhận tệp này; tệp chưa được đọc.",
              en: "exports/\(path): no profile claims this file; it was not read."))
        }
      }
    }
    return file == nil || isClaimed ? check : nil
  }

  private mutating func add(_ note: FileNote, in registry: Registry, shownAs path: String) {
    files += 1
    let file = registry.names.symbol(of: note.path)
    add(
      note, registry.rejects.filter { $0.at.file == file }, registry.cellRejects.filter { $0.at.file == file },
      shownAs: path)
  }

  /// A file whose columns say themselves what they are.
  private mutating func add(_ canonical: CanonicalCheck, shownAs path: String) {
    add(canonical.note, canonical.batch.rejects, canonical.batch.cellRejects, shownAs: path)
    let kinds = canonical.kinds.map(\.rawValue).joined(separator: ", ")
    lines.append(
      Bilingual(
        vi: "\(path): không có hồ sơ cho tệp này; đã đọc theo dạng chuẩn: \(kinds).",
        en: "\(path): no profile was given; it was read as canonical: \(kinds)."))
  }

  private mutating func add(_ note: FileNote, _ lost: [Reject], _ cells: [Reject], shownAs path: String) {
    rows += note.tally.rows
    rejected += note.tally.rejected
    emptied += note.cellRejects
    notes.files.append(note)
    if !note.unmet.isEmpty {
      let names = note.unmet.map { "“\($0)”" }.joined(separator: ", ")
      lines.append(
        Bilingual(
          vi: "\(path): cả tệp không có \(names); các trường này coi như không được gửi. Kiểm tra tệp và hồ sơ.",
          en: "\(path): the file has \(names) nowhere; those fields count as not sent. Compare file and profile."))
    }
    var told: [(line: UInt32, text: Bilingual)] = []
    if let problem = note.problem {
      unreadable += 1
      told.append((UInt32(problem.line), Check.line(path, problem)))
    }
    for (rejects, isCell) in [(lost, false), (cells, true)] {
      for reject in rejects {
        told.append((reject.at.line, RejectLine(reject: reject, path: path, isCell: isCell).told))
      }
    }
    let inOrder = told.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    lines += inOrder.prefix(Check.shown).map(\.element.text)
    if told.count > Check.shown { lines.append(Check.more(path, told.count - Check.shown)) }
    let tally = note.tally
    lines.append(
      Bilingual(
        vi:
          "\(path): \(tally.rows) dòng = \(tally.accepted) sử dụng + \(tally.rejected) trả lại + \(tally.aside) bỏ qua.",
        en:
          "\(path): \(tally.rows) rows = \(tally.accepted) accepted + \(tally.rejected) rejected + \(tally.aside) set aside."
      ))
  }

  private static func line(_ path: String, _ problem: FileNote.Problem) -> Bilingual {
    let place = problem.line > 0 ? ":\(problem.line)" + (problem.column > 0 ? ":\(problem.column)" : "") : ""
    return Bilingual(vi: "\(path)\(place): \(problem.told.vi)", en: "\(path)\(place): \(problem.told.en)")
  }

  private static func more(_ path: String, _ count: Int) -> Bilingual {
    Bilingual(
      vi: "\(path): còn \(Language.vi.number(count)) chỗ nữa, không liệt kê ở đây.",
      en: "\(path): \(Language.en.number(count)) more places, not listed here.")
  }
}

extension OpenWorkspace {
  /// The years for which some agency sent a folder, earliest first.
  public static func years(in root: String) -> [ReviewYear] {
    let exports = root + "/exports"
    let manager = FileManager.default
    let agencies = (try? manager.contentsOfDirectory(atPath: exports)) ?? []  // nothing there: nothing was sent
    let names = agencies.flatMap { (try? manager.contentsOfDirectory(atPath: "\(exports)/\($0)")) ?? [] }  // a file
    return Set(names.compactMap { $0.count == 4 ? Int($0) : nil }).sorted().compactMap { ReviewYear(year: $0) }
  }

  /// The workspace a path lies in: the nearest folder above it that holds `phoihop.yaml`.
  ///
  /// - Parameter path: absolute, links resolved.
  public static func enclosing(_ path: String) -> String? {
    var folder = (path as NSString).deletingLastPathComponent
    while !folder.isEmpty {
      if FileManager.default.fileExists(atPath: folder + "/phoihop.yaml") { return folder }
      if folder == "/" { return nil }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }
}
