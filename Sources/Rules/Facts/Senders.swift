import Records

extension Inquiry {
  /// Who sent a row, in words: its unit, or the agency's id where no list knows that.
  borrowing func sender(of row: SourceLocation) -> Sentence {
    if let unit = registry.sender(of: row), registry.isKnown(unit) { return "\(unit)" }
    return "\(quoted: registry.agency(of: row))"
  }

  /// The units that sent the rows, each once, in the order of the rows.
  borrowing func senders(of rows: [SourceLocation]) -> [Code<Unit>] {
    var senders: [Code<Unit>] = []
    for row in rows { if let unit = registry.sender(of: row), !senders.contains(unit) { senders.append(unit) } }
    return senders
  }
}
