/// Names of elements and attributes that must not be sent: found in an XML file, and their text is passed over, though it
/// stand inside an element whose text is wanted.
struct ForbiddenNames {
  typealias Text = UnsafePointer<UInt8>

  private let isForbidden: (String) -> Bool
  /// Names that were looked at and are harmless, by the last bits of the parser's one address of each.
  private var harmless: [Text?] = Array(repeating: nil, count: 64)
  /// In the order in which the file has them.
  private(set) var found: [String] = []

  init(_ isForbidden: @escaping (String) -> Bool) { self.isForbidden = isForbidden }

  /// Whether this is such a name. Only for names that no path has: a profile cannot name a forbidden one.
  mutating func has(_ local: Text) -> Bool {
    let place = Int(UInt(bitPattern: local) >> 3 & 63)
    if harmless[place] == local { return false }
    let name = String(cString: local)
    guard isForbidden(name) else {
      harmless[place] = local
      return false
    }
    if !found.contains(name) { found.append(name) }
    return true
  }
}
