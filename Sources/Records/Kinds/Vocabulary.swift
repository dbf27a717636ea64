// The closed lists of words that fields may hold, spelled as profiles and canonical files spell them.

/// What kind of body a unit is.
public enum UnitKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case committee
  case organisationBoard = "organisation-board"
  case stateBody = "state-body"
  /// An agency whose posts its own superiors manage (ngành dọc): tax, customs, treasury.
  case vertical
  case court
  case other
}

/// On which level of the administration a unit stands.
public enum UnitLevel: String, CaseIterable, Sendable, BitwiseCopyable {
  case central, province, district, commune, grassroots
}

/// How high a post stands. Rotation rules cover managers; the anti-corruption decrees cover only the others. Never mixed.
public enum Rank: String, CaseIterable, Sendable, BitwiseCopyable {
  case head, deputy
  /// A seat on a committee (cấp ủy viên).
  case seat
  case staff

  /// A head or a deputy (cán bộ quản lý).
  public var isManager: Bool { self == .head || self == .deputy }
}

/// How a post is filled.
public enum Filling: String, CaseIterable, Sendable, BitwiseCopyable { case appointed, elected }

/// As in the personnel file.
public enum Sex: String, CaseIterable, Sendable, BitwiseCopyable { case male, female }

/// How a person came to hold a post for a stretch of time.
public enum AssignmentForm: String, CaseIterable, Sendable, BitwiseCopyable {
  case first, again, elected, acting, concurrent, seconded
}

/// What a decision does (loại quyết định), by the codes of the regulations' own lists.
public enum ActionKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case appointment = "BO_NHIEM"
  case actingHead = "GIAO_QUYEN"
  case actingCharge = "GIAO_PHU_TRACH"
  case evaluation = "DANH_GIA"
  case reappointment = "BO_NHIEM_LAI"
  case transfer = "DIEU_DONG"
  case rotation = "LUAN_CHUYEN"
  case secondment = "BIET_PHAI"
  case designation = "CHI_DINH"
  case nomination = "GIOI_THIEU_UNG_CU"
  case suspension = "TAM_DINH_CHI"
  case leavingPost = "THOI_GIU_CHUC_VU"
  case resignation = "TU_CHUC"
  case relief = "MIEN_NHIEM"
  case removal = "CACH_CHUC"
  case discipline = "KY_LUAT"
  case retirement = "NGHI_HUU"
  case commendation = "KHEN_THUONG"

  /// An appointment for the time being: whether it needs asking is itself in question.
  public var isActing: Bool { self == .actingHead || self == .actingCharge }
}

/// How a committee was asked.
public enum ConsultationForm: String, CaseIterable, Sendable, BitwiseCopyable { case written, oral, meeting }

/// What the committee answered.
public enum Opinion: String, CaseIterable, Sendable, BitwiseCopyable { case agree, disagree, conditions }

/// What is elected at: a Party congress, or the people's elections.
public enum ElectionKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case partyCongress = "party-congress"
  case peoplesCouncil = "peoples-council"
  case nationalAssembly = "national-assembly"
}

/// The body that is elected: executive committee, standing board, National Assembly, People's Council.
public enum ElectedBody: String, CaseIterable, Sendable, BitwiseCopyable { case bch, btv, qh, hdnd }

/// Whether a nominee stands for the first time.
public enum Entrance: String, CaseIterable, Sendable, BitwiseCopyable { case first, again }

/// What a coordination agreement is about.
public enum AgreementSubject: String, CaseIterable, Sendable, BitwiseCopyable {
  case cadreWork = "cadre-work"
  case internalProtection = "internal-protection"
  case other
}

/// What was done under an agreement.
public enum ActivityKind: String, CaseIterable, Sendable, BitwiseCopyable { case conference, exchange, plan }
