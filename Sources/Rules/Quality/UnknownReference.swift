import Records
import Rulebook

/// Q01. A row names a unit or an official that no list has.
struct UnknownReference: Rule {
  let card = RuleCard(
    "Q01", "unknown-reference",
    title: Bilingual(
      vi: "Đơn vị hoặc cán bộ không có trong danh sách nào", en: "A unit or an official that no list has"),
    rationale: Bilingual(
      vi: "Dòng số liệu không biết nói về ai thì không đối chiếu được với bên kia.",
      en: "A row about nobody known cannot be laid beside the other side's."),
    remedy: Bilingual(
      vi: "Sửa mã hoặc tên, hoặc bổ sung đơn vị, cán bộ vào danh sách.",
      en: "Correct the code or the name, or add the unit or the official to the list."),
    reads: [])

  let examples = Examples(
    setting: """
      unit      thuế-hải-an  name Thuế Hải An  kind vertical  level district
      post      phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 1960
      """,
    reported: [
      Case(
        "An official's code that no list has.",
        "↓ assignment  binh  unit thuế-hải-an  post phó  from 2005", severity: .query,
        says: Bilingual(
          vi: "Dòng này nêu cán bộ “binh”, không có trong danh sách cán bộ nào.",
          en: "This row names the official “binh”, whom no list has.")),
      Case(
        "A unit's code that no list has.",
        "↓ assignment  an  unit thuế-hai-an  post phó  from 2005", severity: .query,
        says: Bilingual(
          vi: "Dòng này nêu đơn vị “thuế-hai-an”, không có trong danh mục đơn vị.",
          en: "This row names the unit “thuế-hai-an”, which no list has.")),
    ],
    silent: [
      Case("Both are known.", "assignment  an  unit thuế-hải-an  post phó  from 2005"),
      Case(
        "The person is listed by another agency and named in full.",
        """
        sender      qu-hải-an
        assignment  official.name Trần Văn An  official.birth 1960  unit thuế-hải-an  post phó  from 2005
        """),
      Case(
        "Several lists may have the person: which, Q07 asks.",
        """
        sender      cục-thuế
        official    24  name Trần Văn An  birth 1961
        sender      qu-hải-an
        assignment  official.name Trần Văn An  unit thuế-hải-an  post phó  from 2005
        """),
    ])

  /// One naming of a unit or an official.
  struct Naming: Sendable {
    enum Whom: Sendable {
      case official(Code<Official>)
      case unit(Code<Unit>)
    }
    let whom: Whom
    let at: SourceLocation
  }

  func subjects(in inquiry: Inquiry) -> [Naming] {
    let records = inquiry.registry.records
    var namings: [Naming] = []
    namings.reserveCapacity(2 * records.assignments.count + 4 * records.actions.count + 3 * records.consultations.count)
    func name(_ official: Code<Official>, _ at: SourceLocation) {
      namings.append(Naming(whom: .official(official), at: at))
    }
    func name(_ unit: Code<Unit>?, _ at: SourceLocation) {
      guard let unit, !unit.isUnreadable else { return }
      namings.append(Naming(whom: .unit(unit), at: at))
    }
    for unit in records.units {
      let successors = unit.successors.map { inquiry.registry.codes(in: $0) } ?? []
      for other in [unit.partyParent, unit.managingParent] + successors { name(other, unit.source) }
    }
    for post in records.keyPosts { name(post.unit, post.source) }
    for spell in records.assignments {
      name(spell.official, spell.source)
      name(spell.unit, spell.source)
    }
    for action in records.actions {
      name(action.official, action.source)
      name(action.decider, action.source)
      name(action.fromUnit, action.source)
      name(action.toUnit, action.source)
    }
    for letter in records.consultations {
      name(letter.official, letter.source)
      name(letter.asker, letter.source)
      name(letter.asked, letter.source)
    }
    for election in records.elections { name(election.unit, election.source) }
    for nominee in records.nominees { name(nominee.official, nominee.source) }
    for agreement in records.agreements {
      for unit in inquiry.registry.codes(in: agreement.parties) { name(unit, agreement.source) }
    }
    return namings
  }

  func place(of subject: Naming, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ naming: Naming, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch naming.whom {
    case .official(let official):
      // Whom several lists may have is not unknown; Q07 asks which.
      if inquiry.registry.isKnown(official) || inquiry.registry.isAmbiguous(official) { return .inOrder }
      return .found([
        Finding(
          .query, UnknownOfficial(official: official, text: inquiry.registry.name(of: official)), at: naming.at,
          responsible: inquiry.senders(of: naming.at))
      ])
    case .unit(let unit):
      if inquiry.registry.isKnown(unit) { return .inOrder }
      return .found([
        Finding(
          .query, UnknownUnit(unit: unit, text: inquiry.registry.name(of: unit)), at: naming.at,
          responsible: inquiry.senders(of: naming.at))
      ])
    }
  }
}

private struct UnknownOfficial: Statement {
  let official: Code<Official>
  let text: String
  var vi: Sentence { "Dòng này nêu cán bộ \(quoted: text), không có trong danh sách cán bộ nào." }
  var en: Sentence { "This row names the official \(quoted: text), whom no list has." }
  var identity: Sentence { "official \(official)" }
}

private struct UnknownUnit: Statement {
  let unit: Code<Unit>
  let text: String
  var vi: Sentence { "Dòng này nêu đơn vị \(quoted: text), không có trong danh mục đơn vị." }
  var en: Sentence { "This row names the unit \(quoted: text), which no list has." }
  var identity: Sentence { "unit \(unit)" }
}
