using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests.Hosts;

/// <summary>
/// The notebooks in a host like the archived .NET Interactive kernel: plain Roslyn scripting that holds FSharp.Core 10.0, where
/// Plotly.NET's own functions fail (the control), with our libraries taken by path from what <c>dotnet build</c> put there.
/// </summary>
[Collection(ForeignHosts.Name)]
public sealed class OldHostTests(OurHost ours, OldHostProcess host) : IClassFixture<OldHostProcess>, IDisposable
{
    private static readonly string[] Clone = ["data", "artifacts"];

    private static readonly string Libraries = Path.Combine(Repository.Root, "artifacts", "notebook");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analysis-old-host-");

    public static TheoryData<string> Notebooks => OurHost.Notebooks;

    public void Dispose() => _folder.Delete(recursive: true);

    // What .NET Interactive 1.0.712001 itself reports for the same cells. In a process of its own, which nothing has prepared.
    [Fact]
    public void Without_a_context_of_its_own_Plotly_NET_does_not_run_there()
    {
        string[] libraries = ["Plotly.NET.CSharp", "Plotly.NET", "DynamicObj", "FSharp.Core"];
        var references = libraries.Select(name => $"#r \"{Path.Combine(Libraries, "rendering", name)}.dll\"");
        var error = Error(
            RunAlone(
                Notebook(
                    "notebooks",
                    string.Join('\n', references),
                    "Plotly.NET.CSharp.Chart.Line<int, double, string>(new[] { 1, 2 }, new[] { 1.0, 2.0 })"
                )
            )
        );
        Assert.StartsWith(
            "cell c2: System.TypeInitializationException: The type initializer for '<StartupCode$Plotly-NET>",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("System.MissingMethodException: Method not found: 'Microsoft.FSharp.Core.", error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_runs_unchanged_and_shows_what_our_host_shows(string notebook)
    {
        var shown = host.Run(OurHost.PathOf(notebook));
        Assert.Null((string?)shown["Error"]);
        var outputs = ShownCell.OfOldHost(shown);
        ShownCell.MustBeTheSame(ours.Shown(notebook), outputs);
        var charts = outputs.Where(output => output.Figure is not null).ToList();
        Assert.NotEmpty(charts);
        Assert.All(charts, chart => Assert.Contains("\"figure\":{\"data\":[{", chart.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_notebook_may_start_again_and_its_results_stay_the_same()
    {
        const string Again = """
            Notebook.Start();
            var share = SupplierShare.Of(Notebook.Data.Transfers(), Notebook.Data.Group("european-nato"), Period.Parse("2021-2025"), Country.UnitedStates);
            Notebook.Start();
            Notebook.Say($"{Finding.From("us-share", "US share", share, share.Only)}")
            """;
        var shown = host.Run(Notebook("notebooks", Head, Again, Again));
        Assert.Null((string?)shown["Error"]);
        var outputs = ShownCell.OfOldHost(shown);
        Assert.Equal(["c2", "c3"], outputs.Select(output => output.Cell));
        // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 per cent.
        Assert.All(
            outputs,
            output =>
                Assert.Equal(0.58, Math.Round((double)output.Data["application/vnd.analysis.finding+json"]!["findings"]![0]!["value"]!, 2))
        );
        Assert.Equal(outputs[0].Html, outputs[1].Html);
    }

    [Fact]
    public void Missing_libraries_fail_in_the_cell_whose_first_line_asks_for_a_build()
    {
        var error = Error(host.Run(Notebook("elsewhere/notebooks", Head, "1")));
        Assert.StartsWith("cell c1:", error, StringComparison.Ordinal);
        Assert.Contains(
            "error CS0006: Metadata file '../artifacts/notebook/Analysis.Interactive.dll' could not be found",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("Run 'dotnet build'", Head.Split('\n')[0], StringComparison.Ordinal);
    }

    // As in a cache of packages, where each package has a folder of its own. In a process of its own: the libraries of another notebook
    // would be there.
    [Fact]
    public void Frames_work_where_no_FSharp_Core_is_beside_Deedle()
    {
        var copy = Path.Combine(_folder.FullName, "artifacts", "notebook");
        TemporaryProject.CopyFolder(Libraries, copy);
        File.Delete(Path.Combine(copy, "FSharp.Core.dll"));
        var shown = RunAlone(Notebook("notebooks", Head, "Notebook.Data.Frame(\"countries\")"));
        Assert.Null((string?)shown["Error"]);
        Assert.Contains("<td>Albania</td>", (string)shown["Outputs"]![0]!["Data"]!["text/html"]!, StringComparison.Ordinal);
    }

    private static string Head =>
        string.Concat(
            JsonNode.Parse(Repository.Text("notebooks/02-suppliers.ipynb"))!["cells"]!
                .AsArray()
                .First(cell => (string)cell!["cell_type"]! == "code")!["source"]!
                .AsArray()
                .Select(line => (string)line!)
        );

    private static string Error(JsonNode shown) =>
        (string?)shown["Error"] ?? throw new InvalidOperationException("The host came to the end of the notebook.");

    private static JsonNode RunAlone(string notebook)
    {
        using var alone = new OldHostProcess();
        return alone.Run(notebook);
    }

    /// <summary>A notebook of code cells, c1, c2 and so on, in a folder beside data and libraries as in a clone that was built.</summary>
    private string Notebook(string folder, params string[] cells)
    {
        foreach (var part in Clone.Where(part => !Directory.Exists(Path.Combine(_folder.FullName, part))))
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, part), Path.Combine(Repository.Root, part));
        var json = new JsonObject
        {
            ["cells"] = new JsonArray([
                .. cells.Select(
                    (code, i) =>
                        new JsonObject
                        {
                            ["cell_type"] = "code",
                            ["id"] = $"c{i + 1}",
                            ["source"] = new JsonArray(code),
                        }
                ),
            ]),
        };
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, folder)).FullName, "test.ipynb");
        File.WriteAllText(path, json.ToJsonString());
        return path;
    }
}
