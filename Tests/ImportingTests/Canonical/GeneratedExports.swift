import Records

@testable import Importing

/// Agencies, their profiles and their files, made up from a seed: every kind of record, every oddity a cell may have.
struct GeneratedExports {
  struct Agency {
    let name: String
    let profile: String
    var files: [(name: String, text: String)] = []
  }

  private(set) var agencies: [Agency] = []
  private var random: FixedRandom

  init(seed: UInt64) {
    random = FixedRandom(seed: seed)
    var kinds = RecordKind.allCases.shuffled(using: &random)
    for name in ["cuc-thue", "kho-bac", "tòa-án"] {
      let own = Array(kinds.prefix(5))
      kinds.removeFirst(5)
      // Kinds that rules meet in several registers stand in several agencies, under equal codes of people.
      agencies.append(agency(name, own + [.assignment, .action].filter { !own.contains($0) }))
    }
  }

  private mutating func agency(_ name: String, _ kinds: [RecordKind]) -> Agency {
    var profile = "agency: \(name)\nunit: \"U 1\"\nfeeds:\n"
    var files: [(name: String, text: String)] = []
    var received = "file,received\n"
    var rest = kinds[...]
    var number = 0
    while !rest.isEmpty {
      number += 1
      let taken = Array(rest.prefix(chance(30) ? 2 : 1))
      rest = rest.dropFirst(taken.count)
      var feed = GeneratedFeed(id: "f\(number)", kinds: taken, &random)
      profile += feed.profile
      let count = chance(10) ? 0 : chance(25) ? 2 : 1
      for i in 0..<count {
        let file = "2010/F\(number)\(i).csv"
        files.append((file, feed.file(rows: chance(10) ? 0 : 1 + Int(random.next() % 9), &random)))
        if chance(80) { received += "\(file),2011-01-\(10 + i)\n" }
      }
    }
    files.append(("received.csv", received))
    return Agency(name: name, profile: profile, files: files)
  }

  private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
}

/// One list: a profile with recipes of many sorts, and files of rows, good and bad.
private struct GeneratedFeed {
  private struct Column {
    let header: String
    let field: String
    let kind: RecordKind
    let isNeeded: Bool
    var codes = false
  }

  private(set) var profile: String
  private var columns: [Column] = []

  init(id: String, kinds: [RecordKind], _ random: inout FixedRandom) {
    func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
    profile = "  - id: \(id)\n    files: \"{year}/F\(id.dropFirst())*.csv\"\n"
    if chance(70) { profile += "    due: {every: year, by: \"01-10\", grace-days: 3}\n" }
    let covers = kinds.filter { _ in chance(60) }.map { kind in
      "{kind: \(kind.rawValue)" + (chance(50) ? ", since: 2009-07-01" : "") + (chance(30) ? ", of: \"U;2\"" : "")
        + (chance(30) ? ", below: party}" : "}")
    }
    if !covers.isEmpty { profile += "    covers: [\(covers.joined(separator: ", "))]\n" }
    profile += "    dates: [dd/MM/yyyy, MM/yyyy, yyyy]\n    records:\n"
    for kind in kinds {
      profile += "      \(kind.rawValue):\n"
      let byName = chance(40)
      var groups: [String: [String]] = [:]
      var keys: [String] = []
      for field in kind.fieldNames {
        let isNeeded = kind.neededFields.contains([field])
        if field == "official", byName { continue }
        if field.hasPrefix("official."), !byName { continue }
        if kind == .official, field == "name" ? byName : (["family", "given"].contains(field) && !byName) { continue }
        let isKey = ["official", "official.name", "code", "given", "name"].contains(field)
        if !isNeeded, !isKey, chance(40) { continue }
        var column = Column(
          header: "\(field), “\(kind.rawValue)” \"\(columns.count)\"", field: field, kind: kind,
          isNeeded: isNeeded || isKey)
        let quoted = "\"\(column.header.replacing("\"", with: "\\\""))\""
        var recipe = quoted
        if kind.words(of: field) == nil, !kind.isDate(field), !kind.isNumber(field), chance(25) {
          column.codes = true
          recipe = "{column: \(quoted), codes: {Một: \"M;1\", \"Hai, 2\": \"H <&> 2\"}}"
        }
        columns.append(column)
        let (key, part) = field.atDot
        if groups[key] == nil { keys.append(key) }
        groups[key, default: []].append(part.isEmpty ? recipe : "\(part): \(recipe)")
      }
      for key in keys {
        let isPlain = !kind.fieldNames.contains { $0.hasPrefix(key + ".") } || key == "official" && !byName
        let parts = groups[key]!.joined(separator: ", ")
        profile += "        \(key): " + (isPlain ? parts : "{\(parts)}") + "\n"
      }
    }
  }

  mutating func file(rows: Int, _ random: inout FixedRandom) -> String {
    var text = line(columns.map(\.header))
    for row in 0..<rows {
      // The first is a good one, so that no list is empty where its file is not.
      text += line(columns.map { row == 0 ? goodCell($0, &random) : cell($0, &random) })
    }
    return text
  }

  private func line(_ cells: [String]) -> String {
    cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\r\n"
  }

  private func cell(_ column: Column, _ random: inout FixedRandom) -> String {
    let dice = random.next() % 100
    if dice < (column.isNeeded ? 4 : 30) { return "" }
    if dice < (column.isNeeded ? 8 : 40) {
      if column.kind.isDate(column.field) { return "31/4/2010" }
      if column.codes || column.kind.isNumber(column.field) || column.kind.words(of: column.field) != nil {
        return "lạ"
      }
    }
    return goodCell(column, &random)
  }

  private func goodCell(_ column: Column, _ random: inout FixedRandom) -> String {
    let (kind, field) = (column.kind, column.field)
    if let words = kind.words(of: field) { return words.randomElement(using: &random)! }
    if kind.isNumber(field) { return "\(1990 + random.next() % 40)" }
    if column.codes { return ["Một", "Hai, 2"].randomElement(using: &random)! }
    if kind.isDate(field) {
      let day = ["15/03/2006", "29/02/2008", "01/01/1960", "31/12/9999"]
      let partial = kind.isWholeDay(field) ? [] : ["05/2006", "12/1999", "2006", "0099"]
      return (day + partial).randomElement(using: &random)!
    }
    if kind.holdsList(field) { return ["a;b", " a ; ;c;", "105-QĐ/TW 2017-12-19"].randomElement(using: &random)! }
    return GeneratedFeed.texts.randomElement(using: &random)!
  }

  private static let texts = [
    "0417", "0417", "Trần Văn An", "  Nguye\u{302}\u{303}n Thị Hà ", "“An”, \"Ba\"; 'Tư'", "dòng một\ndòng hai",
    "a\r\nb", "x\ty",
    "=1+1", "<a b=\"c\">&amp;&#38;</a>", "]]>", "\u{1F600} đ ð", "-", "15/QĐ", "H\u{00A0}P", "official", "a?b", "#",
    "'",
  ]
}

extension String {
  fileprivate var atDot: (key: String, part: String) {
    let parts = split(separator: ".", maxSplits: 1).map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : "")
  }
}
