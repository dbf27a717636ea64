import Testing

/// What the compiler and the formatter do not see. Each check has a bad example beside it, so that it can fail.
@Suite("Style of the sources")
struct StyleTests {
  @Test("every promise is kept by every file", arguments: Promise.allCases)
  func promisesAreKept(promise: Promise) throws {
    let sources = try Repository.sources(below: "Sources")
    #expect(!sources.isEmpty)
    record(sources.flatMap(promise.broken(in:)))
  }

  @Test("no promise to the compiler that it cannot check")
  func uncheckedIsNoticed() {
    #expect(
      broken(
        .checkedConcurrency,
        """
        // @unchecked is a word here
        struct Pool: @unchecked Sendable {
        """) == ["a.swift:2: @unchecked"])
  }

  @Test("no formatter of dates: it guesses a zone and a locale")
  func dateFormatterIsNoticed() {
    #expect(
      broken(
        .ownDates,
        """
        /// Not a DateFormatter.
        let text = "DateFormatter"
        let form = ISO8601DateFormatter()
        """) == ["a.swift:3: DateFormatter"])
  }

  @Test("a swallowed error says why on its line")
  func swallowedErrorIsNoticed() {
    #expect(
      broken(
        .reasonedTry,
        """
        let a = try? one()  // unset is a row of the table
        let b = try? two()
        // let c = try? three()
        for case let entry? in entries { add(entry) }
        let d = "//" + (try? four())
        """) == ["a.swift:2: try? without a reason on its line", "a.swift:5: try? without a reason on its line"])
  }

  @Test("no wall of marks in a short file")
  func markInAShortFileIsNoticed() {
    let mark = "// MARK: Dates\n"
    #expect(broken(.fewMarks, "\n" + mark) == ["a.swift:2: a mark in a file of 2 lines"])
    #expect(broken(.fewMarks, mark + String(repeating: "\n", count: 98)).count == 1)
    #expect(broken(.fewMarks, mark + String(repeating: "\n", count: 99)) == [])
  }

  @Test("past 400 lines a file is two")
  func longFileIsNoticed() {
    #expect(broken(.shortFiles, String(repeating: "\n", count: 400)) == [])
    #expect(broken(.shortFiles, String(repeating: "\n", count: 401)) == ["a.swift: 401 lines"])
  }

  @Test("what a module offers says what it is")
  func undocumentedIsNoticed() {
    #expect(
      broken(
        .documented,
        """
        /// A day.
        @frozen
        public struct Day {
          public let number: Int32
        }

        public struct Month {}
        // Not a doc comment.
        @inlinable public func day(of text: String) -> Day? { nil }
        /// Two
        /// lines.
        @inlinable public nonisolated func month(of text: String) -> Month? { nil }
        public enum Kind {}
        extension Day {}
        public let first = Day(number: 0)
        """) == [
          "a.swift:7: Month has no doc comment", "a.swift:9: day has no doc comment",
          "a.swift:13: Kind has no doc comment", "a.swift:15: first has no doc comment",
        ])
  }

  private func broken(_ promise: Promise, _ text: String) -> [String] {
    promise.broken(in: SourceText("a.swift", text))
  }
}

enum Promise: CaseIterable {
  case checkedConcurrency, ownDates, reasonedTry, fewMarks, shortFiles, documented

  /// One sentence, with its place, for each time a file breaks the promise.
  func broken(in source: SourceText) -> [String] {
    let lines = source.lines
    func each(_ what: String, where isBroken: (SourceText.Line) -> Bool) -> [String] {
      lines.filter(isBroken).map { "\(source.path):\($0.number): \(what)" }
    }
    switch self {
    case .checkedConcurrency:
      return each("@unchecked") { $0.code.contains("@unchecked") }
    case .ownDates:
      return each("DateFormatter") { $0.code.contains("DateFormatter") }
    case .reasonedTry:
      return each("try? without a reason on its line") {
        $0.comment.isEmpty && $0.code.contains("try?") && $0.code.contains(/\btry\?/)
      }
    case .fewMarks:
      return lines.count >= 100
        ? [] : each("a mark in a file of \(lines.count) lines") { $0.comment.hasPrefix("// MARK:") }
    case .shortFiles:
      return lines.count > 400 ? ["\(source.path): \(lines.count) lines"] : []
    case .documented:
      return lines.indices.compactMap { index in
        guard let name = lines[index].offered, !Self.isDocumented(lines[..<index]) else { return nil }
        return "\(source.path):\(lines[index].number): \(name) has no doc comment"
      }
    }
  }

  /// Whether the lines before a declaration end in a doc comment; attributes may stand between.
  private static func isDocumented(_ before: ArraySlice<SourceText.Line>) -> Bool {
    let above = before.reversed().first { !$0.code.contains(/^(?:@\w+(?:\([^)]*\))?\s*)+$/) }
    return above.map { $0.code.isEmpty && $0.comment.hasPrefix("///") } ?? false
  }
}

extension SourceText.Line {
  /// The name of what this line declares, if that is public and stands at the margin: what a module offers.
  fileprivate var offered: String? {
    guard code.contains("public ") else { return nil }
    let declaration =
      /^(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?:\w+\s+)*?(?:struct|enum|protocol|class|actor|func|var|let|typealias)\s+(\w+|[^\s\w]+)/
    return code.firstMatch(of: declaration).map { String($0.1) }
  }
}
