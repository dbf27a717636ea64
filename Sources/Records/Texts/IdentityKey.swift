/// A Party card or a civil servant's number as it is compared, never as it is printed: without the spaces, dots and
/// dashes that people put into it, in small letters.
public struct IdentityKey: Hashable, Sendable {
  public let text: String

  /// Nil for what is no number of anybody: “-”, “không”, “chưa có”, “000”. It would make one person of all who have it.
  public init?(_ written: String) {
    text = String(written.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" })
    if !text.utf8.contains(where: { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }) { return nil }
  }
}
