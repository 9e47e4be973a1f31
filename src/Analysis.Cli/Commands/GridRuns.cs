using Analysis.Cli.Output;
using Analysis.Notebooks;

namespace Analysis.Cli.Commands;

/// <summary>One run a combination of values, each in a folder of its own, and their findings side by side.</summary>
internal static class GridRuns
{
    private const string ComparisonFile = "grid.json";

    /// <exception cref="ArgumentException">A value does not fit, or is set by <c>--set</c> as well; nothing ran.</exception>
    public static async Task<int> RunAsync(RunGrid grid, RunRequest request, CancellationToken cancellation)
    {
        if (grid.Names.FirstOrDefault(request.Sets.ContainsKey) is { } both)
            throw new ArgumentException($"{both} is given with --set and with --grid; give it once.");
        var of = request with { Notebooks = WithParameters(grid, request.Notebooks) };
        var requests = grid.Combinations().Select(values => (values, request: of with
        {
            Sets = values.Concat(of.Sets).ToDictionary(pair => pair.Key, pair => pair.Value),
            OutFolder = Path.Combine(of.OutFolder!, grid.FolderOf(values)),
        })).ToList();
        RunFolder.Check(of.OutFolder!);
        // A wrong value of the last run must not cost the runs before it.
        foreach (var (_, one) in requests)
            NotebookRun.Freshness(one);
        var runs = new List<(IReadOnlyDictionary<string, string>, RunResult)>();
        foreach (var (values, one) in requests)
        {
            Console.WriteLine(string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}")));
            runs.Add((values, await NotebookProgress.RunAsync(one, cancellation)));
        }

        return Report(of.OutFolder!, runs);
    }

    private static int Report(string folder, List<(IReadOnlyDictionary<string, string> Values, RunResult Result)> runs)
    {
        var comparison = new GridComparison(runs);
        var table = new TextTable(["Finding", .. runs.Select(run => string.Join(", ", run.Values.Select(pair => $"{pair.Key}={pair.Value}"))), "Unit", "Id"]);
        foreach (var (id, title, unit, texts) in comparison.Rows)
            table.Add([title, .. texts.Select(text => text.Length == 0 ? "–" : text), unit, id]);
        table.Print();
        Console.WriteLine($"Editions: {string.Join(", ", comparison.Editions)}");
        RunFolder.Write(folder, ComparisonFile, comparison.ToJson());
        var succeeded = runs.Select(run => RunReport.Succeeded(run.Result)).ToList();
        Console.WriteLine(Path.Combine(folder, ComparisonFile));
        return succeeded.TrueForAll(good => good) ? ExitCode.Done : ExitCode.Failed;
    }

    // A notebook that has none of the parameters gives the same in every run; named by the user, it runs all the same.
    private static IReadOnlyList<string> WithParameters(RunGrid grid, IReadOnlyList<string> notebooks)
    {
        if (!notebooks.All(File.Exists))
            return notebooks;
        List<string> with = [.. notebooks.Where(path => ParametersCell.Read(NotebookDocument.Read(path)).Any(parameter => grid.Names.Contains(parameter.Name)))];
        return with.Count > 0 ? with : notebooks;
    }
}
