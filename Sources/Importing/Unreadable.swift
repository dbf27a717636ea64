import Configuration
import Records

/// Why a file cannot be read, or not beyond some point. It spoils neither the rows before it nor the run.
public struct Unreadable: Error, Hashable, Sendable {
  /// From 1; 0 where the whole file is meant.
  public let line: Int
  /// In characters from 1; 0 where the whole line is meant.
  public let column: Int
  public let reason: Reason

  public enum Reason: Error, Hashable {
    case system(Int32)
    case notAPlainFile
    case foreign(ForeignFormat)
    case fileTooLong(limit: Int)
    case empty
    case notUTF8
    case nul
    case rowTooLong(limit: Int)
    case openQuote
    /// No row has all the columns that the profile names; the best one has these.
    case noHeader(missing: [String], best: [String])
    case repeatedColumns([String])
    /// Another table begins, with the same columns in other places.
    case anotherTable
    /// Two delimiters cut a file without a header into rows equally well.
    case delimiterUnsure([String])
    case encoding(String)
    /// Several encodings would do, or none does; as profiles have them, the likeliest first.
    case encodingUnsure([String])
    /// The profile or the file says one encoding, and the text is plainly in another, or one of these.
    case otherEncoding(said: String, found: [String])
    case doctype
    case malformed(Malformation)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    /// A part of an XML file that has no end within reason.
    case tooLong(XMLPart, limit: Int)
    case tooManyNames
    case xinclude
    /// The agency's schema has no such document element: this is another kind of file.
    case otherDocument(root: String)
    /// The schema is broken where no row is. The rows are read all the same; `uncheckedRows`: those after this place
    /// without the schema.
    case outsideRows(SchemaFinding, uncheckedRows: Bool)
    /// No row stands where the profile says, and other elements stand there.
    case noRows(path: String, found: [String])
    /// More than one sheet of a workbook has the header, and the profile names none of them.
    case severalSheets([String])
    /// The sheet that the profile names is not there; these are.
    case noSheet(String, found: [String])
    /// A value of an element above the rows that stands after the first of them.
    case lateValue(path: String)
  }

  public init(_ reason: Reason, line: Int = 0, column: Int = 0) {
    (self.reason, self.line, self.column) = (reason, line, column)
  }
}

