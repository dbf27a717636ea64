import Foundation
import Records

/// The cells of a row whose marks stand after their letters, as letters with marks (NFC): macOS writes the former, all
/// lists of words and codes have the latter.
struct ComposedCells: ~Copyable {
  private(set) var cells = Cells()
  private var room: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 4096)

  deinit { room.deallocate() }

  /// Good until the next call.
  ///
  /// - Parameter change: what is done with each text besides.
  mutating func compose(_ source: borrowing Cells, _ change: (String) -> String = { $0 }) {
    var texts: [[UInt8]] = []
    for i in 0..<source.count { texts.append(Array(change(composed(source.text(i))).utf8)) }
    let needed = texts.reduce(0) { $0 + $1.count }
    if needed > room.count {
      room.deallocate()
      room = .allocate(capacity: needed)
    }
    cells.removeAll()
    var used = 0
    for text in texts {
      let part = UnsafeMutableBufferPointer(rebasing: room[used..<(used + text.count)])
      _ = part.initialize(fromContentsOf: text)
      cells.append(Cell(UnsafePointer(part.baseAddress), count: text.count))
      used += text.count
    }
  }
}

/// Letters with their marks, one character each (NFC).
func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }
