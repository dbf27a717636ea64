import Records
import Rules

/// A whole review as it is published: the report, the pages beside it, the tables for other programs.
///
/// The report is made at once, for its size decides how much of each list it shows; every other file is written when it
/// is asked for, and let go.
public struct Edition: Sendable {
  /// `report.html` stays below this, whatever was found: it is opened on old machines and sent as an attachment.
  public static let mostBytes = 1_000_000

  /// How many rows of a list the report shows: the first of these with which it is small enough.
  private static let limits = [Composer.rowsInView, 100, 50, 25, 10, 5, 2]

  private let composer: Composer
  private let templates: ReviewTemplates
  /// The names of all pages: a link leads to none that is not there.
  private let pages: Set<String>
  private let report: (html: String, markdown: String)
  private let figures: ClosedYear

  public init(_ input: ReviewInput, _ templates: ReviewTemplates) {
    var composer = Composer(input)
    let pages = composer.plan.names
    // However short its lists, the report says the same figures.
    let figures = ClosedYear(composer)
    func html(_ composer: Composer) -> (AnnualReview, String) {
      let review = AnnualReview(composer, figures)
      return (review, templates.render(review, as: .html, beside: pages))
    }
    var (review, text) = html(composer)
    for limit in Edition.limits.dropFirst() where text.utf8.count >= Edition.mostBytes {
      composer = composer.limited(to: limit)
      (review, text) = html(composer)
    }
    report = (text, templates.render(review, as: .markdown, beside: pages))
    self.figures = figures
    self.composer = composer.limited(to: Composer.rowsInView)
    self.templates = templates
    self.pages = pages
  }

  /// Every file but the manifest and the checksums, which speak of these.
  public var files: [PublishedFile] {
    let composer = composer
    let input = composer.input
    var files = [
      PublishedFile("report.html", report.html), PublishedFile("report.md", report.markdown),
      PublishedFile(FindingsCSV.name) { FindingsCSV.write(composer.roll, input, to: $0) },
      PublishedFile(UndecidedCSV.name) { UndecidedCSV.write(composer.undecided, input, to: $0) },
      PublishedFile(RejectsCSV.name, RejectsCSV.text(input)), FiguresJSON.file(figures),
    ]
    if composer.plan.units.isEmpty { return files }
    for medium in Medium.allCases { files.append(file(PagePlan.index, medium) { composer.indexPage() }) }
    for unit in composer.plan.units {
      for medium in Medium.allCases {
        files.append(file(PagePlan.unitPage(unit.name), medium) { composer.unitPage(unit) })
      }
      for number in 0..<unit.casePages {
        let name = String(unit.casePage(number + 1).dropLast(Medium.html.ending.count))
        files.append(file(name, .html) { composer.casePage(unit, number + 1) })
      }
    }
    return files
  }

  /// `feedback/<agency>/`: to each agency its letter in both formats, and the lists beside it.
  public var letters: [PublishedFile] {
    FeedbackPack.all(composer).flatMap { pack in
      let folder = "feedback/\(pack.agency)/"
      return [
        PublishedFile(folder + "cong-van.html", templates.render(pack.letter, as: .html)),
        PublishedFile(folder + "cong-van.md", templates.render(pack.letter, as: .markdown)),
      ] + pack.lists.map { PublishedFile(folder + $0.name, $0.text) }
    }
  }

  private func file(_ name: String, _ medium: Medium, _ page: @escaping @Sendable () -> Page) -> PublishedFile {
    let templates = templates
    let pages = pages
    return PublishedFile(name + medium.ending) { write in write(templates.render(page(), as: medium, beside: pages)) }
  }
}
