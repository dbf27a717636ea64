import Foundation
import Records
import Testing

@testable import Importing

@Suite struct EncodingSearchTests {
  private func finding(_ bytes: [UInt8]) -> EncodingSearch.Finding {
    bytes.withUnsafeBufferPointer { EncodingSearch($0, isWhole: true).finding }
  }

  private func read(_ bytes: [UInt8], _ choice: TextEncoding.Choice = .auto) -> Result<String, Unreadable> {
    bytes.withUnsafeBufferPointer { bytes in
      do throws(Unreadable) {
        let found = try EncodingSearch(bytes, isWhole: true).encoding(choice)
        return .success(found.suspected.isEmpty ? found.name : "\(found.name)?")
      } catch { return .failure(error) }
    }
  }

  @Test("no list of names is ever taken for another encoding", arguments: WrittenText.encodings)
  func neverWrong(_ encoding: TextEncoding) throws {
    var lists = NameLists(random: FixedRandom(seed: 1954))
    var unsure = 0
    let count = 500
    for number in 0..<count {
      var text = lists.list(rows: 3 + number % 6)
      if encoding == .bytes(.tcvn3), number % 3 == 0 { text = WrittenText.withFontOfCapitals(text) }
      let bytes = try #require(WrittenText.bytes(text, in: encoding))
      switch read(bytes) {
      case .success(let name): try #require(name == encoding.name, "\(text)")
      case .failure(let problem):
        guard case .encodingUnsure = problem.reason else {
          Issue.record("\(problem)")
          return
        }
        unsure += 1
      }
    }
    // One list in fifty is too short to say.
    #expect(unsure <= count / 50)
  }

  @Test("words that no list is full of are not taken for another encoding either", arguments: WrittenText.encodings)
  func rareWords(_ encoding: TextEncoding) throws {
    var random = FixedRandom(seed: 1975)
    var unsure = 0
    let count = 300
    for number in 0..<count {
      let rows = (0..<(4 + number % 8)).map { "\($0),\(RareWords.word(&random)) \(RareWords.word(&random))\n" }
      let text = "a,b\n" + rows.joined()
      let bytes = try #require(WrittenText.bytes(text, in: encoding))
      switch read(bytes) {
      case .success("UTF-8?"): unsure += 1
      case .success(let name): try #require(name == encoding.name, "\(text)")
      case .failure(let problem):
        guard case .encodingUnsure = problem.reason else {
          Issue.record("\(problem)")
          return
        }
        unsure += 1
      }
    }
    // A dozen syllables that nobody knows may leave it open; that is said, and nothing is read.
    #expect(unsure <= count / 2)
  }

