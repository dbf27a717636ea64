import Records

/// One thing done to what a workspace holds.
struct Mutation: Sendable {
  let name: String
  /// Of the rows that are lost or damaged.
  var kinds: Set<RecordKind> = []
  let apply: @Sendable (inout PaperWorkspace) -> Void

  func applied(to paper: PaperWorkspace) -> PaperWorkspace {
    var copy = paper
    apply(&copy)
    return copy
  }
}

// MARK: What is lost or damaged

extension PaperWorkspace {
  /// The lists of which it is noticed what becomes of them: somebody vouches for them, or they list the people of one
  /// who does. Of a list that no profile vouches for nothing is known, whether a row of it is lost or it never came.
  fileprivate var vouchedFor: [(offset: Int, element: List)] {
    func isVouchedFor(_ list: List) -> Bool { list.covers.contains { $0.kind == list.kind } }
    let senders = Set(lists.filter(isVouchedFor).map(\.agency))
    return lists.enumerated().filter { $1.kind == .official ? senders.contains($1.agency) : isVouchedFor($1) }
  }
}

extension PaperWorkspace.List {
  /// What is hurt with a column: rows of this kind; and where it says who somebody is, the person.
  fileprivate func kinds(of column: Int) -> Set<RecordKind> {
    fields[column].hasPrefix("official") ? [kind, .official] : [kind]
  }

  /// Whether every row still says who it is about, or what, without the field.
  fileprivate func canDo(without column: Int) -> Bool {
    let groups = kind.neededFields.filter { $0.contains(fields[column]) }
    return groups.allSatisfy { group in
      let others = fields.indices.filter { $0 != column && group.contains(fields[$0]) }
      return !others.isEmpty && rows.allSatisfy { row in others.contains { !row[$0].isEmpty } }
    }
  }
}

extension Mutation {
  static func withoutLists(_ paper: PaperWorkspace) -> [Mutation] {
    // Whether anybody vouches for it or not: it was due, and it is known that it did not come. Only where another list
    // vouches for all there is, one that nobody vouches for holds nothing more, and whoever charges may rest on that.
    paper.lists.enumerated().filter { i, list in
      func vouches(_ other: PaperWorkspace.List) -> Bool {
        other.parts > 0 && other.covers.contains { $0.kind == list.kind }
      }
      return list.parts > 0
        && (paper.vouchedFor.contains { $0.offset == i }
          || list.kind != .official && !paper.lists.contains(where: vouches))
    }.map { i, list in
      Mutation(name: "without \(list.agency)/\(list.name)", kinds: [list.kind]) { $0.lists[i].parts = 0 }
    }
      + paper.agencies.map(\.id).map { agency in
        Mutation(name: "without all files of \(agency)", kinds: Set(RecordKind.allCases)) { paper in
          for (i, list) in paper.vouchedFor where list.agency == agency { paper.lists[i].parts = 0 }
        }
      }
  }

  /// The sender keeps no such column: neither his files nor his profile have it.
  static func withoutColumns(_ paper: PaperWorkspace) -> [Mutation] {
    paper.vouchedFor.flatMap { i, list in
      list.fields.indices.filter { !list.fields[$0].isTakenFromPost && list.canDo(without: $0) }.map { column in
        Mutation(
          name: "\(list.agency)/\(list.name) has no column \(list.fields[column])", kinds: list.kinds(of: column)
        ) {
          paper in
          paper.lists[i].fields.remove(at: column)
          paper.lists[i].headers?.remove(at: column)
          for row in paper.lists[i].rows.indices { paper.lists[i].rows[row].remove(at: column) }
        }
      }
    }
  }

  /// The column is there, and nothing stands in it.
  static func emptyColumns(_ paper: PaperWorkspace) -> [Mutation] {
    paper.vouchedFor.flatMap { i, list in
      list.fields.indices.filter { column in
        !list.kind.saysThereIsNone(list.fields[column]) && !list.fields[column].isTakenFromPost
          && list.rows.contains { !$0[column].isEmpty }
      }.map { column in
        Mutation(name: "\(list.agency)/\(list.name): \(list.fields[column]) is empty", kinds: list.kinds(of: column)) {
          paper in
          for row in paper.lists[i].rows.indices { paper.lists[i].rows[row][column] = "" }
        }
      }
    }
  }

