/// A table: heads, rows, and the signs it uses explained under it.
struct Table: Sendable {
  enum Style: String, Sendable {
    case plain
    /// Many columns of figures.
    case dense
    /// Words in the cells.
    case words
    /// Words in the cells, and a number or a code before them.
    case list
    /// Many columns of small figures, which fit a telephone.
    case compact
    /// A mark and a word in each cell.
    case grid
  }

  enum Align: Sendable {
    case left, right
    /// Words that stand on one line.
    case tight
  }

  struct Column: Sendable {
    let head: Passage
    let align: Align
    /// What it is worked out from, by the numbers of columns: “2=3+4”.
    var formula = ""
    static func words(_ head: Passage) -> Column { Column(head: head, align: .left) }
    static func tight(_ head: Passage) -> Column { Column(head: head, align: .tight) }
    static func figures(_ head: Passage) -> Column { Column(head: head, align: .right) }
    static func figures(_ head: Passage, sumOf columns: ClosedRange<Int>) -> Column {
      Column(head: head, align: .right, formula: "=" + columns.map(String.init).joined(separator: "+"))
    }
  }

  /// The head of a table in the form of an annex (“Biểu số 1”): who draws it up, its number, what it counts.
  struct FormHead: Sendable {
    let superior, office, number: Passage
    /// “Đvt: dòng”.
    let unit: Passage?
  }

  struct Row: Sendable {
    let cells: [Passage]
    var isTotal = false
    /// A line across the table that names what follows.
    var isGroup = false
    var anchor: String?
    /// `violation` or `query` where the whole row is one.
    var mark: String?

    init(_ cells: [Passage], isTotal: Bool = false, anchor: String? = nil, mark: String? = nil) {
      (self.cells, self.isTotal, self.anchor, self.mark) = (cells, isTotal, anchor, mark)
    }

    static func group(_ title: Passage, anchor: String? = nil) -> Row {
      var row = Row([title], anchor: anchor)
      row.isGroup = true
      return row
    }
  }

  var caption: Passage
  /// Whether its caption begins with its number in the review.
  var isNumbered = false
  var style = Style.plain
  let columns: [Column]
  var rows: [Row]
  var legend: [Passage] = []
  /// For the tables of annexes, whose columns are numbered too.
  var form: FormHead?

  /// “1”, “2=3+4+5”: how a form refers to its columns.
  private var numbers: [String] {
    form == nil ? [] : columns.enumerated().map { "\($0 + 1)\($1.formula)" }
  }

  /// Whether a cell is one of the signs for nothing, no figure, not judged.
  private var usesSigns: Bool {
    rows.contains { row in !row.isGroup && row.cells.contains { ["0", "…", "x"].contains($0.sign) } }
  }

  /// With the legend of the signs where it uses one and does not explain them itself.
  func explained(by signs: Passage) -> Table {
    guard usesSigns, !legend.contains(where: \.explainsSigns) else { return self }
    var table = self
    table.legend.insert(signs, at: 0)
    return table
  }
}

extension Passage {
  /// A cell of one piece, as it is read.
  fileprivate var sign: String? {
    guard pieces.count == 1 else { return nil }
    return switch pieces[0] {
    case .words(let words): words
    case .given(let text): text
    case .number(let n): String(n)
    case .share(_, let whole): whole == 0 ? "…" : nil
    default: nil
    }
  }

  fileprivate var explainsSigns: Bool {
    pieces.contains { if case .words(let words) = $0 { words.contains("…:") } else { false } }
  }
}

extension Table {
  func written(by pen: Pen) -> String {
    switch pen.medium {
    case .html: html(pen)
    case .markdown: markdown(pen)
    }
  }

  private func html(_ pen: Pen) -> String {
    // On paper a short table of figures is not parted.
    let length = rows.count <= 12 && (style == .plain || style == .dense || style == .compact) ? " short" : ""
    var out = "<table class=\"\(style.rawValue)\(length)\">\n\(htmlCaption(pen))\n<thead><tr>"
    for column in columns { out += "<th scope=\"col\"\(words(column.align))>\(pen.write(column.head))</th>" }
    out += "</tr>"
    if !numbers.isEmpty {
      out += "<tr class=\"numbers\">" + numbers.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    out += "</thead>\n<tbody>\n"
    for row in rows {
      let classes = [row.isTotal ? "total" : nil, row.isGroup ? "group" : nil, row.mark].compactMap(\.self)
      let id = row.anchor.map { " id=\"\($0)\"" } ?? ""
      out += classes.isEmpty ? "<tr\(id)>" : "<tr\(id) class=\"\(classes.joined(separator: " "))\">"
      if row.isGroup {
        out += "<th scope=\"colgroup\" colspan=\"\(columns.count)\">\(pen.write(row.cells[0]))</th>"
      } else {
        for (i, cell) in row.cells.enumerated() {
          out +=
            i == 0
            ? "<th scope=\"row\">\(pen.write(cell))</th>" : "<td\(words(columns[i].align))>\(pen.write(cell))</td>"
        }
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>"
  }

  private func htmlCaption(_ pen: Pen) -> String {
    guard let form else { return "<caption>\(pen.write(caption))</caption>" }
    let unit = form.unit.map { "<br><i>\(pen.write($0))</i>" } ?? ""
    return "<caption class=\"three-parts\"><span>\(pen.write(form.superior))<br><b>\(pen.write(form.office))</b></span>"
      + "<b>\(pen.write(caption))</b><span>\(pen.write(form.number))\(unit)</span></caption>"
  }

  private func words(_ align: Align) -> String {
    switch align {
    case .left: " class=\"txt\""
    case .tight: " class=\"txt tight\""
    case .right: ""
    }
  }

  private func markdown(_ pen: Pen) -> String {
    let heads = columns.map { pen.write($0.head) }
    let cells =
      (numbers.isEmpty ? [] : [numbers.map { "*\($0)*" }])
      + rows.map { row -> [String] in
        let anchor = row.anchor.map { "<a id=\"\($0)\"></a>" } ?? ""
        let texts = row.cells.enumerated().map { i, cell in
          let text = (i == 0 ? anchor : "") + pen.write(cell)
          return (row.isTotal || row.isGroup) && !text.isEmpty && !text.contains("**") ? "**\(text)**" : text
        }
        return texts + Array(repeating: "", count: columns.count - texts.count)
      }
    let widths = columns.indices.map { i in (cells + [heads]).map { $0[i].count }.max()! }
    // Columns are padded where that still fits a line; a table of sentences is not made ten times as long.
    let isPadded = widths.reduce(0, +) <= 160
    func line(_ texts: [String]) -> String {
      let padded = texts.enumerated().map { i, text in
        let room = isPadded ? String(repeating: " ", count: widths[i] - text.count) : ""
        return columns[i].align == .right ? room + text : text + room
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = columns.indices.map { i in
      let dashes = String(repeating: "-", count: max(3, isPadded ? widths[i] : 3))
      return columns[i].align != .right ? dashes : dashes.dropLast() + ":"
    }
    let ruled = "| " + rule.joined(separator: " | ") + " |"
    return ([line(heads), ruled] + cells.map(line)).joined(separator: "\n")
  }
}
