import Configuration
import Records

/// One list that an agency sends: which files it is, what it vouches for, and how its rows become records.
public struct Feed: Sendable {
  public let id: String
  /// Its place among all feeds of the workspace.
  public internal(set) var number: FeedNumber
  public let files: FilePattern
  public let format: Format
  /// Nil where the list is sent as the need arises.
  public let due: Due?
  public let covers: [Cover]
  public let records: [RecordPlan]
  /// Every column that its records are made of, once each; recipes and conditions speak of them by number.
  public let columns: [FeedColumn]
  /// Where it starts in its profile.
  public let place: Place

  public enum Format: Sendable, Hashable {
    case csv(CSVSettings)
    case xml(XMLSettings)
    case sheet(SheetSettings)

    /// What the files are checked against, where the agency has a schema.
    public var schema: SchemaFile? { if case .xml(let settings) = self { settings.schema } else { nil } }
  }

  /// A day of the year that follows the one reported on.
  public struct Due: Sendable, Hashable {
    public let month, day: Int
    public let graceDays: Int

    /// The last day on which the list is in time.
    public func day(for year: Int) -> CivilDate {
      // The profile was refused unless every year has this day.
      guard let due = CivilDate(year: year + 1, month: month, day: day) else {
        preconditionFailure("no day \(month)-\(day) in \(year + 1)")
      }
      return due.adding(days: graceDays)
    }
  }

  /// What the list holds completely.
  public struct Cover: Sendable, Hashable {
    public let kind: RecordKind
    /// Nil: from 1 January of the year reported on.
    public let since: CivilDate?
    public let unit: String
    public let below: Voucher.Below
  }

  /// How one record is made of a row.
  public struct RecordPlan: Sendable {
    public let kind: RecordKind
    /// One for each field of the kind. Their columns are the feed's.
    public let fields: [Layout.FieldPlan]
    /// The row is such a record only where one of these holds something; nil: always.
    public let condition: [Recipe]?
    /// What a row leaves out is empty: so the canonical form has it. Elsewhere what no row of a file has is not known.
    public var leavesEmptyOut = false

    /// The fields that the feed speaks of.
    public var mapped: Set<String> { spoken(without: []) }

    /// Those that its files speak of too.
    ///
    /// - Parameter unmet: columns of the feed that its files have nowhere.
    public func spoken(without unmet: Set<Int>) -> Set<String> {
      let spoken = zip(kind.fieldNames, fields).filter { _, field in
        let columns = field.recipe.columns
        let isUnmet = !leavesEmptyOut && !columns.isEmpty && columns.allSatisfy(unmet.contains)
        return field.recipe.isMapped && !isUnmet
      }
      return Set(spoken.map(\.0))
    }
  }
}

extension Feed {
  var columnNames: [String] { columns.map(\.text) }

  /// Its records, fitted to a file.
  ///
  /// - Parameter places: for each of `columns`, where the file has it.
  public func layouts(at places: [Int]) -> [Layout] {
    records.map { record in
      Layout(
        record.kind, feed: number,
        fields: record.fields.map {
          Layout.FieldPlan(
            $0.recipe.moved(to: places), dates: $0.dates, column: $0.column, expected: $0.expected, sources: $0.sources)
        },
        condition: record.condition?.map { $0.moved(to: places) })
    }
  }

  /// As the rules need to know it.
  ///
  /// - Parameters:
  ///   - unit: the one that sends.
  ///   - unmet: columns that its files have nowhere.
  func note(agency: String, unit: String, without unmet: Set<Int> = []) -> FeedNote {
    FeedNote(
      agency: agency, unit: unit, id: id, profile: place.path, line: place.line,
      mapped: records.reduce(into: [:]) { $0[$1.kind, default: []].formUnion($1.spoken(without: unmet)) })
  }

  /// The fields that it maps and that a file cannot say which has these columns nowhere.
  func unsaid(without unmet: Set<Int>) -> [RecordKind: Set<String>] {
    let whole = note(agency: "", unit: "").mapped
    let said = note(agency: "", unit: "", without: unmet).mapped
    return whole.merging(said) { $0.subtracting($1) }.filter { !$0.value.isEmpty }
  }

  /// Columns that a file must have somewhere for its silence to be known as such.
  var columnsThatMustStand: Set<Int> {
    Set(records.filter { !$0.leavesEmptyOut }.flatMap { $0.fields.flatMap(\.recipe.columns) })
  }
}

extension Feed.Format {
  /// What is said of the table, where the file is one.
  var table: CSVSettings? {
    switch self {
    case .csv(let settings): settings
    case .sheet(let settings): settings.table
    case .xml: nil
    }
  }

  /// A workbook keeps days as days, and they come as `2006-05-01` whatever its sheets show.
  func withDays(_ forms: DateForms) -> DateForms {
    guard case .sheet = self else { return forms }
    var forms = forms
    _ = forms.add("yyyy-MM-dd")
    return forms
  }
}

extension Recipe {
  /// The same with every column at its place in a file.
  func moved(to places: [Int]) -> Recipe {
    switch self {
    case .absent, .constant: self
    case .column(let i): .column(places[i])
    case .joined(let parts): .joined(parts.map { $0.moved(to: places) })
    case .firstOf(let parts): .firstOf(parts.map { $0.moved(to: places) })
    case .filled(let marks): .filled(marks.map { (places[$0.column], $0.word) })
    case .mapped(let part, let words): .mapped(part.moved(to: places), words)
    case .defaulted(let part, let word): .defaulted(part.moved(to: places), word)
    case .padded(let part, let width): .padded(part.moved(to: places), width: width)
    case .dated(let part, let forms, let text): .dated(part.moved(to: places), forms, text: text)
    case .split(let part, let separator, let steps): .split(part.moved(to: places), by: separator, steps)
    case .unlessUnknown(let part, let marks): .unlessUnknown(part.moved(to: places), marks)
    case .unlessBlank(let part, let words): .unlessBlank(part.moved(to: places), words)
    }
  }
}
