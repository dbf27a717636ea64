import Foundation
import Testing

@Suite("phoihop export")
struct ExportCommandTests {
  @Test("report and check run on the exported workspace as on the first, in either form")
  func reportsAgain() throws {
    let folder = try Folder()
    let first = try Program.run("report", Program.sample, "--year", "2010", "--out", folder.path + "/first")
    let export = try Program.run(
      "export", Program.sample, "--year", "2010", "--to", folder.path + "/x", "--format", "both")
    #expect(export.code == 3)  // the sample has rows that no profile can read
    for form in ["csv", "xml"] {
      let workspace = folder.path + "/x/" + form
      let second = try Program.run("report", workspace, "--year", "2010", "--out", folder.path + "/" + form)
      #expect(second.code == first.code)
      #expect(second.errors == "")
      #expect(second.lines.last?.hasPrefix("Kết luận: 15 vi phạm, 31 nội dung cần giải trình") == true)
      #expect(first.lines.last?.hasPrefix("Kết luận: 15 vi phạm, 31 nội dung cần giải trình") == true)
      let check = try Program.run("check", workspace, "--lang", "en")
      #expect(check.code == 3)
      #expect(check.lines.last?.contains("not readable to the end 0") == true)
    }
  }

  @Test("what is left out is told by file and count, and listed in left-out.csv; no name is told")
  func losses() throws {
    let folder = try Folder()
    let result = try Program.run(
      "export", Program.sample, "--year", "2010", "--to", folder.path + "/x", "--lang", "en")
    #expect(
      result.errors.split(separator: "\n").contains(
        "exports/cuc-thue/2010/QuaTrinh.csv: rows rejected and written as rows that cannot be read: 1."))
    #expect(
      result.lines.last
        == "\(folder.path)/x: agencies 11, files 40, records 479. Not carried over whole: 7; see left-out.csv.")
    let list = try folder.text(of: "x/left-out.csv")
    #expect(list.hasPrefix("what,agency,file,line,column,reason,kept-in\r\n"))
    #expect(list.split(separator: "\r\n").count == 8)
    #expect(list.contains("row,cuc-thue,cuc-thue/2010/QuaTrinh.csv,47,Đơn vị,missing,assignments.csv\r\n"))
  }

  @Test("a workspace of which all is read leaves nothing out, and ends with 0")
  func clean() throws {
    let folder = try Folder()
    try Tiny.write(into: folder)
    let result = try Program.run("export", folder.path, "--year", "2010", "--to", folder.path + "/out/x")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/x/left-out.csv"))
    #expect(
      try folder.text(of: "out/x/exports/thue/2010/officials.csv")
        == "code,name,birth\n0417,\"Trần \"\"Văn\"\" An\",1960-05\n0418,Bình,\n")
    #expect(try Program.run("check", folder.path + "/out/x").code == 0)
  }

  @Test("a file that no profile claims is not copied, and that is told")
  func unclaimed() throws {
    let folder = try Folder()
    try Tiny.write(into: folder)
    _ = try folder.write("a,b\n", to: "exports/thue/2010/Khac.csv")
    let result = try Program.run("export", folder.path, "--year", "2010", "--to", folder.path + "/x", "--lang", "en")
    #expect(result.code == 0)
    #expect(result.errors == "exports/thue/2010/Khac.csv: no profile claims this file; it was not copied.\n")
  }

  @Test("a folder that holds something is refused and left as it is")
  func taken() throws {
    let folder = try Folder()
    _ = try folder.write("mine", to: "x/a.txt")
    let result = try Program.run("export", Program.sample, "--year", "2010", "--to", folder.path + "/x", "--lang", "en")
    #expect(result.code == 64)
    #expect(result.errors.contains("something stands there already"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/x") == ["a.txt"])
  }

  @Test("a mistake in the configuration: every one of them, exit 65, and nothing written")
  func configuration() throws {
    let folder = try Folder()
    try Tiny.write(into: folder)
    _ = try folder.write("file,received\n2010/CanBo.csv,8/1/2011\n", to: "exports/thue/received.csv")
    let result = try Program.run("export", folder.path, "--year", "2010", "--to", folder.path + "/x", "--lang", "en")
    #expect(result.code == 65)
    #expect(result.errors.contains("exports/thue/received.csv:2:"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/x"))
  }

  @Test(
    "wrong use is 64",
    arguments: [
      ["export"], ["export", ".", "--year", "2010"], ["export", "/no/such", "--year", "2010", "--to", "/tmp/x"],
      ["export", Program.sample, "--year", "10", "--to", "/tmp/x"],
      ["export", Program.sample, "--year", "2010", "--to", "/tmp/x", "--format", "json"],
    ])
  func wrongUse(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 64)
    #expect(!result.errors.isEmpty)
  }
}

/// The smallest workspace there can be.
private enum Tiny {
  static func write(into folder: Folder) throws {
    _ = try folder.write(
      """
      office: {superior: Thành ủy, name: Ban Tổ chức, unit: BTC, sign: BTCTU, place: Hải Phòng}
      utc-offset: "+07:00"
      language: vi

      """, to: "phoihop.yaml")
    _ = try folder.write(
      "code,name,kind,level\nBTC,Ban Tổ chức,organisation-board,province\nCT,Cục Thuế,vertical,province\n",
      to: "reference/units.csv")
    _ = try folder.write("code,title,rank,filled\nCTR,Cục trưởng,head,appointed\n", to: "reference/posts.csv")
    _ = try folder.write(
      """
      agency: thue
      unit: CT
      feeds:
        - id: can-bo
          files: "{year}/CanBo.csv"
          dates: [MM/yyyy]
          records:
            official: {code: Mã, name: Họ tên, birth: Sinh}

      """, to: "agencies/thue.yaml")
    _ = try folder.write(
      "Mã;Họ tên;Sinh\n0417;\"Trần \"\"Văn\"\" An\";05/1960\n0418;Bình;\n", to: "exports/thue/2010/CanBo.csv")
  }
}
