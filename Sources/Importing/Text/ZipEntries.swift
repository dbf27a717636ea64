/// The names of what a zip file holds, as far as its first bytes tell.
struct ZipEntries {
  private let head: UnsafeBufferPointer<UInt8>

  /// - Parameter head: good for as long as this is.
  init(_ head: UnsafeBufferPointer<UInt8>) { self.head = head }

  /// Which office program made it. Excel and Word begin alike, and differ in the folders that follow.
  var format: ForeignFormat {
    var at = 0
    while let name = entry(from: &at) {
      if name.text.elementsEqual("mimetype".utf8) {
        let kind = head[name.end...].prefix(64)
        return kind.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) ? .ods : .zip
      }
      if name.text.starts(with: "xl/".utf8) { return .xlsx }
      if name.text.starts(with: "word/".utf8) { return .docx }
    }
    return .zip
  }

  /// The next entry's name. Where an entry's bytes hold the mark of another by chance, its name is nothing we know.
  private func entry(from at: inout Int) -> (text: Slice<UnsafeBufferPointer<UInt8>>, end: Int)? {
    while at + 30 <= head.count {
      if head[at] == 0x50, head[at + 1] == 0x4B, head[at + 2] == 0x03, head[at + 3] == 0x04 {
        let (length, extra) = (number(at + 26), number(at + 28))
        let start = at + 30
        at = start
        guard start + length + extra <= head.count else { return nil }
        return (head[start..<(start + length)], start + length + extra)
      }
      at += 1
    }
    return nil
  }

  private func number(_ at: Int) -> Int { Int(head[at]) | Int(head[at + 1]) << 8 }
}
