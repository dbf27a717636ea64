import Records

/// The row under a form's header that numbers its columns: `(1) (2) (3)`, `A B 1 2 3`, `1 2 3 4=2:3`.
enum ColumnNumbers {
  /// Whether that is all that the row holds: letters from A, numbers from 1, in order, three at least. Bare numbers must
  /// fill every column that has a name: a row of data may begin with 1 and 2.
  static func fill(_ cells: borrowing Cells, under names: [String]) -> Bool {
    var (letter, number, filled, isBare) = (UInt8(ascii: "A"), 1, 0, false)
    for column in 0..<cells.count {
      let text = cells.text(column)
      if text.isEmpty {
        if isBare, column < names.count, !names[column].isEmpty { return false }
        continue
      }
      let label = label(text)
      if number == 1, label.text == String(UnicodeScalar(letter)), letter < UInt8(ascii: "Z") {
        letter += 1
      } else if label.text == String(number) {
        number += 1
        isBare = isBare || !label.isBracketed
      } else {
        return false
      }
      filled += 1
    }
    let named = names.count { !$0.isEmpty }
    return filled >= 3 && (!isBare || filled >= named)
  }

  /// `(4) = (2):(3)` is 4: what stands after the sign of equality says how it is worked out.
  private static func label(_ text: String) -> (text: String, isBracketed: Bool) {
    let own = text.prefix { $0 != "=" }.filter { $0 != " " }
    let isBracketed = own.hasPrefix("(") && own.hasSuffix(")") || own.hasPrefix("[") && own.hasSuffix("]")
    return (isBracketed ? String(own.dropFirst().dropLast()) : String(own), isBracketed)
  }
}
