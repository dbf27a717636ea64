/// What may stand in a template: elements that show something and do nothing.
enum MarkupWords {
  static let elements: Set<String> = Set(
    """
    html head meta title style body div span p br hr b i em strong small sub sup u s code pre blockquote q cite abbr time
    ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td h1 h2 h3 h4 h5 h6 header footer main nav
    section article aside figure figcaption details summary address a img wbr bdi bdo mark ins del
    svg g path rect circle ellipse line polyline polygon text tspan desc defs lineargradient stop clippath pattern marker
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Attributes that name an address.
  static let addresses: Set<String> = ["href", "src", "xlink:href", "cite"]

  /// Attributes that fetch, send or run, on whatever element.
  static let active: Set<String> = [
    "srcdoc", "srcset", "imagesrcset", "ping", "action", "formaction", "background", "manifest", "poster", "data",
    "codebase", "classid", "archive", "longdesc", "usemap", "profile", "lowsrc", "dynsrc", "xml:base", "is",
  ]

  /// Attributes that are read as a style sheet is.
  static let styles: Set<String> = [
    "style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-start", "marker-mid",
    "marker-end", "color-profile",
  ]
}

/// One attribute of a tag, its value with the tags of the template in it.
struct MarkupAttribute {
  let name: String
  let value: [TemplatePieces.Piece]
  /// The piece where it begins.
  let at: Int

  /// What is written out of it.
  var text: String {
    var text = String.UnicodeScalarView()
    for case .letter(let scalar) in value { text.append(scalar) }
    return String(text)
  }

  func isHarmless(on element: String) -> Bool {
    if name.hasPrefix("on") || MarkupWords.active.contains(name) { return false }
    if MarkupWords.addresses.contains(name) { return isOwnAddress || (element == "img" && name == "src" && isPicture) }
    if MarkupWords.styles.contains(name) { return isPlainStyle }
    return !text.lowercased().contains("javascript:")
  }

  /// An anchor, or a file of the same review: it begins with something written out, and names no other place.
  private var isOwnAddress: Bool {
    switch value.first {
    case nil: return true
    case .letter(let scalar):
      if !scalar.isASCIILetter, !scalar.isASCIIDigit, !"._#?".unicodeScalars.contains(scalar) { return false }
    case .key(_, isEscaped: true): break
    case .key, .partial, .silent: return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || "._-#?=/".unicodeScalars.contains($0)
    }
  }

  private var isPicture: Bool {
    let kinds = [
      "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/svg+xml;base64,",
    ]
    return text.unicodeScalars.count == value.count && kinds.contains(where: text.hasPrefix)
  }

  private var isPlainStyle: Bool {
    let text = text.lowercased()
    if text.contains("\\") || text.contains("&") { return false }
    let isWhole = text.unicodeScalars.count == value.count
    let rest = text.replacing("url(#", with: "")
    return !rest.contains("(") || isWhole && !["url", "image", "src(", "expression"].contains(where: rest.contains)
  }
}
