/// A row as one kind of record reads it: the same fields whether they came from CSV, XML or a rule's example.
///
/// A reader with `try` is for a field the record cannot be without: a bad cell rejects the row. One with `ifGiven` is
/// for a field it can do without: a bad cell is left unreadable, and noted on the desk.
public struct Entry<R: Record>: ~Copyable {
  let cells: UnsafeBufferPointer<Cell>
  let dates: UnsafeBufferPointer<DateForms>
  public let location: SourceLocation

  private func cell(_ field: R.Field) -> Cell { cells[field.rawValue] }

  public func isEmpty(_ field: R.Field) -> Bool { cell(field).isEmpty }

  private func needed(_ field: R.Field) throws(Flaw) -> UnsafeBufferPointer<UInt8> {
    let cell = cell(field)
    if cell.isUnmapped { throw Flaw(field, cell.loss) }
    if cell.isEmpty { throw Flaw(field, .missing) }
    return cell.bytes
  }

  /// Nil where the cell is empty; `unreadable` where the profile's words do not have it.
  private func given<T>(
    _ field: R.Field, _ desk: inout Desk, unreadable: T,
    _ read: (UnsafeBufferPointer<UInt8>, inout Desk) throws(Flaw) -> T
  ) -> T? {
    let cell = cell(field)
    if cell.isUnmapped {
      desk.emptied.append(Flaw(field, cell.loss))
      return unreadable
    }
    if cell.isEmpty { return nil }
    do throws(Flaw) { return try read(cell.bytes, &desk) } catch {
      desk.emptied.append(error)
      return unreadable
    }
  }

  // MARK: Texts and codes

  public func text(_ field: R.Field, _ desk: inout Desk) throws(Flaw) -> Symbol {
    desk.pool.intern(try needed(field).span)
  }

  public func text(ifGiven field: R.Field, _ desk: inout Desk) -> Symbol? {
    given(field, &desk, unreadable: .unreadable) { bytes, desk in desk.pool.intern(bytes.span) }
  }

  public func code<Of>(_ field: R.Field, _ desk: inout Desk) throws(Flaw) -> Code<Of> { Code(try text(field, &desk)) }

  public func code<Of>(ifGiven field: R.Field, _ desk: inout Desk) -> Code<Of>? {
    text(ifGiven: field, &desk).map(Code.init)
  }

  /// Codes in one cell, separated by `;`. Each is interned for itself too, so that the registry finds it by its text.
  public func codes<Of>(_ field: R.Field, _ desk: inout Desk) throws(Flaw) -> CodeList<Of> {
    let parts = String(decoding: try needed(field), as: UTF8.self).split(separator: ";").map(trimmed).filter {
      !$0.isEmpty
    }
    if parts.isEmpty { throw Flaw(field, .missing) }
    for part in parts { _ = desk.pool.intern(part) }
    return CodeList(desk.pool.intern(parts.joined(separator: ";")))
  }

  public func codes<Of>(ifGiven field: R.Field, _ desk: inout Desk) -> CodeList<Of>? {
    do throws(Flaw) { return try codes(field, &desk) } catch {
      if error.reason == .missing { return nil }  // an empty list is none
      desk.emptied.append(error)
      return CodeList(.unreadable)
    }
  }

  // MARK: Dates and numbers

  public func date(_ field: R.Field) throws(Flaw) -> PartialDate {
    let forms = dates[field.rawValue]
    let bytes = try needed(field)
    guard let date = forms.date(in: bytes.span) else { throw Flaw(field, forms.flaw(of: bytes.span)) }
    return date
  }

  public func date(ifGiven field: R.Field, _ desk: inout Desk) -> PartialDate? {
    let forms = dates[field.rawValue]
    return given(field, &desk, unreadable: .unreadable) { (bytes, _) throws(Flaw) in
      guard let date = forms.date(in: bytes.span) else { throw Flaw(field, forms.flaw(of: bytes.span)) }
      return date
    }
  }

  public func day(_ field: R.Field) throws(Flaw) -> CivilDate {
    let date = try date(field)
    if !date.isExact { throw Flaw(field, .needsTheDay) }
    return date.earliest
  }

