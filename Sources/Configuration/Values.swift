import Records

extension Node {
  /// A text, exactly as written: `007` keeps its zeros.
  ///
  /// - Parameter allowsEmpty: whether `""` will do, for what an office may leave blank.
  public func text(allowsEmpty: Bool = false, _ diagnostics: inout Diagnostics) -> String? {
    let expected = Bilingual(vi: "một đoạn chữ", en: "a text")
    guard case .scalar(let text, _) = content, !isEmpty, allowsEmpty || !text.isEmpty else {
      return mistaken(for: expected, &diagnostics)
    }
    return text
  }

  /// A whole number: ASCII digits, with `-` before them only where `range` goes below zero.
  public func number(in range: ClosedRange<Int>, _ diagnostics: inout Diagnostics) -> Int? {
    let expected = Bilingual(
      vi: "một số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    guard case .scalar(let text, _) = content, let number = Int(text), range.contains(number), !text.hasPrefix("+")
    else { return mistaken(for: expected, &diagnostics) }
    return number
  }

  /// `true` or `false` and no other word: elsewhere “no” is a text, or Norway.
  public func flag(_ diagnostics: inout Diagnostics) -> Bool? {
    switch content {
    case .scalar("true", isQuoted: false): true
    case .scalar("false", isQuoted: false): false
    default:
      mistaken(for: Bilingual(vi: "true hoặc false, không có dấu nháy", en: "true or false, unquoted"), &diagnostics)
    }
  }

  /// A day: `2010-12-31`, quoted or not.
  public func date(_ diagnostics: inout Diagnostics) -> CivilDate? {
    guard case .scalar(let text, _) = content, let date = CivilDate(iso: text) else {
      return mistaken(
        for: Bilingual(vi: "một ngày có thật, dạng 2010-12-31", en: "a day of the calendar, written 2010-12-31"),
        &diagnostics)
    }
    return date
  }

  /// One of a closed list of words: `node.word(Rank.self, &diagnostics)`.
  public func word<Word: CaseIterable & RawRepresentable<String>>(
    _ type: Word.Type = Word.self, _ diagnostics: inout Diagnostics
  ) -> Word? {
    word(among: Word.allCases.map(\.rawValue), &diagnostics).flatMap(Word.init(rawValue:))
  }

  /// One of `known`, spelled as it stands there.
  public func word(among known: [String], _ diagnostics: inout Diagnostics) -> String? {
    let choice = known.joined(separator: ", ")
    guard case .scalar(let text, _) = content, known.contains(text) else {
      let written: String? = if case .scalar(let text, _) = content { text } else { nil }
      return mistaken(
        for: Bilingual(vi: "một trong các từ: \(choice)", en: "one of: \(choice)"),
        nextStep: written.flatMap { suggestion(for: $0, among: known) }, &diagnostics)
    }
    return text
  }

  /// The items of a list.
  public func list(_ diagnostics: inout Diagnostics) -> [Node]? {
    guard case .list(let items) = content else {
      return mistaken(for: Bilingual(vi: "một danh sách", en: "a list"), &diagnostics)
    }
    return items
  }

  /// The items of a list; what is no list is a list of itself. For `dates: dd/MM/yyyy` beside `dates: [dd/MM/yyyy, yyyy]`.
  public var items: [Node] {
    if case .list(let items) = content { items } else { [self] }
  }

  /// The keys and values of a mapping whose keys are free (`codes: {Điều động: DIEU_DONG}`), in the order of the file.
  public func entries(_ diagnostics: inout Diagnostics) -> [Entry]? {
    guard case .mapping(let entries) = content else {
      return mistaken(for: Bilingual(vi: "các khóa có giá trị", en: "keys with values"), &diagnostics)
    }
    return entries
  }
}

extension Node {
  /// Reports that something else stands here than was expected. Returns nil, to be returned.
  public func mistaken<Value>(
    for expected: Bilingual, nextStep: Bilingual? = nil, _ diagnostics: inout Diagnostics
  ) -> Value? {
    let found = description
    diagnostics.report(
      at: place,
      name.isEmpty
        ? Bilingual(vi: "ở đây là \(found.vi); cần \(expected.vi)", en: "here is \(found.en); expected \(expected.en)")
        : Bilingual(
          vi: "\(quoted: name) là \(found.vi); cần \(expected.vi)",
          en: "\(quoted: name) is \(found.en); expected \(expected.en)"),
      nextStep: nextStep)
    return nil
  }

  /// What stands here, in a message.
  private var description: Bilingual {
    if isEmpty { return Bilingual(vi: "chỗ trống", en: "empty") }
    return switch content {
    case .scalar(let text, _): Bilingual(vi: "\(quoted: text)", en: "\(quoted: text)")
    case .list(let items) where items.isEmpty: Bilingual(vi: "danh sách rỗng", en: "an empty list")
    case .list: Bilingual(vi: "một danh sách", en: "a list")
    case .mapping: Bilingual(vi: "các khóa có giá trị", en: "keys with values")
    }
  }
}
