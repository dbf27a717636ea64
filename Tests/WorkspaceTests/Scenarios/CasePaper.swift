import Records

@testable import Importing
@testable import Rules

extension PaperWorkspace {
  /// A case of a rule as a workspace of its own: its rows in canonical files of their senders, what it `covers` on the
  /// lists of their profiles, its law as the program's rulebook.
  init(_ example: Case, in examples: Examples) throws {
    var scene = Scene()
    try scene.read(examples.setting, isSetting: true)
    try scene.read(example.rows, isSetting: false)
    self = PaperWorkspace(scene)
  }

  /// The same of a whole year told in the words of cases.
  init(_ rows: String) throws {
    var scene = Scene()
    try scene.read(rows, isSetting: true)
    self = PaperWorkspace(scene)
  }

  init(_ scene: Scene) {
    (year, asOf) = (scene.day.year, scene.day)
    rulebook = RulebookText.yaml(scene.lawLines)
    others["phoihop.yaml"] = """
      office: {superior: Thành ủy, name: Ban Tổ chức, unit: \(Filler.board), sign: BTCTU, place: Hải Phòng}
      utc-offset: "+07:00"
      language: vi

      """
    var laying = CaseLists(scene)
    laying.lay()
    reference = laying.reference
    lists = laying.lists
    agencies = laying.agencies
    let known = Set(reference[0].rows.map { $0[0] })
    for feed in scene.notes.feeds where !scene.senders.contains(feed.agency) {
      if !agencies.contains(where: { $0.id == feed.agency }) {
        agencies.append((feed.agency, known.contains(feed.unit) ? feed.unit : Filler.board))
      }
    }
    if !scene.holidays.isEmpty {
      others["rulebook/local/holidays.yaml"] = scene.holidays.sorted { $0.key < $1.key }.map { year, days in
        "\(year): {days: [\(days.sorted().map(\.description).joined(separator: ", "))], cite: case}\n"
      }.joined()
    }
    if !scene.measures.isEmpty {
      let rows = scene.measures.map { row in
        let document = [row.number, row.date?.description].compactMap(\.self).joined(separator: " ")
        return [row.fingerprint, row.measure, row.owner, document, "\(row.due)", row.done?.description ?? ""]
      }
      others["measures.csv"] = ([MeasureRow.fields] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
    }
    for item in scene.notes.returns { add(item, of: scene.notes.feeds[Int(item.feed.number)]) }
    for file in scene.files { add(file) }
  }

  /// `return` lines: a feed of its own, and what came of it.
  private mutating func add(_ item: Return, of feed: FeedNote) {
    let pattern = item.pattern.replacing("\(item.year)/", with: "{year}/")
    let due = item.due == nil ? "" : "    due: {every: year, by: \"01-10\"}\n"
    feeds[feed.agency, default: ""] += """
        - id: r\(item.feed.number)
          files: \(quoted(pattern))
      \(due)    records: {official: [code, name]}

      """
    let path = "\(feed.agency)/\(item.pattern.replacing("*", with: "x").replacing("?", with: "x"))"
    switch item.state {
    case .missing: return
    case .empty: files[path] = Array("code,name\n".utf8)
    case .arrived(let late):
      files[path] = Array("code,name\n1,\(Filler.name)\n".utf8)
      guard let late, let due = item.due else { return }
      let received = "\(feed.agency)/received.csv"
      let before = files[received] ?? Array("file,received\n".utf8)
      let name = path.dropFirst(feed.agency.count + 1)
      files[received] = before + Array("\(name),\(due.adding(days: late))\n".utf8)
    }
  }

  /// `file` lines: a file that is as it says.
  private mutating func add(_ file: StagedFile) {
    let agency = "case"
    let name = file.note.path.split(separator: "/").last.map(String.init) ?? "x.csv"
    var csv = ""
    var bytes = Array("code,name\n1,\(Filler.name)\n".utf8)
    switch file.note.doubt {
    case .unsure: bytes = Array("code,name\n60,Tr".utf8) + [0xC7] + Array("n An\n".utf8)
    case .mixed(let rows, _):
      bytes = Array("code,name\n70,Đặng Văn Mười\n71,Vũ Thị Lụa\n".utf8)
      let old = [0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x20, 0x56, 0xA8, 0x6E, 0x20, 0x48, 0xEF, 0x6E, 0x67, 0x0A]
      for row in 0..<rows { bytes += Array("8\(row),".utf8) + old.map(UInt8.init) }
      for row in 0...(2 * rows) { bytes += Array("9\(row),Hồ Thị Mận\n".utf8) }
    case nil:
      if let column = file.note.forbidden.first { bytes = Array("code,name,\(column)\n1,\(Filler.name),Không\n".utf8) }
      if let declared = file.note.declared {
        csv = "    csv: {declared: {cell: \"Cộng: {n} dòng\"}, set-aside: [\"Cộng*\"]}\n"
        let rows = (0..<file.batch.tally.rows).map { "\($0),\(Filler.name)\n" }.joined()
        let end = file.note.problem == nil ? "" : "9,\""
        bytes = Array("code,name\n\(rows)Cộng: \(declared.rows) dòng,\n\(end)".utf8)
      }
    }
    feeds[agency, default: ""] += """
        - id: \(quoted(name))
          files: \(quoted("{year}/files/" + name))
      \(csv)    records: {official: [code, name]}

      """
    files["\(agency)/\(year)/files/\(name)"] = bytes
  }
}

/// Lays the rows of a scene out, list by list.
private struct CaseLists {
  let scene: Scene
  var lists: [PaperWorkspace.List] = []
  var reference: [PaperWorkspace.List]
  var agencies: [(id: String, unit: String)] = []
  private static let own: [RecordKind] = [.unit, .post, .keyPost, .regulation]

