/// How the text of a file became bytes.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16(bigEndian: Bool)
  case bytes(ByteEncoding)
  /// Valid UTF-8 of letters that nobody meant: the text was once read as if it were windows-1252, and saved so.
  case misread(Original)

  /// One byte a letter, or two: the encodings of Vietnamese before Unicode.
  public enum ByteEncoding: String, CaseIterable, Sendable {
    case windows1258 = "windows-1258"
    case tcvn3, vni, viscii
  }

  /// What a misread text was before.
  public enum Original: Hashable, Sendable {
    case utf8
    case bytes(ByteEncoding)

    static let all: [Original] = [.utf8] + ByteEncoding.allCases.map(Original.bytes)
  }

  /// What a profile says of its files.
  public enum Choice: String, CaseIterable, Sendable {
    case auto
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1258 = "windows-1258"
    case tcvn3, vni, viscii, mojibake
  }
}

extension TextEncoding {
  /// As the list of sources has it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(let isBigEndian): isBigEndian ? "UTF-16BE" : "UTF-16LE"
    case .bytes(let encoding): encoding.name
    case .misread(.utf8): "UTF-8 (misread UTF-8)"
    case .misread(.bytes(let encoding)): "UTF-8 (misread \(encoding.name))"
    }
  }

  /// As profiles have it.
  public var choice: Choice {
    switch self {
    case .utf8: .utf8
    case .utf16: .utf16
    case .misread: .mojibake
    case .bytes(.windows1258): .windows1258
    case .bytes(.tcvn3): .tcvn3
    case .bytes(.vni): .vni
    case .bytes(.viscii): .viscii
    }
  }
}

extension TextEncoding.ByteEncoding {
  /// As the list of sources has it.
  public var name: String {
    switch self {
    case .windows1258: "windows-1258"
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    case .viscii: "VISCII"
    }
  }

  var table: ByteTable {
    switch self {
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .viscii: .viscii
    }
  }
}
