import Records

/// One table of the public edition: its figures, and how they are printed. Nothing else of the edition has figures.
struct PublicTable: Sendable {
  /// In `figures.json`.
  let id: String
  let caption: Passage
  /// Of the first column, of each part, and of the total, which is printed before the parts.
  let head: Passage
  let parts: [(id: String, head: Passage)]
  let totalHead: Passage
  let names: [Passage]
  /// Whether a row of totals stands above the others.
  let hasTotal: Bool
  /// Of the first part, of what was judged; nil where no share is printed.
  var share: (head: Passage, undecided: Int?)?
  let cells: SmallCells

  /// Totals of the table, or of a row.
  func total(_ part: Int? = nil, row: Int? = nil) -> Int? {
    cells[row ?? cells.counts.count - 1, part ?? parts.count]
  }

  func table(_ prose: any Prose, _ language: Language) -> Table {
    let order = hasTotal ? [names.count] + names.indices : Array(names.indices)
    return Table(
      caption: caption, style: .dense,
      columns: [.words(head), .figures(totalHead)] + parts.map { .figures($0.head) }
        + (share.map { [.figures($0.head)] } ?? []),
      rows: order.map { row in
        let isTotal = row == names.count
        return Table.Row(
          [isTotal ? prose.total : names[row], figure(total(row: row))]
            + parts.indices.map { figure(total($0, row: row)) }
            + (share.map { [percent(row, $0.undecided, language)] } ?? []), isTotal: isTotal)
      }, legend: [prose.publicSigns])
  }

  private func figure(_ n: Int?) -> Passage { n.map(Passage.number) ?? "•" }

  /// Only of numbers that both stand in the row.
  private func percent(_ row: Int, _ undecided: Int?, _ language: Language) -> Passage {
    guard let judged = judged(row: row, without: undecided), let kept = total(0, row: row) else { return "•" }
    return judged == 0 ? "x" : Passage([.given(language.percent(kept, of: judged) ?? "…")])
  }

  func judged(row: Int? = nil, without undecided: Int?) -> Int? {
    guard let all = total(row: row) else { return nil }
    guard let undecided else { return all }
    return total(undecided, row: row).map { all - $0 }
  }
}

extension PublicTable {
  /// The figures as `figures.json` has them.
  var json: JSON {
    let pen = Pen(medium: .html, voice: Voice(.vi), targets: [])
    func row(_ name: String, _ row: Int) -> JSON {
      func value(_ n: Int?) -> JSON { n.map(JSON.number) ?? .text("suppressed") }
      return .object(
        [("name", .text(name)), ("total", value(total(row: row)))]
          + parts.indices.map { (parts[$0].id, value(total($0, row: row))) })
    }
    return .object([
      ("id", .text(id)),
      ("rows", .list((hasTotal ? [row("*", names.count)] : []) + names.indices.map { row(pen.plain(names[$0]), $0) })),
    ])
  }
}