  @Test("the sentence of a web page that was once misread: “Uû ban nh©n d©n”")
  func documentedSentence() {
    #expect(finding(Array("Uû ban nh©n d©n".utf8)) == .sure(.misread(.bytes(.tcvn3)), start: 0))
    #expect(
      String(decoding: TextEncoding.misread(.bytes(.tcvn3)).decoded(Array("Uû ban nh©n d©n".utf8)), as: UTF8.self)
        == "Uỷ ban nhân dân")
  }

  @Test("capitals of TCVN3, typed as capitals or with a font of capitals")
  func capitals() throws {
    let list = "STT,HỌ VÀ TÊN,CHỨC VỤ\n1,NGUYỄN VĂN HẢI,TRƯỞNG PHÒNG\n2,ĐẶNG THỊ THUỶ,KẾ TOÁN\n3,LÊ ĐỨC ƯỚC,PHÓ PHÒNG\n"
    for text in [list, WrittenText.withFontOfCapitals(list)] {
      let bytes = try #require(WrittenText.bytes(text, in: .bytes(.tcvn3)))
      #expect(finding(bytes) == .sure(.bytes(.tcvn3), start: 0))
    }
  }

  @Test("a list in VISCII that happens to be valid UTF-8 is not taken for it")
  func chance() throws {
    let few = try #require(WrittenText.bytes("1,Dương\n2,Đỗ\n", in: .bytes(.viscii)))
    #expect(String(validating: few, as: UTF8.self) != nil)
    #expect(finding(few) == .unsure([.bytes(.viscii), .utf8]))
    let many = try #require(WrittenText.bytes("Đặng,Dương,Đỗ,trưởng,Thương,Đến,Hương\n", in: .bytes(.viscii)))
    #expect(String(validating: many, as: UTF8.self) != nil)
    #expect(finding(many) == .sure(.bytes(.viscii), start: 0))
    #expect(finding(Array("Mã,Tên\n1,Иванов\n2,王小明\n".utf8)) == .validUTF8(suspected: []))
  }

  @Test("ASCII is UTF-8, whatever is said of it; only UTF-16 it cannot be")
  func ascii() {
    let bytes = Array("code,name\n1,Smith\n2,Miller\n".utf8)
    #expect(finding(bytes) == .ascii)
    for choice in TextEncoding.Choice.allCases where choice != .utf16 {
      #expect(throws: Never.self) { try read(bytes, choice).get() }
    }
    #expect(
      read(bytes, .utf16) == .failure(Unreadable(.otherEncoding(said: "utf-16", found: ["UTF-8"]))))
  }

  @Test("one word beyond ASCII is not enough to tell", arguments: TextEncoding.ByteEncoding.allCases)
  func oneWord(_ encoding: TextEncoding.ByteEncoding) throws {
    let bytes = try #require(WrittenText.bytes("code,name\n1,Nguyễn Van An\n2,Le B\n", in: .bytes(encoding)))
    guard case .unsure(let names) = finding(bytes) else {
      Issue.record("\(finding(bytes))")
      return
    }
    #expect(names.contains(.bytes(encoding)))
    #expect(read(bytes, TextEncoding.bytes(encoding).choice) == .success(encoding.name))
  }

  @Test(
    "letters of foreigners' names are no sign of anything",
    arguments: [
      "Mã,Tên\n1,Nguyễn André\n2,Jürgen Müller\n", "a,b\n1,Zoé Müller\n2,José Peña\n3,Loïc Noël\n4,Bjørn Åse\n",
      "Mã,Tên\n1,Loïc An\n", "Nguyễn Văn Hòa — “Hải”\n",
    ])
  func foreigners(_ text: String) {
    #expect(finding(Array(text.utf8)) == .validUTF8(suspected: []))
    for line in text.split(separator: "\n") {
      var rows = StrangeRows()
      let isMisread = Array(line.utf8).withUnsafeBufferPointer { rows.isMisread($0, line: 1) }
      #expect(!isMisread && rows.doubt == nil)
    }
  }

  @Test("French in windows-1252 is none of ours")
  func french() {
    let bytes = "Prénom,Né à,Été\nHélène,Besançon,été\nAndré,Orléans,déjà\nFrançois,Nîmes,forêt\n".unicodeScalars.map {
      UInt8($0.value)
    }
    guard case .unsure = finding(bytes) else {
      Issue.record("\(finding(bytes))")
      return
    }
  }

  @Test("a text that is half the one and half the other is neither")
  func halves() throws {
    var lists = NameLists(random: FixedRandom(seed: 7))
    let list = lists.list(rows: 10, header: 0)
    let bytes = try #require(WrittenText.bytes(list, in: .bytes(.tcvn3))) + Array(list.utf8)
    guard case .unsure(let names) = finding(bytes) else {
      Issue.record("\(finding(bytes))")
      return
    }
    #expect(names.contains(.bytes(.tcvn3)) && names.contains(.utf8))
  }

  @Test("what was said is obeyed, unless the text is plainly something else")
  func said() throws {
    var lists = NameLists(random: FixedRandom(seed: 11))
    let list = lists.list(rows: 8, header: 0)
    let tcvn3 = try #require(WrittenText.bytes(list, in: .bytes(.tcvn3)))
    #expect(read(tcvn3, .tcvn3) == .success("TCVN3"))
    #expect(read(tcvn3, .vni) == .failure(Unreadable(.otherEncoding(said: "vni", found: ["TCVN3"]))))
    #expect(read(tcvn3, .utf8) == .failure(Unreadable(.otherEncoding(said: "utf-8", found: ["TCVN3"]))))
    #expect(read(Array(list.utf8), .tcvn3) == .failure(Unreadable(.otherEncoding(said: "tcvn3", found: ["UTF-8"]))))
    #expect(
      read(Array(list.utf8), .mojibake) == .failure(Unreadable(.otherEncoding(said: "mojibake", found: ["UTF-8"]))))
    let utf16 = [0xFF, 0xFE] + (try #require(WrittenText.bytes(list, in: .utf16(bigEndian: false))))
    #expect(read(utf16, .utf16) == .success("UTF-16LE with BOM"))
    #expect(read(utf16, .viscii) == .failure(Unreadable(.otherEncoding(said: "viscii", found: ["UTF-16LE"]))))
    let misread = try #require(WrittenText.bytes(list, in: .misread(.bytes(.vni))))
    #expect(read(misread, .mojibake) == .success("UTF-8 (misread VNI)"))
    #expect(read(misread, .utf8) == .failure(Unreadable(.otherEncoding(said: "utf-8", found: ["UTF-8 (misread VNI)"]))))
    // That they are misread is said; what they were, one word does not say: Trần or Trẵn.
    let word = read(Array("code\nTrÇn\n".utf8), .mojibake)
    #expect(
      word
        == .failure(
          Unreadable(.encodingUnsure(["UTF-8 (misread TCVN3)", "UTF-8 (misread VISCII)"]), line: 2, column: 3)))
  }
}

