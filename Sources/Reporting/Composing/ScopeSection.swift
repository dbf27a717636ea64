import Records
import Rulebook
import Rules

/// Section I: what was sent, how good it is, and what it could not decide.
extension Composer {
  func scope() -> [Block] {
    var blocks = Narrative.blocks(input.narrative.situation)
    let rejects = Figure(scorecard.figures.tally.rejected, Chapter.annexRejects.rawValue)
    blocks.append(.paragraph(prose.received(asOf: inquiry.asOf, scorecard.figures, rejects: rejects)))
    if !registry.cellRejects.isEmpty {
      let cells = Figure(registry.cellRejects.count, Chapter.annexRejects.rawValue)
      blocks.append(.paragraph(prose.cellsLeftEmpty(cells)))
    }
    let undecided = Figure(undecided.count, Chapter.undecided.rawValue)
    blocks.append(
      .paragraph(
        undecided.n == 0
          ? prose.everythingJudged : prose.notJudged(undecided, by: shares(self.undecided.map(\.reason)))))
    blocks.append(.table(table(scorecard)))
    return blocks + missing() + unreadable() + unclaimed()
  }

  private func table(_ scorecard: Scorecard) -> Table {
    var table = table(scorecard.lines, prose.scorecardCaption)
    table.isNumbered = true
    table.rows.insert(row(prose.total, scorecard.total, isTotal: true), at: 0)
    return table
  }

  /// The figures of these senders, without their total.
  func table(_ lines: [Scorecard.Line], _ caption: Passage) -> Table {
    Table(
      caption: caption, style: .dense,
      columns: [
        .words(prose.agency), .figures(prose.files), .figures(prose.rows), .figures(prose.accepted),
        .figures(prose.rejected), .figures(prose.setAside), .figures(prose.accuracy), .figures(prose.completeness),
        .figures(prose.validity), .words(prose.timeliness),
      ],
      rows: lines.map { line in row(line.name.map(Passage.given) ?? prose.sharedLists, line, isTotal: false) },
      legend: [prose.signs] + prose.scorecardLegend)
  }

  private func row(_ name: Passage, _ line: Scorecard.Line, isTotal: Bool) -> Table.Row {
    let tally = line.tally
    return Table.Row(
      [
        line.files == 0 ? name : name.linked(to: line.anchor), .number(line.files), .number(tally.rows),
        .number(tally.accepted), Figure(tally.rejected, Chapter.annexRejects.rawValue).passage, .number(tally.aside),
        accuracy(line.agreeing), percent(line.filled),
        percent(Fraction(tally.accepted, of: tally.accepted + tally.rejected)),
        timeliness(line),
      ], isTotal: isTotal)
  }

  /// “98,9” under a head that says “%”.
  func percent(_ fraction: Fraction) -> Passage {
    Passage([.given(language.percent(fraction.part, of: fraction.whole) ?? "…")])
  }

  /// “98,9 (90)”: the share, and of how many cells; of a few the two numbers alone, for a share of them ranks nobody.
  private func accuracy(_ cells: Fraction) -> Passage {
    if cells.whole == 0 { return "…" }
    if cells.whole < Scorecard.leastForAShare { return "\(cells.part)/\(cells.whole)" }
    return Passage([.given(language.percent(cells.part, of: cells.whole) ?? "…")]) + " (\(cells.whole))"
  }

  private func timeliness(_ line: Scorecard.Line) -> Passage {
    line.due > 0 ? prose.inTime(line.inTime, of: line.due, missing: line.missing, late: line.mostLate) : "…"
  }

  private func missing() -> [Block] {
    // What is asked for is the rule's to say: a return that was never due is not missing.
    let asked = Set(judgement["Q03"].findings.map(\.at))
    let missing = registry.notes.returns.filter {
      ($0.state == .missing || $0.state == .empty) && asked.contains(registry.place(of: $0.feed))
    }
    if missing.isEmpty { return [] }
    return [
      .paragraph(prose.missingReturns(missing.count)),
      .list(
        missing.map {
          prose.missingReturn(
            name(ofAgency: registry.feed($0.feed)?.agency ?? ""), pattern: $0.pattern, isEmpty: $0.state == .empty)
        }),
    ]
  }

