import Records

/// Knows a second table below the first by its header: a row that names all the columns the records are made of, and has
/// them elsewhere. Its rows, read by the first header, would say what nobody wrote.
struct OtherHeader: Sendable {
  /// The columns that the records are made of, each with its place: what a row of the other header must have.
  private let wanted: [(name: String, place: Int)]
  private let looks: [HeaderLook]
  /// The first plain letters of the header's names, as a quick no.
  private var letters: (UInt64, UInt64) = (0, 0)
  private let isQuoted: Bool

  /// - Parameter places: columns that the records are made of; empty where the file has no header.
  init(_ header: HeaderSearch.Header, places: [Int]) {
    wanted = Set(places).sorted().map { (header.names[$0].lowercased(), $0) }
    looks = header.names.filter { !$0.isEmpty }.map { HeaderLook(Array($0.utf8)) }
    isQuoted = header.contents.last?.first == 0x22
    for name in header.names {
      guard let letter = OtherHeader.firstLetter(of: Array(name.utf8).span) else { continue }
      if letter < 64 { letters.0 |= 1 << UInt64(letter) } else { letters.1 |= 1 << UInt64(letter - 64) }
    }
  }

  /// - Parameter content: the row as it stands. One with quotes where the header has none is a row, and stays one.
  @inline(__always)
  func stands(in cells: borrowing Cells, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = wanted.first, wanted.count > 1, first.place < cells.count else { return false }
    let cell = cells[first.place].bytes
    guard let letter = OtherHeader.firstLetter(of: cell.span) else { return false }
    let word = letter < 64 ? letters.0 : letters.1
    guard word >> UInt64(letter & 63) & 1 == 1 else { return false }
    for look in looks where look.isRepeated(by: cell) { return namesAll(cells) && (content.first == 0x22) == isQuoted }
    return false
  }

  @inline(never)
  private func namesAll(_ cells: borrowing Cells) -> Bool {
    let names = (0..<cells.count).map { seen(cells.text($0)).lowercased() }
    return wanted.allSatisfy { names.contains($0.name) }
      && !wanted.allSatisfy { $0.place < names.count && names[$0.place] == $0.name }
  }

  /// The first letter that is ASCII, as a small one.
  @inline(__always)
  private static func firstLetter(of text: Span<UInt8>) -> UInt8? {
    var at = 0
    while at < text.count, text[at] >= 0x80 || text[at] <= 0x20 { at &+= 1 }
    guard at < text.count else { return nil }
    return 0x41...0x5A ~= text[at] ? text[at] | 0x20 : text[at]
  }
}
