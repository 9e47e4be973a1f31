using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Tests;

/// <summary>A cached result is used exactly as long as its inputs are the same.</summary>
public sealed partial class ResultCacheTests : IDisposable
{
    private const string Start = "#r \"Analysis.Notebooks.Tests.Worker.dll\"\nusing HeldLibrary;";
    private const string ReadsData = "Held.Read(\"data.csv\") + Held.TryRead(\"more.csv\") + Held.Edition(\"trade\")";

    private readonly Notebooks _notebooks = new();
    private readonly string _data;
    private readonly string _path;

    public ResultCacheTests()
    {
        _data = _notebooks.AddText("data.csv", "abc");
        _path = _notebooks.Add("a.ipynb", Start, "parameters:int n = 1;\nstring w = \"x\";", ReadsData + " + n");
    }

    public void Dispose() => _notebooks.Dispose();

    private string CacheFolder => Path.Combine(_notebooks.Folder, "cache");

    private static RunSettings Edition(string edition) => new() { Editions = new Dictionary<string, string> { ["trade"] = edition } };

    private RunRequest Request => _notebooks.Request(_path) with { CacheFolder = CacheFolder, Settings = Edition("2026") };

    private IReadOnlyList<string> Reasons(RunRequest? request = null) =>
        Assert.Single(NotebookRunner.Freshness(request ?? Request)).Reasons;

    private async Task<NotebookResult> RunAsync(RunRequest? request = null)
    {
        var result = await Notebooks.RunAsync(request ?? Request);
        Assert.Null(result.Error);
        return result;
    }

    [Fact]
    public async Task What_is_unchanged_is_not_run_again_and_gives_the_same_in_every_respect()
    {
        Assert.Equal(["no result for these values is cached"], Reasons());
        var first = await RunAsync();
        Assert.False(first.IsCached);
        Assert.Empty(Reasons());
        var again = await RunAsync(Request with { OutFolder = Path.Combine(_notebooks.Folder, "again") });
        Assert.True(again.IsCached);
        Assert.Equal("abc20261", again.Executed.Cells[2].Outputs[0].TextOf("text/plain"));
        Assert.Equal(File.ReadAllBytes(first.ExecutedPath!), File.ReadAllBytes(again.ExecutedPath!));
        Assert.Equal(first.FilesRead, again.FilesRead);
        Assert.Equal(first.Parameters, again.Parameters);
        Assert.Equal([_data], again.FilesRead.Select(file => file.Path));
    }

    [Fact]
    public async Task Fresh_runs_although_a_cached_result_is_valid()
    {
        await RunAsync();
        Assert.False((await RunAsync(Request with { IgnoreCache = true })).IsCached);
        Assert.True((await RunAsync()).IsCached);
    }

    [Theory]
    [InlineData("abd")]
    [InlineData("abc\n")]
    public async Task A_byte_of_a_file_makes_it_stale_and_the_old_bytes_make_it_fresh_again(string text)
    {
        await RunAsync();
        File.WriteAllText(_data, text);
        Assert.Equal([$"file changed: {_data}"], Reasons());
        var result = await RunAsync();
        Assert.False(result.IsCached);
        Assert.StartsWith(text.TrimEnd(), result.Executed.Cells[2].Outputs[0].TextOf("text/plain"), StringComparison.Ordinal);
        File.WriteAllText(_data, "abc");
        Assert.True((await RunAsync()).IsCached);
    }

