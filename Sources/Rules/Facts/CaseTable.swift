import Records
import Rulebook

/// Gives letters to cases, and cases their verdicts.
struct CaseTable {
  let registry: Registry
  let holidays: Holidays
  let cases: [Sides.Prepared]
  let letters: [Letter]

  /// For each case, the letters that are its own.
  private var own: [[Int]] = []
  private var ambiguous: Set<Int> = []
  private(set) var ofSeveral: [LetterOfSeveral] = []
  /// Letters that gave a case its verdict: each case takes one.
  private var taken: Set<Int> = []
  /// Letters to a committee of neither side.
  private(set) var misdirected: Set<Int> = []
  private let openCases: PlacesByOfficial
  private let lettersOf: PlacesByOfficial
  /// Of those that no case has taken, the ones about people who have more letters than cases: one of theirs may mean
  /// anybody. By committee and by asker, of whom there are few.
  private var surplus: [Code<Unit>: [Code<Unit>: [Int]]] = [:]
  /// And the ones about somebody who is unknown, in doubt, or has no case.
  private var strays = StrayLetters()
  /// And the ones about nobody known to no unit known, by asker, where that is known.
  private var astray = StrayLetters()
  private let lettersNumbered: [Symbol: [Int]]

  init(registry: Registry, holidays: Holidays, cases: [Sides.Prepared], letters: [Letter]) {
    (self.registry, self.holidays, self.cases, self.letters) = (registry, holidays, cases, letters)
    openCases = PlacesByOfficial(cases.map { $0.verdict == nil ? $0.action.action.official : nil }, in: registry)
    lettersOf = PlacesByOfficial(letters.map(\.official), in: registry)
    var numbered: [Symbol: [Int]] = [:]
    for (l, letter) in letters.enumerated() { for number in letter.numbers { numbered[number, default: []].append(l) } }
    lettersNumbered = numbered
    own = Array(repeating: [], count: cases.count)
  }

  mutating func verdicts() -> [ConsultationCase] {
    for letter in letters.indices { assign(letter) }
    // First the letters settle what they can; only then is it known which of them no case has taken.
    var settled: [Settled?] = cases.indices.map { cases[$0].verdict == nil ? settle($0) : nil }
    for case .some(let first) in settled { if let letter = first.letter { taken.insert(letter) } }
    for i in cases.indices where settled[i]?.row == nil && settled[i]?.isAmbiguous == false {
      // Nothing to a committee of either side: a letter of his to another is the wrong way of asking.
      if let letter = elsewhere(i) {
        settled[i] = Settled(row: .wrongly, isCertain: letters[letter].isAnswered, letter: letter)
        taken.insert(letter)
        misdirected.insert(letter)
      }
    }
    findStrays()
    return cases.indices.map { i in
      let prepared = cases[i]
      return ConsultationCase(
        of: prepared.action, prepared.side, prepared.unit, prepared.post, before: prepared.committee,
        seat: prepared.seat, verdict: prepared.verdict ?? verdict(i, settled[i]!),
        duty: prepared.verdict == nil ? prepared.provisions : nil)
    }
  }

  /// For each letter that some case has, the first of them.
  var caseOfLetter: [Int: Int] {
    var cases: [Int: Int] = [:]
    for (i, letters) in own.enumerated() { for letter in letters where cases[letter] == nil { cases[letter] = i } }
    return cases
  }

  var lettersWithoutCase: [Letter] {
    let owned = Set(own.joined()).union(taken)
    return letters.indices.filter { !owned.contains($0) }.map { letters[$0] }
  }

  // MARK: Whose letter it is

  /// A letter goes to one action: by number, else the nearest in days. Two equally near are nobody's.
  private mutating func assign(_ l: Int) {
    let letter = letters[l]
    let candidates = openCases[letter.official].filter { isToAccepted(letter, $0) }
    let byNumber = candidates.filter { isNamed(letter, by: $0) }
    let possible = byNumber.isEmpty ? candidates.filter { fits(letter, $0) } : byNumber
    guard let nearest = possible.map({ distance(letter, $0) }).min() else { return }
    let chosen = possible.filter { distance(letter, $0) == nearest }
    // To a third committee on which the person sits: it speaks for both sides of one action.
    if chosen.allSatisfy({ isSameAction($0, chosen[0]) }) {
      for i in chosen { own[i].append(l) }
    } else {
      ambiguous.formUnion(chosen)
      ofSeveral.append(
        LetterOfSeveral(letter: letter, decisions: Set(chosen.map { cases[$0].action.rows[0] }).sorted()))
    }
  }

