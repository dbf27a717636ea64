import Records
import Rulebook

/// Q04. A row names a unit on a day on which there was none of that code: a district after it ended.
struct UnitNotInBeing: Rule {
  let card = RuleCard(
    "Q04", "unit-not-in-being",
    title: Bilingual(vi: "Đơn vị không tồn tại vào ngày nêu", en: "A unit that did not exist on that day"),
    rationale: Bilingual(
      vi: "Đơn vị đã sáp nhập, đổi tên hoặc chưa thành lập thì không xác định được cấp ủy nào có ý kiến.",
      en: "Of a unit that has ended, or has not begun, nobody can say which committee has a say."),
    remedy: Bilingual(
      vi: "Ghi theo đơn vị có hiệu lực tại ngày đó, hoặc sửa ngày.",
      en: "Name the unit as it was on that day, or correct the date."),
    reads: [])

  let examples = Examples(
    setting: """
      on    31/12/2025
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  until 30/6/2025  successors thuế-cơ-sở-1
      unit  thuế-cơ-sở-1  name Thuế cơ sở 1  kind vertical  level district  from 1/7/2025
      unit  đội-cũ  name Đội thuế cũ  kind vertical  level grassroots  until 30/6/2025
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      unit  qu-hải-an  name Quận ủy Hải An  kind committee  level district  until 30/6/2025
      post  phó  title Phó trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 1970
      """,
    reported: [
      Case(
        "Appointed to the district's branch a month after it had ended.",
        "↓ assignment  an  unit thuế-hải-an  post phó  from 1/8/2025", severity: .query,
        says: Bilingual(
          vi: "Dòng này nêu Thuế Hải An vào 1/8/2025; danh mục chỉ có đơn vị này đến 30/6/2025.",
          en: "This row names Thuế Hải An on 1 August 2025; the list has it only until 30 June 2025.")),
      Case(
        "A post in a unit that had not begun.", "↓ assignment  an  unit thuế-cơ-sở-1  post phó  from 2020  to 2024",
        says: Bilingual(
          vi: "Dòng này nêu Thuế cơ sở 1 vào 2020; danh mục chỉ có đơn vị này từ 1/7/2025.",
          en: "This row names Thuế cơ sở 1 on 2020; the list has it only from 1 July 2025.")),
      Case(
        "Still in post in a unit that ended and lives on in none.",
        "↓ assignment  an  unit đội-cũ  post phó  from 1/1/2020",
        says: Bilingual(
          vi: "Dòng này ghi giữ chức vụ tại Đội thuế cũ sau 30/6/2025, khi đơn vị này đã kết thúc.",
          en: "This row has a post in Đội thuế cũ go on after 30 June 2025, when that unit ended.")),
      Case(
        "A decision on leaving the branch, two days after there was one.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  decision 15/QĐ 2/7/2025"),
      Case(
        "A letter to a committee that had ended.",
        "↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/8/2025"),
    ],
    silent: [
      Case(
        "In post across the end of the unit: it goes on in the one that took its place.",
        "assignment  an  unit thuế-hải-an  post phó  from 1/1/2020"),
      Case("To the last day.", "assignment  an  unit đội-cũ  post phó  from 1/1/2020  to 30/6/2025"),
      Case(
        "Some day of 2025: it may have been before the end.", "assignment  an  unit thuế-hải-an  post phó  from 2025"),
      Case(
        "The list has no column for the end.",
        """
        sender      cục-thuế  without to
        assignment  an  unit đội-cũ  post phó  from 1/1/2020
        """),
      Case(
        "A decision before the reform, for the unit to come.",
        "action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-cơ-sở-1  toPost phó  decision 15/QĐ 25/6/2025"),
      Case(
        "Decided on the first day after it: he was there the day before.",
        "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  decision 15/QĐ 1/7/2025"),
      Case(
        "A letter of June, answered when the committee was no more.",
        "consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 30/6/2025  reply 7/QU 4/7/2025"
      ),
      Case("A letter without a date.", "consultation  asker cục-thuế  asked qu-hải-an  official an  form written"),
      Case("A unit that no list has is another question.", "assignment  an  unit ?  post phó  from 2020"),
    ])

  func subjects(in inquiry: Inquiry) -> [DatedNaming] { DatedNaming.all(in: inquiry) }

  func place(of naming: DatedNaming, in inquiry: borrowing Inquiry) -> SourceLocation? { naming.at }

  func judge(_ naming: DatedNaming, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let versions = inquiry.registry.versions(of: naming.unit)
    let mayExist = versions.contains { version in
      (version.from ?? .first) <= naming.latest && naming.earliest <= (version.until ?? .last)
    }
    let last = versions.max { ($0.until ?? .last) < ($1.until ?? .last) }
    var statement = NotThen(unit: naming.unit, named: naming.day, outside: .ended(.last))
    if !mayExist {
      let begun = versions.compactMap(\.from).min() ?? .first
      let before = versions.compactMap(\.until).filter { $0 < naming.earliest }.max()
      statement.outside = before.map { .ended($0) } ?? .notBegun(begun)
    } else if let until = last?.until, let lasts = naming.lastsUntil, lasts > until, last?.successors == nil {
      statement.outside = .outlived(until)
    } else {
      return .inOrder
    }
    return .found([
      Finding(
        .query, statement, at: naming.at, about: .init(official: naming.official, unit: naming.unit, date: naming.day),
        responsible: inquiry.senders(of: naming.at))
    ])
  }
}

private struct NotThen: Statement {
  enum Outside {
    case ended(CivilDate)
    case notBegun(CivilDate)
    /// The spell began while there was such a unit, and goes on.
    case outlived(CivilDate)
  }
  let unit: Code<Unit>
  let named: PartialDate
  var outside: Outside

  var vi: Sentence {
    switch outside {
    case .ended(let day): "Dòng này nêu \(unit) vào \(named); danh mục chỉ có đơn vị này đến \(day)."
    case .notBegun(let day): "Dòng này nêu \(unit) vào \(named); danh mục chỉ có đơn vị này từ \(day)."
    case .outlived(let day): "Dòng này ghi giữ chức vụ tại \(unit) sau \(day), khi đơn vị này đã kết thúc."
    }
  }
  var en: Sentence {
    switch outside {
    case .ended(let day): "This row names \(unit) on \(named); the list has it only until \(day)."
    case .notBegun(let day): "This row names \(unit) on \(named); the list has it only from \(day)."
    case .outlived(let day): "This row has a post in \(unit) go on after \(day), when that unit ended."
    }
  }
  var identity: Sentence { "\(unit) \(named)" }
}
