import Configuration
import Records
import Reporting
import Rules

extension OpenWorkspace {
  /// All that the review is made from, in the office's own voice or another language's.
  public func input(for examination: Examination, in language: Language? = nil) -> ReviewInput {
    let registry = examination.registry
    return ReviewInput(
      inquiry: examination.inquiry, judgement: examination.judgement, office: settings.heading,
      voice: Voice(language ?? settings.language, spelling: settings.spelling),
      narrative: Narrative(
        situation: narrative["dac-diem"] ?? "", causes: narrative["nguyen-nhan"] ?? "",
        directions: narrative["phuong-huong"] ?? ""),
      agencies: profiles.map { profile in
        Agency(
          id: profile.agency, name: registry.unitCode(profile.unit).map { registry.name(of: $0) } ?? profile.agency,
          unit: profile.unit)
      }, unclaimed: registry.notes.unclaimed)
  }
}

extension OfficeSettings {
  var heading: OfficeForm {
    OfficeForm(
      superior: superior, name: name, unit: unit, sign: sign, place: place, secrecy: secrecy.isEmpty ? nil : secrecy,
      signer: OfficeForm.Signer(authority: authority, post: post, name: signer), recipients: recipients,
      isSample: isSample)
  }
}
