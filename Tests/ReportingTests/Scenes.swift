import Records

extension Office {
  /// Two districts, a tax department, an agency that sends nothing to compare with: each kind of finding once.
  static func haiAn(_ voice: Voice = Voice(.vi)) -> Office {
    var office = Office()
    office.voice = voice
    office.isSample = true
    office.narrative.situation = "Năm 2010 là năm tổ chức đại hội đảng bộ các cấp.\n\nBa cơ quan gửi số liệu."
    office.narrative.causes = "Việc trao đổi trong nội bộ ngành chưa thành nền nếp."
    office.agency("ban-to-chuc", "Ban Tổ chức Thành ủy", unit: "BTC")
    office.agency("cuc-thue", "Cục Thuế", unit: "CT")
    office.agency("quan-uy-hai-an", "Quận ủy Hải An", unit: "QU-HA")
    office.agency("quan-uy-ngo-quyen", "Quận ủy Ngô Quyền", unit: "QU-NQ")
    office.setLaw()
    office.addReference()
    office.addTax()
    office.addCommittees()
    office.addBoard()
    return office
  }

  mutating func setLaw() {
    set("consultation.duty.actions", to: "DIEU_DONG, LUAN_CHUYEN, BO_NHIEM, BO_NHIEM_LAI")
    set("consultation.duty.posts", to: "head, deputy")
    set("consultation.duty.deciders", to: "vertical, court")
    set("consultation.duty.form", to: "written")
    set("consultation.reply.days", to: "15")
    set("consultation.window.before", to: "180", .method)
    set("consultation.window.after", to: "60", .method)
    set("lists.grace-days", to: "30", .method)
    set("tenure.manager.limit", to: "96", .monitoring)
    set("tenure.gap", to: "1", .method)
    set("tenure.counts-acting", to: "false", .method)
    set("tenure.share", to: "25", .monitoring)
    set("tenure.share.least", to: "1", .monitoring)
    set("readiness.plan.lead-days", to: "150")
    set("readiness.window", to: "6", .monitoring)
    set("agreement.required", to: "internal-protection committee state-body district")
    set("agreement.conferences", to: "1")
    set("quality.age.least", to: "16", .method)
    set("quality.age.most", to: "90", .method)
  }

  private mutating func addReference() {
    file("reference/units.csv") { file in
      file.row(.unit, "code=HP-TU  name=Thành ủy Hải Phòng  kind=committee  level=province")
      file.row(.unit, "code=BTC  name=Ban Tổ chức Thành ủy  kind=organisation-board  level=province  partyParent=HP-TU")
      for (code, name) in [("HA", "Hải An"), ("NQ", "Ngô Quyền"), ("LC", "Lê Chân")] {
        file.row(
          .unit,
          "code=QU-\(code)  name=Quận ủy \(name)  kind=committee  level=district  partyParent=HP-TU  managingParent=HP-TU"
        )
      }
      file.row(.unit, "code=CT  name=Cục Thuế  kind=vertical  level=province  partyParent=HP-TU  sector=Thuế")
      for (code, name) in [("HA", "Hải An"), ("NQ", "Ngô Quyền"), ("LC", "Lê Chân")] {
        file.row(
          .unit,
          "code=CCT-\(code)  name=Chi cục Thuế \(name)  kind=vertical  level=district  partyParent=QU-\(code)  managingParent=CT  sector=Thuế"
        )
      }
      file.row(.unit, "code=KB  name=Kho bạc  kind=vertical  level=province  partyParent=HP-TU  sector=Kho bạc")
      file.row(
        .unit,
        "code=KB-LC  name=Kho bạc Lê Chân  kind=vertical  level=district  partyParent=QU-LC  managingParent=KB  sector=Kho bạc"
      )
      file.row(.unit, "code=CA-HA  name=Công an Hải An  kind=state-body  level=district  partyParent=QU-HA")
      file.row(.unit, "code=CA-NQ  name=Công an Ngô Quyền  kind=state-body  level=district  partyParent=QU-NQ")
    }
    file("reference/posts.csv") { file in
      file.row(.post, "code=CCT  title=Chi cục trưởng  rank=head  filled=appointed")
      file.row(.post, "code=PCCT  title=Phó Chi cục trưởng  rank=deputy  filled=appointed")
      file.row(.post, "code=UV  title=Quận ủy viên  rank=seat  filled=elected")
    }
  }

