import Records

/// The outside of the document: who writes, to whom, who signs, by the guide in force.
extension Composer {
  func form() -> DocumentForm {
    let office = input.office
    let year = inquiry.period.year
    return DocumentForm(
      pageTitle: prose.pageTitle(year: year), banner: office.isSample ? prose.banner : nil,
      superior: title(office.superior), office: title(office.name), number: prose.number(sign: office.sign),
      party: prose.party,
      // A sample is nobody's document: it has no number, no day and no signature.
      placeAndDate: prose.placeAndDate(office.place, year: office.isSample ? nil : signed.year),
      secrecy: office.secrecy.map(title), kind: prose.kind, subject: prose.subject(year: year),
      subjectNote: prose.subjectNote, recipientsTitle: prose.recipients, recipients: recipients(of: office),
      authority: .given(office.signer.authority), post: .given(office.signer.post),
      signer: office.signer.name.isEmpty || office.isSample ? nil : .given(office.signer.name), guide: office.guide)
  }

  /// The first day on which it can be signed.
  private var signed: CivilDate { inquiry.asOf.adding(days: 1) }

  private func title(_ text: String) -> Passage { .given(text.uppercased()) }

  /// Each with the guide's mark after it; the last is the copy that the office keeps.
  private func recipients(of office: OfficeForm) -> [Passage] {
    var names = office.recipients.map(Passage.given)
    let last = office.recipients.last.map { NameStart.isFileCopy($0) } ?? false
    if !last { names.append(prose.fileCopy(office.name)) }
    return names.enumerated().map { i, name in
      name + Passage([.words(i == names.count - 1 ? "." : office.guide.recipientsEnd)])
    }
  }

  /// The head of an annex's table.
  func formHead(_ number: Int, unit: Passage?) -> Table.FormHead {
    Table.FormHead(
      superior: title(input.office.superior), office: title(input.office.name), number: prose.formNumber(number),
      unit: unit)
  }
}

private enum NameStart {
  /// “Lưu Ban Tổ chức Thành ủy”, in whatever capitals.
  static func isFileCopy(_ name: String) -> Bool { name.lowercased().hasPrefix("lưu ") }
}
