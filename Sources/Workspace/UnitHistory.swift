import Configuration
import Importing
import Records

/// What the office's list says of each unit over time, and what of it cannot be so.
///
/// A mistake here would not be seen later: a version that another hides, a tenure that runs on into nowhere, a unit whose
/// committee nobody knows for a year.
struct UnitHistory {
  /// One row of the list; both days belong to it.
  private struct Version {
    let code: String
    let from, until: CivilDate
    let parents: [(field: String, code: String)]
    let successors: [String]
    let line: Int
  }

  private let path = "reference/units.csv"
  /// In the order of the file.
  private var rows: [Version] = []
  /// By code, in the order of time.
  private var histories: [String: [Version]] = [:]

  init(_ reference: ReferenceLists) {
    for batch in reference.batches {
      for unit in batch.records.units {
        func text(_ code: Code<Unit>?) -> String? { code.flatMap { $0.isUnreadable ? nil : batch.pool[$0.symbol] } }
        let parents = [("partyParent", text(unit.partyParent)), ("managingParent", text(unit.managingParent))]
        let list = unit.successors.flatMap { $0.symbol == .unreadable ? nil : batch.pool[$0.symbol] } ?? ""
        rows.append(
          Version(
            code: text(unit.code) ?? "", from: unit.from ?? .first, until: unit.until ?? .last,
            parents: parents.compactMap { field, code in code.map { (field, $0) } },
            successors: list.split(separator: ";").map(String.init), line: Int(unit.source.line)))
      }
    }
    for row in rows where row.from <= row.until { histories[row.code, default: []].append(row) }
    for code in histories.keys { histories[code]?.sort { ($0.from, $0.line) < ($1.from, $1.line) } }
  }

  /// - Parameter isWhole: whether no agency sends units beside those of the list.
  func check(isWhole: Bool, into diagnostics: inout Diagnostics) {
    for row in rows {
      checkDays(row, &diagnostics)
      checkSuccessors(row, isWhole: isWhole, &diagnostics)
      checkParents(row, &diagnostics)
    }
    for history in histories.values { checkOverlaps(history, &diagnostics) }
    checkCircles(&diagnostics)
  }

  private func place(_ row: Version) -> Place { Place(path: path, line: row.line) }

  private func checkDays(_ row: Version, _ diagnostics: inout Diagnostics) {
    if row.from <= row.until { return }
    diagnostics.report(
      at: place(row),
      Bilingual(
        vi: "\(quoted: row.code) hết hiệu lực ngày \(row.until), trước ngày bắt đầu \(row.from)",
        en: "\(quoted: row.code) ends on \(row.until), before it begins on \(row.from)"),
      nextStep: Bilingual(vi: "Sửa from hoặc until.", en: "Correct from or until."))
  }

  private func checkOverlaps(_ history: [Version], _ diagnostics: inout Diagnostics) {
    guard var longest = history.first else { return }
    for next in history.dropFirst() {
      if next.from <= longest.until {
        diagnostics.report(
          at: place(next),
          Bilingual(
            vi: "\(quoted: next.code) có hiệu lực trùng ngày với dòng \(longest.line)",
            en: "\(quoted: next.code) is valid on days on which line \(longest.line) is too"),
          nextStep: Bilingual(
            vi: "Sửa from, until để mỗi ngày chỉ có một dòng.",
            en: "Change from and until so that each day has one row."
          ))
      }
      if next.until > longest.until { longest = next }
    }
  }

  private func checkSuccessors(_ row: Version, isWhole: Bool, _ diagnostics: inout Diagnostics) {
    if !row.successors.isEmpty, row.until == .last {
      diagnostics.report(
        at: place(row),
        Bilingual(
          vi: "\(quoted: row.code) có đơn vị kế thừa nhưng không có ngày hết hiệu lực",
          en: "\(quoted: row.code) has successors, and no day on which it ends"),
        nextStep: Bilingual(vi: "Ghi ngày cuối cùng vào until.", en: "Write its last day into until."))
    }
    if !isWhole { return }  // an agency's list may have them: Q01 says whether it does
    for successor in row.successors where histories[successor] == nil {
      diagnostics.report(
        at: place(row),
        Bilingual(
          vi: "đơn vị kế thừa \(quoted: successor) không có trong danh sách nào",
          en: "the successor \(quoted: successor) is in no list"),
        nextStep: suggestion(for: successor, among: histories.keys.sorted())
          ?? Bilingual(
            vi: "Thêm đơn vị đó vào danh sách, hoặc sửa mã.", en: "Add it to the list, or correct the code."))
    }
  }

  private func checkParents(_ row: Version, _ diagnostics: inout Diagnostics) {
    if row.from > row.until { return }
    for (field, parent) in row.parents {
      guard let history = histories[parent], let gap = gap(in: history, from: row.from, until: row.until) else {
        continue
      }
      let days: Bilingual
      if gap.from == .first {
        days = Bilingual(vi: "trước ngày \(gap.until.adding(days: 1))", en: "before \(gap.until.adding(days: 1))")
      } else if gap.until == .last {
        days = Bilingual(vi: "từ ngày \(gap.from)", en: "from \(gap.from) on")
      } else {
        days = Bilingual(vi: "từ \(gap.from) đến \(gap.until)", en: "from \(gap.from) until \(gap.until)")
      }
      diagnostics.report(
        at: place(row),
        Bilingual(
          vi: "\(field) \(quoted: parent) không có hiệu lực \(days.vi), còn \(quoted: row.code) thì có",
          en: "\(field) \(quoted: parent) is not valid \(days.en), and \(quoted: row.code) is"),
        nextStep: Bilingual(
          vi: "Giới hạn dòng này bằng from, until và thêm một dòng cho thời gian còn lại với cấp trên khi đó.",
          en: "Limit this row by from and until, and add one for the other days with the parent of that time."))
    }
  }

  /// The first days, from `first` until `last`, on which no version is valid.
  private func gap(in history: [Version], from first: CivilDate, until last: CivilDate) -> (
    from: CivilDate, until: CivilDate
  )? {
    var open = first
    for version in history where version.until >= open {
      if version.from > last { break }
      if version.from > open { return (open, version.from.adding(days: -1)) }
      if version.until >= last { return nil }
      open = version.until.adding(days: 1)
    }
    return (open, last)
  }

  /// Units that take each other's place in a circle: a tenure would run round it for ever.
  private func checkCircles(_ diagnostics: inout Diagnostics) {
    var next: [String: Set<String>] = [:]
    for (code, history) in histories {
      next[code] = Set(history.last?.successors ?? []).filter { histories[$0] != nil }
    }
    // Whoever leads to an end, or comes from a beginning, is in no circle.
    var isShrinking = true
    while isShrinking {
      let followed = next.values.reduce(into: Set<String>()) { $0.formUnion($1) }
      let outside = Set(next.filter { $0.value.isEmpty || !followed.contains($0.key) }.keys)
      isShrinking = !outside.isEmpty
      for code in outside { next[code] = nil }
      for code in next.keys { next[code]?.subtract(outside) }
    }
    for code in next.keys {
      guard let row = histories[code]?.last else { continue }
      diagnostics.report(
        at: place(row),
        Bilingual(
          vi: "các đơn vị kế thừa của \(quoted: code) dẫn trở lại chính nó",
          en: "the successors of \(quoted: code) lead back to itself"),
        nextStep: Bilingual(
          vi: "Bỏ một bước của vòng này ở cột successors.", en: "Take one step of the circle out of successors."))
    }
  }
}
