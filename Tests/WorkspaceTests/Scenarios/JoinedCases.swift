import Records

@testable import Importing
@testable import Rules

extension PaperWorkspace {
  /// The cases of a rule side by side, each among units and people of its own: workspaces of several cases, as many as
  /// they have laws, days and lists of posts.
  static func joined(_ rule: any Rule) throws -> [PaperWorkspace] {
    var joined: [PaperWorkspace] = []
    let examples = rule.examples
    for (i, example) in (examples.reported + examples.silent + examples.notJudged).enumerated() {
      var paper = try PaperWorkspace(example, in: examples)
      // What is said of returns and of files is said of one case.
      guard paper.feeds.isEmpty else { continue }
      paper.mark(i)
      if let place = joined.firstIndex(where: { $0.canTake(paper) }) {
        joined[place].take(paper)
      } else {
        joined.append(paper)
      }
    }
    return joined
  }

  private func canTake(_ other: PaperWorkspace) -> Bool {
    guard rulebook == other.rulebook, asOf == other.asOf else { return false }
    return [RecordKind.post, .regulation].allSatisfy { kind in
      func rows(_ paper: PaperWorkspace) -> [[String]] { paper.reference.first { $0.kind == kind }?.rows ?? [] }
      return rows(self).allSatisfy { row in rows(other).allSatisfy { $0[0] != row[0] || $0 == row } }
    }
  }

  private mutating func take(_ other: PaperWorkspace) {
    agencies += other.agencies.filter { agency in !agencies.contains { $0.id == agency.id } }
    func add(_ list: List, to lists: inout [List]) {
      let place = lists.firstIndex { $0.agency == list.agency && $0.name == list.name && $0.fields == list.fields }
      guard let place else {
        var list = list
        // The same kind with other columns is another list.
        while lists.contains(where: { $0.agency == list.agency && $0.name == list.name }) { list.name += "x" }
        return lists.append(list)
      }
      lists[place].rows += list.rows.filter { !lists[place].rows.contains($0) }
      lists[place].covers += list.covers.filter { !lists[place].covers.contains($0) }
    }
    for list in other.lists { add(list, to: &lists) }
    for list in other.reference { add(list, to: &reference) }
  }
}

// MARK: Whose case it is

extension PaperWorkspace {
  /// Marks all codes, names and numbers with the number of the case.
  private mutating func mark(_ number: Int) {
    agencies = agencies.map { ($0.id == "case" ? $0.id : $0.id + "-\(number)", Self.marked($0.unit, number)) }
    func marked(_ list: List) -> List {
      var copy = List(
        agency: list.agency.isEmpty || list.agency == "case" ? list.agency : list.agency + "-\(number)",
        kind: list.kind, fields: list.fields, rows: list.rows, name: list.name)
      copy.parts = list.parts
      copy.covers = list.covers.map {
        Feed.Cover(kind: $0.kind, since: $0.since, unit: Self.marked($0.unit, number), below: $0.below)
      }
      copy.rows = list.rows.map { row in
        if row.contains(Filler.name) || row.contains("BC-0") || row.contains("0-QC") { return row }
        return zip(list.fields, row).map { Self.marked($1, $0, of: list.kind, number) }
      }
      return copy
    }
    lists = lists.map(marked)
    reference = reference.map(marked)
  }

  private static let codes: Set = [
    "official", "unit", "partyParent", "managingParent", "successors", "decider", "fromUnit", "toUnit", "asker",
    "asked", "evaluator", "election", "parties", "agreement", "sector",
  ]
  private static let shared: Set = [Filler.board, Filler.body]

  private static func marked(_ text: String, _ field: String, of kind: RecordKind, _ number: Int) -> String {
    if text.isEmpty || text == "?" { return text }
    if field == "official.name" || kind == .official && field == "name" { return "\(text) \(words(number))" }
    if field.hasSuffix("partyCard") || field == "civilServantNo" {
      return text + (number < 10 ? "0" : "") + "\(number)"
    }
    let isCode =
      codes.contains(field) || field == "code" && kind != .post || field == "number" && kind == .agreement
    if !isCode { return text }
    return text.split(separator: ";", omittingEmptySubsequences: false).map { marked(String($0), number) }
      .joined(separator: ";")
  }

  private static func marked(_ code: String, _ number: Int) -> String {
    shared.contains(code) || code.isEmpty ? code : "\(code)-\(number)"
  }

  private static func words(_ number: Int) -> String {
    let digits = ["Linh", "Mai", "Hà", "Bảo", "Tú", "Nga", "Sơn", "Bình", "Thảo", "Cúc"]
    return "\(number)".map { digits[Int(String($0))!] }.joined(separator: " ")
  }
}
