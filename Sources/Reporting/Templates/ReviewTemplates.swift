import Foundation
import Mustache
import Records

/// The templates of both formats, known to ask only for what the review has.
public struct ReviewTemplates: Sendable {
  private let libraries: [Medium: MustacheLibrary]

  /// Reads `html/*.mustache` and `markdown/*.mustache` below a folder. `review.mustache` is the page, the others are
  /// its partials.
  ///
  /// - Throws: every mistake of every template, before anything is rendered.
  public init(folder: String) throws(TemplateErrors) {
    var sources: [Medium: [String: String]] = [:]
    var mistakes: [TemplateMistake] = []
    for medium in Medium.allCases { sources[medium] = ReviewTemplates.read(folder, medium, &mistakes) }
    for medium in Medium.allCases where sources[medium]?[ReviewTemplates.letter] == nil {
      let file = TemplateCheck.file(ReviewTemplates.letter, medium)
      mistakes.append(TemplateMistake(file: file, line: 0, column: 0, told: .missingTemplate(file)))
    }
    try self.init(sources, mistakes)
  }

  /// - Parameter sources: the text of each template by its name, `review`.
  init(_ sources: [Medium: [String: String]], _ mistakes: [TemplateMistake] = []) throws(TemplateErrors) {
    MarkdownText.register()
    var libraries: [Medium: MustacheLibrary] = [:]
    var mistakes = mistakes
    for medium in Medium.allCases {
      let texts = sources[medium] ?? [:]
      if texts[ReviewTemplates.page] == nil {
        let file = TemplateCheck.file(ReviewTemplates.page, medium)
        mistakes.append(TemplateMistake(file: file, line: 0, column: 0, told: .missingTemplate(file)))
        continue
      }
      mistakes += TemplateCheck(texts, root: ReviewTemplates.page, for: AnnualReview.shape, in: medium).mistakes
      if texts[ReviewTemplates.letter] != nil {
        mistakes +=
          TemplateCheck(texts, root: ReviewTemplates.letter, for: FeedbackLetter.shape, in: medium).mistakes
          .filter { !mistakes.contains($0) }
      }
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
  public func render(_ review: AnnualReview, as medium: Medium) -> String {
    let pen = Pen(medium: medium, voice: review.voice, targets: review.targets)
    return libraries[medium]!.render(review.shown(by: pen), withTemplate: ReviewTemplates.page)!
  }

  /// The letter to an agency, as one page.
  public func render(_ letter: FeedbackLetter, as medium: Medium) -> String {
    let pen = Pen(medium: medium, voice: letter.voice, targets: [])
    return libraries[medium]!.render(letter.shown(by: pen), withTemplate: ReviewTemplates.letter)!
  }

  private static let page = "review"
  private static let letter = "letter"
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
