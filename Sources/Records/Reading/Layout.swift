/// How the fields of one record kind are made from the cells of one file's rows: a profile, fitted to a header.
public struct Layout: Sendable {
  public let kind: RecordKind
  public let feed: FeedNumber
  /// One for each field, in the order of the record's `Field`.
  let fields: [FieldPlan]
  /// The row is such a record only where one of these columns holds something; nil: always.
  let condition: [Int]?
  /// The columns themselves where every field is just one; then a row is arranged without looking at recipes.
  private let plain: [Int]?
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
  public init(_ kind: RecordKind, feed: FeedNumber, fields: [FieldPlan], condition: [Int]? = nil) {
    precondition(fields.count == kind.fieldNames.count, "a layout of \(kind) with \(fields.count) fields")
    (self.kind, self.feed, self.fields, self.condition) = (kind, feed, fields, condition)
    dates = fields.map(\.dates)
    width = (fields.flatMap(\.recipe.columns) + (condition ?? [])).max().map { $0 + 1 } ?? 0
    var columns: [Int]? = []
    for field in fields {
      switch field.recipe {
      case .absent: columns?.append(.max)
      case .column(let i): columns?.append(i)
      default: columns = nil
      }
    }
    plain = columns
  }
}

extension Layout {
  /// Whether the row holds such a record at all. One that ends before the condition does not say, and is not passed over.
  func applies(to row: borrowing Row, _ scratch: inout Scratch) -> Bool {
    guard let condition else { return true }
    for column in condition where column >= row.count || !row.cell(column, &scratch).isEmpty { return true }
    return false
  }

  /// Lays out the row's cells in the order of the record's fields.
  func arrange(_ row: borrowing Row, into cells: inout Cells, _ scratch: inout Scratch) {
    cells.removeAll()
    if let plain {
      for column in plain { cells.append(row.cell(column, &scratch)) }
    } else {
      for field in fields { cells.append(field.recipe.cell(of: row, &scratch)) }
    }
  }
}
