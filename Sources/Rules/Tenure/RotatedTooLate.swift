import Records
import Rulebook

/// T09. Rotated with too little time left before retirement.
///
/// The months are counted from the month of the decision: that is when the time left was to be looked at.
struct RotatedTooLate: Rule {
  let card = RuleCard(
    "T09", "rotated-too-late",
    title: Bilingual(
      vi: "Luân chuyển khi thời gian công tác còn lại không đủ", en: "Rotated too close to retirement"),
    rationale: Bilingual(
      vi: "Luân chuyển để đào tạo, rèn luyện cán bộ; cần còn đủ thời gian công tác.",
      en: "A rotation trains an official for years to come; those years must be left."),
    remedy: Bilingual(
      vi: "Giải trình, kèm ý kiến của cấp có thẩm quyền nếu là trường hợp đặc biệt.",
      en: "Explain it, with the word of the competent level where the case is a special one."),
    reads: ["rotation.remaining", "retirement.age"])

  let examples = Examples(
    setting: """
      on    31/12/2022
      law   rotation.remaining  120
      law   retirement.age  sex=male 720; sex=female 660
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      """,
    reported: [
      Case(
        "Nine years and eleven months.",
        """
          official  an  name Trần Văn An  birth 31/5/1972  sex male
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 9/QĐ ngày 1/6/2022 luân chuyển Trần Văn An khi thời gian công tác đến tuổi nghỉ hưu còn 119 tháng, chưa đủ 120 tháng.",
          en:
            "Decision 9/QĐ of 1 June 2022 rotated Trần Văn An with 119 months left before retirement, under 120 months."
        )),
      Case(
        "Only the year of birth is known: by some of its months too little.",
        """
          official  an  name Trần Văn An  birth 1972  sex male
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 9/QĐ ngày 1/6/2022 luân chuyển Trần Văn An khi thời gian công tác đến tuổi nghỉ hưu có thể chưa đủ 120 tháng, cần xác định ngày sinh, giới tính hoặc ngày quyết định.",
          en:
            "Decision 9/QĐ of 1 June 2022 rotated Trần Văn An with perhaps under 120 months left before retirement; birth, sex or the date are to be established."
        )),
      Case(
        "Man or woman, no list says.",
        """
          official  bình  name Phạm Bình  birth 1/1/1975
        ↓ action  bình  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """, severity: .query),
      Case(
        "Only the year of the decision is known.",
        """
          official  an  name Trần Văn An  birth 31/5/1972  sex male
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 2022
        """, severity: .query),
      Case(
        "The decider calls it a rotation, the committee a transfer.",
        """
          official  an  name Trần Văn An  birth 31/5/1970  sex male  partyCard 7
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
          sender  quận-ủy
          action  official.name Trần Văn An  official.partyCard 7  kind DIEU_DONG  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 9/QĐ ngày 1/6/2022 đối với Trần Văn An (các danh sách ghi khác nhau, luân chuyển hoặc hình thức khác) khi thời gian công tác đến tuổi nghỉ hưu còn 95 tháng, chưa đủ 120 tháng.",
          en:
            "Decision 9/QĐ of 1 June 2022 on Trần Văn An, which not all lists call a rotation, with 95 months left before retirement, under 120 months."
        )),
    ],
    silent: [
      Case(
        "Ten years to the month.",
        """
        official  an  name Trần Văn An  birth 1/6/1972  sex male
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 30/6/2022
        """),
      Case(
        "Transferred, not rotated.",
        """
        official  an  name Trần Văn An  birth 1965  sex male
        action  an  kind DIEU_DONG  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """),
      Case(
        "Decided in another year.",
        """
        official  an  name Trần Văn An  birth 1965  sex male
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 31/12/2021
        """),
    ],
    notJudged: [
      Case(
        "No list gives the birth.",
        """
        official  an  name Trần Văn An  sex male  partyCard 7
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """),
      Case(
        "Nobody has set how much is to be left.",
        """
        law  rotation.remaining  unset
        official  an  name Trần Văn An  birth 1965  sex male
        action  an  kind LUAN_CHUYEN  decider cục-thuế  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2022
        """),
    ])

  /// Every rotation, once however many lists have it.
  func subjects(in inquiry: Inquiry) -> [UnitedAction] { inquiry.actions.filter { $0.kinds.contains(.rotation) } }

  func place(of subject: UnitedAction, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.rows[0] }

  func judge(_ rotation: UnitedAction, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let action = rotation.action
    let isOfYear = inquiry.period.contains(action.decided)
    if isOfYear == .excluded { return .outOfScope(.formerYear) }
    let least = try inquiry.law.rotationRemaining.provision(on: action.decided)
    // The earlier the decision, the more was left.
    let more = try inquiry.remaining(
      of: action.official, from: CalendarMonth(of: action.decided.earliest), readOn: action.decided.earliest)
    let less = try inquiry.remaining(
      of: action.official, from: CalendarMonth(of: action.decided.latest), readOn: action.decided.latest)
    let isTooLittle: Certainty =
      more.isLess(than: least.value) == .certain
      ? .certain : less.isLess(than: least.value) == .excluded ? .excluded : .possible
    if isTooLittle == .excluded { return .inOrder }
    let isRotation = rotation.kinds.count == 1
    // Another list may call it something else.
    let lost = inquiry.registry.lostRecord(
      of: action.official, in: [.action], at: [action.decider, manager(of: action, inquiry)], by: inquiry.asOf)
    let left = Set([more.months.lowerBound, more.months.upperBound, less.months.lowerBound, less.months.upperBound])
    return .found([
      Finding(
        isTooLittle.and(isOfYear) == .certain && isRotation && lost == nil ? .violation : .query,
        TooLittleLeft(
          decision: action.decision, official: action.official, least: least.value,
          left: isTooLittle == .certain && left.count == 1 ? left.first : nil, isCertain: isTooLittle == .certain,
          isRotation: isRotation, isWhole: lost == nil),
        at: rotation.rows[0], related: rotation.rows.dropFirst().map { .init(.sameAction, $0) },
        about: .init(
          official: action.official, unit: action.toUnit, document: action.decision, date: action.decided),
        responsible: [manager(of: action, inquiry)],
        under: [.init(least)] + more.rests + less.rests.filter { !more.rests.contains($0) })
    ])
  }

  /// Who manages the post that was given, else whoever decided.
  private func manager(of action: PersonnelAction, _ inquiry: borrowing Inquiry) -> Code<Unit> {
    guard let unit = action.toUnit, inquiry.registry.isKnown(unit) else { return action.decider }
    return inquiry.manager(of: unit)
  }
}

private struct TooLittleLeft: Statement {
  let decision: Document
  let official: Code<Official>
  let least: Int
  /// Nil where readings differ.
  let left: Int?
  let isCertain: Bool
  /// Whether all lists call it one.
  let isRotation: Bool
  /// Whether no list that might call it another thing is lost.
  let isWhole: Bool

  var vi: Sentence {
    let what: Sentence =
      isRotation
      ? "luân chuyển \(official)" : "đối với \(official) (các danh sách ghi khác nhau, luân chuyển hoặc hình thức khác)"
    return
      "Quyết định \(decision) \(what) khi thời gian công tác đến tuổi nghỉ hưu \(leftVi)\(words: isWhole ? "" : "; danh sách quyết định chưa đủ, cần đối chiếu")."
  }
  private var leftVi: Sentence {
    if let left, left <= 0 { return "không còn, chưa đủ \(months: least)" }
    if let left { return "còn \(months: left), chưa đủ \(months: least)" }
    return isCertain
      ? "chưa đủ \(months: least)"
      : "có thể chưa đủ \(months: least), cần xác định ngày sinh, giới tính hoặc ngày quyết định"
  }
  var en: Sentence {
    let what: Sentence = isRotation ? "rotated \(official)" : "on \(official), which not all lists call a rotation,"
    return
      "Decision \(decision) \(what) with \(leftEn)\(words: isWhole ? "" : "; the lists of decisions are not complete")."
  }
  private var leftEn: Sentence {
    if let left, left <= 0 { return "no time left before retirement, under \(months: least)" }
    if let left { return "\(months: left) left before retirement, under \(months: least)" }
    return isCertain
      ? "under \(months: least) left before retirement"
      : "perhaps under \(months: least) left before retirement; birth, sex or the date are to be established"
  }
  var identity: Sentence { "\(decision) \(official)" }
}
