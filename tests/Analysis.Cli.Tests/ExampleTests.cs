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

    public static TheoryData<string> Examples =>
        [
            .. Repository
                .Files("notebooks/examples", "0*.ipynb")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void The_examples_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Examples.Count).Select(number => $"{number:00}-"), Examples.Select(example => example.Data[..3]));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_runs_and_every_chart_of_it_has_its_source(string example)
    {
        var executed = await RunAsync(example);

        Assert.NotEmpty(Charts(executed));
        Assert.All(Charts(executed), chart => Assert.Matches("(SIPRI|NATO)", (string?)chart["caption"]));
        Assert.NotEmpty(JsonNode.Parse(File.ReadAllText(Path.Combine(_out.FullName, "findings.json")))!.AsArray());
    }

    [Theory]
    [InlineData("01-first-chart", "buyer=NLD", "Netherlands")]
    [InlineData("02-your-country", "country=NLD", "Netherlands")]
    [InlineData("05-make-your-own-page", "recipients=NLD", "Netherlands")]
    public async Task An_example_follows_its_parameter(string example, string set, string name)
    {
        var charts = Charts(await RunAsync(example, "--set", set));

        Assert.Contains(charts, chart => ((string?)chart["subtitle"])!.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(charts, chart => ((string?)chart["subtitle"])!.Contains("Poland", StringComparison.Ordinal));
    }

    [Fact]
    public void README_shows_the_three_lines_that_the_example_runs()
    {
        var lines = Readme.Block("csharp", "var own").Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains(line, Repository.Text(Script), StringComparison.Ordinal));
    }

    private async Task<JsonNode> RunAsync(string example, params string[] arguments)
    {
        string[] run = ["run", $"notebooks/examples/{example}.ipynb", "--fresh", "--out", _out.FullName, .. arguments];
        (await CommandLine.RunAsync(Repository.Root, run)).MustSucceed();
        return JsonNode.Parse(File.ReadAllText(Path.Combine(_out.FullName, $"{example}.ipynb")))!;
    }

    private static IReadOnlyList<JsonNode> Charts(JsonNode executed) =>
        [
            .. executed["cells"]!
                .AsArray()
                .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
                .Select(output => output!["data"]?[RenderedChart.MimeType])
                .OfType<JsonNode>(),
        ];

    private static string Share(string line) =>
        line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..line.IndexOf(" of arms", StringComparison.Ordinal)];

    private static string[] RunScript()
    {
        var (exitCode, output, error) = DotNet.Run(Repository.Root, "run", Script);
        Assert.True(exitCode == 0, output + error);
        return output.Replace('\u00a0', ' ').Split('\n');
    }
}
