using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>The cache of compiled cells: what is used again, what is not, and what may happen to its files.</summary>
public sealed class CompiledCellTests : IDisposable
{
    private static readonly Dictionary<string, string> NewValues = new()
    {
        ["year"] = "2021",
        ["name"] = "b\"\\",
        ["share"] = "0.25",
        ["wide"] = "true",
    };

    private static readonly Func<byte[], byte[]>[] Damages =
    [
        bytes => [.. bytes[..^100], (byte)~bytes[^100], .. bytes[^99..]],
        bytes => bytes[..^1],
        _ => [],
        _ => new byte[500],
    ];

    private readonly Notebooks _notebooks = new();

    private string Cells => Path.Combine(_notebooks.Folder, "cells");

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task New_values_of_parameters_compile_nothing_and_give_what_compiling_gives()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "parameters:int year = 2020;\nvar name = \"a\";\nvar share = 0.5;\nvar wide = false;",
            "Func<string> all = () => FormattableString.Invariant($\"{year} {name} {share} {wide}\");",
            "all()"
        );
        Assert.Equal("2020 a 0.5 False", Notebooks.LastText(await RunAsync(path)));
        var set = await Notebooks.RunAsync(Request(path) with { Parameters = NewValues });
        Assert.Equal("2021 b\"\\ 0.25 True", Notebooks.LastText(set));
        Assert.Equal(0, set.CompiledCells);
        Assert.Equal([1, 2, 3, 4], set.Executed.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("injected-parameters", set.Executed.Cells[1].Id);
        Assert.Contains("year = 2021;", set.Executed.Cells[1].Source, StringComparison.Ordinal);
        var compiled = await Notebooks.RunAsync(Request(path) with { Parameters = NewValues, CellCacheFolder = null });
        Assert.Equal(compiled.Executed.ToText(), set.Executed.ToText());
    }

    // Each with what a cell behind it sees, worked by hand; 3 / 2 is 1 where the variable is a whole number.
    [Theory]
    [InlineData("year = 2021;\nname = \"b\\\"\";", "2021 0.25 b\"", true)]
    [InlineData("var year = 2021; // as papermill writes it\nvar share = -1.5;", "2021 -0.75 a", true)]
    [InlineData("double share = 3;", "2020 1.5 a", true)]
    [InlineData("share = 3;", "2020 1.5 a", true)]
    [InlineData("var share = 3;", "2020 1 a", false)]
    [InlineData("year += 1;", "2021 0.25 a", false)]
    [InlineData("year = 2019 + 2;", "2021 0.25 a", false)]
    [InlineData("year = 2021;\nConsole.Write(\"shown\");", "2021 0.25 a", false)]
    [InlineData("year = 2021", "2021 0.25 a", false)]
    [InlineData("var other = 1;", "2020 0.25 a", false)]
    public async Task An_injected_cell_of_literals_compiles_nothing_and_any_other_runs_as_it_is(string cell, string seen, bool isSet)
    {
        string[] cells =
        [
            "parameters:int year = 2020;\ndouble share = 0.5;\nvar name = \"a\";",
            "FormattableString.Invariant($\"{year} {share / 2} {name}\")",
        ];
        // A cell more changes the numbers of those behind it, which errors name: new values of the same cell are what compiles nothing.
        var before = await RunAsync(_notebooks.Add("a.ipynb", cells[0], "injected:year = 1999;", cells[1]));
        Assert.Equal("1999 0.25 a", Notebooks.LastText(before));
        var result = await RunAsync(_notebooks.Add("a.ipynb", cells[0], "injected:" + cell, cells[1]));
        Assert.Equal(seen, Notebooks.LastText(result));
        Assert.Equal(isSet, result.CompiledCells == 0);
        Assert.Equal(cell, result.Executed.Cells[1].Source);
        Assert.Equal([1, 2, 3], result.Executed.Cells.Select(one => one.ExecutionCount));
    }

    [Fact]
    public async Task A_declaration_behind_a_cell_that_uses_the_parameter_is_another_variable()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "parameters:int year = 2020;",
            "Func<int> before = () => year;",
            "injected:var year = 2021;",
            "$\"{before()} {year}\""
        );
        Assert.Equal("2020 2021", Notebooks.LastText(await RunAsync(path)));
    }

    [Fact]
    public async Task An_injected_cell_that_computes_is_compiled()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "parameters:var year = 2020;\nvar name = \"a\";",
            "injected:year = DateTime.UnixEpoch.Year + 1;",
            "year + name"
        );
        Assert.Equal("1971a", Notebooks.LastText(await RunAsync(path)));
        var set = await Notebooks.RunAsync(Request(path) with { Parameters = new Dictionary<string, string> { ["name"] = "b" } });
        Assert.Equal("1971b", Notebooks.LastText(set));
    }

    [Fact]
    public async Task A_library_that_changes_is_compiled_against_anew()
    {
        var path = _notebooks.Add("a.ipynb", "#r \"Rates.dll\"\nvar n = 1;", "Rates.Share.Percent * n");
        TestLibrary.Compile(_notebooks, "Rates.dll", Rates(5));
        Assert.Equal("5", Notebooks.LastText(await RunAsync(path)));
        var again = await RunAsync(path);
        Assert.Equal(("5", 0), (Notebooks.LastText(again), again.CompiledCells));
        TestLibrary.Compile(_notebooks, "Rates.dll", Rates(7));
        var changed = await RunAsync(path);
        Assert.Equal(("7", 2), (Notebooks.LastText(changed), changed.CompiledCells));
    }

    // A constant is copied into the code that uses it.
    private static string Rates(int percent) =>
        $"namespace Rates {{ public static class Share {{ public const int Percent = {percent}; }} }}";

    [Fact]
    public async Task A_script_that_changes_and_another_script_of_the_same_name_are_loaded_anew()
    {
        const string Load = "#load \"rate.csx\"\nvar n = 2;";
        const string Where =
            "string Here([System.Runtime.CompilerServices.CallerFilePath] string path = \"\") => Path.GetDirectoryName(path);";
        _notebooks.AddText("one/rate.csx", "const int Rate = 5;");
        _notebooks.AddText("two/rate.csx", "const int Rate = 7;");
        string[] both =
        [
            _notebooks.Add("one/a.ipynb", Load, Where, "Here()", "Rate * n"),
            _notebooks.Add("two/b.ipynb", Load, Where, "Here()", "Rate * n"),
        ];
        var first = await Notebooks.RunAllAsync(Request(both) with { Workers = 1 });
        Assert.Equal(["10", "14"], first.Select(Notebooks.LastText));
        Assert.Equal(both.Select(Path.GetDirectoryName), first.Select(result => result.Executed.Cells[2].Outputs[0].TextOf("text/plain")));
        _notebooks.AddText("one/rate.csx", "const int Rate = 6;");
        var second = await Notebooks.RunAllAsync(Request(both) with { Workers = 1 });
        Assert.Equal([("12", 4), ("14", 0)], second.Select(result => (Notebooks.LastText(result), result.CompiledCells)));
    }

    [Fact]
    public async Task Damaged_files_are_compiled_and_written_again_and_the_folder_can_be_deleted()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "var a = new { N = 1 };",
            "Func<int> f = () => a.N + 1;",
            "record R(int N);",
            "new R(f()).ToString()"
        );
        var whole = await RunAsync(path);
        Assert.Equal("R { N = 2 }", Notebooks.LastText(whole));
        foreach (var (at, file) in Directory.GetFiles(Cells).Order(StringComparer.Ordinal).Index())
            File.WriteAllBytes(file, Damages[at](File.ReadAllBytes(file)));
        await MustCompileOnceAsync(path, whole);
        Directory.Delete(Cells, recursive: true);
        await MustCompileOnceAsync(path, whole);
    }

    [Fact]
    public async Task No_damage_goes_unnoticed()
    {
        await RunAsync(_notebooks.Add("a.ipynb", "var a = 1;"));
        var whole = File.ReadAllBytes(Assert.Single(Directory.GetFiles(Cells)));
        Assert.NotNull(CompiledCellFile.Read(whole));
        for (var at = 0; at < whole.Length; at++)
        {
            Assert.Null(CompiledCellFile.Read(whole[..at]));
            whole[at] ^= 1;
            Assert.Null(CompiledCellFile.Read(whole));
            whole[at] ^= 1;
        }
    }

    private async Task MustCompileOnceAsync(string path, NotebookResult expected)
    {
        foreach (var compiled in (int[])[4, 0])
        {
            var result = await RunAsync(path);
            Assert.Equal((expected.Executed.ToText(), compiled), (result.Executed.ToText(), result.CompiledCells));
        }
    }

    [Fact]
    public async Task Two_runs_at_once_share_a_folder()
    {
        string[] cells = ["var a = new { N = 1 };", "Func<int> f = () => a.N + 1;", "f()"];
        string[] paths = [_notebooks.Add("a.ipynb", cells), _notebooks.Add("b.ipynb", [.. cells, "f() + 1"])];
        var both = await Task.WhenAll(
            Notebooks.RunAllAsync(Request(paths) with { OutFolder = null }),
            Notebooks.RunAllAsync(Request(paths) with { OutFolder = null })
        );
        Assert.All(both, results => Assert.Equal(["2", "3"], results.Select(Notebooks.LastText)));
        var later = await Notebooks.RunAllAsync(Request(paths) with { OutFolder = null, Workers = 1 });
        Assert.Equal([("2", 0), ("3", 0)], later.Select(result => (Notebooks.LastText(result), result.CompiledCells)));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_time_only()
    {
        var path = _notebooks.Add("a.ipynb", "var n = 1;", "n + 1");
        foreach (var folder in (string[])[path, Path.Combine(path, "below"), "/proc/cells"])
        {
            var result = await Notebooks.RunAsync(Request(path) with { CellCacheFolder = folder });
            Assert.Equal(("2", 2), (Notebooks.LastText(result), result.CompiledCells));
        }
    }

    // The limits are 64 MB and 30 days.
    [Fact]
    public async Task Cells_that_are_old_or_too_many_are_deleted_the_oldest_first()
    {
        var path = _notebooks.Add("a.ipynb", "1");
        Put("unused", 1_000, TimeSpan.FromDays(31));
        Put("older", 40_000_000, TimeSpan.FromDays(2));
        Put("newer", 40_000_000, TimeSpan.FromDays(1));
        Put("used", 1_000, TimeSpan.FromDays(1));
        Assert.Equal(1, (await RunAsync(path)).CompiledCells);
        Assert.Equal(["newer.cell", "used.cell"], Directory.GetFiles(Cells).Select(Path.GetFileName).Where(IsPut).Order());
        Assert.Equal(3, Directory.GetFiles(Cells).Length);
        Assert.Equal(0, (await RunAsync(path)).CompiledCells);
    }

    private static bool IsPut(string? name) => name is "unused.cell" or "older.cell" or "newer.cell" or "used.cell";

    private void Put(string name, long bytes, TimeSpan age)
    {
        var file = Path.Combine(Directory.CreateDirectory(Cells).FullName, name + ".cell");
        using (var stream = File.Create(file))
            stream.SetLength(bytes);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow - age);
    }

    private Task<NotebookResult> RunAsync(string path) => Notebooks.RunAsync(Request(path));

    private RunRequest Request(params string[] paths) => _notebooks.Request(paths) with { CellCacheFolder = Cells };
}
