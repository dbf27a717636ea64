import Records
import Rulebook

/// Q09. A date that cannot be: something done after the day of the report, or an age in post that nobody believes.
///
/// The start and the end of a spell, the end of a term and what is scheduled may lie ahead.
struct ImpossibleDate: Rule {
  let card = RuleCard(
    "Q09", "impossible-date",
    title: Bilingual(vi: "Ngày không thể có", en: "A date that cannot be"),
    rationale: Bilingual(
      vi: "Ngày nhập sai làm đảo trật tự hỏi trước, quyết định sau, và làm sai tuổi, sai thời gian giữ chức vụ.",
      en: "A mistyped date turns the order of question and decision about, and makes ages and times in post wrong."),
    remedy: Bilingual(
      vi: "Sửa ngày theo văn bản gốc hoặc lý lịch.", en: "Correct the date from the paper or the personnel file."),
    reads: ["quality.age.least", "quality.age.most"], needs: [.official: ["birth"]])

  let examples = Examples(
    setting: """
      on    31/12/2010
      law   quality.age.least  16 method
      law   quality.age.most  90 method
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      unit  qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post  phó  title Phó Cục trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 2/3/1960
      """,
    reported: [
      Case(
        "Decided a day after the report.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 1/1/2011", severity: .query,
        says: Bilingual(
          vi: "Dòng này ghi quyết định ngày 1/1/2011, sau ngày báo cáo 31/12/2010.",
          en: "This row dates the decision 1 January 2011, after the day of the report, 31 December 2010.")),
      Case(
        "A letter and its reply of the next century.",
        "↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2110  reply 7/QU 9/3/2110",
        says: Bilingual(
          vi: "Dòng này ghi công văn ngày 1/3/2110, sau ngày báo cáo 31/12/2010.",
          en: "This row dates the letter 1 March 2110, after the day of the report, 31 December 2010.")),
      Case(
        "A conference that has not been.",
        """
          agreement  01/QC  subject cadre-work  parties cục-thuế;qu-hải-an  signed 1/1/2009
        ↓ activity   01/QC  kind conference  held 2/2011
        """),
      Case("The evaluation of a year to come.", "↓ evaluation  an  year 2011  evaluator cục-thuế"),
      Case("Born after the report.", "↓ official  bình  name Phạm Thị Bình  birth 2019"),
      Case(
        "In post on the day before his sixteenth birthday.",
        "↓ assignment  an  unit cục-thuế  post phó  from 1/3/1976", severity: .query,
        says: Bilingual(
          vi: "Trần Văn An (sinh 2/3/1960) được ghi giữ chức vụ từ 1/3/1976, khi chưa đủ 16 tuổi.",
          en: "Trần Văn An (born 2 March 1960) is listed in post since 1 March 1976, under the age of 16.")),
      Case(
        "Ninety-one and still in post.",
        """
          official    già  name Lê Văn Già  birth 31/12/1919
        ↓ assignment  già  unit cục-thuế  post phó  from 1/1/1970
        """, severity: .query,
        says: Bilingual(
          vi: "Lê Văn Già (sinh 31/12/1919) được ghi giữ chức vụ đến 31/12/2010, khi đã quá 90 tuổi.",
          en: "Lê Văn Già (born 31 December 1919) is listed in post on 31 December 2010, over the age of 90.")),
    ],
    silent: [
      Case(
        "Decided on the day of the report.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 31/12/2010  effective 1/2/2011"),
      Case("Some day of a month that it ends.", "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 12/2010"),
      Case("On his sixteenth birthday.", "assignment  an  unit cục-thuế  post phó  from 2/3/1976"),
      Case("The year of his sixteenth birthday.", "assignment  an  unit cục-thuế  post phó  from 1976"),
      Case(
        "Ninety, the last day of it.",
        """
        official    già  name Lê Văn Già  birth 1/1/1920
        assignment  già  unit cục-thuế  post phó  from 1/1/1970
        """),
      Case(
        "Ninety-five, and no list says that he still holds it.",
        """
        sender      thuế  without to
        official    già  name Lê Văn Già  birth 1915
        assignment  già  unit cục-thuế  post phó  from 1/1/1970
        """),
      Case(
        "An appointment, its term and an election that lie ahead.",
        """
        assignment  an  unit cục-thuế  post phó  from 1/2/2011  to 31/1/2016  termEnd 31/1/2016
        election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  scheduled 5/8/2011
        """),
      Case("Nobody gives a birth.", "assignment  chi  unit cục-thuế  post phó  from 1/3/1900"),
    ],
    notJudged: [
      Case(
        "What age is believed has not been laid down.",
        """
        law         quality.age.least  unset
        assignment  an  unit cục-thuế  post phó  from 1/3/1976
        """)
    ])

