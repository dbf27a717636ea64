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
  /// A date inside a longer text, written as canonical files write it: the day of a cited regulation.
  case dated(Recipe, DateForms)

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
        if found != nil { return cell.unmapped }
        found = scratch.copy(mark.word)
      }
      return found ?? .absent
    case .mapped(let part, let mapping):
      let cell = part.cell(of: row, &scratch)
      if cell.isEmpty || cell.isUnmapped { return cell }
      guard let word = mapping[cell.bytes.span] else { return cell.unmapped }
      return scratch.copy(word)
    case .defaulted(let part, let word):
      let cell = part.cell(of: row, &scratch)
      return cell.isEmpty ? scratch.copy(word) : cell
    case .padded(let part, let width):
      let cell = part.cell(of: row, &scratch)
      guard !cell.isEmpty, cell.count < width, cell.bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return cell }
      return scratch.copy([UInt8](repeating: 0x30, count: width - cell.count) + cell.bytes)
    case .dated(let part, let forms):
      let cell = part.cell(of: row, &scratch)
      if cell.isEmpty || cell.isUnmapped { return cell }
      guard let date = forms.date(in: cell.bytes.span) else { return cell.unmapped }
      return scratch.copy(Array(date.description.utf8))
    }
  }

  /// Every column it looks at.
  var columns: [Int] {
    switch self {
    case .absent, .constant: []
    case .column(let i): [i]
    case .joined(let parts), .firstOf(let parts): parts.flatMap(\.columns)
    case .filled(let marks): marks.map(\.column)
    case .mapped(let part, _), .defaulted(let part, _), .padded(let part, _), .dated(let part, _): part.columns
    }
  }

  /// Whether the feed speaks of the field at all: only then does an empty cell say something.
  public var isMapped: Bool {
    if case .absent = self { false } else { true }
  }
}

/// An agency's words and ours: `Điều động` → `DIEU_DONG`. Words that look the same are the same.
public struct Mapping: Sendable {
  private var words = SymbolPool()
  private var codes: [[UInt8]] = []

  public init() {}

  /// - Returns: false when the word is there already.
  public mutating func add(_ word: String, _ code: String) -> Bool {
    let word = seen(word: word)
    if words.symbol(of: word) != nil { return false }
    _ = words.intern(word)
    codes.append(Array(code.utf8))
    return true
  }

  /// The agency's words, in the order of the profile.
  public var known: [String] { codes.indices.map { words[Symbol(id: UInt32($0))] } }

  subscript(word: Span<UInt8>) -> [UInt8]? {
    if let symbol = words.symbol(of: word) { return codes[Int(symbol.id)] }
    let text = word.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return words.symbol(of: seen(word: text)).map { codes[Int($0.id)] }
  }
}
