import Records

@testable import Rules

/// What one rule says of rows, laid into the scene of its own cases.
enum Judged {
  static func inquiry(_ rows: String, of rule: any Rule) throws -> Inquiry {
    try Stage(Case("", rows), in: rule.examples).inquiry
  }

  static func outcome(_ rule: any Rule, _ rows: String) throws -> Outcome { rule.examine(try inquiry(rows, of: rule)) }

  /// Every sentence, in English.
  static func texts(_ rule: any Rule, _ rows: String) throws -> [String] { try texts(rule, rows) { _ in true } }

  /// What is charged, and not only asked.
  static func charges(_ rule: any Rule, _ rows: String) throws -> [String] {
    try texts(rule, rows) { $0.severity == .violation }
  }

  private static func texts(_ rule: any Rule, _ rows: String, where isMeant: (Finding) -> Bool) throws -> [String] {
    let inquiry = try inquiry(rows, of: rule)
    return rule.examine(inquiry).findings.filter(isMeant).map {
      $0.statement.sentence(in: .en).text(in: Voice(.en), inquiry.registry)
    }
  }
}

/// The same again and again, each time with dictionaries at addresses of their own: their order hangs on that, as it
/// hangs on the run.
enum Many {
  static func times<T>(_ work: () throws -> T) rethrows -> [T] {
    var rooms: [[Int: Int]] = []
    var walls: [[Int]] = []
    return try (0..<256).map { i in
      for size in [1, 2, 4, 8, 16] {
        for _ in 0...(i % 7) { rooms.append(Dictionary(uniqueKeysWithValues: (0..<size).map { ($0, i) })) }
      }
      walls.append([Int](repeating: i, count: 7 * i + 5))
      return try work()
    }
  }
}
