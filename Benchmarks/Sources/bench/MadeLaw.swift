extension MadeOffice {
  static let settings = """
    office: {superior: Thành ủy, name: Ban Tổ chức, unit: BTC, sign: BTCTU, place: Hải Phòng}
    utc-offset: "+07:00"
    language: vi
    spelling: ủy
    form: auto
    secrecy: none
    sample: true
    signers: {authority: K/T TRƯỞNG BAN, post: PHÓ TRƯỞNG BAN, name: ""}
    recipients: [Lưu Ban Tổ chức Thành ủy]

    """

  /// Every value that a rule needs, so that each of them has its whole work to do.
  static let law =
    [
      "consultation.duty.actions: [BO_NHIEM, BO_NHIEM_LAI, DIEU_DONG, LUAN_CHUYEN, BIET_PHAI, MIEN_NHIEM]",
      "consultation.duty.posts: [head, deputy]", "consultation.duty.deciders: [vertical, court]",
      "consultation.duty.form: [written]", "consultation.reply.days: 15", "consultation.silence: open",
      "consultation.notice.days: 400", "consultation.evaluation: true", "tenure.manager.limit: 96",
      "tenure.horizon: 6", "tenure.share: 25", "tenure.share.least: 5", "tenure.head.posts: [CT]",
      "tenure.head.max-terms: 2", "appointment.term: 60", "appointment.notice: 90", "rotation.least: 36",
      "rotation.remaining: 60", "rotation.field.period: 36", "rotation.exempt.months-to-retirement: 18",
      "rotation.exempt.reasons: [X]", "secondment.limit: 36", "retirement.age: 720",
      "appointment.by-highest-post: true", "readiness.plan.lead-days: 100", "readiness.window: 6",
      "election.reference-month: 2010-06", "election.first.months: 60", "election.again.months: 30",
      "election.government.months: 30", "election.calendar: {from: 2010-06-01, until: 2010-08-31}",
      "election.surplus.least: 10", "election.surplus.most: 15", "election.surplus.cap: 30", "election.women: 15",
      "election.young: 10", "election.young.age: 40", "election.minorities: 1",
      "election.middle.ages: {from: 40, until: 50}", "election.middle.least: 40", "election.middle.most: 50",
      "election.list.women: 35", "succession.per-post.least: 2", "succession.per-post.most: 3",
      "succession.per-person: 3", "succession.per-person.by-level: true", "succession.ratio.least: 100",
      "succession.ratio.most: 150", "succession.age: 55", "succession.least-remaining: 40", "succession.women: 15",
      "succession.young: 15", "succession.required-for-promotion: true", "agreement.review.months: 60",
      "agreement.conferences: 1", "agreement.exchanges: 1",
    ].map { line in
      let (key, value) = (line.prefix { $0 != ":" }, line.drop { $0 != ":" }.dropFirst(2))
      let unit = key == "consultation.reply.days" ? ", unit: days" : ""
      let force = key.hasPrefix("tenure.") || key.hasPrefix("agreement.") ? "monitoring" : "law"
      return """
        \(key):
          values:
            - {from: 2000-01-01, until: 2011-12-31, force: \(force), value: \(value)\(unit), cite: "Quy định giả định 1-QĐ/TU, 01/01/1990", confidence: office}

        """
    }.joined()
}
