/// White space around values and between elements, which the validator is not told of.
///
/// Between elements no schema minds it. Around a value libxml2 minds it where it must not: it takes ` 2010-03-15 ` for
/// no date, though XML Schema strips it first. Our own reading strips it too, so nothing is checked that is not read.
struct HeldBlanks: ~Copyable {
  /// What may yet turn out to stand inside a value.
  private var held = Room<UInt8>()
  private var hasText = false
  private var hasChildren = false

  mutating func start() {
    held.removeAll()
    (hasText, hasChildren) = (false, false)
  }

  /// Hands on a piece of text, but for the white space at its ends.
  mutating func pass(_ text: UnsafeBufferPointer<UInt8>, to tell: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let first = text.firstIndex(where: { !HeldBlanks.isBlank($0) }) else {
      held.append(text)
      return
    }
    let end = (text.lastIndex { !HeldBlanks.isBlank($0) } ?? first) + 1
    if hasText, !held.isEmpty { tell(held.all) }
    held.removeAll()
    tell(UnsafeBufferPointer(rebasing: text[(hasText ? 0 : first)..<end]))
    hasText = true
    held.append(UnsafeBufferPointer(rebasing: text[end...]))
  }

  /// A value of white space alone is told as it is: a schema may ask for some text, and not say which.
  mutating func end(_ tell: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !hasText, !hasChildren, !held.isEmpty { tell(held.all) }
    held.removeAll()
    (hasText, hasChildren) = (false, true)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
