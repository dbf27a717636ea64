import Configuration
import Records
import Testing

@testable import Importing

/// What a test expects of an import is said with a profile as an office writes it, and a file as it arrives.
struct Sample {
  var profile: String
  var codes: [String: String] = [:]
  var forbidden: Set<String> = []

  /// The profile's feeds; a mistake in the profile fails the test.
  func feeds() throws -> [Feed] {
    var diagnostics = Diagnostics()
    let (codes, forbidden) = (codes, forbidden)
    let profiles = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { codes[$0].map { Array($0.utf8) } },
      forbidden: { forbidden.contains($0) ? "privacy" : nil }, into: &diagnostics)
    try #require(diagnostics.all.map { $0.text(in: .en) } == [])
    return try #require(profiles.first).feeds
  }

  /// What is wrong with the profile, in English.
  func mistakes() -> [String] {
    var diagnostics = Diagnostics()
    let (codes, forbidden) = (codes, forbidden)
    _ = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { codes[$0].map { Array($0.utf8) } },
      forbidden: { forbidden.contains($0) ? "privacy" : nil }, into: &diagnostics)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  func read(
    _ text: String, pieces: Int = .max, window: Int = ImportLimits.window, rowLimit: Int = ImportLimits.row
  ) throws -> Outcome {
    try read(Array(text.utf8), pieces: pieces, window: window, rowLimit: rowLimit)
  }

  /// Reads a file by all feeds of the profile.
  func read(
    _ bytes: [UInt8], pieces: Int = .max, window: Int = ImportLimits.window, rowLimit: Int = ImportLimits.row
  ) throws -> Outcome {
    let feeds = try feeds()
    var intake = Intake(agency: "thuế", file: "thuế/2010/a")
    var source = MemorySource(bytes, pieces: pieces)
    let forbidden = forbidden
    let reading: FileReading
    switch feeds[0].format {
    case .csv(let settings):
      var importer = CSVImporter(
        feeds, settings: settings, isForbidden: { forbidden.contains($0) }, rowLimit: rowLimit)
      importer.windowSize = window
      reading = importer.read(&source, into: &intake)
    case .sheet(let settings):
      var importer = SpreadsheetImporter(
        feeds, settings: settings, isForbidden: { forbidden.contains($0) }, rowLimit: rowLimit)
      importer.windowSize = window
      reading = importer.read(&source, into: &intake)
    case .xml:
      var importer = XMLImporter(feeds, isForbidden: { forbidden.contains($0) }, rowLimit: rowLimit)
      importer.windowSize = window
      reading = importer.read(&source, into: &intake)
    }
    return Outcome(batch: intake.finish(), reading: reading)
  }
}

struct Outcome {
  let batch: Batch
  let reading: FileReading

  var records: RecordLists { batch.records }
  var tally: Batch.Tally { batch.tally }
  var problem: Unreadable? { reading.problem }

  func text(_ symbol: Symbol?) -> String? { symbol.map { batch.pool[$0] } }
  func text<Of>(_ code: Code<Of>?) -> String? { text(code?.symbol) }
  /// Without the agency before it.
  func text(_ official: Code<Official>) -> String? {
    text(official.symbol)?.split(separator: "\u{1F}").last.map(String.init)
  }

  /// Everything a reader could ever see of it, in one text: two readings of one file must not differ in any of it.
  var everything: String {
    let rejects = (batch.rejects + batch.cellRejects).map {
      "\($0.at.line) \($0.at.byte) \($0.reason) \($0.column) \($0.cell) \($0.raw)"
    }
    let officials = records.officials.map {
      "\($0.source.line) \($0.source.byte) \(text($0.code) ?? "") \(text($0.name) ?? "")"
    }
    let spells = records.assignments.map {
      "\($0.source.line) \($0.source.byte) \(text($0.official) ?? "") \(text($0.post) ?? "") \($0.from) \(String(describing: $0.to))"
    }
    let actions = records.actions.map {
      "\($0.source.line) \($0.source.byte) \(text($0.official) ?? "") \(text($0.decision.number) ?? "") \(text($0.toUnit) ?? "")"
    }
    let asides = tally.setAside.map { "\($0) \($1)" }.sorted().joined(separator: " ")
    let counts = "\(tally.rows) \(tally.accepted) \(tally.rejected) \(asides) \(reading)"
    return ([counts] + officials + spells + actions + rejects).joined(separator: "\n")
  }
}

/// The same numbers on every machine, whatever the run.
struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
