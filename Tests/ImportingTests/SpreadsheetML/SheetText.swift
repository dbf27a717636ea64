/// A workbook as spreadsheet programs write it, from its rows as a test has them.
struct SheetText {
  var name = "Sheet1"
  /// Blank cells are left out, and the next one says where it stands.
  var rows: [[String]]

  var text: String {
    var lines: [String] = []
    var skipped = false
    for (i, row) in rows.enumerated() {
      if row.allSatisfy(\.isEmpty) {
        skipped = true
        continue
      }
      lines.append("<Row\(skipped ? " ss:Index=\"\(i + 1)\"" : "")>\(SheetText.cells(row))</Row>")
      skipped = false
    }
    return "<Worksheet ss:Name=\"\(name)\"><Table>\n\(lines.joined(separator: "\n"))\n</Table></Worksheet>"
  }

  static func cells(_ row: [String]) -> String {
    var text = ""
    var skipped = false
    for (i, cell) in row.enumerated() {
      if cell.isEmpty {
        skipped = true
        continue
      }
      text += "<Cell\(skipped ? " ss:Index=\"\(i + 1)\"" : "")><Data ss:Type=\"String\">\(escaped(cell))</Data></Cell>"
      skipped = false
    }
    return text
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "&#10;")
  }

  static func workbook(_ sheets: String...) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:html="http://www.w3.org/TR/REC-html40"><Styles><Style ss:ID="a"><Font/></Style></Styles>
    \(sheets.joined(separator: "\n"))
    </Workbook>
    """
  }
}
