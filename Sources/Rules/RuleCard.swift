import Records

/// What stands on a rule's page: for the reader of the report, for the annex, for whoever looks a number up.
public struct RuleCard: Sendable {
  /// Family letter and number. Never reused.
  public let id: String
  /// The name in addresses, waivers and the changelog: lower case, hyphens.
  public let slug: String
  /// A noun phrase, no full stop.
  public let title: Bilingual
  /// One paragraph: why it matters to the people concerned. It cites no number; numbers are the rulebook's.
  public let rationale: Bilingual
  /// What the unit responsible should do next, as an imperative.
  public let remedy: Bilingual
  /// The parameters the rule reads; a test takes each away and sees that the rule then says so.
  public let reads: [String]
  /// Fields, as profiles name them, without which it cannot judge a case: where one is empty, Q14 asks for it.
  public let needs: [RecordKind: [String]]

  public init(
    _ id: String, _ slug: String, title: Bilingual, rationale: Bilingual, remedy: Bilingual, reads: [String],
    needs: [RecordKind: [String]] = [:]
  ) {
    (self.id, self.slug, self.title) = (id, slug, title)
    (self.rationale, self.remedy, self.reads, self.needs) = (rationale, remedy, reads, needs)
  }

  /// The family a rule belongs to, by its letter.
  public enum Family: Character, CaseIterable, Sendable {
    case consultation = "C"
    case tenure = "T"
    case readiness = "E"
    case agreement = "R"
    /// What became of measures decided on earlier cases.
    case followUp = "F"
    case quality = "Q"
  }

  public var family: Family { Family(rawValue: id.first ?? "?") ?? .quality }
}
