import Foundation
import Records
import Reporting
import Rules
import Testing

@testable import Workspace

@Suite("What agencies send back")
struct AnswersTests {
  private static let files = [
    "phoihop.yaml": """
    office: {superior: Thành ủy Hải Phòng, name: Ban Tổ chức, unit: BTC, sign: BTCTU, place: Hải Phòng}
    utc-offset: "+07:00"
    language: vi
    answer-by: "03-15"
    """,
    "reference/units.csv": """
    code,name,kind,level
    BTC,Ban Tổ chức,organisation-board,province
    QU-HA,Quận ủy Hải An,committee,district
    """,
    "reference/posts.csv": "code,title,rank,filled\nCV,Chuyên viên,staff,appointed\n",
    "agencies/quan-uy.yaml": """
    agency: quan-uy
    unit: QU-HA
    feeds:
      - id: can-bo
        files: "{year}/CanBo.csv"
        records:
          official: {code: Mã, name: Tên}
    """,
    "exports/quan-uy/2010/CanBo.csv": "Mã,Tên\n1,Trần Văn An\n2,\n",
    "measures.csv": """
    fingerprint,measure,owner,document,due,done
    3f9ac204b17d55e0,=HYPERLINK("x") <b>gửi lại</b>,QU-HA,12-CV/BTCTU 2010-03-15,2010-06-01,
    3f9ac204b17d55e1,Rà soát,QU-HA,,2010-06-01,2010-05-01
    """,
  ]

  private func workspace<T>(_ more: [String: String] = [:], _ body: (String) async throws -> T) async throws -> T {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: root) }  // a temporary folder
    for (path, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) {
      let url = URL(fileURLWithPath: root).appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try await body(root)
  }

  private func files(_ root: String, _ language: Language) async throws -> [String: String] {
    let open = try OpenWorkspace.open(root, data: Repository.data)
    let files = open.files(
      for: try await open.examine(ReviewYear(year: 2010)!), in: language, version: "1")
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test("the form goes out, comes back filled in, and the next review shows the answer", arguments: [Language.vi, .en])
  func roundTrip(_ language: Language) async throws {
    let form = try await workspace { root in
      let files = try await files(root, language)
      let letter = try #require(files["feedback/quan-uy/cong-van.md"])
      #expect(letter.contains(language == .vi ? "trước ngày 15 tháng 3 năm 2011" : "15 March 2011"))
      #expect(letter.contains("quan-uy/2010/CanBo.csv:3"))
      #expect(try #require(files["feedback/quan-uy/rejects.csv"]).contains("quan-uy,quan-uy/2010/CanBo.csv,3,"))
      #expect(files["feedback/quan-uy/cong-van.html"]?.contains("<b>gửi lại</b>") == false)
      return try #require(files["feedback/quan-uy/answers.csv"])
    }
    let lines = form.split(separator: "\r\n")
    #expect(lines.count == 2 && lines[1].contains("F01"))
    let filled = form.replacing(
      ",,,,\r\n", with: ",Đã khắc phục,5-CV/QU,2011-02-01,<script>alert(1)</script> xong\r\n")
    #expect(filled != form)
    try await workspace(["answers/quan-uy.csv": filled]) { root in
      let files = try await files(root, language)
      let page = try #require(files["report.html"])
      #expect(page.contains(language == .vi ? "Trả lời của Quận ủy Hải An" : "Answer of Quận ủy Hải An"))
      #expect(page.contains("5-CV/QU") && page.contains("answers/<wbr>quan-uy.csv:2"))
      #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
      #expect(page.contains(language == .vi ? "đã được trả lời" : "is answered"))
      #expect(try #require(files["manifest.json"]).contains("answers/quan-uy.csv"))
    }
  }

  @Test("measures stand in the section with their states, one of two done")
  func measures() async throws {
    try await workspace { root in
      let page = try #require(try await files(root, .vi)["report.md"])
      #expect(page.contains("1/2 biện pháp đã quyết định đối với các trường hợp trước đã hoàn thành, đạt 50,0%"))
      #expect(page.contains("01 biện pháp quá hạn"))
    }
  }

  @Test("an answer to nothing that was asked is told with its place, and counted nowhere")
  func stray() async throws {
    let list = "fingerprint,answer\n0123456789abcdef,chấp nhận\n"
    try await workspace(["answers/quan-uy.csv": list]) { root in
      let page = try #require(try await files(root, .vi)["report.md"])
      #expect(page.contains("01 trả lời không ứng với trường hợp nào"))
      #expect(page.contains("answers/quan-uy.csv:2"))
      #expect(page.contains("Chưa có trả lời đối với 01 lượt"))
    }
  }

  @Test("every mistake of every answer is told at its place, in both languages")
  func mistakes() async throws {
    let list = """
      fingerprint,rule,sentence,answer,document,date,note
      xyz,F01,,chấp nhận,,,
      0123456789abcdef,F01,,có lẽ,,,
      0123456789abcde0,F01,,giải trình,,31/4/2010,
      0123456789abcde1,F01,,explained,,,
      0123456789abcde1,F01,,fixed,,,
      0123456789abcde2,F01,,,5-CV,,
      """
    let more = ["answers/quan-uy.csv": list, "answers/quan-ủy.csv": "fingerprint,answer\n"]
    try await workspace(more) { root in
      do {
        _ = try OpenWorkspace.open(root, data: Repository.data)
        Issue.record("nothing was refused")
      } catch let refused as OpenWorkspace.Refused {
        let told = refused.diagnostics.map { "\($0.place)" }
        #expect(
          told == [
            "answers/quan-uy.csv:2:1", "answers/quan-uy.csv:3:23", "answers/quan-uy.csv:4:35",
            "answers/quan-uy.csv:6:1", "answers/quan-uy.csv:7:24", "answers/quan-ủy.csv:1:1",
          ])
        let english = refused.diagnostics.map { $0.text(in: .en) }
        #expect(english[1].contains("accepted, not so, put right, explained"))
        #expect(refused.diagnostics[1].text(in: .vi).contains("chấp nhận, không đúng, đã khắc phục, giải trình"))
      }
    }
  }
}
