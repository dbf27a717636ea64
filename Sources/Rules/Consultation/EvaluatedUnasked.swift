import Records
import Rulebook

/// C14. An official under a local committee was evaluated for the year, and the committee was not asked.
///
/// Only evaluations on file are judged: that somebody was not evaluated at all is no question of consultation. Meant are
/// those whom the duty to ask means, by post or by seat, and evaluators of its kinds.
struct EvaluatedUnasked: Rule {
  let card = RuleCard(
    "C14", "evaluated-unasked",
    title: Bilingual(
      vi: "Đánh giá cán bộ khi chưa lấy ý kiến cấp ủy địa phương", en: "Evaluated without asking the local committee"),
    rationale: Bilingual(
      vi: "Cấp ủy nơi cán bộ sinh hoạt là nơi biết cán bộ; đánh giá mà không hỏi thì thiếu một mặt.",
      en: "The committee where an official lives as a Party member knows him; an evaluation without it lacks a side."),
    remedy: Bilingual(
      vi: "Lấy ý kiến cấp ủy địa phương và bổ sung vào hồ sơ đánh giá.",
      en: "Ask the local committee and add its remarks to the evaluation."),
    reads: ["consultation.evaluation", "consultation.duty.posts", "consultation.duty.deciders"])

  let examples = Examples(
    setting: consultationSetting + """

      law     consultation.evaluation  true monitoring
      covers  evaluation  cục-thuế
      """,
    reported: [
      Case(
        "Nobody was asked.", "↓ evaluation  an  year 2010  evaluator cục-thuế", severity: .query,
        says: Bilingual(
          vi:
            "Cục Thuế đánh giá Trần Văn An năm 2010: danh sách chưa ghi việc lấy ý kiến Quận ủy Hải An; cần giải trình.",
          en: "Cục Thuế evaluated Trần Văn An for 2010: no list says that Quận ủy Hải An was asked; to be explained.")),
      Case(
        "Another committee was asked.", "↓ evaluation  an  year 2010  evaluator cục-thuế  asked qu-kiến-an",
        severity: .query,
        says: Bilingual(
          vi:
            "Cục Thuế đánh giá Trần Văn An năm 2010: lấy ý kiến Quận ủy Kiến An, chưa ghi việc lấy ý kiến Quận ủy Hải An; cần giải trình.",
          en:
            "Cục Thuế evaluated Trần Văn An for 2010: it asked Quận ủy Kiến An, and no list says that Quận ủy Hải An was asked; to be explained."
        )),
      Case(
        "Staff who sits on the committee.",
        """
          assignment  dung  unit thuế-hải-an  post chuyên-viên  from 2005
          assignment  dung  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ evaluation  dung  year 2010  evaluator cục-thuế
        """),
      Case(
        "Two lists have the evaluation: one question.",
        """
        ↓ evaluation  an  year 2010  evaluator cục-thuế
          sender      qu-hải-an
          evaluation  official.name Trần Văn An  official.birth 2/3/1960  year 2010  evaluator cục-thuế
        """),
    ],
    silent: [
      Case("The committee was asked.", "evaluation  an  year 2010  evaluator cục-thuế  asked qu-hải-an"),
      Case(
        "A request is on file, if not to whom.",
        "evaluation  an  year 2010  evaluator cục-thuế  request 30/CV 1/12/2010"),
      Case(
        "The committee's own list says that it was asked.",
        """
        evaluation  an  year 2010  evaluator cục-thuế
        sender      qu-hải-an
        evaluation  official.name Trần Văn An  official.birth 2/3/1960  year 2010  evaluator cục-thuế  asked qu-hải-an
        """),
      Case(
        "Asked by a letter, which stands among the letters.",
        """
        evaluation    an  year 2010  evaluator cục-thuế
        consultation  asker cục-thuế  asked qu-hải-an  official an  about DANH_GIA  form written  letter 30/CV 1/12/2010
        """),
      Case(
        "The committee's organisation board was asked.",
        """
        unit        btc  name Ban Tổ chức Quận ủy  kind organisation-board  level district  partyParent qu-hải-an
        evaluation  an  year 2010  evaluator cục-thuế  asked btc
        """),
      Case("Of another year.", "evaluation  an  year 2009  evaluator cục-thuế"),
      Case("Evaluated by the committee itself.", "evaluation  an  year 2010  evaluator qu-hải-an"),
      Case(
        "Staff.",
        """
        assignment  dung  unit thuế-hải-an  post chuyên-viên  from 2005
        evaluation  dung  year 2010  evaluator cục-thuế
        """),
      Case(
        "The office does not ask for it.",
        """
        law         consultation.evaluation  false
        evaluation  an  year 2010  evaluator cục-thuế
        """),
    ],
    notJudged: [
      Case(
        "The list has no column for it.",
        """
        sender      cục-thuế  without asked request.number request.date
        evaluation  official.name Trần Văn An  official.birth 2/3/1960  year 2010  evaluator cục-thuế
        """),
      Case(
        "Nobody vouches for the evaluator's list.",
        """
        unit        hải-quan  name Cục Hải quan  kind vertical  level province
        evaluation  an  year 2010  evaluator hải-quan
        """),
      Case("No list says where the person works.", "evaluation  dung  year 2010  evaluator cục-thuế"),
      Case(
        "Two posts at once, in two districts.",
        """
        assignment  an  unit thuế-kiến-an  post phó  from 2006
        evaluation  an  year 2010  evaluator cục-thuế
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [UnitedEvaluation] { UnitedEvaluation.united(inquiry.registry) }

  func place(of subject: UnitedEvaluation, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.rows[0].source }

  func judge(_ subject: UnitedEvaluation, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (first, registry, law, sides) = (subject.rows[0], inquiry.registry, inquiry.law, inquiry.sides)
    if Int(first.year) != inquiry.period.year { return .outOfScope(.otherPeriod) }
    let day = inquiry.asOf
    let duty = try law.evaluationDuty.provision(on: day)
    if !duty.value { return .outOfScope(.noDuty) }
    let deciders = try law.consultationDeciders.provision(on: day)
    guard let evaluator = registry.unit(first.evaluator, on: day) else { throw .unknownUnit }
    if !deciders.value.contains(evaluator.kind) { return .outOfScope(.decider) }
    if registry.isAmbiguous(first.official) { throw .ambiguous }
    guard let spell = sides.spell(of: first.official, on: PartialDate(day)) else { throw .unknownUnit }
    guard let committee = registry.committee(over: spell.unit, on: day) else { throw .unknownCommittee }
    if sides.isOwn(first.evaluator, committee, on: day) { return .outOfScope(.ownCommittee) }
    let posts = try law.consultationPosts.provision(on: day)
    let seats = sides.seats(of: first.official, under: committee, on: PartialDate(day))
    if seats.certain == nil {
      guard try sides.isManager(spell.post, in: posts.value) else { return .outOfScope(.post) }
    }

    let accepted = seats.otherCommittees.union(committees(of: first.official, inquiry)).union([committee])
    let asked = subject.rows.compactMap(\.asked)
    if asked.contains(where: { isRight($0, accepted, on: day, registry) }) || isAskedByLetter(first, accepted, inquiry)
    {
      return .inOrder
    }
    // A request of which no list says to whom it went may have gone to the right one.
    if asked.isEmpty, subject.rows.contains(where: { !$0.request.isEmpty || !$0.reply.isEmpty }) { return .inOrder }
    let isSaid = subject.rows.contains { row in
      ["asked", "request.number", "request.date"].contains { registry.speaks(row.source, of: $0, in: .evaluation) }
    }
    if !isSaid { throw .noCoverage(.evaluation) }
    let coverage = try inquiry.absence(
      of: .evaluation, by: [first.evaluator], from: inquiry.period.first, until: day, official: first.official,
      committee: committee
    ).coverage
    return .found([
      Finding(
        .query,
        NobodyAsked(
          official: first.official, year: first.year, evaluator: first.evaluator, committee: committee,
          asked: asked.first),
        at: first.source, related: subject.rows.dropFirst().map { .init(.twin, $0.source) },
        about: .init(official: first.official, unit: spell.unit, committee: committee),
        responsible: [first.evaluator], under: [.init(duty), .init(deciders), .init(posts)], coverage: coverage)
    ])
  }

  /// Those of the places where he worked in the year: who moved in November was evaluated on the months before too.
  private func committees(of official: Code<Official>, _ inquiry: borrowing Inquiry) -> Set<Code<Unit>> {
    let (registry, day) = (inquiry.registry, inquiry.asOf)
    let year = (PartialDate(inquiry.period.first), PartialDate(day))
    let spells = registry.assignments(of: official).filter { spell in
      spell.principal && registry.isListed(spell, from: year.0, until: year.1) != .excluded
    }
    return Set(
      spells.compactMap { spell in
        registry.committee(over: spell.unit, on: min(day, spell.to?.latest ?? day)).map {
          registry.lineage(of: $0, on: day)
        }
      })
  }

  /// The committee, what has taken its place, or its own organisation board. A code that nobody knows may be it.
  private func isRight(
    _ asked: Code<Unit>, _ accepted: Set<Code<Unit>>, on day: CivilDate, _ registry: Registry
  ) -> Bool {
    if asked.isUnreadable || !registry.isKnown(asked) { return true }
    if accepted.contains(registry.lineage(of: asked, on: day)) { return true }
    guard registry.unit(asked, on: day)?.kind == .organisationBoard else { return false }
    return accepted.contains { registry.isAtOrBelow(asked, $0, by: .both, on: day) }
  }

  private func isAskedByLetter(
    _ evaluation: Evaluation, _ accepted: Set<Code<Unit>>, _ inquiry: borrowing Inquiry
  ) -> Bool {
    let registry = inquiry.registry
    return registry.consultations(about: evaluation.official).contains { letter in
      letter.about.value == .evaluation && isRight(letter.asked, accepted, on: inquiry.asOf, registry)
    }
  }
}

private struct NobodyAsked: Statement {
  let official: Code<Official>
  let year: Int32
  let evaluator, committee: Code<Unit>
  let asked: Code<Unit>?

  // As digits: a year has no thousands.
  private var head: String { String(year) }
  var vi: Sentence {
    let said: Sentence = "\(evaluator) đánh giá \(official) năm \(words: head): "
    if let asked {
      return said + "lấy ý kiến \(asked), chưa ghi việc lấy ý kiến \(committee); cần giải trình."
    }
    return said + "danh sách chưa ghi việc lấy ý kiến \(committee); cần giải trình."
  }
  var en: Sentence {
    let said: Sentence = "\(evaluator) evaluated \(official) for \(words: head): "
    if let asked {
      return said + "it asked \(asked), and no list says that \(committee) was asked; to be explained."
    }
    return said + "no list says that \(committee) was asked; to be explained."
  }
  var identity: Sentence { "\(official) \(words: head) \(evaluator)" }
}
