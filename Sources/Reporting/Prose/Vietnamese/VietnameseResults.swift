import Records
import Rulebook
import Rules

extension Vietnamese {
  func keyConsultation(_ figures: ConsultationFigures) -> Passage {
    let found = figures.violations + figures.queries
    if found == 0 { return figures.inScope == 0 ? decisions(0, by: []) : consultations(figures) }
    let share: Passage =
      "\(strong: "\(found)/\(figures.judged)") trường hợp đã kết luận (\(share: found, of: figures.judged)) chưa trao đổi ý kiến đúng quy định với cấp ủy địa phương hoặc cần giải trình"
    return figures.violations > 0
      ? "\(share), trong đó \(counted: figures.violations) vi phạm." : "\(share), chưa kết luận là vi phạm."
  }
  func keyPlans(_ found: Int, of examined: Int, at units: [Passage]) -> Passage {
    if examined == 0 { return noElection }
    if found == 0, examined == 1 {
      return "01 kỳ đại hội, bầu cử đến mốc có đề án nhân sự được phê duyệt đúng mốc."
    }
    return found == 0
      ? "Cả \(counted: examined) kỳ đại hội, bầu cử đến mốc đều có đề án nhân sự được phê duyệt đúng mốc."
      : "\(strong: "\(found)/\(examined)") kỳ đại hội, bầu cử đến mốc chưa có đề án nhân sự được phê duyệt đúng mốc hoặc cần giải trình: \(units.listed)."
  }
  func keyQuality(_ questions: Int, rejected: Int) -> Passage {
    if questions == 0 { return "\(strong: Passage([.counted(rejected)])) dòng số liệu phải trả lại để chỉnh sửa." }
    let back: Passage =
      rejected == 0 ? "không có dòng nào phải trả lại" : "\(counted: rejected) dòng phải trả lại để chỉnh sửa"
    return "\(strong: Passage([.counted(questions)])) nội dung về chất lượng số liệu cần xem lại, \(back)."
  }

