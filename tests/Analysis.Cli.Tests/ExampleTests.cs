using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Charts;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>The examples run; that for a user's own data agrees with its twin script and README.</summary>
public sealed class ExampleTests : IDisposable
{
    private const string Notebook = "notebooks/examples/explore-your-own-data.ipynb";
    private const string Script = "notebooks/examples/explore-your-own-data.cs";

    private readonly DirectoryInfo _out = Directory.CreateTempSubdirectory("analysis-example-");

    public void Dispose() => _out.Delete(recursive: true);

    [Fact]
    public async Task The_script_prints_the_findings_of_the_notebook_and_README_shows_what_it_prints()
    {
        (await CommandLine.RunAsync(Repository.Root, "run", Notebook, "--fresh", "--out", _out.FullName)).MustSucceed();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_out.FullName, "findings.json")));
        var findings = json
            .RootElement.EnumerateArray()
            .Select(finding => finding.GetProperty("text").GetString()!.Replace('\u00a0', ' '))
            .ToList();
        Assert.Equal(2, findings.Count);

        var printed = RunScript();

        var shown = Readme.Block("text", "$ dotnet run notebooks/examples").Split('\n');
        Assert.Equal($"$ dotnet run {Script}", shown[0]);
        Assert.Equal(shown[1..], printed[..(shown.Length - 1)]);
        Assert.Equal(findings, [Share(printed[0]), Share(printed[1])]);
    }

    [Fact]
    public async Task The_first_chart_of_a_country_runs_with_any_buyer()
    {
        const string First = "notebooks/examples/01-first-chart.ipynb";
        (await CommandLine.RunAsync(Repository.Root, "run", First, "--set", "buyer=NLD", "--fresh", "--out", _out.FullName)).MustSucceed();
        var executed = JsonNode.Parse(File.ReadAllText(Path.Combine(_out.FullName, "01-first-chart.ipynb")))!;
        var charts = executed["cells"]!
            .AsArray()
            .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
            .Select(output => output!["data"]?[RenderedChart.MimeType])
            .OfType<JsonNode>()
            .ToList();

        Assert.Equal(["supplier-share-bars", "supplier-share-trend"], charts.Select(chart => (string?)chart["id"]));
        Assert.All(charts, chart => Assert.Contains("Netherlands", (string?)chart["subtitle"], StringComparison.Ordinal));
        Assert.All(charts, chart => Assert.Contains("SIPRI", (string?)chart["caption"], StringComparison.Ordinal));
    }

    [Fact]
    public void README_shows_the_three_lines_that_the_example_runs()
    {
        var lines = Readme.Block("csharp", "var own").Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains(line, Repository.Text(Script), StringComparison.Ordinal));
    }

    private static string Share(string line) =>
        line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..line.IndexOf(" of arms", StringComparison.Ordinal)];

    private static string[] RunScript()
    {
        var (exitCode, output, error) = DotNet.Run(Repository.Root, "run", Script);
        Assert.True(exitCode == 0, output + error);
        return output.Replace('\u00a0', ' ').Split('\n');
    }
}
