using Analysis.Cli.Output;
using Analysis.Notebooks.Running;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Commands;

/// <summary>One run a combination of values, each in a folder of its own, and their findings side by side.</summary>
internal static class GridRuns
{
    /// <exception cref="ArgumentException">A value does not fit, or is set by <c>--set</c> as well; nothing ran.</exception>
    public static async Task<int> RunAsync(GridPlan plan, CancellationToken cancellation)
    {
        var runs = new List<(IReadOnlyDictionary<string, string>, RunResult)>();
        foreach (var (values, request) in plan.Runs)
        {
            Console.WriteLine(string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}")));
            runs.Add((values, await NotebookProgress.RunAsync(request, cancellation)));
        }

        return Report(plan, runs);
    }

    private static int Report(GridPlan plan, List<(IReadOnlyDictionary<string, string> Values, RunResult Result)> runs)
    {
        var comparison = new GridComparison(runs);
        var table = new ConsoleRows([
            "Finding",
            .. runs.Select(run => string.Join(", ", run.Values.Select(pair => $"{pair.Key}={pair.Value}"))),
            "Unit",
            "Id",
        ]);
        foreach (var (id, title, unit, texts) in comparison.Rows)
            table.Add([title, .. texts.Select(text => text.Length == 0 ? "–" : text), unit, id]);
        table.Print();
        Console.WriteLine($"Editions: {string.Join(", ", comparison.Editions)}");
        var path = plan.Write(comparison);
        var succeeded = runs.Select(run => RunReport.Succeeded(run.Result)).ToList();
        Console.WriteLine(path);
        return succeeded.TrueForAll(good => good) ? ExitCode.Done : ExitCode.Failed;
    }
}
