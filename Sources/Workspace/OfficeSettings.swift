import Configuration
import Records

/// `phoihop.yaml`: the office that writes the review, and how it writes.
public struct OfficeSettings: Sendable, Equatable {
  /// The body above it: Thành ủy Hải Phòng.
  public let superior: String
  /// Ban Tổ chức.
  public let name: String
  /// Its code in reference/units.csv.
  public let unit: String
  /// As in "Số      -BC/BTCTU".
  public let sign: String
  /// Where it signs: Hải Phòng.
  public let place: String
  /// Minutes ahead of UTC: which day it is, where nobody says for which day to judge.
  public let utcOffset: Int
  public let language: Language
  /// Nil where the office leaves it to the guide its form follows.
  public let spelling: Voice.Spelling?
  public let form: Form
  /// Empty where the document is not secret.
  public let secrecy: String
  /// Invented data: said on every page, and number, date and signature are left blank.
  public let isSample: Bool
  /// K/T TRƯỞNG BAN, PHÓ TRƯỞNG BAN, and the name, which may be blank.
  public let authority, post, signer: String
  public let recipients: [String]
  /// By when agencies are to answer their letters, in the year after the review's; nil: the letters leave it open.
  public let answerBy: DayOfYear?
  /// Where the office's unit stands, for a code that no unit has.
  let unitPlace: Place

  /// The guides to the form of Party documents; auto is the one in force on the report's day.
  public enum Form: String, CaseIterable, Sendable { case auto, hd11, hd36, hd05 }

  private static let secrecies = ["none", "mật", "tối mật", "tuyệt mật"]

  /// - Returns: nil after reporting what is wrong or missing.
  static func read(_ file: ConfigurationFile, _ diagnostics: inout Diagnostics) -> OfficeSettings? {
    file.read(into: &diagnostics)?.mapping(&diagnostics) { fields, diagnostics in
      let office = fields.required("office", &diagnostics)?.mapping(&diagnostics, Office.read)
      let offset = fields.required("utc-offset", &diagnostics)?.offset(&diagnostics)
      let language = fields.required("language", &diagnostics)?.word(Language.self, &diagnostics)
      let spelling = fields.optional("spelling")?.word(Voice.Spelling.self, &diagnostics)
      let form = fields.optional("form")?.word(Form.self, &diagnostics)
      let secrecy = fields.optional("secrecy")?.word(among: secrecies, &diagnostics)
      let isSample = fields.optional("sample")?.flag(&diagnostics)
      let signers = fields.optional("signers")?.mapping(&diagnostics, Signers.read)
      let recipients = fields.optional("recipients")?.list(&diagnostics)?.compactMap { $0.text(&diagnostics) }
      let answerBy = fields.optional("answer-by")?.dayOfYear(&diagnostics)
      guard let office, let offset, let language else { return nil }
      return OfficeSettings(
        superior: office.superior, name: office.name, unit: office.unit, sign: office.sign, place: office.place,
        utcOffset: offset, language: language, spelling: spelling, form: form ?? .auto,
        secrecy: secrecy == "none" ? "" : secrecy ?? "", isSample: isSample ?? false,
        authority: signers?.authority ?? "", post: signers?.post ?? "", signer: signers?.name ?? "",
        recipients: recipients ?? [], answerBy: answerBy, unitPlace: office.unitPlace)
    }
  }
}

/// A day that every year has.
public struct DayOfYear: Sendable, Equatable {
  let month, day: Int
  func day(in year: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }
}

private struct Office {
  let superior, name, unit, sign, place: String
  let unitPlace: Place

  static func read(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Office? {
    let superior = fields.required("superior", &diagnostics)?.text(&diagnostics)
    let name = fields.required("name", &diagnostics)?.text(&diagnostics)
    let unit = fields.required("unit", &diagnostics)
    let code = unit?.text(&diagnostics)
    let sign = fields.required("sign", &diagnostics)?.text(&diagnostics)
    let place = fields.required("place", &diagnostics)?.text(&diagnostics)
    guard let superior, let name, let unit, let code, let sign, let place else { return nil }
    return Office(superior: superior, name: name, unit: code, sign: sign, place: place, unitPlace: unit.place)
  }
}

private struct Signers {
  let authority, post, name: String

  static func read(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Signers? {
    Signers(
      authority: fields.optional("authority")?.text(allowsEmpty: true, &diagnostics) ?? "",
      post: fields.optional("post")?.text(allowsEmpty: true, &diagnostics) ?? "",
      name: fields.optional("name")?.text(allowsEmpty: true, &diagnostics) ?? "")
  }
}

extension Node {
  /// `"03-15"`.
  fileprivate func dayOfYear(_ diagnostics: inout Diagnostics) -> DayOfYear? {
    // 2001 was no leap year.
    guard let text = text(&diagnostics) else { return nil }
    if let day = CivilDate(iso: "2001-" + text) {
      return DayOfYear(month: day.components.month, day: day.components.day)
    }
    return mistaken(
      for: Bilingual(
        vi: "tháng và ngày có trong mọi năm, dạng \"03-15\"",
        en: "a month and a day that every year has, written \"03-15\""), &diagnostics)
  }

  /// `"+07:00"`: minutes ahead of UTC.
  fileprivate func offset(_ diagnostics: inout Diagnostics) -> Int? {
    guard let text = text(&diagnostics) else { return nil }
    let bytes = Array(text.utf8)
    if bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
      let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), hours <= 14, minutes < 60
    {
      return (bytes[0] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
    }
    return mistaken(
      for: Bilingual(vi: "độ lệch giờ so với UTC, dạng \"+07:00\"", en: "an offset from UTC, written \"+07:00\""),
      &diagnostics)
  }
}
