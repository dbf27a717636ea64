import Records
import Rulebook

/// T05. Rotated to a post, and moved on before the time that a rotation is to last.
///
/// Judged is the decision that ended it, in the year in which it was made; how long he stayed goes from the day on which
/// the rotation took effect to the day on which that decision did. Who retires has not been moved on. Who resigned, was
/// relieved or removed did not choose the day, nor did his managers alone: that is asked about.
struct RotatedOnEarly: Rule {
  let card = RuleCard(
    "T05", "rotated-on-early",
    title: Bilingual(vi: "Rời vị trí luân chuyển khi chưa đủ thời gian", en: "Moved on before a rotation was over"),
    rationale: Bilingual(
      vi: "Luân chuyển quá ngắn thì cán bộ chưa kịp rèn luyện, nơi đến xáo trộn.",
      en: "A rotation that is too short trains nobody and unsettles the unit that received the official."),
    remedy: Bilingual(
      vi: "Giải trình lý do chuyển tiếp khi chưa đủ thời gian luân chuyển.",
      en: "Explain why the official was moved on before the time was over."),
    reads: ["rotation.least"])

  let examples = Examples(
    setting: """
      on    31/12/2020
      law   rotation.least  36
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      post  trưởng  title Chi cục trưởng  rank head  filled appointed
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 1975
      """,
    reported: [
      Case(
        "Moved on a day too early.",
        """
          action  an  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2017
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 20/5/2020  effective 31/5/2020
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An luân chuyển đến Thuế Lê Chân từ 1/6/2017 (quyết định 1/QĐ ngày 1/6/2017), rời chức vụ từ 31/5/2020 theo quyết định 9/QĐ ngày 20/5/2020, chưa đủ 36 tháng.",
          en:
            "Trần Văn An was rotated to Thuế Lê Chân from 1 June 2017 (decision 1/QĐ of 1 June 2017) and left the post from 31 May 2020 by decision 9/QĐ of 20 May 2020, before 36 months were over."
        )),
      Case(
        "Rotated on, to a third unit.",
        """
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit thuế-hải-an  toPost trưởng  decision 9/QĐ 1/6/2020
        """, severity: .violation),
      Case(
        "Appointed elsewhere, from the post he was rotated to.",
        """
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        ↓ action  an  kind BO_NHIEM  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  toPost phó  decision 9/QĐ 1/6/2020
        """, severity: .violation),
      Case(
        "He resigned: asked, not charged.",
        """
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        ↓ action  an  kind TU_CHUC  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  decision 9/QĐ 1/6/2020
        """, severity: .query),
      Case(
        "Only the year of the rotation is known.",
        """
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 2017
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An luân chuyển đến Thuế Lê Chân từ 2017 (quyết định 1/QĐ ngày 2017), rời chức vụ từ 1/6/2020 theo quyết định 9/QĐ ngày 1/6/2020, có thể chưa đủ 36 tháng, cần xác định ngày, hình thức và chức vụ đã rời.",
          en:
            "Trần Văn An was rotated to Thuế Lê Chân from 2017 (decision 1/QĐ of 2017) and left the post from 1 June 2020 by decision 9/QĐ of 1 June 2020, perhaps before 36 months were over; dates, kind and the post left are to be established."
        )),
      Case(
        "The decider calls the first move a rotation, the committee a transfer.",
        """
          official  an  name Trần Văn An  birth 1975  partyCard 7
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
          sender  quận-ủy
          action  official.name Trần Văn An  official.partyCard 7  kind DIEU_DONG  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        """, severity: .query),
      Case(
        "The unit he was rotated to was renamed meanwhile.",
        """
          unit  thuế-mới  name Thuế mới  kind vertical  level district  from 1/1/2019
          unit  chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/12/2018  successors thuế-mới
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit chi-cục-cũ  toPost trưởng  decision 1/QĐ 1/6/2018
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-mới  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """, severity: .violation),
      Case(
        "The decision that moves him on is in two lists: one finding.",
        """
          official  an  name Trần Văn An  birth 1975  partyCard 7
          action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
          sender  quận-ủy
          action  official.name Trần Văn An  official.partyCard 7  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """, severity: .violation),
    ],
    silent: [
      Case(
        "Three years to the day.",
        """
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2017
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 20/5/2020  effective 1/6/2020
        """),
      Case(
        "Transferred, not rotated, and moved on.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """),
      Case(
        "Retired.",
        """
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        action  an  kind NGHI_HUU  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  decision 9/QĐ 1/6/2020
        """),
      Case(
        "Seconded from it: he keeps his post.",
        """
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        action  an  kind BIET_PHAI  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """),
      Case(
        "Moved on in a former year, and again now.",
        """
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  toPost phó  decision 2/QĐ 1/6/2019
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit cục-thuế  fromPost phó  toUnit thuế-hải-an  decision 9/QĐ 1/6/2020
        """),
      Case(
        "He left another post than the one he was rotated to.",
        """
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        action  an  kind THOI_GIU_CHUC_VU  decider cục-thuế  fromUnit thuế-lê-chân  fromPost phó  decision 9/QĐ 1/6/2020
        """),
    ],
    notJudged: [
      Case(
        "Nobody has set how long a rotation lasts.",
        """
        law     rotation.least  unset
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 1/QĐ 1/6/2018
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """),
      Case(
        "Where he was rotated to is not written.",
        """
        action  an  kind LUAN_CHUYEN  decider cục-thuế  decision 1/QĐ 1/6/2018
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost trưởng  toUnit cục-thuế  decision 9/QĐ 1/6/2020
        """),
    ])

  /// A decision that takes somebody from a post, with all the others that move him.
  struct Subject: Sendable {
    let departure: UnitedAction
    let moves: [UnitedAction]
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let moves = inquiry.actions.filter(\.movesOn)
    let byOfficial = PlacesByOfficial(moves.map { $0.action.official }, in: inquiry.registry)
    return moves.map { move in
      Subject(departure: move, moves: byOfficial[move.action.official].map { moves[$0] })
    }
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.departure.rows[0] }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let departure = subject.departure
    let isOfYear = inquiry.period.contains(departure.action.decided)
    if isOfYear == .excluded { return .outOfScope(.formerYear) }
    if departure.kinds.contains(.retirement) { return .outOfScope(.retired) }
    guard let (rotation, ends) = try rotation(endedBy: subject, inquiry) else { return .outOfScope(.notRotated) }
    let least = try inquiry.law.rotationLeast.provision(on: departure.action.decided)
    let full = rotation.effect.anniversary(months: least.value)
    let isEarly = departure.effect.isBefore(full).and(ends)
    if isEarly == .excluded { return .inOrder }
    if try isToldOf(rotation, before: subject, inquiry) { return .outOfScope(.earlierDecision) }
    guard let unit = rotation.action.toUnit, inquiry.registry.isKnown(unit) else { throw .unknownUnit }
    let isMove = departure.kinds.allSatisfy(\.isChosen)
    // Another list may call one of the two something else.
    let lost = inquiry.registry.lostRecord(
      of: departure.action.official, in: [.action], at: [departure.action.decider, inquiry.manager(of: unit)],
      by: inquiry.asOf)
    return .found([
      Finding(
        isEarly.and(isOfYear) == .certain && isMove && lost == nil ? .violation : .query,
        MovedOnEarly(
          official: departure.action.official, unit: unit, rotation: rotation.action, departure: departure.action,
          from: rotation.effect, left: departure.effect, least: least.value,
          isCertain: isEarly == .certain && lost == nil),
        at: departure.rows[0],
        related: [.init(.move, rotation.rows[0])] + departure.rows.dropFirst().map { .init(.sameAction, $0) },
        about: .init(
          official: departure.action.official, unit: unit, document: departure.action.decision,
          date: departure.action.takesEffect),
        responsible: [inquiry.manager(of: unit)], under: [.init(least)])
    ])
  }

  /// Whether another decision of the year that takes effect on the same day is told to have ended the same rotation: one
  /// paper may relieve and another move him.
  private func isToldOf(
    _ rotation: UnitedAction, before subject: Subject, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Bool {
    let departure = subject.departure
    for other in subject.moves where other.effect == departure.effect && other.rows[0] < departure.rows[0] {
      if other.kinds.contains(.retirement) || inquiry.period.contains(other.action.decided) == .excluded { continue }
      let its = try self.rotation(endedBy: Subject(departure: other, moves: subject.moves), inquiry)
      if let (its, _) = its, its.isSame(as: rotation) { return true }
    }
    return false
  }

  /// The rotation that a decision ended, the last one before it, and how certain that is. Nil where none is on file.
  private func rotation(
    endedBy subject: Subject, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> (UnitedAction, Certainty)? {
    let departure = subject.departure
    var best: (UnitedAction, Certainty)?
    var isUnclear = false
    for rotation in subject.moves where rotation.kinds.contains(.rotation) && !rotation.isSame(as: departure) {
      let isEarlier = rotation.effect.isBefore(departure.effect)
      if isEarlier == .excluded { continue }
      guard let unit = rotation.action.toUnit, !unit.isUnreadable else {
        isUnclear = true
        continue
      }
      func leaves(_ move: UnitedAction) -> Certainty { move.leaves(unit, rotation.action.toPost, in: inquiry.registry) }
      // What ended it before leaves nothing to end.
      let isOverBefore = subject.moves.reduce(Certainty.excluded) { over, move in
        if move.isSame(as: rotation) || move.isSame(as: departure) { return over }
        let between = move.effect.isAfter(rotation.effect).and(move.effect.isBefore(departure.effect))
        return over.or(between.and(leaves(move)))
      }
      let isOne: Certainty = rotation.kinds.count == 1 ? .certain : .possible
      let ends = isEarlier.and(leaves(departure)).and(isOverBefore.negated).and(isOne)
      if ends == .excluded { continue }
      if best == nil || rotation.effect.earliest > best!.0.effect.earliest {
        best = (rotation, ends)
      }
    }
    if best == nil, isUnclear { throw .unknownUnit }
    return best
  }
}

extension UnitedAction {
  /// Whether it ends the time in a post, or gives another and says which it takes.
  fileprivate var movesOn: Bool {
    action.kind.isDeparture || kinds.contains(.rotation) || action.kind == .appointment && action.fromUnit != nil
  }

  /// The day on which it takes effect, by all lists that give one.
  fileprivate var effect: PartialDate { Letter.readings(entries.compactMap(\.effective)) ?? action.takesEffect }

  fileprivate func isSame(as other: UnitedAction) -> Bool { rows[0] == other.rows[0] }

  /// Whether it takes the person from a post of `unit`, whichever that is where the post is not known.
  fileprivate func leaves(_ unit: Code<Unit>, _ post: Code<Post>?, in registry: Registry) -> Certainty {
    guard let post else {
      // Some post of the unit: leaving the unit leaves it for certain, another post in it perhaps.
      let day = action.takesEffect.latest
      let place = registry.lineage(of: unit, on: day)
      guard let from = action.fromUnit, !from.isUnreadable else { return .possible }
      if registry.lineage(of: from, on: day) != place { return .excluded }
      let to = action.toUnit.map { registry.lineage(of: $0, on: day) }
      return to == nil || to == place ? .possible : .certain
    }
    let leaves = action.leaves(unit, post, in: registry)
    // A decision that does not say from where may concern any post of his.
    return action.fromUnit == nil ? leaves.and(.possible) : leaves
  }
}

extension ActionKind {
  /// Whether those who manage a post choose that its holder moves on.
  fileprivate var isChosen: Bool { self != .resignation && self != .relief && self != .removal }
}

private struct MovedOnEarly: Statement {
  let official: Code<Official>
  let unit: Code<Unit>
  let rotation: PersonnelAction
  let departure: PersonnelAction
  /// When the one took effect, and the other.
  let from, left: PartialDate
  let least: Int
  let isCertain: Bool

  var vi: Sentence {
    "\(official) luân chuyển đến \(unit) từ \(from) (quyết định \(rotation.decision)), rời chức vụ từ \(left) theo quyết định \(departure.decision), \(lackVi)."
  }
  private var lackVi: Sentence {
    isCertain
      ? "chưa đủ \(months: least)"
      : "có thể chưa đủ \(months: least), cần xác định ngày, hình thức và chức vụ đã rời"
  }
  var en: Sentence {
    "\(official) was rotated to \(unit) from \(from) (decision \(rotation.decision)) and left the post from \(left) by decision \(departure.decision), \(lackEn)."
  }
  private var lackEn: Sentence {
    isCertain
      ? "before \(months: least) were over"
      : "perhaps before \(months: least) were over; dates, kind and the post left are to be established"
  }
  var identity: Sentence { "\(official) \(rotation.decision) \(departure.decision)" }
}