  /// A row by its place in the lists, or a person and his posts.
  enum Subject: Sendable {
    case action(Int), consultation(Int), evaluation(Int), activity(Int), official(Int)
    case age(Code<Official>)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let (registry, records) = (inquiry.registry, inquiry.registry.records)
    var subjects = records.actions.indices.map(Subject.action)
    subjects += records.consultations.indices.map(Subject.consultation)
    subjects += records.evaluations.indices.map(Subject.evaluation)
    subjects += records.activities.indices.map(Subject.activity)
    subjects += records.officials.indices.filter { records.officials[$0].birth != nil }.map(Subject.official)
    subjects += registry.postholders.filter { official in registry.rows(of: official).contains { $0.birth != nil } }
      .map(Subject.age)
    return subjects
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    let records = inquiry.registry.records
    return switch subject {
    case .action(let i): records.actions[i].source
    case .consultation(let i): records.consultations[i].source
    case .evaluation(let i): records.evaluations[i].source
    case .activity(let i): records.activities[i].source
    case .official(let i): records.officials[i].source
    case .age(let official): inquiry.registry.assignments(of: official).first?.source
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let records = inquiry.registry.records
    switch subject {
    case .action(let i):
      let row = records.actions[i]
      return ahead([(.decision, row.decision.date)], row.official, at: row.source, inquiry)
    case .consultation(let i):
      let row = records.consultations[i]
      return ahead([(.letter, row.letter.date), (.reply, row.reply.date)], row.official, at: row.source, inquiry)
    case .evaluation(let i):
      let row = records.evaluations[i]
      let year = PartialDate(year: Int(row.year))
      return ahead(
        [(.evaluation, year), (.letter, row.request.date), (.reply, row.reply.date)], row.official, at: row.source,
        inquiry)
    case .activity(let i):
      let row = records.activities[i]
      return ahead([(.activity, row.held)], nil, at: row.source, inquiry)
    case .official(let i):
      let row = records.officials[i]
      return ahead([(.birth, row.birth)], row.code, at: row.source, inquiry)
    case .age(let official): return try age(of: official, inquiry)
    }
  }

  /// What a row says was done, and could not have been yet: the first of it.
  private func ahead(
    _ dates: [(DatedThing, PartialDate?)], _ official: Code<Official>?, at place: SourceLocation,
    _ inquiry: borrowing Inquiry
  ) -> Answer {
    let asOf = PartialDate(inquiry.asOf)
    for case (let thing, let date?) in dates where date.isAfter(asOf) == .certain {
      return .found([
        Finding(
          .query, NotYet(thing: thing, date: date, asOf: inquiry.asOf, official: official), at: place,
          about: .init(official: official, date: date), responsible: inquiry.senders(of: place))
      ])
    }
    return .inOrder
  }

