// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
]

/// No unsafe pointer in here, proved by the compiler.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// From the ground up: a module imports only those listed before it.
let package = Package(
  name: "phoihop",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "phoihop", targets: ["phoihop"]),
    // For Benchmarks/ alone: nobody else is promised anything.
    .library(name: "PhoihopImporting", targets: ["Records", "Configuration", "Importing"]),
    .library(name: "PhoihopWorkspace", targets: ["Rules", "Workspace"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CLibCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CSystem"),
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Configuration", dependencies: ["Records", yams], swiftSettings: safe),
    .target(name: "Rulebook", dependencies: ["Records", "Configuration"], swiftSettings: safe),
    .target(name: "Importing", dependencies: ["Records", "Configuration", "CLibXML2"], swiftSettings: strict),
    .target(name: "Rules", dependencies: ["Records", "Rulebook", crypto], swiftSettings: safe),
    .target(
      name: "Reporting",
      dependencies: ["Records", "Configuration", "Rulebook", "Rules", "CLibCMark", "CSystem", mustache, crypto],
      swiftSettings: safe),
    .target(
      name: "Workspace",
      dependencies: ["Records", "Configuration", "Rulebook", "Importing", "Rules", "Reporting", crypto],
      swiftSettings: safe),
    .executableTarget(
      name: "phoihop",
      dependencies: ["Records", "Configuration", "Importing", "Rules", "Reporting", "Workspace", arguments],
      swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"], swiftSettings: strict),
    .testTarget(
      name: "RulebookTests", dependencies: ["Rulebook", "Configuration", "Records"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Importing", "Rules", "Rulebook", "Records", "Configuration", "CLibXML2"], swiftSettings: strict),
    .testTarget(name: "RulesTests", dependencies: ["Rules", "Rulebook", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Rules", "Rulebook", "Records"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Workspace", "Reporting", "Rules", "Rulebook", "Importing", "Configuration", "Records"],
      exclude: ["Truth"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["phoihop", "Importing"], swiftSettings: strict),
    .testTarget(name: "StructureTests", swiftSettings: strict),
  ]
)
