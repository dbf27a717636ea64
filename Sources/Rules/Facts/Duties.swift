import Records
import Rulebook

/// The duty to ask, as it is in force on a day.
final class Duty: Sendable {
  let actions: Provision<Set<ActionKind>>
  let posts: Provision<Set<Rank>>
  let deciders: Provision<Set<UnitKind>>
  let forms: Provision<Set<ConsultationForm>>
  let window: Result<(before: Provision<Int>, after: Provision<Int>), NotJudged>
  /// Unset is a row of the table of verdicts, and no reason to stop.
  let period: Provision<Period>?
  /// The same.
  let silence: Silence?
  /// What every charge rests on.
  let rests: [Finding.Rest]

  init(_ law: Law, on date: PartialDate) throws(NotJudged) {
    actions = try law.consultationActions.provision(onEvery: date)
    posts = try law.consultationPosts.provision(onEvery: date)
    deciders = try law.consultationDeciders.provision(onEvery: date)
    forms = try law.consultationForms.provision(onEvery: date)
    let window: Result<(before: Provision<Int>, after: Provision<Int>), NotJudged>
    do throws(NotJudged) {
      window = .success(
        (try law.windowBefore.provision(onEvery: date), try law.windowAfter.provision(onEvery: date)))
    } catch { window = .failure(error) }
    self.window = window
    period = try? law.replyPeriod.provision(onEvery: date)  // unset is a row of the table
    silence = try? law.silence.provision(onEvery: date).value  // the same
    var rests: [Finding.Rest] = [.init(actions), .init(posts), .init(deciders), .init(forms)]
    if case .success(let days) = window { rests += [.init(days.before), .init(days.after)] }
    self.rests = rests
  }
}

/// The duty on the days of a year's decisions, looked up once for each: thousands fall on one day.
struct Duties: Sendable {
  private let law: Law
  private let known: [PartialDate: Result<Duty, NotJudged>]

  init(_ law: Law, on dates: some Sequence<PartialDate>) {
    self.law = law
    known = Dictionary(uniqueKeysWithValues: Set(dates).map { ($0, Duties.duty(law, $0)) })
  }

  /// - Throws: where a value is unset, or differs between the readings of the date.
  func duty(on date: PartialDate) throws(NotJudged) -> Duty { try (known[date] ?? Duties.duty(law, date)).get() }

  private static func duty(_ law: Law, _ date: PartialDate) -> Result<Duty, NotJudged> {
    do throws(NotJudged) { return .success(try Duty(law, on: date)) } catch { return .failure(error) }
  }
}
