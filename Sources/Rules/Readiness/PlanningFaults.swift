import Records
import Rulebook

/// E09: planned for more posts than one person may be.
struct TooManyPosts: Statement {
  let official: Code<Official>
  /// Nil where it is only possible.
  let count: Int?
  let limit: Int
  let isByLevel: Bool

  var vi: Sentence {
    let level: Sentence = isByLevel ? " cùng cấp" : ""
    guard let count else {
      return "\(official) có thể được quy hoạch quá \(counted: limit) chức danh\(level), cần đối chiếu lại."
    }
    return "\(official) được quy hoạch \(counted: count) chức danh\(level), theo quy định không quá \(counted: limit)."
  }
  var en: Sentence {
    let level: Sentence = isByLevel ? " of one level" : ""
    guard let count else { return "\(official) may be planned for more than the \(limit) posts\(level) allowed." }
    return "\(official) is planned for posts\(level): \(count); at most \(limit) are allowed."
  }
  var identity: Sentence { "\(official) posts" }
}

/// E09: planned though too old.
struct TooOld: Statement {
  let official: Code<Official>
  let birth: PartialDate
  let post: Code<Post>
  let unit: Code<Unit>
  /// Nil where it is only possible.
  let limit: Int?

  var vi: Sentence {
    "\(official), sinh \(birth), được quy hoạch chức danh \(post) tại \(unit), "
      + (limit.map { "đã quá \($0) tuổi." } ?? "có thể đã quá tuổi quy hoạch, cần đối chiếu lại.")
  }
  var en: Sentence {
    "\(official), born \(birth), is planned for \(post) at \(unit) and "
      + (limit.map { "is over \($0) years of age." } ?? "may be too old for it; the lists are to be compared.")
  }
  var identity: Sentence { "\(official) age" }
}

/// E09: planned though too near retirement.
struct TooNearRetirement: Statement {
  let official: Code<Official>
  let post: Code<Post>
  let unit: Code<Unit>
  /// By all readings.
  let left: ClosedRange<Int>
  let retires: CalendarMonth
  /// Nil where it is only possible.
  let limit: Int?

  var vi: Sentence {
    let most: Sentence = left.count > 1 ? "nhiều nhất " : ""
    let latest: Sentence = left.count > 1 ? "muộn nhất " : ""
    let end: Sentence =
      limit.map { limit in
        left.upperBound > 0
          ? "còn \(most)\(months: left.upperBound) đến tuổi nghỉ hưu (\(latest)\(retires)), theo quy định phải còn ít nhất \(months: limit)."
          : "đã đến tuổi nghỉ hưu (\(latest)\(retires)), theo quy định phải còn ít nhất \(months: limit)."
      } ?? "có thể không còn đủ thời gian công tác theo quy định, cần đối chiếu lại."
    return "\(official) được quy hoạch chức danh \(post) tại \(unit), " + end
  }
  var en: Sentence {
    let most: Sentence = left.count > 1 ? "at most " : ""
    let latest: Sentence = left.count > 1 ? "by " : "in "
    let end: Sentence =
      limit.map { limit in
        left.upperBound > 0
          ? "has \(most)\(months: left.upperBound) left before retirement \(latest)\(retires); at least \(months: limit) are required."
          : "reached retirement \(latest)\(retires); at least \(months: limit) are required."
      } ?? "may have too little time left before retirement; the lists are to be compared."
    return "\(official) is planned for \(post) at \(unit) and " + end
  }
  var identity: Sentence { "\(official) remaining" }
}
