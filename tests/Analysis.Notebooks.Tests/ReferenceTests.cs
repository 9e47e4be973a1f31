using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task A_reference_to_what_the_host_holds_gives_the_hosts_copy_though_the_file_is_missing()
    {
        var path = _notebooks.Add("a.ipynb", "#r \"../nowhere/Analysis.Notebooks.Tests.Worker.dll\"\nHeldLibrary.Held.Location");
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        var location = result.Executed.Cells[0].Outputs[0].TextOf("text/plain");
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Analysis.Notebooks.Tests.Worker.dll"), location);
    }

    [Fact]
    public async Task A_reference_by_path_also_references_the_libraries_beside_it()
    {
        var leaf = Compile("lib/Leaf.dll", "namespace Deep.Down { public class Row { public int N = 7; } }");
        Compile("lib/Top.dll", "namespace Up { public class Api { public static Deep.Down.Row Get() => new(); } }", leaf);
        var path = _notebooks.Add("n/a.ipynb", "#r \"../lib/Top.dll\"\nusing Up;\nusing Deep.Down;", "Row row = Api.Get();\nrow.N");
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        Assert.Equal("7", result.Executed.Cells[1].Outputs[0].TextOf("text/plain"));
    }

    [Fact]
    public async Task A_script_that_is_loaded_refers_to_libraries_relative_to_itself()
    {
        Compile("lib/Only.dll", "namespace Only { public static class One { public static int Value => 11; } }");
        _notebooks.AddText("lib/use.csx", "#r \"Only.dll\"\nvar eleven = Only.One.Value;");
        var path = _notebooks.Add("n/a.ipynb", "#load \"../lib/use.csx\"\neleven");
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        Assert.Equal("11", result.Executed.Cells[0].Outputs[0].TextOf("text/plain"));
    }

    [Fact]
    public async Task A_reference_to_nothing_names_the_line_and_the_path()
    {
        var path = _notebooks.Add("a.ipynb", "var x = 1;", "\n#r \"../missing/None.dll\"\nx");
        var error = (await Notebooks.RunAsync(_notebooks.Request(path))).Error!;
        Assert.Equal((2, "c2", 2), (error.Cell, error.CellId, error.Line));
        Assert.Contains(Path.GetFullPath(Path.Combine(_notebooks.Folder, "../missing/None.dll")), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_a_file_that_is_not_a_library_and_a_load_of_nothing_fail_their_cell()
    {
        var data = _notebooks.AddText("data.csv", "a,b");
        var noLibrary = _notebooks.Add("a.ipynb", "#r \"data.csv\"");
        var noScript = _notebooks.Add("b.ipynb", "1", "#load \"missing.csx\"");
        var result = await NotebookRunner.ExecuteAsync(
            _notebooks.Request(noLibrary, noScript),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Contains($"is not a .NET library ({data})", result.Notebooks[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal((2, 1), (result.Notebooks[1].Error!.Cell, result.Notebooks[1].Error!.Line));
        Assert.Contains("missing.csx", result.Notebooks[1].Error!.Message, StringComparison.Ordinal);
    }

    private string Compile(string name, string code, params string[] references) => TestLibrary.Compile(_notebooks, name, code, references);
}
