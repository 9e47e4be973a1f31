using System.Text.Json;
using System.Text.RegularExpressions;
using Analysis.Cli.Tests.House;

namespace Analysis.Cli.Tests;

/// <summary>
/// The notebooks in a host like the archived .NET Interactive kernel: plain Roslyn scripting that holds FSharp.Core 10.0, where Plotly.NET's
/// own functions fail (the control), with our libraries taken by path from what <c>dotnet build</c> put there.
/// </summary>
public sealed class OldHostTests(OldHostTests.Findings expected) : IClassFixture<OldHostTests.Findings>
{
    private static readonly string Program = Path.Combine(
        Repository.Root, "tests", "Analysis.OldHost", "bin", Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!), "net10.0", "Analysis.OldHost.dll");

    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Without_a_context_of_its_own_Plotly_NET_does_not_run_there()
    {
        var (exitCode, said) = Run("control", Path.Combine(Repository.Root, "artifacts", "notebook", "rendering"));
        Assert.Equal(3, exitCode);
        Assert.Contains("FSharp.Core, Version=10.1", said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_runs_unchanged_draws_its_charts_and_finds_what_a_run_finds(string notebook)
    {
        var path = Path.Combine(Repository.Root, "notebooks", notebook);
        var (exitCode, said) = Run("run", path);
        Assert.True(exitCode == 0, said);
        using var json = JsonDocument.Parse(said);
        var html = json.RootElement.GetProperty("Html").EnumerateArray().Select(output => output.GetString()!).ToList();
        // Every chart of the source is drawn once: each names its id.
        var charts = Regex.Count(File.ReadAllText(path), @"Notebook\.Chart\(");
        Assert.Equal(charts, html.Sum(output => Regex.Count(output, "<script type=\"application/json\" class=\"chart-data\">")));
        Assert.All(html.Where(output => output.Contains("chart-data", StringComparison.Ordinal)), output => Assert.Contains("\"figure\":{\"data\":[{", output, StringComparison.Ordinal));
        var found = json.RootElement.GetProperty("Findings").EnumerateArray().SelectMany(text => JsonDocument.Parse(text.GetString()!).RootElement.EnumerateArray().ToList()).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(expected.Values[finding.GetProperty("id").GetString()!], Value(finding)));
    }

    private static string Value(JsonElement finding) => $"{finding.GetProperty("value").GetRawText()} {finding.GetProperty("unit").GetString()} {finding.GetProperty("period").GetString()}";

    private static (int ExitCode, string Said) Run(params string[] arguments)
    {
        var (exitCode, output, error) = DotNet.Run(Repository.Root, ["exec", Program, .. arguments]);
        return (exitCode, output + error);
    }

    /// <summary>The findings of a run in our own host.</summary>
    public sealed class Findings : IAsyncLifetime
    {
        internal Dictionary<string, string> Values { get; private set; } = [];

        /// <summary>Runs all notebooks.</summary>
        public async ValueTask InitializeAsync()
        {
            var folder = Directory.CreateTempSubdirectory("analysis-old-host-");
            (await CommandLine.RunAsync(Repository.Root, "run", "--out", folder.FullName)).MustSucceed();
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "findings.json"), TestContext.Current.CancellationToken));
            Values = json.RootElement.EnumerateArray().ToDictionary(finding => finding.GetProperty("id").GetString()!, Value);
            folder.Delete(recursive: true);
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
