import Configuration
import Records
import Reporting
import Rules

extension OpenWorkspace {
  /// All that the review is made from, in the office's own voice or another language's.
  public func input(for examination: Examination, in language: Language? = nil) -> ReviewInput {
    let registry = examination.registry
    let guide = guides.guide(settings.form, signedAfter: examination.inquiry.asOf)
    return ReviewInput(
      inquiry: examination.inquiry, judgement: examination.judgement, office: settings.heading(by: guide),
      voice: Voice(language ?? settings.language, spelling: settings.spelling ?? guide.spelling),
      narrative: Narrative(
        situation: narrative["dac-diem"] ?? "", causes: narrative["nguyen-nhan"] ?? "",
        directions: narrative["phuong-huong"] ?? ""),
      agencies: profiles.map { profile in
        Agency(
          id: profile.agency, name: registry.unitCode(profile.unit).map { registry.name(of: $0) } ?? profile.agency,
          unit: profile.unit)
      }, unclaimed: registry.notes.unclaimed,
      history: history.before(examination.inquiry.period.year).map(\.year), answers: answers.rows,
      answerBy: settings.answerBy?.day(in: examination.inquiry.period.year + 1))
  }
}

extension OpenWorkspace {
  /// Every file of a published review. The same examination gives the same bytes.
  ///
  /// - Parameter version: the program's.
  public func files(
    for examination: Examination, in language: Language? = nil, version: String
  ) -> [PublishedFile] {
    let files = contents(for: examination, in: language)
    return files + closing(files.map(\.digest), of: examination, version: version)
  }

  /// All but the manifest and the checksums. Most of them are made only when they are written.
  public func contents(for examination: Examination, in language: Language? = nil) -> [PublishedFile] {
    let edition = Edition(input(for: examination, in: language), templates)
    return edition.files + edition.letters
  }

  /// The manifest and the checksums, which speak of the files that were written.
  public func closing(_ files: [FileDigest], of examination: Examination, version: String) -> [PublishedFile] {
    let input = input(for: examination)
    let manifest = Manifest(
      version: version, year: examination.inquiry.period.year, asOf: examination.inquiry.asOf,
      form: input.office.guide.id, inputs: inputs(of: examination), templates: part(templateSources),
      rulebook: part(dataSources),
      verdict: Verdict(examination.judgement, examination.registry), isKeyPublic: input.key.isPublic
    ).file(of: files)
    return [manifest, Checksums.file(of: files + [manifest.digest])]
  }

  /// Every file of the public edition: aggregates, no inputs named, no lists.
  public func publicFiles(
    for examination: Examination, in language: Language? = nil, version: String
  ) -> [PublishedFile] {
    let review = PublicReview(input(for: examination, in: language))
    let files = [
      PublishedFile("report.html", templates.render(review, as: .html)),
      PublishedFile("report.md", templates.render(review, as: .markdown)), review.figures,
    ]
    let manifest = PublicManifest(
      version: version, year: examination.inquiry.period.year, asOf: examination.inquiry.asOf,
      templates: part(templateSources), rulebook: part(dataSources)
    ).file(of: files)
    return files + [manifest, Checksums.file(of: files + [manifest])]
  }

  /// Everything below the workspace that the review is a function of.
  private func inputs(of examination: Examination) -> [Manifest.Input] {
    let own = sources.map { Manifest.Input(path: $0.path, sha256: Hash.of($0.bytes), size: $0.bytes.count) }
    let sent = examination.registry.notes.files.filter { !$0.agency.isEmpty }.map {
      Manifest.Input(path: "exports/" + $0.path, sha256: $0.sha256, size: $0.size)
    }
    let received = profiles.compactMap { profile -> Manifest.Input? in
      let path = "exports/\(profile.agency)/received.csv"
      return Hash.ofFile(root + "/" + path).map { Manifest.Input(path: path, sha256: $0.sha256, size: $0.size) }
    }
    let closed = history.before(examination.inquiry.period.year).map {
      Manifest.Input(path: $0.path, sha256: Hash.of($0.bytes), size: $0.bytes.count)
    }
    return own + sent + received + closed
  }

  /// One hash for all files of a part of the program: their names, and what is in each.
  private func part(_ files: [(path: String, bytes: [UInt8])]) -> Manifest.Part {
    let lines = files.map { "\(Hash.of($0.bytes))  \($0.path)\n" }.sorted().joined()
    return Manifest.Part(sha256: Hash.of(lines.utf8), foundBy: data.found.rawValue)
  }
}

extension OfficeSettings {
  func heading(by guide: FormGuide) -> OfficeForm {
    OfficeForm(
      superior: superior, name: name, unit: unit, sign: sign, place: place, secrecy: secrecy.isEmpty ? nil : secrecy,
      signer: OfficeForm.Signer(authority: authority, post: post, name: signer), recipients: recipients,
      isSample: isSample, guide: guide)
  }
}
