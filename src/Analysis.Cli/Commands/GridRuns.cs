using Analysis.Cli.Output;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Commands;

/// <summary>Prints the runs of a grid and their findings side by side.</summary>
internal static class GridRuns
{
    /// <exception cref="ArgumentException">A value does not fit, or is set by <c>--set</c> as well; nothing ran.</exception>
    public static async Task<int> RunAsync(GridPlan plan, CancellationToken cancellation)
    {
        var grid = await plan.RunAsync(
            (values, request) =>
            {
                Console.WriteLine(Words(values));
                return NotebookProgress.RunAsync(request, cancellation);
            }
        );
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
        Console.WriteLine($"Editions: {string.Join(", ", grid.Comparison.Editions)}");
    }

    private static string Words(IReadOnlyDictionary<string, string> values) =>
        string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"));
}
