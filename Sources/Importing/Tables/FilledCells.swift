import Records

/// The cells of a row, with what the file leaves out of it: cells of a merged area say what its first one says, and
/// cells cut off at the row's end are blank.
///
/// What is put in is marked, so that the row written down is the file's own.
struct FilledCells: ~Copyable {
  /// Columns whose blank cells take the value of the row above.
  private let columns: [Int]
  /// How many cells a row is to have; nil where a short row stays short.
  private let width: Int?
  private(set) var cells = Cells()
  /// By place in `columns`: the value that stands there now, in room of its own.
  private var values: [UnsafeMutableBufferPointer<UInt8>]

  init(columns: [Int], width: Int?) {
    (self.columns, self.width) = (columns, width)
    values = columns.map { _ in .allocate(capacity: 0) }
  }

  deinit { for value in values { value.deallocate() } }

  /// Whether a row is ever changed.
  var changesRows: Bool { !columns.isEmpty || width != nil }

  /// Good until the next call.
  ///
  /// - Parameter isWhole: where the row is damaged, a cell that is not there is not blank.
  mutating func fill(_ source: borrowing Cells, isWhole: Bool) {
    cells.removeAll()
    for (i, column) in columns.enumerated() {
      if column >= source.count { continue }
      let text = source.text(column)
      if !text.isEmpty { keep(Array(text.utf8), at: i) }
    }
    for column in 0..<source.count {
      let cell = source[column]
      if let i = columns.firstIndex(of: column), !values[i].isEmpty, cell.isBlank {
        cells.append(.inherited(UnsafeBufferPointer(values[i])))
      } else {
        cells.append(cell)
      }
    }
    guard let width, isWhole else { return }
    while cells.count < width {
      let i = columns.firstIndex(of: cells.count)
      cells.append(i.map { values[$0].isEmpty ? .absent : .inherited(UnsafeBufferPointer(values[$0])) } ?? .absent)
    }
  }

  /// After a row whose cells cannot be trusted: what it was to say for the rows below, nobody knows.
  mutating func forget() {
    for i in values.indices { keep([], at: i) }
  }

  private mutating func keep(_ text: [UInt8], at i: Int) {
    values[i].deallocate()
    values[i] = .allocate(capacity: text.count)
    _ = values[i].initialize(fromContentsOf: text)
  }
}
