import Configuration
import Foundation
import Records
import Testing

@testable import Importing

@Suite struct ImportTests {
  static let tax = (
    agency: "thuế",
    text: """
    agency: thuế
    unit: CT
    feeds:
      - id: cán-bộ
        files: "{year}/CanBo*.csv"
        due: {every: year, by: "01-10", grace-days: 5}
        covers: [official, {kind: official, of: HP, below: party, since: 2009-07-01}]
        records: {official: {code: Mã, name: Tên}}
      - id: chức-vụ
        files: "{year}/CanBo*.csv"
        covers: [assignment]
        dates: yyyy
        records: {assignment: {official: Mã, unit: {const: CT}, post: Chức, from: Từ}}
      - id: quyết-định
        files: "{year}/QD/?.xml"
        dates: yyyy
        row: A/B
        covers: [action]
        records: {action: {official: "@ma", kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {date: Nam}}}
    """
  )

  private static let people = "Mã,Tên,Chức,Từ\nan,An,x,2001\nbình,Bình,x,2002\n"

  @Test("every file is read once by all its feeds; the order is that of agency and path")
  func readsOnceInOrder() async throws {
    let workspace = try Workspace()
    for name in ["b", "a", "Z", "10", "9"] {
      try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-\(name).csv")
    }
    try workspace.write("<A><B ma='an'><Nam>2010</Nam></B></A>", to: "exports/thuế/2010/QD/1.xml")
    let (result, mistakes) = try await workspace.read([Self.tax])
    #expect(mistakes == [])
    #expect(
      result.notes.files.map(\.path) == [
        "thuế/2010/CanBo-10.csv", "thuế/2010/CanBo-9.csv", "thuế/2010/CanBo-Z.csv", "thuế/2010/CanBo-a.csv",
        "thuế/2010/CanBo-b.csv", "thuế/2010/QD/1.xml",
      ])
    #expect(result.batches.map(\.tally.rows) == [3, 3, 3, 3, 3, 1])
    #expect(result.batches.map(\.isBalanced) == [true, true, true, true, true, true])
    #expect(result.batches[0].records.officials.count == 2)
    #expect(result.batches[0].records.assignments.map(\.source.feed) == [FeedNumber(1), FeedNumber(1)])
    let note = try #require(result.notes.files.first)
    #expect(note.feeds == [FeedNumber(0), FeedNumber(1)])
    #expect(
      (note.format, note.dialect, note.encoding, note.size) == (
        "csv", "delimiter=,; header=1", "UTF-8", Self.people.utf8.count
      ))
    #expect(note.problem == nil)
    #expect(result.notes.feeds.map(\.id) == ["cán-bộ", "chức-vụ", "quyết-định"])
    #expect(result.notes.feeds.map(\.line) == [4, 9, 14])
    #expect(result.notes.feeds[1].mapped == [.assignment: ["official", "unit", "post", "from"]])
    #expect(result.notes.vouchers.map(\.state) == [.whole, .whole, .whole, .whole])
  }

  @Test("a list is vouched for from the year's first day or from `since`, to its last")
  func vouchers() async throws {
    let workspace = try Workspace()
    let (result, _) = try await workspace.read([Self.tax])
    let vouchers = result.notes.vouchers
    #expect(vouchers.map(\.unit) == ["CT", "HP", "CT", "CT"])
    #expect(vouchers.map(\.below) == [.both, .party, .both, .both])
    #expect(vouchers.map(\.since.description) == ["2010-01-01", "2009-07-01", "2010-01-01", "2010-01-01"])
    #expect(Set(vouchers.map(\.until.description)) == ["2010-12-31"])
    #expect(vouchers.map(\.state) == [.missing, .missing, .missing, .missing])
  }

  @Test("one file of a list that breaks off breaks the list, and no other")
  func broken() async throws {
    let workspace = try Workspace()
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-1.csv")
    try workspace.write(Self.people + "chi,\"Chi,x,2003\n", to: "exports/thuế/2010/CanBo-2.csv")
    try workspace.write("<A><B ma='an'><Nam>2010</Nam></B></A>", to: "exports/thuế/2010/QD/1.xml")
    let (result, _) = try await workspace.read([Self.tax])
    #expect(result.notes.vouchers.map(\.state) == [.broken, .broken, .broken, .whole])
    let problem = try #require(result.notes.files[1].problem)
    #expect(problem.line == 4)
    #expect(
      problem.told.en
        == "a quote opens here that nothing closes to the end of the file; put the closing one in. The 2 rows before it were read."
    )
    #expect(
      problem.told.vi
        == "dấu ngoặc kép mở ở đây mà đến cuối tệp không đóng; hãy bổ sung dấu đóng. 02 dòng trước đó đã đọc.")
    #expect(result.batches[1].records.officials.count == 2)
    #expect(result.batches[1].rejects.first?.feeds == [FeedNumber(0), FeedNumber(1)])
  }

  @Test("a register with a header and no row convicts as a whole one, while its return is called empty")
  func headerOnly() async throws {
    for empty in ["Mã,Tên,Chức,Từ\n", "Mã,Tên,Chức,Từ\n\nMã,Tên,Chức,Từ\n", ""] {
      let workspace = try Workspace()
      try workspace.write(empty, to: "exports/thuế/2010/CanBo-1.csv")
      try workspace.write("<A/>", to: "exports/thuế/2010/QD/1.xml")
      let (nothing, _) = try await workspace.read([Self.tax])
      #expect(nothing.notes.vouchers.map(\.state) == [.missing, .missing, .missing, .missing])
      #expect(nothing.notes.returns.map(\.state) == [.empty, .empty])
      // A second file of the list that holds a row makes it one.
      try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-2.csv")
      let (something, _) = try await workspace.read([Self.tax])
      let isRead = !empty.isEmpty
      #expect(something.notes.vouchers[0].state == (isRead ? .whole : .broken))
    }
  }

  // MARK: Returns

  private func state(_ received: String?, _ files: [String: String]) async throws -> Return {
    let workspace = try Workspace()
    for (name, text) in files { try workspace.write(text, to: "exports/thuế/2010/\(name)") }
    if let received { try workspace.write(received, to: "exports/thuế/received.csv") }
    let (result, mistakes) = try await workspace.read([Self.tax])
    #expect(mistakes == [])
    // Two feeds on one pattern are one return.
    #expect(result.notes.returns.map(\.pattern) == ["2010/CanBo*.csv", "2010/QD/?.xml"])
    return try #require(result.notes.returns.first)
  }

  @Test("a return is missing, empty, in time or late; where nobody noted its day, nobody knows")
  func returns() async throws {
    let missing = try await state(nil, [:])
    #expect(missing.state == .missing)
    #expect(missing.due?.description == "2011-01-15")
    #expect(missing.year == 2010)
    #expect(try await state(nil, ["CanBo.csv": "Mã,Tên,Chức,Từ\n\n"]).state == .empty)
    #expect(try await state(nil, ["CanBo.csv": ""]).state == .empty)
    #expect(try await state(nil, ["CanBo.csv": Self.people]).state == .arrived(late: nil))
    let both = ["CanBo1.csv": Self.people, "CanBo2.csv": Self.people]
    #expect(
      try await state("file,received\n2010/CanBo1.csv,2011-01-15\n2010/CanBo2.csv,2011-01-02\n", both).state
        == .arrived(late: 0))
    #expect(
      try await state("file,received\n2010/CanBo1.csv,2011-01-18\n2010/CanBo2.csv,2011-01-02\n", both).state
        == .arrived(late: 3))
    #expect(try await state("file,received\n2010/CanBo1.csv,2011-01-18\n", both).state == .arrived(late: nil))
  }

  @Test("a file that cannot be read has arrived, and is not called empty")
  func unreadableArrived() async throws {
    #expect(try await state(nil, ["CanBo.csv": "%PDF-1.4"]).state == .arrived(late: nil))
  }

  @Test("mistakes in received.csv have their places")
  func receivedMistakes() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "file,received\n2010/a.csv,8/1/2011\n2010/b.csv,2011-01-08\n2010/b.csv,2011-01-09\n2010/c.csv\n",
      to: "exports/thuế/received.csv")
    #expect(
      try await workspace.read([Self.tax]).mistakes == [
        "exports/thuế/received.csv:2:12: “8/1/2011” is no day written 2011-01-08.",
        "exports/thuế/received.csv:4:1: “2010/b.csv” stands there already, with 2011-01-08.",
        "exports/thuế/received.csv:5:1: this row needs 2 cells, none of them empty; it has 1.",
      ])
    try workspace.write("tệp,ngày\n", to: "exports/thuế/received.csv")
    #expect(
      try await workspace.read([Self.tax]).mistakes == [
        "exports/thuế/received.csv:1:1: the first row is “tệp,ngày”; it must be “file,received”."
      ])
  }

  // MARK: What else lies there

  @Test("files of the year that no feed reads are listed, whoever sent them; other years and hidden files are not")
  func unclaimed() async throws {
    let workspace = try Workspace()
    for file in [
      "thuế/2010/canbo.csv", "thuế/2010/QD/10.xml", "thuế/2010/sâu/hơn/a.txt", "thuế/2010/.DS_Store",
      "thuế/2009/CanBo.csv",
      "thuế/received.csv", "hải-quan/2010/a.csv", "hải-quan/b.csv",
    ] { try workspace.write("file,received\n", to: "exports/" + file) }
    let (result, _) = try await workspace.read([Self.tax])
    #expect(
      result.notes.unclaimed == [
        "thuế/2010/QD/10.xml", "thuế/2010/canbo.csv", "thuế/2010/sâu/hơn/a.txt", "hải-quan/2010/a.csv",
      ])
    #expect(result.notes.files.isEmpty)
  }

  @Test("a link is not followed: where a feed wants it the list is broken, elsewhere it is unclaimed")
  func links() async throws {
    let workspace = try Workspace()
    try workspace.write(Self.people, to: "elsewhere/CanBo.csv")
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-1.csv")
    try workspace.link("exports/thuế/2010/CanBo-2.csv", to: workspace.path + "/elsewhere/CanBo.csv")
    try workspace.link("exports/thuế/2010/khác", to: workspace.path + "/elsewhere")
    try workspace.link("exports/thuế/2010/QD", to: workspace.path + "/elsewhere")
    let (result, _) = try await workspace.read([Self.tax])
    #expect(result.notes.files.map(\.path) == ["thuế/2010/CanBo-1.csv", "thuế/2010/CanBo-2.csv", "thuế/2010/QD"])
    #expect(result.notes.files.map { $0.problem == nil } == [true, false, false])
    #expect(result.notes.files[1].problem?.told.en.hasPrefix("this is no plain file") == true)
    #expect(result.notes.vouchers.map(\.state) == [.broken, .broken, .broken, .broken])
    #expect(result.notes.unclaimed == ["thuế/2010/khác"])
    #expect(result.batches.map(\.tally.rows) == [3, 0, 0])
  }

  @Test("a folder that links to itself, one too deep, one with thousands of files: none of them breaks the import")
  func oddFolders() async throws {
    let workspace = try Workspace()
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo.csv")
    try workspace.link("exports/thuế/2010/vòng", to: "..")
    try workspace.write("x", to: "exports/thuế/2010/" + String(repeating: "d/", count: 60) + "a.csv")
    for i in 0..<3000 { try workspace.write("", to: "exports/thuế/2010/rác/\(i).tmp") }
    let (result, _) = try await workspace.read([Self.tax])
    #expect(result.notes.files.map(\.path) == ["thuế/2010/CanBo.csv"])
    #expect(result.notes.unclaimed.count == 3002)
  }

  @Test("names that differ in case only, or in how their marks are written, are two files")
  func twoSpellings() async throws {
    let workspace = try Workspace()
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-ế.csv")
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-e\u{302}\u{301}.csv")
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-E.csv")
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo-e.csv")
    let (result, _) = try await workspace.read([Self.tax])
    #expect(result.notes.files.count == 4)
    #expect(result.batches.map(\.tally.accepted) == [2, 2, 2, 2])
  }

  @Test("two feeds that would read one file in two ways are a mistake of the profile")
  func conflict() async throws {
    let workspace = try Workspace()
    try workspace.write(Self.people, to: "exports/thuế/2010/CanBo.csv")
    let profile = (
      agency: "thuế",
      text: """
      agency: thuế
      unit: CT
      feeds:
        - {id: a, files: 2010/CanBo.csv, records: {official: {code: Mã, name: Tên}}}
        - {id: b, files: 2010/Can*.csv, csv: {delimiter: ";"}, records: {official: {code: Mã, name: Tên}}}
      """
    )
    #expect(
      try await workspace.read([profile]).mistakes == [
        "agencies/thuế.yaml:5:5: “b” and “a” read the same file, but their format, csv or schema differ."
      ])
  }

  @Test("forbidden columns of a file are noted")
  func forbiddenColumns() async throws {
    let workspace = try Workspace()
    try workspace.write("Mã,Tên,Chức,Từ,Tôn giáo\nan,An,x,2001,không\n", to: "exports/thuế/2010/CanBo.csv")
    #expect(try await workspace.read([Self.tax]).0.notes.files.map(\.forbidden) == [["Tôn giáo"]])
  }
}

