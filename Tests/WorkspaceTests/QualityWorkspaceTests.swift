import Foundation
import Records
import Rules
import Testing

@testable import Workspace

/// An office of one agency whose lists have every fault once. The last column of each list, which nobody reads, says
/// what must be asked about its row.
@Suite("Questions of quality, from files to findings")
struct QualityWorkspaceTests {
  /// What these files can show.
  private static let rules: Set = ["Q04", "Q05", "Q08", "Q09", "Q10", "Q12", "Q13", "Q14", "Q15", "Q16"]

  private static let files = [
    "phoihop.yaml": """
    office: {superior: Thành ủy Hải Phòng, name: Ban Tổ chức, unit: BTC, sign: BTCTU, place: Hải Phòng}
    utc-offset: "+07:00"
    language: vi
    """,
    "reference/units.csv": """
    code,name,kind,level,partyParent,managingParent,sector,from,until,successors
    BTC,Ban Tổ chức,organisation-board,province,,,,,,
    CT,Cục Thuế,vertical,province,,,,,,
    QU-HA,Quận ủy Hải An,committee,district,,,,,,
    CCT-HA,Chi cục Thuế Hải An,vertical,district,QU-HA,CT,,,,
    CCT-LC,Chi cục Thuế Lê Chân,vertical,district,QU-HA,CT,,,,
    CCT-CU,Chi cục Thuế cũ,vertical,district,QU-HA,CT,,,2008-12-31,
    """,
    "reference/posts.csv": """
    code,title,rank,filled,rotationField,grade
    PCCT,Phó Chi cục trưởng,deputy,appointed,,
    CV,Chuyên viên,staff,appointed,,
    """,
    "agencies/cuc-thue.yaml": """
    agency: cuc-thue
    unit: CT
    feeds:
      - id: can-bo
        files: "{year}/CanBo.csv"
        covers: [official]
        dates: [dd/MM/yyyy]
        records:
          official: {code: Số hiệu, name: Họ và tên, birth: Ngày sinh}
      - id: qua-trinh
        files: "{year}/QuaTrinh.csv"
        covers: [assignment]
        dates: [dd/MM/yyyy]
        records:
          assignment: {official: Số hiệu, unit: Đơn vị, post: Chức vụ, from: Từ, to: Đến}
      - id: quyet-dinh
        files: "{year}/QuyetDinh.csv"
        covers: [action]
        dates: [dd/MM/yyyy]
        records:
          action: {official: Số hiệu, kind: Loại, decider: {const: CT}, decision: {number: Số, date: Ngày}, fromUnit: Từ đơn vị, fromPost: Chức vụ cũ, toUnit: Đến đơn vị, toPost: Chức vụ mới}
    """,
    "exports/cuc-thue/2010/CanBo.csv": """
    Số hiệu;Họ và tên;Ngày sinh;Tôn giáo;
    01;Trần Văn An;02/03/1960;Không;
    02;Ph?m Thị Bình;04/05/1961;Không;Q12
    03;Lê Văn Chi;06/07/62;Không;Q10
    04;Đỗ Thị Dung;08/09/1963;Không;
    05;Vũ Văn Em;10/11/1964;Không;
    06;Bùi Văn Phú;12/01/1995;Không;
    07;Hồ Thị Giang;;Không;Q14
    08;Mai Văn Hải;02/03/1966;Không;
    09;Cao Thị Yến;02/03/1967;Không;
    """,
    "exports/cuc-thue/2010/QuaTrinh.csv": """
    Số hiệu;Đơn vị;Chức vụ;Từ;Đến;
    01;CCT-HA;PCCT;01/05/2005;;Q05
    01;CCT-LC;PCCT;01/04/2008;;
    02;CCT-CU;PCCT;01/02/2009;31/12/2009;Q04
    04;CCT-LC;PCCT;01/01/2008;;
    05;CCT-LC;PCCT;01/06/2010;;Q08
    04;CCT-LC;PCCT;01/01/2008;;Q16
    06;CCT-HA;CV;01/01/2006;;Q09
    """,
    "exports/cuc-thue/2010/QuyetDinh.csv": """
    Số hiệu;Loại;Số;Ngày;Từ đơn vị;Chức vụ cũ;Đến đơn vị;Chức vụ mới;
    08;DIEU_DONG;15/QĐ-CT;15/03/2010;CCT-HA;CV;CCT-LC;CV;
    09;DIEU_DONG;15/QĐ-CT;16/03/2010;CCT-HA;CV;CCT-LC;CV;Q13
    """,
  ]

  @Test("each rule fires where the list says so, and nowhere else")
  func eachOnce() async throws {
    let office = try Written(Self.files)
    let examination = try await OpenWorkspace.open(office.path, data: Repository.data).examine(
      ReviewYear(year: 2010)!)
    var expected = ["Q15 cuc-thue/2010/CanBo.csv:1"]
    for (path, text) in Self.files where path.hasPrefix("exports/") {
      for (i, line) in text.split(separator: "\n").enumerated() {
        guard let mark = line.split(separator: ";", omittingEmptySubsequences: false).last, !mark.isEmpty else {
          continue
        }
        expected.append("\(mark) \(path.dropFirst("exports/".count)):\(i + 1)")
      }
    }
    #expect(Set(expected.map { String($0.prefix(3)) }) == Self.rules)
    #expect(expected.count == Self.rules.count)
    let found = examination.judgement.outcomes.filter { Self.rules.contains($0.card.id) }.flatMap { card, outcome in
      outcome.findings.map { "\(card.id) \(examination.registry.place(of: $0.at))" }
    }
    #expect(found.sorted() == expected.sorted())
    for (card, outcome) in examination.judgement.outcomes where Self.rules.contains(card.id) {
      for finding in outcome.findings {
        #expect(finding.severity == (card.id == "Q15" ? .notice : .query))
        #expect(finding.responsible.map { examination.registry.names[$0.symbol] } == ["CT"], "\(card.id)")
      }
    }
  }
}

/// A workspace written into a folder of its own, to be thrown away.
private struct Written: ~Copyable {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "phoihop-test-" + UUID().uuidString
    for (name, text) in files {
      let file = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }  // nothing is lost but room
}
