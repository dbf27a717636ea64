import Records
import Rulebook
import Rules

/// The same facts in plain English.
struct English: Prose {
  let language = Language.en

  /// “1 case”, “5 cases”.
  func n(_ figure: Figure, _ one: Passage, _ many: Passage) -> Passage { "\(figure) \(figure.n == 1 ? one : many)" }
  func n(_ count: Int, _ one: Passage, _ many: Passage) -> Passage { n(Figure(count), one, many) }
  func cases(_ figure: Figure) -> Passage { n(figure, "case", "cases") }
  func cases(_ count: Int) -> Passage { n(count, "case", "cases") }
}

extension English {
  var party: Passage { "COMMUNIST PARTY OF VIET NAM" }
  var banner: Passage { "INVENTED FIGURES – FOR ILLUSTRATION" }
  var kind: Passage { "REPORT" }
  var subjectNote: Passage {
    "(coordination in managing officials, rotation, and staffing of congresses and elections)"
  }
  var contents: Passage { "Contents" }
  var keyPoints: Passage { "Three things to know" }
  var recipients: Passage { "Recipients:" }

  func number(sign: String) -> Passage { "No.\u{2003}\u{2003}-BC/\(sign)" }
  func placeAndDate(_ place: String, year: Int?) -> Passage {
    year.map { "\(place), … … \(year: $0)" } ?? "\(place), … … …"
  }
  func fileCopy(_ office: String) -> Passage { "File copy: \(office)" }
  func formNumber(_ n: Int) -> Passage { "Form \(n)" }
  func layout(_ citation: String, _ from: CivilDate, _ until: CivilDate?, _ confidence: Basis.Confidence) -> Passage {
    "The document is laid out by \(citation), \(days(from: from, until: until)) (\(name(confidence)))."
  }
  func subject(year: Int) -> Passage { "on organisation and Party building in \(year: year)" }
  func pageTitle(year: Int) -> Passage { "Report on organisation and Party building in \(year: year)" }

  func title(_ chapter: Chapter) -> Passage {
    switch chapter {
    case .keyPoints: keyPoints
    case .scope: "I- Scope and quality of the returns"
    case .results: "II- Results"
    case .consultation: "1. Consultation of the local committee"
    case .tenure: "2. Rotation and time in post"
    case .readiness: "3. Staffing of the congresses held and of the election ahead"
    case .agreements: "4. Coordination agreements"
    case .regulations: "5. How each regulation is carried out"
    case .comparison: "6. This year against last"
    case .shortcomings: "III- Shortcomings and causes"
    case .byCommittee: "1. By district"
    case .bySector: "2. By sector and body"
    case .quality: "3. Quality of the returns, by sender"
    case .undecided: "4. Cases not judged"
    case .causes: "5. Causes"
    case .directions: "IV- Directions and tasks"
    case .proposals: "V- Proposals"
    case .measures: "What became of the measures decided, and what agencies answered"
    case .annexFindings: "Annex 1. List of breaches and queries"
    case .annexLaw: "Annex 2. Regulations in force and what they rest on"
    case .annexSources: "Annex 3. Sources"
    case .annexRejects: "Rows sent back"
    case .annexProvenance: "Annex 4. Where each figure comes from, and the pages beside this one"
    case .annexTables: "Where each table comes from"
    case .annexRules: "Where each check’s figures come from"
    case .annexPages: "Pages of the units"
    }
  }

  func reference(_ chapter: Chapter) -> Passage {
    switch chapter {
    case .consultation: "II.1"
    case .tenure: "II.2"
    case .readiness: "II.3"
    case .agreements: "II.4"
    case .comparison: "II.6"
    case .quality: "III.3"
    case .undecided: "III.4"
    default: title(chapter)
    }
  }
}