  func decisions(_ n: Int, by kinds: [Share]) -> Passage {
    n == 0
      ? "Trong năm không phát sinh quyết định thuộc diện phải trao đổi ý kiến."
      : "Trong năm, các cơ quan ban hành \(counted: n) quyết định thuộc diện phải trao đổi ý kiến, gồm: \(kinds.listed)."
  }
  func consultations(_ figures: ConsultationFigures) -> Passage {
    let decisions: Passage = "trong \(counted: figures.decisions) quyết định"
    let scope: Passage = "thuộc diện phải trao đổi ý kiến"
    if figures.judged == 0, figures.inScope == 1 {
      return "Chưa kết luận được đối với 01 trường hợp \(scope) (\(decisions))."
    }
    if figures.judged == 0 {
      return
        "Chưa kết luận được trường hợp nào trong \(counted: figures.inScope) trường hợp \(scope) (\(decisions))."
    }
    if figures.notJudged > 0 {
      return
        "\(figures.compliant)/\(figures.judged) trường hợp đã kết luận (trong \(counted: figures.inScope) trường hợp \(scope), \(counted: figures.decisions) quyết định) thực hiện đúng quy định, đạt \(share: figures.compliant, of: figures.judged)."
    }
    if figures.compliant == figures.inScope {
      return figures.inScope == 1
        ? "01 trường hợp \(scope) thực hiện đúng quy định."
        : "Cả \(counted: figures.inScope) trường hợp \(scope) (\(decisions)) đều thực hiện đúng quy định."
    }
    return
      "\(figures.compliant)/\(figures.inScope) trường hợp \(scope) (\(decisions)) thực hiện đúng quy định, đạt \(share: figures.compliant, of: figures.inScope)."
  }
  func consultationFaults(_ n: Figure, by faults: [Share], at committees: [Share]) -> Passage {
    "Tuy nhiên, còn \(counted: n) trường hợp thực hiện chưa đúng quy định: \(faults.listed); thuộc địa bàn: \(committees.listed)."
  }
  func consultationQueries(_ n: Figure, by faults: [Share], at committees: [Share]) -> Passage {
    "\(counted: n) trường hợp cần giải trình, chưa kết luận là vi phạm: \(faults.listed); thuộc địa bàn: \(committees.listed)."
  }
  func consultationSum(_ figures: ConsultationFigures) -> Passage {
    "Tổng số = đúng quy định + chưa đúng + cần giải trình + chưa kết luận: \(figures.inScope) = \(figures.compliant) + \(figures.violations) + \(figures.queries) + \(figures.notJudged)."
  }
  func undecidedCases(_ n: Figure, by reasons: [Share]) -> Passage {
    "\(counted: n) trường hợp chưa đủ căn cứ kết luận: \(reasons.listed)."
  }
  func outOfScope(_ n: Int, by reasons: [Share]) -> Passage {
    "Ngoài ra, \(counted: n) trường hợp không thuộc diện xem xét: \(reasons.listed)."
  }
  var consultationCaption: Passage {
    "Trường hợp thuộc diện trao đổi ý kiến, theo cấp ủy (Đvt: trường hợp)"
  }
  func name(_ fault: Breach.Fault) -> Passage {
    switch fault {
    case .neverAsked: "chưa trao đổi ý kiến"
    case .askedAfterwards: "trao đổi sau khi đã có quyết định"
    case .decidedBeforeReply: "quyết định khi chưa có văn bản trả lời"
    case .decidedAgainst: "quyết định khác ý kiến cấp ủy"
    case .receivedUnasked: "chưa trao đổi với cấp ủy nơi đến"
    case .askedWrongly: "chỉ trao đổi miệng hoặc không đúng cấp ủy"
    case .undatedLetter: "văn bản trao đổi không ghi ngày"
    }
  }
  func question(_ fault: Breach.Fault) -> Passage {
    switch fault {
    case .neverAsked: "chưa thấy văn bản trao đổi"
    case .askedAfterwards: "văn bản trao đổi có thể sau quyết định"
    case .decidedBeforeReply: "quyết định có thể trước văn bản trả lời"
    case .decidedAgainst: "ý kiến khác hoặc có điều kiện"
    case .receivedUnasked: "chưa thấy văn bản trao đổi với nơi đến"
    case .askedWrongly: "cách trao đổi chưa rõ"
    case .undatedLetter: "ngày của văn bản trao đổi chưa rõ"
    }
  }
  func head(_ fault: Breach.Fault) -> Passage {
    switch fault {
    case .neverAsked: "Chưa hỏi"
    case .askedAfterwards: "Hỏi sau"
    case .decidedBeforeReply: "Chưa đợi trả lời"
    case .decidedAgainst: "Khác ý kiến"
    case .receivedUnasked: "Nơi đến chưa hỏi"
    case .askedWrongly: "Hỏi sai cách"
    case .undatedLetter: "Thiếu ngày"
    }
  }
  func faults(_ n: Figure, queries: Int) -> Passage { queries == 0 ? n.passage : "\(n) (\(queries)?)" }
  var committee: Passage { "Cấp ủy" }
  var unknownCommittee: Passage { "Chưa xác định được cấp ủy" }
  var compliant: Passage { "Đúng quy định" }
  var undecided: Passage { "Chưa kết luận" }
  var shareOfJudged: Passage { "Đúng/đã kết luận (%)" }
  var consultationLegend: Passage {
    "“2 (1?)”: 02 trường hợp, trong đó 01 cần giải trình, chưa kết luận là vi phạm. Tổng số = đúng quy định + các cột chưa đúng + chưa kết luận."
  }

