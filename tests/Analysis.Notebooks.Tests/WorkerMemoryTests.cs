using System.Globalization;

namespace Analysis.Notebooks.Tests;

public sealed class WorkerMemoryTests : IDisposable
{
    private readonly Notebooks _notebooks = new() { Workers = null };

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Memory_is_flat_over_a_hundred_notebooks_in_one_process()
    {
        const int Count = 100;
        var paths = Enumerable
            .Range(0, Count)
            .Select(number =>
                _notebooks.Add(
                    FormattableString.Invariant($"{number:000}.ipynb"),
                    FormattableString.Invariant(
                        $"record Row(int N, string Name);\nvar rows = Enumerable.Range({number}, 50_000).Select(n => new Row(n, \"a\")).ToList();"
                    ),
                    "rows.GroupBy(row => row.N % 7).Select(group => new { group.Key, Sum = group.Sum(row => row.N % 10) }).Max(sum => sum.Sum)",
                    "display(rows[0].Name);",
                    $"$\"{{Environment.ProcessId}} {{Environment.WorkingSet}}\""
                )
            );
        var results = await Notebooks.RunAllAsync(_notebooks.Request([.. paths]) with { OutFolder = null, Workers = 1 });
        var last = results.Select(result => Notebooks.LastText(result).Split(' ')).ToList();
        Assert.All(results, result => Assert.Null(result.WorkerLeftover));
        Assert.Single(last.Select(words => words[0]).Distinct());
        long Memory(int at) => last.Skip(at - 5).Take(5).Min(words => long.Parse(words[1], CultureInfo.InvariantCulture));
        var (early, late) = (Memory(20), Memory(Count));
        Assert.True(late < 1.3 * early, $"{early / 1e6:N0} MB after 20 notebooks, {late / 1e6:N0} MB after {Count}.");
    }
}
