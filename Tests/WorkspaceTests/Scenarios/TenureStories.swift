import Testing

/// One branch of a tax department over the years, and how long its deputy head has been that.
private enum Branch {
  static let setting = """
    law  tenure.manager.limit  96
    law  tenure.gap  1 method
    law  tenure.counts-acting  false method
    unit  tu  name Thành ủy  kind committee  level province
    unit  cục-thuế  name Cục Thuế  kind vertical  level province  partyParent tu
    unit  thuế-a  name Thuế A  kind vertical  level district  managingParent cục-thuế  until 2005-06-30  successors thuế-b
    unit  thuế-b  name Thuế B  kind vertical  level district  managingParent cục-thuế  from 2005-07-01
    unit  thuế-c  name Thuế C  kind vertical  level district  managingParent cục-thuế
    post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
    post  trưởng  title Chi cục trưởng  rank head  filled appointed
    sender  cục-thuế
    covers  assignment  cục-thuế
    official  an  name Trần Văn An  birth 2/3/1960  sex male

    """

  static let first = "cục-thuế/2010/assignments.csv:2"
}

extension Story {
  fileprivate init(_ title: String, _ rows: String, finds: [String] = [], open: [String] = []) {
    self.init(title, Branch.setting + rows, finds: finds, notJudged: open, looksAt: ["T01"])
  }
}

@Suite("Time in one post, told as whole workspaces")
struct TenureStories {
  @Test("is counted over spells, names and lists", arguments: stories)
  func told(_ story: Story) async throws { try await story.check() }

  static let stories = [
    Story("eight years to the day", "assignment  an  unit thuế-c  post phó  from 31/12/2002"),
    Story(
      "eight years and a day", "assignment  an  unit thuế-c  post phó  from 30/12/2002",
      finds: ["T01 violation \(Branch.first)"]),
    Story(
      "two spells, the second from the very next day",
      """
      assignment  an  unit thuế-c  post phó  from 1/1/2002  to 31/12/2006
      assignment  an  unit thuế-c  post phó  from 1/1/2007  form again
      """, finds: ["T01 violation \(Branch.first)"]),
    Story(
      "a free day between two spells breaks them",
      """
      assignment  an  unit thuế-c  post phó  from 1/1/2002  to 31/12/2006
      assignment  an  unit thuế-c  post phó  from 2/1/2007  form again
      """),
    Story(
      "the branch was renamed, the post carried on",
      """
      assignment  an  unit thuế-a  post phó  from 1/1/2002  to 30/6/2005
      assignment  an  unit thuế-b  post phó  from 1/7/2005
      """, finds: ["T01 violation \(Branch.first)"]),
    Story(
      "seconded elsewhere and back: the post was his all the time",
      """
      assignment  an  unit thuế-c  post phó  from 1/1/2002
      assignment  an  unit thuế-b  post phó  from 1/1/2006  to 31/12/2006  form seconded
      """, finds: ["T01 violation \(Branch.first)"]),
    Story(
      "known only as 2002: one day of that year is in time", "assignment  an  unit thuế-c  post phó  from 2002",
      finds: ["T01 query \(Branch.first)"]),
    Story(
      "known only as December 2002", "assignment  an  unit thuế-c  post phó  from 12/2002",
      finds: ["T01 query \(Branch.first)"]),
    Story("known only as 2003", "assignment  an  unit thuế-c  post phó  from 2003"),
    Story(
      "the spells meet in an unknown month: perhaps they join",
      """
      assignment  an  unit thuế-c  post phó  from 1/1/2002  to 6/2006
      assignment  an  unit thuế-c  post phó  from 7/2006
      """, finds: ["T01 query \(Branch.first)"]),
    Story(
      "acting head for years: that time does not count",
      """
      assignment  an  unit thuế-c  post trưởng  from 1/1/2001  to 31/12/2004  form acting
      assignment  an  unit thuế-c  post trưởng  from 1/1/2005
      """),
    Story(
      "another list of a committee ends the post",
      """
      assignment  an  unit thuế-c  post phó  from 1/1/2002
      sender  tu
      official  7  name Trần Văn An  birth 2/3/1960
      assignment  7  unit thuế-c  post phó  from 1/1/2002  to 30/6/2009
      """, finds: ["T01 query \(Branch.first)"]),
    Story(
      "the row of his posts went back: nobody knows how long",
      "assignment  an  unit thuế-c  post phó  from ?", open: ["T01 coverage"]),
  ]
}