  /// - Parameter kinds: of the rows whose cells are damaged one by one.
  static func damagedCells(_ paper: PaperWorkspace, in kinds: Set<RecordKind>) -> [Mutation] {
    paper.vouchedFor.filter { kinds.contains($1.kind) }.flatMap { i, list in
      list.rows.indices.flatMap { row in
        list.fields.indices.filter { !list.rows[row][$0].isEmpty }.map { column in
          Mutation(
            name:
              "\(list.agency)/\(list.name):\(row + 2) \(list.fields[column]) “\(list.rows[row][column])” is damaged",
            kinds: list.kinds(of: column)
          ) { $0.lists[i].rows[row][column] = list.rows[row][column].damaged }
        }
      }
    }
  }
}

extension RecordKind {
  /// Fields of which an empty cell is the sender's word that there is none: no letter's date, no reply, still in post.
  /// To empty them all is to say something else, and may accuse.
  func saysThereIsNone(_ field: String) -> Bool {
    let words: Set = [
      "letter.date", "reply.number", "reply.date", "opinion", "to", "until", "termEnd", "noticed", "effective",
      "referral.number", "referral.date", "learned", "sentToCommittee", "staffingPlan.number", "staffingPlan.date",
      "held", "scheduled", "revised", "request.number", "request.date", "asked", "received", "form", "principal",
      "replacedBy", "count", "seats",
    ]
    // Of a letter without a reply nothing is charged, however many there are.
    let ofLetters: Set = ["asked", "form", "reply.number", "reply.date", "opinion"]
    return words.contains(field) && !(self == .consultation && ofLetters.contains(field))
  }
}

extension String {
  /// Fields of a decision that are taken from the post that the person holds where it leaves them out.
  fileprivate var isTakenFromPost: Bool { ["fromUnit", "fromPost", "toUnit", "toPost"].contains(self) }

  fileprivate var damaged: String {
    var letters = Array(self)
    letters[letters.count / 2] = "¤"
    return String(letters)
  }
}

// MARK: The same, told otherwise

extension Mutation {
  static func shuffled(by random: FixedOrder) -> Mutation {
    Mutation(name: "rows shuffled") { paper in
      var random = random
      for i in paper.lists.indices { paper.lists[i].rows.shuffle(using: &random) }
    }
  }

  static let split = Mutation(name: "every file in two") { paper in
    for i in paper.lists.indices where paper.lists[i].rows.count > 1 && paper.lists[i].parts == 1 {
      paper.lists[i].parts = 2
    }
  }

  static let renamed = Mutation(name: "files renamed") { paper in
    // In the contrary order, so that another file is the first.
    for i in paper.lists.indices { paper.lists[i].name = "f\(100 + paper.lists.count - i)" }
  }

  /// Every column by another name, and its profile with it; people by code in one list, by name in another.
  static let otherColumns = Mutation(name: "columns renamed") { paper in
    paper.lists = paper.lists.flatMap { list -> [PaperWorkspace.List] in
      if list.parts == 0 { return [list] }
      let byCode = list.fields.firstIndex(of: "official")
      let isPart = list.fields.map { $0.hasPrefix("official.") }
      var lists: [PaperWorkspace.List] = []
      for isCoded in [true, false] where byCode != nil || !isCoded {
        var own = list
        own.rows = byCode.map { code in list.rows.filter { $0[code].isEmpty != isCoded } } ?? list.rows
        if own.rows.isEmpty { continue }
        let kept = list.fields.indices.filter { isCoded ? !isPart[$0] : $0 != byCode }
        own.fields = kept.map { list.fields[$0] }
        own.rows = own.rows.map { row in kept.map { row[$0] } }
        own.headers = own.fields.indices.map { "Cột \($0 + 1) của danh sách" }
        own.name += isCoded ? "-ma" : "-ten"
        lists.append(own)
      }
      return lists
    }
  }

  /// Every official has another code in each agency's lists, and stands elsewhere in the order of codes; `uncoded` takes
  /// what was added away again.
  static let recoded = Mutation(name: "officials recoded") { paper in
    for i in paper.lists.indices {
      let list = paper.lists[i]
      let columns = list.fields.indices.filter {
        list.fields[$0] == "official" || list.kind == .official && list.fields[$0] == "code"
      }
      for row in list.rows.indices {
        for column in columns where !["", "?"].contains(list.rows[row][column]) {
          let code = list.rows[row][column]
          paper.lists[i].rows[row][column] = "\(code.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 90 } + 10)ǁ\(code)"
        }
      }
    }
  }
}

extension String {
  var uncoded: String { replacing(/[0-9][0-9]ǁ/, with: "") }
}

/// The same numbers on every machine, whatever the run.
struct FixedOrder: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