  private mutating func addTax() {
    covers(.consultation, by: "cuc-thue", of: "CT")
    due("2010/DieuDong.csv", from: "cuc-thue", .arrived(late: 0))
    due("2010/CanBo.csv", from: "cuc-thue", .arrived(late: 3))
    file("cuc-thue/2010/CanBo.csv", from: "cuc-thue") { file in
      file.row(.official, "code=01  name=Vũ Đình Khoa  birth=2/3/1960  sex=male")
      file.row(.official, "code=02  name=Đoàn Mạnh Cường  birth=5/6/1962  sex=male")
      file.row(.official, "code=03  name=Phạm Thị Bình  birth=7/8/1961  sex=female")
      file.row(.official, "code=04  name=Lê Thị Dung  birth=1970  sex=female")
      file.row(.official, "code=05  name=Hoàng Văn Thịnh  birth=31/4/1970  sex=male")
    }
    file("cuc-thue/2010/QuaTrinh.csv", from: "cuc-thue") { file in
      file.row(.assignment, "official=01  unit=CCT-HA  post=PCCT  from=1/1/2006")
      file.row(.assignment, "official=02  unit=CCT-LC  post=PCCT  from=2005")
      file.row(.assignment, "official=03  unit=CCT-HA  post=CCT  from=1/1/1999  to=31/5/2004")
      file.row(.assignment, "official=03  unit=CCT-HA  post=CCT  from=1/6/2004")
      file.row(.assignment, "official=04  unit=CCT-NQ  post=CCT  from=1/1/2008")
      file.row(.assignment, "official=05  unit=CCT-NQ  post=PCCT  from=2/5/2008  to=1/5/2007")
      file.row(.assignment, "official=05  unit=  post=PCCT  from=1/1/2009")
      file.aside(.blank)
    }
    file("cuc-thue/2010/DieuDong.csv", from: "cuc-thue") { file in
      file.row(
        .action,
        "official=01  kind=DIEU_DONG  decider=CT  decision.number=187/QĐ-CT  decision.date=15/3/2010  effective=1/4/2010  fromUnit=CCT-HA  fromPost=PCCT  toUnit=CCT-NQ  toPost=PCCT"
      )
      file.row(
        .action,
        "official=02  kind=DIEU_DONG  decider=CT  decision.number=412/QĐ-CT  decision.date=20/7/2010  fromUnit=CCT-LC  fromPost=PCCT  toUnit=CCT-NQ  toPost=PCCT  learned=26/7/2010"
      )
      file.row(
        .action,
        "official=04  kind=BO_NHIEM_LAI  decider=CT  decision.number=455/QĐ-CT  decision.date=16/8/2010  fromUnit=CCT-NQ  fromPost=CCT"
      )
      file.row(
        .action,
        "official=03  kind=NGHI_HUU  decider=CT  decision.number=500/QĐ-CT  decision.date=1/12/2010  fromUnit=CCT-HA  fromPost=CCT"
      )
    }
    file("cuc-thue/2010/TraoDoi.csv", from: "cuc-thue") { file in
      file.row(
        .consultation,
        "asker=CT  asked=QU-NQ  official=01  form=written  letter.number=40/CV-CT  letter.date=1/3/2010  reply.number=7-CV/QU  reply.date=9/3/2010  opinion=agree"
      )
      file.row(
        .consultation, "asker=CT  asked=QU-NQ  official=04  form=written  letter.number=98/CV-CT  letter.date=16/8/2010"
      )
    }
  }

  private mutating func addCommittees() {
    covers(.consultation, by: "quan-uy-hai-an", of: "QU-HA")
    covers(.agreement, by: "ban-to-chuc", of: "HP-TU")
    covers(.activity, by: "ban-to-chuc", of: "HP-TU")
    covers(.election, by: "ban-to-chuc", of: "HP-TU")
    due("2010/SoTraoDoi.csv", from: "quan-uy-ngo-quyen", .missing)
    due("2010/SoTraoDoi.csv", from: "quan-uy-hai-an", .arrived(late: nil))
    file("quan-uy-hai-an/2010/CapUy.csv", from: "quan-uy-hai-an", encoding: "windows-1258", dialect: "chấm phẩy") {
      $0.row(
        .assignment, "official.name=Vũ Đình Khoa  official.birth=2/3/1960  unit=QU-HA  post=UV  from=8/2010")
    }
    covers(.consultation, by: "quan-uy-ngo-quyen", of: "QU-NQ", since: CivilDate(year: 2010, month: 7, day: 1)!)
    file(
      "quan-uy-ngo-quyen/2010/so.xml", from: "quan-uy-ngo-quyen", dialect: "",
      problem: .init(line: 12, told: Bilingual(vi: "tệp bị cắt giữa dòng 12.", en: "the file ends inside line 12."))
    ) { _ in }
  }

