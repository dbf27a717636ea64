import Records

/// Reads a mapping whose keys are known, and reports the others.
///
/// ```swift
/// let feed = node.mapping(&diagnostics) { fields, diagnostics in
///   let id = fields.required("id", &diagnostics)?.text(&diagnostics)
///   let width = fields.optional("width")?.number(in: 1...64, &diagnostics)
///   …
/// }
/// ```
/// A key is known once it has been asked for, so ask for every key before deciding anything.
public struct MappingReader {
  public let place: Place
  private let entries: [Node.Entry]
  private var known: [String] = []

  /// Nil, and reported, where no mapping stands. Who makes a reader calls `finish`; `Node.mapping` does both.
  public init?(_ node: Node, _ diagnostics: inout Diagnostics) {
    guard let entries = node.entries(&diagnostics) else { return nil }
    (self.entries, place) = (entries, node.place)
  }

  /// What stands under `key`; nil where the key is not there.
  public mutating func optional(_ key: String) -> Node? {
    if !known.contains(key) { known.append(key) }
    return entries.first { $0.key == key }?.value
  }

  /// What stands under `key`; a missing key is reported.
  public mutating func required(_ key: String, _ diagnostics: inout Diagnostics) -> Node? {
    if let value = optional(key) { return value }
    diagnostics.report(at: place, Bilingual(vi: "thiếu khóa \(quoted: key)", en: "the key \(quoted: key) is missing"))
    return nil
  }

  /// The one of `keys` that stands here; none, or more than one, is reported.
  public mutating func one(of keys: [String], _ diagnostics: inout Diagnostics) -> (key: String, value: Node)? {
    let given = keys.compactMap { key in optional(key).map { (key: key, value: $0) } }
    guard given.count != 1 else { return given[0] }
    let choice = keys.map { "\(quoted: $0)" }.joined(separator: ", ")
    diagnostics.report(
      at: given.isEmpty ? place : given[1].value.place,
      given.isEmpty
        ? Bilingual(vi: "cần đúng một trong các khóa \(choice)", en: "exactly one of \(choice) must stand here")
        : Bilingual(
          vi: "\(quoted: given[0].key) và \(quoted: given[1].key) không đi cùng nhau",
          en: "\(quoted: given[0].key) and \(quoted: given[1].key) exclude each other"))
    return nil
  }

  /// Reports every key that was not asked for, with those that were.
  public consuming func finish(_ diagnostics: inout Diagnostics) {
    for entry in entries where !known.contains(entry.key) {
      let have = known.sorted().joined(separator: ", ")
      diagnostics.report(
        at: entry.keyPlace,
        Bilingual(
          vi: "không có khóa \(quoted: entry.key); các khóa ở đây: \(have)",
          en: "there is no key \(quoted: entry.key); the keys here are \(have)"),
        nextStep: suggestion(for: entry.key, among: known))
    }
  }
}

extension Node {
  /// Reads a mapping with known keys and reports the unknown ones.
  public func mapping<Value>(
    _ diagnostics: inout Diagnostics, _ read: (inout MappingReader, inout Diagnostics) -> Value?
  ) -> Value? {
    guard var reader = MappingReader(self, &diagnostics) else { return nil }
    let value = read(&reader, &diagnostics)
    reader.finish(&diagnostics)
    return value
  }
}
