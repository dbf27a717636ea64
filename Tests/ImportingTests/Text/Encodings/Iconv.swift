#if canImport(Glibc)
  import Glibc

  /// The C library's converter: the oracle for our own tables, in tests and nowhere else.
  enum Iconv {
    /// Nil where there is no such text in one of the two.
    static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
      guard let converter = iconv_open(target, source), converter != iconv_t(bitPattern: -1) else { return nil }
      defer { iconv_close(converter) }
      var input = bytes.map(CChar.init(bitPattern:))
      var output = [CChar](repeating: 0, count: bytes.count * 6 + 16)
      let room = output.count
      let used = input.withUnsafeMutableBufferPointer { input -> Int? in
        output.withUnsafeMutableBufferPointer { output -> Int? in
          var (from, to) = (input.baseAddress, output.baseAddress)
          var (left, free) = (input.count, output.count)
          if iconv(converter, &from, &left, &to, &free) == Int(bitPattern: UInt(bitPattern: -1)) || left > 0 {
            return nil
          }
          // What waits for a mark is handed over only now.
          _ = iconv(converter, nil, nil, &to, &free)
          return room - free
        }
      }
      return used.map { output[..<$0].map(UInt8.init(bitPattern:)) }
    }
  }
#endif
