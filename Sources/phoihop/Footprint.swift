import Foundation
import Records

/// What `--verbose` adds: how each file was read, and what that took of the machine. No names of people.
struct Footprint {
  private let notes: ImportNotes

  init(_ notes: ImportNotes) { self.notes = notes }

  func say(in language: Language) {
    for file in notes.files {
      let form = [file.encoding, file.dialect].filter { !$0.isEmpty }.joined(separator: ", ")
      let facts = (language.number(file.size), language.number(file.records), language.number(file.footprint))
      Terminal.say(
        language == .vi
          ? "\(file.path): \(facts.0) byte, \(form); \(facts.1) bản ghi, \(facts.2) byte."
          : "\(file.path): \(facts.0) bytes, \(form); records \(facts.1), bytes \(facts.2).")
    }
    let records = notes.files.reduce(0) { $0 + $1.records }
    let bytes = notes.files.reduce(0) { $0 + $1.footprint }
    let facts = (language.number(records), language.number(bytes), language.number(Footprint.peak))
    Terminal.say(
      language == .vi
        ? "Tổng số: \(facts.0) bản ghi, \(facts.1) byte; bộ nhớ nhiều nhất đã dùng \(facts.2) byte."
        : "In all: records \(facts.0), bytes \(facts.1); most memory ever held, bytes \(facts.2).")
  }

  /// The most this process ever held, in bytes.
  private static var peak: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
