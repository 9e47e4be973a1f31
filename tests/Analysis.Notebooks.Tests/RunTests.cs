using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Tests;

public sealed class RunTests : IDisposable
{
    private const string Table = "new Dictionary<string, object> { [\"a\"] = 1, [\"b\"] = new[] { 1.5, 2.5 } }";

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Two_runs_give_the_same_bytes_that_Jupyter_takes_as_valid()
    {
        Jupyter.SkipIfMissing();
        var path = _notebooks.Add(
            "a.ipynb",
            "parameters:int n = 3;",
            Table,
            "Console.WriteLine(n);\ndisplay(HTML(\"<b>é😀</b>\"));",
            "throw new Exception(\"no\\nmore\");"
        );
        var request = _notebooks.Request(path) with { Parameters = new Dictionary<string, string> { ["n"] = "4" } };
        await Notebooks.RunAsync(request);
        var other = Path.Combine(_notebooks.Folder, "other");
        await Notebooks.RunAsync(request with { OutFolder = other });
        var executed = Path.Combine(_notebooks.Out, "a.ipynb");
        Assert.Equal(File.ReadAllBytes(executed), File.ReadAllBytes(Path.Combine(other, "a.ipynb")));
        Jupyter.Validate(executed);
    }

    [Fact]
    public async Task Old_outputs_and_times_go_and_the_source_stays_as_it_is()
    {
        var cell = Notebooks.Cell("c1", "var x = 1;");
        cell["execution_count"] = 9;
        cell["metadata"]!["execution"] = new JsonObject { ["iopub.execute_input"] = "2026-01-01T00:00:00Z" };
        cell["outputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "stdout",
                ["output_type"] = "stream",
                ["text"] = "old",
            }
        );
        var path = _notebooks.AddJson("a.ipynb", Notebooks.Root([cell]));
        var before = File.ReadAllText(path);
        var executed = (await Notebooks.RunAsync(_notebooks.Request(path))).Executed.Cells[0];
        Assert.Empty(executed.Outputs);
        Assert.Equal(1, executed.ExecutionCount);
        Assert.DoesNotContain("2026-01-01", executed.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
    }

    // As .NET Interactive 1.0.712001 (Microsoft.DotNet.Interactive.Documents) writes a notebook in C#.
    [Fact]
    public async Task The_metadata_of_a_polyglot_notebook_stay_in_the_executed_one()
    {
        var cell = Notebooks.Cell("c1", "1");
        cell["metadata"] = JsonNode.Parse("""{"dotnet_interactive":{"language":"csharp"},"polyglot_notebook":{"kernelName":"csharp"}}""");
        var root = Notebooks.Root([cell]);
        root["metadata"] = JsonNode.Parse(
            """
            {
              "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" },
              "language_info": { "file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp", "version": "13.0" },
              "polyglot_notebook": { "defaultKernelName": "csharp", "items": [ { "name": "csharp" } ] }
            }
            """
        );
        var source = root.DeepClone();
        var result = await Notebooks.RunAsync(_notebooks.Request(_notebooks.AddJson("a.ipynb", root)));
        var executed = JsonNode.Parse(File.ReadAllText(result.ExecutedPath!))!;
        Assert.Equal(source["metadata"]!.ToJsonString(), executed["metadata"]!.ToJsonString());
        Assert.Equal(source["cells"]![0]!["metadata"]!.ToJsonString(), executed["cells"]![0]!["metadata"]!.ToJsonString());
        Assert.Single(result.Executed.Cells[0].Outputs);
    }

    [Fact]
    public async Task A_notebook_without_ids_gets_them_in_the_executed_copy()
    {
        Jupyter.SkipIfMissing();
        var root = Notebooks.Root([Notebooks.Cell("x", "1")]);
        root["nbformat_minor"] = 4;
        root["cells"]![0]!.AsObject().Remove("id");
        var path = _notebooks.AddJson("a.ipynb", root);
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Equal("cell-1", result.Executed.Json["cells"]![0]!["id"]!.GetValue<string>());
        Jupyter.Validate(result.ExecutedPath!);
    }

    [Fact]
    public async Task The_source_is_never_overwritten()
    {
        var path = _notebooks.Add("a.ipynb", "1");
        var link = Path.Combine(_notebooks.Folder, "link");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(_notebooks.Folder)!);
        foreach (
            var folder in new[] { _notebooks.Folder, _notebooks.Folder + "/x/..", Path.Combine(link, Path.GetFileName(_notebooks.Folder)) }
        )
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() =>
                Notebooks.RunAsync(_notebooks.Request(path) with { OutFolder = folder })
            );
            Assert.Contains("would overwrite its source", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_reported_before_anything_runs()
    {
        var path = _notebooks.Add("a.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");");
        var file = _notebooks.AddText("file", "");
        var error = await Assert.ThrowsAsync<ArgumentException>(() =>
            Notebooks.RunAsync(_notebooks.Request(path) with { OutFolder = Path.Combine(file, "out") })
        );
        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_notebooks.Folder, "ran")));
    }

    [Fact]
    public async Task A_missing_notebook_names_the_closest_match_and_equal_names_are_refused()
    {
        var path = _notebooks.Add("02-suppliers.ipynb", "1");
        _notebooks.Add("01-burden.ipynb", "1");
        var none = await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAsync(_notebooks.Request("/nowhere/a.ipynb")));
        Assert.Contains("and no other notebook in that folder", none.Message, StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<ArgumentException>(() =>
            Notebooks.RunAsync(_notebooks.Request(Path.Combine(_notebooks.Folder, "02-supplier.ipynb")))
        );
        Assert.Contains("did you mean " + path, missing.Message, StringComparison.Ordinal);
        var twice = await Assert.ThrowsAsync<ArgumentException>(() =>
            Notebooks.RunAsync(_notebooks.Request(path, _notebooks.Add("b/02-suppliers.ipynb", "1")))
        );
        Assert.Contains("same file name", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_written()
    {
        var path = _notebooks.Add("a.ipynb", "1");
        var result = await Notebooks.RunAsync(_notebooks.Request(path) with { OutFolder = null });
        Assert.True(result.Succeeded);
        Assert.Null(result.ExecutedPath);
        Assert.Equal([path], Directory.GetFileSystemEntries(_notebooks.Folder));
    }
}
