import Foundation
import FoundationXML

/// A chart's SVG taken apart again: what is drawn, and the figures written on it.
final class Drawing: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var ids: [String] = []
  private(set) var title = ""
  private(set) var desc = ""
  private(set) var root: [String: String] = [:]
  /// The figures by the class of their part.
  private(set) var figures: [String: Int] = [:]
  private(set) var rects: [[String: String]] = []
  private(set) var isWellFormed = false
  private var stack: [(name: String, attributes: [String: String], text: String)] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if stack.isEmpty { root = attributes }
    if let id = attributes["id"] { ids.append(id) }
    if name == "rect" { rects.append(attributes) }
    stack.append((name, attributes, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { stack[stack.count - 1].text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let (name, attributes, text) = stack.removeLast()
    switch name {
    case "title": title = text
    case "desc": desc = text
    case "text": texts.append(text)
    case "tspan":
      stack[stack.count - 1].text += text
      if let part = attributes["class"], part.hasPrefix("n ") {
        figures[String(part.dropFirst(2)), default: 0] += Int(text.replacing(".", with: "").replacing(",", with: ""))!
      }
    default: break
    }
  }
}