  /// Too young or too old by every birth that some list gives: one wrong birth is one question, however many the posts.
  private func age(of official: Code<Official>, _ inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let least = try inquiry.law.ageLeast.provision(on: inquiry.asOf)
    let most = try inquiry.law.ageMost.provision(on: inquiry.asOf)
    let registry = inquiry.registry
    guard let birth = Letter.readings(registry.rows(of: official).compactMap(\.birth)) else { return .inOrder }
    let cannotHold = birth.anniversary(months: 12 * least.value)
    // He is over the age of ninety on the day on which he is ninety-one.
    let tooOld = birth.anniversary(months: 12 * (most.value + 1))
    var unbelieved: [(spell: Assignment, day: PartialDate, isYoung: Bool)] = []
    for spell in registry.assignments(of: official) {
      if spell.to.map({ $0.isBefore(spell.from) == .certain }) ?? false { continue }
      let last = PartialDate(lastDay(of: spell, registry, inquiry.asOf))
      if spell.from.isBefore(cannotHold) == .certain {
        unbelieved.append((spell, spell.from, true))
      } else if tooOld.isOnOrBefore(last) == .certain {
        unbelieved.append((spell, last, false))
      }
    }
    guard let first = unbelieved.first else { return .inOrder }
    return .found([
      Finding(
        .query,
        NotOfAge(
          official: official, birth: birth, day: first.day, age: first.isYoung ? least.value : most.value,
          isYoung: first.isYoung),
        at: first.spell.source, related: unbelieved.dropFirst().map { .init(.spell, $0.spell.source) },
        about: .init(official: official, unit: first.spell.unit, date: first.day),
        responsible: inquiry.senders(of: first.spell.source),
        under: [first.isYoung ? .init(least) : .init(most)])
    ])
  }

  /// The last day on which the list has him in the post for certain.
  private func lastDay(of spell: Assignment, _ registry: Registry, _ asOf: CivilDate) -> CivilDate {
    switch registry.end(of: spell) {
    case .ended(let end): max(spell.from.earliest, min(end.earliest, asOf))
    case .lasts: max(spell.from.earliest, asOf)
    case .unsaid: spell.from.earliest
    }
  }
}

private enum DatedThing: String {
  case decision, letter, reply, evaluation, activity, birth

  var vi: String {
    switch self {
    case .decision: "quyết định ngày"
    case .letter: "công văn ngày"
    case .reply: "văn bản trả lời ngày"
    case .evaluation: "đánh giá cán bộ năm"
    case .activity: "hoạt động theo quy chế ngày"
    case .birth: "ngày sinh"
    }
  }
  var en: String {
    switch self {
    case .decision: "decision"
    case .letter: "letter"
    case .reply: "reply"
    case .evaluation: "evaluation"
    case .activity: "activity under an agreement"
    case .birth: "birth"
    }
  }
}

private struct NotYet: Statement {
  let thing: DatedThing
  let date: PartialDate
  let asOf: CivilDate
  let official: Code<Official>?
  var vi: Sentence { "Dòng này ghi \(words: thing.vi) \(date), sau ngày báo cáo \(asOf)." }
  var en: Sentence { "This row dates the \(words: thing.en) \(date), after the day of the report, \(asOf)." }
  var identity: Sentence {
    let what: Sentence = "\(words: thing.rawValue) \(date)"
    return official.map { "\($0) \(what)" } ?? what
  }
}

private struct NotOfAge: Statement {
  let official: Code<Official>
  let birth, day: PartialDate
  let age: Int
  let isYoung: Bool
  var vi: Sentence {
    isYoung
      ? "\(official) (sinh \(birth)) được ghi giữ chức vụ từ \(day), khi chưa đủ \(age) tuổi."
      : "\(official) (sinh \(birth)) được ghi giữ chức vụ đến \(day), khi đã quá \(age) tuổi."
  }
  var en: Sentence {
    isYoung
      ? "\(official) (born \(birth)) is listed in post since \(day), under the age of \(age)."
      : "\(official) (born \(birth)) is listed in post on \(day), over the age of \(age)."
  }
  var identity: Sentence { "\(official) age" }
}
