import Records

/// A page beside the report: a unit's, or some of its cases. It belongs to the report and says so, and stands alone.
struct Page: Sendable {
  /// In a page's name, where its ending follows the format at hand.
  static let ending = ".*"

  /// Below the year's folder, without ending.
  let name: String
  let voice: Voice
  let form: DocumentForm
  let labels: AnnualReview.Labels
  let title: Passage
  /// Back to the report, and on to the pages before and after.
  let ways: [Passage]
  let blocks: [Block]

  /// Every anchor there is on the page.
  var targets: Set<String> {
    var targets: Set<String> = []
    for block in blocks {
      switch block {
      case .heading(let heading): targets.insert(heading.anchor)
      case .card(let card): targets.insert(card.anchor)
      case .table(let table): targets.formUnion(table.rows.compactMap(\.anchor))
      default: continue
      }
    }
    return targets
  }

  /// From its folder to the year's.
  var root: String { String(repeating: "../", count: name.count { $0 == "/" }) }
}

extension Page: Showable {
  static let keys: [Key<Page>] =
    [
      .text("language") { $0.voice.language.rawValue },
      .passage("page-title") { $0.title + " – " + $0.form.pageTitle },
      .passage(ifGiven: "banner") { $0.form.banner },
      .passage("superior") { $0.form.superior },
      .passage("office") { $0.form.office },
      .passage(ifGiven: "secrecy") { $0.form.secrecy },
      .passage("title") { $0.title },
      .lines("ways") { $0.ways },
      .list("blocks") { $0.blocks },
    ] + Key.cardLabels { $0.labels }
}
