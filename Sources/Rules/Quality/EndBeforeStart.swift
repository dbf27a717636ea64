import Records
import Rulebook

/// Q02. A spell that ends before it starts: it is not counted.
struct EndBeforeStart: Rule {
  let card = RuleCard(
    "Q02", "end-before-start",
    title: Bilingual(vi: "Ngày kết thúc trước ngày bắt đầu", en: "An end before the start"),
    rationale: Bilingual(
      vi: "Quá trình công tác có ngày kết thúc trước ngày bắt đầu thì không tính được thời gian giữ chức vụ.",
      en: "A spell that ends before it starts has no length."),
    remedy: Bilingual(vi: "Sửa hai ngày theo quyết định gốc.", en: "Correct the two dates from the decisions."),
    reads: [])

  let examples = Examples(
    setting: """
      unit      thuế-hải-an  name Thuế Hải An  kind vertical  level district
      post      phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 1960
      """,
    reported: [
      Case(
        "A day before.", "↓ assignment  an  unit thuế-hải-an  post phó  from 2/5/2005  to 1/5/2005", severity: .query,
        says: Bilingual(
          vi:
            "Quá trình giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An bắt đầu 2/5/2005 và kết thúc trước đó, 1/5/2005.",
          en: "The spell as Phó Chi cục trưởng at Thuế Hải An starts on 2 May 2005 and ends before that, on 1 May 2005."
        )),
      Case("A year before.", "↓ assignment  an  unit thuế-hải-an  post phó  from 3/2006  to 2005", severity: .query),
    ],
    silent: [
      Case("One day long.", "assignment  an  unit thuế-hải-an  post phó  from 2/5/2005  to 2/5/2005"),
      Case("The same month: nobody can say.", "assignment  an  unit thuế-hải-an  post phó  from 20/5/2005  to 5/2005"),
      Case("No end.", "assignment  an  unit thuế-hải-an  post phó  from 2/5/2005"),
      Case("An end that cannot be read.", "assignment  an  unit thuế-hải-an  post phó  from 2/5/2005  to ?"),
    ])

  func subjects(in inquiry: Inquiry) -> [Assignment] { inquiry.registry.records.assignments }

  func place(of subject: Assignment, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.source }

  func judge(_ spell: Assignment, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let to = spell.to, to.isBefore(spell.from) == .certain else { return .inOrder }
    return .found([
      Finding(
        .query, Backwards(spell: spell, to: to), at: spell.source,
        about: .init(official: spell.official, unit: spell.unit, date: spell.from),
        responsible: inquiry.senders(of: spell.source))
    ])
  }
}

private struct Backwards: Statement {
  let spell: Assignment
  let to: PartialDate
  var vi: Sentence {
    "Quá trình giữ chức vụ \(spell.post) tại \(spell.unit) bắt đầu \(spell.from) và kết thúc trước đó, \(to)."
  }
  var en: Sentence {
    "The spell as \(spell.post) at \(spell.unit) starts on \(spell.from) and ends before that, on \(to)."
  }
  var identity: Sentence { "\(spell.official) \(spell.post) \(spell.unit) \(spell.from)" }
}
