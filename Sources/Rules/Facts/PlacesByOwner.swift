/// Places in a list, put together by the number of what they belong to: counted, where a dictionary of arrays would make
/// an array for each. Within one owner the order of the list is kept.
struct PlacesByOwner {
  private let starts: [Int]
  private let places: [Int]

  /// - Parameter owners: from 0 to below `count`, one for each place; nil for what belongs to nothing.
  init(_ owners: [Int?], count: Int) {
    var starts = [Int](repeating: 0, count: count + 2)
    for case let owner? in owners { starts[owner + 2] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var places = [Int](repeating: 0, count: starts[count + 1])
    for (place, owner) in owners.enumerated() {
      guard let owner else { continue }
      places[starts[owner + 1]] = place
      starts[owner + 1] += 1
    }
    (self.starts, self.places) = (starts, places)
  }

  subscript(_ owner: Int) -> ArraySlice<Int> { places[starts[owner]..<starts[owner + 1]] }
}
