using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analysis.Charts;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>The tasks of docs/compare-python.md: both codes run, their numbers agree, and the table states their size.</summary>
public sealed partial class PythonComparisonTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Library = "#r \"../artifacts/notebook/Analysis.Interactive.dll\"";

    // Prints the numbers on the axis of values of the chart that a task draws.
    private const string PrintNumbers = """
        import json
        def numbers(fig):
            axes = [trace.z if trace.type == "choropleth" else trace.x if trace.orientation == "h" else trace.y for trace in fig.data]
            return [float(value) for axis in axes for value in axis]
        """;

    // NATO prints the burden to two decimals, which Python reads; the library computes it from spending and GDP.
    private static readonly string[] Compared =
    [
        "Share over time for three countries",
        "Ranked bars of the largest suppliers",
        "Map",
        "Who moved the average",
        "Join with your own CSV",
        "Change of edition",
        "Concentration over time",
    ];

    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [GeneratedRegex(@"^## (.+)\n\n```csharp\n([^`]*)\n```\n\n```python\n([^`]*)\n```", RegexOptions.Multiline, 5000)]
    private static partial Regex TaskForm { get; }

    private static string Page => Repository.Text("docs/compare-python.md");

    private static IReadOnlyList<ResearchTask> Tasks =>
        [.. TaskForm.Matches(Page).Select(match => new ResearchTask(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value))];

    [Fact]
    public void The_table_has_the_size_of_each_code_and_ours_is_shorter_in_at_least_ten_of_twelve()
    {
        Assert.Equal(12, Tasks.Count);
        foreach (var task in Tasks)
            Assert.Contains(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n| {task.Title} | {Lines(task.CSharp)} | {Lines(task.Python)} | {Characters(task.CSharp)} | {Characters(task.Python)} | "
                ),
                Page,
                StringComparison.Ordinal
            );
        Assert.InRange(Tasks.Count(task => Lines(task.CSharp) < Lines(task.Python)), 10, 12);
        Assert.InRange(Tasks.Count(task => Characters(task.CSharp) < Characters(task.Python)), 10, 12);
    }

    [Fact]
    public async Task Our_code_runs_and_every_output_has_its_source()
    {
        var outputs = await RunOurCodeAsync();

        // A file has no output; it is looked at below.
        Assert.All(Tasks.Where(task => task.Title != "Table to Excel"), task => Assert.NotEmpty(outputs[task.Title]));
        var charts = outputs.Values.SelectMany(outputs => outputs).Select(ChartOf).OfType<JsonNode>().ToList();
        Assert.Equal(9, charts.Count);
        Assert.All(charts, chart => Assert.Matches("(SIPRI|NATO)", (string?)chart["caption"]));
        Assert.All(charts, chart => Assert.NotEmpty((string?)chart["alt"] ?? ""));
        Assert.Contains("nato-defence-expenditure=2026", File.ReadAllText(_project["notebooks", "burden.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_codes_draw_the_same_numbers()
    {
        Assert.SkipWhen(!HasPandas() && Environment.GetEnvironmentVariable("CI") is not "true", "Python has no pandas or no plotly.");
        var (ours, theirs) = (await RunOurCodeAsync(), RunPython());

        foreach (var title in Compared)
        {
            var drawn = Values(ours[title].Select(ChartOf).OfType<JsonNode>().Single()).ToList();
            Assert.NotEmpty(theirs[title]);
            Assert.All(
                theirs[title],
                number => Assert.True(drawn.Exists(value => IsSame(value, number)), $"{title}: Python draws {number}, and we do not.")
            );
        }
    }

    private async Task<Dictionary<string, JsonNode[]>> RunOurCodeAsync()
    {
        Directory.CreateDirectory(_project["notebooks", "examples"]);
        File.Copy(
            Path.Combine(Repository.Root, "notebooks", "examples", "joined-nato.csv"),
            _project["notebooks", "examples", "joined-nato.csv"],
            overwrite: true
        );
        var start = Regex.Match(Page, @"```csharp\n([^`]*)\n```").Groups[1].Value;
        _project.Put("tasks.ipynb", NotebookText.Cells([$"{Library}\n{start}", .. Tasks.Select(task => task.CSharp)]));
        (await _project.RunAsync("run", "tasks", "--out", _project["out"])).MustSucceed();
        var cells = JsonNode.Parse(File.ReadAllText(_project["out", "tasks.ipynb"]))!["cells"]!.AsArray();
        return Tasks.Zip(cells.Skip(1)).ToDictionary(pair => pair.First.Title, pair => pair.Second!["outputs"]!.AsArray().ToArray())!;
    }

    private Dictionary<string, List<double>> RunPython()
    {
        var start = Regex.Match(Page, @"```python\n([^`]*)\n```").Groups[1].Value;
        var tasks = Tasks.Select(task =>
            $"fig = None\n{task.Python}\nprint(json.dumps(['{task.Title}', numbers(fig) if fig is not None else []]))"
        );
        File.WriteAllText(_project["tasks.py"], string.Join('\n', [start, PrintNumbers, .. tasks]));
        var printed = MustRun("tasks.py");
        return printed
            .Split('\n')
            .Where(line => line.StartsWith("[\"", StringComparison.Ordinal))
            .Select(line => JsonNode.Parse(line)!)
            .ToDictionary(line => (string)line[0]!, line => line[1]!.AsArray().Select(number => (double)number!).ToList());
    }

    private string MustRun(params string[] arguments)
    {
        var (exitCode, output, error) = Run(_project.Root, arguments);
        Assert.True(exitCode == 0, error);
        return output;
    }

    private static bool HasPandas() => File.Exists(Python) && Run(Repository.Root, "-c", "import pandas, plotly").ExitCode == 0;

    private static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static JsonNode? ChartOf(JsonNode output) => output["data"]?[RenderedChart.MimeType];

    private static IEnumerable<double> Values(JsonNode chart) =>
        chart["table"]!["rows"]!.AsArray().SelectMany(row => row!.AsArray()).Select(cell => (double?)cell!["value"]).OfType<double>();

    // Shares are fractions there and per cent here.
    private static bool IsSame(double ours, double theirs) =>
        Math.Abs(ours - theirs) < 1e-6 * Math.Max(1, Math.Abs(theirs))
        || Math.Abs(ours - theirs * 100) < 1e-6 * Math.Max(1, Math.Abs(ours));

    private static int Lines(string code) => code.Split('\n').Count(line => line.Trim().Length > 0);

    private static int Characters(string code) => code.Split('\n').Sum(line => line.Trim().Length);

    private sealed record ResearchTask(string Title, string CSharp, string Python);
}
