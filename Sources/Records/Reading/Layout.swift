/// How the fields of one record kind are made from the cells of one file's rows: a profile, fitted to a header.
///
/// A class of nothing but `let`s, where a struct would do: every row reads it, and a struct of six lists was copied, with
/// six counts of references, for each of them (a tenth of the time of an import).
public final class Layout: Sendable {
  public let kind: RecordKind
  public let feed: FeedNumber
  /// One for each field, in the order of the record's `Field`.
  let fields: [FieldPlan]
  /// The row is such a record only where one of these holds something; nil: always.
  let condition: [Recipe]?
  /// What arranging a row takes, without a text or a list to count references of.
  private let steps: [Step]
  /// Of the fields that are one column in the agency's own words.
  private let mappings: [FixedMapping]
  /// The fields that the feed speaks of.
  private let spoken: [Int]
  let dates: [DateForms]
  /// Columns a row must reach, empty or not: one that ends before is cut off, and what it would have said is not known.
  let width: Int

  /// One field: where it comes from, and what to say when that is wrong.
  public struct FieldPlan: Sendable {
    public let recipe: Recipe
    public let dates: DateForms
    /// The column or path as the profile names it; several are joined with " + ".
    public let column: String
    /// What the cell may hold, as the profile says it, where the recipe does not say it itself: its date forms.
    public let expected: String
    /// The names of the recipe's columns, each as often and in the order in which it looks at them.
    public let sources: [String]

    public init(
      _ recipe: Recipe, dates: DateForms = .iso, column: String = "", expected: String = "", sources: [String] = []
    ) {
      (self.recipe, self.dates, self.column, self.expected, self.sources) = (recipe, dates, column, expected, sources)
    }

    public static let absent = FieldPlan(.absent)
  }

  /// - Precondition: `fields` has one plan for each name in `kind.fieldNames`.
  public init(_ kind: RecordKind, feed: FeedNumber, fields: [FieldPlan], condition: [Recipe]? = nil) {
    precondition(fields.count == kind.fieldNames.count, "a layout of \(kind) with \(fields.count) fields")
    (self.kind, self.feed, self.fields, self.condition) = (kind, feed, fields, condition)
    dates = fields.map(\.dates)
    width = (fields.flatMap(\.recipe.columns) + (condition ?? []).flatMap(\.columns)).max().map { $0 + 1 } ?? 0
    spoken = fields.indices.filter { fields[$0].recipe.isMapped }
    var mappings: [FixedMapping] = []
    steps = fields.indices.map { i in
      switch fields[i].recipe {
      case .absent: return .absent
      case .column(let column): return .column(column)
      case .mapped(.column(let column), let mapping):
        mappings.append(FixedMapping(mapping))
        return .mapped(column, mappings.count - 1)
      default: return .recipe(i)
      }
    }
    self.mappings = mappings
  }

  /// One field's way from the row. Nearly all are the first three, and those must cost nothing but themselves.
  private enum Step: BitwiseCopyable {
    case absent
    case column(Int)
    /// A column, and its place among the layout's mappings.
    case mapped(Int, Int)
    /// Anything else: the field's own recipe.
    case recipe(Int)
  }
}

extension Layout {
  /// Whether the row holds such a record at all. One that ends before the condition does not say, and is not passed over.
  @inline(__always)
  func applies(to row: borrowing Row, _ scratch: inout Scratch) -> Bool {
    guard let condition else { return true }
    for part in condition {
      if case .column(let column) = part {
        if column >= row.count || !row.cell(column, &scratch).isEmpty { return true }
      } else if part.columns.contains(where: { $0 >= row.count }) || !part.cell(of: row, &scratch).isEmpty {
        return true
      }
    }
    return false
  }

  /// Lays out the row's cells in the order of the record's fields.
  @inline(__always)
  func arrange(_ row: borrowing Row, into cells: inout Cells, _ scratch: inout Scratch) {
    cells.removeAll()
    for step in steps {
      switch step {
      case .absent: cells.append(.absent)
      case .column(let column): cells.append(row.cell(column, &scratch))
      case .mapped(let column, let mapping):
        cells.append(mappings[mapping].word(for: row.cell(column, &scratch), &scratch))
      case .recipe(let field): cells.append(fields[field].recipe.cell(of: row, &scratch))
      }
    }
  }

  /// Whether the row has all that a record of this kind cannot be without, and fills three of its columns or more: a total
  /// or a signature does not.
  public func isFilled(by cells: borrowing Cells) -> Bool {
    var there: Set<String> = []
    var columns: Set<Int> = []
    for (name, field) in zip(kind.fieldNames, fields) where field.recipe.isMapped {
      let own = field.recipe.columns
      for column in own where column < cells.count && !cells[column].isBlank { columns.insert(column) }
      if own.isEmpty || own.contains(where: columns.contains) { there.insert(name) }
    }
    return columns.count > 2 && kind.neededFields.allSatisfy { !there.isDisjoint(with: $0) }
  }

  /// Of the fields that the feed speaks of, how many the row fills.
  func filled(_ cells: borrowing Cells) -> Fraction {
    var sum = Fraction(0, of: spoken.count)
    for field in spoken where !cells[field].isEmpty { sum.part += 1 }
    return sum
  }
}
