/// Where a record or a reject stands in its sender's own file. Every figure of the review leads back to some of these.
///
/// Lines count from 1 and are physical: a quoted newline counts. Bytes count from 0, in the file as it came.
public struct SourceLocation: Hashable, Sendable, BitwiseCopyable {
  /// The file's path as it stands below the workspace's `exports/`; the registry knows its sender.
  public let file: Symbol
  public let line: UInt32
  private let place: UInt64

  /// Which feed of the workspace read it: what the sender's list says, and what it cannot say, hangs on that.
  public var feed: FeedNumber { FeedNumber(UInt16(truncatingIfNeeded: place >> 48)) }
  public var byte: UInt64 { place & 0xFFFF_FFFF_FFFF }

  public init(file: Symbol, line: Int, byte: Int, feed: FeedNumber = .none) {
    (self.file, self.line) = (file, UInt32(truncatingIfNeeded: line))
    place = UInt64(feed.number) << 48 | UInt64(truncatingIfNeeded: byte) & 0xFFFF_FFFF_FFFF
  }

  /// The place of what has none.
  static let nowhere = SourceLocation(file: .unreadable, line: 0, byte: 0)

  public func read(by feed: FeedNumber) -> SourceLocation {
    SourceLocation(file: file, line: Int(line), byte: Int(byte), feed: feed)
  }
}

/// A feed of a profile, by its number in the workspace.
public struct FeedNumber: Hashable, Sendable, BitwiseCopyable {
  public let number: UInt16
  public init(_ number: UInt16) { self.number = number }
  /// Not known yet, or not from a feed.
  public static let none = FeedNumber(.max)
}

extension SourceLocation: Comparable {
  /// In the order of the files, which are joined by path, and of the lines in them.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file.id, a.line, a.byte, a.feed.number) < (b.file.id, b.line, b.byte, b.feed.number)
  }
}
