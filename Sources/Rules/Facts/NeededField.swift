import Records

/// A field that some rule cannot do without, how the reader knows it, and the rows that leave it empty.
///
/// What is empty by nature is none of these: an end that has not come, a reply that was not given, the number of what
/// was only said.
struct NeededField: Sendable {
  let kind: RecordKind
  /// As profiles name it.
  let name: String
  let title: Bilingual
  /// The rows that should have it and leave it empty, in the order of the files. A cell that could not be read is not
  /// empty.
  let gaps: @Sendable (RecordLists) -> [SourceLocation]

  private init<R: Record>(
    _ list: @escaping @Sendable (RecordLists) -> [R], _ name: String, vi: String, en: String,
    isMissing: @escaping @Sendable (R) -> Bool
  ) {
    (kind, self.name, title) = (R.kind, name, Bilingual(vi: vi, en: en))
    gaps = { records in list(records).filter(isMissing).map(\.source) }
  }

  /// Every field that a card may name. One that is not here is a mistake on the card.
  static let all: [NeededField] = [
    NeededField({ $0.officials }, "birth", vi: "ngày sinh", en: "date of birth") { !$0.isMention && $0.birth == nil },
    NeededField({ $0.officials }, "sex", vi: "giới tính", en: "sex") { !$0.isMention && $0.sex == .empty },
    NeededField({ $0.actions }, "decision.number", vi: "số quyết định", en: "number of the decision") {
      $0.decision.number == nil
    },
    NeededField({ $0.actions }, "fromUnit", vi: "đơn vị đi", en: "unit left") {
      $0.kind.isMove && $0.fromUnit == nil
    },
    NeededField({ $0.actions }, "fromPost", vi: "chức vụ đang giữ", en: "post left") {
      $0.kind.isMove && $0.fromPost == nil
    },
    NeededField({ $0.actions }, "toUnit", vi: "đơn vị đến", en: "unit of arrival") {
      ($0.kind.isMove || $0.kind == .appointment && $0.fromUnit == nil) && $0.toUnit == nil
    },
    NeededField({ $0.actions }, "toPost", vi: "chức vụ mới", en: "new post") {
      ($0.kind.isMove || $0.kind == .appointment) && $0.toPost == nil
    },
    NeededField({ $0.consultations }, "letter.number", vi: "số công văn", en: "number of the letter") {
      $0.form == .written && $0.letter.number == nil
    },
    NeededField({ $0.consultations }, "letter.date", vi: "ngày công văn", en: "date of the letter") {
      $0.letter.date == nil
    },
    NeededField({ $0.consultations }, "reply.date", vi: "ngày trả lời", en: "date of the reply") {
      ($0.reply.number != nil || $0.opinion != .empty) && $0.reply.date == nil
    },
    NeededField({ $0.consultations }, "opinion", vi: "ý kiến của cấp ủy", en: "committee's opinion") {
      !$0.reply.isEmpty && $0.opinion == .empty
    },
    NeededField({ $0.elections }, "scheduled", vi: "ngày đại hội, bầu cử", en: "day of the congress or election") {
      $0.day == nil
    },
    NeededField({ $0.elections }, "seats", vi: "số lượng cần bầu", en: "number of seats") {
      $0.kind == .partyCongress && $0.seats == nil
    },
  ]
}
