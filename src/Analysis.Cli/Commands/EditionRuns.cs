using System.Text.Json.Nodes;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Indicators;
using Analysis.Notebooks;

namespace Analysis.Cli.Commands;

/// <summary>Runs the notebooks that read a dataset once with each of two editions, and holds all of it against each other.</summary>
internal static class EditionRuns
{
    /// <exception cref="ArgumentException">No edition differs, or one does not exist.</exception>
    public static async Task<RevisionReport> CompareAsync(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, IReadOnlyDictionary<string, string> sets, Tolerances tolerances, CancellationToken cancellation)
    {
        var data = DataRoot.Find(Environment.CurrentDirectory);
        var changes = Changes(DataLibrary.Open(data), before, after);
        var report = RevisionReport.Between(data, changes, tolerances, DataLibrary.Open);
        if (ProjectOrNull() is not { } root)
            return report with { Notes = ["There are no notebooks here, so no findings were held against each other."] };
        var current = await RunAsync(Requests.OfRun(root, [], sets, changes.ToDictionary(change => change.Dataset, change => change.After)), cancellation);
        var readers = current.Where(notebook => changes.Any(change => Reads(notebook, data, change))).ToList();
        var old = readers.Count == 0 ? [] : await RunAsync(Requests.OfRun(root, [.. readers.Select(notebook => notebook.Notebook)], Known(sets, readers), changes.ToDictionary(change => change.Dataset, change => change.Before)), cancellation);
        var both = old.Zip(readers).Where(pair => pair.First.Succeeded && pair.Second.Succeeded).ToList();
        return report.With(Findings(both.Select(pair => pair.First)), Findings(both.Select(pair => pair.Second)), tolerances) with
        {
            Notes = [.. old.Concat(readers).Where(notebook => !notebook.Succeeded).Select(Failure).Distinct()],
        };
    }

    private static List<EditionChange> Changes(DataLibrary newest, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        if (before.Count + after.Count == 0)
            throw new ArgumentException("Name two folders of runs, or editions with --edition-a DATASET=EDITION and --edition-b DATASET=EDITION; a side that is left out is the newest.");
        List<EditionChange> changes = [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(dataset =>
            new EditionChange(dataset, before.GetValueOrDefault(dataset) ?? newest.Edition(dataset), after.GetValueOrDefault(dataset) ?? newest.Edition(dataset)))];
        return changes.FirstOrDefault(change => change.Before == change.After) is { } same
            ? throw new ArgumentException($"{same.Dataset}={same.Before} stands on both sides; name another edition on one of them (it has {string.Join(", ", newest.Editions(same.Dataset))}).")
            : changes;
    }

    private static string? ProjectOrNull()
    {
        try
        {
            return NotebookFolder.ProjectRoot();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<NotebookResult>> RunAsync(RunRequest request, CancellationToken cancellation) =>
        (await NotebookProgress.RunQuietAsync(request, cancellation)).Notebooks;

    private static bool Reads(NotebookResult notebook, string data, EditionChange change) =>
        notebook.FilesRead.Any(file => Path.GetFileName(Path.GetDirectoryName(file.Path)) == change.Dataset && file.Path.StartsWith(data, StringComparison.Ordinal));

    // The second run is of fewer notebooks, which need not know every parameter.
    private static Dictionary<string, string> Known(IReadOnlyDictionary<string, string> sets, IReadOnlyList<NotebookResult> notebooks) =>
        sets.Where(pair => notebooks.Any(notebook => notebook.Parameters.Any(parameter => parameter.Name == pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static FindingList Findings(IEnumerable<NotebookResult> notebooks) => FindingList.Parse(
        new JsonArray([.. notebooks.SelectMany(notebook => notebook.Findings).DistinctBy(finding => (string?)finding["id"]).Select(finding => finding.DeepClone())]).ToJsonString(), "the run");

    private static string Failure(NotebookResult notebook) =>
        $"{notebook.Name} does not run with one of the editions, so its findings are not compared: {notebook.Error!.Message} (--set may choose values that both cover)";
}
