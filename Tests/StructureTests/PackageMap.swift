/// The targets of `Package.swift` in their order, which is the order of the house: each may use those before it.
///
/// Read as text, so that no second run of SwiftPM is needed. A form of dependency that it does not know stays as it is
/// written, and is then reported as one that nobody imports.
struct PackageMap {
  struct Target {
    let name: String
    let dependencies: [String]
  }

  let targets: [Target]

  init(_ manifest: String) {
    let text = manifest.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    let aliases = Dictionary(
      text.matches(of: /let (\w+): Target\.Dependency = \.product\(name: "(\w+)"/)
        .map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    var targets: [Target] = []
    var rest = text[...]
    while let call = rest.firstMatch(of: /\.(?:systemLibrary|target|executableTarget|testTarget)\(/) {
      let inside = Self.inside(text[call.range.upperBound...], opening: "(", closing: ")")
      rest = text[inside.endIndex...]
      guard let name = inside.firstMatch(of: /name: "(\w+)"/)?.1 else { continue }
      targets.append(Target(name: String(name), dependencies: Self.dependencies(in: inside, aliases)))
    }
    self.targets = targets
  }

  func index(of name: String) -> Int? { targets.firstIndex { $0.name == name } }

  private static func dependencies(in call: Substring, _ aliases: [String: String]) -> [String] {
    guard let start = call.firstMatch(of: /\bdependencies: \[/) else { return [] }
    return inside(call[start.range.upperBound...], opening: "[", closing: "]")
      .replacing(/\.(?:product|target|byName)\(name: ("\w+")[^)]*\)/) { $0.1 }
      .split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
      .map { $0.hasPrefix("\"") ? $0.filter { $0 != "\"" } : aliases[$0, default: $0] }
  }

  /// What stands before the bracket that closes the one just passed.
  private static func inside(_ text: Substring, opening: Character, closing: Character) -> Substring {
    var depth = 1
    return text.prefix { character in
      if character == opening { depth += 1 }
      if character == closing { depth -= 1 }
      return depth > 0
    }
  }
}
