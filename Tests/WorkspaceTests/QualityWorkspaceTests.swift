import Foundation
import Records
import Reporting
import Rules
import Testing

@testable import Workspace

/// An office of one agency whose lists have every fault once. The last column of each list, which nobody reads, says
/// what must be asked about its row.
@Suite("Questions of quality, from files to findings")
struct QualityWorkspaceTests {
  /// What these files can show.
  private static let rules: Set = [
    "Q04", "Q05", "Q08", "Q09", "Q10", "Q11", "Q12", "Q13", "Q14", "Q15", "Q16", "Q17",
  ]

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
      - id: danh-sach
        files: "{year}/DanhSach.csv"
        csv: {declared: {cell: "Cộng: {n} dòng"}, set-aside: ["Cộng*"]}
        dates: [dd/MM/yyyy, {form: dd/MM/yy, pivot: 1930}]
        records:
          official: {code: Số hiệu, name: Họ và tên, birth: Ngày sinh}
      - id: khong-dau
        files: "{year}/ma/*.csv"
        dates: [dd/MM/yyyy]
        records:
          official: {code: Ma, name: Ten, birth: Sinh}
      - id: trang-tinh
        files: "{year}/TrangTinh.xml"
        format: spreadsheetml
        dates: [dd/MM/yyyy]
        records:
          official: {code: Số hiệu, name: Họ và tên, birth: Ngày sinh}
      - id: xml
        files: "{year}/CanBo.xml"
        declared: {path: "@soDong"}
        dates: [yyyy-MM-dd, dd/MM/yyyy]
        row: DS/CB
        records:
          official: {code: "@ma", name: Ten, birth: Sinh}
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
    "exports/cuc-thue/2010/DanhSach.csv": """
    Số hiệu;Họ và tên;Ngày sinh;
    20;Trần\u{A0}Văn Nam;02/03/1960;Q12
    21;Ðỗ Thị Hoa;02/03/1961;Q12
    22;Vũ Đình Toàn;02/03/62;
    23;Hồ Văn Quý;02.03.62;
    24;Phan V\u{200B}ăn Tài;02/03/1964;Q12
    Cộng: 4 dòng;;;Q17
    """,
    // A program's own table: the columns stand in line 3, and of the people the third has a year of two digits.
    "exports/cuc-thue/2010/TrangTinh.xml": """
    <?xml version="1.0"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>
    <Row><Cell><Data>Số hiệu</Data></Cell><Cell><Data>Họ và tên</Data></Cell><Cell><Data>Ngày sinh</Data></Cell><Cell><Data>Tôn giáo</Data></Cell></Row>
    <Row><Cell><Data>30</Data></Cell><Cell><Data>Trần Văn Nam</Data></Cell><Cell><Data>02/03/1970</Data></Cell></Row>
    <Row><Cell><Data>31</Data></Cell><Cell><Data>Lê Thị Sáu</Data></Cell></Row>
    <Row><Cell><Data>32</Data></Cell><Cell><Data>Lê Thị Bảy</Data></Cell><Cell><Data>02/03/72</Data></Cell></Row>
    </Table></Worksheet></Workbook>
    """,
    // It declares one row too many. The second was once misread, whole; the third in one word.
    "exports/cuc-thue/2010/CanBo.xml": """
    <DS soDong="5">
    <CB ma="40"><Ten>Đặng Văn Sơn</Ten><Sinh>1970-01-02</Sinh></CB>
    <CB ma="41"><Ten>NguyÔn V¨n Hïng</Ten><Sinh>1970-01-03</Sinh></CB>
    <CB ma="42"><Ten>Nguy¨n Văn Tám</Ten><Sinh>1970-01-04</Sinh></CB>
    <CB ma="43"><Ten>Đặng Thị Chín</Ten><Sinh>02/03/74</Sinh></CB>
    </DS>
    """,
  ]

  /// Lists as old programs write them.
  private static let bytes: [String: [UInt8]] = [
    "exports/cuc-thue/2010/ma/Cu.csv": Array("Ma;Ten;Sinh\n50;Nguy".utf8) + [0xD4] + Array("n V".utf8) + [0xA8]
      + Array("n H".utf8) + [0xEF] + Array("ng;01/02/1970\n51;Tr".utf8) + [0xC7] + Array("n V".utf8) + [0xA8]
      + Array("n S".utf8) + [0xAC] + Array("n;01/02/1971\n52;L".utf8) + [0xAA] + Array(" Th".utf8) + [0xDE]
      + Array(" Hoa;01/02/1972\n".utf8),
    // Nobody can tell from one word which encoding it is in.
    "exports/cuc-thue/2010/ma/ChuaRo.csv": Array("Ma;Ten;Sinh\n60;Tr".utf8) + [0xC7] + Array("n An;01/02/1970\n".utf8),
    // A row of an older list among the others.
    "exports/cuc-thue/2010/ma/Lan.csv": Array(
      "Ma;Ten;Sinh\n70;Đặng Văn Mười;01/02/1970\n71;Vũ Thị Lụa;01/02/1971\n72;Nguy".utf8) + [0xD4] + Array("n V".utf8)
      + [0xA8] + Array("n H".utf8) + [0xEF] + Array("ng;01/02/1972\n73;Hồ Thị Mận;01/02/1973\n".utf8),
  ]

  /// What must be asked about files that have no column for it, or about a file as a whole.
  private static let expected = [
    "Q15 cuc-thue/2010/CanBo.csv:1", "Q15 cuc-thue/2010/TrangTinh.xml:3", "Q14 cuc-thue/2010/TrangTinh.xml:5",
    "Q10 cuc-thue/2010/TrangTinh.xml:6", "Q17 cuc-thue/2010/CanBo.xml:1", "Q11 cuc-thue/2010/CanBo.xml:3",
    "Q12 cuc-thue/2010/CanBo.xml:4", "Q10 cuc-thue/2010/CanBo.xml:5", "Q11 cuc-thue/2010/ma/ChuaRo.csv:2",
    "Q11 cuc-thue/2010/ma/Lan.csv:4",
  ]

  @Test("each rule fires where the list says so, and nowhere else")
  func eachOnce() async throws {
    let office = try Written(Self.files, Self.bytes)
    let examination = try await OpenWorkspace.open(office.path, data: Repository.data).examine(
      ReviewYear(year: 2010)!)
    var expected = Self.expected
    for (path, text) in Self.files where path.hasPrefix("exports/") && path.hasSuffix(".csv") {
      for (i, line) in text.split(separator: "\n").enumerated() {
        guard let mark = line.split(separator: ";", omittingEmptySubsequences: false).last, !mark.isEmpty else {
          continue
        }
        expected.append("\(mark) \(path.dropFirst("exports/".count)):\(i + 1)")
      }
    }
    #expect(Set(expected.map { String($0.prefix(3)) }) == Self.rules)
    let found = examination.judgement.outcomes.filter { Self.rules.contains($0.card.id) }.flatMap { card, outcome in
      outcome.findings.map { "\(card.id) \(examination.registry.place(of: $0.at))" }
    }
    #expect(found.sorted() == expected.sorted())
    for (card, outcome) in examination.judgement.outcomes where Self.rules.contains(card.id) {
      for finding in outcome.findings {
        #expect(finding.severity == (["Q15", "Q17"].contains(card.id) ? .notice : .query))
        #expect(finding.responsible.map { examination.registry.names[$0.symbol] } == ["CT"], "\(card.id)")
      }
    }
    // The file that could not be read is a file that did not arrive: the run says so.
    #expect(
      examination.registry.notes.files.filter { $0.problem != nil }.map(\.path) == ["cuc-thue/2010/ma/ChuaRo.csv"])
    #expect(Verdict(examination.judgement, examination.registry).unreadable == 1)
    #expect(Verdict(examination.judgement, examination.registry).exitCode == 3)
  }
}

/// A workspace written into a folder of its own, to be thrown away.
private struct Written: ~Copyable {
  let path: String

  init(_ files: [String: String], _ bytes: [String: [UInt8]]) throws {
    path = NSTemporaryDirectory() + "phoihop-test-" + UUID().uuidString
    for (name, bytes) in files.mapValues({ Array(($0 + "\n").utf8) }).merging(bytes, uniquingKeysWith: { $1 }) {
      let file = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }  // nothing is lost but room
}
