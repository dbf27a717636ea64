import Foundation
import Records

/// Where the program's own files lie: `rulebook/`, `templates/`.
public struct DataFolder: Sendable {
  public let path: String
  /// Which rule found it, for the manifest: a path would say whose machine it was.
  public let found: Found

  public enum Found: String, Sendable {
    case option = "given by --data"
    case environment = "given by PHOIHOP_DATA"
    case besideExecutable = "beside the executable"
    case aboveExecutable = "above the executable"
    case aboveCurrentFolder = "above the current folder"
  }

  /// None of the places holds both folders.
  public struct NotFound: Error, Sendable {
    public let tried: [String]
    public var told: Bilingual {
      Bilingual(
        vi: "không tìm thấy thư mục có rulebook/ và templates/; đã tìm: \(tried.joined(separator: ", ")). "
          + "Chỉ rõ thư mục bằng --data hoặc biến PHOIHOP_DATA.",
        en: "no folder with rulebook/ and templates/ was found; looked in: \(tried.joined(separator: ", ")). "
          + "Name it with --data or PHOIHOP_DATA.")
    }
  }

  /// - Parameters:
  ///   - option: what the user named; it is then the only place looked in, and so with `environment`.
  ///   - executable: the running program, links resolved.
  public static func find(
    option: String?, environment: String?, executable: String, current: String
  ) throws(NotFound) -> DataFolder {
    if let option { return try DataFolder.only(option, .option) }
    if let environment, !environment.isEmpty { return try DataFolder.only(environment, .environment) }
    var tried: [String] = []
    let bin = (executable as NSString).deletingLastPathComponent
    let share = ((bin as NSString).deletingLastPathComponent as NSString).appendingPathComponent("share/phoihop")
    for (path, found) in [(share, Found.besideExecutable)] + parents(of: bin).map({ ($0, .aboveExecutable) })
      + parents(of: current).map({ ($0, .aboveCurrentFolder) })
    {
      if holdsData(path) { return DataFolder(path: path, found: found) }
      if !tried.contains(path) { tried.append(path) }
    }
    throw NotFound(tried: tried)
  }

  private static func only(_ path: String, _ found: Found) throws(NotFound) -> DataFolder {
    if holdsData(path) { return DataFolder(path: path, found: found) }
    throw NotFound(tried: [path])
  }

  private static func holdsData(_ path: String) -> Bool {
    ["rulebook", "templates"].allSatisfy { name in
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: (path as NSString).appendingPathComponent(name), isDirectory: &isFolder)
      return exists && isFolder.boolValue
    }
  }

  /// The folder itself and all above it, nearest first.
  private static func parents(of path: String) -> [String] {
    var folders = [path]
    while let last = folders.last, last != "/", !last.isEmpty, last != "." {
      folders.append((last as NSString).deletingLastPathComponent)
    }
    return folders.filter { !$0.isEmpty }
  }
}
