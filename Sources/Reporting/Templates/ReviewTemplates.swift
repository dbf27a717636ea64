import Foundation
import Mustache
import Records

/// The templates of both formats, known to ask only for what the review has.
public struct ReviewTemplates: Sendable {
  private let libraries: [Medium: MustacheLibrary]

  /// Reads `html/*.mustache` and `markdown/*.mustache` below a folder.
  ///
  /// - Throws: every mistake of every template, before anything is rendered.
  public init(folder: String) throws(TemplateErrors) {
    var files: [TemplateFile] = []
    var mistakes: [TemplateMistake] = []
    for medium in Medium.allCases { files += ReviewTemplates.read(folder, medium, &mistakes) }
    try self.init(files, mistakes)
  }

  /// - Parameter files: one for each template. Pages and their partials lie side by side.
  public init(_ files: [TemplateFile]) throws(TemplateErrors) { try self.init(files, []) }

  private init(_ files: [TemplateFile], _ before: [TemplateMistake]) throws(TemplateErrors) {
    var sources: [Medium: [String: String]] = [:]
    var mistakes = before
    for file in files {
      guard let medium = file.medium, let name = file.name else { continue }
      if let text = file.text(&mistakes) { sources[medium, default: [:]][name] = text }
    }
    try self.init(sources, mistakes)
  }

  /// - Parameter sources: the text of each template by its name, `review`.
  init(
    _ sources: [Medium: [String: String]], _ mistakes: [TemplateMistake] = [], pages: [TemplatePage] = TemplatePage.all
  ) throws(TemplateErrors) {
    MarkdownText.register()
    var libraries: [Medium: MustacheLibrary] = [:]
    var mistakes = mistakes
    for medium in Medium.allCases {
      let texts = sources[medium] ?? [:]
      for page in pages where texts[page.name] == nil {
        let file = TemplateCheck.file(page.name, medium)
        // What could not be read is said already.
        if mistakes.contains(where: { $0.file == file }) { continue }
        mistakes.append(TemplateMistake(file: file, line: 0, column: 0, told: .missingTemplate(file)))
      }
      mistakes += TemplateCheck(texts, pages: pages, in: medium).mistakes
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
    render(review, with: Pen(medium: medium, voice: review.voice, targets: review.targets, pages: pages), as: "review")
  }

  /// One of the pages beside it.
  func render(_ page: Page, as medium: Medium, beside pages: Set<String>) -> String {
    let pen = Pen(medium: medium, voice: page.voice, targets: page.targets, pages: pages, root: page.root)
    return render(page, with: pen, as: "page")
  }

  /// The public edition as one page.
  public func render(_ review: PublicReview, as medium: Medium) -> String {
    render(review, with: Pen(medium: medium, voice: review.voice, targets: []), as: "public")
  }

  /// The letter to an agency, as one page.
  public func render(_ letter: FeedbackLetter, as medium: Medium) -> String {
    render(letter, with: Pen(medium: medium, voice: letter.voice, targets: []), as: "letter")
  }

  private func render(_ part: some Showable, with pen: Pen, as page: String) -> String {
    libraries[pen.medium]!.render(part.shown(by: pen), withTemplate: page)!
  }
}

extension ReviewTemplates {
  private static func read(
    _ folder: String, _ medium: Medium, _ mistakes: inout [TemplateMistake]
  ) -> [TemplateFile] {
    let here = URL(filePath: folder, directoryHint: .isDirectory).appending(path: medium.rawValue)
    var files: [TemplateFile] = []
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: here.path).sorted()
      where name.hasSuffix(".mustache") {
        let path = "\(medium.rawValue)/\(name)"
        do {
          files.append(TemplateFile(path: path, bytes: Array(try Data(contentsOf: here.appending(path: name)))))
        } catch { mistakes.append(unreadable(path, error)) }
      }
    } catch { mistakes.append(unreadable(medium.rawValue, error)) }
    return files
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