    [Fact]
    public async Task A_date_decides_nothing()
    {
        await RunAsync();
        File.SetLastWriteTimeUtc(_data, new(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(_path, new(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(Reasons());
        var before = File.GetLastWriteTimeUtc(_data);
        File.WriteAllText(_data, "abd");
        File.SetLastWriteTimeUtc(_data, before);
        Assert.Equal([$"file changed: {_data}"], Reasons());
    }

    [Fact]
    public async Task A_file_that_was_looked_for_and_comes_and_one_that_goes_make_it_stale()
    {
        await RunAsync();
        var more = _notebooks.AddText("more.csv", "d");
        Assert.Equal([$"file new: {more}"], Reasons());
        Assert.Equal("abcd20261", (await RunAsync()).Executed.Cells[2].Outputs[0].TextOf("text/plain"));
        File.Delete(more);
        Assert.Empty(Reasons());
        File.Delete(_data);
        Assert.Equal([$"file gone: {_data}"], Reasons());
    }

    [Fact]
    public async Task A_changed_cell_is_named_and_outputs_in_the_source_are_not_part_of_it()
    {
        await RunAsync();
        var json = JsonNode.Parse(File.ReadAllText(_path))!.AsObject();
        json["cells"]![2]!["outputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "stdout",
                ["output_type"] = "stream",
                ["text"] = "old",
            }
        );
        json["cells"]![2]!["execution_count"] = 9;
        File.WriteAllText(_path, json.ToJsonString());
        Assert.Empty(Reasons());
        json["cells"]![2]!["source"] = ReadsData + " + n + n";
        File.WriteAllText(_path, json.ToJsonString());
        Assert.Equal(["cell changed: c3"], Reasons());
        json["cells"]!.AsArray().Add(Notebooks.Cell("c4", "1"));
        File.WriteAllText(_path, json.ToJsonString());
        Assert.Equal(["cell changed: c3", "cell new: c4"], Reasons());
        Assert.Equal("abc202611", (await RunAsync()).Executed.Cells[2].Outputs[0].TextOf("text/plain"));
    }

    [Fact]
    public async Task Cells_in_another_order_are_reported()
    {
        await RunAsync();
        var json = JsonNode.Parse(File.ReadAllText(_path))!.AsObject();
        var cells = json["cells"]!.AsArray();
        var parameters = cells[1]!;
        cells.RemoveAt(1);
        cells.Insert(0, parameters);
        File.WriteAllText(_path, json.ToJsonString());
        Assert.Equal(["the order of the cells or the metadata of the notebook changed"], Reasons());
    }

    [Fact]
    public async Task Each_value_and_each_setting_has_a_result_of_its_own()
    {
        var two = Request with { Parameters = new Dictionary<string, string> { ["n"] = "2" } };
        var older = Request with { Settings = Edition("2025") };
        await RunAsync();
        Assert.Equal("abc20262", (await RunAsync(two)).Executed.Cells[3].Outputs[0].TextOf("text/plain"));
        Assert.Equal(["no result for these values is cached"], Reasons(older));
        Assert.Equal("abc20251", (await RunAsync(older)).Executed.Cells[2].Outputs[0].TextOf("text/plain"));
        foreach (var request in new[] { Request, two, older })
            Assert.True((await RunAsync(request)).IsCached);
        // A value that equals the default does not make another run.
        Assert.Empty(Reasons(Request with { Parameters = new Dictionary<string, string> { ["n"] = "1" } }));
    }

    [Fact]
    public async Task A_wrong_value_is_reported_also_when_a_cached_result_saves_reading_the_cells()
    {
        await RunAsync();
        var error = Assert.Throws<ArgumentException>(() =>
            Reasons(Request with { Parameters = new Dictionary<string, string> { ["n"] = "many" } })
        );
        Assert.Contains("n of a is a whole number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_library_and_another_data_folder_are_reported()
    {
        var worker = Path.Combine(_notebooks.Folder, "program");
        Copy(AppContext.BaseDirectory, worker);
        var request = Request with
        {
            Worker = WorkerCommand.OfLibrary(Path.Combine(worker, "Analysis.Notebooks.Tests.Worker.dll")),
            SharedWorkers = null,
            Environment = new Dictionary<string, string> { ["the data folder"] = "/one" },
        };
        await RunAsync(request);
        Assert.Empty(Reasons(request));
        Assert.Equal(
            ["the data folder is /two, was /one"],
            Reasons(request with { Environment = new Dictionary<string, string> { ["the data folder"] = "/two" } })
        );
        // Compiling ahead of time changes the bytes of a library and not what it does; its module version id stays.
        File.AppendAllText(Path.Combine(worker, "Analysis.Notebooks.dll"), " ");
        Assert.Empty(Reasons(request));
        File.Copy(Path.Combine(worker, "Analysis.Hosting.dll"), Path.Combine(worker, "Analysis.Notebooks.dll"), overwrite: true);
        Assert.Equal(["library changed: Analysis.Notebooks.dll"], Reasons(request));
    }

    [Fact]
    public async Task A_script_and_a_library_that_cells_name_are_part_of_it()
    {
        var script = _notebooks.AddText("more.csx", "int Twice(int x) => 2 * x;");
        var library = Path.Combine(_notebooks.Folder, "Other.dll");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "xunit.v3.common.dll"), library);
        var path = _notebooks.Add("b.ipynb", "#r \"Other.dll\"\n#load \"more.csx\"", "Twice(21)");
        var request = _notebooks.Request(path) with { CacheFolder = CacheFolder };
        await RunAsync(request);
        Assert.Empty(Reasons(request));
        File.AppendAllText(script, "\n// more");
        File.AppendAllText(library, " ");
        Assert.Equal([$"files changed: {library}, {script}"], Reasons(request));
    }
}
