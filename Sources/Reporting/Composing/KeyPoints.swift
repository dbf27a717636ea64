import Records
import Rulebook
import Rules

/// The three things to know: the gravest and largest, each leading to its section.
extension Composer {
  private struct Candidate {
    let chapter: Chapter
    let text: Passage
    let violations: Int
    /// All that was found.
    let size: Int
  }

  func keyPoints() -> [AnnualReview.KeyPoint] {
    let ranked = candidates.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      return (-one.violations, -one.size, a.offset) < (-other.violations, -other.size, b.offset)
    }.map(\.element)
    return ranked.prefix(3).map {
      AnnualReview.KeyPoint(text: $0.text.withStrongFraction, chapter: $0.chapter, label: prose.reference($0.chapter))
    }
  }

  /// In the order of the review, which decides where two weigh the same.
  private var candidates: [Candidate] {
    let consultation = tally.figures
    let (tenure, agreements) = (figures("T01"), figures("R01"))
    let plans = judgement["E01"]
    var all = [
      Candidate(
        chapter: .consultation, text: prose.keyConsultation(consultation), violations: consultation.violations,
        size: consultation.violations + consultation.queries),
      Candidate(
        chapter: .tenure,
        text: prose.tenures(tenure, at: overlongShares(inquiry.sectors), limit: limits.count == 1 ? limits[0] : nil),
        violations: tenure.violations, size: tenure.found.n),
      Candidate(
        chapter: .readiness, text: prose.keyPlans(plans.found, of: plans.examined, at: units(of: plans)),
        violations: plans.count(.violation), size: plans.found),
      Candidate(
        chapter: .agreements, text: prose.agreements(agreements), violations: agreements.violations,
        size: agreements.found.n),
    ]
    let questions = roll.questions
    let rejected = registry.rejects.count
    if questions.count + rejected > 0 {
      all.append(
        Candidate(
          chapter: .quality, text: prose.keyQuality(questions.count, rejected: rejected), violations: 0,
          size: questions.count))
    }
    return all
  }

  private func units(of outcome: Outcome) -> [Passage] {
    var seen: Set<Code<Unit>> = []
    return outcome.findings.compactMap(\.about.unit).filter { seen.insert($0).inserted }.map(unit)
  }
}
