import CLibXML2
import Records

extension SchemaFinding {
  /// What libxml2 says, understood by its number. Its sentence serves only for names: of the element and attribute it
  /// speaks of, and of what the schema wants there. It also holds the value that stands there; that is left alone.
  ///
  /// - Parameter isStart: whether it was said of a start tag, and not of what stands in an element.
  init(code: Int, message: String, isStart: Bool) {
    var place = SchemaFinding.place(in: message)
    var wanted = ""
    let fault: Fault
    switch xmlParserErrors(UInt32(clamping: code)) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      fault = isStart ? .unexpectedElement : .missingElement
      wanted = SchemaFinding.names(after: "Expected is ", in: message)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      fault = .missingAttribute
      place +=
        "/@"
        + SchemaFinding.local(
          SchemaFinding.part(of: message, after: "The attribute '", to: "' is required but missing"))
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2: fault = .unknownAttribute
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
      fault = .notOfItsType
      wanted = SchemaFinding.local(SchemaFinding.part(of: message, after: " type '", to: "'"))
    case XML_SCHEMAV_CVC_LENGTH_VALID:
      fault = .wrongLength
      wanted = SchemaFinding.part(of: message, after: "length of '", to: "'")
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
      fault = .tooShort
      wanted = "≥ " + SchemaFinding.part(of: message, after: "length of '", to: "'")
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
      fault = .tooLong
      wanted = "≤ " + SchemaFinding.part(of: message, after: "length of '", to: "'")
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
      fault = .tooSmall
      wanted = "≥ " + SchemaFinding.part(of: message, after: "('", to: "')")
    case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
      fault = .tooSmall
      wanted = "> " + SchemaFinding.part(of: message, after: "than '", to: "'")
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
      fault = .tooLarge
      wanted = "≤ " + SchemaFinding.part(of: message, after: "('", to: "')")
    case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
      fault = .tooLarge
      wanted = "< " + SchemaFinding.part(of: message, after: "than '", to: "'")
    case XML_SCHEMAV_CVC_TOTALDIGITS_VALID, XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID: fault = .tooManyDigits
    case XML_SCHEMAV_CVC_PATTERN_VALID:
      fault = .notOfItsPattern
      wanted = SchemaFinding.part(of: message, after: " the pattern '", to: "'.")
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
      fault = .notInList
      wanted = SchemaFinding.part(of: message, after: " of the set {", to: "}.").filter { $0 != "'" }
    case XML_SCHEMAV_CVC_ELT_5_2_2_2_1, XML_SCHEMAV_CVC_ELT_5_2_2_2_2, XML_SCHEMAV_CVC_AU, XML_SCHEMAV_CVC_ATTRIBUTE_4:
      fault = .notTheFixedValue
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3: fault = .looseText
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2, XML_SCHEMAV_CVC_TYPE_3_1_2:
      fault = .notEmpty
    case XML_SCHEMAV_CVC_ELT_3_2_1, XML_SCHEMAV_CVC_ELT_3_1: fault = .emptiedButFilled
    default: fault = .other(code)
    }
    self.init(fault, at: place, expected: wanted)
  }

  /// `Element '{urn:x}CanBo', attribute 'ma': …` is `CanBo/@ma`. No value stands before these words.
  private static func place(in message: String) -> String {
    guard message.hasPrefix("Element '") else { return "" }
    let element = message.dropFirst("Element '".count).prefix { $0 != "'" }
    let rest = message.dropFirst("Element '".count + element.count)
    guard rest.hasPrefix("', attribute '") else { return local(String(element)) }
    return local(String(element)) + "/@" + local(String(rest.dropFirst("', attribute '".count).prefix { $0 != "'" }))
  }

  /// A name without the namespace that libxml2 writes before it.
  private static func local(_ name: String) -> String {
    name.hasPrefix("{") ? String(name.drop { $0 != "}" }.dropFirst()) : name
  }

  /// What stands between two marks at the very end of the message, else nothing: a value, which may hold anything,
  /// always stands before that.
  private static func part(of message: String, after start: String, to end: String) -> String {
    guard let from = message.ranges(of: start).last else { return "" }
    let rest = message[from.upperBound...]
    guard let until = rest.ranges(of: end).last, rest[until.upperBound...].allSatisfy({ ".\n".contains($0) }) else {
      return ""
    }
    return String(rest[..<until.lowerBound])
  }

  /// `( {urn:x}So, {urn:x}Ngay )` and `one of ( … )` are `So, Ngay`.
  private static func names(after start: String, in message: String) -> String {
    let list = part(of: message, after: start, to: ").")
    return list.drop { $0 != "(" }.dropFirst().split(separator: ",").map {
      local(String($0.filter { !$0.isWhitespace }))
    }.joined(separator: ", ")
  }
}
