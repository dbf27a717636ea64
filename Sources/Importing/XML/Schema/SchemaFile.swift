import Configuration
import Records

/// An agency's own schema (XSD), found sound: what its XML files are checked against in the pass that reads them.
///
/// Kept as bytes, and compiled anew for every file: a compiled schema is libxml2's, and nothing but care would keep two
/// cores from meeting in it. It costs less than a millisecond.
public struct SchemaFile: Hashable, Sendable {
  /// Below the workspace: `agencies/toa-an.xsd`.
  public let path: String
  let bytes: [UInt8]

  /// Reads `schema: toa-an.xsd` and the file it names; every mistake in that is reported at its place.
  ///
  /// - Parameter content: of a file below the workspace; nil where there is none.
  static func read(
    _ node: Node, _ content: (String) -> [UInt8]?, _ diagnostics: inout Diagnostics
  ) -> SchemaFile? {
    guard let name = node.text(&diagnostics) else { return nil }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.contains("\\"), steps.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      return node.mistaken(for: Bilingual(vi: "một tệp trong agencies/", en: "a file in agencies/"), &diagnostics)
    }
    let path = "agencies/\(name)"
    guard let bytes = content(path) else {
      diagnostics.report(
        at: node.place, Bilingual(vi: "không có tệp \(quoted: path)", en: "there is no file \(quoted: path)"),
        nextStep: Bilingual(
          vi: "Đặt lược đồ vào đó, hoặc bỏ schema.", en: "Put the schema there, or take schema out."))
      return nil
    }
    let schema = SchemaFile(path: path, bytes: bytes)
    return schema.isSound(&diagnostics) ? schema : nil
  }

  /// Reports every mistake in the file.
  private func isSound(_ diagnostics: inout Diagnostics) -> Bool {
    if let problem = structureProblem {
      diagnostics.report(
        problem, at: Place(path: path, line: max(1, problem.line), column: max(1, problem.column)))
      return false
    }
    let mistakes = CompiledSchema(self).mistakes
    for mistake in mistakes { diagnostics.report(at: place(ofLine: mistake.line), mistake.told) }
    return mistakes.isEmpty
  }

  /// What keeps it from being read as XML at all: syntax, a DOCTYPE, another encoding, its size.
  private var structureProblem: Unreadable? {
    if bytes.count > ImportLimits.schema { return Unreadable(.fileTooLong(limit: ImportLimits.schema)) }
    return bytes.withUnsafeBufferPointer { bytes in
      do throws(Unreadable) { try XMLHead(bytes).check() } catch { return error }
      let parser = PushParser(ElementRows([]), rowLimit: ImportLimits.row)
      parser.push(bytes, isLast: true)
      return parser.problem
    }
  }

  /// libxml2 knows the line of what is wrong in a schema, and no column: its first letter stands for it.
  private func place(ofLine line: Int) -> Place {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let indent = line >= 1 && line <= lines.count ? lines[line - 1].prefix { $0 == 0x20 || $0 == 0x09 }.count : 0
    return Place(path: path, line: max(1, line), column: indent + 1)
  }
}
