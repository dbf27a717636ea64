import Records
import Rulebook

extension Parameter {
  /// Why nothing can be judged by it on `day`; nil where it is set.
  func unset(on day: CivilDate, for criteria: Criteria = Criteria()) -> NotJudged? {
    do throws(NotJudged) {
      _ = try provision(on: day, for: criteria)
      return nil
    } catch { return error }
  }
}

extension [NotJudged?] {
  /// Of several limits of one rule, why the unset ones are not asked about. What is judged by the others has its
  /// answer; that one was not asked about is said once, for all. Where none is set, every subject says so itself.
  var saidOnce: [NotJudged] {
    let reasons = compactMap(\.self)
    return reasons.count == count ? [] : reasons
  }
}
