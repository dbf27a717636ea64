import Configuration
import Records

/// Why a case was looked at and not decided. Counted, printed, never silent.
public enum NotJudged: Error, Hashable, Sendable {
  /// Nobody has set the value of a parameter for that day and case.
  case unset(_ key: String)
  /// No list at hand vouches for records of this kind.
  case noCoverage(RecordKind)
  case unknownUnit, unknownPost, unknownCommittee, unknownOfficial
  /// No list gives what an age or a retirement is reckoned from.
  case unknownBirth, unknownSex
  /// The list of regulations has none of that number and date.
  case unknownRegulation
  /// Two readings of the lists are equally good.
  case ambiguous
  /// The date that decides is not in any list.
  case undated
  /// The regulation leaves open what it means that nobody answers.
  case silenceOpen

  /// For machines, and for counting by reason.
  public var id: String {
    switch self {
    case .unset(let key): "unset:\(key)"
    case .noCoverage: "coverage"
    case .unknownUnit: "unknown-unit"
    case .unknownPost: "unknown-post"
    case .unknownCommittee: "unknown-committee"
    case .unknownOfficial: "unknown-official"
    case .unknownBirth: "unknown-birth"
    case .unknownSex: "unknown-sex"
    case .unknownRegulation: "unknown-regulation"
    case .ambiguous: "ambiguous"
    case .undated: "no-date"
    case .silenceOpen: "silence-open"
    }
  }
}

extension NotJudged {
  /// The reason, to follow “not judged: ” (“chưa đủ căn cứ kết luận: ”).
  ///
  /// Unset in our rulebook is not absent from the regulation, so it never says that there is no rule.
  /// - Parameter law: names the parameter by its title instead of its key.
  public func reason(in law: Law? = nil) -> Bilingual {
    switch self {
    case .unset(let key):
      let title = law?.title(of: key) ?? Bilingual(vi: key, en: key)
      return Bilingual(
        vi: "chưa xác định được giá trị của \(quoted: title.vi)",
        en: "the value of \(quoted: title.en) has not been established")
    case .noCoverage(let kind):
      let name = kind.listName
      return Bilingual(
        vi: "chưa nhận được danh sách \(name.vi) đủ kỳ", en: "no complete list of \(name.en) has arrived")
    case .unknownUnit: return Bilingual(vi: "chưa xác định được đơn vị", en: "the unit has not been identified")
    case .unknownPost: return Bilingual(vi: "chưa xác định được chức vụ", en: "the post has not been identified")
    case .unknownCommittee:
      return Bilingual(vi: "chưa xác định được cấp ủy địa phương", en: "the local committee has not been identified")
    case .unknownOfficial:
      return Bilingual(vi: "chưa xác định được cán bộ", en: "the official has not been identified")
    case .unknownBirth:
      return Bilingual(vi: "chưa xác định được ngày sinh", en: "the date of birth has not been established")
    case .unknownSex: return Bilingual(vi: "chưa xác định được giới tính", en: "the sex has not been established")
    case .unknownRegulation:
      return Bilingual(
        vi: "chưa xác định được văn bản viện dẫn", en: "the regulation cited has not been identified")
    case .ambiguous:
      return Bilingual(
        vi: "chưa xác định được văn bản hoặc cán bộ, do có hai khả năng như nhau",
        en: "two letters or officials fit equally well")
    case .undated: return Bilingual(vi: "chưa xác định được ngày", en: "the date has not been established")
    case .silenceOpen:
      return Bilingual(
        vi: "hết thời hạn mà không trả lời, quy định để ngỏ cách hiểu",
        en: "the period ended without a reply, and the rules leave open what that means")
    }
  }
}

extension RecordKind {
  /// What a list of such records holds.
  public var listName: Bilingual {
    switch self {
    case .unit: Bilingual(vi: "đơn vị", en: "units")
    case .post: Bilingual(vi: "chức vụ", en: "posts")
    case .keyPost: Bilingual(vi: "chức danh chủ chốt", en: "key posts")
    case .regulation: Bilingual(vi: "văn bản quy định", en: "regulations")
    case .official: Bilingual(vi: "cán bộ", en: "officials")
    case .assignment: Bilingual(vi: "quá trình công tác", en: "assignments")
    case .action: Bilingual(vi: "quyết định về cán bộ", en: "decisions on officials")
    case .consultation: Bilingual(vi: "văn bản trao đổi ý kiến", en: "consultation letters")
    case .evaluation: Bilingual(vi: "đánh giá cán bộ", en: "evaluations")
    case .election: Bilingual(vi: "đại hội, bầu cử", en: "congresses and elections")
    case .nominee: Bilingual(vi: "nhân sự giới thiệu", en: "nominees")
    case .succession: Bilingual(vi: "quy hoạch cán bộ", en: "succession plans")
    case .agreement: Bilingual(vi: "quy chế phối hợp", en: "coordination agreements")
    case .activity: Bilingual(vi: "hoạt động theo quy chế phối hợp", en: "activities under agreements")
    case .exemption: Bilingual(vi: "trường hợp được miễn, hoãn", en: "exemptions")
    }
  }
}

extension NotJudged: Comparable {
  /// One order for every list of reasons. An id alone is none: lists of several kinds may be missing.
  public static func < (a: NotJudged, b: NotJudged) -> Bool { a.place < b.place }

  private var place: String {
    if case .noCoverage(let kind) = self { "\(id) \(kind.rawValue)" } else { id }
  }
}
