/// How the fields of one record kind are made from the cells of one file's rows: a profile, fitted to a header.
public struct Layout: Sendable {
  public let kind: RecordKind
  public let feed: FeedNumber
  /// One for each field, in the order of the record's `Field`.
  let fields: [FieldPlan]
  /// The row is such a record only where one of these columns holds something; nil: always.
  let condition: [Int]?
  /// For each field its column, where it is just one; beyond every row where there is none; -1 where it is more than a
  /// column, and its recipe is to be followed.
  private let columns: [Int]
  /// The fields that the feed speaks of, by their places.
  let mapped: [Int]
  let dates: [DateForms]
  /// Columns a row must reach, empty or not: one that ends before is cut off, and what it would have said is not known.
  let width: Int

  /// One field: where it comes from, and what to say when that is wrong.
  public struct FieldPlan: Sendable {
    public let recipe: Recipe
    public let dates: DateForms
    /// The column or path as the profile names it; several are joined with " + ".
    public let column: String
    /// What the cell may hold, as the profile says it: its date forms, or its words.
    public let expected: String

    public init(_ recipe: Recipe, dates: DateForms = .iso, column: String = "", expected: String = "") {
      (self.recipe, self.dates, self.column, self.expected) = (recipe, dates, column, expected)
    }

    public static let absent = FieldPlan(.absent)
  }

  /// - Precondition: `fields` has one plan for each name in `kind.fieldNames`.
  public init(_ kind: RecordKind, feed: FeedNumber, fields: [FieldPlan], condition: [Int]? = nil) {
    precondition(fields.count == kind.fieldNames.count, "a layout of \(kind) with \(fields.count) fields")
    (self.kind, self.feed, self.fields, self.condition) = (kind, feed, fields, condition)
    dates = fields.map(\.dates)
    width = (fields.flatMap(\.recipe.columns) + (condition ?? [])).max().map { $0 + 1 } ?? 0
    columns = fields.map {
      switch $0.recipe {
      case .absent: .max
      case .column(let i): i
      default: -1
      }
    }
    mapped = fields.indices.filter { fields[$0].recipe.isMapped }
  }
}

extension Layout {
  /// Whether the row holds such a record at all. One that ends before the condition does not say, and is not passed over.
  @inline(__always)
  func applies(to row: borrowing Row, _ scratch: inout Scratch) -> Bool {
    guard let condition else { return true }
    for column in condition where column >= row.count || !row.cell(column, &scratch).isEmpty { return true }
    return false
  }

  /// Lays out the row's cells in the order of the record's fields.
  @inline(__always)
  func arrange(_ row: borrowing Row, into cells: inout Cells, _ scratch: inout Scratch) {
    cells.removeAll()
    for i in columns.indices {
      let column = columns[i]
      cells.append(column >= 0 ? row.cell(column, &scratch) : fields[i].recipe.cell(of: row, &scratch))
    }
  }
}
