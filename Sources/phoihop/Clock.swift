import Foundation
import Records

/// The one place that asks what day it is. Where the day matters a command takes it as an argument; this is the default.
enum Clock {
  /// Where no workspace says how far ahead of UTC its office is: Hà Nội's time.
  private static let usual = 7 * 60

  /// Today, at an office so many minutes ahead of UTC.
  static func today(utcOffset minutes: Int?) -> CivilDate {
    let seconds = Int(Foundation.Date().timeIntervalSince1970.rounded(.down)) + (minutes ?? usual) * 60
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CivilDate(day: Int32(truncatingIfNeeded: days))
  }
}
