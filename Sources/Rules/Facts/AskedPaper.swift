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
  var officials: [Code<Official>] {
    letters.reduce(into: []) { if !$0.contains($1.official) { $0.append($1.official) } }
  }
  /// Nil where no register gives its date.
  var date: PartialDate? { Letter.readings(letters.compactMap(\.certainDate)) }
  var document: Document {
    Document(number: letters.lazy.compactMap(\.number).first, date: Letter.readings(letters.compactMap(\.date)))
  }
  /// From when the committee has time to answer: its receipt, else its date.
  var start: PartialDate? { Letter.readings(letters.compactMap { $0.received ?? $0.certainDate }) }

  /// Every paper of the registers, in the order of the files.
  static func all(_ facts: ConsultationFacts) -> [AskedPaper] {
    struct Key: Hashable {
      let asker, asked: Code<Unit>
      let number: Symbol
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
      } else {
        for key in keys { places[key, default: []].append(papers.count) }
        papers.append([l])
      }
    }
    return papers.map { paper in
      let cases = paper.compactMap { facts.caseOfLetter[$0] }.map { facts.cases[$0] }
      return AskedPaper(
        letters: paper.map { letters[$0] }, decided: Letter.readings(cases.map(\.action.decided)),
        isMisdirected: cases.isEmpty && paper.contains { facts.misdirected.contains($0) })
    }
  }
}
