/// Says which codes of different lists are one person. Never a guess: what could be two people is left apart, and said.
///
/// First by what belongs to one person alone, the Party card and then the civil servant's number; then by name and day
/// of birth; last by a birth that is only a month or a year, where it holds one other and no second.
/// The order of rows and files changes nothing. The time is that of sorting.
public enum Linking {
  /// - Parameters:
  ///   - officials: every official row of all files, and every person that other rows name without a code.
  ///   - pool: the texts of their symbols.
  public static func link(_ officials: [Official], pool: SymbolPool) -> Linkage {
    var people = People(officials, pool)
    people.joinByKeys(\.cards, .sharedCard)
    people.joinByKeys(\.numbers, .sharedNumber)
    people.joinByBirth()
    return people.linkage(pool)
  }
}
