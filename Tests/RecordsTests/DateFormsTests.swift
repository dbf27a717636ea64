import Foundation
import Testing

@testable import Records

@Suite struct DateFormsTests {
  private static func forms(_ patterns: [String]) -> DateForms {
    var forms = DateForms()
    for pattern in patterns {
      let isForm = forms.add(pattern, firstYear: SlowDates.isShort(pattern) ? 1930 : nil)
      #expect(isForm, "\(pattern)")
    }
    return forms
  }

  private static func date(_ text: String, _ patterns: String...) -> String? {
    let bytes = Array(text.utf8)
    return forms(patterns).date(in: bytes.span)?.description
  }

  private static func flaw(_ text: String, _ patterns: String...) -> Flaw.Reason {
    let bytes = Array(text.utf8)
    let forms = forms(patterns)
    #expect(forms.date(in: bytes.span) == nil)
    return forms.flaw(of: bytes.span)
  }

  // MARK: Words

  @Test(
    "a date in words is read however it is typed",
    arguments: [
      ("tháng 5 năm 2006", "2006-05"), ("tháng 05 năm 2006", "2006-05"), ("Tháng 5/2006", "2006-05"),
      ("THÁNG 12  NĂM  2006", "2006-12"), ("tháng\u{A0}5 - 2006", "2006-05"), ("tháng 5.2006", "2006-05"),
      ("tha\u{301}ng 5 na\u{306}m 2006", "2006-05"), ("tháng5năm2006", "2006-05"), ("Năm 2006", "2006"),
      ("NA\u{306}M 2006", "2006"), ("ngày 2 tháng 9 năm 1945", "1945-09-02"), ("Ngày 02/9/1945", "1945-09-02"),
      ("nga\u{300}y 2 tháng 9/1945", "1945-09-02"), ("NGÀY 2/9 NĂM 1945", "1945-09-02"),
    ])
  func words(_ text: String, _ iso: String) {
    #expect(Self.date(text, "ngày d tháng M năm yyyy", "Tháng M năm yyyy", "năm yyyy") == iso)
  }

  @Test(
    "words that say no date, or not all of one, are none",
    arguments: [
      "tháng 13 năm 2006", "tháng năm 2006", "ngày 31 tháng 4 năm 2006", "tháng 5", "5 năm 2006", "ngày 2/9-1945",
      "tháng 5 năm 06", "thang 5 nam 2006", "tháng 5 năm 20066", "năm 2006 x", "ngày 2 năm 1945", "ngày 2 9 1945",
      "quý 2 năm 2006",
    ])
  func noWords(_ text: String) {
    #expect(Self.date(text, "ngày d tháng M năm yyyy", "tháng M năm yyyy", "năm yyyy") == nil)
  }

  @Test("a form in words reads its own words and no others")
  func ownWords() {
    #expect(Self.date("năm 2006", "tháng M năm yyyy") == nil)
    #expect(Self.date("tháng 5 năm 2006", "năm yyyy") == nil)
    #expect(Self.date("tháng 5 năm 2006", "ngày d tháng M năm yyyy") == nil)
    #expect(Self.date("5/2006", "tháng M năm yyyy") == nil)
    #expect(Self.date("tháng 5/2006", "M/yyyy") == nil)
  }

  // MARK: Serials

