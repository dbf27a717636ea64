import Records

/// What the sheets of a workbook hold, for a look at one that no profile knows yet.
struct SheetCensus {
  /// By sheet: rows that hold something, below the header where one was found.
  private(set) var rows: [Int] = []
  /// By sheet: the columns, as its header names them.
  private(set) var columns: [[String]] = []
  /// By sheet: whether the first row of a table has gone by.
  private var isDecided: [Bool] = []

  mutating func take(_ cells: borrowing Cells, _ row: SheetWalk.Row) {
    while rows.count <= row.sheet {
      rows.append(0)
      columns.append([])
      isDecided.append(false)
    }
    if cells.isBlank { return }
    rows[row.sheet] += 1
    if isDecided[row.sheet] { return }
    let names = (0..<cells.count).map { squeezed(cells.text($0)) }.filter { !$0.isEmpty }
    // Titles have one cell or two. The first row with more names the columns, unless it holds figures: then it is data.
    if names.count < 3 { return }
    isDecided[row.sheet] = true
    if names.contains(where: \.isFigure) { return }
    (columns[row.sheet], rows[row.sheet]) = (names, 0)
  }
}