extension Unreadable: Told {
  public var vi: Sentence {
    switch reason {
    case .system(let number):
      "không mở hoặc không đọc được tệp (lỗi hệ thống số \(words: "\(number)")); hãy kiểm tra tệp còn ở đó và được phép đọc"
    case .notAPlainFile: "đây không phải là tệp thường (liên kết, thư mục hoặc thiết bị); hãy chép chính tệp đó vào đây"
    case .foreign(let format): "đây là \(words: format.name.vi), chỉ nhận CSV và XML; \(words: format.remedy.vi)"
    case .fileTooLong(let limit):
      "tệp dài quá \(limit) byte, hơn mọi danh mục hay lược đồ; hãy kiểm tra có đúng tệp này không"
    case .empty: "tệp trống; nếu kỳ này không có số liệu, hãy gửi tệp chỉ có dòng tiêu đề"
    case .notUTF8: "chỗ này có byte không thuộc bảng mã của tệp; hãy lưu lại tệp với mã UTF-8 (Excel: CSV UTF-8)"
    case .nul: "có byte 0, có lẽ là mã UTF-16 hoặc tệp hỏng; hãy lưu lại tệp với mã UTF-8 (Excel: CSV UTF-8)"
    case .rowTooLong(let limit): "dòng này dài quá \(limit) byte, có lẽ thiếu một dấu ngoặc kép đóng; hãy bổ sung"
    case .openQuote: "dấu ngoặc kép mở ở đây mà đến cuối tệp không đóng; hãy bổ sung dấu đóng"
    case .noHeader(let missing, let best):
      "không tìm thấy dòng tiêu đề; thiếu cột \(quoted: missing); " + Unreadable.vi(best: best, for: missing)
    case .repeatedColumns(let names):
      "cột \(quoted: names) có nhiều lần trong dòng tiêu đề; hãy đặt tên khác nhau, hoặc ghi trong hồ sơ \(quoted: Unreadable.numbered(names)) (trong dấu nháy)"
    case .anotherTable:
      "từ dòng này là một bảng khác, cùng các cột nhưng xếp theo thứ tự khác; hãy tách mỗi bảng thành một tệp"
    case .delimiterUnsure(let names):
      "chưa chắc tệp phân cách các ô bằng dấu nào, có thể là \(quoted: names); hãy ghi vào hồ sơ csv: {delimiter: …}"
    case .encoding(let name):
      "tệp ghi bảng mã \(quoted: name), không đọc được theo bảng mã đó; hãy lưu lại với bảng mã UTF-8"
    case .encodingUnsure(let names):
      "chưa chắc tệp dùng bảng mã nào, có thể là \(quoted: names); hãy hỏi nơi gửi và ghi vào hồ sơ csv: {encoding: …}, hoặc lưu lại tệp với mã UTF-8"
    case .otherEncoding(let said, let found):
      "bảng mã được khai báo là \(quoted: said), nhưng chữ trong tệp là \(quoted: found); hãy sửa khai báo (trong hồ sơ, hoặc ở dòng đầu của tệp XML) hoặc lưu lại tệp"
    case .doctype: "tệp có khai báo DOCTYPE nên không đọc; hãy xuất lại tệp không có khai báo này"
    case .malformed(let malformation): "XML sai cú pháp: " + malformation.vi + "; hãy xuất lại tệp"
    case .tooDeep(let limit):
      "các phần tử lồng nhau quá \(limit) tầng, không danh sách nào như vậy; hãy xin cơ quan gửi xuất lại tệp"
    case .tooManyAttributes(let limit):
      "một phần tử có quá \(limit) thuộc tính, không danh sách nào như vậy; hãy xin cơ quan gửi xuất lại tệp"
    case .tooLong(let part, let limit): part.vi + " dài quá \(limit) byte; hãy xin cơ quan gửi xuất lại tệp"
    case .tooManyNames:
      "tệp có quá nhiều tên thẻ và thuộc tính khác nhau; đây không phải là một danh sách, hãy kiểm tra có đúng tệp này không"
    case .xinclude: "tệp dùng XInclude để lấy nội dung từ nơi khác nên không đọc; hãy xuất lại thành một tệp đầy đủ"
    case .otherDocument(let root):
      "lược đồ (XSD) của cơ quan không có phần tử gốc \(quoted: root); hãy kiểm tra tệp và hồ sơ (schema)"
    case .outsideRows(let finding, let unchecked):
      "ngoài các dòng số liệu, tệp không đúng lược đồ (XSD): \(quoted: finding.place) " + finding.vi
        + (unchecked ? "; các dòng sau chỗ này chưa được đối chiếu với lược đồ" : "")
    case .noRows(let path, let found):
      "không có phần tử nào tại \(quoted: path); ở đó có \(quoted: found); hãy kiểm tra tệp và hồ sơ (format, row, namespaces)"
    case .severalSheets(let names):
      "các trang tính \(quoted: names) đều có dòng tiêu đề này; hãy ghi trong hồ sơ trang cần đọc (sheet: {name: …}), hoặc \(quoted: "*") để đọc tất cả"
    case .noSheet(let name, let found):
      "không có trang tính \(quoted: name); các trang của tệp: \(quoted: found); hãy kiểm tra tệp và hồ sơ (sheet: {name: …})"
    case .lateValue(let path):
      "giá trị \(quoted: path) đứng sau dòng cần đến nó; hãy xuất lại tệp có giá trị này ở trước"
    }
  }

