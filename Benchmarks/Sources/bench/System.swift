#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Memory {
  /// The most this process ever held, in bytes.
  static var peak: Int {
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

enum Output {
  static func error(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
  static func exit(_ code: Int32) -> Never { _exit(code) }
}

/// A file being written, a piece at a time.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  init(_ path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if descriptor < 0 { Bench.stop("\(path) cannot be written") }
    pending.reserveCapacity(1 << 21)
  }

  deinit { close(descriptor) }

  mutating func add(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 20 { flush() }
  }

  mutating func flush() {
    var done = 0
    while done < pending.count {
      let count = pending.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if count < 0 { Bench.stop("the disk is full, or gone") }
      done += count
    }
    pending.removeAll(keepingCapacity: true)
  }
}

enum Processor {
  /// Seconds of processor time of this process, on all cores.
  static var seconds: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
