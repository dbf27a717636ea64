import Foundation
import Records
import Reporting
import Rules
import Workspace

/// What publishing a review takes: time for each finding, and memory beside that of what was read and found.
enum Rendering {
  static func run(officials: Int, data: String) async {
    let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-bench-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    MadeOffice(officials: officials, unasked: 2).write(to: folder)
    do {
      let workspace = try OpenWorkspace.open(
        folder, data: try DataFolder.find(option: data, environment: nil, executable: "", current: ""))
      let year = ReviewYear(year: 2010)!
      let examination = try await workspace.examine(year, asOf: year.last, slices: 2)
      let findings = examination.judgement.outcomes.reduce(0) { $0 + $1.outcome.findings.count }
      let judged = Memory.peak
      let start = Processor.seconds
      let files = workspace.contents(for: examination)
      let composed = Processor.seconds - start
      let held = Memory.peak
      try Publication(into: folder + "/out").publish(files, year: 2010) {
        workspace.closing($0, of: examination, version: "bench")
      }
      let took = Processor.seconds - start
      let peak = Memory.peak
      print("findings \(findings), files \(files.count)")
      print("report-seconds \(composed)")
      print("seconds \(took), microseconds-a-finding \(took / Double(max(1, findings)) * 1e6)")
      print("peak-bytes after judging \(judged), with the report \(held), with all pages \(peak)")
      print("bytes-a-finding beside them \((peak - judged) / max(1, findings))")
    } catch let refused as OpenWorkspace.Refused {
      Bench.stop(refused.diagnostics.map { $0.text(in: .en) }.joined(separator: "\n"))
    } catch { Bench.stop("\(error)") }
  }
}
