import Records
import Rulebook

/// Q12. A name with characters that no name has: what a careless conversion left of it.
struct DamagedName: Rule {
  let card = RuleCard(
    "Q12", "damaged-name",
    title: Bilingual(vi: "Tên có ký tự hỏng", en: "A name with damaged characters"),
    rationale: Bilingual(
      vi: "Tên có ký tự hỏng hoặc ký tự không nhìn thấy thì không khớp với tên đó ở danh sách khác.",
      en: "A name with a damaged character, or one that nobody sees, is not found in any other list."),
    remedy: Bilingual(vi: "Gõ lại tên, gửi lại dòng này.", en: "Type the name again and send the row anew."),
    reads: [])

  let examples = Examples(
    setting: "unit  cục-thuế  name Cục Thuế  kind vertical  level province",
    reported: [
      Case(
        "A letter that some program did not know.", "↓ official  an  name Tr?n Văn An  birth 1960", severity: .query,
        says: Bilingual(
          vi: "Tên “Tr?n Văn An” có dấu hỏi ở chỗ của một chữ cái.",
          en: "The name “Tr?n Văn An” holds a question mark in the place of a letter.")),
      Case("The last letter of a word.", "↓ official  an  name V? Thị Hà  birth 1960"),
      Case("The sign for what could not be read.", "↓ official  an  name Tr\u{FFFD}n Văn An  birth 1960"),
      Case("The sign it often becomes.", "↓ official  an  name Tr¤n Văn An  birth 1960"),
      Case("An Icelandic letter that looks like đ.", "↓ official  an  name ðặng Văn Bảo  birth 1960"),
      Case("A soft hyphen, which nobody sees.", "↓ official  an  name Tr\u{AD}ơng Văn An  birth 1960"),
      Case(
        "A unit's name, and a post's.",
        """
        ↓ unit  thuế-hải-an  name Thu? Hải An  kind vertical  level district
        ↓ post  phó          title Phó Chi c\u{200B}ục trưởng  rank deputy  filled appointed
        """),
      Case(
        "In a row about something else that names him; twice in one row is one question.",
        "↓ consultation  asker cục-thuế  asked cục-thuế  official.name Tr?n Văn An  official.birth 1960  form written"),
    ],
    silent: [
      Case("A whole name.", "official  đào  name Đặng Thị Hằng Nguyễn-Bùi  birth 1960"),
      Case("Somebody was not sure of it, and said so.", "official  an  name Trần Văn An?  birth 1960"),
      Case("The same, in brackets.", "official  an  name Trần Văn An (?)  birth 1960"),
    ])

  /// One name in one row.
  struct Name: Sendable {
    let text: Symbol
    let official: Code<Official>?
    let at: SourceLocation
  }

  func subjects(in inquiry: Inquiry) -> [Name] {
    let records = inquiry.registry.records
    var names = records.units.map { Name(text: $0.name, official: nil, at: $0.source) }
    names += records.posts.map { Name(text: $0.title, official: nil, at: $0.source) }
    for official in records.officials {
      guard let name = official.name else { continue }
      // A row that names one person in several records is one row.
      if let last = names.last, last.text == name, last.at.isSameRow(as: official.source) { continue }
      names.append(Name(text: name, official: official.code, at: official.source))
    }
    return names
  }

  func place(of name: Name, in inquiry: borrowing Inquiry) -> SourceLocation? { name.at }

  func judge(_ name: Name, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let text = inquiry.registry.names[name.text]
    guard name.text != .unreadable, let damage = DamagedText.found(in: text).first else { return .inOrder }
    return .found([
      Finding(
        .query, Damaged(name: text, damage: damage), at: name.at, about: .init(official: name.official),
        responsible: inquiry.senders(of: name.at))
    ])
  }
}

extension SourceLocation {
  fileprivate func isSameRow(as other: SourceLocation) -> Bool {
    file == other.file && line == other.line && byte == other.byte
  }
}

private struct Damaged: Statement {
  let name: String
  /// The gravest thing wrong with it.
  let damage: DamagedText
  var vi: Sentence {
    let start: Sentence = "Tên \(quoted: name) có "
    return start + damage.vi + "."
  }
  var en: Sentence {
    let start: Sentence = "The name \(quoted: name) holds "
    return start + damage.en + "."
  }
  var identity: Sentence { "\(quoted: name)" }
}
