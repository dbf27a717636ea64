import Records

/// Why a rule does not speak of a subject. Counted, and shown beside the denominator.
public enum OutOfScope: String, Hashable, Sendable, CaseIterable {
  case formerYear = "former-year"
  case kindOfAction = "kind-of-action"
  case post
  case decider
  case noSuchSide = "no-such-side"
  case ownCommittee = "own-committee"
  case notManager = "not-a-manager"
  case notDue = "not-due"
  case otherPeriod = "other-period"
  case notInForceAllYear = "not-in-force-all-year"
  case tooFew = "too-few"
  /// A seat, a post that is elected to, or one that does not manage.
  case notAppointedManager = "not-an-appointed-manager"
  /// A plan or an agreement that has ended, or is yet to begin.
  case notInForce = "not-in-force"
  /// Planned only for the post already held.
  case ownPost = "own-post"
  case notHigher = "not-higher"
  case notRequired = "not-required"
  /// Another has taken its place.
  case replaced
  /// Another kind of election than the one a value is laid down for.
  case otherElection = "other-election"
  /// Again where those who stand for the first time are meant, or the other way round.
  case otherEntry = "other-entry"
  case noGovernmentPost = "no-government-post"
  case notHead = "not-a-head"
  case notListedPost = "not-a-listed-post"
  /// Another rule has found the same tenure.
  case judgedByTerms = "judged-by-terms"
  case alreadyOver = "already-over"
  /// Managers move by the rotation rules, and never by the anti-corruption decrees.
  case isManager = "a-manager"
  case notFieldPost = "not-a-field-post"
  case exempt
  case nearRetirement = "near-retirement"
  case notSeconded = "not-seconded"
  case notRotated = "not-rotated"
  case retired
  case notWritten = "not-in-writing"
  case otherCommittee = "other-committee"
  case notLocal = "not-local"
  case locallyManaged = "locally-managed"
  case noSeat = "no-seat"
  case stays
  /// The same seat was left by an earlier decision, under which it is told.
  case earlierDecision = "earlier-decision"
  case citesNothing = "cites-nothing"
  case onePost = "one-post"
  case noDuty = "no-duty"
}

extension OutOfScope: Told {
  public var vi: Sentence {
    switch self {
    case .formerYear: "quyết định của năm khác"
    case .kindOfAction: "hình thức không thuộc diện phải trao đổi ý kiến"
    case .post: "chức vụ không thuộc diện phải trao đổi ý kiến"
    case .decider: "cơ quan quyết định không thuộc ngành dọc"
    case .noSuchSide: "không có cấp ủy thứ hai"
    case .ownCommittee: "cấp ủy tự quyết định"
    case .notManager: "không giữ chức vụ quản lý tại ngày báo cáo"
    case .notDue: "chưa đến mốc thời gian"
    case .otherPeriod: "mốc thời gian thuộc năm khác"
    case .notInForceAllYear: "quy chế không có hiệu lực cả năm"
    case .tooFew: "số cán bộ quá ít"
    case .notAppointedManager: "không phải chức vụ quản lý do bổ nhiệm"
    case .notInForce: "không có hiệu lực tại ngày báo cáo"
    case .ownPost: "chỉ quy hoạch chức vụ đang giữ"
    case .notHigher: "không phải chức vụ cao hơn chức vụ đang giữ"
    case .notRequired: "tại ngày quyết định không bắt buộc có trong quy hoạch"
    case .replaced: "đã có quy chế thay thế"
    case .otherElection: "loại bầu cử khác"
    case .otherEntry: "thuộc diện khác (lần đầu hoặc tái cử)"
    case .noGovernmentPost: "không giới thiệu vào chức danh chính quyền"
    case .notHead: "không giữ chức vụ cấp trưởng"
    case .notListedPost: "chức vụ không thuộc danh mục của quy định"
    case .judgedByTerms: "đã xét theo số nhiệm kỳ"
    case .alreadyOver: "đã quá thời hạn, xét ở nội dung khác"
    case .isManager: "giữ chức vụ quản lý, thực hiện theo quy định về luân chuyển"
    case .notFieldPost: "vị trí không thuộc diện định kỳ chuyển đổi"
    case .exempt: "thuộc trường hợp được miễn, hoãn"
    case .nearRetirement: "sắp đến tuổi nghỉ hưu"
    case .notSeconded: "không còn biệt phái tại ngày báo cáo"
    case .notRotated: "chưa thấy quyết định luân chuyển đến chức vụ đã rời"
    case .retired: "nghỉ hưu"
    case .notWritten: "không trao đổi bằng văn bản"
    case .otherCommittee: "không phải cấp ủy có thẩm quyền cho ý kiến"
    case .notLocal: "không do địa phương quyết định"
    case .locallyManaged: "chức vụ không do ngành dọc quản lý"
    case .noSeat: "không tham gia cấp ủy"
    case .stays: "vẫn công tác tại địa bàn"
    case .earlierDecision: "đã nêu ở quyết định trước"
    case .citesNothing: "quyết định không ghi căn cứ"
    case .onePost: "chỉ giữ một chức vụ"
    case .noDuty: "nội dung này không bắt buộc tại thời điểm xem xét"
    }
  }
  public var en: Sentence {
    switch self {
    case .formerYear: "decided in another year"
    case .kindOfAction: "an action that needs no consultation"
    case .post: "a post that needs no consultation"
    case .decider: "not decided by a vertical-line agency"
    case .noSuchSide: "there is no second committee"
    case .ownCommittee: "the committee decided itself"
    case .notManager: "no managing post on the day of the report"
    case .notDue: "not due yet"
    case .otherPeriod: "due in another year"
    case .notInForceAllYear: "not in force all year"
    case .tooFew: "too few officials"
    case .notAppointedManager: "not a managing post filled by appointment"
    case .notInForce: "not in force on the day of the report"
    case .ownPost: "planned only for the post already held"
    case .notHigher: "not a higher post than the one held"
    case .notRequired: "no succession plan was required on the day of the decision"
    case .replaced: "another agreement has taken its place"
    case .otherElection: "another kind of election"
    case .otherEntry: "standing in the other way (again, or for the first time)"
    case .noGovernmentPost: "not put forward for a post of government"
    case .notHead: "not the head of a unit"
    case .notListedPost: "a post that the regulation does not list"
    case .judgedByTerms: "judged by the number of terms"
    case .alreadyOver: "over the limit already, and reported as that"
    case .isManager: "a manager, to whom the rotation rules apply"
    case .notFieldPost: "a position that need not change"
    case .exempt: "exempted, or put off"
    case .nearRetirement: "close to retirement"
    case .notSeconded: "not seconded on the day of the report"
    case .notRotated: "no rotation to the post left is on file"
    case .retired: "retired"
    case .notWritten: "not asked in writing"
    case .otherCommittee: "not the committee that has a say"
    case .notLocal: "not decided by the local side"
    case .locallyManaged: "not a post that a vertical line manages"
    case .noSeat: "no seat on a committee"
    case .stays: "stays in the committee's area"
    case .earlierDecision: "told under an earlier decision"
    case .citesNothing: "the decision cites nothing"
    case .onePost: "holds only one post"
    case .noDuty: "not required on that day"
    }
  }
}
