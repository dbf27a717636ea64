import Foundation
import Mustache
import Records

/// The templates of both formats, known to ask only for what the review has.
public struct ReviewTemplates: Sendable {
  private let libraries: [Medium: MustacheLibrary]

  /// Reads `html/*.mustache` and `markdown/*.mustache` below a folder. `review.mustache` is the report, `page.mustache`
  /// every page beside it, the others are their partials.
  ///
  /// - Throws: every mistake of every template, before anything is rendered.
  public init(folder: String) throws(TemplateErrors) {
    var sources: [Medium: [String: String]] = [:]
    var mistakes: [TemplateMistake] = []
    for medium in Medium.allCases { sources[medium] = ReviewTemplates.read(folder, medium, &mistakes) }
    try self.init(sources, mistakes)
  }

  /// - Parameter sources: the text of each template by its name, `review`.
  init(_ sources: [Medium: [String: String]], _ mistakes: [TemplateMistake] = []) throws(TemplateErrors) {
    MarkdownText.register()
    var libraries: [Medium: MustacheLibrary] = [:]
    var mistakes = mistakes
    for medium in Medium.allCases {
      let texts = sources[medium] ?? [:]
      var found: [TemplateMistake] = []
      for (root, shape) in [(ReviewTemplates.review, AnnualReview.shape), (ReviewTemplates.page, Page.shape)] {
        if texts[root] == nil {
          let file = TemplateCheck.file(root, medium)
          found.append(TemplateMistake(file: file, line: 0, column: 0, told: .missingTemplate(file)))
          continue
        }
        // What both pages are built of is looked at for each, and a mistake in it told once.
        found += TemplateCheck(texts, root: root, for: shape, in: medium).mistakes.filter { !found.contains($0) }
      }
      mistakes += found
      var library = MustacheLibrary()
      for (name, text) in texts {
        do { library.register(try MustacheTemplate(string: text), named: name) } catch {
          // The check names every such place in words; what only the library minds is said in its own.
          if mistakes.isEmpty {
            let file = TemplateCheck.file(name, medium)
            mistakes.append(TemplateMistake(file: file, line: 0, column: 0, told: .unreadableTemplate("\(error)")))
          }
        }
      }
      libraries[medium] = library
    }
    if !mistakes.isEmpty { throw TemplateErrors(all: mistakes) }
    self.libraries = libraries
  }

  /// The review as one page.
  ///
  /// - Parameter pages: every page that is published beside it. Without any, it leads nowhere but to itself.
  public func render(_ review: AnnualReview, as medium: Medium, beside pages: Set<String> = []) -> String {
    let pen = Pen(medium: medium, voice: review.voice, targets: review.targets, pages: pages)
    return libraries[medium]!.render(review.shown(by: pen), withTemplate: ReviewTemplates.review)!
  }

  /// One of the pages beside it.
  func render(_ page: Page, as medium: Medium, beside pages: Set<String>) -> String {
    let pen = Pen(medium: medium, voice: page.voice, targets: page.targets, pages: pages, root: page.root)
    return libraries[medium]!.render(page.shown(by: pen), withTemplate: ReviewTemplates.page)!
  }

  private static let review = "review"
  private static let page = "page"
}

extension ReviewTemplates {
  private static func read(
    _ folder: String, _ medium: Medium, _ mistakes: inout [TemplateMistake]
  ) -> [String: String] {
    let here = URL(filePath: folder, directoryHint: .isDirectory).appending(path: medium.rawValue)
    var texts: [String: String] = [:]
    do {
      for file in try FileManager.default.contentsOfDirectory(atPath: here.path).sorted()
      where file.hasSuffix(".mustache") {
        do {
          texts[String(file.dropLast(9))] = try String(contentsOf: here.appending(path: file), encoding: .utf8)
        } catch { mistakes.append(unreadable("\(medium.rawValue)/\(file)", error)) }
      }
    } catch { mistakes.append(unreadable(medium.rawValue, error)) }
    return texts
  }

  private static func unreadable(_ file: String, _ error: any Error) -> TemplateMistake {
    let reason = (error as NSError).localizedDescription
    return TemplateMistake(file: file, line: 0, column: 0, told: .unreadableTemplate(reason))
  }
}

/// Text in a Markdown template's double braces. The review's own passages are escaped before; this is the net under it.
private struct MarkdownText: MustacheContentType {
  func escapeText(_ text: String) -> String { Harmless.markdown(text) }

  static func register() { MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN") }
}
