using Analysis.Cli.Output;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Commands;

/// <summary>Prints the runs of a grid and their findings side by side.</summary>
internal static class GridRuns
{
    /// <exception cref="ArgumentException">A value does not fit, or is set by <c>--set</c> as well; nothing ran.</exception>
    public static async Task<int> RunAsync(GridPlan plan, CancellationToken cancellation)
    {
        var grid = await plan.RunAsync(new GridProgress(plan.Runs.Count), cancellation);
        Print(grid);
        var succeeded = grid.Runs.Select(run => RunReport.Succeeded(run.Result)).ToList();
        Console.WriteLine(grid.Path);
        return succeeded.TrueForAll(good => good) ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Print(GridResult grid)
    {
        var table = new ConsoleRows(["Finding", .. grid.Runs.Select(run => Words(run.Values)), "Unit", "Id"]);
        foreach (var (id, title, unit, texts) in grid.Comparison.Rows)
            table.Add([title, .. texts.Select(text => text.Length == 0 ? "–" : text), unit, id]);
        table.Print();
        foreach (var remark in grid.Runs.SelectMany(run => run.Result.Notebooks).SelectMany(notebook => notebook.Remarks).Distinct())
            Console.WriteLine(remark);
        Console.WriteLine($"Editions: {string.Join(", ", grid.Comparison.Editions)}");
    }

    private static string Words(IReadOnlyDictionary<string, string> values) =>
        string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"));

    private sealed class GridProgress(int count) : IProgress<GridRun>
    {
        private readonly Lock _lock = new();
        private int _ended;

        public void Report(GridRun value)
        {
            var (values, run) = value;
            var seconds = run.Notebooks.Sum(notebook => notebook.Duration.TotalSeconds);
            lock (_lock)
                Console.WriteLine(
                    run.Notebooks.All(notebook => notebook.IsCached)
                        ? FormattableString.Invariant($"{++_ended} of {count}: {Words(values)}: cached")
                        : FormattableString.Invariant(
                            $"{++_ended} of {count}: {Words(values)}: {(run.Succeeded ? "done" : "failed")} in {seconds:N1} s"
                        )
                );
        }
    }
}
