import Records

/// The pages that templates print, each from one part of what is composed.
struct TemplatePage: Sendable {
  /// Its file, without the ending: `review`.
  let name: String
  let part: Shape.Part

  /// One line a page. An office's folder that lacks a page gets the shipped one.
  static let all = [
    TemplatePage(name: "review", part: AnnualReview.part),
    TemplatePage(name: "page", part: Page.part),
    TemplatePage(name: "letter", part: FeedbackLetter.part),
    TemplatePage(name: "public", part: PublicReview.part),
  ]
}

/// One template, and where it was found.
public struct TemplateFile: Sendable, Hashable {
  /// Below `templates/`: `html/review.mustache`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// No template of ours has a tenth of it.
  public static let mostBytes = 256 << 10

  /// `html`, where the path begins so.
  var medium: Medium? { Medium.allCases.first { path.hasPrefix($0.rawValue + "/") } }

  var name: String? {
    guard let medium, path.hasSuffix(".mustache") else { return nil }
    return String(path.dropFirst(medium.rawValue.count + 1).dropLast(".mustache".count))
  }

  /// Nil after saying why it is no text that can be printed from.
  func text(_ mistakes: inout [TemplateMistake]) -> String? {
    let told: Bilingual
    if bytes.count > TemplateFile.mostBytes {
      told = .largeTemplate(TemplateFile.mostBytes >> 10)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      return text
    } else {
      told = .notUTF8
    }
    mistakes.append(TemplateMistake(file: path, line: 0, column: 0, told: told))
    return nil
  }
}

extension TemplateFile {
  /// The paths of the pages and of all that they call, one through another.
  public static func reached(among files: [TemplateFile]) -> Set<String> {
    var reached: Set<String> = []
    for medium in Medium.allCases {
      var ignored: [TemplateMistake] = []
      var texts: [String: String] = [:]
      for file in files where file.medium == medium {
        if let name = file.name { texts[name] = file.text(&ignored) }
      }
      var waiting = TemplatePage.all.map(\.name)
      while let name = waiting.popLast() {
        guard let text = texts[name], reached.insert(TemplateCheck.file(name, medium)).inserted else { continue }
        waiting += TemplateScan(text, named: name).tags.filter { $0.kind == .partial }.map(\.name)
      }
    }
    return reached
  }
}
