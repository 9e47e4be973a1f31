using System.Text.Json;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis diff</c> over runs and over editions.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public DiffTests() => _project.Put("01-good.ipynb", NotebookText.Good);

    public void Dispose() => _project.Dispose();

    // The design: 63.4 % in edition 2025 and 62.9 % in edition 2026 for 2020-24.
    [Fact]
    public async Task Two_runs_of_two_editions_give_sources_indicators_and_the_finding_in_text_JSON_and_HTML()
    {
        await RunAsync("run", "--set", "window=2020-2024", "--out", "b");
        await RunAsync("run", "--set", "window=2020-2024", "--edition", "sipri-arms-transfers=2025", "--out", "a");
        var text = await RunAsync("diff", "a", "b");
        Assert.StartsWith("sipri-arms-transfers: edition 2025 → 2026\n", text, StringComparison.Ordinal);
        Assert.Contains("\nfindings: 1 changed, 0 unchanged\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "US share of arms imports\t63.39 %\t62.90 %\t−0.48 points\tfraction of import volume (TIV)\t2020-2024\n",
            text,
            StringComparison.Ordinal
        );

        using var json = JsonDocument.Parse(await RunAsync("diff", "a", "b", "--format", "json"));
        var change = json.RootElement.GetProperty("findings").GetProperty("changed")[0];
        Assert.Equal(
            ("sipri-arms-transfers=2025", "sipri-arms-transfers=2026"),
            (Text(change, "before", "editions"), Text(change, "after", "editions"))
        );
        Assert.NotEqual(0, json.RootElement.GetProperty("sources")[0].GetProperty("changed").GetArrayLength());

        await RunAsync("diff", "a", "b", "--format", "html", "--out", "diff.html");
        var html = File.ReadAllText(_project["diff.html"]);
        Assert.Contains("<td>63.39 %</td><td>62.90 %</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);

        Assert.Contains(
            "\nfindings: 0 changed, 1 unchanged\n",
            await RunAsync("diff", "a", "b", "--tolerance", "fraction=0.01"),
            StringComparison.Ordinal
        );
        Assert.Contains("findings: 0 changed, 1 unchanged", await RunAsync("diff", "a", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editions_run_the_notebooks_that_read_them_and_report_why_others_can_not_run()
    {
        _project.Put("02-other.ipynb", NotebookText.Only("1"));
        var ended = (
            await _project.RunAsync("diff", "--edition-a", "sipri-arms-transfers=2025", "--edition-b", "sipri-arms-transfers=2026")
        );
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(
            "Note: 01-good does not run with one of the editions, so its findings are not compared: ",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("The edition covers 2006-2024, not the whole of 2021-2025.", ended.Out, StringComparison.Ordinal);
        ended = await _project.RunAsync("diff", "--edition-a", "sipri-arms-transfers=2025", "--set", "window=2020-2024");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("US share of arms imports\t63.39 %\t62.90 %", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "Name two folders of runs, or editions with --edition-a")]
    [InlineData("diff a", "Name two folders of runs, or none and editions")]
    [InlineData("diff notebooks notebooks", "notebooks holds no findings.json; name the folder of a run that came to its end")]
    [InlineData(
        "diff --edition-a sipri-arms-transfers=2026",
        "sipri-arms-transfers=2026 is given on both sides; give another edition on one of them (it has 2025, 2026)."
    )]
    [InlineData("diff --edition-a sipri-arms-transfers=2020", "sipri-arms-transfers has no edition '2020'; it has 2025, 2026.")]
    [InlineData("diff --edition-a sipri-arm-transfers=2025", "did you mean sipri-arms-transfers?")]
    [InlineData("diff a b --edition-a sipri-arms-transfers=2025", "Folders of runs have their editions and values already")]
    [InlineData("diff a b --tolerance fraction=much", "--tolerance fraction=much: write a number with a point, such as 0.001.")]
    public async Task Wrong_usage_is_reported(string line, string says) =>
        Assert.Contains(says, Assert.Single((await _project.RunAsync(line.Split(' '))).MustFail(2).ErrorLines), StringComparison.Ordinal);

    private async Task<string> RunAsync(params string[] arguments) => (await _project.RunAsync(arguments)).MustSucceed().Out;

    private static string? Text(JsonElement change, string side, string name) => change.GetProperty(side).GetProperty(name).GetString();
}
