/// A yearly evaluation of an official (đánh giá cán bộ): who was asked about it, and whether they answered.
///
/// Never a grade and never a text: what the evaluation says is nobody's business here.
public struct Evaluation: Record {
  public let official: Code<Official>
  /// The year evaluated.
  public let year: Int32
  public let evaluator: Code<Unit>
  /// The committee whose remarks were asked for.
  public let asked: Code<Unit>?
  public let request: Document
  public let reply: Document
  public let source: SourceLocation
}

extension Evaluation {
  public static let kind = RecordKind.evaluation
  public enum Field: Int, CaseIterable, Sendable {
    case official, officialName, officialBirth, officialPartyCard, year, evaluator, asked, requestNumber, requestDate,
      replyNumber, replyDate
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    official = try entry.official(
      .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    year = Int32(try entry.number(.year))
    evaluator = try entry.code(.evaluator, &desk)
    asked = entry.code(ifGiven: .asked, &desk)
    request = entry.document(.requestNumber, .requestDate, &desk)
    reply = entry.document(.replyNumber, .replyDate, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      official: new[official], year: year, evaluator: new[evaluator], asked: new[asked], request: new[request],
      reply: new[reply], source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: entry.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk),
      unit: entry.code(ifGiven: .asked, &desk))
  }
}
