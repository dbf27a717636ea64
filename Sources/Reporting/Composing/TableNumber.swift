/// The numbered tables, in the order in which they stand.
enum TableNumber: Int {
  case scorecard = 1
  case consultation, sectors, readiness, agreements, regulations, committees, units, quality, undecided
}
