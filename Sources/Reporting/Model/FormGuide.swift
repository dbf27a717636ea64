import Records
import Rulebook

/// How a Party document is laid out (thể thức văn bản), by one guide: `templates/forms.yaml`, never a number in here.
public struct FormGuide: Sendable, Hashable {
  /// `hd36`.
  public let id: String
  /// Both days belong to it; no end where it is in force still.
  public let from: CivilDate
  public let until: CivilDate?
  public let citation: String
  public let confidence: Basis.Confidence
  public let margins: Margins
  /// The first that the reader's machine has.
  public let fonts: [String]
  public let sizes: Sizes
  /// After every recipient but the last.
  public let recipientsEnd: String
  /// Where the office does not say how it writes.
  public let spelling: Voice.Spelling

  /// In millimetres; `number` is from the paper's edge to the page's number.
  public struct Margins: Sendable, Hashable {
    public let top, bottom, left, right, number: Int
    public init(top: Int, bottom: Int, left: Int, right: Int, number: Int) {
      (self.top, self.bottom, self.left, self.right, self.number) = (top, bottom, left, right, number)
    }
  }

  /// In points.
  public struct Sizes: Sendable, Hashable {
    public let party, office, kind, subject, body, recipientsTitle, recipients: Int
    public init(
      party: Int, office: Int, kind: Int, subject: Int, body: Int, recipientsTitle: Int, recipients: Int
    ) {
      (self.party, self.office, self.kind, self.subject) = (party, office, kind, subject)
      (self.body, self.recipientsTitle, self.recipients) = (body, recipientsTitle, recipients)
    }
  }

  public init(
    id: String, from: CivilDate, until: CivilDate?, citation: String, confidence: Basis.Confidence, margins: Margins,
    fonts: [String], sizes: Sizes, recipientsEnd: String, spelling: Voice.Spelling
  ) {
    (self.id, self.from, self.until, self.citation, self.confidence) = (id, from, until, citation, confidence)
    (self.margins, self.fonts, self.sizes) = (margins, fonts, sizes)
    (self.recipientsEnd, self.spelling) = (recipientsEnd, spelling)
  }
}

/// What a page's style asks of the guide.
extension FormGuide: Showable {
  static let keys: [Key<FormGuide>] = [
    .text("margin-top") { String($0.margins.top) }, .text("margin-bottom") { String($0.margins.bottom) },
    .text("margin-left") { String($0.margins.left) }, .text("margin-right") { String($0.margins.right) },
    .text("margin-number") { String($0.margins.number) },
    .text("size-party") { String($0.sizes.party) }, .text("size-office") { String($0.sizes.office) },
    .text("size-kind") { String($0.sizes.kind) }, .text("size-subject") { String($0.sizes.subject) },
    .text("size-body") { String($0.sizes.body) }, .text("size-recipients-title") { String($0.sizes.recipientsTitle) },
    .text("size-recipients") { String($0.sizes.recipients) },
    .text("fonts") { $0.fonts.joined(separator: ", ") }, .text("guide") { $0.id },
  ]
}
