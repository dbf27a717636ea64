/// From places in decoded text back to places in the file as it came: exact wherever a line starts or a tag.
struct OriginalOffsets: Sendable {
  private var marks: [(decoded: Int, original: Int)] = []

  /// Nothing was decoded: the two are one.
  var isEmpty: Bool { marks.isEmpty }

  /// - Parameter decoded: not before any noted so far.
  mutating func note(_ decoded: Int, is original: Int) { marks.append((decoded, original)) }

  mutating func append(_ later: consuming OriginalOffsets) { marks += later.marks }

  /// Hands over what was noted since the last time.
  mutating func take() -> OriginalOffsets {
    var taken = OriginalOffsets()
    swap(&taken, &self)
    return taken
  }

  func original(of decoded: Int) -> Int {
    let mark = lastMark(upTo: decoded)
    return mark < 0 ? decoded : marks[mark].original + decoded - marks[mark].decoded
  }

  /// Lets go of what only places before this one need.
  mutating func forget(before decoded: Int) {
    let mark = lastMark(upTo: decoded)
    if mark > 0 { marks.removeFirst(mark) }
  }

  private func lastMark(upTo decoded: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].decoded <= decoded { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
