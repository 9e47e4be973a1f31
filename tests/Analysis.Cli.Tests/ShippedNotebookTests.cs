using System.Text.Json;
using System.Text.RegularExpressions;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>The main job on a copy of the shipped notebooks and data.</summary>
public sealed class ShippedNotebookTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public ShippedNotebookTests()
    {
        foreach (var notebook in Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb"))
            File.Copy(notebook, _project["notebooks", Path.GetFileName(notebook)]);
    }

    public void Dispose() => _project.Dispose();

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 % and +143 %.
    [Fact]
    public async Task Publish_writes_a_page_a_notebook_and_findings_that_meet_the_prints()
    {
        (await _project.RunAsync("publish")).MustSucceed();
        foreach (var page in Directory.GetFiles(_project["notebooks"]).Select(Page))
            Assert.True(File.Exists(_project["site", page]), $"There is no page {page}.");
        CountryPages.MustReadWell(_project["site", "countries"]);
        MustHold(Repository.Text("docs/mechanisms.md"));
        using var json = JsonDocument.Parse(File.ReadAllText(_project["site", "findings.json"]));
        var findings = json.RootElement.EnumerateArray().ToDictionary(finding => finding.GetProperty("id").GetString()!);
        Assert.Equal(0.58, Math.Round(findings["us-share-of-european-nato-imports"].GetProperty("value").GetDouble(), 2));
        Assert.Equal(1.43, Math.Round(findings["european-nato-import-change"].GetProperty("value").GetDouble(), 2));
        Assert.All(findings.Values, finding => Assert.NotEqual(0, finding.GetProperty("sources").GetArrayLength()));
        Assert.Empty(FindingSources.Omitted([.. findings.Values]));
        MustShowTheRevisions(File.ReadAllText(_project["site", "revisions.html"]));
        // The result of every shipped notebook can be cached, and so can the site.
        var cached = (await _project.RunAsync("status"))
            .MustSucceed()
            .Out.Split('\n')
            .Where(line => line.Contains("\tpublish\t", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(Directory.GetFiles(_project["notebooks"]).Length + 1, cached.Count);
        Assert.All(cached, line => Assert.EndsWith("\tpublish\tfresh\t", line, StringComparison.Ordinal));
    }

    // Every page and figure that the list of mechanisms names is on the site.
    private void MustHold(string mechanisms)
    {
        var named = Regex.Matches(
            mechanisms,
            "`(?<page>[0-9a-z-]+\\.html)(#(?<id>[a-z0-9-]+))?`",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        Assert.True(named.Count >= 18, $"{named.Count} pages are named.");
        Assert.All(
            named,
            link =>
            {
                var page = File.ReadAllText(_project["site", link.Groups["page"].Value]);
                if (link.Groups["id"].Success)
                    Assert.Contains($"id=\"{link.Groups["id"].Value}\"", page, StringComparison.Ordinal);
            }
        );
    }

    private static string Page(string notebook) =>
        Path.GetFileNameWithoutExtension(notebook) == "country-profile"
            ? Path.Combine("countries", "index.html")
            : Path.ChangeExtension(Path.GetFileName(notebook), ".html");

    // NATO, Defence Expenditure of NATO Countries (2014-2024) and the edition of 2026, table 3: Poland in 2024.
    // SIPRI, Trends in International Arms Transfers, 2024 (10 March 2025), printed 64 %; the design: 63.4 and 62.9 in the two editions
    // since.
    private static void MustShowTheRevisions(string page)
    {
        Assert.Matches("Poland(</bdi>)?, 2024(</bdi>)?</th><td>4.12 %</td><td>3.75 %</td>", page);
        Assert.Matches("printed 2025-03-10(</bdi>)?</th><td>64.00 %</td>", page);
        Assert.Matches("Edition 2025(</bdi>)?</th><td>63.39 %</td>", page);
        Assert.Matches("Edition 2026(</bdi>)?</th><td>62.90 %</td>", page);
        Assert.Contains("revision alone is not the cause of what differs", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ISL")]
    [InlineData("IRL")]
    public async Task The_profile_of_a_country_without_imports_runs_in_a_folder_of_its_own(string country)
    {
        (await _project.RunAsync("run", "country-profile", "--set", $"country={country}", "--out", _project["out"])).MustSucceed();
        var findings = File.ReadAllText(_project["out", "findings.json"]);
        Assert.Contains($"-country-{country.ToLowerInvariant()}\"", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_beyond_the_edition_stops_the_run_with_the_cell()
    {
        var ended = (await _project.RunAsync("run", "02-suppliers", "--set", "window=2022-2026")).MustFail(1);
        Assert.Contains($"{_project["notebooks", "02-suppliers.ipynb"]}, cell ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("not the whole of 2022-2026", ended.Error, StringComparison.Ordinal);
    }
}
