import Records

/// A year of an invented office, made from a seed: moves, letters that were written, written late, lost, misspelt or
/// entered twice, posts held too long, congresses prepared and not. In the words of cases.
struct GeneratedYear {
  private(set) var text = """
    law  consultation.duty.actions  DIEU_DONG, LUAN_CHUYEN, BO_NHIEM, BO_NHIEM_LAI, GIAO_QUYEN
    law  consultation.duty.posts  head, deputy
    law  consultation.duty.deciders  vertical, court
    law  consultation.duty.form  written
    law  consultation.reply.days  15
    law  consultation.silence  agrees
    law  consultation.notice.days  10
    law  consultation.evaluation  true
    law  consultation.window.before  180 method
    law  consultation.window.after  60 method
    law  lists.grace-days  30 method
    law  quality.age.least  16 method
    law  quality.age.most  90 method
    law  tenure.manager.limit  96
    law  tenure.gap  1 method
    law  tenure.counts-acting  false method
    law  tenure.horizon  12 method
    law  tenure.share  25
    law  tenure.share.least  2
    law  tenure.head.posts  trưởng
    law  tenure.head.max-terms  2
    law  appointment.term  60
    law  appointment.notice  90
    law  rotation.least  36
    law  rotation.remaining  60
    law  rotation.field.period  36
    law  secondment.limit  36
    law  retirement.age  sex=male 720; sex=female 660
    law  readiness.plan.lead-days  150
    law  readiness.window  6
    law  election.first.months  60
    law  election.again.months  30
    law  election.reference-month  2010-09
    law  election.women  15
    law  election.young  10
    law  election.young.age  40
    law  succession.per-post.least  2
    law  succession.per-post.most  3
    law  succession.per-person  2
    law  agreement.required  internal-protection committee state-body district
    law  agreement.conferences  1
    law  agreement.exchanges  1
    law  agreement.review.months  36
    unit  tu  name Thành ủy  kind committee  level province
    unit  thuế  name Cục Thuế  kind vertical  level province  partyParent tu  sector Thuế
    unit  hq  name Cục Hải quan  kind vertical  level province  partyParent tu  sector Hải quan
    post  trưởng  title Chi cục trưởng  rank head  filled appointed
    post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
    post  cv  title Chuyên viên  rank staff  filled appointed
    post  uv  title Ủy viên  rank seat  filled elected

    """
  private var random: FixedOrder
  private let districts = ["hải-an", "kiến-an", "lê-chân"]
  private let deciders = ["thuế", "hq"]
  private var byUnit: [String: [String]] = [:]
  private var number = 0

  init(seed: UInt64) {
    random = FixedOrder(seed: seed)
    for district in districts {
      text += "unit  qu-\(district)  name Quận ủy \(district)  kind committee  level district  partyParent tu\n"
      text +=
        "unit  ca-\(district)  name Công an \(district)  kind state-body  level district  partyParent qu-\(district)\n"
      for decider in deciders {
        text +=
          "unit  \(decider)-\(district)  name Chi cục \(decider) \(district)  kind vertical  level district  partyParent qu-\(district)  managingParent \(decider)\n"
      }
      if chance(80) { text += "keyPost  thuế-\(district)  post trưởng\n" }
    }
    for unit in deciders {
      text += "sender  \(unit)\(chance(20) ? " without referral.number referral.date" : "")\n"
      text += "covers  action  \(unit)\ncovers  assignment  \(unit)\ncovers  evaluation  \(unit)\n"
      if chance(85) { text += "covers  consultation  \(unit)  since 1/7/2009\n" }
      people(of: unit)
    }
    for district in districts { committee("qu-\(district)") }
    text += "sender  tu\ncovers  election  tu\ncovers  agreement  tu\ncovers  activity  tu\ncovers  nominee  tu\n"
    for district in districts { elections(district) }
  }

  // MARK: A vertical line: its people, its decisions, its register

  private mutating func people(of unit: String) {
    for i in 1...12 {
      let district = pick(districts)
      let person = "\(unit)\(i)"
      text +=
        "official  \(person)  name \(name(unit, i))  birth \(day(1952...1975))  sex \(chance(60) ? "male" : "female")  partyCard \(card(unit, i))\n"
      let post = pick(["trưởng", "phó", "phó", "cv"])
      let from = day(1999...2009)
      text +=
        "assignment  \(person)  unit \(unit)-\(district)  post \(post)  from \(from)  form \(pick(["first", "first", "again"]))\n"
      if chance(50) { move(person, unit, district, post, i) }
    }
  }

