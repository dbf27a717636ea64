import Records
import Rules

/// All that a review is made from. It is read once; nothing else is looked at.
public struct ReviewInput: Sendable {
  public var inquiry: Inquiry
  public var judgement: Judgement
  public var office: OfficeForm
  public var voice: Voice
  public var narrative: Narrative
  /// In the order in which the review lists them.
  public var agencies: [Agency]
  /// Files of the exports' folders that no profile claims.
  public var unclaimed: [String]
  public var key: FingerprintKey
  /// Closed years before this one, each year once; the latest last.
  public var history: [ClosedYear]
  /// What agencies sent back, file by file.
  public var answers: [AnswerRow]
  /// By when agencies are asked to answer; nil: the letters leave the day open.
  public var answerBy: CivilDate?

  public init(
    inquiry: Inquiry, judgement: Judgement, office: OfficeForm, voice: Voice, narrative: Narrative = Narrative(),
    agencies: [Agency], unclaimed: [String] = [], key: FingerprintKey = .shared, history: [ClosedYear] = [],
    answers: [AnswerRow] = [], answerBy: CivilDate? = nil
  ) {
    self.history = history
    (self.inquiry, self.judgement, self.office, self.voice) = (inquiry, judgement, office, voice)
    (self.narrative, self.agencies, self.unclaimed, self.key) = (narrative, agencies, unclaimed, key)
    (self.answers, self.answerBy) = (answers, answerBy)
  }
}

/// What the form of a Party document asks of the office (thể thức văn bản).
public struct OfficeForm: Sendable {
  /// Thành ủy Hải Phòng.
  public var superior: String
  /// Ban Tổ chức.
  public var name: String
  /// Its unit in the list of units.
  public var unit: String
  /// BTCTU, after “-BC/”.
  public var sign: String
  public var place: String
  /// Độ mật as the form prints it; nil where the review is not classified.
  public var secrecy: String?
  public var signer: Signer
  public var recipients: [String]
  /// Invented figures: said on every page.
  public var isSample: Bool
  /// The guide by which the document is laid out.
  public var guide: FormGuide

  public struct Signer: Sendable {
    /// K/T TRƯỞNG BAN.
    public var authority: String
    public var post: String
    /// Empty until somebody signs.
    public var name: String
    public init(authority: String, post: String, name: String = "") {
      (self.authority, self.post, self.name) = (authority, post, name)
    }
  }

  public init(
    superior: String, name: String, unit: String, sign: String, place: String, secrecy: String? = nil, signer: Signer,
    recipients: [String], isSample: Bool = false, guide: FormGuide
  ) {
    (self.superior, self.name, self.unit, self.sign, self.place) = (superior, name, unit, sign, place)
    (self.secrecy, self.signer, self.recipients, self.isSample) = (secrecy, signer, recipients, isSample)
    self.guide = guide
  }
}

/// The office's own words, as CommonMark.
public struct Narrative: Sendable {
  /// dac-diem: what kind of year it was.
  public var situation: String
  /// nguyen-nhan: causes. Nobody else names any.
  public var causes: String
  /// phuong-huong: what comes next.
  public var directions: String

  public init(situation: String = "", causes: String = "", directions: String = "") {
    (self.situation, self.causes, self.directions) = (situation, causes, directions)
  }

  /// What the office wrote; nothing where it wrote nothing that can be seen.
  static func blocks(_ text: String) -> [Block] {
    let words = OwnWords(markdown: text)
    return words.isEmpty ? [] : [.own(words)]
  }
}

/// A sender of exports (cơ quan gửi số liệu).
public struct Agency: Sendable {
  /// `cuc-thue`, its folder below `exports/`.
  public var id: String
  /// The name of the unit that sends.
  public var name: String
  public var unit: String
  public init(id: String, name: String, unit: String) { (self.id, self.name, self.unit) = (id, name, unit) }
}
