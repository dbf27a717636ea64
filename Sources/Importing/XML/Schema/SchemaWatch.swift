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
    var finding: SchemaFinding?
    /// What is not checked any more because of it.
    var blind = Blindness.none
    /// The document element is not the schema's.
    var isOtherDocument = false
  }

  enum Blindness { case none, insideElement, restOfParent }

  private let compiled: CompiledSchema
  private let context: OpaquePointer
  private let plug: OpaquePointer
  private let handler: UnsafeMutablePointer<xmlSAXHandler>
  private let errors: UnsafeMutablePointer<Errors>

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
    var first: (code: Int, message: String)?
    var isUnexpected = false
    var stopsInside = false
    var isOtherDocument = false

    mutating func add(_ error: xmlError) {
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
  func start(_ tag: Tag) -> Alarm? {
    handler.pointee.startElementNs?(
      UnsafeMutableRawPointer(context), tag.local, tag.prefix, tag.space, tag.spaceCount, tag.spaces,
      tag.attributeCount, tag.defaultedCount, tag.attributes)
    return alarm(isStart: true)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) -> Alarm? {
    handler.pointee.characters?(UnsafeMutableRawPointer(context), text.baseAddress, Int32(text.count))
    return alarm(isStart: false)
  }

  func end(_ local: Text, _ prefix: Text?, _ space: Text?) -> Alarm? {
    handler.pointee.endElementNs?(UnsafeMutableRawPointer(context), local, prefix, space)
    return alarm(isStart: false)
  }

  private func alarm(isStart: Bool) -> Alarm? {
    guard let first = errors.pointee.first else { return nil }
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