  // MARK: Which row of the table

  private struct Settled {
    /// Nil: no letter, nothing.
    var row: TableRow?
    /// Whether every reading gives that row.
    var isCertain = true
    var letter: Int?
    var isAmbiguous = false
  }

  private func settle(_ i: Int) -> Settled {
    if ambiguous.contains(i) { return Settled(isAmbiguous: true) }
    let prepared = cases[i]
    let decided = prepared.action.action.decided
    var possible: Set<TableRow> = []
    for decision in days(of: decided, i) {
      let rows = own[i].map { l in
        letters[l].rows(
          on: decision, isRightCommittee: true, forms: prepared.forms, referral: prepared.action.referral,
          period: period(prepared), silence: prepared.silence)
      }
      // The first row that holds for some letter: none later than the latest that every letter might have.
      guard let limit = rows.compactMap({ $0.max() }).min() else { continue }
      for row in rows.joined() where row <= limit { possible.insert(row) }
    }
    guard let worst = possible.max(by: { ($0.weight, $0) < ($1.weight, $1) }) else { return Settled() }
    let letter = own[i].first { l in
      days(of: decided, i).contains { decision in
        letters[l].rows(
          on: decision, isRightCommittee: true, forms: prepared.forms, referral: prepared.action.referral,
          period: period(prepared), silence: prepared.silence
        ).contains(worst)
      }
    }
    // A letter known only by its receipt has no date of its own to convict by.
    let isDated = letter.map { letters[$0].date != nil || worst == .undated } ?? true
    return Settled(row: worst, isCertain: possible.count == 1 && isDated, letter: letter)
  }

  /// The days a decision may have been taken on, as far as they can make a difference to its letters.
  private func days(of decided: PartialDate, _ i: Int) -> [CivilDate] {
    if decided.isExact { return [decided.earliest] }
    let referral = cases[i].action.referral.date.map { [$0.earliest, $0.latest] } ?? []
    let turning = own[i].flatMap { letters[$0].turningDays(period(cases[i])) } + referral
    let inside = turning.flatMap { [$0, $0.adding(days: 1)] }.filter { decided.earliest <= $0 && $0 <= decided.latest }
    return Set(inside + [decided.earliest, decided.latest]).sorted()
  }

  private func period(_ prepared: Sides.Prepared) -> ReplyPeriod {
    ReplyPeriod(provision: prepared.provisions.period, holidays: holidays)
  }

  /// A letter about the same person to a committee of neither side, that is no case's. Where one side is not known, the
  /// letter may have been to it.
  private func elsewhere(_ i: Int) -> Int? {
    let sides = [i - 1, i, i + 1].filter { isSameAction($0, i) }
    if sides.contains(where: { cases[$0].committee == nil }) { return nil }
    let committees = Set(sides.compactMap { cases[$0].committee })
    let owned = Set(openCases[cases[i].action.action.official].flatMap { own[$0] })
    return lettersOf[cases[i].action.action.official].first { l in
      let letter = letters[l]
      return !taken.contains(l) && !owned.contains(l) && !committees.contains(letter.asked)
        && !isToAccepted(letter, i) && fits(letter, i)
        && registry.versions(of: letter.asked).contains { $0.kind == .committee }
    }
  }

  /// The sides of one action stand beside each other.
  private func isSameAction(_ a: Int, _ b: Int) -> Bool {
    cases.indices.contains(a) && cases[a].action.rows == cases[b].action.rows
  }

  // MARK: The verdict

