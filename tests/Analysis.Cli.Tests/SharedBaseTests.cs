using System.Text.Json;
using System.Text.RegularExpressions;
using Analysis.Cli.Tests.Architecture;
using Analysis.Spending;

namespace Analysis.Cli.Tests;

/// <summary>The pages on money begin with one group, in one year: 00, 01 and 07 give the same numbers.</summary>
public sealed class SharedBaseTests : IDisposable
{
    private static readonly string[] Pages = ["00-scoreboard", "01-burden", "07-paths"];

    private readonly DirectoryInfo _out = Directory.CreateTempSubdirectory("analysis-base-");

    public void Dispose() => _out.Delete(recursive: true);

    [Fact]
    public async Task Burden_distance_and_growth_are_the_same_on_every_page_and_each_finding_names_its_datasets()
    {
        (
            await CommandLine.RunAsync(
                Repository.Root,
                new Dictionary<string, string>(),
                ["run", .. Pages, "--fresh", "--out", _out.FullName]
            )
        ).MustSucceed();
        var findings = FindingSources.In(Path.Combine(_out.FullName, "findings.json"));
        MustBeOne(
            findings,
            "scoreboard-base-burden",
            "scoreboard-defence-burden-core",
            "scoreboard-defence-burden-guideline",
            "european-nato-burden",
            "scenario-burden-today"
        );
        MustBeOne(findings, "scoreboard-base-distance-to-core", "gap-to-core", "scenario-distance-to-core-today");
        MustBeOne(findings, "scoreboard-base-growth-needed", "growth-needed-to-core", "scenario-growth-needed");
        Assert.Empty(FindingSources.Omitted(findings));
    }

    /// <summary>A parameter of a notebook starts with the value of the library, so that all pages agree.</summary>
    [Theory]
    [InlineData("01-burden", "core", "0.035")]
    [InlineData("07-paths", "core", "0.035")]
    [InlineData("01-burden", "gdpGrowth", "0.015")]
    [InlineData("07-paths", "gdpGrowth", "0.015")]
    [InlineData("01-burden", "coreYear", "2035")]
    [InlineData("07-paths", "targetYear", "2035")]
    [InlineData("07-paths", "recipients", "\\\"european-nato\\\"")]
    public void Parameters_begin_with_the_base_of_the_library(string notebook, string name, string value)
    {
        Assert.Equal(
            (0.035, 0.015, 2035, "european-nato"),
            (ScenarioBase.CoreTarget.Fraction, ScenarioBase.GdpGrowth.Fraction, ScenarioBase.TargetYear, ScenarioBase.GroupId)
        );
        Assert.Contains($" {name} = {value};", Repository.Text($"notebooks/{notebook}.ipynb"), StringComparison.Ordinal);
    }

    private static void MustBeOne(IReadOnlyList<JsonElement> findings, params string[] ids)
    {
        var values = ids.Select(id => findings.Single(finding => finding.GetProperty("id").GetString() == id))
            .Select(finding => (Value: finding.GetProperty("value").GetDouble(), Period: FirstYear(finding)));
        Assert.Single(values.Distinct());
    }

    // A path is of 2026-2035 and begins with 2026, as the burden of 2026 does.
    private static string FirstYear(JsonElement finding) =>
        Regex.Match(finding.GetProperty("period").GetString()!, "^[0-9]{4}", RegexOptions.NonBacktracking).Value;
}
