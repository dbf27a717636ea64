import Testing

/// Each check gives one sentence for everything that is wrong, and nothing where all is well.
@Suite("Imports")
struct ImportTests {
  private let package: PackageMap

  init() throws { package = PackageMap(try Repository.text("Package.swift")) }

  @Test("Package.swift is read whole: its targets are the folders of Sources and Tests")
  func everyFolderIsATarget() throws {
    let folders = try Repository.names(in: "Sources") + Repository.names(in: "Tests")
    #expect(package.targets.map(\.name).sorted() == folders.sorted())
  }

  @Test("no arrow goes up: a module uses only those listed before it")
  func noArrowGoesUp() {
    record(package.arrowsUp)
  }

  @Test("an arrow that goes up is noticed, and one to itself")
  func arrowUpIsNoticed() {
    let package = PackageMap(
      """
      let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
        .target(name: "Records", dependencies: [yams, "Rules"]),
        // .target(name: "Gone", dependencies: ["Rules"]),
        .target(
          name: "Rules",
          dependencies: [
            "Records", .product(name: "Crypto", package: "swift-crypto"), .target(name: "Rules"),
          ], swiftSettings: strict),
      """)
    #expect(package.targets.map(\.name) == ["Records", "Rules"])
    #expect(package.targets.map(\.dependencies) == [["Yams", "Rules"], ["Records", "Crypto", "Rules"]])
    #expect(
      package.arrowsUp == [
        "Package.swift: Records depends on Rules, which is not listed before it",
        "Package.swift: Rules depends on Rules, which is not listed before it",
      ])
  }

  @Test("a module imports what it declares, and declares what it imports")
  func importsAreDeclared() throws {
    for target in package.targets where Repository.exists("Sources/\(target.name)") {
      let sources = try Repository.sources(below: "Sources/\(target.name)")
      #expect(!sources.isEmpty, "Sources/\(target.name) holds no source file")
      record(target.mistakes(in: sources))
    }
  }

  @Test("an import that is not declared is noticed, and a dependency that nobody imports")
  func undeclaredImportIsNoticed() {
    let target = PackageMap.Target(name: "Rules", dependencies: ["Records", "Yams"])
    let source = SourceText(
      "Sources/Rules/Rule.swift",
      """
      import Foundation
      public import Records
      // import Reporting
      @_spi(Tests) @testable internal import struct Workspace.Road
      let text = "import Nothing"
      let long = \"""
      import Nothing
      \"""
      """)
    #expect(
      target.mistakes(in: [source]) == [
        "Sources/Rules/Rule.swift:4: imports Workspace, which Package.swift does not give to Rules",
        "Package.swift: Rules depends on Yams, but no file of it imports that",
      ])
  }

  @Test("only Importing/XML touches libxml2")
  func libxml2StaysInItsRoom() throws {
    for target in try Repository.names(in: "Sources") {
      record(libxml2Outside(try Repository.sources(below: "Sources/\(target)")))
    }
  }

  @Test("libxml2 anywhere else is noticed, in Swift and in C")
  func libxml2OutsideIsNoticed() {
    let sources = [
      SourceText("Sources/Importing/XML/Walk.swift", "import CLibXML2"),
      SourceText("Sources/CLibXML2/shim.h", "#include <libxml/parser.h>"),
      SourceText("Sources/Importing/CSV/Scanner.swift", "import CLibXML2"),
      SourceText("Sources/CSystem/exchange.c", "#include <libxml/tree.h>"),
    ]
    #expect(
      libxml2Outside(sources) == [
        "Sources/Importing/CSV/Scanner.swift:1: libxml2 is for Sources/Importing/XML only",
        "Sources/CSystem/exchange.c:1: libxml2 is for Sources/Importing/XML only",
      ])
  }

  private func libxml2Outside(_ sources: [SourceText]) -> [String] {
    let rooms = ["Sources/Importing/XML/", "Sources/CLibXML2/"]
    return sources.filter { source in !rooms.contains { source.path.hasPrefix($0) } }.flatMap { source in
      source.lines.filter { $0.imported == "CLibXML2" || $0.code.contains("<libxml/") }
        .map { "\(source.path):\($0.number): libxml2 is for Sources/Importing/XML only" }
    }
  }
}

/// The modules that come with Swift and its platforms: no entry of `Package.swift` gives them.
private let givenBySwift: Set = [
  "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "RegexBuilder", "Synchronization",
]

extension PackageMap {
  fileprivate var arrowsUp: [String] {
    targets.enumerated().flatMap { place, target in
      target.dependencies.filter { index(of: $0).map { $0 >= place } ?? false }
        .map { "Package.swift: \(target.name) depends on \($0), which is not listed before it" }
    }
  }
}

extension PackageMap.Target {
  fileprivate func mistakes(in sources: [SourceText]) -> [String] {
    var unused = dependencies
    var mistakes: [String] = []
    for source in sources {
      for line in source.lines {
        guard let module = line.imported, !givenBySwift.contains(module) else { continue }
        unused.removeAll { $0 == module }
        if !dependencies.contains(module) {
          mistakes.append(
            "\(source.path):\(line.number): imports \(module), which Package.swift does not give to \(name)")
        }
      }
    }
    return mistakes + unused.map { "Package.swift: \(name) depends on \($0), but no file of it imports that" }
  }
}

extension SourceText.Line {
  /// The module that this line imports, if it is an import.
  fileprivate var imported: String? {
    guard code.contains("import ") else { return nil }
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return code.firstMatch(of: declaration).map { String($0.1) }
  }
}
