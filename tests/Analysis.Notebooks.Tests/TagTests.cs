using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>The tags of papermill (injected-parameters) and nbconvert (raises-exception, skip-execution).</summary>
public sealed class TagTests : IDisposable
{
    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    // As papermill 2.6 writes them for C#: the comment, var, a semicolon, a line feed at the end.
    [Theory]
    [InlineData("# nothing\n", "1 a")]
    [InlineData("// Parameters\nvar alpha = 5;\n", "5 a")]
    [InlineData("alpha = 5;", "5 a")]
    [InlineData("// Parameters\nvar alpha = 5;\nvar word = \"b; c\";\n", "5 b; c")]
    [InlineData("alpha = 2 + 3;", "5 a")]
    public async Task An_injected_cell_sets_its_values(string source, string shows)
    {
        var cells = source[0] == '#' ? new JsonArray(Parameters(), Shows()) : [Parameters(), Injected(source), Shows()];
        Assert.Equal(shows, await ShownAsync(cells, []));
    }

    [Fact]
    public async Task Without_a_parameters_cell_it_holds_from_the_top()
    {
        var result = await RunAsync([Injected("var alpha = 5;"), Notebooks.Cell("c9", "alpha")], []);
        Assert.Equal("5", result.Executed.Cells[^1].Outputs[0].TextOf("text/plain"));
        Assert.Equal(["a: cell 1 (p1), tagged injected-parameters, sets alpha = 5."], result.Remarks);
    }

    // A value that differs from the default makes other ids of findings, wherever it comes from.
    [Fact]
    public async Task An_injected_value_is_passed_to_the_libraries_and_shown_to_the_reader()
    {
        var reported = Notebooks.Cell(
            "c9",
            "#r \"Analysis.Hosting\"\nstring.Join(\" \", Analysis.Hosting.RunContext.Current.Settings.Parameters)"
        );
        var result = await RunAsync([Parameters(), Injected("var alpha = 5;\nvar word = \"a\";"), reported], []);
        Assert.Equal("[alpha, 5]", result.Executed.Cells[^1].Outputs[0].TextOf("text/plain"));
        Assert.Equal([KeyValuePair.Create("alpha", new ParameterValue(ParameterType.WholeNumber, "5"))], result.ChangedParameters);
        Assert.Equal(["a: cell 2 (p1), tagged injected-parameters, sets alpha = 5, word = a."], result.Remarks);
    }

    [Theory]
    [InlineData("var alpha = 5;\nvar word = \"b\";", "alpha=7", "7 b", "word = b")]
    [InlineData("var alpha = 5L;", "alpha=7", "7 a", "")]
    [InlineData("var alpha = 5;", "alpha=1", "1 a", "")]
    [InlineData("int alpha = 5, other = 6;", "alpha=7", "7 a", "other = 6")]
    [InlineData("alpha = 5; word = \"b\"; // both", "word=c", "5 c", "alpha = 5")]
    public async Task A_value_set_for_the_run_goes_before_it_and_is_reported(string injected, string set, string shows, string stays)
    {
        var (name, value) = (set.Split('=')[0], set.Split('=')[1]);
        var result = await RunAsync([Parameters(), Injected(injected), Shows()], new() { [name] = value });
        Assert.Equal(shows, result.Executed.Cells[^1].Outputs[0].TextOf("text/plain"));
        Assert.EndsWith($", which {set} of this run replaces.", result.Remarks[^1], StringComparison.Ordinal);
        if (stays.Length > 0)
            Assert.Equal($"a: cell 2 (p1), tagged injected-parameters, sets {stays}.", result.Remarks[0]);
        Assert.Equal(stays.Length > 0 ? 2 : 1, result.Remarks.Count);
    }

