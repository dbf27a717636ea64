/// What is sent in place of a CSV or XML file, known by its first bytes whatever its name says.
public enum ForeignFormat: String, CaseIterable, Sendable {
  /// `.xlsx`, `.docx`, `.ods` are zip files too.
  case zip, oldOffice, pdf, gzip, rar, sevenZip, rtf, dbf, sqlite, image

  /// Nil where the bytes may be text.
  init?(_ head: UnsafeBufferPointer<UInt8>) {
    guard let found = ForeignFormat.marks.first(where: { head.starts(with: $0.bytes) })?.format else {
      // A dBase file starts with its version, then the date of the last change: year since 1900, month, day.
      guard head.count > 32, [0x03, 0x30, 0x83, 0x8B, 0xF5].contains(head[0]), 1...12 ~= head[2], 1...31 ~= head[3]
      else { return nil }
      self = .dbf
      return
    }
    self = found
  }

  private static let marks: [(format: ForeignFormat, bytes: [UInt8])] = [
    (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.pdf, Array("%PDF-".utf8)), (.gzip, [0x1F, 0x8B]), (.rar, Array("Rar!\u{1A}".utf8)),
    (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.rtf, Array("{\\rtf".utf8)),
    (.sqlite, Array("SQLite format 3".utf8)), (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
  ]

  /// In the words of the people who send it.
  var name: (vi: String, en: String) {
    switch self {
    case .zip: ("tệp nén hoặc tệp Excel, Word (xlsx, docx, ods, zip)", "a zip or office file (xlsx, docx, ods, zip)")
    case .oldOffice: ("tệp Excel hoặc Word kiểu cũ (xls, doc)", "an old Excel or Word file (xls, doc)")
    case .pdf: ("tệp PDF", "a PDF file")
    case .gzip: ("tệp nén (gz)", "a compressed file (gz)")
    case .rar: ("tệp nén (rar)", "a compressed file (rar)")
    case .sevenZip: ("tệp nén (7z)", "a compressed file (7z)")
    case .rtf: ("tệp văn bản RTF", "an RTF text")
    case .dbf: ("tệp dữ liệu dBase, FoxPro (dbf)", "a dBase or FoxPro file (dbf)")
    case .sqlite: ("tệp dữ liệu SQLite", "an SQLite file")
    case .image: ("tệp ảnh", "a picture")
    }
  }
}
