/// The part of a recipe that could not take what a row holds: of a joined name the column that has no code, and the
/// words it might have had. Only looked for where a cell is rejected.
struct FailingPart {
  /// As the profile names them.
  let columns: String
  let expected: String
}

extension Layout.FieldPlan {
  /// Nil where every part could take its cell, and the whole is wrong.
  func failing(in row: borrowing Row) -> FailingPart? {
    var scratch = Scratch()
    guard let part = recipe.failing(in: row, &scratch) else { return nil }
    let own = recipe.columns
    var names: [String] = []
    for column in part.columns {
      guard let place = own.firstIndex(of: column), place < sources.count, !names.contains(sources[place]) else {
        continue
      }
      names.append(sources[place])
    }
    return FailingPart(
      columns: names.isEmpty ? column : names.joined(separator: " + "), expected: part.ownExpectation ?? expected)
  }
}

extension Layout {
  /// The columns a flaw speaks of. Where the field has none, those of the fields that might have stood for it: of a
  /// person without a code the name and the card.
  func columns(of flaw: Flaw) -> String {
    let own = fields[flaw.field].column
    let names = kind.fieldNames
    guard own.isEmpty, let group = kind.neededFields.first(where: { $0.contains(names[flaw.field]) }) else {
      return own
    }
    return zip(names, fields).filter { group.contains($0) && !$1.column.isEmpty }.map(\.1.column).joined(
      separator: " + ")
  }
}

extension Recipe {
  fileprivate func failing(in row: borrowing Row, _ scratch: inout Scratch) -> Recipe? {
    guard cell(of: row, &scratch).isUnmapped else { return nil }
    switch self {
    case .absent, .constant, .column: return nil
    case .joined(let parts), .firstOf(let parts):
      for part in parts {
        if let failing = part.failing(in: row, &scratch) { return failing }
      }
      return nil
    case .defaulted(let part, _), .unlessUnknown(let part, _), .unlessBlank(let part, _):
      return part.failing(in: row, &scratch)
    case .mapped(let part, _), .padded(let part, _), .dated(let part, _, _), .split(let part, _, _):
      return part.failing(in: row, &scratch) ?? self
    case .filled: return self
    }
  }

  /// What might have stood there, where the recipe says it.
  fileprivate var ownExpectation: String? {
    switch self {
    case .mapped(_, let mapping): return mapping.shown
    case .dated(_, _, let text): return text
    case .split(_, _, let steps):
      for step in steps {
        switch step {
        case .mapped(let mapping): return mapping.shown
        case .regulation(_, let text): return text
        case .padded: continue
        }
      }
      return nil
    default: return nil
    }
  }
}
