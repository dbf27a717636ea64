/// What a section is made of, in order.
enum Block: Sendable {
  case heading(Heading)
  case paragraph(Passage)
  /// Small print under a table or a heading.
  case note(Passage)
  case list([Passage])
  case table(Table)
  /// A picture of figures that a table or a sentence beside it has; Markdown does without it.
  case chart(Chart)
  case card(ReviewCase)
  /// What the office wrote itself.
  case own(OwnWords)
}

struct Heading: Sendable {
  let title: Passage
  let anchor: String
  /// Below a numbered subsection: a committee, a unit.
  var isMinor = false
}

/// One case: what happened, what each side's files hold of it, what it rests on, what is asked for.
struct ReviewCase: Sendable {
  let anchor: String
  /// `violation`, `query` or `notice`: a class and a colour, never without its word.
  let severity: String
  let severityWord: Passage
  let rule: String
  /// “Trường hợp 1/18”.
  let number: Passage
  let fingerprint: String
  let head: Passage
  let columns: [Column]
  let law: Passage
  let remedy: Passage
  let responsible: Passage
  /// How long from the letter to the decision, where the case has both dates.
  var gap: Passage?
  var timeLine: Chart?

  struct Column: Sendable {
    let title: Passage
    let lines: [Line]
  }

  struct Line: Sendable {
    let text: Passage
    let place: Passage?
    init(_ text: Passage, at place: Passage? = nil) { (self.text, self.place) = (text, place) }
  }
}
