/// Every rule there is, in the order of the report. A new rule is its file and its line here.
public enum Catalogue {
  public static let rules: [any Rule] = [
    NeverConsulted(),  // C01
    InformedAfterwards(),  // C02
    DecidedBeforeReply(),  // C03
    DecidedAgainstOpinion(),  // C04
    ReceivedUnconsulted(),  // C05
    AskedTheWrongWay(),  // C06
    UndatedLetter(),  // C07
    ReplyOverdue(),  // C08
    DecisionNotSent(),  // C09
    ManagerNotAsked(),  // C10
    SeatUnaccounted(),  // C12
    RegulationOutOfForce(),  // C13
    EvaluatedUnasked(),  // C14
    DecidedBelowHighestPost(),  // C15
    OverlongTenure(),  // T01
    OverlongSector(),  // T08
    PlanMissing(),  // E01
    MovesApartFromPreparation(),  // E11
    AgreementMissing(),  // R01
    ConferenceMissing(),  // R03
    UnknownReference(),  // Q01
    EndBeforeStart(),  // Q02
    ReturnMissing(),  // Q03
    UnitNotInBeing(),  // Q04
    TwoPrincipalPosts(),  // Q05
    ConflictingValues(),  // Q06
    AmbiguousIdentity(),  // Q07
    ListBehindDecision(),  // Q08
    ImpossibleDate(),  // Q09
    ShortYear(),  // Q10
    UnsureEncoding(),  // Q11
    DamagedName(),  // Q12
    DoubtfulNumber(),  // Q13
    NeededFieldEmpty(),  // Q14
    ForbiddenColumn(),  // Q15
    RepeatedRow(),  // Q16
    DeclaredRows(),  // Q17
  ]
}
