import Records
import Rulebook
import Rules

/// II.6: this year against last, from the figures of the year that was closed; and what makes the two incomparable.
extension Composer {
  func comparison(_ now: ClosedYear) -> [Block] {
    let year = now.year - 1
    guard let before = input.history.first(where: { $0.year == year }) else {
      return [.paragraph(prose.noClosedYear(year))]
    }
    let changed = ChangedValue.all(now, after: before)
    var blocks: [Block] = []
    // Where nobody sent anything, a figure that fell to nothing says nothing.
    let spoken = now.returns?.senders.part == 0 ? [] : Indicator.spoken
    let sentences = spoken.compactMap { sentence(of: $0, now, before) }
    if !sentences.isEmpty { blocks.append(.paragraph(sentences.joined(by: " "))) }
    blocks.append(.table(table(now, before, changed)))
    blocks += overTheYears(now)
    blocks.append(.paragraph(recurrence(now, before)))
    let notes = breaks(now, before, changed)
    if !notes.isEmpty { blocks += [.paragraph(prose.breaksTitle), .list(notes)] }
    return blocks
  }

  /// Small lines and their table, where more than last year is closed: two figures are told by the table above.
  private func overTheYears(_ now: ClosedYear) -> [Block] {
    let series = series(now).filter { $0.points.count { $0.value != nil } > 2 }
    if series.isEmpty { return [] }
    let charts = series.enumerated().compactMap { i, one in one.chart(id: "nam-\(i + 1)", prose) }
    return charts.map(Block.chart) + [.table(YearSeries.table(series, caption: prose.seriesCaption, prose))]
  }

  /// Every figure over the five years that end with this one, for lines beside it.
  func series(_ now: ClosedYear) -> [YearSeries] {
    let years = input.history + [now]
    return Indicator.allCases.compactMap { indicator in
      let points = (now.year - ClosedYear.reach + 1...now.year).map { year -> YearSeries.Point in
        let figure = years.first { $0.year == year }.flatMap(indicator.figure)
        guard case .count(let n)? = figure else { return .init(year: year, value: nil) }
        return .init(year: year, value: n)
      }
      guard case .count? = indicator.figure(in: now) else { return nil }
      return YearSeries(label: prose.name(indicator), points: points)
    }
  }

  private func sentence(of indicator: Indicator, _ now: ClosedYear, _ before: ClosedYear) -> Passage? {
    guard let figure = indicator.figure(in: now), let former = indicator.figure(in: before) else { return nil }
    let change = Change(from: former, to: figure)
    if change == .unknown { return nil }
    return prose.compared(indicator, figure, change, with: former, of: before.year)
  }

  private func table(_ now: ClosedYear, _ before: ClosedYear, _ changed: [ChangedValue]) -> Table {
    let affected = Set(changed.flatMap { indicators(restingOn: $0.key) })
    let rows = Indicator.allCases.map { indicator in
      let (figure, former) = (indicator.figure(in: now), indicator.figure(in: before))
      let change = prose.change(Change(from: former, to: figure), of: indicator.noun)
      return Table.Row([
        prose.name(indicator), figure.map(prose.amount) ?? "…", former.map(prose.amount) ?? "…",
        affected.contains(indicator) ? change + " *" : change,
      ])
    }
    return Table(
      caption: prose.comparisonCaption(before.year), isNumbered: true,
      columns: [
        .words(prose.indicator), .figures(prose.thisYear(now.year)), .figures(prose.lastYear(before.year)),
        .words(prose.change),
      ], rows: rows, legend: affected.isEmpty ? [prose.comparisonLegend] : [prose.comparisonLegend, prose.breakSign])
  }

  private func recurrence(_ now: ClosedYear, _ before: ClosedYear) -> Passage {
    if let found = Recurrence(now, after: before, and: input.history) {
      return prose.recurrence(found, since: before.year)
    }
    return before.findings == nil || before.key == nil
      ? prose.noFingerprints(before.year) : prose.otherKey(before.year)
  }

  /// What a reader must know before he compares, each in a sentence.
  private func breaks(_ now: ClosedYear, _ before: ClosedYear, _ changed: [ChangedValue]) -> [Passage] {
    var notes: [Passage] = []
    let (_, month, day) = now.asOf.components
    let (_, formerMonth, formerDay) = before.asOf.components
    if (month, day) != (formerMonth, formerDay) { notes.append(prose.otherDay(now.asOf, before.asOf)) }
    if let senders = now.returns?.senders, let former = before.returns?.senders, senders != former {
      notes.append(prose.otherSenders(senders, before: former, in: before.year))
    }
    notes += changed.map { value in
      let title = words(inquiry.law.title(of: value.key) ?? Bilingual(vi: value.key, en: value.key))
      func printed(_ values: [ClosedYear.Value]) -> Passage {
        .given(values.map { $0.value[language] }.joined(separator: "; "))
      }
      let standing = value.now.last
      return prose.changedValue(
        title, printed(value.now), before: printed(value.before), in: before.year,
        from: standing.flatMap { $0.isUnset ? nil : $0.from }, citation: standing?.citation,
        affecting: indicators(restingOn: value.key).filter { $0.rules != nil }.map(prose.name))
    }
    if before.values == nil { notes.append(prose.noValues(before.year)) }
    if let known = before.rules.map({ Set($0.map(\.rule)) }) {
      let new = (now.rules ?? []).map(\.rule).filter { !known.contains($0) }
      if !new.isEmpty { notes.append(prose.newRules(new, since: before.year)) }
    }
    return notes
  }

  /// The lines whose rules read the value. Totals of all rules are among them, and named in no note: any value moves them.
  private func indicators(restingOn key: String) -> [Indicator] {
    let readers = Set(judgement.outcomes.filter { $0.card.reads.contains(key) }.map(\.card.id))
    return Indicator.allCases.filter { indicator in
      indicator.rules.map { !readers.isDisjoint(with: $0) } ?? !readers.isEmpty
    }
  }
}

extension Indicator {
  /// Those that get a sentence beside their line.
  fileprivate static let spoken: [Indicator] = [.consultations, .consulted, .overlong, .violations]
}
