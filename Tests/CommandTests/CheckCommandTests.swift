import Foundation
import Testing

@Suite("phoihop check")
struct CheckCommandTests {
  @Test("a broken CSV, a broken XML, an external entity: a line each, and exit 3")
  func brokenFiles() throws {
    let folder = try Folder()
    let csv = try folder.write("a,b\n1,2\n1,\"2\n3", to: "broken.csv")
    let xml = try folder.write("<?xml version=\"1.0\"?>\n<a>\n<b>1</b>\n<c></a>", to: "broken.xml")
    let entity = try folder.write(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<a>&x;</a>",
      to: "entity.xml")
    let result = try Program.run("check", csv, xml, entity, "--lang", "en")
    #expect(result.code == 3)
    #expect(result.errors == "")
    #expect(result.lines.contains { $0.hasPrefix("\(csv):3: ") && $0.contains("quote") })
    #expect(result.lines.contains { $0.hasPrefix("\(xml):4:") })
    #expect(result.lines.contains { $0.hasPrefix("\(entity):2:") && $0.contains("DOCTYPE") })
    // Of the one that is not read there is no more to say.
    #expect(result.lines.count { $0.contains("no profile was given") } == 2)
    #expect(result.lines.last?.contains("not readable to the end 3") == true)
  }

  @Test("a good file without a profile: exit 0, and that only its structure was looked at")
  func goodFile() throws {
    let folder = try Folder()
    let csv = try folder.write("Họ tên;Ngày sinh\nTrần Văn An;1/2/1960\n", to: "a.csv")
    let result = try Program.run("check", csv)
    #expect(result.code == 0)
    #expect(result.lines.first?.contains("chưa có hồ sơ cho tệp này, chỉ kiểm tra cấu trúc") == true)
    #expect(!result.output.contains("Trần Văn An"))
  }

  @Test("a file of a workspace is read by its sender's profile, its faults by line and column")
  func profiledFile() throws {
    let file = Program.sample + "/exports/kho-bac/2010/CanBo.csv"
    let result = try Program.run("check", file)
    #expect(result.code == 0)
    #expect(result.lines.contains { $0.hasPrefix("\(file):25: cột “Ngày sinh” ghi “30.02.1975”") })
    let rejected = try Program.run("check", Program.sample + "/exports/cuc-thue/2010/QuaTrinh.csv")
    #expect(rejected.code == 3)
  }

  @Test("a file that no profile claims is looked at for its structure")
  func unclaimedFile() throws {
    let folder = try Folder(copying: Program.sample)
    let file = try folder.write("a,b\n1,2\n", to: "exports/cuc-thue/2010/Khac.csv")
    let result = try Program.run("check", file)
    #expect(result.code == 0)
    #expect(result.output.contains("chưa có hồ sơ"))
  }

  @Test("names of people are in no line, whatever stands in the wrong column")
  func noNames() throws {
    let folder = try Folder(copying: Program.sample)
    try folder.change("exports/kho-bac/2010/CanBo.csv", "30.02.1975", to: "Hoàng Thị Canary")
    let result = try Program.run("check", folder.path)
    #expect(result.code == 3)
    #expect(result.output.contains("CanBo.csv:25"))
    #expect(!result.output.contains("Canary"))
    #expect(!result.errors.contains("Canary"))
  }

  @Test("every mistake of every configuration file at once, each at its place, and nothing is done")
  func configuration() throws {
    let folder = try Folder(copying: Program.sample)
    try folder.change("phoihop.yaml", "language: vi", to: "language: fr")
    try folder.change("phoihop.yaml", "sample: true", to: "sampel: true")
    try folder.change("agencies/cuc-thue.yaml", "agency: cuc-thue", to: "agency: cuc-thu")
    _ = try folder.write("a: [1, 2\nb: 3\n", to: "agencies/x.yaml")
    let units = try folder.text(of: "reference/units.csv")
    _ = try folder.write(units + "XX,Đơn vị X,comittee,district,,,,,,\n", to: "reference/units.csv")
    _ = try folder.write(
      "tenure.manager.limt:\n  values:\n    - {from: 2010-01-01, force: law, value: 1, cite: x, confidence: office}\n",
      to: "rulebook/local/x.yaml")
    for arguments in [
      ["check", folder.path], ["report", folder.path, "--year", "2010", "--out", folder.path + "/out"],
    ] {
      let result = try Program.run(arguments + ["--lang", "en"])
      #expect(result.code == 65)
      let lines = result.errors.split(separator: "\n").map(String.init)
      #expect(lines.contains { $0.hasPrefix("phoihop.yaml:4:11: ") && $0.contains("vi, en") })
      #expect(lines.contains { $0.hasPrefix("phoihop.yaml:8:1: ") && $0.contains("sampel") && $0.contains("sample") })
      #expect(lines.contains { $0.hasPrefix("agencies/cuc-thue.yaml:") && $0.contains("cuc-thu") })
      #expect(lines.contains { $0.hasPrefix("agencies/x.yaml:") })
      #expect(
        lines.contains { $0.hasPrefix("reference/units.csv:") && $0.contains("comittee") && $0.contains("committee") })
      #expect(lines.contains { $0.hasPrefix("rulebook/local/x.yaml:1:1: ") && $0.contains("tenure.manager.limit") })
      #expect(lines.last == "Mistakes in the configuration: \(lines.count - 1); nothing was done.")
      #expect(result.output == "")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
  }

  @Test(
    "wrong use is 64, with what would be right",
    arguments: [["check"], ["check", "/no/such/file"], ["chekc"], ["check", "/tmp", "--lang", "fr"]])
  func wrongUse(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test("a program that cannot find its rulebook says where it looked")
  func noData() throws {
    let folder = try Folder()
    let result = try Program.run("check", Program.sample, "--data", folder.path, "--lang", "en")
    #expect(result.code == 65)
    #expect(result.errors.contains(folder.path))
  }

  @Test("asked for more, it says how each file was read and what that took, and nothing of the people in it")
  func verbose() throws {
    let plain = try Program.run("check", Program.sample, "--lang", "en")
    let result = try Program.run("check", Program.sample, "--lang", "en", "--verbose")
    #expect(result.code == plain.code)
    let added = result.lines.filter { !plain.lines.contains($0) }
    #expect(added.contains { $0.hasPrefix("cuc-thue/2010/DieuDong.csv: ") && $0.contains("UTF-8") })
    #expect(added.last?.hasPrefix("In all: records ") ?? false)
    let names = try String(contentsOfFile: Program.sample + "/exports/cuc-thue/2010/CanBo.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().flatMap { $0.split(separator: ",").filter { $0.contains(" ") } }
    #expect(names.count > 5)
    for name in names { #expect(!added.joined().contains(name), "\(name)") }
  }

  @Test("of a file that is no list, only that is said, and what to do")
  func foreign() throws {
    let folder = try Folder()
    let file = try folder.write("%PDF-1.4\n", to: "danh-sach.csv")
    let result = try Program.run("check", file, "--lang", "en")
    #expect(result.code == 3)
    #expect(result.lines.count == 2)
    #expect(result.lines.first?.contains("a PDF file") ?? false)
  }
}
