/// The figures of a date, up to three, with one mark between them: `05/06/1998`, `5-2006`, `2006`.
struct DateParts: BitwiseCopyable {
  private(set) var numbers: InlineArray<3, Int> = [0, 0, 0]
  /// How many digits each has; 0 where there is none.
  private(set) var widths: InlineArray<3, Int> = [0, 0, 0]
  private(set) var count = 1
  /// As `DateForms` counts them; 0 where there is one figure only.
  private(set) var separator = 0

  /// Nil where the text holds anything else, or a figure of more than four digits.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    var mark: Int?
    var part = 0
    for i in text.indices {
      let digit = Int(text[i]) - 0x30
      if 0...9 ~= digit, widths[part] < 4 {
        numbers[part] = numbers[part] * 10 + digit
        widths[part] += 1
      } else if let next = DateForms.separator(text[i]), part < 2, widths[part] > 0, mark == nil || mark == next {
        mark = next
        part += 1
      } else {
        return nil
      }
    }
    (count, separator) = (part + 1, mark ?? 0)
  }
}
