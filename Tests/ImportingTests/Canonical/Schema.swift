import CLibXML2
import Testing

/// An XSD, and what libxml2 says of documents by it. A class, since what libxml2 gave must be given back once.
final class Schema {
  private let schema: xmlSchemaPtr

  /// - Parameter text: the schema; one that is none fails the test.
  init(_ text: String) throws {
    let bytes = Array(text.utf8CString)
    let parser = try #require(xmlSchemaNewMemParserCtxt(bytes, Int32(bytes.count - 1)))
    defer { xmlSchemaFreeParserCtxt(parser) }
    schema = try #require(xmlSchemaParse(parser))
  }

  deinit { xmlSchemaFree(schema) }

  /// Whether the document is as the schema wants it; one that is no XML at all is not.
  func allows(_ document: [UInt8]) -> Bool {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let read = document.withUnsafeBytes {
      xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil, options)
    }
    guard let read else { return false }
    defer { xmlFreeDoc(read) }
    let context = xmlSchemaNewValidCtxt(schema)
    defer { xmlSchemaFreeValidCtxt(context) }
    // What is wrong would go to the terminal otherwise.
    xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
    return xmlSchemaValidateDoc(context, read) == 0
  }
}
