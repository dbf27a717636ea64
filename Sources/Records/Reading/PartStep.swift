/// What is done to each part of a list in one cell.
public enum PartStep: Sendable {
  /// The agency's words, each with ours beside it.
  case mapped(Mapping)
  /// Leading zeros that a spreadsheet dropped come back.
  case padded(width: Int)
  /// A regulation, its day written as canonical files write it. The text is the forms as the profile has them.
  case regulation(DateForms, text: String)

  func applied(to part: Cell, _ scratch: inout Scratch) -> Cell {
    switch self {
    case .mapped(let mapping): part.mapped(by: mapping, &scratch)
    case .padded(let width): part.padded(to: width, &scratch)
    case .regulation(let forms, _): CitedRegulation.canonical(part, forms, &scratch)
    }
  }
}

extension Cell {
  /// What an agency's words say in ours.
  func mapped(by mapping: Mapping, _ scratch: inout Scratch) -> Cell {
    mapping.word(for: self, &scratch)
  }

  func padded(to width: Int, _ scratch: inout Scratch) -> Cell {
    if isEmpty || isUnmapped { return self }
    switch CodeDigits.reading(bytes, width: width) {
    case .asWritten: return self
    case .rounded: return rounded
    case .digits(let count):
      return scratch.copy([UInt8](repeating: 0x30, count: width - count) + bytes.prefix(count))
    }
  }

  /// Its parts without the spaces around them, those that hold something, each after the steps. The first part that
  /// the steps cannot take is all that comes back: nobody knows the list then, and a reject names that part.
  func list(by separator: [UInt8], _ steps: [PartStep], _ scratch: inout Scratch) -> Cell {
    if isEmpty || isUnmapped { return self }
    var list: [UInt8] = []
    for part in parts(by: separator) {
      var part = part
      for step in steps { part = step.applied(to: part, &scratch) }
      if part.isUnmapped { return part }
      if !list.isEmpty { list.append(0x3B) }
      list += part.bytes
    }
    return list.isEmpty ? .absent : scratch.copy(list)
  }

  private func parts(by separator: [UInt8]) -> [Cell] {
    var parts: [Cell] = []
    var (from, at) = (0, 0)
    func add(_ end: Int) {
      let part = Cell(start.map { $0 + from }, count: end - from).squeezed
      if !part.isEmpty { parts.append(part) }
    }
    while at + separator.count <= count {
      if bytes[at..<(at + separator.count)].elementsEqual(separator) {
        add(at)
        at += separator.count
        from = at
      } else {
        at += 1
      }
    }
    add(count)
    return parts
  }

  /// Without the spaces around it, ends of lines and fixed spaces too.
  private var squeezed: Cell {
    var (from, to) = (0, count)
    while from < to {
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[from]) {
        from += 1
      } else if from + 1 < to, bytes[from] == 0xC2, bytes[from + 1] == 0xA0 {
        from += 2
      } else {
        break
      }
    }
    while from < to {
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[to - 1]) {
        to -= 1
      } else if to - 2 >= from, bytes[to - 2] == 0xC2, bytes[to - 1] == 0xA0 {
        to -= 2
      } else {
        break
      }
    }
    return Cell(start.map { $0 + from }, count: to - from)
  }
}