@Suite struct SyllableTests {
  private func isSyllable(_ text: String) -> Bool { Syllable(text.unicodeScalars.map(\.value)) != nil }

  @Test(
    "words of Vietnamese are syllables",
    arguments: [
      "nguyễn", "Huỳnh", "THUỶ", "thủy", "hoà", "hòa", "quý", "giếng", "gì", "Đắk", "Lắk", "nghĩa", "khuya", "xoong",
      "ủy",
      "yến", "quyết", "khuỷu", "chuyển", "luân", "ươm", "hươu", "quốc", "Ổn",
    ])
  func syllables(_ word: String) { #expect(isSyllable(word)) }

  @Test(
    "other letters are none",
    arguments: [
      "nguyểx", "ngĩa", "kà", "cế", "các̀", "hocj", "trưởngg", "Müller", "ba\u{301}\u{300}", "tắcc", "bàc", "bc", "",
      "ðức", "hộp1",
    ])
  func none(_ word: String) { #expect(!isSyllable(word)) }
}

/// Syllables that may be, whether they mean anything or not.
enum RareWords {
  static func word(_ random: inout FixedRandom) -> String {
    let onset = ["b", "ch", "đ", "h", "kh", "l", "m", "n", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"]
      .randomElement(using: &random)!
    let rimes = [
      ("a", "áàảãạ", ["", "i", "n", "ng", "o"]), ("ă", "ắằẳẵặ", ["m", "n", "ng"]),
      ("â", "ấầẩẫậ", ["m", "n", "ng", "y"]),
      ("ê", "ếềểễệ", ["", "n", "nh", "u"]), ("o", "óòỏõọ", ["", "i", "n", "ng"]), ("ô", "ốồổỗộ", ["", "i", "n", "ng"]),
      ("ơ", "ớờởỡợ", ["", "i", "n"]), ("u", "úùủũụ", ["", "i", "n", "ng"]), ("ư", "ứừửữự", ["", "ng", "u"]),
      ("i", "íìỉĩị", ["", "n", "nh", "u"]),
    ]
    let (plain, toned, ends) = rimes.randomElement(using: &random)!
    return onset + String((plain + toned).randomElement(using: &random)!) + ends.randomElement(using: &random)!
  }
}
