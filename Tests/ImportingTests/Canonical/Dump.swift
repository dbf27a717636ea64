import Records

@testable import Importing

/// Everything an import says, as texts and without places: two imports that say the same have equal dumps.
///
/// It looks at records by reflection, so that a field which nobody thought of when writing is still compared.
struct Dump: Equatable {
  /// By agency, feed and kind, in the order of the files.
  var records: [String: [String]] = [:]
  /// People named in rows about something else; how often does not matter.
  var mentions: Set<String> = []
  var mapped: Set<String> = []
  var vouchers: Set<String> = []
  /// Returns that are due, and what became of them.
  var due: [String] = []
  /// Cells that could not be read, by agency, feed and kind.
  var cells: [String: Int] = [:]
  /// What rejected rows still tell, of feeds with one kind of record.
  var traces: [String: [String]] = [:]

  init(_ read: Import) {
    let notes = read.notes
    func name(_ number: FeedNumber) -> String {
      let feed = notes.feeds[Int(number.number)]
      return "\(feed.agency) \(feed.id.split(separator: "-")[0])"
    }
    for batch in read.batches {
      let texts = Texts(pool: batch.pool)
      for official in batch.records.officials where official.isMention { mentions.insert(texts.text(official)) }
      for list in Mirror(reflecting: batch.records).children {
        for record in list.value as! [any Record] where !((record as? Official)?.isMention ?? false) {
          records["\(name(record.source.feed)) \(type(of: record).kind)", default: []].append(texts.text(record))
        }
      }
      for reject in batch.cellRejects { cells["\(name(reject.at.feed)) \(reject.kind!)", default: 0] += 1 }
      for reject in batch.rejects {
        for feed in reject.feeds where notes.isSingle(feed) {
          // A unit that cannot be read narrows no more than none does.
          let unit = reject.trace.unit.map { $0.isUnreadable ? "" : texts.text($0) } ?? ""
          traces[name(feed), default: []].append("\(reject.trace.official.map { texts.text($0) } ?? "") \(unit)")
        }
      }
    }
    for (i, feed) in notes.feeds.enumerated() {
      for (kind, fields) in feed.mapped {
        var fields = fields
        if kind == .official, fields.remove("given") != nil {
          fields.remove("family")
          fields.insert("name")
        }
        for field in fields { mapped.insert("\(name(FeedNumber(UInt16(i)))) \(kind) \(field)") }
      }
    }
    for voucher in notes.vouchers {
      vouchers.insert(
        "\(name(voucher.feed)) \(voucher.kind) \(voucher.unit) \(voucher.below) \(voucher.since) \(voucher.until) \(voucher.state)"
      )
    }
    due = notes.returns.filter { $0.due != nil }.map {
      "\(notes.feeds[Int($0.feed.number)].agency) \($0.due!) \($0.state)"
    }.sorted()
  }
}

extension ImportNotes {
  /// Whether a feed, or the one that its lists were made from, has one kind of record.
  fileprivate func isSingle(_ feed: FeedNumber) -> Bool {
    feeds[Int(feed.number)].mapped.count == 1 && !feeds[Int(feed.number)].id.contains("-")
  }
}

private struct Texts {
  let pool: SymbolPool

  func text(_ value: Any) -> String {
    switch value {
    case let symbol as Symbol: return symbol == .unreadable ? "⊥" : "“\(pool[symbol])”"
    case let date as PartialDate: return "\(date)"
    case is SourceLocation: return ""
    default: break
    }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional { return mirror.children.first.map { text($0.value) } ?? "nil" }
    if mirror.children.isEmpty { return "\(value)" }
    return "(" + mirror.children.map { "\($0.label ?? "")=\(text($0.value))" }.joined(separator: " ") + ")"
  }
}