  func limits(_ limits: [LimitInForce]) -> Passage {
    if limits.isEmpty {
      return "Chưa xác định được ngưỡng thời gian giữ một chức vụ nên chưa kết luận về thời gian giữ chức vụ."
    }
    return limits.map { limit -> Passage in
      switch limit.force {
      case .law: "thời gian giữ một chức vụ theo quy định là \(length(limit.months))"
      default: "ngưỡng theo dõi của Ban là \(length(limit.months)), không phải giới hạn do quy định đặt ra"
      }
    }.joined(by: "; ").capitalized + "."
  }
  private func length(_ months: Int) -> Passage {
    months % 12 == 0 ? "\(months) tháng (\(counted: months / 12) năm)" : "\(counted: months) tháng"
  }
  private func limit(_ limit: LimitInForce?) -> Passage {
    guard let limit else { return "quá thời gian theo dõi" }
    return limit.force == .law ? "quá \(length(limit.months))" : "quá \(length(limit.months)) (ngưỡng theo dõi)"
  }
  func tenures(_ figures: SubjectFigures, at sectors: [Share], limit: LimitInForce?) -> Passage {
    if figures.examined == 0 {
      return figures.notJudged.n == 0
        ? "Không có cán bộ quản lý nào để xem xét thời gian giữ chức vụ."
        : "Chưa kết luận được cán bộ quản lý nào về thời gian giữ chức vụ."
    }
    if figures.found.n == 0, figures.examined == 1 {
      return "01 cán bộ quản lý đã xem xét không giữ một chức vụ \(self.limit(limit))."
    }
    if figures.found.n == 0 {
      return
        "Không có cán bộ nào trong \(counted: figures.examined) cán bộ quản lý giữ một chức vụ \(self.limit(limit))."
    }
    return
      "\(figures.found)/\(figures.examined) cán bộ quản lý (\(share: figures.found.n, of: figures.examined)) giữ một chức vụ \(self.limit(limit)) nhưng chưa được luân chuyển: \(sectors.listed)."
  }
  var sectorCaption: Passage {
    "Cán bộ quản lý theo thời gian giữ chức vụ, theo ngành (Đvt: cán bộ)"
  }
  var sector: Passage { "Ngành" }
  var managers: Passage { "Đã xem xét" }
  var overlong: Passage { "Quá ngưỡng" }
  var share: Passage { "Tỷ lệ (%)" }
  func sectorsOverShare(_ n: Figure, names: [Passage]) -> Passage {
    n.n == 0
      ? "Không có ngành nào có tỷ lệ cán bộ giữ chức vụ quá lâu vượt ngưỡng theo dõi của ngành."
      : "\(counted: n) ngành có tỷ lệ cán bộ giữ chức vụ quá lâu vượt ngưỡng theo dõi của ngành: \(names.listed)."
  }

  func congresses(_ n: Int, of due: Int, year: Int) -> Passage {
    if n == due, due == 1 {
      return "Kỳ đại hội năm \(year: year): 01 đảng bộ đến mốc có đề án nhân sự được phê duyệt đúng mốc."
    }
    return n == due
      ? "Kỳ đại hội năm \(year: year): cả \(counted: due) đảng bộ có đề án nhân sự được phê duyệt đúng mốc."
      : "Kỳ đại hội năm \(year: year): \(n)/\(due) đảng bộ có đề án nhân sự được phê duyệt đúng mốc, đạt \(share: n, of: due)."
  }
  func election(_ n: Int, of due: Int, day: Passage) -> Passage {
    if n == due, due == 1 { return "Bầu cử \(day): 01 đơn vị đến mốc đã có đề án nhân sự được phê duyệt đúng mốc." }
    return n == due
      ? "Bầu cử \(day): cả \(counted: due) đơn vị đã có đề án nhân sự được phê duyệt đúng mốc."
      : "Bầu cử \(day): \(n)/\(due) đơn vị đã có đề án nhân sự được phê duyệt đúng mốc, đạt \(share: n, of: due)."
  }
  var noElection: Passage { "Trong năm không có đại hội, bầu cử nào đến mốc phải phê duyệt đề án nhân sự." }
  func movesApart(_ figures: SubjectFigures) -> Passage {
    if figures.examined == 0 {
      return "Chưa có nhân sự giới thiệu hoặc chức danh chủ chốt nào để đối chiếu với việc điều động, luân chuyển."
    }
    if figures.found.n == 0 {
      return
        "Đối chiếu \(counted: figures.examined) nhân sự giới thiệu và người giữ chức danh chủ chốt: không có trường hợp điều động sát kỳ bầu cử hoặc giữ chức vụ quá lâu."
    }
    return
      "\(figures.found)/\(figures.examined) nhân sự giới thiệu và người giữ chức danh chủ chốt được điều động sát kỳ bầu cử hoặc giữ chức vụ quá lâu; công tác cán bộ ở các nơi này cần làm rõ đã gắn với chuẩn bị nhân sự hay chưa."
  }
  var readinessCaption: Passage {
    "Đề án nhân sự tại mốc của từng kỳ đại hội, bầu cử"
  }
  var organisation: Passage { "Đơn vị" }
  var event: Passage { "Kỳ" }
  var day: Passage { "Ngày" }
  var milestone: Passage { "Mốc phê duyệt" }
  var plan: Passage { "Đề án nhân sự" }
  var planState: Passage { "Kết quả" }
  func event(_ kind: ElectionKind) -> Passage {
    switch kind {
    case .partyCongress: "Đại hội đảng bộ"
    case .peoplesCouncil: "Bầu cử HĐND"
    case .nationalAssembly: "Bầu cử Quốc hội"
    }
  }
  func planState(_ state: PlanState) -> Passage {
    switch state {
    case .approved: "✓ đúng mốc"
    case .late: "✗ sau mốc"
    case .none: "✗ chưa có"
    case .unclear: "△ cần giải trình"
    case .notDue: "chưa đến mốc"
    case .otherYear: "mốc thuộc năm khác"
    case .notJudged: "x chưa kết luận"
    }
  }
  var noPlan: Passage { "chưa ghi" }
  var readinessLegend: Passage {
    "✓ đạt; ✗ chưa đạt; △ cần giải trình, chưa kết luận; x: chưa đủ căn cứ kết luận; …: không có số liệu."
  }

