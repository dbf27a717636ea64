import Records
import Testing

@testable import Reporting

/// The whole edition in English: what is ours is English, what is quoted stays as it was written.
@Suite struct EnglishEditionTests {
  @Test("of our own words none is left in Vietnamese, but terms in brackets", arguments: [0, 1, 3])
  func noVietnamese(_ i: Int) async {
    let review = AnnualReview(await PageTests.offices[i].office(.en).withVoice(.en).input())
    var own: [String] = []
    for passage in Passages.all(in: review) { Passages.ownWords(of: passage.pieces, into: &own) }
    #expect(own.count > 50)
    let left = Set(own.filter(Passages.isVietnamese))
    #expect(left.isEmpty, "\(left.sorted())")
  }

  @Test("the Vietnamese edition is what the test above would find")
  func control() async {
    var own: [String] = []
    for passage in Passages.all(in: AnnualReview(await Office.haiAn().input())) {
      Passages.ownWords(of: passage.pieces, into: &own)
    }
    #expect(own.count(where: Passages.isVietnamese) > 100)
    #expect(Passages.isVietnamese("Quyết định"))
    #expect(!Passages.isVietnamese("the succession plan (quy hoạch) of 2010 – “x”; …"))
  }

  @Test("no sentence is left empty, and the page says what language it is in", arguments: Language.allCases)
  func nothingMissing(_ language: Language) async throws {
    let review = AnnualReview(await Office.haiAn(Voice(language)).input())
    for section in review.sections + review.annexes {
      #expect(!section.title.isEmpty)
      // A heading whose part has nothing says a sentence: nothing follows a heading but what belongs to it.
      for (block, next) in zip(section.blocks, section.blocks.dropFirst() + [.note("")]) {
        guard case .heading = block else { continue }
        switch next {
        case .heading: Issue.record("a heading without a word under it in \(section.chapter)")
        case .note(let note): #expect(!note.isEmpty, "a heading at the end of \(section.chapter)")
        default: continue
        }
      }
    }
    #expect(try Fixtures.templates.render(review, as: .html).contains("<html lang=\"\(language.rawValue)\">"))
  }
}

extension Office {
  func withVoice(_ language: Language) -> Office {
    var office = self
    office.voice = Voice(language)
    return office
  }
}

/// Every passage of a review, wherever it stands: a new part of it is looked at without being named here.
enum Passages {
  static func all(in value: Any) -> [Passage] {
    if let passage = value as? Passage { return [passage] }
    if value is FormGuide || value is String { return [] }
    return Mirror(reflecting: value).children.flatMap { all(in: $0.value) }
  }

  static func ownWords(of pieces: [Passage.Piece], into words: inout [String]) {
    for piece in pieces {
      switch piece {
      case .words(let own): words.append(own)
      case .strong(let inner), .link(let inner, _): ownWords(of: inner, into: &words)
      default: continue
      }
    }
  }

  /// Whether it has a letter that is not English, outside brackets.
  static func isVietnamese(_ text: String) -> Bool {
    var depth = 0
    return text.contains { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth <= 0 && character.isLetter && !character.isASCII
    }
  }
}
