import Testing

@testable import Records

@Suite struct WholeNumberTests {
  @Test(
    "thousands in groups of three, decimals that are none",
    arguments: [
      ("0", 0), ("007", 7), ("1234", 1234), ("1.234", 1234), ("12.345.678", 12_345_678), ("1 234", 1234),
      ("1\u{A0}234", 1234), ("1\u{202F}234\u{202F}567", 1_234_567), ("12,0", 12), ("12,00", 12), ("12.0", 12),
      ("1.234,00", 1234), ("2147483647", 2_147_483_647),
    ])
  func reads(_ text: String, _ value: Int) { #expect(number(text) == value) }

  @Test(
    "what is two numbers by two customs, or no whole one, is none",
    arguments: [
      "1,234", "1.5", "12,5", "1.23", "1.2345", "0.123", "1.234.56", "1.234 567", "1 234.567", "12,000", "12,", "12.",
      "1.234,", ".5", ",0", "-1", "+1", "12%", "1e3", "", " ", "١٢", "2147483648", "2.147.483.648", "1.234,50",
      "1234.567", "1..234",
    ])
  func refuses(_ text: String) { #expect(number(text) == nil) }

  private func number(_ text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { WholeNumber.value(of: $0) }
  }
}