  private mutating func verdict(_ i: Int, _ settled: Settled) -> ConsultationCase.Verdict {
    if settled.isAmbiguous { return .notJudged(.ambiguous) }
    let prepared = cases[i]
    let isCertain = settled.isCertain
    let provisions = prepared.provisions
    let letter = settled.letter.map { letters[$0] }
    var severity: Severity = settled.isCertain ? .violation : .query
    do throws(NotJudged) {
      switch settled.row {
      case nil: return try nothing(i)
      case .compliant, .replyWithoutLetter, .silentlyAgreed: return .compliant(letter, provisions)
      case .periodUnset: throw .unset("consultation.reply.days")
      case .periodUncountable: throw .unset("holidays")
      case .silenceUnset: throw prepared.silence == .open ? .silenceOpen : .unset("consultation.silence")
      case .against, .conditional:
        if settled.row == .conditional || !prepared.action.mayHaveReferral { severity = .query }
        // The report to the higher level is in the decider's list, a later letter that settled it in the registers.
        let gap = [coverageOfDecision(i), coverage(i)].first { $0.completeness != .complete }
        severity = gap == nil ? severity : .query
        return .breach(
          breach(
            .decidedAgainst, i, severity, letter, isCertain, coverage: gap, conditional: settled.row == .conditional))
      case .beforeReply, .lateReply:
        if settled.row == .lateReply { severity = .query }
        // Whether a reply is missing can only be said where somebody vouches for the lists.
        let absence = try absence(i)
        if absence.severity == .query { severity = .query }
        return .breach(breach(.decidedBeforeReply, i, severity, letter, isCertain, coverage: absence.coverage))
      case .afterwards, .wrongly, .undated:
        let fault: Breach.Fault =
          switch settled.row {
          case .afterwards: .askedAfterwards
          case .wrongly: .askedWrongly
          default: .undatedLetter
          }
        let coverage = coverage(i)
        if coverage.completeness != .complete { severity = .query }
        return .breach(breach(fault, i, severity, letter, isCertain, coverage: coverage))
      }
    } catch {
      return .notJudged(error)
    }
  }

  /// Rows 14 to 16: no letter at all.
  private mutating func nothing(_ i: Int) throws(NotJudged) -> ConsultationCase.Verdict {
    let prepared = cases[i]
    let official = prepared.action.action.official
    if registry.isAmbiguous(official) { throw .ambiguous }
    // Registers that name people by name cannot be searched for one whose name nobody gives.
    if !registry.isKnown(official) { throw .unknownOfficial }
    let isActing = prepared.action.action.kind.isActing
    let absence = try absence(i)
    // The decision itself gives a letter that no register has: one was written, or the number is wrong.
    let isCited = prepared.action.action.consultation.map { lettersNumbered[$0] == nil } ?? false
    let isOpen = isActing || isCited || !prepared.isSideCertain
    let severity: Severity = isOpen ? .query : absence.severity
    return .breach(
      breach(
        prepared.side == .leaving ? .neverAsked : .receivedUnasked, i, severity, nil, true,
        coverage: absence.coverage, acting: isActing))
  }

  private mutating func breach(
    _ fault: Breach.Fault, _ i: Int, _ severity: Severity, _ letter: Letter?, _ isCertain: Bool,
    coverage: Coverage? = nil, acting: Bool = false, conditional: Bool = false
  ) -> Breach {
    // A letter that may be this case's after all makes any charge a question.
    let nearMisses = nearMisses(i)
    let isSure = nearMisses.isEmpty && registry.isKnown(cases[i].action.action.official)  // or none can be found
    return Breach(
      fault: fault, severity: isSure ? severity : .query, letter: letter, isCertain: isCertain,
      nearMisses: nearMisses.map { letters[$0] }, coverage: coverage,
      provisions: cases[i].provisions, isActing: acting, isConditional: conditional)
  }

  private func coverage(_ i: Int) -> Coverage {
    let (sides, from, until) = interval(i)
    return registry.coverage(
      of: .consultation, by: sides, from: from, until: until, official: cases[i].action.action.official,
      committee: cases[i].committee)
  }

  private func coverageOfDecision(_ i: Int) -> Coverage {
    let action = cases[i].action.action
    return registry.coverage(
      of: .action, by: [action.decider], from: action.decided.earliest, until: action.decided.latest,
      official: action.official, committee: cases[i].committee)
  }

  private func absence(_ i: Int) throws(NotJudged) -> (severity: Severity, coverage: Coverage) {
    let (sides, from, until) = interval(i)
    return try registry.absence(
      of: .consultation, by: sides, from: from, until: until, official: cases[i].action.action.official,
      committee: cases[i].committee)
  }

