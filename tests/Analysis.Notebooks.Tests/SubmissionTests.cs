using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>What one cell declares and another uses: compiled at once, all from the cache, and with one cell changed behind cached ones.</summary>
public sealed class SubmissionTests : IDisposable
{
    private const string CompileErrorName = "a compile error leaves what was there";

    // Name, what the last output must be, cells.
    private static readonly (string Name, string Last, string[] Cells)[] Chains =
    [
        ("a variable is declared again", "two3", ["var x = 1;", "var x = \"two\";", "x + x.Length"]),
        (
            "a record is declared again",
            "P { A = 1 } P { A = 1, B = 2 }",
            ["record P(int A);\nvar p = new P(1);", "record P(int A, int B);", "$\"{p} {new P(1, 2)}\""]
        ),
        (
            "await",
            "42",
            [
                "async Task<int> Later(int n)\n{\n    await Task.Delay(1);\n    return n;\n}",
                "var a = await Later(20);\nvar b = await Later(22);",
                "a + b",
            ]
        ),
        (
            "usings only",
            "4 -1",
            [
                "var n = 4;",
                "using System.Globalization;\nusing static System.Math;",
                "Max(3, n) + \" \" + (-1).ToString(CultureInfo.InvariantCulture)",
            ]
        ),
        (
            "anonymous types",
            "7 True",
            [
                "var rows = new[] { new { Name = \"a\", N = 1 }, new { Name = \"b\", N = 2 } };",
                "var more = rows.Append(new { Name = \"c\", N = 4 }).ToList();\nvar other = new { Other = 1.5 };",
                "more.Sum(row => row.N) + \" \" + (rows[0].GetType() == new { Name = \"x\", N = 0 }.GetType())",
            ]
        ),
        ("closures", "62", ["var n = 1;\nFunc<int> next = () => ++n;", "next();\nnext();", "n = n * 10;", "next() + n"]),
        (
            "generic methods and local functions",
            "abab8",
            [
                "T Twice<T>(T x, Func<T, T, T> add)\n{\n    T Inner(T y) => add(y, y);\n    return Inner(x);\n}",
                "var text = Twice(\"ab\", (a, b) => a + b);",
                "text + Twice(4, (a, b) => a + b)",
            ]
        ),
        (
            "extension methods",
            "HI!",
            ["static string Shout(this string text) => text.ToUpperInvariant() + \"!\";", "var shouted = \"hi\".Shout();", "shouted"]
        ),
        ("tuples", "x33", ["(string Name, int Count) pair = (\"x\", 3);", "var (name, count) = pair;", "name + count + pair.Count"]),
        (
            "generic classes, iterators and patterns",
            "3",
            [
                "class Box<T> { public T Value; }\nIEnumerable<int> Up(int n)\n{\n    for (var i = 0; i < n; i++)\n        yield return i;\n}",
                "var box = new Box<List<int>> { Value = Up(4).ToList() };",
                "box.Value is [0, .., var last] ? last : -1",
            ]
        ),
        (
            "enums, delegates, interfaces and structs",
            "5",
            [
                "enum Kind { A, B }\ndelegate int F(int x);\ninterface IHasN { int N { get; } }\nrecord struct S(int N) : IHasN;",
                "F f = x => x + (int)Kind.B;\nIHasN s = new S(4);",
                "f(s.N)",
            ]
        ),
        (
            "queries that run later",
            "13",
            [
                "var list = new List<int> { 1, 2 };\nvar query = from n in list where n > 1 select new { n, Square = n * n };",
                "list.Add(3);",
                "query.Sum(row => row.Square)",
            ]
        ),
        ("properties", "7", ["int Level { get; set; } = 3;", "Level += 4;", "Level"]),
        ("null is a value", "<null>", ["string nothing = null;", "nothing?.ToString();", "nothing"]),
        (
            "an exception leaves what was there",
            "6",
            ["var kept = 5;", "may fail:kept = 6;\nthrow new InvalidOperationException(\"x\");", "kept"]
        ),
        (CompileErrorName, "6", ["var good = 5;", "may fail:var good = \"other\";\nvar bad = god;", "good + 1"]),
    ];

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Cells_see_what_cells_before_declare_whether_compiled_cached_or_partly_cached()
    {
        var cold = await RunAsync([.. Chains.Select(chain => _notebooks.Add($"{chain.Name}.ipynb", chain.Cells))]);
        Assert.Equal(Chains.Select(chain => (chain.Name, chain.Last)), cold.Select(result => (result.Name, Notebooks.LastText(result))));
        var cached = await RunAsync([.. cold.Select(result => result.Notebook)]);
        Assert.Equal(cold.Select(result => result.Executed.ToText()), cached.Select(result => result.Executed.ToText()));
        Assert.Empty(cached.Where(result => result.CompiledCells > 0).Select(result => result.Name).Except([CompileErrorName]));
        var changed = Chains
            .SelectMany((chain, at) => Enumerable.Range(1, chain.Cells.Length - 1).Select(cell => (chain, at, cell)))
            .ToList();
        var partly = await RunAsync([.. changed.Select(one => AddChanged(one.chain.Name, one.chain.Cells, one.cell))]);
        Assert.Equal(changed.Select(one => OutputsOf(cold[one.at])), partly.Select(OutputsOf));
        Assert.All(partly, result => Assert.NotEqual(0, result.CompiledCells));
    }

    private string AddChanged(string name, string[] cells, int cell) =>
        _notebooks.Add(
            FormattableString.Invariant($"{name}, cell {cell} changed.ipynb"),
            [.. cells.Select((source, at) => at == cell ? source + "\n// changed" : source)]
        );

    private static string OutputsOf(NotebookResult result) =>
        string.Join('\n', result.Executed.Cells.Select(cell => cell.Json["outputs"]!.ToJsonString()));

    private Task<IReadOnlyList<NotebookResult>> RunAsync(string[] notebooks) =>
        Notebooks.RunAllAsync(
            _notebooks.Request(notebooks) with
            {
                OutFolder = null,
                Workers = 1,
                CellCacheFolder = Path.Combine(_notebooks.Folder, "cells"),
            }
        );
}
