/// One row of a file, of which somebody still has to say what became of it.
///
/// A row is a debt. It cannot be copied, and the only ways to be rid of it are the doors of `Intake`: `take`, `reject`,
/// `setAside`. Forget one and the program stops there, not at the year's end, one row short.
public struct Row: ~Copyable {
  let cells: UnsafeBufferPointer<Cell>
  public let location: SourceLocation

  init(cells: UnsafeBufferPointer<Cell>, location: SourceLocation) {
    (self.cells, self.location) = (cells, location)
  }

  deinit { Row.lost(at: location) }

  /// Only an intake settles a row, when it has counted it.
  consuming func settle() { discard self }

  @inline(never) private static func lost(at location: SourceLocation) {
    preconditionFailure("row at line \(location.line) was neither taken, rejected nor set aside")
  }

  public var count: Int { cells.count }

  /// The one way to a cell's bytes: without the spaces around it, its doubled quotes halved.
  func cell(_ column: Int, _ scratch: inout Scratch) -> Cell {
    guard column < cells.count else { return .absent }
    let cell = cells[column]
    return (cell.state == .escaped ? scratch.unescaped(cell) : cell).trimmed
  }

  /// The cells as texts: for headers, patterns and rejects, never for the records.
  public func texts() -> [String] { cells.indices.filter { cells[$0].state != .absent }.map { text($0) } }

  /// As the file has it: nothing where a merged cell further up is to say it.
  func text(_ column: Int) -> String {
    if column < cells.count, cells[column].state == .inherited { return "" }
    var scratch = Scratch()
    return cell(column, &scratch).text
  }
}
