import Records
import Rulebook

/// One paper that asked a committee, about one official or several: it is answered, or not, as one.
struct AskedPaper: Sendable {
  /// The letters about each of the persons, in the order of the files. A name misspelt in one register is a letter of
  /// its own, and the answer that stands beside it is the answer to the paper.
  let letters: [Letter]
  /// When what it asked about was decided; nil where no decision in scope followed.
  let decided: PartialDate?
  /// Whether it went to a committee of neither side of the decision.
  let isMisdirected: Bool

  var asker: Code<Unit> { letters[0].asker }
  var asked: Code<Unit> { letters[0].asked }
  /// Everyone it is about, each once.
  let officials: [Code<Official>]
  /// Nil where no register gives its date.
  var date: PartialDate? { Letter.readings(letters.compactMap(\.certainDate)) }
  /// By the asker's own number, where its list gives one: what the committee numbers it by hangs on what has arrived.
  let document: Document
  /// From when the committee has time to answer: its receipt, else its date. One paper arrives once, beside whichever of
  /// its persons that is written.
  var start: PartialDate? {
    Letter.readings(letters.compactMap(\.received)) ?? Letter.readings(letters.compactMap(\.certainDate))
  }
  /// Whether another register has an answered letter between the two on one of the persons that may be this one, under a
  /// number of its own and without the day on which it was written.
  let mayBeAnsweredElsewhere: Bool

  /// Every paper of the registers, in the order of the files.
  static func all(_ facts: ConsultationFacts, _ registry: Registry) -> [AskedPaper] {
    struct Key: Hashable {
      let asker, asked: Code<Unit>
      let number: Symbol
    }
    struct Parties: Hashable {
      let asker, asked: Code<Unit>
      let official: Code<Official>
    }
    let letters = facts.letters
    var places: [Key: [Int]] = [:]
    var papers: [[Int]] = []
    for (l, letter) in letters.enumerated() {
      let keys = letter.numbers.map { Key(asker: letter.asker, asked: letter.asked, number: $0) }
      // A number starts anew every year: of the papers that have it, the one of that day.
      let same = keys.flatMap { places[$0] ?? [] }.first { paper in
        (letters[papers[paper][0]].date ?? .unreadable).overlaps(letter.date ?? .unreadable)
      }
      if let same {
        papers[same].append(l)
        for key in keys where !(places[key] ?? []).contains(same) { places[key, default: []].append(same) }
      } else {
        for key in keys { places[key, default: []].append(papers.count) }
        papers.append([l])
      }
    }
    let answered = Dictionary(grouping: letters.indices.filter { letters[$0].isAnswered }) { l in
      Parties(asker: letters[l].asker, asked: letters[l].asked, official: letters[l].official)
    }
    return papers.map { paper in
      let cases = paper.compactMap { facts.caseOfLetter[$0] }.map { facts.cases[$0] }
      let mayBeAnswered = paper.contains { l in
        let parties = Parties(asker: letters[l].asker, asked: letters[l].asked, official: letters[l].official)
        return (answered[parties] ?? []).contains { !paper.contains($0) && mayBeOne(letters[l], letters[$0]) }
      }
      return AskedPaper(
        letters: paper.map { letters[$0] }, decided: Letter.readings(cases.map(\.action.decided)),
        isMisdirected: cases.isEmpty && paper.contains { facts.misdirected.contains($0) },
        officials: NamedPersons.all(
          paper.flatMap { letters[$0].entries.map { ($0.source, $0.official) } }, in: registry),
        document: document(paper.map { letters[$0] }, registry), mayBeAnsweredElsewhere: mayBeAnswered)
    }
  }

  private static func document(_ letters: [Letter], _ registry: Registry) -> Document {
    let rows = letters.flatMap(\.entries)
    let own = rows.first { $0.hasNumber && registry.sender(of: $0.source) == $0.asker }
    return Document(
      number: own?.letter.number ?? letters.lazy.compactMap(\.number).first,
      date: Letter.readings(letters.compactMap(\.date)))
  }

  /// Two letters of two registers that no number and no day joins; the answer is none to a letter written after it.
  private static func mayBeOne(_ letter: Letter, _ other: Letter) -> Bool {
    let day = letter.certainDate ?? .unreadable
    let isLater = (other.reply.date ?? .unreadable).isBefore(day) == .certain
    let mayBeOfThatDay = other.date.map { !$0.isExact && $0.overlaps(day) } ?? true
    return mayBeOfThatDay && !isLater && Set(letter.rows.map(\.file)).isDisjoint(with: other.rows.map(\.file))
  }
}

extension Consultation {
  fileprivate var hasNumber: Bool { letter.number.map { $0 != .unreadable } ?? false }
}
