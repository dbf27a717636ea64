import Records

/// How much room words take in a chart. Estimates on the safe side: the page's letters are not known here.
enum ChartRoom {
  /// The width of a chart on a telephone of 380 pixels, and in the review's column.
  static let narrow = 340
  static let wide = 690
  /// Of a line of small text.
  static let line = 15

  static func width(_ text: String) -> Int { (text.count * 62 + 9) / 10 }

  /// The widest line of the words, and no wider than `room` but where one word is.
  static func lines(_ text: String, room: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if let last = lines.last, width(last) + width(" ") + width(String(word)) <= room {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Things one after the other, on as many lines as they need.
  static func rows<Item>(_ items: [(item: Item, width: Int)], room: Int) -> [[(item: Item, x: Int)]] {
    var rows: [[(item: Item, x: Int)]] = []
    var end = 0
    for (item, width) in items {
      if rows.isEmpty || end + width > room {
        rows.append([])
        end = 0
      }
      rows[rows.count - 1].append((item, end))
      end += width
    }
    return rows
  }
}

/// The swatches and words above a chart, in the order of its parts.
struct ChartKey {
  let marks: [Chart.Mark]
  let height: Int

  init(_ parts: [(tone: Chart.Tone, word: Passage)], _ plain: (Passage) -> String) {
    let swatch = 15
    let rows = ChartRoom.rows(
      parts.map { ($0, swatch + ChartRoom.width(plain($0.word)) + 14) }, room: ChartRoom.narrow)
    var marks: [Chart.Mark] = []
    for (i, row) in rows.enumerated() {
      let y = i * 17
      for (part, x) in row {
        marks.append(.block(x: .pixels(x), width: .pixels(11), y: y + 3, height: 11, part.tone))
        marks.append(.label(.init(spans: [.words(part.word)], x: .pixels(x + swatch), y: y + 13)))
      }
    }
    (self.marks, height) = (marks, rows.count * 17 + (rows.isEmpty ? 0 : 6))
  }
}
