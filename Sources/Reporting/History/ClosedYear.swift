import Records
import Rulebook

/// The figures of one year as data: what `figures.json` and `history/<year>.json` hold, and what next year's review is
/// laid beside. No name of a person, no number of a document stands in it.
///
/// Whatever an older file may lack is nil, and is never read as zero. A figure is in no language: a year published in
/// English closes to the same bytes.
public struct ClosedYear: Sendable, Equatable {
  /// What the file calls itself.
  public static let format = "phoihop-figures"
  /// Of the format. A file of another version is refused, not guessed at.
  public static let version = 1
  public static let name = "figures.json"
  /// How many years back the review looks.
  public static let reach = 5

  public var year: Int
  /// The day that was judged.
  public var asOf: CivilDate
  /// Names the key of the fingerprints: those of two keys say nothing of each other.
  public var key: String?
  /// In the order of the catalogue.
  public var rules: [RuleLine]?
  public var consultation: Consultation?
  public var tenure: Tenure?
  /// Staffing plans approved by their milestone, of congresses and elections that reached it.
  public var plans: Fraction?
  /// Relations that must have an agreement: those that have one in force.
  public var agreements: Fraction?
  /// Agreements in force all year: those that were reviewed.
  public var conferences: Fraction?
  /// Cases and subjects that could not be judged, each once.
  public var undecided: Int?
  public var returns: Returns?
  public var rejects: Rejects?
  /// Every value of the rulebook in force on some day of the year, in the order of the annex.
  public var values: [Value]?
  public var findings: [Findings]?

  public init(year: Int, asOf: CivilDate) { (self.year, self.asOf) = (year, asOf) }

  /// What one rule said of its subjects.
  public struct RuleLine: Sendable, Equatable {
    public var rule: String
    public var outOfScope, notJudged, examined, found: Int
    /// Findings, of which a subject may have several.
    public var violations, queries, notices: Int

    public init(
      _ rule: String, outOfScope: Int, notJudged: Int, examined: Int, found: Int, violations: Int, queries: Int,
      notices: Int
    ) {
      (self.rule, self.outOfScope, self.notJudged) = (rule, outOfScope, notJudged)
      (self.examined, self.found) = (examined, found)
      (self.violations, self.queries, self.notices) = (violations, queries, notices)
    }
  }

  /// The consultation cases: in scope = compliant + violations + queries + not judged.
  public struct Consultation: Sendable, Equatable {
    public var decisions: Int
    public var total: Line
    public var committees: [(unit: String?, line: Line)]

    public struct Line: Sendable, Equatable {
      public var compliant, violations, queries, notJudged: Int
      public var judged: Int { compliant + violations + queries }
      public var inScope: Int { judged + notJudged }

      public init(compliant: Int = 0, violations: Int = 0, queries: Int = 0, notJudged: Int = 0) {
        (self.compliant, self.violations, self.queries, self.notJudged) = (compliant, violations, queries, notJudged)
      }

      static func + (a: Line, b: Line) -> Line {
        Line(
          compliant: a.compliant + b.compliant, violations: a.violations + b.violations,
          queries: a.queries + b.queries, notJudged: a.notJudged + b.notJudged)
      }
    }

    public init(decisions: Int, total: Line, committees: [(unit: String?, line: Line)]) {
      (self.decisions, self.total, self.committees) = (decisions, total, committees)
    }

    /// Whether the committees add up to the total.
    public var isBalanced: Bool { committees.reduce(Line()) { $0 + $1.line } == total }

    public static func == (a: Self, b: Self) -> Bool {
      a.decisions == b.decisions && a.total == b.total
        && a.committees.elementsEqual(b.committees) { $0.unit == $1.unit && $0.line == $1.line }
    }
  }

  /// Managers beyond the limit of time in one post, of those judged.
  public struct Tenure: Sendable, Equatable {
    public var overlong: Fraction
    public var sectors: [Sector]

    public struct Sector: Sendable, Equatable {
      /// Its name, or that of the unit that stands for it.
      public var name: String
      public var overlong: Fraction
      public init(name: String, overlong: Fraction) { (self.name, self.overlong) = (name, overlong) }
    }

    public init(overlong: Fraction, sectors: [Sector]) { (self.overlong, self.sectors) = (overlong, sectors) }
  }

  /// What the agencies sent, by the files' own counts.
  public struct Returns: Sendable, Equatable {
    /// Of the agencies that have a profile: those that sent something.
    public var senders: Fraction
    public var total: Line
    /// The shared lists have no agency.
    public var agencies: [(agency: String?, line: Line)]

    public struct Line: Sendable, Equatable {
      public var files, accepted, rejected, setAside: Int
      /// Cells that agree with another agency's, of those compared.
      public var accuracy: Fraction
      /// Cells filled, of those needed.
      public var completeness: Fraction
      /// Returns in time, of those due.
      public var inTime: Fraction
      public var rows: Int { accepted + rejected + setAside }

      public init(
        files: Int, accepted: Int, rejected: Int, setAside: Int, accuracy: Fraction, completeness: Fraction,
        inTime: Fraction
      ) {
        (self.files, self.accepted, self.rejected, self.setAside) = (files, accepted, rejected, setAside)
        (self.accuracy, self.completeness, self.inTime) = (accuracy, completeness, inTime)
      }
    }

    public init(senders: Fraction, total: Line, agencies: [(agency: String?, line: Line)]) {
      (self.senders, self.total, self.agencies) = (senders, total, agencies)
    }

    public static func == (a: Self, b: Self) -> Bool {
      a.senders == b.senders && a.total == b.total
        && a.agencies.elementsEqual(b.agencies) { $0.agency == $1.agency && $0.line == $1.line }
    }
  }

  /// What was sent back, and cells of rows in use that had to be left empty.
  public struct Rejects: Sendable, Equatable {
    public var rows, cells: Int
    public init(rows: Int, cells: Int) { (self.rows, self.cells) = (rows, cells) }
  }

  /// One value of the rulebook, as the annex prints it; where it holds, and what it rests on.
  public struct Value: Sendable, Equatable {
    public var key: String
    public var value: Bilingual
    public var isUnset: Bool
    /// Nil where no rulebook says anything about the year.
    public var from, until: CivilDate?
    public var citation: String?
    public var force: Basis.Force?
    public var confidence: Basis.Confidence?

    public init(
      key: String, value: Bilingual, isUnset: Bool, from: CivilDate? = nil, until: CivilDate? = nil,
      citation: String? = nil, force: Basis.Force? = nil, confidence: Basis.Confidence? = nil
    ) {
      (self.key, self.value, self.isUnset) = (key, value, isUnset)
      (self.from, self.until, self.citation) = (from, until, citation)
      (self.force, self.confidence) = (force, confidence)
    }
  }

  /// The fingerprints of one rule and one severity, in the order of the digits; one stands as often as it was found.
  public struct Findings: Sendable, Equatable {
    public var rule, severity: String
    public var fingerprints: [String]
    public init(rule: String, severity: String, fingerprints: [String]) {
      (self.rule, self.severity, self.fingerprints) = (rule, severity, fingerprints)
    }
  }
}
