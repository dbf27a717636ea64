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
    ListsApart(),  // C11
    OverlongTenure(),  // T01
    OverlongSector(),  // T08
    PlanMissing(),  // E01
    NomineesAndSeats(),  // E02
    FirstTimeTooLate(),  // E03
    StandsAgainTooLate(),  // E04
    UnderTarget.women,  // E05
    UnderTarget.young,  // E06
    UnderTarget.minorities,  // E07
    SuccessorsOutOfRange(),  // E08
    PlannedAgainstLimits(),  // E09
    PromotedUnplanned(),  // E10
    MovesApartFromPreparation(),  // E11
    OutsideCalendar(),  // E12
    GovernmentTooLate(),  // E13
    UnderTarget.listWomen,  // E14
    SuccessionShares(),  // E15
    MiddleAgesOutOfRange(),  // E16
    AgreementMissing(),  // R01
    AgreementOutdated(),  // R02
    ConferenceMissing(),  // R03
    AgreementUnused(),  // R04
    MeasureOverdue(),  // F01
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
