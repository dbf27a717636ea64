import Configuration
import Records

/// A file whose own words say what it is, read without any profile: so that whoever makes canonical files can look at
/// one before sending it.
public struct CanonicalCheck: Sendable {
  public let kinds: [RecordKind]
  public let batch: Batch
  public let note: FileNote

  /// Nil where the file is not canonical: a column has no field's name, or another document element stands there.
  ///
  /// - Parameter structure: of the same file.
  public init?(path: String, _ structure: StructureCheck) {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = steps.last.map(String.init), !name.isEmpty else { return nil }
    let feeds =
      structure.format == .xml
      ? CanonicalCheck.lists(structure.columns) : CanonicalCheck.table(structure.columns, named: name)
    if feeds.isEmpty { return nil }
    var profile = "agency: a\nunit: a\nfeeds:\n"
    for (i, feed) in feeds.enumerated() { profile += "  - {id: f\(i), files: a, \(feed.text)}\n" }
    var diagnostics = Diagnostics()
    let read = Profile.read(
      [("a.yaml", Array(profile.utf8))], content: { _ in nil }, forbidden: { _ in nil }, into: &diagnostics)
    guard diagnostics.isEmpty, let profile = read.first else { return nil }

    let folder = steps.dropLast().joined(separator: "/")
    let item = ExportFolder.Item(path: name, steps: [name], problem: nil)
    let result = FileJob(item: item, agency: "", feeds: profile.feeds).run(
      exports: folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, isForbidden: { _ in false })
    (kinds, batch, note) = (feeds.map(\.kind), result.batch, result.note)
  }

  /// What keeps a table that is named as a canonical one from being it: columns that are no fields, fields that it needs.
  /// Nil where its name or its columns say nothing of the kind.
  public static func misfit(path: String, _ structure: StructureCheck) -> Bilingual? {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard structure.format == .csv, let kind = RecordKind.allCases.first(where: { $0.fileName == name }) else {
      return nil
    }
    let (columns, fields) = (structure.columns, kind.canonicalFields)
    guard columns.contains(where: fields.contains) else { return nil }
    let strange = columns.filter { !fields.contains($0) }.map { "\(quoted: $0)" }.joined(separator: ", ")
    let needed = kind.neededFields.filter { $0.allSatisfy { !columns.contains($0) } }
    if strange.isEmpty, needed.isEmpty { return nil }
    func missing(_ or: String) -> String {
      needed.map { group in group.filter(fields.contains).map { "\(quoted: $0)" }.joined(separator: " \(or) ") }
        .joined(separator: ", ")
    }
    let vi = [
      strange.isEmpty ? nil : "không có trường tên \(strange)", needed.isEmpty ? nil : "thiếu cột \(missing("hoặc"))",
    ]
    let en = [
      strange.isEmpty ? nil : "there is no field \(strange)", needed.isEmpty ? nil : "missing is \(missing("or"))",
    ]
    return Bilingual(
      vi: "chưa phải dạng chuẩn của \(kind.rawValue): \(vi.compactMap { $0 }.joined(separator: "; "))",
      en: "this is not yet the canonical form of \(kind.rawValue): \(en.compactMap { $0 }.joined(separator: "; "))")
  }

  private typealias List = (kind: RecordKind, text: String)

  /// The kind whose fields all columns are; of several, the one that the file is named for.
  private static func table(_ columns: [String], named name: String) -> [List] {
    let fitting = RecordKind.allCases.filter { kind in
      Set(columns).isSubset(of: kind.canonicalFields)
        && kind.neededFields.allSatisfy { !Set(columns).isDisjoint(with: $0) }
    }
    let kind = fitting.count == 1 ? fitting.first : fitting.first { $0.fileName == name }
    return kind.map { [($0, "records: {\($0.rawValue): [\(columns.joined(separator: ", "))]}")] } ?? []
  }

  /// - Parameter paths: `phoiHop/actions/action × 3`.
  private static func lists(_ paths: [String]) -> [List] {
    let found = Set(paths.map { $0.prefix { $0 != " " } })
    guard found.contains(where: { $0 == CanonicalForm.document }) else { return [] }
    return RecordKind.allCases.compactMap { kind in
      let list = "\(CanonicalForm.document)/\(kind.listName)"
      guard found.contains(where: { $0 == list }) else { return nil }
      let fields = kind.canonicalFields.joined(separator: ", ")
      return (kind, "row: \(list)/\(kind.rawValue), records: {\(kind.rawValue): [\(fields)]}")
    }
  }
}
