import Configuration
import Records

/// What an office should look at in a rulebook that can be read: citations that name no document, documents its list of
/// regulations lacks, values that nobody has compared with the text for long.
public struct RulebookCheck: Sendable {
  /// A citation that names nothing: the value rests on air, whatever it is.
  public private(set) var mistakes = Diagnostics()
  /// What does no harm today: a document missing from the list, a value not looked at for long.
  public private(set) var warnings = Diagnostics()

  /// A regulation in the office's `reference/regulations.csv`.
  public struct KnownRegulation: Hashable, Sendable {
    public let number: String
    public let date: CivilDate
    public init(number: String, date: CivilDate) { (self.number, self.date) = (number, date) }
  }

  /// - Parameters:
  ///   - regulations: nil where there is no list to look documents up in.
  ///   - day: values in force on it must have been compared with their text of late.
  ///   - months: how long a comparison is good for, to the day.
  public init(
    _ law: Law, _ holidays: Holidays, regulations: [KnownRegulation]?, on day: CivilDate, staleAfter months: Int
  ) {
    var cited: [CitedDocuments.Document: [Place]] = [:]
    for slot in Law.slots {
      for footing in slot.footings(law) {
        let documents = CitedDocuments(footing.basis.citation)
        if let place = footing.citationPlace {
          checkNames(documents, at: place, mayNameNone: !footing.basis.force.needsText, regulations)
          for document in documents.dated { cited[document, default: []].append(place) }
        }
        checkAge(footing, of: slot.key, hasText: !documents.dated.isEmpty, on: day, months)
      }
    }
    for (text, place) in holidays.citations {
      let documents = CitedDocuments(text)
      checkNames(documents, at: place, mayNameNone: false, regulations)
      for document in documents.dated { cited[document, default: []].append(place) }
    }
    if let regulations { look(cited, up: regulations) }
  }

  private mutating func checkNames(
    _ documents: CitedDocuments, at place: Place, mayNameNone: Bool, _ regulations: [KnownRegulation]?
  ) {
    for number in documents.bare {
      let same = (regulations ?? []).filter { $0.isNumbered(number) }.map {
        "\($0.number), \(Language.vi.date($0.date))"
      }
      mistakes.report(
        at: place,
        Bilingual(
          vi: "\(quoted: number) không có ngày ban hành; chỉ ghi số thì chưa xác định được là văn bản nào",
          en: "\(quoted: number) has no date; a number alone names nothing"),
        nextStep: same.isEmpty
          ? Bilingual(
            vi: "Ghi cả số và ngày: 12-QĐ/TU, 21/12/2009.", en: "Give number and date: 12-QĐ/TU, 21/12/2009.")
          : Bilingual(
            vi: "reference/regulations.csv có: \(same.joined(separator: "; ")).",
            en: "reference/regulations.csv has: \(same.joined(separator: "; "))."))
    }
    if documents.dated.isEmpty, documents.bare.isEmpty, !mayNameNone {
      mistakes.report(
        at: place,
        Bilingual(
          vi: "căn cứ không nêu văn bản nào", en: "the citation names no document"),
        nextStep: Bilingual(
          vi: "Ghi số và ngày của văn bản; chỉ ngưỡng do văn phòng tự đặt (force: monitoring, method) mới không cần.",
          en: "Give its number and date; only what the office sets itself (monitoring, method) needs none."))
    }
  }

  /// An old value that no longer holds was right in its time; one that rests on no text has none to be compared with.
  private mutating func checkAge(
    _ footing: Footing, of key: String, hasText: Bool, on day: CivilDate, _ months: Int
  ) {
    guard let reviewed = footing.reviewed, let place = footing.reviewedPlace else { return }
    guard footing.from <= day, day <= footing.until ?? .last, hasText || footing.basis.force.needsText,
      reviewed.adding(months: months, landing: .lastDayOfMonth) < day
    else { return }
    warnings.report(
      at: place,
      Bilingual(
        vi:
          "\(quoted: key) đối chiếu với văn bản lần cuối ngày \(Language.vi.date(reviewed)), quá \(months) tháng tính đến \(Language.vi.date(day))",
        en:
          "\(quoted: key) was last compared with the text on \(Language.en.date(reviewed)), over \(months) months before \(Language.en.date(day))"
      ),
      nextStep: Bilingual(
        vi: "Đối chiếu lại, rồi ghi ngày vào “reviewed”.", en: "Compare it again, then put that day into “reviewed”."))
  }

  /// One line a document, at the first place that cites it: it is one row that is missing.
  private mutating func look(
    _ cited: [CitedDocuments.Document: [Place]], up regulations: [KnownRegulation]
  ) {
    let known = Set(regulations.map { KnownRegulation(number: $0.number.uppercased(), date: $0.date) })
    for (document, places) in cited {
      if known.contains(KnownRegulation(number: document.number.uppercased(), date: document.date)) { continue }
      guard let first = places.min() else { continue }
      let others = places.count - 1
      let sameNumber = regulations.filter { $0.number.uppercased() == document.number.uppercased() }.map(\.date)
        .sorted()
      func days(_ language: Language) -> String { sameNumber.map(language.date).joined(separator: ", ") }
      warnings.report(
        at: first,
        Bilingual(
          vi: "reference/regulations.csv không có văn bản \(document.number) ngày \(Language.vi.date(document.date))"
            + (others > 0 ? " (còn \(others) chỗ khác nêu văn bản này)" : ""),
          en: "reference/regulations.csv has no \(document.number) of \(Language.en.date(document.date))"
            + (others > 0 ? " (cited in \(others) more \(others == 1 ? "place" : "places"))" : "")),
        nextStep: sameNumber.isEmpty
          ? Bilingual(
            vi: "Thêm một dòng vào danh mục, hoặc sửa căn cứ.", en: "Add its row to the list, or correct the citation.")
          : Bilingual(
            vi: "Danh mục có văn bản cùng số, ngày \(days(.vi)).",
            en: "The list has that number with another date: \(days(.en))."))
    }
  }
}

extension RulebookCheck.KnownRegulation {
  /// Whether that is its number, or the figures its number begins with.
  fileprivate func isNumbered(_ text: String) -> Bool {
    number.uppercased() == text.uppercased()
      || (text.allSatisfy(\.isNumber) && number.prefix { $0.isNumber } == text)
  }
}

extension Basis.Force {
  /// Law and targets are written down somewhere; thresholds and methods are the office's own.
  fileprivate var needsText: Bool { self == .law || self == .target }
}
