/// Where the text of one field comes from. Columns count from 0; an XML path is a column too.
public indirect enum Recipe: Sendable {
  /// The feed does not speak of this field.
  case absent
  case column(Int)
  case constant([UInt8])
  /// Họ đệm + Tên: the cells that are not empty, with one space between.
  case joined([Recipe])
  /// The first cell that is not empty.
  case firstOf([Recipe])
  /// A word for the column that is filled: an X under "Nữ" means female. Two filled columns are no word at all.
  case filled([(column: Int, word: [UInt8])])
  /// The agency's own words, each with ours beside it.
  case mapped(Recipe, Mapping)
  /// What an empty cell means; never what an unknown word means.
  case defaulted(Recipe, [UInt8])
  /// A number whose leading zeros a spreadsheet dropped, with as many digits as it must have.
  case padded(Recipe, width: Int)
  /// A date written as canonical files write it: the day of a cited regulation, or one of several columns that each
  /// have forms of their own. The text is the forms as the profile has them.
  case dated(Recipe, DateForms, text: String)
  /// A list in one cell, parted by a text; each part goes through the steps. It comes out parted by `;`.
  case split(Recipe, by: [UInt8], [PartStep])
  /// A cell that may hold one of the sender's marks for what he does not know: such a one is not to be read, and not
  /// empty.
  case unlessUnknown(Recipe, [[UInt8]])
  /// A cell that may hold one of the sender's words for an empty one: “nay” for a post still held.
  case unlessBlank(Recipe, [[UInt8]])

  /// The same, but for the sender's marks for what he does not know: a list's cell is looked at before it is taken apart.
  public func unlessUnknown(_ marks: [[UInt8]]) -> Recipe {
    if case .split(let part, let separator, let steps) = self {
      return .split(.unlessUnknown(part, marks), by: separator, steps)
    }
    return .unlessUnknown(self, marks)
  }

  /// The same, but for the sender's words for an empty cell: every cell of it is looked at by itself, and as it stands.
  public func unlessBlank(_ words: [[UInt8]]) -> Recipe {
    switch self {
    case .split(let part, let separator, let steps): .split(part.unlessBlank(words), by: separator, steps)
    case .joined(let parts): .joined(parts.map { $0.unlessBlank(words) })
    case .firstOf(let parts): .firstOf(parts.map { $0.unlessBlank(words) })
    case .dated(let part, let forms, let text): .dated(part.unlessBlank(words), forms, text: text)
    case .mapped(let part, let mapping): .mapped(part.unlessBlank(words), mapping)
    case .padded(let part, let width): .padded(part.unlessBlank(words), width: width)
    case .defaulted(let part, let word): .defaulted(part.unlessBlank(words), word)
    case .unlessUnknown(let part, let marks): .unlessUnknown(part.unlessBlank(words), marks)
    case .absent, .constant, .column, .filled, .unlessBlank: .unlessBlank(self, words)
    }
  }

  /// The words that stand for an empty cell of a column.
  public func words(forEmpty column: Int) -> [[UInt8]] {
    switch self {
    case .unlessBlank(.column(column), let words): words
    case .joined(let parts), .firstOf(let parts): parts.flatMap { $0.words(forEmpty: column) }
    case .mapped(let part, _), .defaulted(let part, _), .padded(let part, _), .dated(let part, _, _),
      .split(let part, _, _), .unlessUnknown(let part, _), .unlessBlank(let part, _):
      part.words(forEmpty: column)
    case .absent, .constant, .column, .filled: []
    }
  }

  func cell(of row: borrowing Row, _ scratch: inout Scratch) -> Cell {
    switch self {
    case .absent: return .absent
    case .column(let i): return row.cell(i, &scratch)
    case .constant(let bytes): return scratch.copy(bytes)
    case .joined(let parts):
      var cells: [Cell] = []
      for part in parts { cells.append(part.cell(of: row, &scratch)) }
      return cells.first(where: \.isUnmapped) ?? scratch.joined(cells)
    case .firstOf(let parts):
      for part in parts {
        let cell = part.cell(of: row, &scratch)
        if !cell.isEmpty { return cell }
      }
      return .absent
    case .filled(let marks):
      var found: Cell?
      for mark in marks {
        let cell = row.cell(mark.column, &scratch)
        if cell.isEmpty { continue }
        if found != nil { return cell.severalFilled }
        found = scratch.copy(mark.word)
      }
      return found ?? .absent
    case .mapped(let part, let mapping):
      return part.cell(of: row, &scratch).mapped(by: mapping, &scratch)
    case .defaulted(let part, let word):
      let cell = part.cell(of: row, &scratch)
      return cell.isEmpty ? scratch.copy(word) : cell
    case .padded(let part, let width):
      return part.cell(of: row, &scratch).padded(to: width, &scratch)
    case .dated(let part, let forms, _):
      let cell = part.cell(of: row, &scratch)
      if cell.isEmpty || cell.isUnmapped { return cell }
      guard let date = forms.date(in: cell.bytes.span) else { return cell.undated(by: forms) }
      return scratch.copy(Array(date.description.utf8))
    case .unlessUnknown(let part, let marks):
      let cell = part.cell(of: row, &scratch)
      return cell.isOne(of: marks) ? cell.unmapped : cell
    case .unlessBlank(let part, let words):
      let cell = part.cell(of: row, &scratch)
      return cell.isOne(of: words) ? .absent : cell
    case .split(let part, let separator, let steps):
      return part.cell(of: row, &scratch).list(by: separator, steps, &scratch)
    }
  }

  /// Every column it looks at.
  public var columns: [Int] {
    switch self {
    case .absent, .constant: []
    case .column(let i): [i]
    case .joined(let parts), .firstOf(let parts): parts.flatMap(\.columns)
    case .filled(let marks): marks.map(\.column)
    case .mapped(let part, _), .defaulted(let part, _), .padded(let part, _), .dated(let part, _, _),
      .split(let part, _, _), .unlessUnknown(let part, _), .unlessBlank(let part, _):
      part.columns
    }
  }

  /// Whether the feed speaks of the field at all: only then does an empty cell say something.
  public var isMapped: Bool {
    if case .absent = self { false } else { true }
  }
}

