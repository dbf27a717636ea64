/// Why a cell cannot be what its field needs.
public struct Flaw: Error, Hashable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    case missing
    case notADate = "not-a-date"
    /// A date like `05/06/98`: which century, the profile does not say.
    case twoDigitYear = "two-digit-year"
    case needsTheDay = "needs-the-day"
    case notANumber = "not-a-number"
    case notInList = "not-in-list"
    /// Two columns are filled of which only one may be: an X under both "Nam" and "Nữ".
    case severalFilled = "several-filled"
    /// An element of an XML file stands several times, with different texts, where one value may stand.
    case repeated = "repeated-value"
    /// A cell of a spreadsheet whose formula failed: `#N/A`, `#REF!`.
    case failedFormula = "failed-formula"
    /// A code in scientific notation, `1,23E+05`: a spreadsheet took it for a number and rounded it.
    case rounded = "rounded-code"
    /// The row ends before a column it needs.
    case ragged
    /// A cell of a spreadsheet stands where a merged one lies, or where another stands already.
    case overlapping = "overlapping-cells"
    /// A pattern of the profile says that it is no data, and it is filled as only data are: `Tổng*` is like “Tổng cục Thuế”.
    case filledAside = "set-aside-but-filled"
    /// A cell that holds something stands beyond the last column: the others may have moved.
    case tooManyCells = "too-many-cells"
    case controlCharacter = "control-character"
    /// Bytes that are no text in the encoding the rest of the file is in.
    case wrongEncoding = "wrong-encoding"
    /// The agency's own schema does not allow it.
    case schema
    /// The file cannot be read on from this row.
    case brokenOff = "broken-off"
  }
  /// The field's place in its record's `Field`.
  public let field: Int
  public let reason: Reason
  /// The words it may be, where the record and not the profile says so.
  public let words: [String]

  public init<F: RawRepresentable<Int>>(_ field: F, _ reason: Reason, words: [String] = []) {
    (self.field, self.reason, self.words) = (field.rawValue, reason, words)
  }
}

extension Flaw.Reason {
  /// Whether it leaves open in which columns the row's cells stand.
  var movesCells: Bool { self == .overlapping || self == .tooManyCells || self == .ragged || self == .brokenOff }
}

