import Configuration
import Records

/// Reads the rulebook: the shipped files first, then the office's own.
public enum LawReader {
  /// A law of everything that could be read; it may be judged by only where nothing was reported.
  ///
  /// - Parameters:
  ///   - central: `rulebook/*.yaml` without privacy.yaml and holidays.yaml.
  ///   - office: `rulebook/local/*.yaml` of the workspace.
  public static func read(
    central: [ConfigurationFile], office: [ConfigurationFile] = [], into diagnostics: inout Diagnostics
  ) -> Law {
    var law = Law()
    read(central, as: .central, into: &law, &diagnostics)
    read(office, as: .office, into: &law, &diagnostics)
    return law
  }

  private static func read(
    _ files: [ConfigurationFile], as layer: Layer, into law: inout Law, _ diagnostics: inout Diagnostics
  ) {
    var places: [String: Place] = [:]
    for file in files {
      for entry in file.read(into: &diagnostics)?.entries(&diagnostics) ?? [] {
        guard let slot = Law.slot(entry.key) else {
          diagnostics.report(
            at: entry.keyPlace, Law.unknownKey(entry.key), nextStep: suggestion(for: entry.key, among: Law.keys))
          continue
        }
        if let first = places.updateValue(entry.keyPlace, forKey: entry.key) {
          diagnostics.report(
            at: entry.keyPlace,
            Bilingual(
              vi: "khóa \(quoted: entry.key) đã có ở \(first); các giá trị của một khóa nằm ở một chỗ",
              en: "the key \(quoted: entry.key) stands at \(first) already; the values of a key stand in one place"))
          continue
        }
        slot.read(&law, entry.value, layer, &diagnostics)
      }
    }
  }
}
