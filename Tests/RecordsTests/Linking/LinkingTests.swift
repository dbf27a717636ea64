import Testing

@testable import Records

@Suite struct LinkingTests {
  /// Rows of several agencies' lists, one a line: agency, code, then name | birth | sex | card | number.
  /// A code of `-` is a person whom another row only names.
  private struct Lists {
    var officials: [Official] = []
    var pool = SymbolPool()

    /// Each row is a file of its own, at the line it has in `rows`, whatever the order they are joined in.
    init(_ rows: [String], order: [Int]? = nil) {
      var batches: [Batch] = []
      for i in order ?? Array(rows.indices) {
        let cells = rows[i].split(separator: "|", omittingEmptySubsequences: false).map { $0.trimming }
        let head = cells[0].split(separator: " ").map(String.init)
        func cell(_ i: Int) -> String? { i < cells.count && !cells[i].isEmpty ? cells[i] : nil }
        var intake = Intake(agency: head[0], file: head[0])
        let place = intake.location(line: i + 1, byte: 0)
        if head[1] == "-" {
          intake.take([nil, cell(1), cell(2), cell(4), "DH", "first", nil, nil], as: .nominee, by: .none, at: place)
        } else {
          intake.take(
            [head[1], cell(1), nil, nil, cell(2), cell(3), nil, cell(4), cell(5)], as: .official, by: .none, at: place)
        }
        batches.append(intake.finish())
      }
      // As the registry joins files: one pool, all official rows.
      _ = Registry(batches, notes: ImportNotes()) { officials, pool in
        self.officials = officials
        self.pool = pool
        return Linkage(symbols: pool.count)
      }
    }

    private func name(_ symbol: Symbol) -> String {
      let parts = pool[symbol].split(separator: "\u{1F}", omittingEmptySubsequences: false)
      return parts.count == 2 ? "\(parts[0])\(parts[1])" : "\(parts[0])-"
    }

    /// The groups that are one person, and who was left apart, by code: `a1=b7`, `?c3`.
    var links: [String] {
      let linkage = Linking.link(officials, pool: pool)
      var links: Set<String> = []
      for official in officials {
        let code = official.code.symbol
        let person = linkage.representatives[Int(code.id)]
        if person != code { links.insert("\(name(person))=\(name(code))") }
        if linkage.ambiguous.contains(code) { links.insert("?\(name(code))") }
      }
      return links.sorted()
    }

    /// What was left apart, and where: `several c:3 a:1 b:2`.
    var leftApart: [String] {
      Linking.link(officials, pool: pool).leftApart.map { apart in
        ([apart.at] + apart.others).reduce("\(apart.reason)") { "\($0) \(pool[$1.file]):\($1.line)" }
      }
    }
  }

  private func links(_ rows: String...) -> [String] {
    let forwards = Lists(rows).links
    #expect(Lists(rows, order: rows.indices.reversed()).links == forwards, "the order of files must not matter")
    return forwards
  }

  // MARK: Keys

  @Test("one Party card is one person, whatever the spelling of name and card")
  func card() {
    #expect(links("a 1|Trần Văn An|12/5/1960||12.345.678", "b 7|Tran Van An|||12345678") == ["a1=b7"])
  }

  @Test("one card under two names and two birthdays is nobody's: both are left apart")
  func cardOfTwo() {
    #expect(links("a 1|Trần Văn An|12/5/1960||123", "b 7|Lê Thị Bình|1/2/1971||123") == ["?a1", "?b7"])
  }

  @Test("a civil servant's number links, but not across two Party cards")
  func number() {
    #expect(links("a 1|An||||77", "b 7|An||||77") == ["a1=b7"])
    #expect(links("a 1|An|||1|77", "b 7|An|||2|77") == ["?a1", "?b7"])
  }

  @Test("what is no card of anybody links nobody: the lists of two agencies had a dash in every cell")
  func noCard() {
    #expect(links("a 1|Trần Văn An|1960||-", "b 7|Lê Thị Bình|1971||-").isEmpty)
    #expect(links("a 1|Trần Văn An|||không", "b 7|Trần Văn An|||không").isEmpty)
    #expect(links("a 1|Trần Văn An||||000", "b 7|Trần Văn An||||000").isEmpty)
  }

  @Test("one card under two names, and no birth to bear it out: either may have the other's card")
  func cardUnderTwoNames() {
    #expect(links("a 1|Trần Văn An|||123", "b 7|Lê Thị Bình|||123") == ["?a1", "?b7"])
    #expect(links("a 1|Trần Văn An|1960||123", "b 7|Lê Thị Bình|1960||123") == ["a1=b7"])
    #expect(links("a 1|Trần Văn An|12/5/1960||123", "b 7|Trần Văn An|1/2/1971||123") == ["a1=b7"])
  }

