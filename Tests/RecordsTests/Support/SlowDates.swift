import Foundation

@testable import Records

/// The forms of dates read as one would explain them: by patterns over whole texts, one form after the other. Slow, and
/// the measure of the fast reader.
struct SlowDates {
  var forms: [String]
  var firstYear = 1930

  /// Every date that some form makes of the text: two of them would be a guess.
  func readings(of text: String) -> Set<PartialDate> {
    let text = closed(text)
    return Set(forms.compactMap { date(text, by: $0) })
  }

  /// Without the spaces beside a mark.
  private func closed(_ text: String) -> String {
    if text.utf8.count > 40 { return text }
    return replaced(text, "[ \\t\u{A0}]*([-/.])[ \\t\u{A0}]*", by: "$1")
  }

  private func date(_ text: String, by form: String) -> PartialDate? {
    switch form {
    case "serial-1900", "serial-1904":
      guard let match = parts(text, "(0|[1-9][0-9]{0,6})(?:\\.0)?"), let number = Int(match[0]) else { return nil }
      if match[0].count == 4, forms.contains("yyyy") {
        return (1900...2100).contains(number) ? PartialDate(year: number) : nil
      }
      let start = form == "serial-1904" ? "1904-01-01" : number < 60 ? "1899-12-31" : "1899-12-30"
      if form == "serial-1900", number == 0 || number == 60 { return nil }
      let day = CivilDate(iso: start)!.adding(days: number)
      return day > .last ? nil : PartialDate(day)
    case "yyyy" where forms.contains { $0.hasPrefix("serial") }:
      return parts(text, "(19[0-9]{2}|20[0-9]{2}|2100)(?:\\.0)?").flatMap { PartialDate(year: Int($0[0])!) }
    case "yyyy-MM-ddTHH:mm:ss": return timed(text, "T")
    case "yyyy-MM-dd HH:mm:ss": return timed(text, " ")
    case "ngày d tháng M năm yyyy", "tháng M năm yyyy", "năm yyyy":
      return spoken(text.lowercased().precomposedStringWithCanonicalMapping, form)
    default: return figures(text, form)
    }
  }

  private func timed(_ text: String, _ middle: String) -> PartialDate? {
    let time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,10})?"
    return parts(text, "([0-9]{4})-([0-9]{2})-([0-9]{2})" + middle + time).flatMap { day($0[0], $0[1], $0[2]) }
  }

  private func spoken(_ text: String, _ form: String) -> PartialDate? {
    let (s, year) = ("[ \\t\\n\\r\u{A0}]*", "([0-9]{4})")
    switch form {
    case "năm yyyy": return parts(text, s + "năm" + s + year + s).flatMap { PartialDate(year: Int($0[0])!) }
    case "tháng M năm yyyy":
      return parts(text, s + "tháng" + s + "([0-9]{1,2})" + s + "(?:năm|[-/.])" + s + year + s).flatMap {
        PartialDate(year: Int($0[1])!, month: Int($0[0])!)
      }
    default:
      let day = s + "ngày" + s + "([0-9]{1,2})" + s
      let month = s + "([0-9]{1,2})" + s
      let found =
        parts(text, day + "tháng" + month + "(?:năm|[-/.])" + s + year + s)
        ?? parts(text, day + "[-/.]" + month + "năm" + s + year + s)
        ?? ["-", "/", "\\."].lazy.compactMap { parts(text, day + $0 + month + $0 + s + year + s) }.first
      return found.flatMap { self.day($0[2], $0[1], $0[0]) }
    }
  }

  /// `dd/MM/yyyy`: its letters become a pattern.
  private func figures(_ text: String, _ form: String) -> PartialDate? {
    var pattern = ""
    var letters: [Character] = []
    for word in form.split(omittingEmptySubsequences: true, whereSeparator: { "/-.".contains($0) }) {
      letters.append(word.first!)
      if !pattern.isEmpty {
        pattern += NSRegularExpression.escapedPattern(for: String(form.first { "/-.".contains($0) }!))
      }
      switch word {
      case "d", "M": pattern += "([0-9]{1,2})"
      case "00": pattern += "(00)"
      default: pattern += "([0-9]{\(word.count)})"
      }
    }
    guard let values = parts(text, pattern) else { return nil }
    var (d, m, y): (Int?, Int?, Int) = (nil, nil, 0)
    for (letter, value) in zip(letters, values) {
      switch letter {
      case "d": d = Int(value)
      case "M": m = Int(value)
      case "y": y = value.count == 4 ? Int(value)! : (firstYear...firstYear + 99).first { $0 % 100 == Int(value)! }!
      default: break
      }
    }
    guard let d else { return m == 0 ? nil : PartialDate(year: y, month: m) }
    return CivilDate(year: y, month: m!, day: d).map(PartialDate.init)
  }

  private func day(_ y: String, _ m: String, _ d: String) -> PartialDate? {
    CivilDate(year: Int(y)!, month: Int(m)!, day: Int(d)!).map(PartialDate.init)
  }

  private func parts(_ text: String, _ pattern: String) -> [String]? {
    // The whole text, its last line break too.
    let regex = try! NSRegularExpression(pattern: "\\A(?:" + pattern + ")\\z")
    let all = NSRange(text.startIndex..., in: text)
    guard let match = regex.firstMatch(in: text, range: all) else { return nil }
    return (1..<match.numberOfRanges).compactMap { Range(match.range(at: $0), in: text).map { String(text[$0]) } }
  }

  private func replaced(_ text: String, _ pattern: String, by template: String) -> String {
    try! NSRegularExpression(pattern: pattern).stringByReplacingMatches(
      in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
  }
}

