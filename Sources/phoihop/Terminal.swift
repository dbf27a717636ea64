import Foundation
import Records

/// What a command says. Paths and columns come from files: nothing of theirs may move a cursor or turn a line around.
enum Terminal {
  static func say(_ line: String) { write(line, to: FileHandle.standardOutput) }

  /// For what went wrong, and for what a cron job's mail should hold.
  static func complain(_ line: String) { write(line, to: FileHandle.standardError) }

  private static func write(_ line: String, to handle: FileHandle) {
    let safe = String(String.UnicodeScalarView(line.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
    handle.write(Data((safe + "\n").utf8))
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

/// How a run ended, for whoever calls the program.
enum Exit {
  /// Nothing is broken, and something is to be looked at.
  static let question: Int32 = 1
  /// Something is to be put right.
  static let broken: Int32 = 2
  static let usage: Int32 = 64
  static let configuration: Int32 = 65
  static let program: Int32 = 70
  static let locked: Int32 = 75
}