extension Cell {
  /// Whether it is one of a few words of the sender, which have the spaces that people see and no others.
  func isOne(of words: [[UInt8]]) -> Bool {
    if words.contains(where: { bytes.elementsEqual($0) }) { return true }
    // Two spaces, or something beyond ASCII: it may be a space of another kind.
    guard zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else {
      return false
    }
    let text = Array(seen(word: self.text).utf8)
    return words.contains(text)
  }
}

/// An agency's words and ours: `Điều động` → `DIEU_DONG`. Words that look the same are the same.
public struct Mapping: Sendable {
  private var words = SymbolPool()
  /// Ours, one after the other, and where each ends.
  private var codes: [UInt8] = []
  private var ends: [Int] = [0]

  public init() {}

  /// - Returns: false when the word is there already.
  public mutating func add(_ word: String, _ code: String) -> Bool {
    let word = seen(word: word)
    if words.symbol(of: word) != nil { return false }
    _ = words.intern(word)
    codes.append(contentsOf: code.utf8)
    ends.append(codes.count)
    return true
  }

  public var isEmpty: Bool { words.count == 0 }

  /// The agency's words in the order of the profile, the first of them only: what a reject says was expected.
  var shown: String {
    Reject.shown((0..<UInt32(min(words.count, Reject.wordsShown + 1))).map { words[Symbol(id: $0)] })
  }

  /// Ours for what the cell says; the cell itself, marked, where there is none.
  func word(for cell: Cell, _ scratch: inout Scratch) -> Cell {
    if cell.isEmpty || cell.isUnmapped { return cell }
    guard let symbol = words.symbol(of: cell.bytes.span) ?? words.symbol(of: seen(word: cell.text)) else {
      return cell.unmapped
    }
    let id = Int(symbol.id)
    return scratch.copy(codes.span.extracting(ends[id]..<ends[id + 1]))
  }
}

/// The same that never changes, for the loop over rows: a class, so that looking a word up copies no list.
final class FixedMapping: Sendable {
  private let mapping: Mapping
  init(_ mapping: Mapping) { self.mapping = mapping }

  func word(for cell: Cell, _ scratch: inout Scratch) -> Cell { mapping.word(for: cell, &scratch) }
}
