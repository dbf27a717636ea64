import Records

/// The profile that reads an agency's canonical files: as short as one can be, and of ordinary recipes.
struct CanonicalProfile {
  let profile: Profile
  let form: CanonicalForm
  let returns: [CanonicalReturn]
  /// The file of each return that is due: one stands for all, as one return did before.
  let due: [String: Feed.Due]

  var text: String {
    var text = """
      # \(profile.agency): \(form == .csv ? "canonical CSV" : "canonical XML"), written by phoihop export.
      agency: \(quoted(profile.agency))
      unit: \(quoted(profile.unit))
      feeds:

      """
    for file in returns.flatMap(\.files) {
      for list in file.lists { text += feed(list, in: file) }
    }
    return text
  }

  private func feed(_ list: CanonicalList, in file: CanonicalFile) -> String {
    var text = "  - id: \(quoted(list.id))\n    files: \(quoted("{year}/" + file.name))\n"
    if let due = due[file.name] {
      let by = String(CivilDate(year: 2001, month: due.month, day: due.day)?.description.dropFirst(5) ?? "")
      text += "    due: {every: year, by: \"\(by)\", grace-days: \(due.graceDays)}\n"
    }
    let covers = list.feed.covers.filter { $0.kind == list.kind }
    if !covers.isEmpty { text += "    covers: [\(covers.map(cover).joined(separator: ", "))]\n" }
    switch form {
    case .csv: text += "    csv: {encoding: utf-8, delimiter: \",\", header: {row: 1}}\n"
    case .xml: text += "    row: \(CanonicalForm.document)/\(list.kind.listName)/\(list.kind.rawValue)\n"
    }
    return text + "    records: {\(list.kind.rawValue): [\(list.fields.joined(separator: ", "))]}\n"
  }

  private func cover(_ cover: Feed.Cover) -> String {
    var parts = ["kind: \(cover.kind.rawValue)"]
    if let since = cover.since { parts.append("since: \(since)") }
    if cover.unit != profile.unit { parts.append("of: \(quoted(cover.unit))") }
    if cover.below != .both { parts.append("below: \(cover.below.rawValue)") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
