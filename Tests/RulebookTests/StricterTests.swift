import Configuration
import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

/// The office's layer against a text at hand, for every shape of value and every dimension of a table.
@Suite("Two layers, every kind of value")
struct StricterTests {
  private struct Key {
    let name, unit: String
    var by = ""
    let stricter: String

    func central(_ value: String, confidence: String = "sourced") -> ConfigurationFile {
      let table = by.isEmpty ? "" : "\n  by: [\(by)]"
      return ConfigurationFile(
        path: "central.yaml",
        text: """
          \(name):
            title: {vi: A, en: A}
            unit: \(unit)\(table)
            read-on: as-of
            stricter: \(stricter)
            values:
              - {from: 2010-01-01, force: law, \(value), cite: Luật, confidence: \(confidence), reviewed: 2026-11-24}
          """)
    }

    func office(_ value: String) -> ConfigurationFile {
      ConfigurationFile(
        path: "office.yaml",
        text: "\(name): {values: [{from: 2010-01-01, force: law, \(value), cite: A, confidence: office}]}\n")
    }
  }

  private func mistakes(_ key: Key, _ central: String, _ office: String, confidence: String = "sourced") -> [String] {
    var diagnostics = Diagnostics()
    _ = LawReader.read(
      central: [key.central(central, confidence: confidence)], office: [key.office(office)], into: &diagnostics)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  private let posts = Key(name: "tenure.head.posts", unit: "set", stricter: "more")

  @Test("codes: some may be added, none left out")
  func codes() {
    #expect(mistakes(posts, "value: [BT, CT]", "value: [CT, BT, CA]") == [])
    #expect(
      mistakes(posts, "value: [BT, CT]", "value: [BT, CA]") == [
        "office.yaml:1:30: the office's value is BT, CA, which is looser than BT, CT (Luật). "
          + "It may add items, and leave none out."
      ])
  }

  @Test("codes that may not differ are compared as sets, not as lists")
  func sameCodes() {
    let reasons = Key(name: "rotation.exempt.reasons", unit: "set", stricter: "none")
    #expect(mistakes(reasons, "value: [XM-1, XM-2]", "value: [XM-2, XM-1, XM-1]") == [])
    #expect(mistakes(reasons, "value: [XM-1, XM-2]", "value: [XM-1]").count == 1)
    #expect(mistakes(reasons, "value: [XM-1, XM-2]", "value: [XM-1, XM-2, XM-3]").count == 1)
  }

  @Test(
    "two readings: neither may be looser than the text's",
    arguments: [
      ("60", true), ("{either: [40, 60]}", true), ("{either: [50, 60]}", true), ("40", false),
      ("{either: [30, 60]}", false), ("{either: [40, 59]}", false), ("unset", false),
    ])
  func readings(value: String, isAllowed: Bool) {
    let left = Key(name: "succession.least-remaining", unit: "months", stricter: "higher")
    #expect(mistakes(left, "value: {either: [40, 60]}", "value: \(value)").isEmpty == isAllowed)
    #expect(mistakes(left, "value: {either: [40, 60]}", "value: \(value)", confidence: "recalled") == [])
  }

