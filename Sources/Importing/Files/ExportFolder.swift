import Records

/// What an agency has sent: the files below `exports/<agency>/` that a feed may read, and those of the year besides.
struct ExportFolder {
  struct Item {
    /// Below `exports/`: `cuc-thue/2010/DieuDong.csv`.
    let path: String
    /// Below the agency's folder.
    let steps: [String]
    /// Why it is no file to be read: a link, a folder that cannot be opened.
    let problem: Unreadable?
  }

  /// In the order of the bytes of their paths, folder by folder.
  private(set) var items: [Item] = []
  private let exports: String
  private let agency: String
  private let year: Int
  private let patterns: [[Wildcard]]

  /// Deeper than any office files its papers.
  private static let depth = 32

  init(exports: String, agency: String, year: Int, patterns: [FilePattern]) {
    (self.exports, self.agency, self.year) = (exports, agency, year)
    self.patterns = patterns.map { $0.steps(year: year) }
    walk([])
  }

  private mutating func walk(_ steps: [String]) {
    let path = ([agency] + steps).joined(separator: "/")
    let folder: Folder
    do throws(Unreadable) { folder = try Folder(path: exports + "/" + path) } catch {
      if error.isMissing, steps.isEmpty { return }  // nothing was ever sent
      items.append(Item(path: path, steps: steps, problem: error))
      return
    }
    for entry in folder.entries where !entry.name.hasPrefix(".") {
      let inside = steps + [entry.name]
      if inside == ["received.csv"] { continue }
      switch entry.kind {
      case .folder where inside.count < ExportFolder.depth: if isOfInterest(inside) { walk(inside) }
      case .file: items.append(Item(path: path + "/" + entry.name, steps: inside, problem: nil))
      case .folder, .other:
        items.append(Item(path: path + "/" + entry.name, steps: inside, problem: Unreadable(.notAPlainFile)))
      }
    }
  }

  /// Whether a file below this folder may be wanted, or is of the year.
  private func isOfInterest(_ folder: [String]) -> Bool {
    isOfTheYear(folder) || patterns.contains { $0.begins(folder) }
  }

  func isOfTheYear(_ steps: [String]) -> Bool { steps.first == "\(year)" }
}

extension [Wildcard] {
  /// Whether this is the pattern of exactly that file.
  func matches(_ steps: [String]) -> Bool { count == steps.count && zip(self, steps).allSatisfy { $0.matches($1) } }

  /// Whether a file of this pattern may stand below that folder.
  func begins(_ folder: [String]) -> Bool { count > folder.count && zip(self, folder).allSatisfy { $0.matches($1) } }
}
