import Configuration
import Foundation
import Importing
import Records
import Reporting
import Rulebook
import Rules

/// A workspace whose every configuration file has been read and found right: nothing else may be worked with.
public struct OpenWorkspace: Sendable {
  public let root: String
  public let settings: OfficeSettings
  public let law: Law
  public let holidays: Holidays
  public let privacy: PrivacyList
  public let profiles: [Profile]
  /// `reference/*.csv`, read as any list is.
  let reference: ReferenceLists
  /// What the office decided on earlier cases.
  let measures: MeasureList
  /// Figures of closed years. Inputs of a review are those that it looks back on, and no other.
  let history: History
  /// What agencies answered to their letters.
  let answers: AnswerList
  /// The office's own words, by file: `dac-diem`, `nguyen-nhan`, `phuong-huong`.
  public let narrative: [String: String]
  /// Every file the configuration was read from, with what stood in it: inputs of the review.
  let sources: [(path: String, bytes: [UInt8])]
  let data: DataFolder
  /// The form of the document, by the day it is signed.
  let guides: FormGuides
  /// Of the shipped rulebook: path below the data folder, and bytes.
  let dataSources: [(path: String, bytes: [UInt8])]
  /// Known to ask only for what the review has.
  let templates: ReviewTemplates
  let templateSources: [(path: String, bytes: [UInt8])]

  /// Why a workspace cannot be worked with: every mistake in any of its files.
  public struct Refused: Error, Sendable {
    public let diagnostics: [Diagnostic]
    /// The language of the workspace, where that much could be read.
    public let language: Language?
  }

  /// Reads every configuration file of the workspace and of the program.
  public static func open(_ root: String, data: DataFolder) throws(Refused) -> OpenWorkspace {
    var diagnostics = Diagnostics()
    let folder = Folder(path: root)
    let shipped = Folder(path: data.path)
    var sources: [(path: String, bytes: [UInt8])] = []
    var shippedSources: [(path: String, bytes: [UInt8])] = []
    func file(_ name: String, in folder: Folder) -> ConfigurationFile? {
      guard let file = folder.configuration(name, &diagnostics), let bytes = folder.bytes(of: name) else { return nil }
      if folder.path == root { sources.append((name, bytes)) } else { shippedSources.append((name, bytes)) }
      return file
    }

    let settings = file("phoihop.yaml", in: folder).flatMap { OfficeSettings.read($0, &diagnostics) }

    let rulebook = RulebookFiles.read(of: folder, shipped: shipped, &diagnostics)
    sources += rulebook.office
    shippedSources += rulebook.central
    let privacy = file("rulebook/privacy.yaml", in: shipped).map { PrivacyList($0, &diagnostics) } ?? PrivacyList()

    let guides = file(FormGuides.path, in: shipped).flatMap { FormGuides($0, &diagnostics) }

    var profileFiles: [(path: String, bytes: [UInt8])] = []
    for name in folder.files(in: "agencies", ending: ".yaml") {
      if let bytes = folder.bytes(of: "agencies/" + name) { profileFiles.append(("agencies/" + name, bytes)) }
    }
    sources += profileFiles
    if profileFiles.isEmpty {
      diagnostics.report(
        at: Place(path: "agencies/"),
        Bilingual(
          vi: "chưa có hồ sơ cơ quan nào (agencies/*.yaml)", en: "there is no agency's profile (agencies/*.yaml)"))
    }
    let profiles = Profile.read(
      profileFiles, content: { folder.isPlain($0) ? folder.bytes(of: $0) : nil },
      forbidden: { name in privacy.isForbidden(name).map(\.rawValue) }, into: &diagnostics)
    for name in codesFiles(of: profiles, in: folder) + schemas(of: profiles) {
      if let bytes = folder.bytes(of: name) { sources.append((name, bytes)) }
    }

    let reference = ReferenceLists(workspace: root, into: &diagnostics)
    for file in reference.files { if let bytes = folder.bytes(of: file.path) { sources.append((file.path, bytes)) } }
    let units = UnitCodes(reference)
    if let settings { units.check(settings, profiles, &diagnostics) }
    let sendsUnits = profiles.contains { $0.feeds.contains { $0.records.contains { $0.kind == .unit } } }
    UnitHistory(reference).check(isWhole: !sendsUnits, into: &diagnostics)

    let measures = MeasureList(workspace: root, into: &diagnostics)
    if folder.isPlain(MeasureList.path), let bytes = folder.bytes(of: MeasureList.path) {
      sources.append((MeasureList.path, bytes))
    }

    let history = History.read(folder, &diagnostics)
    var answers = AnswerList()
    for name in folder.files(in: AnswerList.folder, ending: ".csv") {
      guard let bytes = folder.bytes(of: "\(AnswerList.folder)/\(name)") else { continue }
      sources.append(("\(AnswerList.folder)/\(name)", bytes))
      answers.read(bytes, named: name, agencies: profiles.map(\.agency), into: &diagnostics)
    }

    var narrative: [String: String] = [:]
    for name in ["dac-diem", "nguyen-nhan", "phuong-huong"] where folder.isPlain("narrative/\(name).md") {
      guard let bytes = folder.bytes(of: "narrative/\(name).md") else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        diagnostics.report(
          at: Place(path: "narrative/\(name).md"),
          Bilingual(vi: "tệp không phải UTF-8; hãy lưu lại", en: "the file is not UTF-8; save it again"))
        continue
      }
      narrative[name] = text
      sources.append(("narrative/\(name).md", bytes))
    }

