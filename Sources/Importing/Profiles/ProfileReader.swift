import Configuration
import Records

/// Reads one profile, and reports every mistake in it.
struct ProfileReader {
  let path: String
  let content: (String) -> [UInt8]?
  let forbidden: (String) -> String?

  /// `cuc-thue`, as the file is named.
  var agency: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".yaml") ? name.dropLast(5) : name)
  }

  func profile(_ node: Node, _ diagnostics: inout Diagnostics) -> Profile? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    if let name = fields.required("agency", &diagnostics), let text = name.text(&diagnostics), text != agency {
      diagnostics.report(
        at: name.place,
        Bilingual(
          vi: "agency là \(quoted: text), còn tệp tên là \(quoted: agency).yaml; hai tên phải như nhau",
          en: "agency is \(quoted: text) and the file is \(quoted: agency).yaml; the two must be the same"))
    }
    let unit = fields.required("unit", &diagnostics)?.text(&diagnostics)
    let namespaces = namespaces(fields.optional("namespaces"), &diagnostics)
    let list = fields.required("feeds", &diagnostics)?.list(&diagnostics) ?? []
    fields.finish(&diagnostics)

    var feeds: [Feed] = []
    for node in list {
      let reader = FeedReader(profile: self, unit: unit ?? "", namespaces: namespaces)
      if let feed = reader.feed(node, &diagnostics) { feeds.append(feed) }
    }
    reportConflicts(feeds, &diagnostics)
    return unit.map { Profile(agency: agency, unit: $0, feeds: feeds, path: path) }
  }

  private func namespaces(_ node: Node?, _ diagnostics: inout Diagnostics) -> [String: String] {
    var namespaces: [String: String] = [:]
    for entry in node?.entries(&diagnostics) ?? [] { namespaces[entry.key] = entry.value.text(&diagnostics) }
    return namespaces
  }

  /// What is wrong only beside another feed.
  private func reportConflicts(_ feeds: [Feed], _ diagnostics: inout Diagnostics) {
    for (i, feed) in feeds.enumerated() {
      if let first = feeds[..<i].first(where: { $0.id == feed.id }) {
        diagnostics.report(
          at: feed.place,
          Bilingual(
            vi: "id \(quoted: feed.id) đã có ở dòng \(first.place.line)",
            en: "the id \(quoted: feed.id) stands in line \(first.place.line) already"))
      }
      if let first = feeds[..<i].first(where: { $0.files == feed.files && !$0.format.canShareAFile(with: feed.format) })
      {
        diagnostics.report(at: feed.place, Feed.conflict(feed, first))
      }
    }
  }
}

extension Feed.Format {
  /// One file is read once: what is said of it must be the same for every feed.
  func canShareAFile(with other: Feed.Format) -> Bool {
    switch (self, other) {
    case (.csv(let own), .csv(let others)): own == others
    case (.sheet(let own), .sheet(let others)): own == others
    case (.xml(let own), .xml(let others)): own.schema == others.schema
    default: false
    }
  }
}

extension Feed {
  static func conflict(_ feed: Feed, _ first: Feed) -> Bilingual {
    Bilingual(
      vi: "\(quoted: feed.id) và \(quoted: first.id) đọc cùng một tệp nhưng format, csv hoặc schema khác nhau",
      en: "\(quoted: feed.id) and \(quoted: first.id) read the same file, but their format, csv or schema differ")
  }
}