  @Test("one card and one name: a sex that differs is a slip, with a birth that differs too it is somebody else")
  func cardAndSex() {
    #expect(links("a 1|Lê An||male|9", "b 7|Lê An||female|9") == ["a1=b7"])
    #expect(links("a 1|Lê An|1/1/1960|male|9", "b 7|Lê An|2/2/1971|female|9") == ["?a1", "?b7"])
  }

  // MARK: Name and birth

  @Test("name and full birth link, however the tone is placed")
  func nameAndBirth() {
    #expect(links("a 1|Nguyễn Thị Hoà|12/5/1960", "b 7|NGUYỄN THỊ  HÒA|12/5/1960") == ["a1=b7"])
    #expect(links("a 1|Nguyễn Thị Hoà|12/5/1960", "b 7|Nguyễn Thị Hoa|12/5/1960").isEmpty)
  }

  @Test("a name alone never links")
  func namesakes() {
    #expect(links("a 1|Trần Văn An", "b 7|Trần Văn An").isEmpty)
    #expect(links("a 1|Trần Văn An|1/1/1960", "b 7|Trần Văn An|2/1/1960").isEmpty)
  }

  @Test("a sex that differs never links; one that is missing does, unless it could be either")
  func sex() {
    #expect(links("a 1|Lê An|1/1/1960|male", "b 7|Lê An|1/1/1960|female").isEmpty)
    #expect(links("a 1|Lê An|1/1/1960|male", "b 7|Lê An|1/1/1960") == ["a1=b7"])
    #expect(links("a 1|Lê An|1/1/1960|male", "b 7|Lê An|1/1/1960|female", "c 3|Lê An|1/1/1960") == ["?c3"])
  }

  @Test("two cards are two people, and a third row without one could be either")
  func twoCards() {
    #expect(links("a 1|Lê An|1/1/1960||1", "b 7|Lê An|1/1/1960||2").isEmpty)
    #expect(links("a 1|Lê An|1/1/1960||1", "b 7|Lê An|1/1/1960||2", "c 3|Lê An|1/1/1960") == ["?c3"])
    #expect(links("a 1|Lê An|1/1/1960||1", "b 7|Lê An|1/1/1960||1", "c 3|Lê An|1/1/1960") == ["a1=b7", "a1=c3"])
  }

