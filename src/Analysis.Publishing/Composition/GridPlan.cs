using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Workers;

namespace Analysis.Publishing.Composition;

/// <summary>What the runs of a grid gave.</summary>
/// <param name="Runs">The runs in the order of the combinations.</param>
/// <param name="Comparison">Their findings side by side.</param>
/// <param name="Path">The file that holds the comparison.</param>
public sealed record GridResult(IReadOnlyList<GridRun> Runs, GridComparison Comparison, string Path);

/// <summary>A run of a grid that has ended.</summary>
/// <param name="Values">The values of the run.</param>
/// <param name="Result">What it gave.</param>
public sealed record GridRun(IReadOnlyDictionary<string, string> Values, RunResult Result);

/// <summary>One run a combination of values, each in a folder of its own below that of the grid.</summary>
/// <param name="Folder">The folder of the grid.</param>
/// <param name="Runs">The runs with their values, in the order of the combinations.</param>
public sealed record GridPlan(string Folder, IReadOnlyList<(IReadOnlyDictionary<string, string> Values, RunRequest Request)> Runs)
{
    private const string ComparisonFile = "grid.json";

    /// <summary>Plans the runs and checks all of them, so that a wrong value of the last one does not cost those before it.</summary>
    /// <param name="grid">The values.</param>
    /// <param name="request">What each run does, with the folder of the grid.</param>
    /// <exception cref="ArgumentException">A value does not fit, or is set by <c>--set</c> as well; nothing ran.</exception>
    public static GridPlan Of(RunGrid grid, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(request);
        if (grid.Names.FirstOrDefault(request.Parameters.ContainsKey) is { } both)
            throw new ArgumentException($"{both} is given with --set and with --grid; give it once.");
        var folder =
            request.OutFolder ?? throw new ArgumentException("The runs of a grid need a folder for their results; name one with --out.");
        var notebooks = WithParameters(grid, request.Notebooks);
        var plan = new GridPlan(
            folder,
            [
                .. grid.Combinations()
                    .Select(values =>
                        (
                            values,
                            request with
                            {
                                Notebooks = notebooks,
                                Parameters = values.Concat(request.Parameters).ToDictionary(pair => pair.Key, pair => pair.Value),
                                OutFolder = Path.Combine(folder, grid.FolderOf(values)),
                            }
                        )
                    ),
            ]
        );
        RunFolder.Check(folder);
        foreach (var (_, one) in plan.Runs)
            NotebookRunner.Freshness(one);
        return plan;
    }

    /// <summary>
    /// Makes the runs side by side in the same few processes, and writes their comparison into the folder of the grid.
    /// </summary>
    /// <param name="progress">Receives each run when it has ended.</param>
    /// <param name="cancellation">Ends the runs.</param>
    /// <exception cref="PublishException">A finding is not complete.</exception>
    public async Task<GridResult> RunAsync(IProgress<GridRun>? progress, CancellationToken cancellation)
    {
        var (worker, most) = (Runs[0].Request.Worker, Runs[0].Request.Workers);
        var results = new RunResult[Runs.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = cancellation };
        await using (var workers = new NotebookWorkers(worker, most))
            await Parallel.ForEachAsync(
                Runs.Index(),
                options,
                async (numbered, cancel) =>
                {
                    var (values, request) = numbered.Item;
                    results[numbered.Index] = await NotebookRunner.ExecuteAsync(request with { SharedWorkers = workers }, null, cancel);
                    progress?.Report(new(values, results[numbered.Index]));
                }
            );
        List<GridRun> runs = [.. Runs.Zip(results, (run, result) => new GridRun(run.Values, result))];
        var comparison = new GridComparison([.. runs.Select(run => (run.Values, run.Result))]);
        RunFolder.Write(Folder, ComparisonFile, comparison.ToJson());
        return new(runs, comparison, Path.Combine(Folder, ComparisonFile));
    }

    // A notebook that has none of the parameters gives the same in every run; named by the user, it runs all the same.
    private static IReadOnlyList<string> WithParameters(RunGrid grid, IReadOnlyList<string> notebooks)
    {
        if (!notebooks.All(File.Exists))
            return notebooks;
        List<string> with =
        [
            .. notebooks.Where(path =>
                ParametersCell.Read(NotebookDocument.Read(path)).Any(parameter => grid.Names.Contains(parameter.Name))
            ),
        ];
        return with.Count > 0 ? with : notebooks;
    }
}
