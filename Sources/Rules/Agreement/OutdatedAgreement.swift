import Records
import Rulebook

/// What R02 says of one agreement.
struct Outdated: Statement {
  enum State {
    case ended(PartialDate)
    /// And not all lists came, or not all go back far enough.
    case endedOnFile(PartialDate)
    case perhapsEnded(PartialDate)
    case replaced(Document, Replacement, isCertain: Bool)
    case unreviewed(since: PartialDate, months: Int, isCertain: Bool)
  }

  let agreement: Code<Agreement>
  let parties, sortedParties: [Code<Unit>]
  let state: State

  var vi: Sentence {
    let head: Sentence = "Quy chế phối hợp \(plain: agreement.symbol) (\(parties))"
    switch state {
    case .ended(let until): return head + " có hiệu lực đến \(until), chưa có quy chế thay thế."
    case .endedOnFile(let until):
      return head + " có hiệu lực đến \(until), chưa thấy quy chế thay thế trong các danh sách nhận được."
    case .perhapsEnded(let until):
      return head + ": chưa rõ còn hiệu lực (đến \(until)) hoặc đã có quy chế thay thế hay chưa, cần đối chiếu lại."
    case .replaced(let paper, let replacement, let isCertain):
      let by: Sentence =
        replacement.by.map { "đã được thay thế bằng \(regulation: $0) từ \(replacement.from)" }
        ?? "đã hết hiệu lực từ \(replacement.from)"
      let revised: Sentence = isCertain ? "quy chế chưa được sửa đổi" : "chưa rõ quy chế đã được sửa đổi hay chưa"
      return head + " căn cứ \(paper), \(by); \(revised)."
    case .unreviewed(let since, let months, let isCertain):
      return head
        + (isCertain
          ? " ký hoặc sửa đổi gần nhất \(since), quá \(months: months) chưa được rà soát."
          : " có thể đã quá \(months: months) chưa được rà soát (ký \(since)), cần xác định ngày ký hoặc sửa đổi.")
    }
  }
  var en: Sentence {
    let head: Sentence = "Coordination agreement \(plain: agreement.symbol) (\(parties))"
    switch state {
    case .ended(let until): return head + " was in force until \(until), and no other has taken its place."
    case .endedOnFile(let until):
      return head + " was in force until \(until), and the lists that came have none in its place."
    case .perhapsEnded(let until):
      return head + ": whether it is in force (until \(until)) or has been replaced is not clear."
    case .replaced(let paper, let replacement, let isCertain):
      let by: Sentence =
        replacement.by.map { "which \(regulation: $0) replaced from \(replacement.from)" }
        ?? "which was no longer in force from \(replacement.from)"
      let revised: Sentence = isCertain ? "it was not revised since" : "whether it was revised since is not clear"
      return head + " rests on \(paper), \(by); \(revised)."
    case .unreviewed(let since, let months, let isCertain):
      return head
        + (isCertain
          ? " was signed or last revised on \(since), and has not been reviewed for over \(months: months)."
          : " may not have been reviewed for over \(months: months) (signed \(since)); the day it was signed or revised is to be established.")
    }
  }
  var identity: Sentence {
    let fault: Sentence =
      switch state {
      case .ended, .endedOnFile, .perhapsEnded: "ended"
      case .replaced(let paper, _, _): "basis \(paper)"
      case .unreviewed: "review"
      }
    return "\(plain: agreement.symbol) \(sortedParties) \(fault)"
  }
}
