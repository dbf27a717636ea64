import CLibXML2
import Records

/// libxml2's SAX2 push parser: with what stands in `Schema/`, the only place that speaks to it.
///
/// No network, no DTD, no entity but the five of XML itself: a DOCTYPE stops the file before anything in it is read.
/// Memory does not grow with the file. The callbacks get the address of one struct and change it in place.
struct PushParser: ~Copyable {
  private let walk: UnsafeMutablePointer<Walk>

  fileprivate struct Walk: ~Copyable {
    var rows: ElementRows
    /// Only where a file is looked through without a profile.
    var census: ElementCensus?
    /// Only where the file is a workbook.
    var sheets: SheetWalk?
    /// Only where the agency has a schema.
    var watch: SchemaWatch?
    /// Whether any of the first two is there, and whether the third is: asked at every tag, where looking into them
    /// would take longer than the tag.
    let hasOtherReaders: Bool
    let isWatched: Bool
    let rowLimit: Int
    var problem: Unreadable?
    /// Whether there is no problem yet: asked at every tag. libxml2 may call once more after it was told to stop.
    var goesOn = true
    /// The first thing that the schema says against the file outside its rows.
    var remark: Unreadable?
    /// Whether the document element has been met.
    var didStart = false
    /// Bytes of text since the last tag, counted where the schema's validator keeps them.
    var textLength = 0
    var context: xmlParserCtxtPtr?
    /// Places of the text in the file as it came.
    var offsets = OriginalOffsets()
    /// The one address of XInclude's namespace in this document.
    var xinclude: UnsafePointer<UInt8>?
  }

  static let isReady: Bool = {
    xmlInitParser()  // once, before several cores use it
    xmlSetExternalEntityLoader { _, _, _ in nil }  // no file leads to another, whatever it says
    return true
  }()