    [Fact]
    public async Task An_injected_use_that_can_not_be_replaced_is_refused_before_anything_runs()
    {
        var path = Add([Parameters(), Injected("alpha += 4;"), Shows()]);
        Assert.Equal("5 a", (await Notebooks.RunAsync(_notebooks.Request(path))).Executed.Cells[^1].Outputs[0].TextOf("text/plain"));
        var request = _notebooks.Request(path) with
        {
            Parameters = new Dictionary<string, string> { ["alpha"] = "7" },
            OutFolder = Path.Combine(_notebooks.Folder, "two"),
        };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAsync(request));
        Assert.StartsWith(
            "alpha=7: a: cell 2 (p1), tagged injected-parameters, uses alpha other than in",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(request.OutFolder));
    }

    [Fact]
    public async Task An_executed_notebook_gives_the_same_again_and_other_values_with_other_sets()
    {
        var executed = (await RunAsync([Parameters(), Shows()], new() { ["alpha"] = "5", ["word"] = "b" })).ExecutedPath!;
        var again = Path.Combine(_notebooks.Folder, "again");
        Assert.Equal("5 b", Shown(await Notebooks.RunAsync(_notebooks.Request(executed) with { OutFolder = again })));
        var other = await Notebooks.RunAsync(
            _notebooks.Request(executed) with
            {
                OutFolder = again,
                Parameters = new Dictionary<string, string> { ["alpha"] = "6" },
            }
        );
        Assert.Equal("6 b", Shown(other));
        Assert.Single(other.Executed.Cells, cell => cell.Tags.Contains("injected-parameters"));
    }

    [Fact]
    public async Task A_failing_cell_behind_an_injected_one_of_the_source_has_the_number_that_its_author_sees()
    {
        var result = await RunAsync([Parameters(), Injected("var alpha = 5;"), Notebooks.Cell("c9", "throw new Exception();")], []);
        Assert.Equal((3, "c9"), (result.Error!.Cell, result.Error.CellId));
    }

    // nbclient stores the error in the outputs and continues, whatever the error; code that does not compile is one.
    [Theory]
    [InlineData("throw new Exception(\"expected\");", "System.Exception", "expected")]
    [InlineData("1 +", "CompileError", "CS1733")]
    public async Task A_cell_that_may_fail_keeps_its_error_and_the_run_continues(string code, string kind, string says)
    {
        var result = await RunAsync([Tagged("c1", code, "raises-exception"), Notebooks.Cell("c2", "\"went on\"")], []);
        Assert.True(result.Succeeded);
        var error = Assert.Single(result.Executed.Cells[0].Outputs);
        Assert.Equal(("error", kind), (error.Type, (string?)error.Json["ename"]));
        Assert.Equal("went on", Shown(result));
        Assert.StartsWith(
            "a: cell 1 (c1) failed, as its tag raises-exception allows, and the run continued: ",
            Assert.Single(result.Remarks),
            StringComparison.Ordinal
        );
        Assert.Contains(says, result.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_may_fail_and_does_not_is_a_cell_like_others()
    {
        var result = await RunAsync([Tagged("c1", "5", "raises-exception"), Notebooks.Cell("c2", "throw new Exception();")], []);
        Assert.Equal("5", result.Executed.Cells[0].Outputs[0].TextOf("text/plain"));
        Assert.Empty(result.Remarks);
        Assert.Equal("c2", result.Error!.CellId);
    }

    [Fact]
    public async Task The_end_of_the_process_is_a_failure_whatever_the_tag()
    {
        var result = await RunAsync([Tagged("c1", "Environment.Exit(0);", "raises-exception")], []);
        Assert.Equal("WorkerStopped", result.Error!.Kind);
    }

    [Theory]
    [InlineData("throw new Exception(\"skip me\");")]
    [InlineData("#!fsharp\nlet x = 1")]
    [InlineData("#r \"nuget: Nothing.Of.This.Name\"")]
    public async Task A_cell_to_skip_is_not_executed_nor_checked(string code)
    {
        var skipped = Tagged("c1", code, "skip-execution");
        skipped["outputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "stdout",
                ["output_type"] = "stream",
                ["text"] = "old",
            }
        );
        skipped["execution_count"] = 4;
        var result = await RunAsync([skipped, Notebooks.Cell("c2", "\"went on\"")], []);
        Assert.True(result.Succeeded);
        Assert.Empty(result.Executed.Cells[0].Outputs);
        Assert.Null(result.Executed.Cells[0].ExecutionCount);
        Assert.Equal("went on", Shown(result));
        Assert.Equal(["a: cell 1 (c1) was not executed, because it is tagged skip-execution."], result.Remarks);
    }

    [Fact]
    public async Task A_cached_result_shows_the_same_and_a_changed_injected_value_is_another_run()
    {
        var request = _notebooks.Request(
            Add([Parameters(), Injected("var alpha = 5;"), Tagged("c3", "throw new Exception();", "skip-execution"), Shows()])
        ) with
        {
            CacheFolder = Path.Combine(_notebooks.Folder, "frozen"),
        };
        var first = await Notebooks.RunAsync(request);
        var cached = await Notebooks.RunAsync(request);
        Assert.True(cached.IsCached);
        Assert.Equal(first.Remarks, cached.Remarks);
        Assert.Equal(2, cached.Remarks.Count);
        var set = await Notebooks.RunAsync(request with { Parameters = new Dictionary<string, string> { ["alpha"] = "1" } });
        Assert.Equal((false, "1 a"), (set.IsCached, Shown(set)));
        Add([Parameters(), Injected("var alpha = 6;"), Tagged("c3", "throw new Exception();", "skip-execution"), Shows()]);
        var changed = await Notebooks.RunAsync(request);
        Assert.Equal((false, "6 a"), (changed.IsCached, Shown(changed)));
    }

    private async Task<string?> ShownAsync(JsonArray cells, Dictionary<string, string> sets) => Shown(await RunAsync(cells, sets));

    private static string? Shown(NotebookResult result) => result.Executed.Cells[^1].Outputs[0].TextOf("text/plain");

    private Task<NotebookResult> RunAsync(JsonArray cells, Dictionary<string, string> sets) =>
        Notebooks.RunAsync(_notebooks.Request(Add(cells)) with { Parameters = sets });

    private string Add(JsonArray cells) => _notebooks.AddJson("a.ipynb", Notebooks.Root(cells));

    private static JsonObject Parameters() => Notebooks.Cell("c1", "parameters:int alpha = 1;\nstring word = \"a\";");

    private static JsonObject Shows() => Notebooks.Cell("c9", "$\"{alpha} {word}\"");

    private static JsonObject Injected(string source) => Tagged("p1", source, "injected-parameters");

    private static JsonObject Tagged(string id, string source, string tag)
    {
        var cell = Notebooks.Cell(id, source);
        cell["metadata"]!["tags"] = new JsonArray(tag);
        return cell;
    }
}
