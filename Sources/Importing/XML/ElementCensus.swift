/// How often each element of a file stands, by its path: for a look at a file that no profile knows yet.
struct ElementCensus {
  private var counts: [Int] = []
  private var paths: [String] = []
  private var places: [String: Int] = [:]
  private var open: [String] = []

  /// A file of more kinds of elements than this is no list.
  private static let limit = 1000

  mutating func start(_ name: UnsafePointer<UInt8>) {
    let path = (open.last.map { $0 + "/" } ?? "") + String(cString: name)
    open.append(path)
    if let place = places[path] {
      counts[place] += 1
    } else if counts.count < ElementCensus.limit {
      places[path] = counts.count
      counts.append(1)
      paths.append(path)
    }
  }

  mutating func end() { open.removeLast() }

  /// In the order in which the file first has them.
  var found: [(path: String, count: Int)] { Array(zip(paths, counts)) }
}
