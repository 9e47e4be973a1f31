using Analysis.Data;
using Analysis.Indicators.Revisions;
using Analysis.Notebooks.Running;

namespace Analysis.Publishing.Composition;

/// <summary>What another edition changes: in the tables, in the indicators, and in the findings of the notebooks that read it.</summary>
public sealed record EditionComparison
{
    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>The edition before, by dataset; one that is left out is the newest.</summary>
    public required IReadOnlyDictionary<string, string> Before { get; init; }

    /// <summary>The edition after, by dataset; one that is left out is the newest.</summary>
    public required IReadOnlyDictionary<string, string> After { get; init; }

    /// <summary>Values of parameters of the notebooks, as text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Below which difference two numbers are the same.</summary>
    public required Tolerances Tolerances { get; init; }

    /// <summary>Runs the notebooks that read one of the datasets once with each edition and compares all of it.</summary>
    /// <param name="project">The notebooks; null where there are none, which the report notes.</param>
    /// <param name="run">How to run notebooks.</param>
    /// <exception cref="ArgumentException">No edition differs, or one does not exist.</exception>
    public async Task<RevisionReport> CompareAsync(NotebookProject? project, Func<RunRequest, Task<RunResult>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var changes = Changes(DataLibrary.Open(Data));
        var report = RevisionReport.Between(Data, changes, Tolerances, DataLibrary.Open);
        if (project is null)
            return report with { Notes = ["There are no notebooks here, so no findings were compared."] };
        var current = (await run(project.Run([], Parameters, Editions(changes, change => change.After)))).Notebooks;
        var readers = current.Where(notebook => changes.Any(change => Reads(notebook, change))).ToList();
        var old = readers.Count == 0 ? [] : (await run(Again(project, readers, changes))).Notebooks;
        var both = old.Zip(readers).Where(pair => pair.First.Succeeded && pair.Second.Succeeded).ToList();
        return report.With(Findings(both.Select(pair => pair.First)), Findings(both.Select(pair => pair.Second)), Tolerances) with
        {
            Notes = [.. old.Concat(readers).Where(notebook => !notebook.Succeeded).Select(Failure).Distinct()],
        };
    }

    private List<EditionChange> Changes(DataLibrary newest)
    {
        if (Before.Count + After.Count == 0)
            throw new ArgumentException(
                "Name two folders of runs, or editions with --edition-a DATASET=EDITION and --edition-b DATASET=EDITION; a "
                    + "side that is left out is the newest."
            );
        List<EditionChange> changes =
        [
            .. Before
                .Keys.Union(After.Keys)
                .Order(StringComparer.Ordinal)
                .Select(dataset => new EditionChange(
                    dataset,
                    Before.GetValueOrDefault(dataset) ?? newest.Edition(dataset),
                    After.GetValueOrDefault(dataset) ?? newest.Edition(dataset)
                )),
        ];
        return changes.FirstOrDefault(change => change.Before == change.After) is { } same
            ? throw new ArgumentException(
                $"{same.Dataset}={same.Before} is given on both sides; give another edition on one of them (it has "
                    + $"{string.Join(", ", newest.Editions(same.Dataset))})."
            )
            : changes;
    }

    // The second run has fewer notebooks, which need not have every parameter.
    private RunRequest Again(NotebookProject project, IReadOnlyList<NotebookResult> readers, IReadOnlyList<EditionChange> changes)
    {
        var known = readers
            .SelectMany(notebook => notebook.Parameters)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.Ordinal);
        var parameters = Parameters.Where(pair => known.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value);
        return project.Run([.. readers.Select(notebook => notebook.Notebook)], parameters, Editions(changes, change => change.Before));
    }

    private static Dictionary<string, string> Editions(IReadOnlyList<EditionChange> changes, Func<EditionChange, string> side) =>
        changes.ToDictionary(change => change.Dataset, side);

    private bool Reads(NotebookResult notebook, EditionChange change) =>
        notebook.FilesRead.Any(file =>
            Path.GetFileName(Path.GetDirectoryName(file.Path)) == change.Dataset && file.Path.StartsWith(Data, StringComparison.Ordinal)
        );

    private static FindingList Findings(IEnumerable<NotebookResult> notebooks) =>
        new([.. notebooks.SelectMany(RunFindings.Of).DistinctBy(finding => finding.Id)]);

    private static string Failure(NotebookResult notebook) =>
        $"{notebook.Name} does not run with one of the editions, so its findings are not compared: {notebook.Error!.Message} "
        + $"(--set may choose values that both cover)";
}
