import Testing

@testable import Records

@Suite("Years of two digits")
struct TwoDigitYearTests {
  @Test(
    "a date that lacks only its century says so",
    arguments: [
      ("5/6/98", Flaw.Reason.twoDigitYear), ("05-06-98", .twoDigitYear), ("31.12.08", .twoDigitYear),
      ("6/98", .twoDigitYear), ("5/6/1998", .notADate), ("98", .notADate), ("5/6/9", .notADate), ("5/6-98", .notADate),
      ("sáu mươi", .notADate), ("1/2/3/45", .notADate), ("", .notADate), ("/6/98", .notADate),
    ])
  func reason(_ text: String, _ reason: Flaw.Reason) {
    let bytes = Array(text.utf8)
    #expect(Flaw.Reason.noDate(in: bytes.span) == reason)
  }
}
