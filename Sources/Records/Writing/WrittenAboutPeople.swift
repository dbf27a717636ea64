extension Assignment: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .unit: texts.cell(unit)
    case .post: texts.cell(post)
    case .from: texts.cell(from)
    case .to: texts.cell(to)
    case .form: texts.cell(form)
    case .termEnd: texts.cell(termEnd)
    case .noticed: texts.cell(noticed)
    case .decisionNumber: texts.cell(decision.number)
    case .decisionDate: texts.cell(decision.date)
    case .principal: texts.cell(principal)
    }
  }
}

extension PersonnelAction: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .kind: texts.cell(kind)
    case .decider: texts.cell(decider)
    case .decisionNumber: texts.cell(decision.number)
    case .decisionDate: texts.cell(decision.date)
    case .effective: texts.cell(effective)
    case .fromUnit: texts.cell(fromUnit)
    case .fromPost: texts.cell(fromPost)
    case .toUnit: texts.cell(toUnit)
    case .toPost: texts.cell(toPost)
    case .cites: texts.cell(cites)
    case .sentToCommittee: texts.cell(sentToCommittee)
    case .learned: texts.cell(learned)
    case .referralNumber: texts.cell(referral.number)
    case .referralDate: texts.cell(referral.date)
    case .consultation: texts.cell(consultation)
    }
  }
}

extension Consultation: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .asker: texts.cell(asker)
    case .asked: texts.cell(asked)
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .about: texts.cell(about)
    case .form: texts.cell(form)
    case .letterNumber: texts.cell(letter.number)
    case .letterDate: texts.cell(letter.date)
    case .received: texts.cell(received)
    case .replyNumber: texts.cell(reply.number)
    case .replyDate: texts.cell(reply.date)
    case .opinion: texts.cell(opinion)
    case .decision: texts.cell(decision)
    }
  }
}

extension Evaluation: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .year: texts.cell(year)
    case .evaluator: texts.cell(evaluator)
    case .asked: texts.cell(asked)
    case .requestNumber: texts.cell(request.number)
    case .requestDate: texts.cell(request.date)
    case .replyNumber: texts.cell(reply.number)
    case .replyDate: texts.cell(reply.date)
    }
  }
}

extension Nominee: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .election: texts.cell(election)
    case .entry: texts.cell(entry)
    case .post: texts.cell(post)
    case .governmentPost: texts.cell(governmentPost)
    }
  }
}

extension Succession: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .unit: texts.cell(unit)
    case .post: texts.cell(post)
    case .approved: texts.cell(approved)
    case .until: texts.cell(until)
    }
  }
}

extension Exemption: WritableRecord {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell {
    switch field {
    case .official: texts.cell(official, .code)
    case .officialName: texts.cell(official, .name)
    case .officialBirth: texts.cell(official, .birth)
    case .officialPartyCard: texts.cell(official, .partyCard)
    case .parameter: texts.cell(parameter)
    case .reason: texts.cell(reason)
    case .until: texts.cell(until)
    case .documentNumber: texts.cell(document.number)
    case .documentDate: texts.cell(document.date)
    }
  }
}
