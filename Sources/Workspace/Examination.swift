import Configuration
import Importing
import Records
import Rules

/// A year's exports, read and judged: all that a review or a check speaks of.
public struct Examination: Sendable {
  public let inquiry: Inquiry
  public let judgement: Judgement

  public var registry: Registry { inquiry.registry }

  /// Files that could not be read to their end.
  public var unreadable: [FileNote] { registry.notes.files.filter { $0.problem != nil } }
  public var rejectedRows: Int { registry.rejects.count }
}

extension OpenWorkspace {
  /// Reads every file of the year and judges it by every rule.
  ///
  /// - Parameters:
  ///   - asOf: the day that state rules judge; nil is the last of the year.
  ///   - slices: into how many parts a rule's subjects are cut; the outcome is the same for any number.
  /// - Throws: `Refused` where a file that tells how to read others is wrong: `received.csv`, two feeds on one file.
  public func examine(_ year: ReviewYear, asOf: CivilDate? = nil, slices: Int = 2) async throws(Refused) -> Examination
  {
    await examine(try await read(year), year, asOf: asOf, slices: slices)
  }

  /// Reads every file of the year, and judges nothing.
  public func registry(of year: ReviewYear) async throws(Refused) -> Registry { registry(try await read(year)) }

  private func read(_ year: ReviewYear) async throws(Refused) -> Import {
    var diagnostics = Diagnostics()
    let privacy = privacy
    let read = await Import.read(
      profiles, exports: root + "/exports", year: year.year, isForbidden: { privacy.isForbidden($0) != nil },
      into: &diagnostics)
    guard diagnostics.isEmpty else { throw Refused(diagnostics: diagnostics.all, language: settings.language) }
    return read
  }

  private var referenceNotes: [FileNote] {
    reference.files.map { note in
      var note = note
      note.sha256 = sources.first { $0.path == note.path }.map { Hash.of($0.bytes) } ?? ""
      return note
    }
  }

  func examine(_ read: consuming Import, _ year: ReviewYear, asOf: CivilDate?, slices: Int) async -> Examination {
    let registry = registry(read)
    let measures = measures.rows.map { TakenMeasure($0, in: registry) }
    let inquiry = Inquiry(
      registry, law: law, holidays: holidays, period: year, asOf: asOf, measures: measures)
    return Examination(inquiry: inquiry, judgement: await Judgement(inquiry, slices: slices))
  }

  private func registry(_ read: consuming Import) -> Registry {
    var notes = read.notes
    for i in notes.files.indices {
      guard let file = Hash.ofFile(root + "/exports/" + notes.files[i].path) else { continue }
      (notes.files[i].sha256, notes.files[i].size) = file
    }
    notes.files = referenceNotes + notes.files
    notes.texts += measures.rows.flatMap(\.texts)
    let batches = reference.batches + read.batches
    _ = consume read  // so that each file's records are held once, and not to the end
    return Registry(batches, notes: notes) { Linking.link($0, pool: $1) }
  }
}
