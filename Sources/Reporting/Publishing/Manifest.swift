import Records

/// What a review was made from and what it consists of. The same inputs give the same bytes: no clock, no path of the
/// machine.
public struct Manifest: Sendable {
  public struct Input: Sendable, Hashable {
    /// Below the workspace.
    public let path: String
    public let sha256: String
    /// In bytes.
    public let size: Int
    public init(path: String, sha256: String, size: Int) {
      (self.path, self.sha256, self.size) = (path, sha256, size)
    }
  }

  /// Something that came with the program: the hash of all its files, and which rule found it (“beside the executable”).
  public struct Part: Sendable, Hashable {
    public let sha256: String
    public let foundBy: String
    public init(sha256: String, foundBy: String) { (self.sha256, self.foundBy) = (sha256, foundBy) }
  }

  public static let name = "manifest.json"

  public var version: String
  public var year: Int
  public var asOf: CivilDate
  /// The guide that the document is laid out by: `hd36`.
  public var form: String
  public var inputs: [Input]
  public var templates: Part
  public var rulebook: Part
  public var verdict: Verdict
  /// Whether fingerprints are made with the key that everybody has.
  public var isKeyPublic: Bool

  public init(
    version: String, year: Int, asOf: CivilDate, form: String, inputs: [Input], templates: Part, rulebook: Part,
    verdict: Verdict,
    isKeyPublic: Bool
  ) {
    (self.version, self.year, self.asOf, self.form, self.inputs) = (version, year, asOf, form, inputs)
    (self.templates, self.rulebook, self.verdict, self.isKeyPublic) = (templates, rulebook, verdict, isKeyPublic)
  }

  /// - Parameter files: everything published but the manifest itself and the checksums.
  public func file(of files: [PublishedFile]) -> PublishedFile { file(of: files.map(\.digest)) }

  public func file(of files: [FileDigest]) -> PublishedFile {
    let json = JSON.object([
      ("program", Manifest.program(version)),
      ("year", .number(year)),
      ("asOf", .text(asOf.description)),
      ("form", .text(form)),
      (
        "verdict",
        .object([
          ("violations", .number(verdict.violations)), ("queries", .number(verdict.queries)),
          ("notices", .number(verdict.notices)), ("rejects", .number(verdict.rejects)),
          ("unreadable", .number(verdict.unreadable)), ("exit", .number(Int(verdict.exitCode))),
        ])
      ),
      ("fingerprintKey", .text(isKeyPublic ? "public" : "own")),
      ("templates", templates.json),
      ("rulebook", rulebook.json),
      (
        "inputs",
        .list(
          inputs.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }.map {
            .object([("path", .text($0.path)), ("sha256", .text($0.sha256)), ("size", .number($0.size))])
          })
      ),
      ("files", Manifest.list(of: files)),
    ])
    return PublishedFile(Manifest.name, json.written() + "\n")
  }
}

/// What every edition's manifest says in one way.
extension Manifest {
  static func program(_ version: String) -> JSON {
    .object([("name", .text("phoihop")), ("version", .text(version))])
  }

  static func list(of files: [FileDigest]) -> JSON {
    .list(
      files.sorted { $0.name < $1.name }.map {
        .object([("name", .text($0.name)), ("sha256", .text($0.sha256)), ("size", .number($0.size))])
      })
  }
}

extension Manifest.Part {
  var json: JSON { .object([("sha256", .text(sha256)), ("foundBy", .text(foundBy))]) }
}

/// Just enough JSON to write: keys stay in the order given.
indirect enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([(key: String, value: JSON)])

  func written(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSON.quoted(text)
    case .number(let n): return String(n)
    case .flag(let isSo): return isSo ? "true" : "false"
    case .list(let items):
      if items.isEmpty { return "[]" }
      return "[\n" + items.map { inner + $0.written(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let entries):
      let lines = entries.map { "\(inner)\(JSON.quoted($0.key)): \($0.value.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
          || scalar.value == 0x2029
        {
          let hex = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
