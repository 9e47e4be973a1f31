using System.Text.Json;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis run --grid</c>: one run each, and a comparison.</summary>
public sealed class GridTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public GridTests()
    {
        _project.Put("01-good.ipynb", NotebookText.Good);
        _project.Put("02-other.ipynb", NotebookText.Only("1"));
    }

    public void Dispose() => _project.Dispose();

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 % for 2021-25. The design: 62.9 % for 2020-24.
    [Fact]
    public async Task Each_value_makes_a_run_in_a_folder_of_its_own_and_the_findings_are_shown_side_by_side()
    {
        var said = (await _project.RunAsync("run", "--grid", "window=2020-2024,2021-2025", "--out", "out")).MustSucceed().Out;
        Assert.Contains(
            "Finding\twindow=2020-2024\twindow=2021-2025\tUnit\tId\nUS share of arms imports\t62.9 %\t57.6 %\tfraction of "
                + "import volume (TIV)\tus-share\nEditions: sipri-arms-transfers=2026\n",
            said.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Equal(_project["out", "grid.json"], said.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(
            ["01-good.ipynb", "findings.json"],
            Directory.GetFiles(_project["out", "window-2020-2024"]).Select(Path.GetFileName).Order()
        );
        using var json = JsonDocument.Parse(File.ReadAllText(_project["out", "grid.json"]));
        Assert.Equal(
            ["2020-2024", "2021-2025"],
            json.RootElement.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("set").GetProperty("window").GetString())
        );
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            [0.629, 0.576],
            finding.GetProperty("values").EnumerateArray().Select(value => Math.Round(value.GetProperty("value").GetDouble(), 3))
        );
        Assert.Equal("2026", finding.GetProperty("values")[0].GetProperty("sources")[0].GetProperty("edition").GetString());
    }

    [Fact]
    public async Task Two_parameters_make_every_combination_and_a_run_that_fails_is_reported_beside_the_others()
    {
        var ended = await _project.RunAsync("run", "--grid", "window=2020-2024,2022-2026", "--grid", "top=1,2", "--out", "out");
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            ["window-2020-2024--top-1", "window-2020-2024--top-2", "window-2022-2026--top-1", "window-2022-2026--top-2"],
            Directory.GetDirectories(_project["out"]).Select(Path.GetFileName).Order()
        );
        Assert.Contains("\t62.9 %\t62.9 %\t–\t–\t", ended.Out.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("The edition covers 2006-2025, not the whole of 2022-2026.", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--grid top=1,many", "top of 01-good is a whole number")]
    [InlineData("--grid windo=2020-2024", "No notebook has a parameter windo; did you mean window?")]
    [InlineData("--grid window=2020-2024,", "a value is empty; write values with commas between them")]
    [InlineData("--grid window=2020-2024,2020-2024", "2020-2024 is given twice; give it once.")]
    [InlineData("--grid window=2020-2024 --set window=2021-2025", "window is given with --set and with --grid; give it once.")]
    [InlineData("--grid window", "--grid window: write it as NAME=VALUE,VALUE.")]
    public async Task Wrong_values_are_reported_before_anything_runs(string line, string says)
    {
        var before = TemporaryProject.Snapshot(_project.Root);
        var ended = (await _project.RunAsync(["run", .. line.Split(' ')])).MustFail(2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", ended.Out);
        Assert.Equal(before, TemporaryProject.Snapshot(_project.Root));
    }
}
