import Testing

/// Fails the test once for each mistake, so that each stands on a line of its own.
func record(_ mistakes: [String], at place: SourceLocation = #_sourceLocation) {
  for mistake in mistakes { Issue.record("\(mistake)", sourceLocation: place) }
}