extension SlowDates {
  static func isShort(_ form: String) -> Bool { form.contains("yy") && !form.contains("yyyy") }

  /// A day as one writes it in a form, and what is left of it then; nil where the form cannot say it.
  static func written(_ day: CivilDate, by form: String) -> (text: String, date: PartialDate?)? {
    let (year, month, number) = day.components
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let bare = (month: PartialDate(year: year, month: month), year: PartialDate(year: year))
    switch form {
    case "serial-1900":
      let days = day - CivilDate(iso: "1899-12-30")!
      // Four figures may be a year elsewhere in the set, and before 1 March 1900 the count is one less.
      return days < 10_000 ? nil : ("\(days)", PartialDate(day))
    case "serial-1904":
      let days = day - CivilDate(iso: "1904-01-01")!
      return days < 10_000 ? nil : ("\(days).0", PartialDate(day))
    case "yyyy-MM-ddTHH:mm:ss": return ("\(day)T07:30:00", PartialDate(day))
    case "yyyy-MM-dd HH:mm:ss": return ("\(day) 00:00:00.0", PartialDate(day))
    case "ngày d tháng M năm yyyy": return ("Ngày \(number) tháng \(two(month)) năm \(year)", PartialDate(day))
    case "tháng M năm yyyy": return ("tháng \(month)  năm \(year)", bare.month)
    case "năm yyyy": return ("NĂM \(year)", bare.year)
    default: break
    }
    if isShort(form), !(1930...2029).contains(year) { return nil }
    let mark = form.first { "/-.".contains($0) }.map(String.init) ?? ""
    let words = form.split { "/-.".contains($0) }
    let text = words.map { word in
      switch word {
      case "dd": two(number)
      case "d": "\(number)"
      case "MM": two(month)
      case "M": "\(month)"
      case "yy": two(year % 100)
      case "00": "00"
      default: "\(year)"
      }
    }.joined(separator: mark)
    let hasDay = words.contains { $0.hasPrefix("d") }
    let hasMonth = words.contains { $0.hasPrefix("M") }
    return (text, hasDay ? PartialDate(day) : hasMonth ? bare.month : bare.year)
  }
}
