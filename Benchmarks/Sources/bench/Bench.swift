import Configuration
import Importing
import Records

/// `bench write csv|xml FILE ROWS` writes an export, and `bench write schema FILE` the schema of the XML one;
/// `bench read csv|xml|xsd FILE` imports one, as typed records, and says what it took. `./run` pairs that with other
/// programs' reading of the same file.
///
/// `bench write office DIR OFFICIALS` writes a whole workspace, and `bench judge DIR DATA` reads and judges it, with the
/// rulebook in DATA: what each rule takes, beside what the reading does. `bench render OFFICIALS DATA` makes an office in
/// which half are never asked, and publishes its review: what a finding takes, and what memory beside the findings.
@main
struct Bench {
  static func main() async {
    let words = CommandLine.arguments.dropFirst()
    switch Array(words) {
    case let words where words.count == 4 && words[0] == "write" && words[1] == "office":
      guard let officials = Int(words[3]) else { stop("\(words[3]) is no number") }
      MadeOffice(officials: officials).write(to: words[2])
    case let words where words.count == 3 && words[0] == "judge": await Judging.run(words[1], data: words[2])
    case let words where words.count == 3 && words[0] == "render":
      guard let officials = Int(words[1]) else { stop("\(words[1]) is no number") }
      await Rendering.run(officials: officials, data: words[2])
    case let words where words.count == 4 && words[0] == "write":
      guard let rows = Int(words[3]) else { stop("\(words[3]) is no number") }
      Export(form: form(words[1]), rows: rows).write(to: words[2])
    case let words where words.count == 3 && words[0] == "write" && words[1] == "schema":
      var file = OutputFile(words[2])
      file.add(Export.schema)
      file.flush()
    case let words where words.count == 3 && words[0] == "read": read(words[2], form(words[1]))
    default:
      stop(
        "usage: bench write csv|xml FILE ROWS | bench write schema FILE | bench read csv|xml|xsd FILE"
          + " | bench write office DIR OFFICIALS | bench judge DIR DATA | bench render OFFICIALS DATA")
    }
  }

  private static func form(_ word: String) -> Export.Form {
    guard let form = Export.Form(rawValue: word) else { stop("no form \(word)") }
    return form
  }

  private static func read(_ path: String, _ form: Export.Form) {
    let feed = form.feed
    var intake = Intake(agency: "thuế", file: path)
    do throws(Unreadable) {
      var source = try FileSource(path: path)
      let reading =
        switch feed.format {
        case .csv(let settings): CSVImporter([feed], settings: settings).read(&source, into: &intake)
        case .sheet(let settings): SpreadsheetImporter([feed], settings: settings).read(&source, into: &intake)
        case .xml: XMLImporter([feed]).read(&source, into: &intake)
        }
      if let problem = reading.problem { throw problem }
    } catch { stop("\(path): \(error.reason)") }
    let batch = intake.finish()
    let kept = batch.footprint
    print("rows \(batch.tally.rows)")
    print("accepted \(batch.tally.accepted)")
    print("records-kept-bytes \(kept)")
    print("peak-bytes \(Memory.peak)")
  }

  static func stop(_ text: String) -> Never {
    Output.error(text)
    Output.exit(64)
  }
}
