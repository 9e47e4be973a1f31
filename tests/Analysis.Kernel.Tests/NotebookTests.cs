using System.Text.Json.Nodes;

namespace Analysis.Kernel.Tests;

/// <summary>What a researcher explores is what will be published.</summary>
public sealed class NotebookTests : IDisposable
{
    private readonly EditorProcess _editor = new();

    private static string[] Shipped =>
        [
            .. Directory
                .GetFiles(Path.Combine(EditorProcess.Repository, "notebooks"), "*.ipynb", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _editor.Dispose();

    [Fact]
    public async Task Every_notebook_gives_the_findings_of_a_run()
    {
        EditorProcess.SkipIfMissing();
        await _editor.AnalysisAsync("kernel", "install");
        var exploring = await _editor.PythonAsync("notebooks.py", Shipped);
        Assert.True(exploring.ExitCode == 0, exploring.Error);
        var run = await _editor.RunAsync(
            EditorProcess.Repository,
            "dotnet",
            ["exec", EditorProcess.Program, "run", .. Shipped, "--out", Path.Combine(_editor.Folder, "out")]
        );
        Assert.True(run.ExitCode == 0, run.Error);
        // In a run the ids of findings on the page of a country end in it, also for the default; an editor knows nothing of pages.
        var findings = File.ReadAllText(Path.Combine(_editor.Folder, "out", "findings.json"));
        var expected = JsonNode
            .Parse(findings.Replace("--country-pol", "", StringComparison.Ordinal))!
            .AsArray()
            .DistinctBy(finding => (string?)finding!["id"])
            .ToList();
        var notebooks = JsonNode.Parse(exploring.Output)!.AsObject();
        Assert.Equal(Shipped, notebooks.Select(notebook => notebook.Key));
        Assert.All(notebooks, notebook => Assert.NotEmpty(notebook.Value!["findings"]!.AsArray()));
        Assert.All(notebooks, notebook => Assert.Empty(notebook.Value!["lacking"]!.AsArray()));
        // A finding that several cells show counts at its first place.
        var found = notebooks
            .SelectMany(notebook => notebook.Value!["findings"]!.AsArray())
            .DistinctBy(finding => (string?)finding!["id"])
            .ToList();
        Assert.Equal(expected.Select(finding => (string?)finding!["id"]), found.Select(finding => (string?)finding!["id"]));
        Assert.All(expected.Zip(found), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second), $"{pair.First}{pair.Second}"));
    }

    [Fact]
    public async Task Nbconvert_finds_the_kernel_under_the_name_in_the_notebooks()
    {
        EditorProcess.SkipIfMissing();
        Jupyter.SkipIfNbConvertMissing();
        await _editor.AnalysisAsync("kernel", "install", "--as", ".net-csharp");
        var notebook = Shipped.First(path => path.Contains("02-suppliers", StringComparison.Ordinal));
        var (exitCode, _, error) = await _editor.RunAsync(
            _editor.Folder,
            Jupyter.NbConvert,
            "--to",
            "html",
            "--execute",
            "--output-dir",
            _editor.Folder,
            notebook
        );
        Assert.True(exitCode == 0, error);
        // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 per cent.
        var html = await File.ReadAllTextAsync(Path.Combine(_editor.Folder, "02-suppliers.html"), TestContext.Current.CancellationToken);
        Assert.Matches("57\\.6(&#160;|\u00a0)% of the arms that European NATO imported in 2021–25", html);
    }
}
