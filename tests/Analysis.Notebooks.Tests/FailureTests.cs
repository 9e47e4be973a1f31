using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

public sealed class FailureTests : IDisposable
{
    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task A_cell_that_throws_stops_the_run_and_names_its_line()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "void Fail(int x)\n{\n    throw new InvalidOperationException($\"no {x}\");\n}",
            "Console.WriteLine(\"kept\");\nFail(\n  5);",
            "Console.WriteLine(\"never\");"
        );
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        var error = result.Error!;
        Assert.Equal((path, 2, "c2", 2), (error.Notebook, error.Cell, error.CellId, error.Line));
        Assert.Equal("Fail(", error.SourceLine);
        Assert.Equal("System.InvalidOperationException", error.Kind);
        Assert.Equal("no 5", error.Message);
        Assert.Contains("at cell 1 (c1), line 3", error.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", error.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("Submission#", error.Details, StringComparison.Ordinal);
        Assert.Equal(["stream", "error"], result.Executed.Cells[1].Outputs.Select(output => output.Type));
        Assert.Empty(result.Executed.Cells[2].Outputs);
        Assert.Equal(File.ReadAllText(Path.Combine(_notebooks.Out, "a.ipynb")), result.Executed.ToText());
    }

    [Fact]
    public async Task An_exception_after_an_await_and_one_in_a_library_name_the_line_of_the_cell()
    {
        var awaited = _notebooks.Add("a.ipynb", "var n = 1;\nawait Task.Delay(1);\nthrow new ArgumentException(\"late\");");
        var library = _notebooks.Add("b.ipynb", "\nvar words = new List<int>();\nvar x = words.First();");
        var result = await NotebookRunner.ExecuteAsync(_notebooks.Request(awaited, library), null, TestContext.Current.CancellationToken);
        Assert.Equal([3, 3], result.Notebooks.Select(notebook => notebook.Error!.Line));
        Assert.Contains("System.Linq.Enumerable.First", result.Notebooks[1].Error!.Details, StringComparison.Ordinal);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task A_compile_error_names_line_column_and_the_line_itself()
    {
        var path = _notebooks.Add("a.ipynb", "var good = 1;\nvar bad = god + 1;\nvar worse = wrse;");
        var error = (await Notebooks.RunAsync(_notebooks.Request(path))).Error!;
        Assert.Equal((1, 2, 11), (error.Cell, error.Line, error.Column));
        Assert.Equal("var bad = god + 1;", error.SourceLine);
        Assert.Equal("CompileError", error.Kind);
        Assert.StartsWith("CS0103", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Details.Split('\n').Length);
        Assert.Contains("(in: var bad = god + 1;)", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_not_an_error()
    {
        var path = _notebooks.Add("a.ipynb", "#warning watch out\nint unused;\n[Obsolete] int Old() => 3;\nOld()");
        Assert.Null((await Notebooks.RunAsync(_notebooks.Request(path))).Error);
    }

    [Fact]
    public async Task A_formatter_that_fails_fails_its_cell()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "class T { }\nFormatter.Register<T>((t, w) => w.Write(\"not json\"), "
                + "\"application/x+json\");\nFormatter.SetPreferredMimeTypesFor(typeof(T), \"application/x+json\");",
            "new T()"
        );
        var error = (await Notebooks.RunAsync(_notebooks.Request(path))).Error!;
        Assert.Equal(2, error.Cell);
        Assert.Contains("application/x+json", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "c1", "#!fsharp")]
    [InlineData("var a = 1;\n#!time\nvar b = 2;", "c1", "#!csharp, #!html, #!markdown")]
    [InlineData("#r \"nuget: Deedle, 8.1.0\"", "c1", "packages are not restored")]
    public async Task What_cannot_run_is_reported_before_anything_runs(string cell, string id, string words)
    {
        var good = _notebooks.Add("good.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");");
        var bad = _notebooks.Add("bad.ipynb", cell);
        var error = await Assert.ThrowsAsync<NotebookFormatException>(() =>
            NotebookRunner.ExecuteAsync(_notebooks.Request(good, bad), null, TestContext.Current.CancellationToken)
        );
        Assert.Contains($"bad.ipynb, cell 1 ({id}), line ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_notebooks.Folder, "ran")));
    }

    [Theory]
    [InlineData("polyglot_notebook", "kernelName", "fsharp")]
    [InlineData("dotnet_interactive", "language", "F#")]
    public async Task A_cell_that_the_editor_marked_as_FSharp_is_refused(string metadata, string key, string language)
    {
        var cell = Notebooks.Cell("flow", "let x = 1");
        cell["metadata"]![metadata] = new System.Text.Json.Nodes.JsonObject { [key] = language };
        var path = _notebooks.AddJson("a.ipynb", Notebooks.Root([Notebooks.Cell("c1", "1"), cell]));
        var error = await Assert.ThrowsAsync<NotebookFormatException>(() => Notebooks.RunAsync(_notebooks.Request(path)));
        Assert.Contains(
            $"a.ipynb, cell 2 (flow), line 1: the cell is in {language}, but only C# runs here",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_id_of_the_injected_cell_is_reserved_for_it()
    {
        var path = _notebooks.AddJson("a.ipynb", Notebooks.Root([Notebooks.Cell("injected-parameters", "1")]));
        var error = await Assert.ThrowsAsync<NotebookFormatException>(() => Notebooks.RunAsync(_notebooks.Request(path)));
        Assert.Contains("give this cell another", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_of_another_language_is_refused()
    {
        var root = Notebooks.Root([Notebooks.Cell("c1", "print(1)")]);
        root["metadata"]!["kernelspec"]!["language"] = "python";
        var path = _notebooks.AddJson("a.ipynb", root);
        var error = await Assert.ThrowsAsync<NotebookFormatException>(() => Notebooks.RunAsync(_notebooks.Request(path)));
        Assert.Contains("a notebook in python", error.Message, StringComparison.Ordinal);
    }
}
