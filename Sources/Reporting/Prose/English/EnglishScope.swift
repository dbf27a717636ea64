import Records

extension English {
  func received(asOf: CivilDate, _ files: FileFigures, rejects: Figure) -> Passage {
    if files.tally.rows == 0 { return "No readable return had arrived by \(asOf)." }
    let shared: Passage =
      files.shared > 0 ? " and \(n(files.shared, "list", "lists")) of the office's own" : ""
    let senders = n(files.agencies, "agency", "agencies")
    let sent: Passage = "\(n(files.files, "file", "files")) from \(senders)\(shared)"
    let rows = n(files.tally.rows, "row", "rows")
    let back: Passage = rejects.n == 0 ? "none had to go back" : "\(rejects) went back to be corrected"
    if files.tally.aside == 0 {
      return
        "The figures as at \(asOf) rest on \(sent): \(rows), of which \(files.tally.accepted) \(files.tally.accepted == 1 ? "was" : "were") used, \(back), and none was set aside."
    }
    return
      "The figures as at \(asOf) rest on \(sent): \(rows), of which \(files.tally.accepted) \(files.tally.accepted == 1 ? "was" : "were") used, \(back), and \(files.tally.aside) \(files.tally.aside == 1 ? "was" : "were") set aside as holding no figures (headings, blank lines, totals, signatures)."
  }
  func cellsLeftEmpty(_ n: Figure) -> Passage {
    "In the rows that were used, \(self.n(n, "cell", "cells")) could not be read and \(n.n == 1 ? "was" : "were") left empty."
  }
  func notJudged(_ n: Figure, by reasons: [Share]) -> Passage {
    "\(cases(n)) \(n.n == 1 ? "was" : "were") not judged (x in the tables): \(reasons.listed)."
  }
  var everythingJudged: Passage { "No case was left unjudged." }
  var scorecardCaption: Passage { "Quality of the returns, by sender" }
  func numbered(_ caption: Passage, _ number: Int) -> Passage { "Table \(number). \(caption)" }
  var agency: Passage { "Sender" }
  var files: Passage { "Files" }
  var rows: Passage { "Rows" }
  var accepted: Passage { "Used" }
  var rejected: Passage { "Sent back" }
  var setAside: Passage { "Set aside" }
  var accuracy: Passage { "Accurate (%)" }
  var completeness: Passage { "Complete (%)" }
  var validity: Passage { "Valid (%)" }
  var timeliness: Passage { "In time" }
  var total: Passage { "Total" }
  var sharedLists: Passage { "Lists of the office" }
  var signs: Passage { "0: none; …: no figure; x: not judged, or does not apply." }
  var scorecardLegend: [Passage] {
    [
      "Rows = used + sent back + set aside. Complete: cells filled of those needed. Valid: rows used of those used and sent back. In time: returns in time of those due.",
      "Accurate: of the cells that two senders fill for one person, letter, decision or spell, those that agree (in brackets how many were compared; fewer than 20 as a fraction). A month or a year agrees with each of its days. The total counts each pair once. “…” where nothing could be compared. In time: “…” where nobody noted the day of arrival.",
    ]
  }
  func inTime(_ n: Int, of due: Int, missing: Int, late: Int) -> Passage {
    var text: Passage = "\(n)/\(due)"
    if late > 0 { text += ", \(self.n(late, "day", "days")) late" }
    if missing > 0 { text += ", \(missing) missing" }
    return text
  }
  func missingReturns(_ n: Int) -> Passage {
    n == 1 ? "1 return is missing or empty:" : "\(n) returns are missing or empty:"
  }
  func missingReturn(_ agency: String, pattern: String, isEmpty: Bool) -> Passage {
    isEmpty ? "\(agency): \(place: pattern) holds no row." : "\(agency): \(place: pattern) has not arrived."
  }
  func unreadableFiles(_ n: Int) -> Passage { "\(self.n(n, "file", "files")) could not be read to the end:" }
  func unreadableFile(_ place: String, _ problem: Passage) -> Passage { "\(place: place): \(problem)" }
  func unclaimedFiles(_ n: Int) -> Passage {
    "\(self.n(n, "file", "files")) in the senders' folders \(n == 1 ? "belongs" : "belong") to no return that has been declared, and \(n == 1 ? "was" : "were") not read:"
  }
}
