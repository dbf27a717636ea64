import Records
import Rulebook

/// The scene of all consultation examples: the tax department, its branch in Hải An, and the district's committee.
let consultationSetting = """
  law     consultation.duty.actions  DIEU_DONG, LUAN_CHUYEN, BO_NHIEM
  law     consultation.duty.posts  head, deputy
  law     consultation.duty.deciders  vertical, court
  law     consultation.duty.form  written
  law     consultation.reply.days  15
  law     consultation.window.before  180 method
  law     consultation.window.after  60 method
  unit    cục-thuế     name Cục Thuế  kind vertical  level province
  unit    qu-hải-an    name Quận ủy Hải An  kind committee  level district
  unit    qu-kiến-an   name Quận ủy Kiến An  kind committee  level district
  unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an  managingParent cục-thuế
  unit    thuế-kiến-an  name Thuế Kiến An  kind vertical  level district  partyParent qu-kiến-an  managingParent cục-thuế
  unit    đội-2  name Đội Thuế 2  kind vertical  level district  partyParent qu-hải-an  managingParent cục-thuế
  post    phó  title Phó Chi cục trưởng  rank deputy  filled appointed
  post    chuyên-viên  title Chuyên viên  rank staff  filled appointed
  post    ủy-viên  title Quận ủy viên  rank seat  filled elected
  covers  consultation  cục-thuế qu-hải-an qu-kiến-an  since 1/7/2009
  covers  action  cục-thuế qu-hải-an
  official  an  name Trần Văn An  birth 2/3/1960
  assignment  an  unit thuế-hải-an  post phó  from 2005
  official  dung  name Lê Thị Dung  birth 5/6/1962
  """

/// The values that say who must be asked, and how letters are looked for: what every verdict of the table rests on.
let consultationDuty = [
  "consultation.duty.actions", "consultation.duty.posts", "consultation.duty.deciders", "consultation.duty.form",
  "consultation.window.before", "consultation.window.after",
]

/// A rule that reports one kind of breach among all cases of the table.
protocol ConsultationRule: Rule where Subject == ConsultationCase {}

extension ConsultationRule {
  func subjects(in inquiry: Inquiry) -> [ConsultationCase] { inquiry.consultations.cases }

  func place(of subject: ConsultationCase, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.action.source }
}

extension ConsultationCase {
  /// This rule's share of the one verdict: its own fault is a finding, everybody else's is in order here.
  func answer(
    reporting fault: Breach.Fault, _ statement: (Breach) -> any Statement
  ) throws(NotJudged) -> Answer {
    switch verdict {
    case .outOfScope(let reason): return .outOfScope(reason)
    case .notJudged(let reason): throw reason
    case .compliant: return .inOrder
    case .breach(let breach) where breach.fault != fault: return .inOrder
    case .breach(let breach): return .found([finding(breach, statement(breach))])
    }
  }

  private func finding(_ breach: Breach, _ statement: any Statement) -> Finding {
    var related = rows.dropFirst().map { Finding.Related(.sameAction, $0) }
    for row in breach.letter?.rows ?? [] { related.append(.init(.letter, row)) }
    for row in breach.nearMisses.flatMap(\.rows) { related.append(.init(.nearMiss, row)) }
    if let seat { related.append(.init(.seat, seat)) }
    return Finding(
      breach.severity, statement, at: action.source, related: related,
      about: .init(
        official: action.official, unit: unit, committee: committee, document: action.decision, date: action.decided),
      responsible: [action.decider], under: breach.rests, coverage: breach.coverage)
  }
}
