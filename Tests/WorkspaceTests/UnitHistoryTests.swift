import Rules
import Testing

@testable import Workspace

/// What cannot be so in the office's list of units is said at its line, before anything is read on its word.
@Suite("The list of units over time")
struct UnitHistoryTests {
  private static let header = "code,name,kind,level,partyParent,managingParent,sector,from,until,successors\n"

  /// The mistakes of `reference/units.csv` where rows come after the sample's own; lines count from the first of them.
  private func mistakes(_ rows: String...) throws -> [String] {
    let copy = try Copy()
    let name = "reference/units.csv"
    let text = try copy.text(of: name)
    let own = text.split(separator: "\n").count
    try copy.write(text + rows.joined(separator: "\n") + "\n", to: name)
    do throws(OpenWorkspace.Refused) {
      _ = try OpenWorkspace.open(copy.path, data: Repository.data)
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        "\(diagnostic.path == name ? "" : diagnostic.path)\(diagnostic.line - own): \(diagnostic.message.en)"
      }
    }
  }

  @Test("versions of one code that follow each other, in any order of rows, are none")
  func versions() throws {
    #expect(
      try mistakes(
        "X,Chi cục X,vertical,district,QU-HA,CT,,2010-01-01,,", "X,Chi cục X,vertical,district,QU-HB,CT,,,2009-12-31,")
        == [])
  }

  @Test("two versions of one day")
  func overlap() throws {
    #expect(
      try mistakes(
        "X,Chi cục X,vertical,district,QU-HA,CT,,,2010-01-01,", "X,Chi cục X,vertical,district,QU-HB,CT,,2010-01-01,,"
      )
      .map { $0.replacing(/line \d+/, with: "line …") }
        == ["2: “X” is valid on days on which line … is too"])
  }

  @Test("an end before the start")
  func backwards() throws {
    #expect(
      try mistakes("X,Chi cục X,vertical,district,QU-HA,CT,,2010-01-01,2009-12-31,")
        == ["1: “X” ends on 2009-12-31, before it begins on 2010-01-01"])
  }

  @Test("a successor that no list has, and one where nothing ends")
  func successors() throws {
    #expect(
      try mistakes("X,Chi cục X,vertical,district,QU-HA,CT,,,2009-12-31,CCT-HX", "Y,Chi cục Y,vertical,district,,,,,,X")
        == ["1: the successor “CCT-HX” is in no list", "2: “Y” has successors, and no day on which it ends"])
  }

  @Test("units that take each other's place in a circle; what leads into it is in none")
  func circle() throws {
    #expect(
      try mistakes(
        "X,Chi cục X,vertical,district,,,,,2009-12-31,Y", "Y,Chi cục Y,vertical,district,,,,2010-01-01,2011-12-31,X",
        "Z,Chi cục Z,vertical,district,,,,,2008-12-31,X", "V,Chi cục V,vertical,district,,,,,2008-12-31,V")
        == [
          "1: the successors of “X” lead back to itself", "2: the successors of “Y” lead back to itself",
          "4: the successors of “V” lead back to itself",
        ])
  }

  @Test("a parent that is not there on days on which the unit is")
  func parents() throws {
    #expect(
      try mistakes(
        "Q,Quận ủy Q,committee,district,HP-TU,,,2003-01-01,2025-06-30,", "X,Chi cục X,vertical,district,Q,CT,,,,",
        "Y,Chi cục Y,vertical,district,Q,CT,,2003-01-01,2025-06-30,",
        "Z,Chi cục Z,vertical,district,QU-HA,Q,,2010-01-01,,")
        == [
          "2: partyParent “Q” is not valid before 2003-01-01, and “X” is",
          "4: managingParent “Q” is not valid from 2025-07-01 on, and “Z” is",
        ])
  }

  @Test("a gap between two versions of the parent")
  func gap() throws {
    #expect(
      try mistakes(
        "Q,Quận ủy Q,committee,district,HP-TU,,,,2004-12-31,", "Q,Quận ủy Q,committee,district,HP-TU,,,2006-01-01,,",
        "X,Chi cục X,vertical,district,Q,CT,,,,")
        == ["3: partyParent “Q” is not valid from 2005-01-01 until 2005-12-31, and “X” is"])
  }
}
