import Records

/// What the public edition consists of. Its inputs are not named: what agencies call their files is theirs to say, and
/// a hash of a small file tells whoever guesses it that he was right.
public struct PublicManifest: Sendable {
  public var version: String
  public var year: Int
  public var asOf: CivilDate
  public var templates: Manifest.Part
  public var rulebook: Manifest.Part

  public init(version: String, year: Int, asOf: CivilDate, templates: Manifest.Part, rulebook: Manifest.Part) {
    (self.version, self.year, self.asOf) = (version, year, asOf)
    (self.templates, self.rulebook) = (templates, rulebook)
  }

  /// - Parameter files: everything published but the manifest itself and the checksums.
  public func file(of files: [PublishedFile]) -> PublishedFile {
    func part(_ part: Manifest.Part) -> JSON {
      .object([("sha256", .text(part.sha256)), ("foundBy", .text(part.foundBy))])
    }
    let json = JSON.object([
      ("program", .object([("name", .text("phoihop")), ("version", .text(version))])),
      ("audience", .text("public")), ("year", .number(year)), ("asOf", .text(asOf.description)),
      ("templates", part(templates)), ("rulebook", part(rulebook)),
      (
        "files",
        .list(
          files.sorted { $0.name < $1.name }.map {
            .object([("name", .text($0.name)), ("sha256", .text($0.sha256)), ("size", .number($0.bytes.count))])
          })
      ),
    ])
    return PublishedFile(Manifest.name, json.written() + "\n")
  }
}
