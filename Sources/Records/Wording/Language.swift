/// The languages that everything is said in.
public enum Language: String, Sendable, CaseIterable { case vi, en }

/// One text in both languages.
public struct Bilingual: Sendable, Hashable {
  public let vi, en: String
  public init(vi: String, en: String) { (self.vi, self.en) = (vi, en) }
  public subscript(language: Language) -> String { language == .vi ? vi : en }
}

extension Language {
  /// 15/3/2010, 3/2010, 2010; 15 March 2010, March 2010, 2010.
  public func date(_ date: PartialDate) -> String {
    let (year, month, day) = date.earliest.components
    return switch (self, date.precision) {
    case (_, .year): "\(year)"
    case (.vi, .month): "\(month)/\(year)"
    case (.en, .month): "\(Language.months[month - 1]) \(year)"
    case (.vi, .day): "\(day)/\(month)/\(year)"
    case (.en, .day): "\(day) \(Language.months[month - 1]) \(year)"
    case (.vi, .range): "\(self.date(PartialDate(date.earliest)))–\(self.date(PartialDate(date.latest)))"
    case (.en, .range): "\(self.date(PartialDate(date.earliest))) to \(self.date(PartialDate(date.latest)))"
    case (.vi, .unreadable): "(ngày không đọc được)"
    case (.en, .unreadable): "(unreadable date)"
    }
  }

  public func date(_ day: CivilDate) -> String { date(PartialDate(day)) }

  /// ngày 31 tháng 12 năm 2010, in prose; days under 10 and the months 1 and 2 take a 0.
  public func longDate(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return self == .vi
      ? "ngày \(two(number)) tháng \(month < 3 ? two(month) : "\(month)") năm \(year)" : date(day)
  }

  /// “15/QĐ ngày 15/3/2010”, “15/QĐ of 15 March 2010”; a paper without a number says so.
  public func document(_ document: Document, _ names: SymbolPool) -> String {
    let number = document.number.map { names[$0] } ?? (self == .vi ? "không số" : "without number")
    guard let date = document.date else { return number }
    return "\(number) \(self == .vi ? "ngày" : "of") \(self.date(date))"
  }

  /// 1.234; 1,234.
  public func number(_ n: Int) -> String {
    let digits = String(n.magnitude)
    var out = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { out += self == .vi ? "." : "," }
      out.append(digit)
    }
    return n < 0 ? "-" + out : out
  }

  /// Before a counted noun: 01 to 09 in official Vietnamese.
  public func counted(_ n: Int) -> String { self == .vi && (1...9).contains(n) ? "0\(n)" : number(n) }

  /// 89,4 of a hundred, to one place, halves up; nil where there is nothing to divide by. The sign is the caller's.
  public func percent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    let tenths = (part * 2000 + whole) / (2 * whole)
    return "\(number(tenths / 10))\(self == .vi ? "," : ".")\(tenths % 10)"
  }

  /// A share with its sign; “…” where there is nothing to divide by.
  func share(_ part: Int, of whole: Int) -> String { percent(part, of: whole).map { $0 + "%" } ?? "…" }

  func months(_ n: Int) -> String { "\(number(n)) \(self == .vi ? "tháng" : n == 1 ? "month" : "months")" }
  func days(_ n: Int) -> String { "\(number(n)) \(self == .vi ? "ngày" : n == 1 ? "day" : "days")" }

  /// “377-QĐ/TW ngày 8/10/2025”; where no day stands behind the number, as it is written.
  func regulation(_ cited: String) -> String {
    guard let space = cited.lastIndex(of: " "), let day = CivilDate(iso: cited[cited.index(after: space)...]) else {
      return cited
    }
    return "\(cited[..<space]) \(self == .vi ? "ngày" : "of") \(date(day))"
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
