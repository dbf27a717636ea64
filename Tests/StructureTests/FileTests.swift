import Foundation
import Testing

/// The files of the repository, whatever their kind.
@Suite("Files of the repository", .enabled(if: Repository.isCheckout, "an unpacked archive has no list of its files"))
struct FileTests {
  private let files: [String]

  init() throws { files = try Repository.files() }

  @Test(
    "what a newcomer looks for is there",
    arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"])
  func pagesExist(page: String) throws {
    try #require(Repository.exists(page))
    #expect(try !Repository.bytes(page).isEmpty)
  }

  @Test("no file holds a path of one machine")
  func noPathOfAMachine() throws {
    record(try files.flatMap { path in machinePaths(in: try Repository.text(path)).map { "\(path):\($0)" } })
  }

  @Test("a path of one machine is noticed, and a path of a site or a word with a slash is not")
  func pathOfAMachineIsNoticed() {
    let text = """
      cd \(folders[0])
      open "\(folders[1])/an/report.html", \(folders[3])
      https://example.org\(folders[1])/index.html and/or\(folders[3]) \(folders[2])mates /usr/local/bin
      """
    #expect(machinePaths(in: text) == ["1: \(folders[0])", "2: \(folders[1])", "2: \(folders[3])"])
  }

  @Test("lines end as on Linux, except in what agencies send")
  func lineEndings() throws {
    record(try files.filter { hasForeignLines($0, try Repository.bytes($0)) })
  }

  @Test("a carriage return is noticed, and kept where it is part of the example")
  func carriageReturnIsNoticed() {
    let bytes = Data("a\r\nb\n".utf8)
    #expect(hasForeignLines("README.md", bytes))
    #expect(!hasForeignLines("samples/haiphong-2010/exports/cuc-thue/2010/CanBo.csv", bytes))
    #expect(!hasForeignLines("Tests/ImportingTests/Fixtures/broken/a.csv", bytes))
    #expect(!hasForeignLines("README.md", Data("a\nb\r".utf8)))
    #expect(!hasForeignLines("docs/a.png", Data("PNG\r\n\0".utf8)))
  }

  @Test("a link between pages leads to a file of the repository")
  func linksResolve() throws {
    let pages = files.filter { $0.hasSuffix(".md") && !$0.hasPrefix("Tests/") }  // there they are outputs
    let places = Set(files).union(files.flatMap(foldersAbove))
    for page in pages {
      let dead = links(in: try Repository.text(page)).filter { !places.contains(place(of: $0.target, from: page)) }
      record(dead.map { "\(page):\($0.line): \($0.target) is not in the repository" })
    }
  }

  @Test("links are found as a reader would click them, and lead where they would")
  func deadLinkIsNoticed() {
    let text = """
      See [the law](rulebook/tenure.yaml#limits "in force") and ![a page](<docs/a page.png>), [up](../LICENSE).
      Not [a site](https://example.org/x.md), [a mail](mailto:a@example.org), [this page](#names), `[code](x.md)`.
      [the guide]: docs/guide.md
      ```
      [not](a-link.md)
      ```
      """
    let found = links(in: text)
    #expect(found.map(\.target) == ["rulebook/tenure.yaml", "docs/a page.png", "../LICENSE", "docs/guide.md"])
    #expect(found.map(\.line) == [1, 1, 1, 3])
    #expect(place(of: "../LICENSE", from: "docs/guide.md") == "LICENSE")
    #expect(place(of: "./rules.md", from: "docs/guide.md") == "docs/rules.md")
    #expect(place(of: "/docs/", from: "samples/README.md") == "docs")
    #expect(place(of: "../../LICENSE", from: "docs/guide.md") == "../LICENSE")
    #expect(place(of: "..", from: "docs/guide.md") == ".")
  }
}

/// Where machines keep people's own files, put together here so that this file does not name them.
private let folders = ["root", "home", "Users", "work", "tmp/wt"].map { "/" + $0 }

private func machinePaths(in text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
    folders.filter { folder in
      line.ranges(of: folder).contains { range in
        let before = line[..<range.lowerBound].last
        let after = line[range.upperBound...].first
        return !(before.map { isPartOfAWord($0) || ".})/".contains($0) } ?? false)
          && !(after.map(isPartOfAWord) ?? false)
      }
    }.map { "\(index + 1): \($0)" }
  }
}

private func isPartOfAWord(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || character == "_" || character == "-"
}

private func hasForeignLines(_ path: String, _ bytes: Data) -> Bool {
  let isSent = path.hasPrefix("samples/") || path.split(separator: "/").contains { $0.lowercased() == "fixtures" }
  // What we write for spreadsheets ends its lines as they do.
  let isTable = path.hasPrefix("Tests/") && path.hasSuffix(".csv")
  let isPicture = bytes.contains(0)
  return !isSent && !isTable && !isPicture && bytes.range(of: Data("\r\n".utf8)) != nil
}

private struct Link {
  let line: Int
  let target: String
}

/// The links of a Markdown text to files: not to sites, not to places in the same page, not in code.
private func links(in text: String) -> [Link] {
  var isCode = false
  var found: [Link] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if line.contains(/^\s*```/) { isCode.toggle() }
    if isCode { continue }
    let prose = line.replacing(/`[^`]*`/) { _ in "" }
    let targets =
      prose.matches(of: /\]\(\s*(<[^>]*>|[^)\s]+)(?:\s+"[^"]*")?\s*\)/).map(\.1)
      + prose.matches(of: /^ {0,3}\[[^\]]+\]:\s*(<[^>]*>|\S+)/).map(\.1)
    for target in targets where !target.contains(/^<?(?:[A-Za-z][A-Za-z0-9+.\-]*:|#)/) {
      let path = target.filter { $0 != "<" && $0 != ">" }.prefix { $0 != "#" }
      found.append(Link(line: index + 1, target: path.removingPercentEncoding ?? String(path)))
    }
  }
  return found
}

/// The path from the root that a link on `page` leads to; the root is `.`, and what begins with `..` lies outside.
private func place(of target: String, from page: String) -> String {
  var steps = target.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
  for step in target.split(separator: "/").map(String.init) where step != "." {
    if step == "..", let last = steps.last, last != ".." { steps.removeLast() } else { steps.append(step) }
  }
  return steps.isEmpty ? "." : steps.joined(separator: "/")
}

private func foldersAbove(_ path: String) -> [String] {
  let steps = path.split(separator: "/")
  return ["."] + steps.indices.dropFirst().map { steps[..<$0].joined(separator: "/") }
}
