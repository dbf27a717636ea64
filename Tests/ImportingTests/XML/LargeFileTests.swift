import Records
import Testing

@testable import Importing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Not part of an ordinary run: `PHOIHOP_LARGE=1 swift test -c release -Xswiftc -enable-testing --filter LargeFile`.
@Suite("A file of a gigabyte", .serialized, .enabled(if: getenv("PHOIHOP_LARGE") != nil, "takes minutes"))
struct LargeFileTests {
  /// A list without end, made as it is read: no disk is needed for it.
  private struct EndlessList: ByteSource {
    var size: Int { 0 }
    private let row: [UInt8]
    private let foot = Array("</DV></DS>".utf8)
    private var pending: [UInt8]
    private var left: Int
    private var isClosed = false

    init(head: String, row: String, size: Int) {
      (self.row, pending, left) = (Array(row.utf8), Array(head.utf8), size)
    }

    mutating func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
      while pending.count < room.count, !isClosed {
        isClosed = left <= 0
        pending += isClosed ? foot : row
        left -= row.count
      }
      let count = min(room.count, pending.count)
      room.copyBytes(from: pending[..<count])
      pending.removeFirst(count)
      return count
    }
  }

  /// Of this process so far, in bytes.
  private static var peak: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(0), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }

  @Test("is read in constant memory, with a schema or without", arguments: [nil, "schema: a.xsd"])
  func constantMemory(_ schema: String?) throws {
    var sample = SchemaTests.sample(schema: schema)
    // No row becomes a record: what is measured is the reading.
    sample.profile = sample.profile.replacing("action: {", with: "action: {when: {filled: b:Khong}, ")
    func read(_ size: Int) throws -> (rows: Int, peak: Int) {
      var source = EndlessList(
        head: "<DS xmlns=\"urn:ta\"><DV ma=\"TA-1\">", row: SchemaTests.row(rest: "<Bac>3</Bac>") + "\n", size: size)
      var intake = Intake(agency: "thuế", file: "thuế/2010/a")
      let reading = XMLImporter(try sample.feeds()).read(&source, into: &intake)
      #expect(reading.problem == nil)
      return (intake.finish().tally.rows, Self.peak)
    }
    let small = try read(16 << 20)
    let large = try read(1 << 30)
    print(
      "\(large.rows) rows of \(1 << 30) bytes, \(schema ?? "without a schema"): peak \(large.peak >> 20) MB, \(small.peak >> 20) MB after 16 MB"
    )
    #expect(large.rows > 60 * small.rows)
    #expect(large.peak - small.peak < 4 << 20)
  }
}