  init(_ scene: Scene) {
    self.scene = scene
    reference = CaseLists.own.map { kind in
      PaperWorkspace.List(agency: "", kind: kind, fields: kind.fieldNames, rows: [], name: "")
    }
  }

  mutating func lay() {
    var rows: [Int: [RecordKind: [[String]]]] = [:]
    for line in scene.lines {
      let feed = Int(line.feed.number)
      let cells = zip(line.kind.fieldNames, line.fields).map { Self.cell($1, $0, line.kind) }
      if let place = Self.own.firstIndex(of: line.kind), isNobodys(feed) {
        reference[place].rows.append(cells)
      } else {
        rows[feed, default: [:]][line.kind, default: []].append(cells)
      }
    }
    for (place, row) in [(0, Filler.boardRow), (0, Filler.bodyRow), (1, Filler.postRow)] {
      reference[place].rows.append(row)
    }
    reference = reference.filter { !$0.rows.isEmpty }
    let known = Set(reference[0].rows.map { $0[0] })

    // The case's own lists are somebody's who vouches for them.
    let voucher = scene.notes.vouchers.first { isNobodys(Int($0.feed.number)) && known.contains($0.unit) }
    agencies = [("case", voucher?.unit ?? Filler.board)]
    for sender in scene.senders where sender != "setting" && !agencies.contains(where: { $0.id == sender }) {
      agencies.append((sender, known.contains(sender) ? sender : Filler.board))
    }
    // Two feeds of one sender that have the same columns are one list of each kind, as the office would keep them.
    var same: [[Int]] = []
    for feed in scene.senders.indices {
      let place = same.firstIndex { agency($0[0]) == agency(feed) && mapped($0[0]) == mapped(feed) }
      if let place { same[place].append(feed) } else { same.append([feed]) }
    }
    for feeds in same {
      let vouchers = scene.notes.vouchers.filter { feeds.contains(Int($0.feed.number)) && known.contains($0.unit) }
      for kind in RecordKind.allCases {
        func covers(_ isWhole: Bool) -> [Feed.Cover] {
          vouchers.filter { $0.kind == kind && ($0.state == .whole) == isWhole }.map {
            Feed.Cover(kind: kind, since: $0.since, unit: $0.unit, below: $0.below)
          }
        }
        if !covers(false).isEmpty {
          var lost = PaperWorkspace.List(
            agency: agency(feeds[0]), kind: kind, fields: kind.canonicalFields, rows: [],
            covers: covers(false), name: "\(kind.listName)-lost")
          lost.parts = 0
          lists.append(lost)
        }
        let covers = covers(true)
        var cells = feeds.flatMap { rows[$0]?[kind] ?? [] }
        if cells.isEmpty {
          if covers.isEmpty { continue }
          // A list without a row vouches for nothing.
          cells = [Filler.row(kind, since: covers.map { $0.since ?? .first }.max() ?? .first)]
        }
        let places = kind.fieldNames.indices.filter { place in
          let field = kind.fieldNames[place]
          return mapped(feeds[0])[kind]?.contains(field) ?? false && kind.canonicalFields.contains(field)
        }
        lists.append(
          PaperWorkspace.List(
            agency: agency(feeds[0]), kind: kind, fields: places.map { kind.fieldNames[$0] },
            rows: cells.map { row in places.map { row[$0] } }, covers: covers, name: name(of: kind, agency(feeds[0]))))
      }
    }
    if lists.isEmpty || lists.contains(where: { $0.rows.contains { $0.contains(Filler.name) } }) {
      lists.append(
        PaperWorkspace.List(
          agency: "case", kind: .official, fields: ["code", "name", "birth"],
          rows: [["000", Filler.name, Filler.birth]], name: "officials-filler"))
    }
    agencies = agencies.filter { agency in
      lists.contains { $0.agency == agency.id } || agency.id == "case" && !scene.files.isEmpty
    }
  }