    let templateFolder = TemplateFolder.read(of: folder, shipped: shipped, &diagnostics)
    sources += templateFolder.office
    let templates = templateFolder.templates(&diagnostics)
    guard let settings, let templates, let guides, diagnostics.isEmpty else {
      throw Refused(diagnostics: diagnostics.all, language: settings?.language)
    }
    return OpenWorkspace(
      root: root, settings: settings, law: rulebook.law, holidays: rulebook.holidays, privacy: privacy,
      profiles: profiles, reference: reference, measures: measures, history: history, answers: answers,
      narrative: narrative,
      sources: sources.sorted { $0.path < $1.path }, data: data, guides: guides,
      dataSources: shippedSources.sorted { $0.path < $1.path }, templates: templates,
      templateSources: templateFolder.shipped)
  }
}

extension OpenWorkspace {
  /// Every `agencies/<agency>/*.csv`: codes that profiles name.
  private static func codesFiles(of profiles: [Profile], in folder: Folder) -> [String] {
    profiles.flatMap { profile in
      folder.files(in: "agencies/" + profile.agency, ending: ".csv").map { "agencies/\(profile.agency)/\($0)" }
    }
  }

  /// The schemas that feeds name, each once.
  private static func schemas(of profiles: [Profile]) -> [String] {
    Set(profiles.flatMap { $0.feeds.compactMap { $0.format.schema?.path } }).sorted()
  }
}

/// The codes of `reference/units.csv`: a profile that names another could vouch for nobody.
private struct UnitCodes {
  let known: [String]

  init(_ reference: ReferenceLists) {
    var known: Set<String> = []
    for batch in reference.batches { for unit in batch.records.units { known.insert(batch.pool[unit.code.symbol]) } }
    self.known = known.sorted()
  }

  func check(_ settings: OfficeSettings, _ profiles: [Profile], _ diagnostics: inout Diagnostics) {
    if known.isEmpty { return }  // that list's own mistakes are told
    check(settings.unit, settings.unitPlace, &diagnostics)
    for profile in profiles {
      check(profile.unit, Place(path: profile.path), &diagnostics)
      for feed in profile.feeds { for cover in feed.covers { check(cover.unit, feed.place, &diagnostics) } }
    }
  }

  private func check(_ code: String, _ place: Place, _ diagnostics: inout Diagnostics) {
    if known.contains(code) { return }
    diagnostics.report(
      at: place,
      Bilingual(
        vi: "reference/units.csv không có đơn vị \(quoted: code)", en: "reference/units.csv has no unit \(quoted: code)"
      ),
      nextStep: suggestion(for: code, among: known))
  }
}
