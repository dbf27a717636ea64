import Records

/// The encoding a file is read in, and what is not sure about that.
struct FileEncoding {
  let encoding: TextEncoding
  /// Where the text starts: after a byte order mark.
  var start = 0
  /// What it may be besides; empty where nothing speaks for that.
  var suspected: [String] = []

  /// For the list of sources and for rejects.
  var name: String { start > 0 ? encoding.name + " with BOM" : encoding.name }
  var doubt: EncodingDoubt? { suspected.isEmpty ? nil : .unsure(suspected) }
}

extension EncodingSearch {
  /// What the head is read as, where somebody said, or where nobody did.
  ///
  /// What was said is obeyed, but for a text that is plainly something else.
  /// - Parameters:
  ///   - said: the words for it, where they are not the profile's.
  ///   - finding: what the head looks like, where that is known already.
  func encoding(
    _ choice: TextEncoding.Choice, said: String? = nil, knowing finding: Finding? = nil
  ) throws(Unreadable) -> FileEncoding {
    let finding = finding ?? self.finding
    func other(_ found: [String]) -> Unreadable {
      Unreadable(.otherEncoding(said: said ?? choice.rawValue, found: found))
    }
    switch (choice, finding) {
    case (.utf16, .sure(.utf16(let isBigEndian), let start)):
      return FileEncoding(encoding: .utf16(bigEndian: isBigEndian), start: start)
    case (.utf16, .ascii), (.utf16, .validUTF8): throw other([TextEncoding.utf8.name])
    case (.utf16, .unsure(let encodings)): throw other(encodings.map(\.name))
    case (.auto, .sure(let encoding, let start)): return FileEncoding(encoding: encoding, start: start)
    case (.auto, .unsure(let encodings)): throw unsure(encodings.map(\.choice.rawValue))
    case (.auto, .ascii), (.utf8, .ascii), (.mojibake, .ascii): return FileEncoding(encoding: .utf8)
    case (.auto, .validUTF8(let suspected)), (.utf8, .validUTF8(let suspected)):
      return FileEncoding(encoding: .utf8, start: startOfText, suspected: suspected)
    case (.utf8, .unsure): return FileEncoding(encoding: .utf8)
    case (.mojibake, .sure(.misread(let original), let start)):
      return FileEncoding(encoding: .misread(original), start: start)
    case (.mojibake, .validUTF8): return try misread(said: said ?? choice.rawValue)
    case (.mojibake, .unsure(let encodings)): throw other(encodings.map(\.name))
    case (_, .sure(let encoding, _)) where encoding.choice != choice: throw other([encoding.name])
    case (_, .validUTF8): throw other([TextEncoding.utf8.name])
    case (.windows1258, _): return FileEncoding(encoding: .bytes(.windows1258))
    case (.tcvn3, _): return FileEncoding(encoding: .bytes(.tcvn3))
    case (.vni, _): return FileEncoding(encoding: .bytes(.vni))
    case (.viscii, _): return FileEncoding(encoding: .bytes(.viscii))
    case (.utf8, .sure), (.utf16, .sure), (.mojibake, .sure):
      preconditionFailure("an encoding that was said and found, and is another")
    }
  }

  /// At the first byte that is not ASCII: there one can look.
  private func unsure(_ names: [String]) -> Unreadable {
    let at = firstBeyondASCII
    return Unreadable(.encodingUnsure(names), line: at.line, column: at.column)
  }

  /// The encoding of a text that the profile calls misread: the one of them that makes words of it.
  private func misread(said: String) throws(Unreadable) -> FileEncoding {
    let (written, scores) = misreadScores
    let (best, second) = (scores[0], scores[1])
    if best.words == 0 || written.points >= best.points {
      throw Unreadable(.otherEncoding(said: said, found: [TextEncoding.utf8.name]))
    }
    guard best.isClearlyBetter(than: second) || best.odd == 0 && second.words == 0 else {
      throw unsure(scores.filter { $0.words > 0 }.map(\.encoding.name))
    }
    return FileEncoding(encoding: best.encoding, start: startOfMisread(best.encoding, startOfText))
  }
}

extension SlidingWindow {
  /// Finds out how the file is written, and makes the window UTF-8 from here on.
  mutating func settle(as choice: TextEncoding.Choice) throws(Unreadable) -> FileEncoding {
    let found = try EncodingSearch(bytes, isWhole: isLast).encoding(choice)
    take(found)
    return found
  }

  mutating func take(_ found: FileEncoding) {
    if found.encoding != .utf8 { decode(as: found.encoding, from: found.start) }
  }
}
