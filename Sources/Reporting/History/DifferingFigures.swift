import Records

extension ClosedYear {
  /// What closing a year anew would change, figure by figure, each in a line; of the rest, that it differs.
  public func differences(from former: ClosedYear) -> [Bilingual] {
    var lines: [Bilingual] = []
    func add(_ name: (vi: Passage, en: Passage), _ old: Bilingual, _ new: Bilingual) {
      let (vi, en) = (Self.plain(name.vi, .vi), Self.plain(name.en, .en))
      lines.append(Bilingual(vi: "\(vi): \(old.vi) → \(new.vi)", en: "\(en): \(old.en) → \(new.en)"))
    }
    func told(_ figure: Indicator.Figure?) -> Bilingual {
      func text(_ language: Language) -> String {
        figure.map { Self.plain(language.prose.amount($0), language) } ?? "…"
      }
      return Bilingual(vi: text(.vi), en: text(.en))
    }
    if asOf != former.asOf {
      add(
        (Vietnamese().dayJudged, English().dayJudged),
        Bilingual(vi: Language.vi.date(former.asOf), en: Language.en.date(former.asOf)),
        Bilingual(vi: Language.vi.date(asOf), en: Language.en.date(asOf)))
    }
    for indicator in Indicator.allCases {
      let (old, new) = (indicator.figure(in: former), indicator.figure(in: self))
      if old != new { add((Vietnamese().name(indicator), English().name(indicator)), told(old), told(new)) }
    }
    for value in ChangedValue.all(self, after: former) {
      func printed(_ values: [Value]) -> Bilingual {
        Bilingual(
          vi: values.map(\.value.vi).joined(separator: "; "), en: values.map(\.value.en).joined(separator: "; "))
      }
      let key = Passage([.words(value.key)])
      add((key, key), printed(value.before), printed(value.now))
    }
    if lines.isEmpty {
      lines.append(
        Bilingual(vi: Self.plain(Vietnamese().onlyDetails, .vi), en: Self.plain(English().onlyDetails, .en)))
    }
    return lines
  }

  private static func plain(_ passage: Passage, _ language: Language) -> String {
    Pen(medium: .markdown, voice: Voice(language), targets: []).plain(passage)
  }
}
