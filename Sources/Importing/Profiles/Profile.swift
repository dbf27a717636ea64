import Configuration
import Records

/// What an agency sends, and how it is to be read: `agencies/cuc-thue.yaml`.
public struct Profile: Sendable {
  /// The folder under `exports/`.
  public let agency: String
  /// The unit that sends, by our code.
  public let unit: String
  public internal(set) var feeds: [Feed]
  public let path: String
}

extension Profile {
  /// Every profile, in the order given; its feeds are numbered through all of them.
  ///
  /// - Parameters:
  ///   - files: path below the workspace (`agencies/cuc-thue.yaml`), and what stands in it.
  ///   - content: of another file below the workspace, for `codes-file`; nil where there is none.
  ///   - forbidden: why a column, by its name, must not be read; nil where it may.
  /// - Returns: what could be read. Unless `diagnostics` stays empty, that is not enough to import anything.
  public static func read(
    _ files: [(path: String, bytes: [UInt8])], content: @escaping (String) -> [UInt8]?,
    forbidden: @escaping (String) -> String?,
    into diagnostics: inout Diagnostics
  ) -> [Profile] {
    var profiles: [Profile] = []
    var number: UInt16 = 0
    for file in files {
      guard let node = YAMLDocument.read(file.bytes, path: file.path, into: &diagnostics) else { continue }
      let reader = ProfileReader(path: file.path, content: content, forbidden: forbidden)
      guard var profile = reader.profile(node, &diagnostics) else { continue }
      for i in profile.feeds.indices {
        profile.feeds[i].number = FeedNumber(number)
        number += 1
      }
      profiles.append(profile)
    }
    return profiles
  }
}