  public var en: Sentence {
    switch reason {
    case .system(let number):
      "the file cannot be opened or read (system error \(words: "\(number)")); see that it is there and may be read"
    case .notAPlainFile: "this is no plain file (a link, a folder or a device); put the file itself here"
    case .foreign(let format):
      "this is \(words: format.name.en), and only CSV and XML are read; \(words: format.remedy.en)"
    case .fileTooLong(let limit):
      "the file is longer than \(limit) bytes, and no list or schema is; see whether it is the right one"
    case .empty: "the file is empty; where there is nothing to report, send a file with its header only"
    case .notUTF8: "here are bytes that are no text in the file's encoding; save it as UTF-8 (Excel: CSV UTF-8)"
    case .nul: "here is a zero byte: the file is damaged, or UTF-16; save it as UTF-8 (Excel: CSV UTF-8)"
    case .rowTooLong(let limit): "the row is longer than \(limit) bytes; a closing quote is probably missing: put it in"
    case .openQuote: "a quote opens here that nothing closes to the end of the file; put the closing one in"
    case .noHeader(let missing, let best):
      "no header row is found; missing is \(quoted: missing); " + Unreadable.en(best: best, for: missing)
    case .repeatedColumns(let names):
      "the header has \(quoted: names) more than once; give each column a name of its own, or say in the profile \(quoted: Unreadable.numbered(names)) (in quotes)"
    case .anotherTable:
      "here another table begins, with the same columns in another order; put each table into a file of its own"
    case .delimiterUnsure(let names):
      "nobody can be sure what separates the cells of the file: it may be \(quoted: names); say csv: {delimiter: …} in the profile"
    case .encoding(let name): "the file says its encoding is \(quoted: name), and cannot be read so; save it as UTF-8"
    case .encodingUnsure(let names):
      "nobody can be sure in which encoding the file is: it may be \(quoted: names); ask the sender and say csv: {encoding: …} in the profile, or save the file as UTF-8"
    case .otherEncoding(let said, let found):
      "the encoding is said to be \(quoted: said), but the text is \(quoted: found); correct what is said (in the profile, or in the first line of XML), or save the file again"
    case .doctype: "the file has a DOCTYPE and is not read; export it again without one"
    case .malformed(let malformation): "malformed XML: " + malformation.en + "; export the file again"
    case .tooDeep(let limit):
      "elements stand inside one another more than \(limit) deep, as in no list; ask the sender to export the file again"
    case .tooManyAttributes(let limit):
      "an element has more than \(limit) attributes, as in no list; ask the sender to export the file again"
    case .tooLong(let part, let limit):
      part.en + " is longer than \(limit) bytes; ask the sender to export the file again"
    case .tooManyNames:
      "the file has too many different names of elements and attributes; no list has so many: see whether it is the right file"
    case .xinclude: "the file takes in other files by XInclude and is not read; export it again as one whole file"
    case .otherDocument(let root):
      "the agency's schema (XSD) has no document element \(quoted: root); compare the file with its profile (schema)"
    case .outsideRows(let finding, let unchecked):
      "outside the rows the file is not what its schema (XSD) allows: \(quoted: finding.place) " + finding.en
        + (unchecked ? "; the rows after this place were not checked against the schema" : "")
    case .noRows(let path, let found):
      "nothing stands at \(quoted: path); what stands there is \(quoted: found); compare the file with its profile (format, row, namespaces)"
    case .severalSheets(let names):
      "the sheets \(quoted: names) all have this header; name the one to read in the profile (sheet: {name: …}), or \(quoted: "*") to read them all"
    case .noSheet(let name, let found):
      "there is no sheet \(quoted: name); the file has \(quoted: found); compare the file with its profile (sheet: {name: …})"
    case .lateValue(let path):
      "the value \(quoted: path) stands after a row that needs it; export the file with it before the rows"
    }
  }

  private static func numbered(_ names: [String]) -> [String] { (names.first.map { ["\($0) #1", "\($0) #2"] }) ?? [] }

  private static func vi(best: [String], for missing: [String]) -> Sentence {
    if best.isEmpty {
      return
        "không dòng nào có thể là tiêu đề (50 dòng đầu, hoặc dòng ghi ở header) có cột của hồ sơ; hãy kiểm tra tệp và hồ sơ"
    }
    let have: Sentence = "dòng gần đúng nhất có \(quoted: best)"
    return have
      + (missing.lazy.compactMap { nearest(to: $0, among: best) }.first.map { "; có phải ý là \(quoted: $0)?" }
        ?? "; hãy sửa tên cột trong tệp hoặc trong hồ sơ")
  }

  private static func en(best: [String], for missing: [String]) -> Sentence {
    if best.isEmpty {
      return
        "no row that may be the header (the first 50, or the one under header) has one of the profile's columns; compare the file with its profile"
    }
    let have: Sentence = "the row that comes closest has \(quoted: best)"
    return have
      + (missing.lazy.compactMap { nearest(to: $0, among: best) }.first.map { "; was \(quoted: $0) meant?" }
        ?? "; correct the column's name in the file or in the profile")
  }
}

extension Unreadable {
  /// What happened, and what became of the rows before it.
  public func told(afterRows rows: Int) -> Bilingual {
    if case .outsideRows = reason {
      return Bilingual(
        vi: "\(sentence(vi.text(in: .vi))) Các dòng vẫn được đọc.",
        en: "\(sentence(en.text(in: .en))) The rows were read all the same.")
    }
    let read =
      rows == 0
      ? Bilingual(vi: "Chưa đọc dòng nào.", en: "No row was read.")
      : Bilingual(
        vi: "\(Language.vi.counted(rows)) dòng trước đó đã đọc.",
        en: rows == 1 ? "The row before it was read." : "The \(Language.en.number(rows)) rows before it were read.")
    return Bilingual(vi: "\(sentence(vi.text(in: .vi))) \(read.vi)", en: "\(sentence(en.text(in: .en))) \(read.en)")
  }

  private func sentence(_ text: String) -> String { text.hasSuffix("?") ? text : text + "." }
}
