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
    let json = JSON.object([
      ("program", Manifest.program(version)),
      ("audience", .text("public")), ("year", .number(year)), ("asOf", .text(asOf.description)),
      ("templates", templates.json), ("rulebook", rulebook.json), ("files", Manifest.list(of: files.map(\.digest))),
    ])
    return PublishedFile(Manifest.name, json.written() + "\n")
  }
}
