import Records

/// A word of a closed list, with its name in both languages for the annex.
public protocol Named: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  var name: Bilingual { get }
}

extension ActionKind: Named {
  public var name: Bilingual {
    switch self {
    case .appointment: Bilingual(vi: "bổ nhiệm", en: "appointment")
    case .actingHead: Bilingual(vi: "giao quyền", en: "acting head")
    case .actingCharge: Bilingual(vi: "giao phụ trách", en: "acting charge")
    case .evaluation: Bilingual(vi: "đánh giá", en: "evaluation")
    case .reappointment: Bilingual(vi: "bổ nhiệm lại", en: "reappointment")
    case .transfer: Bilingual(vi: "điều động", en: "transfer")
    case .rotation: Bilingual(vi: "luân chuyển", en: "rotation")
    case .secondment: Bilingual(vi: "biệt phái", en: "secondment")
    case .designation: Bilingual(vi: "chỉ định", en: "designation")
    case .nomination: Bilingual(vi: "giới thiệu ứng cử", en: "nomination for election")
    case .suspension: Bilingual(vi: "tạm đình chỉ công tác", en: "temporary suspension")
    case .leavingPost: Bilingual(vi: "thôi giữ chức vụ", en: "leaving a post")
    case .resignation: Bilingual(vi: "từ chức", en: "resignation")
    case .relief: Bilingual(vi: "miễn nhiệm", en: "relief from duty")
    case .removal: Bilingual(vi: "cách chức", en: "removal from office")
    case .discipline: Bilingual(vi: "kỷ luật", en: "discipline")
    case .retirement: Bilingual(vi: "nghỉ hưu", en: "retirement")
    case .commendation: Bilingual(vi: "khen thưởng", en: "commendation")
    }
  }
}

extension Rank: Named {
  public var name: Bilingual {
    switch self {
    case .head: Bilingual(vi: "cấp trưởng", en: "head")
    case .deputy: Bilingual(vi: "cấp phó", en: "deputy")
    case .seat: Bilingual(vi: "cấp ủy viên", en: "committee member")
    case .staff: Bilingual(vi: "không giữ chức vụ", en: "no leading post")
    }
  }
}

extension UnitKind: Named {
  public var name: Bilingual {
    switch self {
    case .committee: Bilingual(vi: "cấp ủy", en: "Party committee")
    case .organisationBoard: Bilingual(vi: "ban tổ chức", en: "organisation board")
    case .stateBody: Bilingual(vi: "cơ quan nhà nước", en: "state body")
    case .vertical: Bilingual(vi: "cơ quan ngành dọc", en: "vertical-line agency")
    case .court: Bilingual(vi: "tòa án", en: "court")
    case .other: Bilingual(vi: "đơn vị khác", en: "other unit")
    }
  }
}

extension UnitLevel: Named {
  public var name: Bilingual {
    switch self {
    case .central: Bilingual(vi: "trung ương", en: "central level")
    case .province: Bilingual(vi: "cấp tỉnh", en: "provincial level")
    case .district: Bilingual(vi: "cấp huyện", en: "district level")
    case .commune: Bilingual(vi: "cấp xã", en: "commune level")
    case .grassroots: Bilingual(vi: "cơ sở", en: "grassroots level")
    }
  }
}

extension ConsultationForm: Named {
  public var name: Bilingual {
    switch self {
    case .written: Bilingual(vi: "bằng văn bản", en: "in writing")
    case .oral: Bilingual(vi: "trao đổi miệng", en: "orally")
    case .meeting: Bilingual(vi: "tại cuộc họp", en: "at a meeting")
    }
  }
}

extension AgreementSubject: Named {
  public var name: Bilingual {
    switch self {
    case .cadreWork: Bilingual(vi: "công tác cán bộ", en: "cadre work")
    case .internalProtection: Bilingual(vi: "bảo vệ chính trị nội bộ", en: "internal political protection")
    case .other: Bilingual(vi: "nội dung khác", en: "other matters")
    }
  }
}

extension ElectionKind: Named {
  public var name: Bilingual {
    switch self {
    case .partyCongress: Bilingual(vi: "đại hội đảng bộ", en: "Party congress")
    case .peoplesCouncil: Bilingual(vi: "bầu cử Hội đồng nhân dân", en: "election of the People's Council")
    case .nationalAssembly: Bilingual(vi: "bầu cử Quốc hội", en: "election of the National Assembly")
    }
  }
}

extension Sex: Named {
  public var name: Bilingual {
    switch self {
    case .male: Bilingual(vi: "nam", en: "men")
    case .female: Bilingual(vi: "nữ", en: "women")
    }
  }
}
