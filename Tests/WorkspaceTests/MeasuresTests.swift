import Foundation
import Records
import Reporting
import Rules
import Testing

@testable import Workspace

@Suite("The office's list of measures")
struct MeasuresTests {
  private static let files = [
    "phoihop.yaml": """
    office: {superior: Thành ủy Hải Phòng, name: Ban Tổ chức, unit: BTC, sign: BTCTU, place: Hải Phòng}
    utc-offset: "+07:00"
    language: vi
    """,
    "reference/units.csv": """
    code,name,kind,level
    BTC,Ban Tổ chức,organisation-board,province
    QU-HA,Quận ủy Hải An,committee,district
    """,
    "reference/posts.csv": "code,title,rank,filled\nCV,Chuyên viên,staff,appointed\n",
    "agencies/btc.yaml": """
    agency: btc
    unit: BTC
    feeds:
      - id: can-bo
        files: "{year}/CanBo.csv"
        records:
          official: {code: Mã, name: Tên}
    """,
    "exports/btc/2010/CanBo.csv": "Mã,Tên\n1,Trần Văn An\n",
  ]

  private func workspace<T>(_ measures: String?, _ body: (String) async throws -> T) async throws -> T {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: root) }  // a temporary folder
    var files = Self.files
    files["measures.csv"] = measures
    for (path, text) in files {
      let url = URL(fileURLWithPath: root).appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try await body(root)
  }

  @Test("overdue measures are found at their lines, columns in any order; the file is an input of the review")
  func overdue() async throws {
    let list = """
      due,done,fingerprint,measure,owner,document
      2010-06-01,,3f9ac204b17d55e0,"Bổ sung văn bản, gửi lại",QU-HA,12-CV/BTCTU 2010-03-15
      2010-06-01,2010-07-01,3f9ac204b17d55e0,Rà soát quy hoạch,QU-HA,
      2011-06-01,,3f9ac204b17d55e1,Gửi báo cáo,QU-HA,
      2010-06-01,,3f9ac204b17d55e2,Gửi báo cáo,QU-X,
      """
    try await workspace(list) { root in
      let open = try OpenWorkspace.open(root, data: Repository.data)
      let examination = try await open.examine(ReviewYear(year: 2010)!)
      let outcome = examination.judgement["F01"]
      #expect(outcome.findings.map { examination.registry.place(of: $0.at) } == ["measures.csv:2"])
      #expect(outcome.examined == 2)
      #expect(outcome.outOfScope == [.notDue: 1])
      #expect(outcome.notJudged.map(\.reason) == [.unknownUnit])
      let text = try #require(outcome.findings.first).statement.vi.text(in: Voice(.vi), examination.registry)
      #expect(
        text
          == "Biện pháp “Bổ sung văn bản, gửi lại” (12-CV/BTCTU ngày 15/3/2010, trường hợp 3f9a-c204) do Quận ủy Hải An thực hiện, hạn 1/6/2010, chưa ghi nhận hoàn thành."
      )
      let files = open.files(for: examination, version: "1")
      func content(_ name: String) throws -> String {
        String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
      }
      #expect(try content("manifest.json").contains("measures.csv"))
      let report = try content("report.md")
      #expect(report.contains("F01") && report.contains("measures.csv:2"))
      #expect(try content("findings.csv").contains("F01,query,"))
    }
  }

  @Test("a workspace without the list has nothing to follow up")
  func noList() async throws {
    try await workspace(nil) { root in
      let examination = try await OpenWorkspace.open(root, data: Repository.data).examine(ReviewYear(year: 2010)!)
      #expect(examination.judgement["F01"].examined == 0)
    }
  }

  @Test("every mistake is told at once, each at its line and column, and nothing runs on the rest")
  func mistakes() async throws {
    let list = """
      fingerprint,measure,owner,document,due,done
      3f9a,Gửi báo cáo,QU-HA,,2010-06-01,
      3f9ac204b17d55e0,,QU-HA,,1/6/2010,
      3f9ac204b17d55e0,Gửi báo cáo,QU-HA,,2010-06-01,2010-13-01
      3f9ac204b17d55e0,Gửi báo cáo,QU-HA,,2010-06-01,
      3f9ac204b17d55e0,Gửi báo cáo,QU-HA
      3f9ac204b17d55e1,Gửi báo cáo,QU-HA,12-CV/BTCTU 15/3/2010,2010-06-01,
      """
    #expect(
      try await told(list) == [
        "measures.csv:2:1 “3f9a” is no fingerprint (sixteen hex digits, as in findings.csv)",
        "measures.csv:3:18 the cell measure is empty",
        "measures.csv:3:26 “1/6/2010” is no day written 2011-01-08",
        "measures.csv:4:48 “2010-13-01” is no day written 2011-01-08",
        "measures.csv:5:1 this measure stands in line 4 already",
        "measures.csv:6:1 this row needs 6 cells; it has 3",
        "measures.csv:7:36 “15/3/2010” is no day written 2011-01-08",
      ])
  }

  @Test("a column that there is not, one named twice, one that is left out")
  func header() async throws {
    #expect(
      try await told("fingerprint,mesure,owner,due,due\n") == [
        "measures.csv:1:1 the first row is without the column measure",
        "measures.csv:1:13 there is no column “mesure”; the columns are fingerprint, measure, owner, document, due, done",
        "measures.csv:1:30 the column “due” stands there twice",
      ])
  }

  private func told(_ list: String) async throws -> [String] {
    try await workspace(list) { root in
      do {
        _ = try OpenWorkspace.open(root, data: Repository.data)
        return []
      } catch let refused as OpenWorkspace.Refused {
        return refused.diagnostics.map { "\($0.place) \($0.message.en)" }
      }
    }
  }
}