@Suite struct ReferenceListsTests {
  private func read(_ files: [String: String]) throws -> (ReferenceLists, mistakes: [String]) {
    let workspace = try Workspace()
    for (name, text) in files { try workspace.write(text, to: "reference/" + name) }
    var diagnostics = Diagnostics()
    let lists = ReferenceLists(workspace: workspace.path, into: &diagnostics)
    return (lists, diagnostics.all.map { $0.text(in: .en) })
  }

  private static let units =
    "code,name,kind,level,partyParent,from\nQU-HA,\"Quận ủy, Hải An\",committee,district,,2003-05-01\nCT,Cục Thuế,vertical,province,,\n"
  private static let posts = "code,title,rank,filled\nCCT,Chi cục trưởng,head,appointed\n"

  @Test("units and posts are read in the words of the records")
  func reads() throws {
    let (lists, mistakes) = try read([
      "units.csv": Self.units, "posts.csv": Self.posts, "key-posts.csv": "unit,post\nCT,CCT\n",
      "regulations.csv": "number,date,body,from\n67-QĐ/TW,2007-07-04,BCT,2007-07-04\n",
    ])
    #expect(mistakes == [])
    #expect(lists.batches.map(\.records.count) == [2, 1, 1, 1])
    #expect(lists.batches[0].records.units.map { lists.batches[0].pool[$0.name] } == ["Quận ủy, Hải An", "Cục Thuế"])
    #expect(lists.batches[0].records.units[0].from?.description == "2003-05-01")
    #expect(
      lists.files.map(\.path) == [
        "reference/units.csv", "reference/posts.csv", "reference/key-posts.csv", "reference/regulations.csv",
      ])
  }

  @Test("units and posts must be there")
  func missing() throws {
    #expect(
      try read([:]).mistakes.map { $0.prefix(45) }
        == [
          "reference/posts.csv:1:1: there is no such file", "reference/units.csv:1:1: there is no such file",
        ].map { $0.prefix(45) })
  }

  @Test("whatever is wrong with a list has its place, all of it at once")
  func mistakes() throws {
    let (_, mistakes) = try read([
      "units.csv": "code,name,kind,levl,from\nQU-HA,Quận ủy,comittee,district,\nCT,Cục Thuế,vertical,province,2003\n",
      "posts.csv": Self.posts + "KT,\"Kế \"\"toán\"\"\",clerk,appointed\nX,,head,appointed\nY,Y,head,appointed,extra\n",
      "key-posts.csv": "unit,post\nCT,\"CCT\n",
    ])
    #expect(
      mistakes == [
        "reference/key-posts.csv:2:1: a quote opens here that nothing closes to the end of the file; put the closing one in.",
        "reference/posts.csv:3:18: “rank” is “clerk”, which is none of the field's words. Expected: head, deputy, seat, staff.",
        "reference/posts.csv:4:3: “title” is empty, and the row cannot do without it.",
        "reference/posts.csv:5:1: the row has more cells than the file has columns; look for a delimiter or a quote inside a cell.",
        "reference/units.csv:1:1: the first row is without the field level.",
        "reference/units.csv:1:16: unit has no field “levl”; its fields are code, name, kind, level, partyParent, managingParent, sector, from, until, successors. Did you mean “level”?",
        "reference/units.csv:2:15: “kind” is “comittee”, which is none of the field's words. Expected: committee, organisation-board, state-body, vertical, court, other.",
      ])
  }
}
