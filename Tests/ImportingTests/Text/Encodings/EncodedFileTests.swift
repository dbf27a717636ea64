import Foundation
import Records
import Testing

@testable import Importing

/// Whole files in every encoding, through the importers.
@Suite struct EncodedFileTests {
  static let sample = Sample(
    profile: """
      agency: thuế
      unit: CT
      feeds:
        - {id: a, files: "*.csv", dates: yyyy, records: {official: {code: Số hiệu, name: Họ tên, birth: Sinh}}}
      """)

  @Test(
    "any list in any encoding with any delimiter reads back the same, in its lines, at its bytes",
    arguments: WrittenText.encodings)
  func roundTrip(_ encoding: TextEncoding) throws {
    var lists = NameLists(random: FixedRandom(seed: 1930))
    for number in 0..<40 {
      let delimiter = [",", ";", "\t", "|"][number % 4]
      let newline = ["\n", "\r\n", "\r"][number % 3]
      let names = (0..<Int.random(in: 8...20, using: &lists.random)).map { _ in lists.name() }
      let lines =
        ["Số hiệu", "Họ tên", "Sinh"].joined(separator: delimiter) + newline
      let rows = names.enumerated().map { "\($0)\(delimiter)\"\($1)\"\(delimiter)1960" }
      let bytes = try #require(WrittenText.bytes(lines + rows.joined(separator: newline), in: encoding))
      let outcome = try Self.sample.read(bytes)
      try #require(outcome.problem == nil, "\(names)")
      #expect(outcome.reading.encoding == encoding.name)
      #expect(outcome.reading.doubt == nil)
      let read = outcome.records.officials
      #expect(read.map { outcome.text($0.name) ?? "" }.elementsEqual(names) { $0.utf8.elementsEqual($1.utf8) })
      #expect(read.map(\.source.line) == (0..<names.count).map { UInt32($0 + 2) })
      var place = try #require(WrittenText.bytes(lines, in: encoding)).count
      for (row, official) in zip(rows, read) {
        #expect(official.source.byte == place)
        place += try #require(WrittenText.bytes(row + newline, in: encoding)).count
      }
    }
  }

  @Test("a file cut anywhere reads the same in every encoding", arguments: WrittenText.encodings)
  func cutAnywhere(_ encoding: TextEncoding) throws {
    var lists = NameLists(random: FixedRandom(seed: 1945))
    let rows = (0..<30).map { "\($0),\(lists.name()),1960\r\n" }.joined()
    var bytes = try #require(WrittenText.bytes("Số hiệu,Họ tên,Sinh\r\n" + rows, in: encoding))
    // Damage in the last row, and a half letter at the end.
    bytes += try #require(WrittenText.bytes("x,Nguy", in: encoding)) + [0x81, 0xE1]
    let whole = try Self.sample.read(bytes, window: 600)
    #expect(whole.records.officials.count == 30)
    #expect(whole.tally.rejected == 1)
    for pieces in 1...17 {
      let cut = try Self.sample.read(bytes, pieces: pieces, window: 600)
      #expect(cut.everything == whole.everything)
    }
  }

  @Test("the window slides on through text that is larger than it, in every encoding", arguments: WrittenText.encodings)
  func largerThanTheWindow(_ encoding: TextEncoding) throws {
    var lists = NameLists(random: FixedRandom(seed: 1986))
    let names = (0..<2000).map { _ in lists.name() }
    let text = "Số hiệu,Họ tên,Sinh\n" + names.enumerated().map { "\($0),\($1),1960\n" }.joined()
    let bytes = try #require(WrittenText.bytes(text, in: encoding))
    let outcome = try Self.sample.read(bytes, window: 4096, rowLimit: 4096)
    #expect(outcome.problem == nil)
    #expect(outcome.records.officials.map { outcome.text($0.name) } == names)
    let last = try #require(outcome.records.officials.last)
    let start = try #require(WrittenText.bytes("1999,\(names[1999]),1960\n", in: encoding)).count
    #expect(Int(last.source.byte) == bytes.count - start)
  }