  private mutating func addBoard() {
    unclaimed = ["cuc-thue/2010/ghi-chu.txt"]
    file("ban-to-chuc/2010/DaiHoi.csv", from: "ban-to-chuc") { file in
      let congress = "kind=party-congress  level=district  term=2010-2015  body=bch  seats=27"
      file.row(
        .election,
        "code=DH-HA  unit=QU-HA  \(congress)  held=12/8/2010  staffingPlan.number=3/ĐA  staffingPlan.date=15/3/2010")
      file.row(
        .election,
        "code=DH-NQ  unit=QU-NQ  \(congress)  held=15/7/2010  staffingPlan.number=4/ĐA  staffingPlan.date=16/2/2010")
      file.row(.election, "code=DH-LC  unit=QU-LC  \(congress)  held=5/8/2010  staffingPlan.date=3/2010")
      let council = "kind=peoples-council  level=district  term=2011-2016  body=hdnd  scheduled=22/5/2011"
      file.row(.election, "code=BC-HA  unit=QU-HA  \(council)  staffingPlan.number=9/ĐA  staffingPlan.date=1/12/2010")
      file.row(.election, "code=BC-NQ  unit=QU-NQ  \(council)")
      file.row(.nominee, "official.name=Phạm Thị Bình  official.birth=7/8/1961  election=BC-HA  entry=first")
    }
    file("ban-to-chuc/2010/QuyChe.csv", from: "ban-to-chuc") { file in
      file.row(.agreement, "number=01-QC/QUHA  subject=internal-protection  parties=QU-HA;CA-HA  signed=2/3/2008")
      file.row(
        .agreement,
        "number=02-QC/QUNQ  subject=internal-protection  parties=QU-NQ;CA-NQ  signed=2/3/2005  until=31/12/2009")
      file.row(.activity, "agreement=01-QC/QUHA  kind=exchange  held=5/6/2010  count=2")
    }
  }

  /// One decision, asked about in time, and nothing else: a year without a shortcoming.
  static func quiet(_ voice: Voice = Voice(.vi), decisions: Int = 1) -> Office {
    var office = Office()
    office.voice = voice
    office.agency("cuc-thue", "Cục Thuế", unit: "CT")
    office.agency("quan-uy-hai-an", "Quận ủy Hải An", unit: "QU-HA")
    office.setLaw()
    office.covers(.consultation, by: "cuc-thue", of: "CT")
    office.covers(.consultation, by: "quan-uy-hai-an", of: "QU-HA")
    office.file("reference/units.csv") { file in
      file.row(.unit, "code=QU-HA  name=Quận ủy Hải An  kind=committee  level=district")
      file.row(.unit, "code=CT  name=Cục Thuế  kind=vertical  level=province")
      file.row(
        .unit,
        "code=CCT-HA  name=Chi cục Thuế Hải An  kind=vertical  level=district  partyParent=QU-HA  managingParent=CT")
      file.row(.post, "code=PCCT  title=Phó Chi cục trưởng  rank=deputy  filled=appointed")
    }
    office.file("cuc-thue/2010/DieuDong.csv", from: "cuc-thue") { file in
      for i in 0..<decisions {
        file.row(.official, "code=\(i)  name=Vũ Đình Khoa \(i)  birth=2/3/1960  sex=male")
        file.row(.assignment, "official=\(i)  unit=CCT-HA  post=PCCT  from=1/1/2006")
        file.row(
          .action,
          "official=\(i)  kind=BO_NHIEM_LAI  decider=CT  decision.number=\(i)/QĐ  decision.date=15/3/2010  fromUnit=CCT-HA  fromPost=PCCT"
        )
        file.row(
          .consultation,
          "asker=CT  asked=QU-HA  official=\(i)  form=written  letter.number=\(i)/CV  letter.date=1/3/2010  reply.number=\(i)-CV/QU  reply.date=9/3/2010  opinion=agree"
        )
      }
    }
    return office
  }
}
