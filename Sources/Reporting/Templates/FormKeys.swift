import Records

/// Keys of what stands on several documents alike.
extension Key {
  /// The language, the title in the browser, and the head of a Party document.
  static func letterhead(_ parts: @escaping @Sendable (Part) -> (voice: Voice, form: DocumentForm)) -> [Key] {
    [
      .text("language") { parts($0).voice.language.rawValue },
      .passage("page-title") { parts($0).form.pageTitle },
      .passage(ifGiven: "banner") { parts($0).form.banner },
      .passage("superior") { parts($0).form.superior },
      .passage("office") { parts($0).form.office },
      .passage("number") { parts($0).form.number },
      .passage("party") { parts($0).form.party },
      .passage("place-and-date") { parts($0).form.placeAndDate },
      .passage(ifGiven: "secrecy") { parts($0).form.secrecy },
    ]
  }

  /// Who signs, and who gets it.
  static func signature(_ form: @escaping @Sendable (Part) -> DocumentForm) -> [Key] {
    [
      .passage("recipients-title") { form($0).recipientsTitle },
      .lines("recipients") { form($0).recipients },
      .passage("authority") { form($0).authority },
      .passage("post") { form($0).post },
      .passage(ifGiven: "signer") { form($0).signer },
    ]
  }

  /// The words of a case's card, wherever cards stand.
  static func cardLabels(_ labels: @escaping @Sendable (Part) -> AnnualReview.Labels) -> [Key] {
    [
      .passage("label-law") { labels($0).law },
      .passage("label-remedy") { labels($0).remedy },
      .passage("label-responsible") { labels($0).responsible },
    ]
  }
}
