/// Pages read as a reader would, without their markup.
enum PageText {
  /// The words of an HTML page's main column, in order.
  static func words(html page: String) -> [String] {
    let main = page[page.firstRange(of: "<main>")!.upperBound..<page.firstRange(of: "</main>")!.lowerBound]
    // By scalars: a mark may combine with the end of an entity.
    var text = String.UnicodeScalarView()
    // What a chart says stands in the table or the sentence beside it; Markdown has only that.
    let read = String(main).replacing("<wbr>", with: "").replacing(/<svg[^>]*>(?s:.*?)<\/svg>/, with: "")
    var rest = read.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "<" {
        rest = rest.drop { $0 != ">" }.dropFirst()
        text.append(" ")
      } else if scalar == "&" {
        let entity = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }))
        let sign = ["&lt": "<", "&gt": ">", "&quot": "\"", "&#39": "'", "&amp": "&"][entity]
        text.append(contentsOf: (sign ?? "no such entity \(entity)").unicodeScalars)
        rest = rest.dropFirst(entity.unicodeScalars.count + 1)
      } else {
        text.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return words(String(text))
  }

  /// The words of a Markdown page, in order.
  static func words(markdown page: String) -> [String] {
    let text = page.replacing(/<a id="[^"]*"><\/a>/, with: "").replacing(/<!--.*?-->/, with: "")
      .replacing(/\]\(#[^)]*\)/, with: "]")
      .split(separator: "\n").map { $0.hasPrefix("1. ") ? String($0.dropFirst(3)) : String($0) }.joined(separator: "\n")
    return words(text)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// A CSV text taken apart again.
func csvCells(_ text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var inQuotes = false
  let scalars = Array(text.unicodeScalars)
  var i = 0
  func put(_ scalar: Unicode.Scalar) {
    rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
  }
  while i < scalars.count {
    switch scalars[i] {
    case "\"" where inQuotes && i + 1 < scalars.count && scalars[i + 1] == "\"":
      put("\"")
      i += 1
    case "\"": inQuotes.toggle()
    case "," where !inQuotes: rows[rows.count - 1].append("")
    case "\r" where !inQuotes && i + 1 < scalars.count && scalars[i + 1] == "\n":
      rows.append([""])
      i += 1
    default: put(scalars[i])
    }
    i += 1
  }
  return Array(rows.dropLast())
}

/// The tags of an HTML page.
struct HTMLTag: Equatable {
  let name: String
  let attributes: [String: String]
  let isClosing: Bool
  /// `<rect/>`: opened and closed at once.
  let isEmpty: Bool

  static func all(in page: String) -> [HTMLTag] {
    page.matches(of: /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"]*")?)*)\s*(\/?)>/).map {
      match in
      var attributes: [String: String] = [:]
      for attribute in match.output.3.matches(of: /([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?/) {
        attributes[String(attribute.output.1)] = attribute.output.2.map(String.init) ?? ""
      }
      return HTMLTag(
        name: match.output.2.lowercased(), attributes: attributes, isClosing: !match.output.1.isEmpty,
        isEmpty: !match.output.4.isEmpty)
    }
  }
}
