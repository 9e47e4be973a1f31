using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;
using Analysis.Notebooks.Documents;

namespace Analysis.Cli.Tests;

/// <summary><c>analysis new</c>: the notebook that it writes runs as it is, inside a project and outside.</summary>
public sealed class NewNotebookTests : IDisposable
{
    private readonly TemporaryProject _project = new();
    private readonly string _outside = Directory.CreateTempSubdirectory("analysis-new-").FullName;

    public void Dispose()
    {
        _project.Dispose();
        Directory.Delete(_outside, recursive: true);
    }

    [Fact]
    public async Task It_writes_a_notebook_that_runs_to_the_end_with_one_finding_one_chart_and_the_sources()
    {
        var path = _project["notebooks", "09-Who_sells.ipynb"];
        Assert.StartsWith(path + "\n", (await _project.RunAsync("new", "09-Who_sells")).MustSucceed().Out, StringComparison.Ordinal);
        Assert.StartsWith("# Who sells\n", NotebookDocument.Read(path).Cells[0].Source, StringComparison.Ordinal);
        Assert.Contains("#r \"../artifacts/notebook/Analysis.Interactive.dll\"", Code(path)[0], StringComparison.Ordinal);
        await MustRunAsync(path);
    }

    [Fact]
    public async Task In_a_folder_of_the_project_the_library_is_found_from_there()
    {
        var folder = _project["notebooks", "mine", "deeper"];
        (await _project.RunAsync("new", "question", "--folder", folder)).MustSucceed();
        Assert.Contains(
            "#r \"../../../artifacts/notebook/Analysis.Interactive.dll\"",
            Code(Path.Combine(folder, "question.ipynb"))[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Outside_a_project_it_needs_the_kernel_and_the_message_explains_that()
    {
        // A folder of notebooks alone is no project.
        Directory.CreateDirectory(Path.Combine(_outside, "notebooks"));
        var path = Path.Combine(_outside, "question.ipynb");
        var ended = (await CommandLine.RunAsync(_outside, "new", "question.ipynb")).MustSucceed();
        Assert.StartsWith(path + "\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains("run 'analysis kernel install' in the project's folder", ended.Out, StringComparison.Ordinal);
        Assert.Contains("#r \"Analysis.Interactive.dll\"", Code(path)[0], StringComparison.Ordinal);
        // What 'kernel install' gives every notebook.
        var data = new Dictionary<string, string> { ["ANALYSIS_DATA"] = _project["data"] };
        (await CommandLine.RunAsync(_project.Root, data, "run", path)).MustSucceed();
    }

    [Fact]
    public async Task It_has_the_layout_of_the_shipped_notebooks()
    {
        (await _project.RunAsync("new", "question")).MustSucceed();
        var (made, shipped) = (
            JsonNode.Parse(File.ReadAllText(_project["notebooks", "question.ipynb"]))!,
            JsonNode.Parse(Repository.Text("notebooks/02-suppliers.ipynb"))!
        );
        Assert.True(JsonNode.DeepEquals(shipped["metadata"], made["metadata"]), made["metadata"]!.ToJsonString());
        Assert.Equal((4, 5), ((int)made["nbformat"]!, (int)made["nbformat_minor"]!));
        Assert.All(made["cells"]!.AsArray(), cell => Assert.Matches("^[a-z-]+$", cell!["id"]!.GetValue<string>()));
        (await _project.RunAsync("clean", "--check")).MustSucceed();
    }

    [Theory]
    [InlineData("who sells", "its name holds a blank. Rename it with letters from a to z, digits, - and _.")]
    [InlineData("größe", "its name holds 'ö'")]
    [InlineData("index", "the site has a page of that name itself")]
    [InlineData("con", "Windows reads that name as a device")]
    [InlineData(".ipynb", "it has no name")]
    [InlineData("../question", "'../question' is a path; give the name alone, and the folder with --folder.")]
    [InlineData("there", "there.ipynb is there already; choose another name, or delete it first.")]
    public async Task A_wrong_name_and_a_file_that_exists_are_refused(string name, string says)
    {
        _project.Put("there.ipynb", NotebookText.Good);
        var before = TemporaryProject.Snapshot(_project["notebooks"]);
        var ended = (await _project.RunAsync("new", name)).MustFail(2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, TemporaryProject.Snapshot(_project["notebooks"]));
    }

    private async Task MustRunAsync(string path)
    {
        (await _project.RunAsync("run", path)).MustSucceed();
        using var json = JsonDocument.Parse(File.ReadAllText(_project["artifacts", "runs", "findings.json"]));
        // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 %.
        Assert.Equal(0.58, Math.Round(Assert.Single(json.RootElement.EnumerateArray()).GetProperty("value").GetDouble(), 2));
        var executed = NotebookDocument.Read(_project["artifacts", "runs", Path.GetFileName(path)]);
        Assert.DoesNotContain(executed.Cells.SelectMany(cell => cell.Outputs), output => output.Type == "error");
        var chart = executed
            .Cells.Single(cell => cell.Id == "chart")
            .Outputs.Select(output => output.JsonOf("application/vnd.analysis.chart+json"));
        Assert.Equal("trend", Assert.Single(chart)!["kind"]!.GetValue<string>());
        Assert.Contains("SIPRI", HtmlOf(executed, "sources"), StringComparison.Ordinal);
    }

    private static string HtmlOf(NotebookDocument executed, string cell) =>
        string.Concat(executed.Cells.Single(one => one.Id == cell).Outputs.Select(output => output.TextOf("text/html")));

    private static List<string> Code(string path) =>
        [.. NotebookDocument.Read(path).Cells.Where(cell => cell.Type == NotebookCellType.Code).Select(cell => cell.Source)];
}
