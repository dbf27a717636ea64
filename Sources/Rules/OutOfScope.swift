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
