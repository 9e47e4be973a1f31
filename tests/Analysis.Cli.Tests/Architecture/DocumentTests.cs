using System.Text.RegularExpressions;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>The documents beside README agree with the code.</summary>
public class DocumentTests
{
    private static string Version => Repository.Xml("Directory.Build.props").Descendants("Version").Single().Value;

    [Fact]
    public void The_citation_has_what_the_format_requires_and_the_version_of_the_build()
    {
        var lines = Repository.Text("CITATION.cff").Split('\n');
        Assert.Contains("cff-version: 1.2.0", lines);
        Assert.Contains($"version: {Version}", lines);
        Assert.Contains("license: MIT", lines);
        Assert.Contains("  - name: \"The Analysis contributors\"", lines);
        Assert.Contains("title: \"Analysis: Europe's defence dependence on the United States, measured\"", lines);
        Assert.Single(lines, line => Regex.IsMatch(line, @"^date-released: \d{4}-\d{2}-\d{2}$"));
        Assert.Single(lines, line => line.StartsWith("message: \"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_newest_entry_of_the_changelog_is_the_version_of_the_build()
    {
        var newest = Regex.Match(
            Repository.Text("CHANGELOG.md"),
            @"^## \[(?<version>[\d.]+)\] - (unreleased|\d{4}-\d{2}-\d{2})$",
            RegexOptions.Multiline
        );
        Assert.Equal(Version, newest.Groups["version"].Value);
    }

    [Fact]
    public void The_table_of_projects_is_that_of_the_layering_test()
    {
        var rooms = Readme.RowsOf(Repository.Text("docs/architecture.md"), "## Projects").ToDictionary(row => Names(row[0]).Single());
        Assert.Equal(ProjectLayer.All.Select(room => room.Name).Order(StringComparer.Ordinal), rooms.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            ProjectLayer.All,
            room =>
            {
                var written = rooms[room.Name];
                var all = written[2] == "all of the above" ? rooms.Keys.TakeWhile(name => name != room.Name) : Names(written[2]);
                Assert.Equal(room.Projects.Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
                Assert.Equal(room.Packages.Order(StringComparer.Ordinal), Names(written[3]).Order(StringComparer.Ordinal));
            }
        );
    }

    // The first walk begins below the tables of projects and packages.
    [Fact]
    public void The_walks_name_types_and_methods_that_exist()
    {
        var text = Repository.Text("docs/architecture.md");
        var sources = Repository.Files("src", "*.cs").Select(Repository.Text).ToList();
        var names = Regex.Matches(text[text.IndexOf("## Walk 1", StringComparison.Ordinal)..], @"`([A-Z]\w+)(?:\.([A-Z]\w+))?[`(<]");
        Assert.True(names.Count > 20, $"{names.Count} names");
        ArchitectureRule.MustHold(
            names
                .Where(name => name.Groups[1].Value != "Analysis" && !sources.Any(source => IsDeclared(source, name)))
                .Select(name => $"docs/architecture.md: {name.Value} does not exist")
        );
    }

    private static bool IsDeclared(string source, Match name) =>
        Regex.IsMatch(source, $@"\b(class|record|struct|interface|enum) {name.Groups[1].Value}\b")
        && (!name.Groups[2].Success || Regex.IsMatch(source, $@"\b{name.Groups[2].Value}\b"));

    private static IEnumerable<string> Names(string cell) => Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value);
}