  private func mapped(_ feed: Int) -> [RecordKind: Set<String>] { scene.notes.feeds[feed].mapped }

  /// `actions`, then `actions-2`: as an export in canonical form calls them.
  private func name(of kind: RecordKind, _ agency: String) -> String {
    let count = lists.count { $0.agency == agency && $0.kind == kind }
    return count == 0 ? kind.listName : "\(kind.listName)-\(count + 1)"
  }

  private func isNobodys(_ feed: Int) -> Bool { scene.senders[feed] == "setting" }
  private func agency(_ feed: Int) -> String { isNobodys(feed) ? "case" : scene.senders[feed] }

  /// Days as the canonical form has them; what is no day stands as it is. A row cannot do without some codes: where a
  /// case has one that no list has, files have one that can be read and that no list has either.
  private static func cell(_ text: String?, _ field: String, _ kind: RecordKind) -> String {
    guard let text, kind.isDate(field) else {
      let isNeeded = text == "?" && kind.neededFields.contains([field])
      return isNeeded ? "X-?" : text ?? ""
    }
    let bytes = Array(text.utf8)
    return DateForms.spoken.date(in: bytes.span)?.description ?? text
  }
}

/// A row of long ago about nobody, so that a list that must vouch for something is not empty.
enum Filler {
  static let board = "BAN-0"
  static let body = "CQ-0"
  static let name = "Hồ Văn Không"
  static let birth = "1950-01-02"

  static var boardRow: [String] {
    cells(.unit, ["code": board, "name": "Ban Tổ chức", "kind": "organisation-board", "level": "province"])
  }
  static var bodyRow: [String] {
    cells(.unit, ["code": body, "name": "Cơ quan", "kind": "other", "level": "province"])
  }
  static var postRow: [String] {
    cells(.post, ["code": "NV-0", "title": "Nhân viên", "rank": "staff", "filled": "appointed"])
  }

  /// - Parameter since: from when the list vouches; an agreement or a plan of before would say that it
  ///   reaches further back.
  static func row(_ kind: RecordKind, since: CivilDate) -> [String] {
    let signed = max(since, CivilDate(year: 1994, month: 1, day: 1)!)
    let person = ["official.name": name, "official.birth": birth]
    let fields: [String: String] =
      switch kind {
      case .unit: ["code": "DV-0", "name": "Đơn vị", "kind": "other", "level": "province"]
      case .post: ["code": "CV-0", "title": "Chức vụ", "rank": "staff", "filled": "appointed"]
      case .keyPost: ["unit": board, "post": "NV-0"]
      case .regulation: ["number": "0-QĐ/TW", "date": "1990-01-01", "body": "Ban", "from": "1990-01-01"]
      case .official: ["code": "001", "name": "Hồ Văn Có", "birth": "1951-02-03"]
      case .assignment: ["unit": board, "post": "NV-0", "from": "1994-02-01", "to": "1995-12-31"]
      case .action:
        [
          "kind": "NGHI_HUU", "decider": board, "decision.number": "1/QĐ", "decision.date": "1995-12-31",
          "fromUnit": board, "fromPost": "NV-0",
        ]
      case .consultation:
        [
          "asker": board, "asked": board, "form": "written", "letter.number": "1/CV", "letter.date": "1995-12-01",
          "reply.number": "2/CV", "reply.date": "1995-12-05", "opinion": "agree",
        ]
      case .evaluation:
        ["year": "1995", "evaluator": board, "asked": board, "request.date": "1995-11-01", "reply.date": "1995-11-02"]
      case .election:
        [
          "code": "BC-0", "kind": "national-assembly", "unit": board, "level": "province", "term": "1992-1997",
          "body": "qh", "held": "1992-07-19", "staffingPlan.number": "1/ĐA", "staffingPlan.date": "1992-01-02",
        ]
      case .nominee: ["election": "BC-0", "entry": "first"]
      case .succession:
        ["unit": board, "post": "NV-0", "approved": "\(signed)", "until": "\(signed.adding(days: 20))"]
      case .agreement:
        [
          "number": "0-QC", "subject": "other", "parties": "\(board);\(body)", "signed": "\(signed)",
          "until": "\(signed.adding(days: 20))",
        ]
      case .activity: ["agreement": "0-QC", "kind": "plan", "held": "1994-05-01"]
      case .exemption:
        ["parameter": "rotation.field.period", "reason": "X", "until": "1995-12-31", "document.number": "1/QĐ"]
      }
    return cells(kind, kind.fieldNames.contains("official.name") ? fields.merging(person) { $1 } : fields)
  }

  private static func cells(_ kind: RecordKind, _ fields: [String: String]) -> [String] {
    kind.fieldNames.map { fields[$0] ?? "" }
  }
}
