import CLibXML2
import Records

/// libxml2's SAX2 push parser: the only file that speaks to it.
///
/// No network, no DTD, no entity but the five of XML itself: a DOCTYPE stops the file before anything in it is read.
/// Memory does not grow with the file. The callbacks get the address of one struct and change it in place.
struct PushParser: ~Copyable {
  private let walk: UnsafeMutablePointer<Walk>

  fileprivate struct Walk {
    var rows: ElementRows
    /// Only where a file is looked through without a profile.
    var census: ElementCensus?
    /// Only where the file is a workbook.
    var sheets: SheetWalk?
    let rowLimit: Int
    var problem: Unreadable?
    /// Whether the document element has been met.
    var didStart = false
    var context: xmlParserCtxtPtr?
    /// Places of the text in the file as it came.
    var offsets = OriginalOffsets()
  }

  private static let isReady: Bool = {
    xmlInitParser()  // once, before several cores use it
    return true
  }()

  init(_ rows: ElementRows, rowLimit: Int, census: ElementCensus? = nil, sheets: SheetWalk? = nil) {
    precondition(PushParser.isReady)
    walk = .allocate(capacity: 1)
    walk.initialize(to: Walk(rows: rows, census: census, sheets: sheets, rowLimit: rowLimit))
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { user, local, _, space, _, _, count, _, attributes in
      Walk.at(user).pointee.start(local, space, attributes, Int(count))
    }
    handler.endElementNs = { user, _, _, _ in Walk.at(user).pointee.end() }
    handler.characters = { user, text, count in
      Walk.at(user).pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { user, _, _, _ in Walk.at(user).pointee.stop(.doctype) }
    handler.serror = { user, error in
      guard let user, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      // A namespace is a name and nothing more: `urn:tòa-án` is one, if no URI.
      if error.code == Int32(XML_WAR_NS_URI.rawValue) { return }
      Walk.at(user).pointee.stop(code: Int(error.code))
    }
    walk.pointee.context = xmlCreatePushParserCtxt(&handler, walk, nil, 0, nil)
    // The encoding was looked at before: the file is UTF-8 or is no file of ours, whatever it says of itself.
    xmlCtxtUseOptions(walk.pointee.context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
  }

  deinit {
    xmlFreeParserCtxt(walk.pointee.context)
    walk.deinitialize(count: 1)
    walk.deallocate()
  }

  var problem: Unreadable? { walk.pointee.problem }
  var census: ElementCensus? { walk.pointee.census }
  /// Of the workbook, in the order of the file.
  var sheetNames: [String] { walk.pointee.sheets?.names ?? [] }

  /// Hands over the rows of sheets found so far; after a break the open one too.
  func drainSheets(afterBreak: Bool = false, into hand: (borrowing Cells, SheetWalk.Row) -> Void) {
    if afterBreak { walk.pointee.sheets?.breakOff() }
    walk.pointee.sheets?.drain(into: hand)
  }

  /// How many rows the file says it has.
  var declared: FileNote.Declared? { walk.pointee.rows.declared }

  /// Parses on. What is found waits to be drained.
  ///
  /// - Parameter offsets: where the bytes stand in the file as it came; empty where they are the file's own.
  func push(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, offsets: consuming OriginalOffsets = OriginalOffsets()) {
    guard problem == nil else { return }
    if !offsets.isEmpty {
      walk.pointee.offsets.forget(before: Int(phoihop_tag(walk.pointee.context).byte))
      walk.pointee.offsets.append(offsets)
    }
    bytes.withMemoryRebound(to: CChar.self) {
      _ = xmlParseChunk(walk.pointee.context, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if isLast, problem == nil { walk.pointee.problem = walk.pointee.rows.whereRowsAreMissing.map { Unreadable($0) } }
  }

  /// Hands over the rows found so far; after a break the open ones too, which are then cut off.
  func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) { walk.pointee.rows.drain(into: hand) }
  func breakOff(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) { walk.pointee.rows.breakOff(into: hand) }
}

extension PushParser.Walk {
  fileprivate static func at(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self> {
    user!.assumingMemoryBound(to: Self.self)
  }

  /// libxml2 may call once more after it was told to stop.
  private var goesOn: Bool { problem == nil }

  fileprivate mutating func start(
    _ local: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    guard goesOn, let local else { return }
    didStart = true
    if rows.depth >= ImportLimits.depth { return stop(.tooDeep(limit: ImportLimits.depth)) }
    if count > ImportLimits.attributes { return stop(.tooManyAttributes(limit: ImportLimits.attributes)) }
    census?.start(local)
    let (context, offsets) = (context, offsets)
    if sheets != nil { startSheet(local, space, attributes, count) }
    rows.start(local, space, at: ElementRows.Place(phoihop_tag(context), offsets))
    // Local name, prefix, namespace, start of value, end of value: five pointers an attribute.
    for i in 0..<count {
      guard let attributes, let name = attributes[i * 5], let value = attributes[i * 5 + 3],
        let end = attributes[i * 5 + 4]
      else { continue }
      keep { (rows) throws(Unreadable.Reason) in
        try rows.attribute(name, attributes[i * 5 + 2], UnsafeBufferPointer(start: value, count: end - value))
      }
    }
  }

  fileprivate mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard goesOn else { return }
    sheets?.characters(text)
    keep { (rows) throws(Unreadable.Reason) in rows.characters(text) }
  }

  fileprivate mutating func end() {
    guard goesOn else { return }
    census?.end()
    sheets?.end()
    keep { (rows) throws(Unreadable.Reason) in try rows.end() }
  }

  private mutating func startSheet(
    _ local: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    let (context, offsets) = (context, offsets)
    do throws(Unreadable.Reason) {
      try sheets?.start(local, space, at: ElementRows.Place(phoihop_tag(context), offsets))
    } catch { return stop(error) }
    for i in 0..<count {
      guard let attributes, let name = attributes[i * 5], let value = attributes[i * 5 + 3],
        let end = attributes[i * 5 + 4]
      else { continue }
      sheets?.attribute(name, attributes[i * 5 + 2], UnsafeBufferPointer(start: value, count: end - value))
    }
  }

  private mutating func keep(_ change: (inout ElementRows) throws(Unreadable.Reason) -> Void) {
    do throws(Unreadable.Reason) { try change(&rows) } catch { stop(error) }
    if rows.held > rowLimit || sheets.map({ $0.held > rowLimit }) ?? false { stop(.rowTooLong(limit: rowLimit)) }
  }

  fileprivate mutating func stop(_ reason: Unreadable.Reason) {
    let here = phoihop_here(context)
    if problem == nil { problem = Unreadable(reason, line: here.line, column: here.column) }
    xmlStopParser(context)
  }

  fileprivate mutating func stop(code: Int) {
    // Bytes that are no UTF-8 have an error of their own, but not on every way through libxml2.
    let isOddByte = code == Int(XML_ERR_INVALID_CHAR.rawValue) && phoihop_byte(context) >= 0x80
    if isOddByte || code == Int(XML_ERR_INVALID_ENCODING.rawValue) { return stop(.notUTF8) }
    stop(.malformed(Malformation(code, isOpen: rows.depth > 0 || !didStart)))
  }
}

extension ElementRows.Place {
  init(_ place: phoihop_place, _ offsets: OriginalOffsets) {
    self.init(line: place.line, byte: offsets.original(of: place.byte))
  }
}
