using System.Text.Json;
using Analysis.Cli.Tests.House;

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
        foreach (var notebook in Directory.GetFiles(_project["notebooks"]))
            Assert.True(File.Exists(_project["site", Path.ChangeExtension(Path.GetFileName(notebook), ".html")]), $"{notebook} has no page.");
        using var json = JsonDocument.Parse(File.ReadAllText(_project["site", "findings.json"]));
        var findings = json.RootElement.EnumerateArray().ToDictionary(finding => finding.GetProperty("id").GetString()!);
        Assert.Equal(0.58, Math.Round(findings["us-share-of-european-nato-imports"].GetProperty("value").GetDouble(), 2));
        Assert.Equal(1.43, Math.Round(findings["european-nato-import-change"].GetProperty("value").GetDouble(), 2));
        Assert.All(findings.Values, finding => Assert.NotEqual(0, finding.GetProperty("sources").GetArrayLength()));
    }

    [Fact]
    public async Task A_window_beyond_the_edition_stops_the_run_with_the_cell()
    {
        var ended = (await _project.RunAsync("run", "02-suppliers", "--set", "window=2022-2026")).MustFail(1);
        Assert.Contains($"{_project["notebooks", "02-suppliers.ipynb"]}, cell ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("not the whole of 2022-2026", ended.Error, StringComparison.Ordinal);
    }
}