  /// An empty cell is nil; a date without its day rejects the row, for reference lists must be exact.
  public func day(ifGiven field: R.Field) throws(Flaw) -> CivilDate? { cell(field).isEmpty ? nil : try day(field) }

  public func document(_ number: R.Field, _ date: R.Field, _ desk: inout Desk) -> Document {
    Document(number: text(ifGiven: number, &desk), date: self.date(ifGiven: date, &desk))
  }

  public func number(_ field: R.Field) throws(Flaw) -> Int {
    guard let value = WholeNumber.value(of: try needed(field)) else {
      throw Flaw(field, .notANumber, words: WholeNumber.forms)
    }
    return value
  }

  /// Nil where the cell is empty, and where it is no number: a count nobody can read is no count.
  public func number(ifGiven field: R.Field, _ desk: inout Desk) -> Int? {
    let value = given(field, &desk, unreadable: -1) { (bytes, _) throws(Flaw) in
      guard let value = WholeNumber.value(of: bytes) else {
        throw Flaw(field, .notANumber, words: WholeNumber.forms)
      }
      return value
    }
    return value == -1 ? nil : value
  }

  /// A number with a meaning for the empty cell. A bad one rejects the row: the default would be a guess.
  public func number(_ field: R.Field, ifEmpty value: Int) throws(Flaw) -> Int {
    cell(field).isEmpty ? value : try number(field)
  }

  // MARK: Closed lists of words

  public func word<W: CaseIterable & RawRepresentable<String>>(_ field: R.Field) throws(Flaw) -> W {
    let bytes = try needed(field)
    // Texts that look alike are equal as strings; here the letters themselves count.
    if let word = W(rawValue: String(decoding: bytes, as: UTF8.self)), word.rawValue.utf8.elementsEqual(bytes) {
      return word
    }
    throw Flaw(field, .notInList, words: W.allCases.map(\.rawValue))
  }

  public func word<W: CaseIterable & RawRepresentable<String> & BitwiseCopyable & Hashable & Sendable>(
    ifGiven field: R.Field, _ desk: inout Desk
  ) -> Given<W> {
    if cell(field).isEmpty { return .empty }
    do throws(Flaw) { return .value(try word(field)) } catch {
      desk.emptied.append(error)
      return .unreadable
    }
  }

  /// A word with a meaning for the empty cell. A word nobody knows rejects the row: the default would be a guess.
  public func word<W: CaseIterable & RawRepresentable<String>>(_ field: R.Field, ifEmpty word: W) throws(Flaw) -> W {
    cell(field).isEmpty ? word : try self.word(field)
  }

  public func flag(_ field: R.Field, ifEmpty value: Bool) throws(Flaw) -> Bool {
    if cell(field).isEmpty { return value }
    let word: Truth = try word(field)
    return word == .true
  }

  public func flag(ifGiven field: R.Field, _ desk: inout Desk) -> Given<Bool> {
    switch word(ifGiven: field, &desk) as Given<Truth> {
    case .empty: .empty
    case .unreadable: .unreadable
    case .value(let word): .value(word == .true)
    }
  }

  // MARK: People

  /// The person a record speaks of: the sender's own code, or what the file has instead of one.
  public func official(
    _ code: R.Field, name: R.Field, birth: R.Field, card: R.Field, _ desk: inout Desk
  ) throws(Flaw) -> Code<Official> {
    if !cell(code).isEmpty { return desk.official(coded: try needed(code).span) }
    let name = text(ifGiven: name, &desk)
    let card = text(ifGiven: card, &desk)
    if name == nil && card == nil { throw Flaw(code, .missing) }
    return desk.official(mentioned: name, born: date(ifGiven: birth, &desk), card: card, at: location)
  }
}

extension Entry {
  /// The person, where the row lets that be known: for what a rejected row still tells.
  func official(
    ifKnown code: R.Field, name: R.Field, birth: R.Field, card: R.Field, _ desk: inout Desk
  ) -> Code<Official>? {
    try? official(code, name: name, birth: birth, card: card, &desk)  // the row is lost already, and counted
  }
}

enum Truth: String, CaseIterable, BitwiseCopyable { case `true`, `false` }

func trimmed(_ text: Substring) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
