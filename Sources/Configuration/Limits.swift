/// How large and how deep a configuration file may be: people write these files, and none comes near.
public enum Limits {
  /// 1 MiB.
  public static let bytes = 1 << 20
  /// Lists and mappings inside one another.
  public static let nesting = 24
  /// Places that look like `*alias`. An alias is refused wherever it stands, but the YAML library unfolds aliases
  /// before anyone can look; ten levels of nine aliases each would be more nodes than a machine can hold.
  static let aliasLookalikes = 16
  /// Keys standing twice that one reading of a file tells apart; the next one ends it.
  static let repeatedKeys = 20
  /// Characters of a value that a message quotes.
  static let quotedCharacters = 60
}
