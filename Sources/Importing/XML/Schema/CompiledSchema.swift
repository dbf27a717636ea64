import CLibXML2
import Records

/// A schema as libxml2 checks with it. It is owned by whoever reads one file.
///
/// Nothing is fetched for it: includes and imports are refused before libxml2 could follow them, and its loader of
/// other files loads none.
struct CompiledSchema: ~Copyable {
  /// Nil where the schema has mistakes.
  let schema: xmlSchemaPtr?
  /// In the order in which they are met.
  let mistakes: [SchemaMistake]
  /// What the schema points into.
  private let document: xmlDocPtr?

  private static let isReady: Bool = {
    xmlSchemaInitTypes()  // once, before several cores use them
    return true
  }()

  init(_ file: SchemaFile) {
    precondition(PushParser.isReady && CompiledSchema.isReady)
    var found: [SchemaMistake] = []
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
    let document = file.bytes.withUnsafeBytes {
      xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
    }
    self.document = document
    guard let document, let root = xmlDocGetRootElement(document) else {
      (schema, mistakes) = (nil, [SchemaMistake(line: 1, .notASchema)])  // its structure was found sound before
      return
    }
    CompiledSchema.refuse(root, &found)
    if !found.isEmpty {
      (schema, mistakes) = (nil, found)
      return
    }
    // What its regular expressions say is said to nobody in particular, and would go to the terminal.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let context = xmlSchemaNewDocParserCtxt(document)
    defer { xmlSchemaFreeParserCtxt(context) }
    var schema: xmlSchemaPtr?
    withUnsafeMutablePointer(to: &found) { found in
      xmlSchemaSetParserStructuredErrors(
        context,
        { found, error in
          guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
          found?.assumingMemoryBound(to: [SchemaMistake].self).pointee.append(SchemaMistake(error))
        }, found)
      schema = xmlSchemaParse(context)
    }
    if schema == nil, found.isEmpty { found.append(SchemaMistake(line: 1, .notASchema)) }
    (self.schema, mistakes) = (schema, found)
  }

  deinit {
    if let schema { xmlSchemaFree(schema) }
    if let document { xmlFreeDoc(document) }
  }

  /// What libxml2 would follow out of the file, or would need memory for that grows with what is checked.
  private static func refuse(_ element: xmlNodePtr, _ found: inout [SchemaMistake]) {
    var next: xmlNodePtr? = element
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name, let space = node.pointee.ns?.pointee.href,
        String(cString: space) == "http://www.w3.org/2001/XMLSchema"
      {
        let line = Int(xmlGetLineNo(node))
        switch String(cString: name) {
        case "include", "import", "redefine": found.append(SchemaMistake(line: line, .otherFile))
        case "key", "unique", "keyref": found.append(SchemaMistake(line: line, .identity))
        default: if isCounted(node) { found.append(SchemaMistake(line: line, .counted)) }
        }
      }
      // In the order of the file, without a stack: into it, beside it, or beside what it stands in.
      next = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.children : nil
      var above: xmlNodePtr? = node
      while next == nil, let here = above, here != element {
        next = here.pointee.next
        above = here.pointee.parent
      }
    }
  }

  /// Whether libxml2 counts how often this stands, for which it notes every one: it does not for 0, 1 or "unbounded".
  private static func isCounted(_ node: xmlNodePtr) -> Bool {
    func count(_ name: String) -> Int? {
      guard let text = xmlHasProp(node, name)?.pointee.children?.pointee.content else { return 1 }
      return Int(String(cString: text))
    }
    return count("maxOccurs").map { $0 > ImportLimits.counted } ?? ((count("minOccurs") ?? 0) > 1)
  }
}
