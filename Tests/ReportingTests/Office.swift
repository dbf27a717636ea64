import Records
import Rulebook
import Rules

@testable import Reporting

/// A small office built by hand: every row goes through an intake, as any file's rows do.
struct Office {
  private var batches: [Batch] = []
  private var notes = ImportNotes()
  private var law = Law()
  private(set) var agencies: [Agency] = []
  var unclaimed: [String] = []
  var narrative = Narrative()
  var isSample = false
  var guide = Office.guide
  var voice = Voice(.vi)
  var asOf = CivilDate(year: 2010, month: 12, day: 31)!

  /// One file of one agency; its rows are added to it in the closure.
  mutating func file(
    _ path: String, from agency: String = "", encoding: String = "utf-8", dialect: String = "dấu phẩy",
    problem: FileNote.Problem? = nil, _ rows: (inout File) -> Void
  ) {
    let feed = feed(agency, path)
    var file = File(agency: agency.isEmpty ? "reference" : agency, path: path, feed: feed)
    rows(&file)
    let batch = file.finish()
    var note = FileNote(path: path, agency: agency.isEmpty ? "reference" : agency)
    note.sha256 = String(repeating: "0123456789abcdef", count: 4)
    (note.encoding, note.dialect, note.problem, note.feeds) = (encoding, dialect, problem, [feed])
    (note.tally, note.filled, note.cellRejects) = (batch.tally, batch.filled, batch.cellRejects.count)
    notes.files.append(note)
    batches.append(batch)
  }

  mutating func agency(_ id: String, _ name: String, unit: String) {
    agencies.append(Agency(id: id, name: name, unit: unit))
  }

  mutating func set(
    _ key: String, to value: String, _ force: Basis.Force = .law, _ confidence: Basis.Confidence = .office
  ) {
    do { try law.set(key, to: value, force: force, confidence: confidence) } catch { preconditionFailure("\(error)") }
  }

  mutating func covers(_ kind: RecordKind, by agency: String, of unit: String, since: CivilDate = .first) {
    notes.vouchers.append(
      Voucher(feed: feed(agency, "vouch"), kind: kind, unit: unit, since: since, until: .last, state: .whole))
  }

  mutating func due(_ pattern: String, from agency: String, _ state: Return.State) {
    notes.returns.append(
      Return(
        feed: feed(agency, pattern), pattern: pattern, year: 2010, due: CivilDate(year: 2011, month: 1, day: 10),
        state: state))
  }

  private mutating func feed(_ agency: String, _ id: String) -> FeedNumber {
    var mapped: [RecordKind: Set<String>] = [:]
    for kind in RecordKind.allCases { mapped[kind] = Set(kind.fieldNames) }
    notes.feeds.append(
      FeedNote(
        agency: agency, unit: agencies.first { $0.id == agency }?.unit ?? "", id: id,
        profile: "agencies/\(agency).yaml", line: notes.feeds.count + 1, mapped: mapped))
    return FeedNumber(UInt16(notes.feeds.count - 1))
  }

  /// The guide of the sample year, as templates/forms.yaml has it; what it says is tested where it is read.
  static let guide = FormGuide(
    id: "hd11", from: CivilDate(year: 2004, month: 5, day: 28)!, until: CivilDate(year: 2018, month: 4, day: 2)!,
    citation: "Hướng dẫn 11-HD/VPTW, 28/5/2004", confidence: .recalled,
    margins: .init(top: 25, bottom: 25, left: 35, right: 15, number: 10), fonts: ["Times New Roman"],
    sizes: .init(party: 15, office: 14, kind: 16, subject: 14, body: 14, recipientsTitle: 14, recipients: 12),
    recipientsEnd: ",", spelling: .uỷ)

  func input() async -> ReviewInput {
    let registry = Registry(batches, notes: notes, link: Office.link)
    let inquiry = Inquiry(registry, law: law, period: ReviewYear(year: 2010)!, asOf: asOf)
    return ReviewInput(
      inquiry: inquiry, judgement: await Judgement(inquiry),
      office: OfficeForm(
        superior: "Thành ủy Hải Phòng", name: "Ban Tổ chức", unit: "BTC", sign: "BTCTU", place: "Hải Phòng",
        signer: .init(authority: "K/T TRƯỞNG BAN", post: "PHÓ TRƯỞNG BAN"),
        recipients: ["Ban Thường vụ Thành ủy (để báo cáo)", "Các quận ủy", "Lưu Ban Tổ chức Thành ủy"],
        isSample: isSample, guide: guide), voice: voice, narrative: narrative, agencies: agencies, unclaimed: unclaimed)
  }

  /// One name and one birth are one person.
  private static func link(_ officials: [Official], _ pool: SymbolPool) -> Linkage {
    var linkage = Linkage(symbols: pool.count)
    var first: [String: Code<Official>] = [:]
    for official in officials.filter({ !$0.isMention }) + officials.filter(\.isMention) {
      guard let name = official.name, let birth = official.birth else { continue }
      let key = NameKey(pool[name]).text + birth.description
      if let person = first[key] { linkage.join(official.code, to: person) } else { first[key] = official.code }
    }
    return linkage
  }
}

/// Rows in the order of the file. The first line is the header.
struct File: ~Copyable {
  private var intake: Intake
  private let feed: FeedNumber
  private var line = 1

  init(agency: String, path: String, feed: FeedNumber) {
    intake = Intake(agency: agency, file: path)
    self.feed = feed
    aside(.header)
  }

  /// Found once: a file of tests may have tens of thousands of rows.
  private static let names = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, $0.fieldNames) })

  /// `official=an  kind=DIEU_DONG`: two spaces part two fields.
  mutating func row(_ kind: RecordKind, _ fields: String) {
    let names = File.names[kind]!
    var values = [String?](repeating: nil, count: names.count)
    for field in fields.split(separator: "  ") {
      let parts = field.split(separator: "=", maxSplits: 1)
      let name = parts[0].drop { $0 == " " }
      guard let i = names.firstIndex(of: String(name)) else { preconditionFailure("no field \(name)") }
      values[i] = parts.count > 1 ? String(parts[1]) : nil
    }
    row(kind, values)
  }

  mutating func row(_ kind: RecordKind, _ values: [String?]) {
    line += 1
    intake.take(values, as: kind, by: feed, at: intake.location(line: line, byte: line * 100))
  }

  mutating func aside(_ reason: Aside) {
    let cells = Cells()
    intake.setAside(cells.row(at: intake.location(line: line, byte: 0)), as: reason)
  }

  consuming func finish() -> Batch { intake.finish() }
}