extension Flaw.Reason: Told {
  public var vi: Sentence {
    switch self {
    case .missing: "để trống, nhưng dòng này không thể thiếu"
    case .notADate: "không phải là ngày đọc được"
    case .twoDigitYear: "ghi năm bằng hai chữ số, không rõ thế kỷ nào"
    case .needsTheDay: "cần đủ ngày, tháng, năm"
    case .notANumber: "không phải là số"
    case .notInList: "không thuộc các từ được nhận ở đây"
    case .severalFilled: "ghi ở hơn một cột, mà chỉ một trong các cột này được ghi"
    case .repeated: "có nhiều giá trị khác nhau trong một dòng, mà trường này chỉ có một"
    case .failedFormula: "là lỗi công thức của bảng tính; hãy sửa công thức hoặc dán giá trị, rồi xuất lại"
    case .rounded: "là mã đã bị bảng tính làm tròn (dạng 1,23E+05), mất chữ số; hãy xuất lại cột này dạng văn bản"
    case .filledAside:
      "dòng khớp một mẫu set-aside nhưng có đủ các ô như một dòng số liệu; hãy ghi mẫu đó hẹp hơn trong hồ sơ"
    case .overlapping: "dòng có ô nằm trên một ô khác hoặc ô đã gộp; hãy bỏ gộp ô rồi xuất lại"
    case .ragged: "dòng kết thúc trước cột này; hãy bổ sung các ô còn thiếu"
    case .tooManyCells: "dòng có nhiều ô hơn số cột của tệp; hãy kiểm tra dấu phân cách và dấu ngoặc kép trong ô"
    case .controlCharacter: "dòng có ký tự điều khiển; hãy gõ lại ô đó"
    case .wrongEncoding: "dòng có byte không thuộc bảng mã của tệp; hãy gõ lại dòng hoặc lưu lại tệp với mã UTF-8"
    case .schema: "dòng không đúng lược đồ (XSD) của cơ quan"
    case .brokenOff: "tệp hỏng từ dòng này"
    }
  }
  public var en: Sentence {
    switch self {
    case .missing: "is empty, and the row cannot do without it"
    case .notADate: "is not a date that can be read"
    case .twoDigitYear: "has a year of two digits, and nobody says of which century"
    case .needsTheDay: "needs the day, the month and the year"
    case .notANumber: "is not a number"
    case .notInList: "is none of the words read here"
    case .severalFilled: "stands in more than one of these columns, and only one of them may be filled"
    case .repeated: "stands several times in the row, with different texts, and the field holds one"
    case .failedFormula: "is a formula of the spreadsheet that failed; mend it, or paste its value, and export again"
    case .rounded:
      "is a code that a spreadsheet rounded (as 1.23E+05), and digits of it are gone; export the column as text"
    case .filledAside:
      "the row is like a set-aside pattern, yet it is filled as a row of data; make the pattern in the profile narrower"
    case .overlapping: "the row has a cell where another one or a merged one lies; unmerge them and export again"
    case .ragged: "is missing: the row ends before this column; put the missing cells in"
    case .tooManyCells:
      "the row has more cells than the file has columns; look for a delimiter or a quote inside a cell"
    case .controlCharacter: "the row holds a control character; type that cell again"
    case .wrongEncoding:
      "the row holds bytes that are no text in the file's encoding; type it again, or save the file as UTF-8"
    case .schema: "the row is not what the agency's schema (XSD) allows"
    case .brokenOff: "the file breaks off in this row"
    }
  }
}

/// What the file still lets us know of a row that was rejected: whose list is now one row short, and for whom.
public struct Trace: Hashable, Sendable, BitwiseCopyable {
  /// The person it speaks of, where that could be read.
  public var official: Code<Official>?
  /// The committee, or the unit, it speaks of.
  public var unit: Code<Unit>?
  public init(official: Code<Official>? = nil, unit: Code<Unit>? = nil) {
    (self.official, self.unit) = (official, unit)
  }
}

/// A row that is no record, or a cell that had to be left empty: where it stands, why, and what stood there.
public struct Reject: Sendable {
  public let at: SourceLocation
  /// Every feed that is now one row short: the row was to be read by all of them, or by none.
  public let feeds: [FeedNumber]
  /// What it was read as; nil when the row was unfit before that.
  public let kind: RecordKind?
  /// The column or path as the profile names it.
  public let column: String
  public let reason: Flaw.Reason
  /// What may stand there: the profile's date forms, or its words.
  public let expected: String
  /// The cell as it stands in the file; of a list or of joined cells the part that could not be read.
  public let cell: String
  /// The whole row, forbidden columns blanked.
  public let raw: String
  public let trace: Trace
  /// What exactly the agency's schema says against it, where that is the reason.
  public var finding: SchemaFinding?

  public func renumbered(_ new: borrowing Renumbering) -> Reject {
    Reject(
      at: new[at], feeds: feeds, kind: kind, column: column, reason: reason, expected: expected, cell: cell, raw: raw,
      trace: Trace(official: new[trace.official], unit: new[trace.unit]), finding: finding)
  }
}

/// Why a row was passed over: each is counted.
public enum Aside: String, CaseIterable, Sendable {
  case header, blank, title, total, signature
  /// A header that stands again further down.
  case repeated
  /// The numbers of the columns, which forms have under their header: `(1) (2) (3)`.
  case columnNumbers = "column-numbers"
  /// `sep=;`: a spreadsheet's note to itself.
  case separator
  /// On a sheet of the workbook that the feed does not read.
  case otherSheet = "other-sheet"
  /// None of the feed's records has its condition filled.
  case unmatched
}
