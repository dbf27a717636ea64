import Records
import Rulebook

/// What E08 says of one key post.
struct SuccessorCount: Statement {
  enum State {
    case few(Int), fewOnFile(Int), many(Int), perhapsFew, perhapsMany
    var isFew: Bool {
      switch self {
      case .few, .fewOnFile, .perhapsFew: true
      case .many, .perhapsMany: false
      }
    }
  }

  let unit: Code<Unit>
  let post: Code<Post>
  let limit: Int
  let state: State

  var vi: Sentence {
    "Chức danh chủ chốt \(post) tại \(unit)"
      + {
        switch state {
        case .few(let n): " có \(counted: n) cán bộ trong quy hoạch, theo quy định ít nhất \(counted: limit)."
        case .fewOnFile(let n):
          " mới thấy \(counted: n) cán bộ trong các danh sách quy hoạch nhận được, theo quy định ít nhất \(counted: limit)."
        case .many(let n): " có \(counted: n) cán bộ trong quy hoạch, theo quy định không quá \(counted: limit)."
        case .perhapsFew:
          ": chưa rõ có đủ \(counted: limit) cán bộ trong quy hoạch hay không, cần đối chiếu lại."
        case .perhapsMany: " có thể có quá \(counted: limit) cán bộ trong quy hoạch, cần đối chiếu lại."
        }
      }()
  }
  var en: Sentence {
    "The key post \(post) at \(unit)"
      + {
        switch state {
        case .few(let n): " has successors planned: \(n); at least \(limit) are required."
        case .fewOnFile(let n): " has successors in the lists that came: \(n); at least \(limit) are required."
        case .many(let n): " has successors planned: \(n); at most \(limit) are allowed."
        case .perhapsFew: ": whether the \(limit) successors required are planned is not clear."
        case .perhapsMany: " may have more than the \(limit) successors allowed."
        }
      }()
  }
  var identity: Sentence { "\(unit) \(post) \(words: state.isFew ? "few" : "many")" }
}
