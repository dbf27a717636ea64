import Testing

@testable import Records

@Suite struct IntakeTests {
  private func layout(_ kind: RecordKind, _ recipes: [String: Recipe], condition: [Recipe]? = nil) -> Layout {
    Layout(
      kind, feed: FeedNumber(3),
      fields: kind.fieldNames.map {
        .init(recipes[$0] ?? .absent, dates: .spoken, column: "cột \($0)", expected: "d/M/yyyy")
      }, condition: condition)
  }

  private func take(_ rows: [[String]], by layouts: [Layout], frame: Intake.Frame = .init()) -> Batch {
    var intake = Intake(agency: "thuế", file: "thuế/a.csv")
    intake.frame = frame
    for (i, row) in rows.enumerated() {
      var cells = Cells()
      let texts = row.map { Array($0.utf8) }
      var kept: [UnsafeMutableBufferPointer<UInt8>] = []
      for text in texts {
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.count))
        _ = room.initialize(from: text)
        kept.append(room)
        cells.append(Cell(UnsafePointer(room.baseAddress), count: text.count))
      }
      intake.take(cells.row(at: intake.location(line: i + 2, byte: 10 * i)), by: layouts)
      for room in kept { room.deallocate() }
    }
    return intake.finish()
  }

  private var spell: Layout {
    layout(
      .assignment,
      [
        "official": .column(0), "unit": .constant(Array("HA".utf8)), "post": .column(1), "from": .column(2),
        "to": .column(3),
      ])
  }

  @Test("every row is accepted, rejected or set aside, and the sums agree")
  func sums() {
    let batch = take(
      [["an", "phó", "2005", ""], ["bình", "", "2005", ""], ["chi", "phó", "31/4/2005", ""], ["", "", "", ""]],
      by: [spell])
    #expect(batch.tally.rows == 4)
    #expect(batch.tally.accepted == 1)
    #expect(batch.rejects.map(\.reason) == [.missing, .notADate, .missing])
    #expect(batch.rejects.map(\.at.line) == [3, 4, 5])
    #expect(batch.rejects[1].cell == "31/4/2005")
    #expect(batch.rejects[1].raw == "chi,phó,31/4/2005,")
    #expect(batch.rejects[1].column == "cột from")
    #expect(batch.rejects[1].at.feed == FeedNumber(3))
    #expect(batch.isBalanced)
  }

  @Test("a bad cell that the record can do without is unreadable, not empty, and told")
  func cellReject() {
    let batch = take([["an", "phó", "2005", "30/2/2006"], ["an", "phó", "2005", ""]], by: [spell])
    #expect(batch.tally.accepted == 2)
    #expect(batch.records.assignments.map(\.to) == [.unreadable, nil])
    #expect(batch.cellRejects.map(\.at.line) == [2])
    #expect(batch.rejects.isEmpty)
  }

  @Test("a row that ends before a column it needs is cut off, even where the column could be empty")
  func ragged() {
    let batch = take([["an", "phó", "2005"]], by: [spell])
    #expect(batch.rejects.map(\.reason) == [.ragged])
    #expect(batch.rejects[0].column == "cột to")
    #expect(batch.rejects[0].trace == Trace())
  }

  @Test("a row of two records is taken whole or not at all, and its notes go with it")
  func wholeOrNot() {
    let official = layout(.official, ["code": .column(0), "name": .column(1), "birth": .column(2)])
    let spell = layout(
      .assignment,
      [
        "official": .column(0), "unit": .constant(Array("HA".utf8)), "post": .constant(Array("phó".utf8)),
        "from": .column(3),
      ])
    let batch = take(
      [["an", "An", "31/2/1960", "2003"], ["chi", "Chi", "32/1/1962", "bao giờ"]], by: [official, spell])
    #expect(batch.tally.accepted == 1)
    #expect(batch.records.officials.count == 1)
    #expect(batch.records.assignments.count == 1)
    #expect(batch.cellRejects.map(\.at.line) == [2])
    #expect(batch.rejects.map(\.kind) == [.assignment])
    #expect(batch.rejects[0].trace.official.map { batch.pool[$0.symbol] } == "thuế\u{1F}chi")
  }

  @Test("a row for which no record's condition holds is set aside, not lost")
  func unmatched() {
    let batch = take(
      [["an", "phó", "2005", ""]], by: [layout(.assignment, ["official": .column(0)], condition: [.column(3)])])
    #expect(batch.tally.setAside == [.unmatched: 1])
    #expect(batch.isBalanced)
  }

  @Test("an unknown word rejects the row where it is needed, and is unreadable where it is not")
  func mapping() {
    var codes = Mapping()
    _ = codes.add("Điều động", "DIEU_DONG")
    let again = codes.add("Điều động", "BO_NHIEM")
    #expect(!again)
    let letter = layout(
      .consultation,
      [
        "official": .column(0), "asker": .constant(Array("CT".utf8)), "asked": .constant(Array("QU".utf8)),
        "form": .constant(Array("written".utf8)), "about": .mapped(.column(1), codes),
      ])
    let batch = take([["an", "Điều động"], ["an", "Điều đ¤ng"], ["an", ""]], by: [letter])
    #expect(batch.records.consultations.map(\.about) == [.value(.transfer), .unreadable, .empty])
    #expect(batch.cellRejects.map(\.reason) == [.notInList])
    let action = layout(
      .action,
      [
        "official": .column(0), "kind": .mapped(.column(1), codes), "decider": .constant(Array("CT".utf8)),
        "decision.date": .constant(Array("2010".utf8)),
      ])
    let rejected = take([["an", "Điều đ¤ng"]], by: [action])
    #expect(rejected.rejects.map(\.reason) == [.notInList])
    #expect(rejected.rejects[0].cell == "Điều đ¤ng")
  }

  @Test("a word for the filled column; two filled columns are no word")
  func filled() {
    let birth = layout(
      .official,
      [
        "code": .column(0), "name": .column(0), "birth": .firstOf([.column(1), .column(2)]),
        "sex": .filled([(column: 1, word: Array("male".utf8)), (column: 2, word: Array("female".utf8))]),
      ])
    let batch = take([["an", "1960", ""], ["bình", "", "1961"], ["chi", "1960", "1961"]], by: [birth])
    #expect(batch.records.officials.map(\.sex) == [.value(.male), .value(.female), .unreadable])
  }

  @Test("a count too large to keep stopped the program")
  func hugeCount() {
    let activity = layout(
      .activity,
      [
        "agreement": .constant(Array("1/QC".utf8)), "kind": .constant(Array("conference".utf8)),
        "held": .constant(Array("2010".utf8)), "count": .column(0),
      ])
    let batch = take([["2147483647"], ["2147483648"], ["99999999999999999999999"], ["-1"]], by: [activity])
    #expect(batch.records.activities.map(\.count) == [2_147_483_647])
    #expect(batch.rejects.map(\.reason) == [.notANumber, .notANumber, .notANumber])
  }

  @Test("a person without a code is who the row says: the same words are the same mention")
  func mentions() {
    let letter = layout(
      .consultation,
      [
        "official.name": .joined([.column(0), .column(1)]), "official.birth": .column(2),
        "asker": .constant(Array("CT".utf8)), "asked": .constant(Array("QU".utf8)),
        "form": .constant(Array("written".utf8)),
      ])
    let batch = take(
      [["Trần Văn", "An", "2/3/1960"], ["Trần Văn", "An", "2/3/1960"], ["", "", "2/3/1960"]], by: [letter])
    #expect(Set(batch.records.consultations.map(\.official)).count == 1)
    #expect(batch.records.officials.allSatisfy { $0.isMention })
    #expect(batch.records.officials.first?.name.map { batch.pool[$0] } == "Trần Văn An")
    #expect(batch.rejects.map(\.reason) == [.missing])
  }

  @Test("what must not be kept is not in the raw text of a reject")
  func forbidden() {
    var frame = Intake.Frame()
    frame.forbidden = [1]
    let batch = take(
      [["an", "Phật giáo", "bao giờ", ""]],
      by: [layout(.assignment, ["official": .column(0), "unit": .column(0), "post": .column(0), "from": .column(2)])],
      frame: frame)
    #expect(batch.rejects[0].raw == "an,▒,bao giờ,")
  }

  @Test("a row that is let fall stops the program")
  func lostRow() async {
    await #expect(processExitsWith: .failure) {
      var cells = Cells()
      cells.append(.absent)
      _ = cells.row(at: SourceLocation(file: Symbol(id: 0), line: 7, byte: 0))
    }
  }

  @Test("two people whose codes cannot be read do not become one person")
  func unreadableCodesOfPeople() {
    var known = Mapping()
    _ = known.add("S1", "1")
    let list = layout(
      .official, ["code": .mapped(.column(0), known), "name": .column(1), "birth": .column(2)])
    let batch = take([["X", "An", "1960"], ["Y", "Bình", "1961"], ["Z", "Chi", ""], ["", "Dung", ""]], by: [list])
    #expect(batch.records.officials.count == 0)
    #expect(batch.rejects.map(\.reason) == [.notInList, .notInList, .notInList, .missing])
  }

  @Test("a list of codes that cannot be read is unreadable, not empty, and told")
  func unreadableList() {
    let list = layout(
      .unit,
      [
        "code": .column(0), "name": .column(0), "kind": .constant(Array("other".utf8)),
        "level": .constant(Array("district".utf8)), "successors": .mapped(.column(1), Mapping()),
      ])
    let batch = take([["a", "b;c"], ["d", ""]], by: [list])
    #expect(batch.records.units.map { $0.successors?.symbol } == [.unreadable, nil])
    #expect(batch.cellRejects.map(\.reason) == [.notInList])
  }

  @Test("the sender's mark for what he does not know is unreadable, and in a needed cell rejects the row")
  func unknownMark() {
    let marks = [Array("?".utf8), Array("không rõ".utf8)]
    let list = layout(
      .action,
      [
        "official": .column(0), "kind": .column(1), "decider": .unlessUnknown(.column(2), marks),
        "decision.date": .column(3), "toUnit": .unlessUnknown(.column(4), marks),
      ])
    let batch = take(
      [
        ["an", "DIEU_DONG", "CT", "2010", "không rõ"], ["an", "DIEU_DONG", "CT", "2010", "không"],
        ["an", "DIEU_DONG", "?", "2010", ""],
      ], by: [list])
    #expect(batch.records.actions.map { $0.toUnit?.isUnreadable } == [true, false])
    #expect(batch.cellRejects.map(\.reason) == [.notInList])
    #expect(batch.rejects.map(\.reason) == [.notInList])
  }
}