  @Test(
    "a spreadsheet's count of days, in both epochs",
    arguments: [
      ("serial-1900", "1", "1900-01-01"), ("serial-1900", "59", "1900-02-28"), ("serial-1900", "60", nil),
      ("serial-1900", "61", "1900-03-01"), ("serial-1900", "38718", "2006-01-01"),
      ("serial-1900", "38718.0", "2006-01-01"), ("serial-1900", "0", nil), ("serial-1900", "2958465", "9999-12-31"),
      ("serial-1900", "2958466", nil), ("serial-1900", "9999999999999999999999", nil), ("serial-1900", "38718.5", nil),
      ("serial-1900", "38.000", nil), ("serial-1900", "38718,0", nil), ("serial-1900", "038718", nil),
      ("serial-1900", "-1", nil), ("serial-1900", "2006", "1905-06-28"), ("serial-1904", "0", "1904-01-01"),
      ("serial-1904", "37256", "2006-01-01"), ("serial-1904", "60", "1904-03-01"),
    ] as [(String, String, String?)])
  func serials(_ form: String, _ text: String, _ iso: String?) { #expect(Self.date(text, form) == iso) }

  @Test("years and serials in one column: four figures from 1900 to 2100 are a year, and other four figures nothing")
  func yearsBesideSerials() {
    #expect(Self.date("2006", "yyyy", "serial-1900") == "2006")
    #expect(Self.date("2006.0", "yyyy", "serial-1900") == "2006")
    #expect(Self.date("38718", "yyyy", "serial-1900") == "2006-01-01")
    #expect(Self.date("1899", "yyyy", "serial-1900") == nil)
    #expect(Self.date("9999", "yyyy", "serial-1900") == nil)
    #expect(Self.date("1899", "yyyy") == "1899")
    #expect(Self.date("2006.0", "yyyy") == nil)
  }

  // MARK: Two digits

  @Test("two digits of a year are a year only with the hundred years they lie in")
  func pivots() {
    #expect(Self.date("05/06/98", "dd/MM/yy") == "1998-06-05")
    #expect(Self.date("5-6-29", "d-M-yy") == "2029-06-05")
    #expect(Self.date("5-6-30", "d-M-yy") == "1930-06-05")
    #expect(Self.date("5/98", "M/yy") == "1998-05")
    #expect(Self.date("98.06.05", "yy.MM.dd") == "1998-06-05")
    #expect(Self.date("5/6/98", "dd/MM/yy") == nil)
    #expect(Self.date("29/2/00", "d/M/yy") == "2000-02-29")
    var forms = Self.forms(["dd/MM/yy"])
    for (pattern, year) in [("MM/yy", 1940), ("dd/MM/yyyy", 1930), ("yy", 1930), ("yy/MM", 1930)] {
      let isForm = forms.add(pattern, firstYear: year)
      #expect(!isForm, "\(pattern)")
    }
    let isForm = forms.add("MM/yy")
    #expect(!isForm)
  }

  @Test(
    "without it a cell with such a year is told from one that is no date at all",
    arguments: [
      ("05/06/98", Flaw.Reason.twoDigitYear), ("5/98", .twoDigitYear), ("12-10-05", .twoDigitYear),
      ("98/06/05", .twoDigitYear), ("tháng 5 năm 98", .twoDigitYear), ("5 / 6 / 98", .twoDigitYear),
      ("29/2/00", .twoDigitYear), ("32/13/98", .notADate), ("5/6/8", .notADate), ("31/4/2010", .notADate),
      ("13/98", .notADate), ("98", .notADate), ("05/06-98", .notADate), ("không rõ", .notADate), ("", .notADate),
    ])
  func twoDigits(_ text: String, _ reason: Flaw.Reason) {
    #expect(Self.flaw(text, "dd/MM/yyyy", "MM/yyyy", "yyyy") == reason)
  }

  @Test("where the profile says the century, a cell in another form is only no date")
  func declaredTwoDigits() { #expect(Self.flaw("05/06/98", "dd-MM-yy") == .notADate) }

  // MARK: Zeros, times, spaces

  @Test("zeros for what nobody knows are a month or a year, where the profile says so")
  func zeros() {
    #expect(Self.date("00/05/1965", "00/MM/yyyy", "dd/MM/yyyy") == "1965-05")
    #expect(Self.date("00/00/1965", "00/00/yyyy", "dd/MM/yyyy") == "1965")
    #expect(Self.date("00/00/1965", "00/MM/yyyy", "dd/MM/yyyy") == nil)
    #expect(Self.date("00/05/1965", "00/00/yyyy") == nil)
    #expect(Self.date("00-05-1965", "00/MM/yyyy") == nil)
    #expect(Self.date("00/13/1965", "00/MM/yyyy") == nil)
    #expect(Self.date("00/00/0000", "00/00/yyyy") == nil)
    #expect(Self.date("0/0/1965", "00/00/yyyy") == nil)
    #expect(Self.date("05/00/1965", "00/MM/yyyy", "dd/MM/yyyy") == nil)
    #expect(Self.date("00/05/1965", "dd/MM/yyyy") == nil)
  }

  @Test("a time is dropped where the form has one, and must be one")
  func times() {
    let form = "yyyy-MM-ddTHH:mm:ss"
    #expect(Self.date("2010-03-15T00:00:00", form) == "2010-03-15")
    #expect(Self.date("2010-03-15T23:59:59.000", form) == "2010-03-15")
    for text in [
      "2010-03-15", "2010-03-15T24:00:00", "2010-03-15T00:00", "2010-03-15T00:00:00Z", "2010-03-15T00:00:00+07:00",
      "2010-03-15 00:00:00", "2010-02-30T00:00:00", "2010-03-15T00:00:00.",
    ] { #expect(Self.date(text, form) == nil, "\(text)") }
    #expect(Self.date("2010-03-15 00:00:00", "yyyy-MM-dd HH:mm:ss") == "2010-03-15")
  }

  @Test("spaces beside a mark are nothing; between figures they are no mark")
  func spaces() {
    #expect(Self.date("19 / 8 / 2022", "d/M/yyyy") == "2022-08-19")
    #expect(Self.date("19/8/ 2022", "d/M/yyyy") == "2022-08-19")
    #expect(Self.date("5\u{A0}-\u{A0}2006", "M-yyyy") == "2006-05")
    for text in ["1 9/8/2022", "19 8 2022", "5/2006 - 6/2007", "2006 - 2007", "- 2006"] {
      #expect(Self.date(text, "d/M/yyyy", "M/yyyy", "M-yyyy", "yyyy") == nil, "\(text)")
    }
  }

  // MARK: Ambiguity

  @Test("forms that read one cell as two dates are said to be that")
  func ambiguity() {
    #expect(Self.forms(["serial-1900", "serial-1904"]).ambiguity == .epochs)
    #expect(Self.forms(["dd/MM/yy", "MM/dd/yy"]).ambiguity == .order)
    #expect(Self.forms(["dd/MM/yy", "yy/MM/dd"]).ambiguity == .order)
    #expect(Self.forms(["dd/MM/yy", "yy-MM-dd"]).ambiguity == nil)
    #expect(Self.forms(["yyyy", "serial-1900", "dd/MM/yyyy", "00/00/yyyy"]).ambiguity == nil)
  }

  // MARK: Properties

  /// Sets of forms that may stand together, together all there are.
  private static let sets: [[String]] = [
    ["dd/MM/yyyy", "MM/yyyy", "yyyy", "00/00/yyyy", "00/MM/yyyy", "ngày d tháng M năm yyyy"],
    ["d-M-yyyy", "M-yyyy", "yyyy-MM-dd", "yyyy-MM", "tháng M năm yyyy", "năm yyyy", "serial-1904"],
    ["d.M.yyyy", "d/M/yy", "M/yy", "yy-MM-dd", "serial-1900", "yyyy"],
    ["MM/dd/yyyy", "yyyy.M", "d.M.yy", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "00.00.yyyy", "serial-1900"],
    ["yyyy/M/d", "dd.MM.yy", "00-MM-yyyy", "serial-1900", "d/MM/yyyy", "MM.yyyy"],
  ]

  @Test("a date written in a declared form reads back as itself", arguments: sets)
  func roundTrip(_ patterns: [String]) {
    let forms = Self.forms(patterns)
    var random = FixedRandom(seed: 11)
    for round in 0..<400 {
      let day = CivilDate(day: .random(in: -25_000...25_000, using: &random))
      for pattern in patterns {
        guard let (text, date) = SlowDates.written(day, by: pattern) else { continue }
        let bytes = Array(text.utf8)
        #expect(forms.date(in: bytes.span) == date, "\(text) by \(pattern)")
        if round < 12, let date { #expect(SlowDates(forms: patterns).readings(of: text) == [date], "\(text)") }
      }
    }
  }

  @Test("any bytes are read as the slow reader reads them, and never as two dates", arguments: sets)
  func anyBytes(_ patterns: [String]) {
    let forms = Self.forms(patterns)
    let slow = SlowDates(forms: patterns)
    var random = FixedRandom(seed: 12)
    let pieces = [
      "0", "1", "5", "12", "98", "2006", "1945", "38718", "00", "/", "-", ".", " ", "\u{A0}", "ngày ", "tháng ", "năm",
      "T", "00:00:00", ".0", "x", "Tháng", "2010-03-15", "5/6/", "na\u{306}m ", "\n",
    ]
    for _ in 0..<250 {
      let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      let bytes = Array(text.utf8)
      let readings = slow.readings(of: text)
      #expect(readings.count < 2, "\(text) by \(patterns)")
      #expect(forms.date(in: bytes.span) == readings.first, "“\(text)” by \(patterns)")
      _ = forms.flaw(of: bytes.span)
    }
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...44, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let date = forms.date(in: bytes.span) {
        #expect(slow.readings(of: String(decoding: bytes, as: UTF8.self)) == [date], "\(bytes)")
      }
      _ = forms.flaw(of: bytes.span)
    }
  }
}

/// The same numbers on every machine, whatever the run.
private struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