  @Test("an agency that lists two namesakes of one birthday means two; another's row could be either")
  func twoCodesOfOneAgency() {
    #expect(links("a 1|Lê An|1/1/1960", "a 2|Lê An|1/1/1960").isEmpty)
    #expect(links("a 1|Lê An|1/1/1960", "a 2|Lê An|1/1/1960", "b 7|Lê An|1/1/1960") == ["?b7"])
    // Where a card says that the two codes are one person, they are.
    #expect(
      links("a 1|Lê An|1/1/1960||9", "a 2|Lê An|1/1/1960||9", "b 7|Lê An|1/1/1960") == ["a1=a2", "a1=b7"])
  }

  // MARK: Partial births

  @Test("a month or a year links where it holds one birth and no second")
  func partial() {
    #expect(links("a 1|Lê An|12/5/1960", "b 7|Lê An|1960") == ["a1=b7"])
    #expect(links("a 1|Lê An|12/5/1960", "b 7|Lê An|5/1960", "c 3|Lê An|1960") == ["a1=b7", "a1=c3"])
    #expect(links("a 1|Lê An|12/5/1960", "b 7|Lê An|1961").isEmpty)
    #expect(links("a 1|Lê An|12/5/1960", "b 7|Lê An|3/9/1960", "c 3|Lê An|1960") == ["?c3"])
  }

  @Test("of two candidates one of the other sex is none")
  func partialWithSex() {
    #expect(
      links("a 1|Lê An|12/5/1960|male", "b 7|Lê An|3/9/1960|female", "c 3|Lê An|1960|female") == ["b7=c3"])
  }

  @Test("two people of one agency cannot both be the one that a year would hold")
  func twoPartials() {
    #expect(links("a 1|Lê An|12/5/1960", "b 7|Lê An|1960", "b 8|Lê An|1960") == ["?b7", "?b8"])
    // The month is nearer: the other of the two is then somebody else.
    #expect(links("a 1|Lê An|12/5/1960", "b 7|Lê An|1960", "b 8|Lê An|5/1960") == ["a1=b8"])
  }

  @Test("a person whose own rows give two days of birth cannot be both of those who were born on them")
  func tornBetweenTwo() {
    // Were it linked to both, two people of different birthdays would be one.
    #expect(
      links("a 1|Lê An|1/1/1960", "a 1|Lê An|1/2/1961", "b 7|Lê An|1/1/1960", "c 3|Lê An|1/2/1961")
        == ["?a1", "?b7", "?c3"])
    #expect(links("a 1|Lê An|1/1/1960", "a 1|Lê An|1/2/1961", "b 7|Lê An|1/1/1960") == ["a1=b7"])
  }

  // MARK: What is said of those left apart

  @Test("who could be several has the rows of those whom he could be")
  func severalPlaces() {
    #expect(
      Lists(["a 1|Lê An|12/5/1960", "b 7|Lê An|3/9/1960", "c 3|Lê An|1960"]).leftApart == ["several c:3 a:1 b:2"])
    #expect(
      Lists(["a 1|Lê An|1/1/1960", "a 2|Lê An|1/1/1960", "b 7|Lê An|1/1/1960"]).leftApart == ["several b:3 a:1 a:2"])
  }

  @Test("a shared card has every row that holds it; a namesake of one birthday, the one thing that differs")
  func conflictPlaces() {
    #expect(
      Lists(["a 1|Trần Văn An|12/5/1960||123", "b 7|Lê Thị Bình|1/2/1971||123"]).leftApart == ["sharedCard a:1 b:2"])
    #expect(Lists(["a 1|Lê An|1/1/1960||1", "b 7|Lê An|1/1/1960||2"]).leftApart == ["cardDiffers a:1 b:2"])
    #expect(Lists(["a 1|Lê An|1/1/1960|male", "b 7|Lê An|1/1/1960|female"]).leftApart == ["sexDiffers a:1 b:2"])
    #expect(Lists(["a 1|Lê An|1/1/1960||1|5", "b 7|Lê An|1/1/1960||2|6"]).leftApart.isEmpty, "two things: two people")
    #expect(Lists(["a 1|Lê An|1960||1", "b 7|Lê An|1960||2"]).leftApart.isEmpty, "a year is no birthday")
    #expect(
      Lists(["a 1|Lê An|1/1/1960||1", "a 2|Lê An|1/1/1960||2"]).leftApart.isEmpty, "their agency knows them apart")
  }

  @Test("whatever the order of rows and files, the same are one person and the same are left apart", arguments: 1...60)
  func anyOrder(_ seed: UInt64) {
    var dice = Dice(seed)
    func one(of choices: [String]) -> String { choices[Int(dice.next() % UInt64(choices.count))] }
    let rows = (0..<40).map { i in
      let head = one(of: ["a", "b", "c", "d"]) + " " + one(of: ["-", "\(i % 9)", "\(i)"])
      let name = one(of: ["Lê An", "Lê Ân", "Lê Văn An"])
      let birth = one(of: ["1/5/1960", "2/5/1960", "5/1960", "1960", "1961", ""])
      // What names nobody at all is no row.
      let card = one(of: ["", "", "1", "2", "-"])
      let needed = head.hasSuffix("-") && birth.isEmpty && card.isEmpty ? "3" : card
      return [head, name, birth, one(of: ["", "male", "female"]), needed, one(of: ["", "", "7", "8"])]
        .joined(separator: "|")
    }
    let straight = Lists(rows)
    let (links, apart) = (straight.links, straight.leftApart)
    #expect(!links.isEmpty)
    for _ in 0..<5 {
      let shuffled = Lists(rows, order: rows.indices.shuffled(using: &dice))
      #expect(shuffled.links == links)
      #expect(shuffled.leftApart == apart)
    }
  }

  // MARK: People whom rows only name

  @Test("a person named without a code is the one listed, and the listed code stands for both")
  func mention() {
    #expect(links("b -|Lê An|12/5/1960", "z 9|Lê An|12/5/1960") == ["z9=b-"])
    #expect(links("b -|Lê An|||123", "z 9|Lê Văn An|12/5/1960||123") == ["z9=b-"])
  }

  @Test("a bare name links to nobody; where two have it, that is said")
  func bareName() {
    #expect(links("b -|Lê An", "z 9|Lê An|12/5/1960").isEmpty)
    #expect(links("b -|Lê An", "y 3|Lê An|1/1/1955", "z 9|Lê An|12/5/1960") == ["?b-"])
  }

  @Test("many namesakes are no trouble")
  func manyNamesakes() {
    let rows = (0..<2000).map { "a\($0 % 7) \($0)|Lê An|\($0 % 28 + 1)/\($0 % 12 + 1)/\(1950 + $0 % 30)||\($0 + 1)" }
    let start = ContinuousClock.now
    #expect(Lists(rows).links.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

extension Substring {
  fileprivate var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The same throws for the same seed.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