  private mutating func move(_ person: String, _ unit: String, _ from: String, _ post: String, _ i: Int) {
    number += 1
    let to = pick(districts)
    let kind = from == to ? pick(["BO_NHIEM_LAI", "GIAO_QUYEN"]) : pick(["DIEU_DONG", "LUAN_CHUYEN", "DIEU_DONG"])
    let day = 60 + Int(random.next() % 240)
    let decision = "\(number)/QĐ"
    let places =
      from == to
      ? "fromUnit \(unit)-\(from)  fromPost \(post)"
      : "fromUnit \(unit)-\(from)  fromPost \(post)  toUnit \(unit)-\(to)  toPost \(post)"
    let sent = chance(60) ? "  sentToCommittee \(date(day + 3))" : ""
    text += "action  \(person)  kind \(kind)  decider \(unit)  \(places)  decision \(decision) \(date(day))\(sent)\n"
    for side in Set([from, to]).sorted() { letter(person, unit, i, "qu-\(side)", kind, day) }
  }

  private mutating func letter(
    _ person: String, _ unit: String, _ i: Int, _ asked: String, _ kind: String, _ decided: Int
  ) {
    if chance(25) { return }
    number += 1
    let written = decided - 30 + (chance(15) ? 35 : 0)
    let letter = chance(8) ? "letter \(number)/CV" : "letter \(number)/CV \(date(written))"
    let reply =
      chance(70)
      ? "  reply \(number)/QU \(date(written + 5 + Int(random.next() % 20)))  opinion \(pick(["agree", "agree", "disagree", "conditions"]))"
      : ""
    let form = pick(["written", "written", "written", "oral"])
    let about = chance(70) ? "  about \(kind)" : ""
    text += "consultation  asker \(unit)  asked \(asked)  official \(person)\(about)  form \(form)  \(letter)\(reply)\n"
    if chance(60) {
      let misspelt = chance(10) ? name(unit, i) + "h" : name(unit, i)
      rows[asked, default: ""] +=
        "consultation  asker \(unit)  asked \(asked)  official.name \(misspelt)  official.partyCard \(card(unit, i))\(about)  form \(form)  \(letter)\(reply)\n"
    }
  }

  /// What a committee's own register has.
  private var rows: [String: String] = [:]

  private mutating func committee(_ unit: String) {
    text += "sender  \(unit)\n"
    if chance(85) { text += "covers  consultation  \(unit)  since 1/\(chance(70) ? "7/2009" : "6/2010")\n" }
    text += "covers  assignment  \(unit)\n" + (rows[unit] ?? "")
    for i in 1...4 {
      let decider = pick(deciders)
      text +=
        "assignment  official.name \(name(decider, i))  official.partyCard \(card(decider, i))  unit \(unit)  post uv  from \(day(2005...2009))\(chance(40) ? "  to \(date(150))" : "")  form elected  principal false\n"
    }
  }

  // MARK: Congresses and agreements

  private mutating func elections(_ district: String) {
    let held = 120 + Int(random.next() % 100)
    let plan = chance(80) ? "  staffingPlan \(district)/ĐA \(date(max(1, held - 170 + Int(random.next() % 40))))" : ""
    text +=
      "election  đh-\(district)  kind party-congress  unit qu-\(district)  level district  term 2010-2015  body bch  seats 3  held \(date(held))\(plan)\n"
    for i in 1...4 where chance(80) {
      let decider = pick(deciders)
      text +=
        "nominee  official.name \(name(decider, i))  official.partyCard \(card(decider, i))  election đh-\(district)  entry \(pick(["first", "again"]))\n"
    }
    if chance(80) {
      text +=
        "agreement  qc-\(district)  subject internal-protection  parties qu-\(district);ca-\(district)  signed \(day(2004...2009))\(chance(30) ? "  until 30/6/2010" : "")\n"
      if chance(50) {
        text += "activity  qc-\(district)  kind \(pick(["conference", "exchange"]))  held \(date(100 + held))\n"
      }
    }
  }

  // MARK: Chance

  private func name(_ unit: String, _ i: Int) -> String {
    let given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga", "Phúc", "Quý"]
    return unit == "thuế" ? "Trần Văn \(given[i - 1])" : "Lê Thị \(given[i - 1])"
  }

  private func card(_ unit: String, _ i: Int) -> String { "\(unit == "thuế" ? 31 : 32)0000\(i < 10 ? "0" : "")\(i)" }

  private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
  private mutating func pick<T>(_ list: [T]) -> T { list[Int(random.next() % UInt64(list.count))] }

  private mutating func day(_ years: ClosedRange<Int>) -> String {
    let year = years.lowerBound + Int(random.next() % UInt64(years.count))
    return "\(1 + random.next() % 28)/\(1 + random.next() % 12)/\(year)"
  }

  /// The day of 2010 with that number, or its month alone.
  private mutating func date(_ number: Int) -> String {
    let day = CivilDate(year: 2010, month: 1, day: 1)!.adding(days: number - 1)
    return chance(6) ? String("\(day)".prefix(7)) : "\(day)"
  }
}
