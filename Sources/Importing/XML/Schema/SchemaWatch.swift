import CLibXML2
import Records

/// Checks one file against its schema while it is read: libxml2's own validator, told of every tag and text by the
/// parser's callbacks.
///
/// `xmlSchemaSAXPlug` can also stand between a parser and its handler; then it is told of an end after the handler, when
/// the row has gone. Without a handler to stand before, it gives its own, and they are called in the order wanted here.
struct SchemaWatch: ~Copyable {
  /// What one call of the validator found.
  struct Alarm {
    let finding: SchemaFinding
    /// What is not checked any more because of it.
    let blind: Blindness
    /// The document element is not the schema's.
    let isOtherDocument: Bool
  }

  enum Blindness { case none, insideElement, restOfParent }

  private let compiled: CompiledSchema
  private let context: OpaquePointer
  private let plug: OpaquePointer
  private let handler: UnsafeMutablePointer<xmlSAXHandler>
  private let errors: UnsafeMutablePointer<Errors>
  private var blanks = HeldBlanks()

  /// - Precondition: the schema was found sound.
  init(_ file: SchemaFile) {
    compiled = CompiledSchema(file)
    var sax: xmlSAXHandlerPtr?
    var user: UnsafeMutableRawPointer?
    guard let context = xmlSchemaNewValidCtxt(compiled.schema), let plug = xmlSchemaSAXPlug(context, &sax, &user),
      let sax
    else { preconditionFailure("\(file.path) is no sound schema") }
    (self.context, self.plug, handler) = (context, plug, sax)
    errors = .allocate(capacity: 1)
    errors.initialize(to: Errors())
    xmlSchemaSetValidStructuredErrors(
      context,
      { errors, error in
        guard let errors, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        errors.assumingMemoryBound(to: Errors.self).pointee.add(error)
      }, errors)
  }

  deinit {
    xmlSchemaSAXUnplug(plug)
    xmlSchemaFreeValidCtxt(context)
    errors.deinitialize(count: 1)
    errors.deallocate()
  }

  private struct Errors {
    var isAny = false
    var first: (code: Int, message: String)?
    var isUnexpected = false
    var stopsInside = false
    var isOtherDocument = false

    mutating func add(_ error: xmlError) {
      isAny = true
      let code = Int(error.code)
      if first == nil { first = (code, error.message.map { String(cString: $0) } ?? "") }
      switch xmlParserErrors(UInt32(clamping: error.code)) {
      case XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2,
        XML_SCHEMAV_CVC_TYPE_3_1_2, XML_SCHEMAV_CVC_ELT_3_2_1:
        isUnexpected = true
      case XML_SCHEMAV_CVC_ELT_1: isOtherDocument = true
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_4,
        XML_SCHEMAV_CVC_AU:
        break
      default: stopsInside = true
      }
    }
  }
}

extension SchemaWatch {
  typealias Text = UnsafePointer<UInt8>

  /// One start tag, as libxml2's parser has it.
  struct Tag {
    let local: Text
    let prefix: Text?
    let space: Text?
    let spaceCount: Int32
    let spaces: UnsafeMutablePointer<Text?>?
    let attributeCount: Int32
    let defaultedCount: Int32
    let attributes: UnsafeMutablePointer<Text?>?
  }

  /// Nil where all is well.
  mutating func start(_ tag: Tag) -> Alarm? {
    blanks.start()
    let count = Int(tag.attributeCount)
    if let attributes = tag.attributes, (0..<count).contains(where: { SchemaWatch.hasEdges(attributes + $0 * 5) }) {
      var trimmed = Array(UnsafeBufferPointer(start: attributes, count: count * 5))
      for i in 0..<count { SchemaWatch.trim(&trimmed[(i * 5)...]) }
      trimmed.withUnsafeMutableBufferPointer { tell(tag, $0.baseAddress) }
    } else {
      tell(tag, tag.attributes)
    }
    return alarm(isStart: true)
  }

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) -> Alarm? {
    let (handler, context) = (handler, context)
    blanks.pass(text) { SchemaWatch.tell($0, handler, context) }
    return alarm(isStart: false)
  }

  mutating func end(_ local: Text, _ prefix: Text?, _ space: Text?) -> Alarm? {
    let (handler, context) = (handler, context)
    blanks.end { SchemaWatch.tell($0, handler, context) }
    handler.pointee.endElementNs?(UnsafeMutableRawPointer(context), local, prefix, space)
    return alarm(isStart: false)
  }

  private func tell(_ tag: Tag, _ attributes: UnsafeMutablePointer<Text?>?) {
    handler.pointee.startElementNs?(
      UnsafeMutableRawPointer(context), tag.local, tag.prefix, tag.space, tag.spaceCount, tag.spaces,
      tag.attributeCount, tag.defaultedCount, attributes)
  }

  private static func tell(
    _ text: UnsafeBufferPointer<UInt8>, _ handler: UnsafeMutablePointer<xmlSAXHandler>, _ context: OpaquePointer
  ) {
    handler.pointee.characters?(UnsafeMutableRawPointer(context), text.baseAddress, Int32(text.count))
  }

  /// Whether the value of an attribute (the fourth and fifth of its five pointers) has spaces around it.
  private static func hasEdges(_ attribute: UnsafeMutablePointer<Text?>) -> Bool {
    guard let value = attribute[3], let end = attribute[4], end > value else { return false }
    return value.pointee == 0x20 || (end - 1).pointee == 0x20
  }

  private static func trim(_ attribute: inout ArraySlice<Text?>) {
    let first = attribute.startIndex
    guard var value = attribute[first + 3], var end = attribute[first + 4] else { return }
    let whole = (value, end)
    while end > value, (end - 1).pointee == 0x20 { end -= 1 }
    while value < end, value.pointee == 0x20 { value += 1 }
    // One of spaces alone is left as it is: a schema may ask for some text, and not say which.
    if value < end {
      (attribute[first + 3], attribute[first + 4]) = (value, end)
    } else {
      (attribute[first + 3], attribute[first + 4]) = whole
    }
  }

  private func alarm(isStart: Bool) -> Alarm? {
    guard errors.pointee.isAny, let first = errors.pointee.first else { return nil }
    let all = errors.pointee
    errors.pointee = Errors()
    let finding = SchemaFinding(code: first.code, message: first.message, isStart: isStart)
    let isAboutAttribute = finding.place.contains("@")
    let blind: Blindness =
      if !isStart { .none } else if all.isUnexpected { .restOfParent } else {
        all.stopsInside && !isAboutAttribute ? .insideElement : .none
      }
    return Alarm(finding: finding, blind: blind, isOtherDocument: all.isOtherDocument)
  }
}