  @Test("UTF-16 with its mark, and what a zero byte is in text that is not")
  func utf16() throws {
    let text = "Số hiệu\tHọ tên\tSinh\r\n1\tTrần Văn Ấ\u{301}n\t1960\r\n"
    for (mark, isBigEndian) in [([0xFF, 0xFE], false), ([0xFE, 0xFF], true)] as [([UInt8], Bool)] {
      let bytes = mark + (try #require(WrittenText.bytes(text, in: .utf16(bigEndian: isBigEndian))))
      let outcome = try Self.sample.read(bytes)
      #expect(outcome.problem == nil)
      #expect(outcome.reading.encoding == "UTF-16\(isBigEndian ? "BE" : "LE") with BOM, decomposed")
      #expect(outcome.records.officials.map(\.source.byte) == [44])
      #expect(try Self.sample.read(bytes + [0x0A]).tally.rejected == 1)
      #expect(try Self.sample.read(mark).problem == Unreadable(.empty))
    }
    let tcvn3 = try #require(WrittenText.bytes("Số hiệu,Họ tên,Sinh\n1,Trần Văn Hải,1960\n", in: .bytes(.tcvn3)))
    #expect(try Self.sample.read(tcvn3 + [0x32, 0x00, 0x0A]).problem == Unreadable(.nul, line: 3, column: 2))
  }

  // MARK: Two encodings in one file

  static let header = "Số hiệu,Họ tên,Sinh\n"
  static let good = "1,Trần Văn Hải,1960\n2,Lê Thị Hương,1961\n3,Phạm Đức Thuỷ,1962\n"

  @Test("rows of UTF-8 in an 8-bit file are rejected and counted", arguments: TextEncoding.ByteEncoding.allCases)
  func utf8InBytes(_ encoding: TextEncoding.ByteEncoding) throws {
    let bytes =
      try #require(WrittenText.bytes(Self.header + Self.good, in: .bytes(encoding)))
      + Array("4,Nguyễn Đình Vũ,1963\n".utf8)
    let outcome = try Self.sample.read(bytes)
    #expect(outcome.reading.encoding == encoding.name)
    #expect(outcome.tally.accepted == 3)
    #expect(outcome.batch.rejects.map(\.reason) == [.wrongEncoding])
    #expect(outcome.reading.doubt == .mixed(rows: 1, firstLine: 5))
  }

  @Test(
    "rows that were once misread in a file that was not are rejected and counted", arguments: TextEncoding.Original.all)
  func misreadInUTF8(_ original: TextEncoding.Original) throws {
    let bytes =
      Array((Self.header + Self.good).utf8)
      + (try #require(WrittenText.bytes("4,Nguyễn Đình Vũ,1963\n5,Đặng Thị Huệ,1970\n", in: .misread(original))))
    let outcome = try Self.sample.read(bytes)
    #expect(outcome.reading.encoding == "UTF-8")
    #expect(outcome.tally.accepted == 3)
    #expect(outcome.batch.rejects.map(\.reason) == [.wrongEncoding, .wrongEncoding])
    #expect(outcome.reading.doubt == .mixed(rows: 2, firstLine: 5))
  }

  @Test("a row of which one word looks misread is read as written, and told")
  func oneWord() throws {
    let outcome = try Self.sample.read(Self.header + Self.good + "4,Trần Văn HuÖ,1963\n5,Loïc Müller,1963\n")
    #expect(outcome.tally.accepted == 5)
    #expect(outcome.text(outcome.records.officials[3].name) == "Trần Văn HuÖ")
    #expect(outcome.reading.doubt == .mixed(rows: 1, firstLine: 5))
  }

  @Test("a file that came as it was written has no doubt and is called UTF-8")
  func clean() throws {
    let outcome = try Self.sample.read(Self.header + Self.good + "4,André Müller,1963\n")
    #expect(outcome.reading.doubt == nil)
    #expect(outcome.reading.encoding == "UTF-8")
    #expect(outcome.tally.accepted == 4)
  }

  @Test("rows written as UTF-8 in a file of misread text are rejected")
  func utf8InMisread() throws {
    let bytes =
      try #require(WrittenText.bytes(Self.header + Self.good, in: .misread(.bytes(.tcvn3))))
      + Array("4,Nguyễn Đình Vũ,1963\n".utf8)
    let outcome = try Self.sample.read(bytes)
    #expect(outcome.reading.encoding == "UTF-8 (misread TCVN3)")
    #expect(outcome.tally.accepted == 3)
    #expect(outcome.reading.doubt == .mixed(rows: 1, firstLine: 5))
  }

  @Test("a forbidden column whose name was misread is forbidden still")
  func forbidden() throws {
    var sample = Self.sample
    sample.forbidden = ["Tôn giáo"]
    let outcome = try sample.read(
      "Số hiệu,Họ tên,Sinh,T«n gi¸o\n1,Trần Văn Hải,1960,Phật\n2,,1961,Công giáo\n")
    #expect(outcome.reading.forbidden == ["T«n gi¸o"])
    #expect(outcome.batch.rejects.map(\.raw) == ["2,,1961,▒"])
  }

  @Test("what the profile says is obeyed")
  func declared() throws {
    var sample = Self.sample
    sample.profile = sample.profile.replacing("dates:", with: "csv: {encoding: viscii}, dates:")
    let bytes = try #require(WrittenText.bytes(Self.header + Self.good, in: .bytes(.viscii)))
    #expect(try sample.read(bytes).records.officials.count == 3)
    let refused = try sample.read(Self.header + Self.good)
    #expect(refused.problem == Unreadable(.otherEncoding(said: "viscii", found: ["UTF-8"])))
    #expect(
      refused.problem?.told(afterRows: 0).en
        == "the encoding is said to be “viscii”, but the text is “UTF-8”; correct what is said (in the profile, or in the first line of XML), or save the file again. No row was read."
    )
  }

  // MARK: What nobody sees

  @Test("headers, codes and patterns are found through what nobody sees; names are kept as written")
  func unseen() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: "*.csv"
            csv: {set-aside: ["Tổng cộng*", "Người lập biểu*"]}
            dates: yyyy
            records:
              official: {code: Số hiệu, name: Họ tên, sex: {column: Phái, codes: {Giới nữ: female}}}
        """)
    let outcome = try sample.read(
      "Số hiệu,Họ\u{A0}tên,Ph\u{200B}ái\n\u{FEFF}017\u{A0},Lê\u{A0}Thị\u{AD} Bình,Giới\u{A0}nữ\n\u{A0}T\u{200B}ổng cộng,,\n,\u{A0}Người\u{A0}lập biểu: An,\n\u{A0},\u{200B}, \n"
        .replacing("ái", with: "a\u{301}i"))
    #expect(outcome.problem == nil)
    #expect(outcome.records.officials.map { outcome.text($0.code) } == ["017"])
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["Lê\u{A0}Thị\u{AD} Bình"])
    #expect(outcome.records.officials.map(\.sex) == [.value(.female)])
    #expect(outcome.tally.setAside == [.header: 1, .total: 1, .signature: 1, .blank: 1])
  }
}

/// XML says its encoding itself, and not always rightly.
@Suite struct EncodedXMLTests {
  static let sample = Sample(
    profile: """
      agency: thuế
      unit: CT
      feeds:
        - {id: a, files: "*.xml", dates: yyyy, row: DS/CB, records: {official: {code: "@ma", name: Ten}}}
      """)

  static func text(_ encoding: String?, names: [String]) -> String {
    let head = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
    return head + "<DS tên=\"Danh sách cán bộ\">\n".replacing("tên", with: "ten")
      + names.enumerated().map { "  <CB\n ma=\"\($0)\"><Ghi>chữ <b/>rời</Ghi><Ten>\($1)</Ten></CB>\n" }.joined()
      + "</DS>\n"
  }

  static let names = {
    var lists = NameLists(random: FixedRandom(seed: 1960))
    return (0..<60).map { _ in lists.name() }
  }()

  @Test(
    "an encoding that the prolog names is read, its rows at their bytes and lines, cut anywhere",
    arguments: [
      (TextEncoding.bytes(.windows1258), "windows-1258"), (.bytes(.tcvn3), "TCVN-5712"), (.bytes(.viscii), "VISCII"),
      (.bytes(.vni), "x-viet-vni"), (.utf16(bigEndian: false), "UTF-16"), (.utf16(bigEndian: true), "utf-8"),
      (.bytes(.tcvn3), "ISO-8859-1"), (.bytes(.vni), "windows-1252"), (.utf8, "utf-16"),
      (.misread(.bytes(.tcvn3)), "UTF-8"),
    ])
  func prolog(_ encoding: TextEncoding, _ name: String) throws {
    let text = Self.text(name, names: Self.names)
    let bytes = try #require(WrittenText.bytes(text, in: encoding))
    let outcome = try Self.sample.read(bytes)
    #expect(outcome.problem == nil)
    #expect(outcome.reading.encoding == encoding.name)
    #expect(outcome.records.officials.map { outcome.text($0.name) } == Self.names)
    for (i, official) in outcome.records.officials.enumerated() {
      let before = text[..<(try #require(text.range(of: "<CB\n ma=\"\(i)\"")).lowerBound)]
      #expect(Int(official.source.byte) == WrittenText.bytes(String(before), in: encoding)?.count)
      #expect(official.source.line == before.count { $0 == "\n" } + 1)
    }
    for pieces in [1, 2, 3, 7, 64] {
      for window in [4096, .max] where window < .max || pieces > 3 {
        let cut = try Self.sample.read(bytes, pieces: pieces, window: min(window, ImportLimits.window))
        #expect(cut.everything == outcome.everything)
      }
    }
  }

  @Test("rows that were once misread in a file that was not are rejected and counted")
  func mixed() throws {
    let text = Self.text("UTF-8", names: ["Trần Văn Hải", "NguyÔn §×nh Vò", "Loïc Müller", "Lê HuÖ"])
    let outcome = try Self.sample.read(text)
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["Trần Văn Hải", "Loïc Müller", "Lê HuÖ"])
    #expect(outcome.batch.rejects.map(\.reason) == [.wrongEncoding])
    #expect(outcome.reading.doubt == .mixed(rows: 2, firstLine: 5))
  }

  @Test("a prolog that says what the text plainly is not is refused, and so is one that nobody can check")
  func contradicted() throws {
    let tcvn3 = try #require(WrittenText.bytes(Self.text("VISCII", names: Self.names), in: .bytes(.tcvn3)))
    #expect(try Self.sample.read(tcvn3).problem?.reason == .otherEncoding(said: "VISCII", found: ["TCVN3"]))
    let unsaid = try #require(WrittenText.bytes(Self.text(nil, names: Self.names), in: .bytes(.tcvn3)))
    #expect(try Self.sample.read(unsaid).problem?.reason == .otherEncoding(said: "UTF-8", found: ["TCVN3"]))
    let french =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><DS><CB ma='1'><Ten>Ren".utf8) + [0xE9]
      + Array("</Ten></CB></DS>".utf8)
    #expect(try Self.sample.read(french).problem == Unreadable(.encoding("ISO-8859-1"), line: 1))
    #expect(
      try Self.sample.read(Self.text("windows-1258", names: ["An"])).problem?.reason
        == .otherEncoding(said: "windows-1258", found: ["UTF-8"]))
  }
}