  /// The decider's list and the committee's, over the window before the decision up to it.
  private func interval(_ i: Int) -> (sides: [Code<Unit>], from: CivilDate, until: CivilDate) {
    let action = cases[i].action.action
    return (
      [action.decider, cases[i].committee!], action.decided.earliest.adding(days: -cases[i].window.before),
      action.decided.latest
    )
  }

  // MARK: Near misses

  /// More letters than these prove nothing further.
  private static let mostNearMisses = 20

  /// Letters that no case has taken, by what could make them another's: looked for once, not for each case.
  private mutating func findStrays() {
    for (l, letter) in letters.enumerated() where !taken.contains(l) {
      if isAstray(letter) {
        let asker = registry.isKnown(letter.asker) ? letter.asker : Code(.unreadable)
        astray.add(l, to: asker, strays.known(of: letter.official, hasNumber: !letter.numbers.isEmpty, in: registry))
      }
      if isSurplus(letter.official) {
        surplus[letter.asked, default: [:]][letter.asker, default: []].append(l)
      } else if isNobodys(letter) {
        let known = strays.known(of: letter.official, hasNumber: !letter.numbers.isEmpty, in: registry)
        strays.add(l, to: letter.asked, known)
      }
    }
  }

  /// Letters that no case has taken and that may be this one's after all; of many, some.
  private mutating func nearMisses(_ i: Int) -> [Int] {
    let action = cases[i].action.action
    let known = strays.known(of: action.official, hasNumber: action.consultation != nil, in: registry)
    var near = Set(lettersOf[action.official]).filter { isNearMiss($0, i) }
    // The number that the decision itself gives, under another person's name or another committee's.
    if let number = action.consultation { near.formUnion((lettersNumbered[number] ?? []).filter { isNearMiss($0, i) }) }
    for asker in [action.decider, Code(.unreadable)] {
      near.formUnion(astray.near(known, to: asker, most: CaseTable.mostNearMisses) { isNearMiss($0, i) })
    }
    for committee in cases[i].accepted.sorted(by: { registry.names[$0.symbol] < registry.names[$1.symbol] }) {
      let most = CaseTable.mostNearMisses
      near.formUnion(strays.near(known, to: committee, most: most) { isNearMiss($0, i) })
      for (_, letters) in surplus[committee] ?? [:]
      where letters.first.map({ isAskedFor(self.letters[$0], i) }) ?? false {
        near.formUnion(first(most, of: letters) { isNearMiss($0, i) })
      }
    }
    return Array(near.sorted().prefix(CaseTable.mostNearMisses))
  }

  private func first(_ most: Int, of letters: [Int], where isMeant: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for letter in letters where isMeant(letter) {
      found.append(letter)
      if found.count == most { break }
    }
    return found
  }

  private func isNearMiss(_ l: Int, _ i: Int) -> Bool {
    if own[i].contains(l) { return false }
    let letter = letters[l]
    if let number = cases[i].action.action.consultation, letter.numbers.contains(number), isAskedFor(letter, i) {
      return true
    }
    return isInWindow(letter, i) && mayBe(l, i)
  }

  private func mayBe(_ l: Int, _ i: Int) -> Bool {
    let letter = letters[l]
    let official = cases[i].action.action.official
    let isRight = isToAccepted(letter, i)
    if letter.official == official {
      // His, to this committee: whether some other case of his has taken it or not. To another, where none has.
      return isRight || maySit(on: letter.asked, i) || !taken.contains(l)
    }
    if taken.contains(l) || !(isRight || isAstray(letter)) { return false }
    if isSurplus(letter.official) { return isAskedFor(letter, i) }
    return isNobodys(letter) && !isSomebodyElse(letter, official, i)
  }

  /// Whether the person it names is unknown, in doubt, or has no case of his own.
  private func isNobodys(_ letter: Letter) -> Bool {
    !registry.isKnown(letter.official) || registry.isAmbiguous(letter.official) || openCases[letter.official].isEmpty
  }

  /// More letters about him than he has cases: one of them may have another in mind.
  private func isSurplus(_ official: Code<Official>) -> Bool {
    let letters = lettersOf[official].count
    return letters > 1 && letters > openCases[official].count
  }
}