  func agreements(_ figures: SubjectFigures) -> Passage {
    if figures.examined == 0 {
      return figures.notJudged.n == 0
        ? "Không có quan hệ phối hợp nào thuộc diện phải có quy chế." : "Chưa kết luận được về quy chế phối hợp nào."
    }
    let kept = figures.examined - figures.found.n
    if figures.found.n == 0 {
      return
        "\(kept)/\(figures.examined) quan hệ phối hợp phải có quy chế (100%) có quy chế còn hiệu lực."
    }
    return
      "\(kept)/\(figures.examined) quan hệ phối hợp phải có quy chế (\(share: kept, of: figures.examined)) có quy chế còn hiệu lực; \(counted: figures.found) nơi chưa có."
  }
  func conferences(_ figures: SubjectFigures) -> Passage {
    if figures.examined == 0 {
      return figures.notJudged.n == 0
        ? "Không có quy chế nào có hiệu lực cả năm để xem xét việc sơ kết, tổng kết."
        : "Chưa kết luận được về việc sơ kết, tổng kết quy chế phối hợp."
    }
    let kept = figures.examined - figures.found.n
    if figures.found.n == 0 {
      return "\(kept)/\(figures.examined) quy chế có hiệu lực cả năm đã được sơ kết, tổng kết."
    }
    return
      "\(kept)/\(figures.examined) quy chế có hiệu lực cả năm đã được sơ kết, tổng kết; \(counted: figures.found) quy chế chưa tổ chức đủ."
  }
  var agreementCaption: Passage { "Quy chế phối hợp có trong số liệu" }
  var agreement: Passage { "Quy chế" }
  var parties: Passage { "Các bên" }
  var signed: Passage { "Ngày ký" }
  var until: Passage { "Hiệu lực đến" }
  var inForce: Passage { "Còn hiệu lực" }
  func inForce(_ certainty: Certainty) -> Passage {
    switch certainty {
    case .certain: "✓ còn"
    case .possible: "△ chưa rõ"
    case .excluded: "✗ đã hết"
    }
  }
  var withoutTerm: Passage { "không thời hạn" }

  func regulationIntroduction(_ n: Int) -> Passage {
    "Việc thực hiện \(counted: n) nội dung được đối chiếu với quy định hiện hành tại ngày xem xét như sau."
  }
  var regulationCaption: Passage { "Kết quả thực hiện theo từng quy định" }
  var content: Passage { "Nội dung" }
  var basis: Passage { "Quy định hiện hành" }
  var inScope: Passage { "Thuộc diện" }
  var kept: Passage { "Đúng" }
  var notKept: Passage { "Chưa đúng, cần giải trình" }
  var consultationRules: Passage { "Trao đổi ý kiến với cấp ủy địa phương (C01–C07)" }
  var notEstablished: Passage { "chưa xác định được" }
  var regulationLegend: Passage {
    "Thuộc diện = đúng + chưa đúng, cần giải trình + chưa kết luận. Đơn vị tính theo từng nội dung: trường hợp, cán bộ, ngành, kỳ bầu cử, quan hệ phối hợp."
  }
}
