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
  func officials(in registry: Registry) -> [Code<Official>] {
    NamedPersons.all(letters.lazy.flatMap(\.entries), in: registry) { ($0.source, $0.official) }
  }
  /// Nil where no register gives its date.
  var date: PartialDate? { Letter.readings(letters.compactMap(\.certainDate)) }
  /// From when the committee has time to answer: its receipt, else its date. One paper arrives once, beside whichever of
  /// its persons that is written.
  var start: PartialDate? {
    Letter.readings(letters.compactMap(\.received)) ?? Letter.readings(letters.compactMap(\.certainDate))
  }
  /// Whether, while it has no answer itself, another register has an answered letter between the two on one of the persons that may be this one, under a
  /// number of its own and without the day on which it was written.
  let mayBeAnsweredElsewhere: Bool

  /// Every paper of the registers, in the order of the files.
  static func all(_ facts: ConsultationFacts, _ registry: Registry) -> [AskedPaper] {
    let letters = facts.letters
    var numbered = NumberedLetters(reserving: letters.count)
    var count = 0
    let paperOf: [Int?] = letters.map { letter in
      if let same = numbered.paper(of: letter) { return same }
      numbered.add(letter, as: count)
      count += 1
      return count - 1
    }
    let members = PlacesByOwner(paperOf, count: count)
    let answered = PlacesByOfficial(letters.map { $0.isAnswered ? $0.official : nil }, in: registry)
    return (0..<count).map { number in
      let paper = members[number]
      let decided = paper.compactMap { facts.caseOfLetter[$0].map { facts.cases[$0].action.decided } }
      let mayBeAnswered =
        !paper.contains { letters[$0].isAnswered }
        && paper.contains { l in
          answered[letters[l].official].contains { other in
            letters[other].asker == letters[l].asker && letters[other].asked == letters[l].asked
              && mayBeOne(letters[l], letters[other])
          }
        }
      return AskedPaper(
        letters: paper.map { letters[$0] }, decided: Letter.readings(decided),
        isMisdirected: decided.isEmpty && paper.contains { facts.misdirected.contains($0) },
        mayBeAnsweredElsewhere: mayBeAnswered)
    }
  }

  /// By the asker's own number, where its list gives one: what the committee numbers it by hangs on what has arrived.
  func document(in registry: Registry) -> Document {
    let rows = letters.lazy.flatMap(\.entries)
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

/// The papers of each asker, committee and number. A number starts anew every year: of the papers that have it, the one
/// of that day.
private struct NumberedLetters {
  private struct Key: Hashable {
    let asker, asked: Code<Unit>
    let number: Symbol
  }
  private struct Paper {
    let number: Int
    let date: PartialDate
    /// The next of the same key, in `papers`.
    var next: Int?
  }

  private var papers: [Paper] = []
  private var ends: [Key: (first: Int, last: Int)] = [:]

  init(reserving letters: Int) {
    papers.reserveCapacity(letters)
    ends.reserveCapacity(letters)
  }

  /// The paper that has the letter; it is then found by all of the letter's numbers.
  mutating func paper(of letter: Letter) -> Int? {
    let date = letter.date ?? .unreadable
    for number in letter.numbers {
      guard let same = first(of: letter, number, where: { $0.date.overlaps(date) }) else { continue }
      for number in letter.numbers where first(of: letter, number, where: { $0.number == same.number }) == nil {
        append(Paper(number: same.number, date: same.date), to: letter, number)
      }
      return same.number
    }
    return nil
  }

  mutating func add(_ letter: Letter, as paper: Int) {
    for number in letter.numbers { append(Paper(number: paper, date: letter.date ?? .unreadable), to: letter, number) }
  }

  private func first(of letter: Letter, _ number: Symbol, where isMeant: (Paper) -> Bool) -> Paper? {
    var next = ends[Key(asker: letter.asker, asked: letter.asked, number: number)]?.first
    while let place = next {
      if isMeant(papers[place]) { return papers[place] }
      next = papers[place].next
    }
    return nil
  }

  private mutating func append(_ paper: Paper, to letter: Letter, _ number: Symbol) {
    let key = Key(asker: letter.asker, asked: letter.asked, number: number)
    if let last = ends[key]?.last {
      papers[last].next = papers.count
      ends[key]?.last = papers.count
    } else {
      ends[key] = (papers.count, papers.count)
    }
    papers.append(paper)
  }
}

extension Consultation {
  fileprivate var hasNumber: Bool { letter.number.map { $0 != .unreadable } ?? false }
}
