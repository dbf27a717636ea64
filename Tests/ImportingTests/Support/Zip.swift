/// The first bytes of zip files, as far as anyone looks at them.
enum Zip {
  static func file(_ names: String..., content: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    for name in names {
      bytes += [0x50, 0x4B, 0x03, 0x04]
      bytes += [UInt8](repeating: 0, count: 22)
      bytes += [UInt8(name.utf8.count), 0, 0, 0]
      bytes += Array(name.utf8)
      bytes += Array(content.utf8)
    }
    return bytes
  }
}