  @Test("readings are told as they stand")
  func readingsSentence() {
    let left = Key(name: "succession.least-remaining", unit: "months", stricter: "higher")
    #expect(
      mistakes(left, "value: {either: [40, 60]}", "value: 40") == [
        "office.yaml:1:39: the office's value is 40 months, which is looser than 40 or 60 months (Luật). "
          + "It may be the same or higher."
      ])
  }

  @Test("working days before an end: more of them, and of the same kind")
  func notice() {
    let notice = Key(name: "appointment.notice", unit: "working-days", stricter: "higher")
    #expect(mistakes(notice, "value: 90", "value: 120, unit: working-days") == [])
    #expect(mistakes(notice, "value: 90", "value: 89").count == 1)
    #expect(mistakes(notice, "value: 90", "value: 120, unit: days").count == 1)
  }

  private let reference = Key(
    name: "election.reference-month", unit: "month", by: "kind, level", stricter: "none")

  @Test("months by kind and level: the rows of the text hold for the office too, and it may fill those it lacks")
  func months() {
    let central = "table: [{kind: party-congress, level: district, value: 2025-06}, {value: unset}]"
    #expect(
      mistakes(
        reference, central,
        "table: [{kind: party-congress, level: district, value: 2025-06}, {kind: peoples-council, value: 2026-03}]")
        == [])
    #expect(
      mistakes(reference, central, "table: [{kind: party-congress, value: 2025-07}]") == [
        "office.yaml:1:37: the office's value is July 2025, which is looser than June 2025 (Luật). It may not differ here."
      ])
  }

  @Test("days of a calendar may not differ, neither the last nor the first")
  func days() {
    let calendar = Key(name: "election.calendar", unit: "dates", by: "kind, level", stricter: "none")
    let central = "table: [{level: district, value: {from: 2015-04-01, until: 2015-08-31}}]"
    #expect(mistakes(calendar, central, central) == [])
    #expect(mistakes(calendar, central, "value: {from: 2015-04-01, until: 2015-08-31}") == [])
    for days in [
      "{from: 2015-04-01, until: 2015-08-30}", "{until: 2015-08-31}", "{from: 2015-04-02, until: 2015-08-31}",
    ] {
      #expect(mistakes(calendar, central, "table: [{level: district, value: \(days)}]").count == 1, "\(days)")
    }
  }

  @Test("a band of ages may not differ")
  func ages() {
    let middle = Key(name: "election.middle.ages", unit: "years", stricter: "none")
    #expect(mistakes(middle, "value: {from: 40, until: 50}", "value: {from: 40, until: 50}") == [])
    #expect(mistakes(middle, "value: {from: 40, until: 50}", "value: {from: 40, until: 49}").count == 1)
  }

  @Test("fields of work: one that the office names may be stricter; any it does not name keeps the text's")
  func fields() {
    let period = Key(name: "rotation.field.period", unit: "months", by: "field", stricter: "lower")
    #expect(mistakes(period, "value: 36", "table: [{field: kế toán, value: 24}, {value: 36}]") == [])
    #expect(
      mistakes(period, "value: 36", "table: [{field: kế toán, value: 48}, {value: 36}]") == [
        "office.yaml:1:34: the office's value is 48 months, which is looser than 36 months (Luật). "
          + "It may be the same or lower."
      ])
    // Of other fields the office would say nothing at all.
    #expect(mistakes(period, "value: 36", "table: [{field: kế toán, value: 24}]").count == 1)
    #expect(mistakes(period, "value: unset", "table: [{field: kế toán, value: 48}]") == [])
  }

  @Test("bands of birth: cut otherwise and saying the same they pass; one month elsewhere, and they do not")
  func bands() {
    let age = Key(name: "retirement.age", unit: "months", by: "sex, born", stricter: "none")
    let central =
      "table: [{sex: male, born: {until: 1960-12}, value: 720}, {sex: male, born: {from: 1961-01}, value: 723}]"
    let same =
      "table: [{sex: male, born: {until: 1955-12}, value: 720}, {sex: male, born: {from: 1956-01, until: 1960-12}, value: 720}, {sex: male, born: {from: 1961-01}, value: 723}]"
    #expect(mistakes(age, central, same) == [])
    let moved =
      "table: [{sex: male, born: {until: 1961-01}, value: 720}, {sex: male, born: {from: 1961-02}, value: 723}]"
    #expect(
      mistakes(age, central, moved) == [
        "office.yaml:1:27: the office's value is 720 months, which is looser than 723 months (Luật). It may not differ here."
      ])
    // Only the women's age, of which the text says nothing.
    #expect(mistakes(age, central, central.replacing("}]", with: "}, {sex: female, value: 660}]")) == [])
  }

  @Test("bands of births: no month twice, none left out between two; a row without a band takes what is left")
  func bandsOfOneTable() {
    let age = Key(name: "retirement.age", unit: "months", by: "sex, born", stricter: "none")
    func mistakes(_ table: String) -> [String] {
      var diagnostics = Diagnostics()
      _ = LawReader.read(central: [age.central("table: \(table)")], into: &diagnostics)
      return diagnostics.all.map { $0.text(in: .en) }
    }
    #expect(
      mistakes("[{sex: male, born: {until: 1960-11}, value: 720}, {sex: male, born: {from: 1961-01}, value: 723}]") == [
        "central.yaml:8:95: no row is for births from 1960-12 to 1960-12. "
          + "Where the value is not established, add a row with “value: unset”."
      ])
    #expect(
      mistakes("[{sex: male, born: {until: 1961-01}, value: 720}, {sex: male, born: {from: 1961-01}, value: 723}]") == [
        "central.yaml:8:95: births from 1961-01 have a row already, row 1."
      ])
    #expect(
      mistakes(
        "[{sex: male, born: {until: 1960-11}, value: 720}, {sex: male, born: {from: 1961-01}, value: 723}, {sex: male, value: unset}]"
      ) == [])
    #expect(
      mistakes("[{sex: male, born: {until: 1960-12}, value: 720}, {sex: female, born: {from: 1961-02}, value: 660}]")
        == [])
  }
}
