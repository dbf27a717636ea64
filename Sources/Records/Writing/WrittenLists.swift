extension Unit: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .code: texts.cell(code)
    case .name: texts.cell(name)
    case .kind: texts.cell(kind)
    case .level: texts.cell(level)
    case .partyParent: texts.cell(partyParent)
    case .managingParent: texts.cell(managingParent)
    case .sector: texts.cell(sector)
    case .from: texts.cell(from)
    case .until: texts.cell(until)
    case .successors: texts.cell(successors)
    }
  }
}

extension Post: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .code: texts.cell(code)
    case .title: texts.cell(title)
    case .rank: texts.cell(rank)
    case .filled: texts.cell(filled)
    case .rotationField: texts.cell(rotationField)
    case .grade: texts.cell(grade)
    }
  }
}

extension KeyPost: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .unit: texts.cell(unit)
    case .post: texts.cell(post)
    }
  }
}

extension Regulation: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .number: texts.cell(number)
    case .date: texts.cell(date)
    case .body: texts.cell(body)
    case .title: texts.cell(title)
    case .from: texts.cell(from)
    case .until: texts.cell(until)
    case .replacedBy: texts.cell(replacedBy)
    }
  }
}

extension Official: WritableRecord {
  /// The whole name: what stood in two columns was joined when it was read.
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .code: texts.cell(code, .code)
    case .name: texts.cell(name)
    case .family, .given: .empty
    case .birth: texts.cell(birth)
    case .sex: texts.cell(sex)
    case .ethnicMinority: texts.cell(ethnicMinority)
    case .partyCard: texts.cell(partyCard)
    case .civilServantNo: texts.cell(civilServantNo)
    }
  }
}

extension Election: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .code: texts.cell(code)
    case .kind: texts.cell(kind)
    case .unit: texts.cell(unit)
    case .level: texts.cell(level)
    case .term: texts.cell(term)
    case .body: texts.cell(body)
    case .seats: texts.cell(seats)
    case .scheduled: texts.cell(scheduled)
    case .held: texts.cell(held)
    case .staffingPlanNumber: texts.cell(staffingPlan.number)
    case .staffingPlanDate: texts.cell(staffingPlan.date)
    }
  }
}

extension Agreement: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .number: texts.cell(number)
    case .subject: texts.cell(subject)
    case .parties: texts.cell(parties)
    case .signed: texts.cell(signed)
    case .until: texts.cell(until)
    case .basis: texts.cell(basis)
    case .revised: texts.cell(revised)
    }
  }
}

extension AgreementActivity: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .agreement: texts.cell(agreement)
    case .kind: texts.cell(kind)
    case .held: texts.cell(held)
    case .count: texts.cell(count)
    }
  }
}
