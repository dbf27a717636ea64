/// What a record's field is when it is written down again: the inverse of reading a cell.
public enum WrittenCell: Hashable, Sendable {
  case empty
  case text(String)
  /// Something stood there that nobody could read. It must not become an empty cell, which says something else.
  case unreadable

  /// What canonical files write for `unreadable`, and no field may hold otherwise.
  public static let mark = "?"

  /// As it stands in a canonical file.
  public var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .unreadable: WrittenCell.mark
    }
  }
}

/// One record, field by field in the record's order, and where it was read.
public struct WrittenRecord: Hashable, Sendable {
  public let kind: RecordKind
  public let source: SourceLocation
  public let cells: [WrittenCell]
}

/// Reads the texts of one batch back out of its numbers.
///
/// Of one batch, and not of the registry: there an official's code is the one that linking found, here it is still the
/// sender's own.
struct RecordTexts {
  private let pool: SymbolPool
  /// What is known of people whom rows name without a code.
  private let mentions: [Symbol: Official]

  init(_ batch: Batch) {
    pool = batch.pool
    var mentions: [Symbol: Official] = [:]
    for official in batch.records.officials where batch.pool[official.code.symbol].isMention {
      if mentions[official.code.symbol] == nil { mentions[official.code.symbol] = official }
    }
    self.mentions = mentions
  }

  func cell(_ symbol: Symbol?) -> WrittenCell {
    guard let symbol else { return .empty }
    return symbol == .unreadable ? .unreadable : .text(pool[symbol])
  }

  func cell<Of>(_ code: Code<Of>?) -> WrittenCell { cell(code?.symbol) }
  func cell<Of>(_ list: CodeList<Of>?) -> WrittenCell { cell(list?.symbol) }
  func cell(_ number: Int32?) -> WrittenCell { number.map { .text("\($0)") } ?? .empty }
  func cell(_ day: CivilDate?) -> WrittenCell { day.map { .text($0.description) } ?? .empty }
  func cell(_ flag: Bool) -> WrittenCell { .text("\(flag)") }
  func cell(_ word: some RawRepresentable<String>) -> WrittenCell { .text(word.rawValue) }

  func cell(_ date: PartialDate?) -> WrittenCell {
    guard let date else { return .empty }
    // Of two readings that are no day, month or year no file can say more than that it cannot be read.
    return date.precision == .unreadable || date.precision == .range ? .unreadable : .text(date.description)
  }

  func cell(_ given: Given<some RawRepresentable<String>>) -> WrittenCell {
    switch given {
    case .empty: .empty
    case .unreadable: .unreadable
    case .value(let word): cell(word)
    }
  }

  func cell(_ given: Given<Bool>) -> WrittenCell {
    switch given {
    case .empty: .empty
    case .unreadable: .unreadable
    case .value(let flag): cell(flag)
    }
  }

  // MARK: People

  enum Part { case code, name, birth, partyCard }

  /// A person as his own sender speaks of him: by code, or by what the row had instead of one.
  func cell(_ official: Code<Official>, _ part: Part) -> WrittenCell {
    if official.isUnreadable { return part == .code ? .unreadable : .empty }
    let text = pool[official.symbol]
    if !text.isMention { return part == .code ? .text(text.withoutAgency) : .empty }
    guard let mention = mentions[official.symbol] else { return .empty }
    return switch part {
    case .code: .empty
    case .name: cell(mention.name)
    case .birth: cell(mention.birth)
    case .partyCard: cell(mention.partyCard)
    }
  }
}

extension String {
  /// `agency␟␟name␟birth␟card`, where a code would be `agency␟code`.
  fileprivate var isMention: Bool {
    let parts = split(separator: Character(Desk.joint), maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].isEmpty
  }

  fileprivate var withoutAgency: String {
    let parts = split(separator: Character(Desk.joint), maxSplits: 1, omittingEmptySubsequences: false)
    return String(parts.last ?? "")
  }
}
