import Records

/// The word of `known` that `word` was most likely meant to be; nil where none is close.
package func nearest(to word: String, among known: [String]) -> String? {
  let typed = Array(word.lowercased())
  let reach = max(1, typed.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in known {
    let distance = editDistance(typed, Array(candidate.lowercased()))
    if distance <= reach, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// “Did you mean …?”, where something is close enough to ask.
package func suggestion(for word: String, among known: [String]) -> Bilingual? {
  nearest(to: word, among: known).map {
    Bilingual(vi: "Có phải ý là \(quoted: $0)?", en: "Did you mean \(quoted: $0)?")
  }
}

/// How many letters must be put in, left out, changed or swapped with their neighbour.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