  private func unreadable() -> [Block] {
    let broken = registry.notes.files.filter { $0.problem != nil }
    if broken.isEmpty { return [] }
    return [
      .paragraph(prose.unreadableFiles(broken.count)),
      .list(
        broken.map { file in
          let problem = file.problem!
          let place = problem.line > 0 ? "\(file.path):\(problem.line)" : file.path
          return prose.unreadableFile(place, .given(problem.told[language]))
        }),
    ]
  }

  private func unclaimed() -> [Block] {
    if input.unclaimed.isEmpty { return [] }
    return [.paragraph(prose.unclaimedFiles(input.unclaimed.count)), .list(input.unclaimed.map { .place($0) })]
  }

  func name(ofAgency id: String) -> String { input.agencies.first { $0.id == id }?.name ?? id }
}

/// What each agency sent, by the files' own counts.
struct Scorecard {
  struct Line {
    /// Nil for the lists that no agency sends.
    let name: String?
    let anchor: String
    var files = 0
    var tally = Batch.Tally()
    var filled = Fraction()
    /// Cells that agree with another agency's, of those compared with one.
    var agreeing = Fraction()
    /// Returns of which it is known whether and when they came.
    var due = 0
    var inTime = 0
    var missing = 0
    /// Days.
    var mostLate = 0
  }

  /// Under so many cells a share says little, and ranks nobody.
  static let leastForAShare = 20

  let lines: [Line]
  let total: Line
  let figures: FileFigures

  init(_ input: ReviewInput) {
    let notes = input.inquiry.registry.notes
    var lines = input.agencies.map { Line(name: $0.name, anchor: Scorecard.anchor($0.id, in: input)) }
    var shared = Line(name: nil, anchor: Scorecard.anchor(nil, in: input))
    var total = Line(name: nil, anchor: Chapter.annexSources.rawValue)
    var figures = FileFigures()
    func line(of agency: String) -> Int? { input.agencies.firstIndex { $0.id == agency } }
    for file in notes.files {
      total.add(file)
      if let i = line(of: file.agency) {
        lines[i].add(file)
        figures.files += 1
      } else {
        shared.add(file)
        figures.shared += 1
      }
    }
    for due in notes.returns {
      total.add(due)
      if let agency = input.inquiry.registry.feed(due.feed)?.agency, let i = line(of: agency) { lines[i].add(due) }
    }
    let accuracy = Accuracy(input.inquiry)
    total.agreeing = accuracy.total
    for (i, agency) in input.agencies.enumerated() { lines[i].agreeing = accuracy.agencies[agency.id] ?? Fraction() }
    figures.agencies = lines.count { $0.files > 0 }
    figures.tally = total.tally
    self.lines = lines + (shared.files > 0 ? [shared] : [])
    (self.total, self.figures) = (total, figures)
  }

  /// Where the annex lists an agency's files.
  static func anchor(_ agency: String?, in input: ReviewInput) -> String {
    let place = agency.flatMap { id in input.agencies.firstIndex { $0.id == id } }
    return place.map { "pl3-\($0 + 1)" } ?? "pl3-0"
  }
}

extension Scorecard.Line {
  fileprivate mutating func add(_ file: FileNote) {
    files += 1
    tally = tally + file.tally
    filled = filled + file.filled
  }

  fileprivate mutating func add(_ one: Return) {
    if one.due == nil { return }
    switch one.state {
    case .arrived(nil): return
    case .missing, .empty: missing += 1
    case .arrived(let late?): if late <= 0 { inTime += 1 } else { mostLate = max(mostLate, late) }
    }
    due += 1
  }
}
