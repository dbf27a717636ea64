import Records

extension Registry {
  /// What names a file in a fingerprint: its sender and the lists that it is read as. Never its own name, which changes
  /// with every copy.
  func identity(of file: FileNote) -> String {
    ([file.agency] + file.feeds.compactMap { feed($0)?.id }).joined(separator: " ")
  }
}
