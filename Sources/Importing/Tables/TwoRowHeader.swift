extension HeaderSearch.Header {
  /// The header that two rows make together: `Thời gian giữ chức vụ` above `Từ` and `Đến`.
  ///
  /// A blank upper cell belongs to the merged one to its left, where its own lower cell says something. Over a blank lower
  /// cell an upper one stands for itself (merged downwards), and nothing to its right belongs to it.
  init(upper: Self, lower: Self) {
    var names: [String] = []
    var group: String?
    for column in 0..<max(upper.names.count, lower.names.count) {
      let above = column < upper.names.count ? upper.names[column] : ""
      let below = column < lower.names.count ? lower.names[column] : ""
      if below.isEmpty {
        group = nil
        names.append(above)
        continue
      }
      if !above.isEmpty { group = above }
      names.append(group.map { $0 + ColumnName.joint + below } ?? below)
    }
    self = lower
    self.names = names
    contents = upper.contents + lower.contents
  }

  /// Rows of the file that are the header.
  var rows: ClosedRange<Int> { (row - contents.count + 1)...row }

  /// `header=4`, `header=4-5`, `header=none`.
  var place: String {
    if row < 0 { return "none" }
    return contents.count > 1 ? "\(rows.lowerBound + 1)-\(row + 1)" : "\(row + 1)"
  }

  /// Takes note of the rows that stand next to it.
  mutating func look(at rows: [Self]) {
    above = rows.first { $0.row + 1 == self.rows.lowerBound }?.names ?? []
    below = rows.first { $0.row == row + 1 }?.names ?? []
  }
}