  /// - Parameter schema: what the file is checked against in the same pass.
  init(
    _ rows: consuming ElementRows, rowLimit: Int, census: ElementCensus? = nil, sheets: SheetWalk? = nil,
    schema: SchemaFile? = nil
  ) {
    precondition(PushParser.isReady)
    walk = .allocate(capacity: 1)
    walk.initialize(
      to: Walk(
        rows: rows, census: census, sheets: sheets, hasOtherReaders: census != nil || sheets != nil,
        isWatched: schema != nil, rowLimit: rowLimit))
    if let schema { walk.pointee.watch = SchemaWatch(schema) }
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { user, local, prefix, space, spaceCount, spaces, count, defaulted, attributes in
      guard let local else { return }
      Walk.at(user).pointee.start(
        SchemaWatch.Tag(
          local: local, prefix: prefix, space: space, spaceCount: spaceCount, spaces: spaces, attributeCount: count,
          defaultedCount: defaulted, attributes: attributes))
    }
    handler.endElementNs = { user, local, prefix, space in
      guard let local else { return }
      Walk.at(user).pointee.end(local, prefix, space)
    }
    handler.characters = { user, text, count in
      Walk.at(user).pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { user, text in Walk.at(user).pointee.passOver(.comment, text) }
    handler.processingInstruction = { user, _, text in Walk.at(user).pointee.passOver(.instruction, text) }
    handler.internalSubset = { user, _, _, _ in Walk.at(user).pointee.stop(.doctype) }
    handler.serror = { user, error in
      guard let user, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      // A namespace is a name and nothing more: `urn:tòa-án` is one, if no URI.
      if error.code == Int32(XML_WAR_NS_URI.rawValue) { return }
      Walk.at(user).pointee.stop(code: Int(error.code))
    }
    let context = xmlCreatePushParserCtxt(&handler, walk, nil, 0, nil)
    // The encoding was looked at before: the file is UTF-8 or is no file of ours, whatever it says of itself.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    phoihop_limit_names(context, UInt(ImportLimits.names))
    walk.pointee.context = context
    walk.pointee.xinclude = phoihop_known(context, "http://www.w3.org/2001/XInclude")
  }

  deinit {
    xmlFreeParserCtxt(walk.pointee.context)
    walk.deinitialize(count: 1)
    walk.deallocate()
  }

  var problem: Unreadable? { walk.pointee.problem }
  /// What the schema says against the file outside its rows; the rows are there all the same.
  var remark: Unreadable? { walk.pointee.remark }
  var census: ElementCensus? { walk.pointee.census }
  /// Of the workbook, in the order of the file.
  var sheetNames: [String] { walk.pointee.sheets?.names ?? [] }

  /// Hands over the rows of sheets found so far; after a break the open one too.
  func drainSheets(afterBreak: Bool = false, into hand: (borrowing Cells, SheetWalk.Row) -> Void) {
    if afterBreak { walk.pointee.sheets?.breakOff() }
    walk.pointee.sheets?.drain(into: hand)
  }

  /// The text of all cells that wait to be drained. Good until then.
  var texts: UnsafeBufferPointer<UInt8> { walk.pointee.rows.texts }
  /// How many rows of a shape were met so far.
  func met(_ shape: Int) -> Int { walk.pointee.rows.met(shape) }
  /// Whether a column's element or attribute stood anywhere in the file.
  func isMet(_ column: Int, of shape: Int) -> Bool { walk.pointee.rows.isMet(column, of: shape) }

  /// How many rows the file says it has.
  var declared: FileNote.Declared? { walk.pointee.rows.declared }

  /// What stands in the file and must not be sent.
  var forbiddenNames: [String] { walk.pointee.rows.forbiddenNames }

  /// Parses on. What is found waits to be drained.
  ///
  /// - Parameter offsets: where the bytes stand in the file as it came; empty where they are the file's own.
  func push(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, offsets: consuming OriginalOffsets = OriginalOffsets()) {
    guard walk.pointee.goesOn else { return }
    if !offsets.isEmpty {
      walk.pointee.offsets.forget(before: Int(phoihop_tag(walk.pointee.context).byte))
      walk.pointee.offsets.append(offsets)
    }
    bytes.withMemoryRebound(to: CChar.self) {
      _ = xmlParseChunk(walk.pointee.context, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    guard walk.pointee.goesOn else { return }
    if phoihop_waiting(walk.pointee.context) > ImportLimits.waiting {
      walk.pointee.stop(.tooLong(.tag, limit: ImportLimits.waiting))
    } else if isLast {
      walk.pointee.problem = walk.pointee.rows.whereRowsAreMissing.map { Unreadable($0) }
    }
  }

  /// Hands over the rows found so far; after a break the open ones too, which are then cut off.
  func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) { walk.pointee.rows.drain(into: hand) }
  func breakOff(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) { walk.pointee.rows.breakOff(into: hand) }
}

extension PushParser.Walk {
  fileprivate static func at(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self> {
    user!.assumingMemoryBound(to: Self.self)
  }

  fileprivate mutating func start(_ tag: SchemaWatch.Tag) {
    guard goesOn else { return }
    didStart = true
    textLength = 0
    let count = Int(tag.attributeCount)
    if rows.depth >= ImportLimits.depth { return stop(.tooDeep(limit: ImportLimits.depth)) }
    if count > ImportLimits.attributes { return stop(.tooManyAttributes(limit: ImportLimits.attributes)) }
    if let space = tag.space, space == xinclude { return stop(.xinclude) }
    if hasOtherReaders {
      census?.start(tag.local)
      if sheets != nil { startSheet(tag) }
    }
    if rows.start(tag.local, tag.space) { rows.stand(at: ElementRows.Place(phoihop_tag(context), offsets)) }
    // Local name, prefix, namespace, start of value, end of value: five pointers an attribute.
    if let attributes = tag.attributes {
      for i in 0..<count {
        guard let name = attributes[i * 5], let value = attributes[i * 5 + 3], let end = attributes[i * 5 + 4] else {
          continue
        }
        if end - value > ImportLimits.markup { return stop(.tooLong(.attribute, limit: ImportLimits.markup)) }
        do throws(Unreadable.Reason) {
          try rows.attribute(name, attributes[i * 5 + 2], UnsafeBufferPointer(start: value, count: end - value))
        } catch { stop(error) }
      }
      checkLength()
    }
    if isWatched, let alarm = watch?.start(tag) ?? nil { heed(alarm, at: tag.local) }
  }

  fileprivate mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard goesOn else { return }
    if hasOtherReaders { sheets?.characters(text) }
    if rows.isGathering {
      rows.characters(text)
      checkLength()
    } else if hasOtherReaders {
      checkLength()
    }
    guard isWatched else { return }
    textLength += text.count
    if textLength > ImportLimits.markup { return stop(.tooLong(.text, limit: ImportLimits.markup)) }
    if let alarm = watch?.characters(text) ?? nil { heed(alarm, at: nil) }
  }

  fileprivate mutating func end(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?
  ) {
    guard goesOn else { return }
    textLength = 0
    // Before the row that ends here has gone.
    if isWatched, let alarm = watch?.end(local, prefix, space) ?? nil { heed(alarm, at: local) }
    if hasOtherReaders {
      census?.end()
      sheets?.end()
    }
    do throws(Unreadable.Reason) { try rows.end() } catch { stop(error) }
    checkLength()
  }

  private mutating func startSheet(_ tag: SchemaWatch.Tag) {
    let context = context
    do throws(Unreadable.Reason) {
      try sheets?.start(tag.local, tag.space, at: ElementRows.Place(phoihop_tag(context), offsets))
    } catch { return stop(error) }
    for i in 0..<Int(tag.attributeCount) {
      guard let attributes = tag.attributes, let name = attributes[i * 5], let value = attributes[i * 5 + 3],
        let end = attributes[i * 5 + 4]
      else { continue }
      sheets?.attribute(name, attributes[i * 5 + 2], UnsafeBufferPointer(start: value, count: end - value))
    }
  }

  /// What stands between the tags and is no text of the file.
  fileprivate mutating func passOver(_ part: XMLPart, _ text: UnsafePointer<UInt8>?) {
    guard goesOn, let text, xmlStrlen(text) > ImportLimits.markup else { return }
    stop(.tooLong(part, limit: ImportLimits.markup))
  }

  /// Whether the row at hand is still one.
  @inline(__always)
  private mutating func checkLength() {
    if rows.held > rowLimit || hasOtherReaders && sheets?.held ?? 0 > rowLimit { stop(.tooLong(.row, limit: rowLimit)) }
  }

  private mutating func heed(_ alarm: SchemaWatch.Alarm, at local: UnsafePointer<UInt8>?) {
    if alarm.isOtherDocument { return stop(.otherDocument(root: local.map { String(cString: $0) } ?? "")) }
    if rows.charge(alarm), remark == nil {
      let reason = Unreadable.Reason.outsideRows(alarm.finding, uncheckedRows: rows.hidesRows(alarm.blind))
      remark = Unreadable(reason, line: phoihop_here(context).line)
    }
  }

  fileprivate mutating func stop(_ reason: Unreadable.Reason) {
    let here = phoihop_here(context)
    if problem == nil { problem = Unreadable(reason, line: here.line, column: here.column) }
    goesOn = false
    xmlStopParser(context)
  }

  fileprivate mutating func stop(code: Int) {
    if phoihop_names(context) > ImportLimits.names / 8, code == Int(XML_ERR_NO_MEMORY.rawValue) {
      return stop(.tooManyNames)
    }
    // Bytes that are no UTF-8 have an error of their own, but not on every way through libxml2.
    let isOddByte = code == Int(XML_ERR_INVALID_CHAR.rawValue) && phoihop_byte(context) >= 0x80
    if isOddByte || code == Int(XML_ERR_INVALID_ENCODING.rawValue) { return stop(.notUTF8) }
    stop(.malformed(Malformation(code, isOpen: rows.depth > 0 || !didStart)))
  }
}

extension ElementRows.Place {
  init(_ place: phoihop_place, _ offsets: OriginalOffsets) {
    self.init(line: place.line, byte: offsets.isEmpty ? place.byte : offsets.original(of: place.byte))
  }
}
