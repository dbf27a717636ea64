import Foundation

extension CanaryOffice {
  /// A workspace with one profile, a feed for each of the files, and the files.
  static func write(into folder: Folder) throws {
    _ = try folder.write(
      """
      office: {superior: Thành ủy Hải Phòng, name: Ban Tổ chức, unit: BTC, sign: BTCTU, place: Hải Phòng}
      utc-offset: "+07:00"
      language: vi

      """, to: "phoihop.yaml")
    _ = try folder.write(
      "code,name,kind,level\nBTC,Ban Tổ chức,organisation-board,province\nCT,Cục Thuế,vertical,province\n",
      to: "reference/units.csv")
    _ = try folder.write("code,title,rank,filled\nCV,Chuyên viên,staff,appointed\n", to: "reference/posts.csv")
    _ = try folder.write(schema, to: "agencies/ds.xsd")
    var profile = "agency: cuc-thue\nunit: CT\nfeeds:\n"
    for (i, file) in sent.enumerated() {
      profile += "  - id: f\(i)\n    files: \"{year}/\(file.name)\"\n    dates: [dd/MM/yyyy]\n"
      profile += "    covers: [official]\n" + settings(file.feed)
    }
    _ = try folder.write(profile, to: "agencies/cuc-thue.yaml")
    for file in sent {
      let path = try folder.write("", to: "exports/cuc-thue/2010/" + file.name)
      try Data(file.bytes).write(to: URL(filePath: path))
    }
  }

  private static func settings(_ feed: String) -> String {
    var official = "{code: Số hiệu, name: Họ và tên, birth: Ngày sinh}"
    var lines = ""
    if feed.hasPrefix("row") {
      official = "{code: \"@ma\", name: Ten, birth: Sinh}"
      lines = (feed.hasSuffix("schema") ? "    schema: ds.xsd\n" : "") + "    row: DS/CB\n"
    } else if feed.hasPrefix("sheet ") {
      lines = "    format: spreadsheetml\n    sheet: {\(feed.dropFirst("sheet ".count))}\n"
    } else if feed == "joined" {
      official = "{code: Cán bộ / Số hiệu, name: Cán bộ / Họ và tên, birth: Khác / Ngày sinh}"
    } else if feed == "sexes" {
      official = "{code: Số hiệu, name: Họ và tên, sex: {filled: {Nam: male, Nữ: female}}}"
    } else {
      lines = "    csv: {\(feed)}\n"
    }
    return lines + "    records:\n      official: \(official)\n"
  }
}
