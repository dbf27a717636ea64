import Records

/// The review as its reader meets it, before any format. HTML and Markdown say the same because both say this.
///
/// It decides nothing: each figure is an outcome's, a fact's or a file's own.
public struct AnnualReview: Sendable {
  public let year: Int
  public let voice: Voice
  let form: DocumentForm
  let keyPoints: [KeyPoint]
  let sections: [Section]
  /// After the signature.
  let annexes: [Section]
  let labels: Labels
  /// The same figures as data: what `figures.json` holds.
  public let figures: ClosedYear

  /// One of the three things to know.
  struct KeyPoint: Sendable {
    let text: Passage
    let chapter: Chapter
    let label: Passage
  }

  struct Section: Sendable {
    let chapter: Chapter
    let title: Passage
    /// Its own subsections, for the list of contents.
    let parts: [(chapter: Chapter, title: Passage)]
    let blocks: [Block]
  }

  /// Words that stand on every page alike.
  struct Labels: Sendable {
    let contents, keyPoints, law, remedy, responsible: Passage
  }
}

extension AnnualReview {
  /// Every anchor there is on the page.
  var targets: Set<String> {
    var targets: Set<String> = [Chapter.keyPoints.rawValue]
    for section in sections + annexes {
      targets.insert(section.chapter.rawValue)
      for block in section.blocks {
        switch block {
        case .heading(let heading): targets.insert(heading.anchor)
        case .card(let card): targets.insert(card.anchor)
        case .table(let table): targets.formUnion(table.rows.compactMap(\.anchor))
        case .paragraph, .note, .list, .chart, .own: continue
        }
      }
    }
    return targets
  }
}

/// The outside of a Party document: who writes, what, and who signs.
struct DocumentForm: Sendable {
  let pageTitle: Passage
  let banner: Passage?
  let superior, office, number, party, placeAndDate: Passage
  let secrecy: Passage?
  let kind, subject, subjectNote: Passage
  let recipientsTitle: Passage
  let recipients: [Passage]
  let authority, post: Passage
  let signer: Passage?
  let guide: FormGuide
}

/// The chapters of the review. The raw value is the anchor.
enum Chapter: String, CaseIterable, Sendable {
  case keyPoints = "ba-dieu"
  case scope = "i"
  case results = "ii"
  case consultation = "ii-1"
  case tenure = "ii-2"
  case readiness = "ii-3"
  case agreements = "ii-4"
  case regulations = "ii-5"
  case comparison = "ii-6"
  case shortcomings = "iii"
  case byCommittee = "iii-1"
  case bySector = "iii-2"
  case quality = "iii-3"
  case undecided = "iii-4"
  case causes = "iii-5"
  case directions = "iv"
  case proposals = "v"
  case measures = "v-1"
  case annexFindings = "phu-luc-1"
  case annexLaw = "phu-luc-2"
  case annexSources = "phu-luc-3"
  case annexRejects = "phu-luc-3-dong"
  case annexProvenance = "phu-luc-4"
  case annexTables = "phu-luc-4-bang"
  case annexRules = "phu-luc-4-noi-dung"
  case annexPages = "phu-luc-4-trang"
}
