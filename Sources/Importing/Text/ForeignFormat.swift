/// What is sent in place of a CSV or XML file, known by its first bytes whatever its name says.
public enum ForeignFormat: String, CaseIterable, Sendable {
  /// A zip file of anything else, and three that office programs make.
  case zip, xlsx, docx, ods
  /// A web page, often named `.xls` by a program that only pretends to write one.
  case html
  case oldOffice, pdf, gzip, rar, sevenZip, rtf, dbf, sqlite, image

  /// Nil where the bytes may be text.
  ///
  /// - Parameter isXML: a list in XML may call its elements as web pages do, but for the first.
  init?(_ head: UnsafeBufferPointer<UInt8>, isXML: Bool = false) {
    guard let found = ForeignFormat.marks.first(where: { head.starts(with: $0.bytes) })?.format else {
      if ForeignFormat.isWebPage(head, isXML: isXML) {
        self = .html
        return
      }
      // A dBase file starts with its version, then the date of the last change: year since 1900, month, day.
      guard head.count > 32, [0x03, 0x30, 0x83, 0x8B, 0xF5].contains(head[0]), 1...12 ~= head[2], 1...31 ~= head[3]
      else { return nil }
      self = .dbf
      return
    }
    self = found == .zip ? ZipEntries(head).format : found
  }

  private static func isWebPage(_ head: UnsafeBufferPointer<UInt8>, isXML: Bool) -> Bool {
    let text = head.dropFirst(head.startOfText).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(32)
    let start = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let beginnings = ["<html", "<!doctype html"] + (isXML ? [] : ["<head", "<meta", "<style", "<table"])
    return beginnings.contains { word in
      start.starts(with: word.utf8)
        && start.dropFirst(word.utf8.count).first.map { [0x20, 0x09, 0x0A, 0x0D, 0x3E].contains($0) } ?? true
    }
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
    case .zip: ("tệp nén (zip)", "a zip file")
    case .xlsx: ("tệp Excel (xlsx)", "an Excel file (xlsx)")
    case .docx: ("tệp Word (docx)", "a Word file (docx)")
    case .ods: ("bảng tính LibreOffice (ods)", "a LibreOffice spreadsheet (ods)")
    case .html: ("trang web (HTML), dù tên tệp có thể là xls", "a web page (HTML), though its name may say xls")
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

  /// What whoever has it is to do.
  var remedy: (vi: String, en: String) {
    switch self {
    case .zip, .gzip, .rar, .sevenZip:
      ("hãy giải nén rồi đặt các tệp bên trong vào đây", "unpack it and put the files in it here")
    case .xlsx, .ods, .oldOffice, .html:
      (
        "hãy mở bằng Excel hoặc LibreOffice và lưu thành CSV UTF-8",
        "open it in Excel or LibreOffice and save it as CSV UTF-8"
      )
    case .docx, .rtf:
      (
        "hãy chép bảng sang bảng tính và lưu thành CSV UTF-8",
        "copy its table to a spreadsheet and save that as CSV UTF-8"
      )
    case .pdf, .image:
      ("hãy xin cơ quan gửi bảng gốc, lưu thành CSV UTF-8", "ask the sender for the table itself, saved as CSV UTF-8")
    case .dbf, .sqlite: ("hãy xuất bảng ra CSV UTF-8", "export the table as CSV UTF-8")
    }
  }
}
