import Configuration
import Importing
import Records
import Rules
import Workspace

/// What the reading of a whole workspace takes, and what all the rules add to it: each alone, on one core.
enum Judging {
  static func run(_ root: String, data: String) async {
    do {
      let workspace = try OpenWorkspace.open(
        root, data: try DataFolder.find(option: data, environment: nil, executable: "", current: ""))
      let year = ReviewYear(year: 2010)!
      let start = Processor.seconds
      let reading = await read(workspace, year)
      let read = Processor.seconds - start
      print("read \(read) (\(reading) rows)")
      var before = Processor.seconds
      let registry = try await workspace.registry(of: year)
      let linked = Processor.seconds - before - read
      print("link \(linked)")
      before = Processor.seconds
      let inquiry = Inquiry(registry, law: workspace.law, holidays: workspace.holidays, period: year)
      let facts = Processor.seconds - before
      print("facts \(facts)")
      var rules = facts
      for rule in Catalogue.rules {
        before = Processor.seconds
        let outcome = rule.examine(inquiry)
        let took = Processor.seconds - before
        rules += took
        print(
          "\(rule.card.id) \(took) examined \(outcome.examined), found \(outcome.findings.count), "
            + "out of scope \(outcome.outOfScope.values.reduce(0, +)), not judged \(outcome.notJudged.count)")
      }
      print("judge \(rules)")
      print("ratio-to-reading \(rules / read)")
      print("peak-bytes \(Memory.peak)")
    } catch let refused as OpenWorkspace.Refused {
      Bench.stop(refused.diagnostics.map { $0.text(in: .en) }.joined(separator: "\n"))
    } catch { Bench.stop("\(error)") }
  }

  /// The files alone, to typed records that are then thrown away.
  private static func read(_ workspace: OpenWorkspace, _ year: ReviewYear) async -> Int {
    var diagnostics = Diagnostics()
    let privacy = workspace.privacy
    let read = await Import.read(
      workspace.profiles, exports: workspace.root + "/exports", year: year.year,
      isForbidden: { privacy.isForbidden($0) != nil }, into: &diagnostics)
    return read.batches.reduce(0) { $0 + $1.tally.rows }
  }
}
