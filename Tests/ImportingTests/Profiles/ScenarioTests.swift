import Configuration
import Records
import Testing

@testable import Importing

/// Exports as agencies send them, each with the profile that takes it as it comes.
@Suite struct ScenarioTests {
  private func read(_ profile: String, _ files: [String: String], codes: [String: String] = [:]) async throws -> Import
  {
    let workspace = try Workspace()
    for (path, text) in files { try workspace.write(text, to: "exports/thuế/2010/" + path) }
    let (result, mistakes) = try await workspace.read([("thuế", profile)])
    #expect(mistakes == [])
    #expect(!result.batches.map(\.isBalanced).contains(false))
    return result
  }

  private func registry(_ result: Import) -> Registry {
    Registry(result.batches, notes: result.notes, link: Linking.link)
  }

  private func rejects(_ result: Import) -> [String] {
    result.batches.flatMap { $0.rejects + $0.cellRejects }.map {
      "\($0.at.line) \($0.column): \($0.reason.rawValue) “\($0.cell)”"
    }
  }

  // MARK: Registers without codes

  @Test("a register without codes: names, births and cards are who is who, in every kind of record")
  func withoutCodes() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: danh-bạ
          files: "{year}/danh-ba.csv"
          dates: [dd/MM/yyyy, yyyy]
          records:
            official: {name: {join: [Họ đệm, Tên]}, birth: {first-of: [Nam, Nữ]}, sex: {filled: {Nam: male, Nữ: female}}, partyCard: {column: Số thẻ, width: 8}}
        - id: sổ
          files: "{year}/so.csv"
          dates: [dd/MM/yyyy, "tháng M năm yyyy"]
          records:
            assignment: {when: {filled: Chức vụ}, official: {name: {join: [Họ, Tên]}, birth: {first-of: [Sinh, {column: Năm sinh, dates: yyyy}]}, partyCard: {column: Thẻ, width: 8}}, unit: {const: CT}, post: Chức vụ, from: Từ}
            action: {when: {filled: Số QĐ}, official: {name: {join: [Họ, Tên]}, birth: {first-of: [Sinh, {column: Năm sinh, dates: yyyy}]}}, kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {number: Số QĐ, date: Từ}}
            consultation: {when: {filled: Số CV}, official: {partyCard: {column: Thẻ, width: 8}}, asker: {const: CT}, asked: {const: QU}, form: {const: written}, letter: {number: Số CV}}
            evaluation: {when: {filled: Năm}, official: {name: {join: [Họ, Tên]}, partyCard: {column: Thẻ, width: 8}}, year: Năm, evaluator: {const: CT}}
            succession: {when: {filled: QH}, official: {name: {join: [Họ, Tên]}, birth: Sinh}, unit: {const: CT}, post: QH, approved: Từ}
            nominee: {when: {filled: ĐH}, official: {name: {join: [Họ, Tên]}, birth: Sinh}, election: ĐH, entry: {const: first}}
            exemption: {when: {filled: Lý do}, official: {name: {join: [Họ, Tên]}, birth: Sinh}, parameter: {const: tenure.manager.limit}, reason: Lý do, document: {number: Số CV}}
      """,
      [
        "danh-ba.csv":
          "Họ đệm,Tên,Nam,Nữ,Số thẻ\nTrần Văn,An,15/03/1960,,1234\nLê Thị,Bình,,1962,\nLê Thị,Chi,,31/4/1970,\n",
        "so.csv":
          "Họ,Tên,Sinh,Năm sinh,Thẻ,Chức vụ,Từ,Số QĐ,Số CV,Năm,QH,ĐH,Lý do\n"
          + "TRẦN VĂN,AN,15/03/1960,,00001234,phó,tháng 5 năm 2006,15/QĐ,1/CV,2010,trưởng,ĐH-1,sức khỏe\n"
          + "Lê Thị,Bình,,1962,,phó,01/02/2008,16/QĐ,,,,,\n" + "Lê Thị,Bình,,98,,phó,01/02/2008,,,,,,\n",
      ])
    // Nobody could tell the third woman from another of her name.
    #expect(rejects(result).first == "4 Nam + Nữ: not-a-date “31/4/1970”")
    let registry = registry(result)
    let people = Set(registry.records.officials.filter { !$0.isMention }.map(\.code))
    #expect(people.count == 2)
    let an = try #require(people.first { registry.name(of: $0) == "Trần Văn An" })
    let bình = try #require(people.first { registry.name(of: $0) == "Lê Thị Bình" })
    let records = registry.records
    #expect(registry.assignments(of: an).map(\.from.description) == ["2006-05"])
    #expect(registry.assignments(of: bình).map(\.from.description) == ["2008-02-01"])
    #expect(records.actions.map(\.official) == [an, bình])
    #expect(records.consultations.map(\.official) == [an])
    #expect(records.evaluations.map(\.official) == [an])
    #expect(records.successions.map(\.official) == [an])
    #expect(records.nominees.map(\.official) == [an])
    #expect(records.exemptions.map(\.official) == [an])
  }

  @Test("one card is one person, though the name is typed otherwise; a name alone is nobody's")
  func byCard() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: danh-bạ
          files: "{year}/danh-ba.csv"
          records: {official: {name: Họ tên, partyCard: Thẻ}}
        - id: sổ
          files: "{year}/so.csv"
          dates: yyyy
          records: {assignment: {official: {name: Họ tên, partyCard: Thẻ}, unit: {const: CT}, post: Chức vụ, from: Từ}}
      """,
      [
        "danh-ba.csv": "Họ tên,Thẻ\nTrần Văn An,12.345\nLê Bình,\n",
        "so.csv": "Họ tên,Thẻ,Chức vụ,Từ\nTran Van An,12345,phó,2001\nTrần Văn An,,trưởng,2005\n",
      ])
    #expect(rejects(result) == ["3 Thẻ: missing “”"])
    let registry = registry(result)
    let an = try #require(registry.records.officials.first { !$0.isMention }?.code)
    #expect(registry.assignments(of: an).map(\.from.description) == ["2001"])
  }

  // MARK: Dates

  @Test("dates in words: a register that says “tháng 5 năm 2006”")
  func wordDates() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: a
          files: "{year}/a.csv"
          dates: ["ngày d tháng M năm yyyy", "tháng M năm yyyy", "năm yyyy"]
          records: {assignment: {official: Mã, unit: {const: CT}, post: {const: P}, from: Từ, to: Đến}}
      """,
      [
        "a.csv":
          "Mã,Từ,Đến\nan,ngày 2 tháng 9 năm 2001,Tháng 05/2006\nbình,năm 2003,na\u{306}m  2004\nchi,2003,\ndung,tháng 5 năm 98,\n"
      ])
    let spells = result.batches[0].records.assignments
    #expect(spells.map { "\($0.from) \($0.to?.description ?? "")" } == ["2001-09-02 2006-05", "2003 2004"])
    #expect(rejects(result) == ["4 Từ: not-a-date “2003”", "5 Từ: two-digit-year “tháng 5 năm 98”"])
  }

  @Test("serials of both epochs, each file by its own")
  func serials() async throws {
    let feed = { (epoch: String) in
      """
        - id: "\(epoch)"
          files: "{year}/\(epoch).csv"
          dates: [serial-\(epoch), yyyy]
          records: {assignment: {official: Mã, unit: {const: CT}, post: {const: P}, from: Từ}}

      """
    }
    let result = try await read(
      "agency: thuế\nunit: CT\nfeeds:\n" + feed("1900") + feed("1904"),
      ["1900.csv": "Mã,Từ\nan,38718\nbình,2006\nchi,60\n", "1904.csv": "Mã,Từ\nan,37256.0\nbình,2006\nchi,37256.25\n"])
    #expect(
      result.batches.map { $0.records.assignments.map(\.from.description) } == [
        ["2006-01-01", "2006"], ["2006-01-01", "2006"],
      ])
    #expect(rejects(result) == ["4 Từ: not-a-date “60”", "4 Từ: not-a-date “37256.25”"])
  }

  // MARK: Several feeds, several units

  @Test("several feeds on one XML file: each takes its own elements, and the file is read once")
  func oneXML() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: quyết-định
          files: "{year}/a.xml"
          dates: dd/MM/yyyy
          row: BaoCao/DonVi/QuyetDinh
          covers: [action]
          records: {action: {official: "@ma", kind: {path: "@loai", codes: {DD: DIEU_DONG}}, decider: {up: DonVi/@ma}, decision: {number: So, date: Ngay}}}
        - id: quy-hoạch
          files: "{year}/a.xml"
          dates: yyyy
          row: BaoCao/DonVi/QuyHoach
          records: {succession: {official: "@ma", unit: {up: DonVi/@ma}, post: "@chucVu", approved: "@nam"}}
      """,
      [
        "a.xml": """
        <BaoCao><DonVi ma="CT-HA">
          <QuyetDinh ma="an" loai="DD"><So>15/QĐ</So><Ngay>15/03/2010</Ngay></QuyetDinh>
          <QuyHoach ma="bình" chucVu="trưởng" nam="2009"/>
          <QuyHoach ma="chi" chucVu="phó" nam="09"/>
        </DonVi></BaoCao>
        """
      ])
    #expect(result.notes.files.count == 1)
    #expect(result.notes.files[0].feeds == [FeedNumber(0), FeedNumber(1)])
    let (batch, records) = (result.batches[0], result.batches[0].records)
    #expect(records.actions.map(\.source.feed) == [FeedNumber(0)])
    #expect(records.successions.map(\.source.feed) == [FeedNumber(1)])
    #expect(records.successions.map { batch.pool[$0.unit.symbol] } == ["CT-HA"])
    #expect(batch.rejects.map(\.feeds) == [[FeedNumber(1)]])
    #expect(rejects(result) == ["4 @nam: not-a-date “09”"])
  }

  @Test("lists for other units: a superior vouches for its own branch of one kind")
  func otherUnits() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: quy-chế
          files: "{year}/quy-che.csv"
          dates: dd/MM/yyyy
          covers: [{kind: agreement, of: HP-TU, below: party}, {kind: activity, of: HP-TU, since: 2005-01-01}]
          records:
            agreement: {number: Số, subject: {const: cadre-work}, parties: {split: {column: Các bên, by: " và "}, codes: {Thành ủy: HP-TU, Cục Thuế: CT}}, signed: Ký}
            activity: {when: {filled: Hội nghị}, agreement: Số, kind: {const: conference}, held: Hội nghị}
      """,
      [
        "quy-che.csv":
          "Số,Các bên,Ký,Hội nghị\n1/QC,Thành ủy và Cục Thuế,05/06/2006,20/12/2010\n2/QC,Cục Thuế và Sở,05/06/2006,\n"
      ])
    let batch = result.batches[0]
    #expect(batch.records.agreements.map { batch.pool[$0.parties.symbol] } == ["HP-TU;CT"])
    #expect(rejects(result) == ["3 Các bên: not-in-list “Sở”"])
    #expect(batch.rejects.map(\.expected) == ["Thành ủy, Cục Thuế"])
    #expect(result.notes.vouchers.map(\.unit) == ["HP-TU", "HP-TU"])
    #expect(result.notes.vouchers.map(\.below) == [.party, .both])
    #expect(result.notes.vouchers.map(\.since.description) == ["2010-01-01", "2005-01-01"])
  }

  // MARK: Evaluations, succession, exemptions

  @Test("evaluations, succession plans and exemptions: lists like all others")
  func newKinds() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: đánh-giá
          files: "{year}/danh-gia.csv"
          covers: [evaluation]
          dates: [d/M/yyyy]
          records:
            evaluation: {official: {column: Số hiệu, width: 5}, year: Năm, evaluator: {const: CT}, asked: {column: Hỏi, codes: {QU Hải An: QU-HA}, default: QU-LC}, request: {number: CV, date: Ngày CV}, reply: {date: {column: Trả lời, dates: yyyy-MM-ddTHH:mm:ss}}}
        - id: quy-hoạch
          files: "{year}/quy-hoach.csv"
          covers: [succession]
          dates: [00/00/yyyy, 00/MM/yyyy, dd/MM/yyyy]
          records: {succession: {official: {column: Số hiệu, width: 5}, unit: {const: CT}, post: Chức vụ, approved: Duyệt, until: Đến}}
        - id: miễn
          files: "{year}/mien.csv"
          covers: [exemption]
          dates: [{form: dd/MM/yy, pivot: 1950}]
          records: {exemption: {official: {column: Số hiệu, width: 5}, parameter: {const: tenure.manager.limit}, reason: Lý do, until: Đến, document: {number: Số, date: Ngày}}}
      """,
      [
        "danh-gia.csv":
          "Số hiệu,Năm,Hỏi,CV,Ngày CV,Trả lời\n17,2010,QU Hải An,1/CV,5/11/2010,2010-11-20T08:15:00\n18,2010,,2/CV,5/11/2010,\n",
        "mien.csv": "Số hiệu,Lý do,Đến,Số,Ngày\n00017,R1,31/12/12,3/QĐ,01/02/98\n",
        "quy-hoach.csv": "Số hiệu,Chức vụ,Duyệt,Đến\n17,trưởng,00/00/2009,\n18,phó,00/05/2009,31/12/2015\n",
      ])
    #expect(rejects(result) == [])
    let registry = registry(result)
    let records = registry.records
    #expect(records.evaluations.map(\.year) == [2010, 2010])
    #expect(records.evaluations.map { registry.name(of: $0.asked!) } == ["QU-HA", "QU-LC"])
    #expect(records.evaluations.map { $0.reply.date?.description } == ["2010-11-20", nil])
    #expect(records.successions.map(\.approved.description) == ["2009", "2009-05"])
    #expect(records.exemptions.map { "\($0.until!) \($0.document.date!)" } == ["2012-12-31 1998-02-01"])
    // One code with and without its zeros is one person.
    #expect(records.exemptions[0].official == records.evaluations[0].official)
    #expect(records.successions.map(\.official) == records.evaluations.map(\.official))
    #expect(result.notes.vouchers.map(\.kind) == [.evaluation, .succession, .exemption])
  }

  @Test("constants, and a date form for each field that needs one")
  func constants() async throws {
    let result = try await read(
      """
      agency: thuế
      unit: CT
      feeds:
        - id: a
          files: "{year}/a.csv"
          dates: d/M/yyyy
          records:
            election: {code: {const: ĐH-XV}, kind: {const: party-congress}, unit: Đảng bộ, level: {const: district}, term: {const: 2010-2015}, body: {const: bch}, seats: Số lượng, scheduled: {const: 20/8/2010}, held: {column: Ngày họp, dates: d-M-yyyy}}
      """,
      ["a.csv": "Đảng bộ,Số lượng,Ngày họp\nQU-HA,27,19-8-2010\nQU-LC,hai mươi,19/8/2010\n"])
    let records = result.batches[0].records
    #expect(records.elections.map { $0.scheduled?.description } == ["2010-08-20", "2010-08-20"])
    #expect(records.elections.map { $0.held?.description } == ["2010-08-19", "?"])
    #expect(rejects(result) == ["3 Số lượng: not-a-number “hai mươi”", "3 Ngày họp: not-a-date “19/8/2010”"])
  }
}
