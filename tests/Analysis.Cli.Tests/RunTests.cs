using System.Text.Json;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis run</c> on small notebooks.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public RunTests() => _project.Put("01-good.ipynb", NotebookText.Good);

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task It_writes_the_executed_notebook_and_the_findings_and_leaves_the_source()
    {
        var ended = (await _project.RunAsync("run")).MustSucceed();
        Assert.Equal(_project["artifacts", "runs"], ended.Out.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(NotebookText.Good, File.ReadAllText(_project["notebooks", "01-good.ipynb"]));
        Assert.Equal(
            ["01-good.ipynb", "findings.json"],
            Directory.GetFiles(_project["artifacts", "runs"]).Select(Path.GetFileName).Order()
        );
        Assert.Contains(
            "The United States supplied",
            File.ReadAllText(_project["artifacts", "runs", "01-good.ipynb"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("while (true) System.Threading.Thread.Sleep(1);", "--cell-timeout 20", "CellTimeout", "--cell-timeout 40")]
    [InlineData("while (true) Console.WriteLine();", "--max-output 0.5", "OutputLimit", "--max-output 1")]
    [InlineData(
        "var all = new List<int[]>(); while (true) all.Add(Enumerable.Range(0, 1000).ToArray());",
        "--max-memory 800",
        "MemoryLimit",
        "--max-memory 1600"
    )]
    public async Task A_cell_that_exceeds_a_limit_fails_with_the_option_and_the_other_notebooks_run(
        string cell,
        string option,
        string kind,
        string remedy
    )
    {
        _project.Put("00-endless.ipynb", NotebookText.Cells(cell));
        var ended = (await _project.RunAsync(["run", .. option.Split(' ')])).MustFail(1);
        Assert.Contains("00-endless.ipynb, cell 1", ended.Error, StringComparison.Ordinal);
        Assert.Contains($"or allow more with {remedy}.", ended.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"\"ename\": \"{kind}\"",
            File.ReadAllText(_project["artifacts", "runs", "00-endless.ipynb"]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The United States supplied",
            File.ReadAllText(_project["artifacts", "runs", "01-good.ipynb"]),
            StringComparison.Ordinal
        );
    }

    // The design: 63.4 % in the register of edition 2025 for 2020-24; the id of another run than the default has a suffix.
    [Fact]
    public async Task Window_and_edition_can_be_chosen_and_show_in_the_findings()
    {
        (
            await _project.RunAsync(
                "run",
                "01-good",
                "--set",
                "window=2020-2024",
                "--edition",
                "sipri-arms-transfers=2025",
                "--out",
                "chosen"
            )
        ).MustSucceed();
        using var json = JsonDocument.Parse(File.ReadAllText(_project["chosen", "findings.json"]));
        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(0.634, Math.Round(finding.GetProperty("value").GetDouble(), 3));
        Assert.Equal(
            ("2020-2024", "2025"),
            (finding.GetProperty("period").GetString(), finding.GetProperty("sources")[0].GetProperty("edition").GetString())
        );
        Assert.StartsWith("us-share-", finding.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set window=2022-2026", "The edition covers 2006-2025, not the whole of 2022-2026.")]
    [InlineData("--edition sipri-arms-transfers=2025", "The edition covers 2006-2024, not the whole of 2021-2025.")]
    public async Task A_window_that_the_edition_does_not_cover_is_reported_with_the_cell(string choice, string says)
    {
        var ended = (await _project.RunAsync(["run", .. choice.Split(' ')])).MustFail(1);
        Assert.Contains(", line 2: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("(answer)", ended.Error, StringComparison.Ordinal);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_project["artifacts", "runs", "findings.json"]), "A run that failed has no findings.");
    }

    [Theory]
    [InlineData("run --set windo=2021-2025", "No notebook has a parameter windo; did you mean window?")]
    [InlineData("run --set top=many", "top of 01-good is a whole number")]
    [InlineData("run --set top=1.5", "top of 01-good is a whole number")]
    [InlineData("run --set wide=perhaps", "wide of 01-good is")]
    [InlineData("run --set top=3 --set top=4", "--set top is given twice; give it once.")]
    [InlineData("run --edition sipri-arms-transfers=1999", "sipri-arms-transfers has no edition '1999'; it has 2025, 2026.")]
    [InlineData("run 01-god", "there is no such notebook; did you mean")]
    [InlineData("run 01-good notebooks/01-good.ipynb", "have the same file name; run them one after the other.")]
    [InlineData("run --out notebooks", "the executed 01-good.ipynb would overwrite its source; choose another folder.")]
    [InlineData("run --out notebooks/01-good.ipynb", "01-good.ipynb is a file")]
    [InlineData("run --out notebooks/01-good.ipynb/below", "01-good.ipynb is a file")]
    public async Task Wrong_usage_is_reported_before_anything_runs(string line, string says)
    {
        var before = TemporaryProject.Snapshot(_project.Root);
        var ended = (await _project.RunAsync(line.Split(' '))).MustFail(2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", ended.Out);
        Assert.Equal(before, TemporaryProject.Snapshot(_project.Root));
    }

    [Fact]
    public async Task One_finding_with_two_values_is_reported_with_both_places()
    {
        _project.Put(
            "02-other.ipynb",
            NotebookText.Good.Replace("Country.UnitedStates", "Country.Parse(\\u0022KOR\\u0022)", StringComparison.Ordinal)
        );
        var ended = (await _project.RunAsync("run")).MustFail(1);
        Assert.Contains("The finding us-share is ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("01-good, cell answer", ended.Error, StringComparison.Ordinal);
        Assert.Contains("02-other, cell answer", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_writes_nothing()
    {
        _project.Put("02-slow.ipynb", NotebookText.Only("await Task.Delay(TimeSpan.FromMinutes(5));"));
        var ended = await CommandLine.RunAndStopAsync(_project.Root, _project.Environment, "02-slow: running", "run", "02-slow");
        Assert.Equal((130, "Stopped; nothing was changed.\n"), (ended.ExitCode, ended.Error));
        _project.MustHoldNoResults();
        Assert.Empty(Directory.GetFileSystemEntries(_project.Temporary));
    }
}
