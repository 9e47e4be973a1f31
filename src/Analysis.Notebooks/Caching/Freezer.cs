using System.Collections.Concurrent;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Caching;

/// <summary>Finds cached results and stores new ones, for the notebooks of one run.</summary>
internal sealed class Freezer
{
    private readonly FrozenStore _store;
    private readonly IReadOnlyList<Input> _surroundings;
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<FrozenResult>> _kept = new(StringComparer.Ordinal);

    private Freezer(string folder, IReadOnlyList<Input> surroundings) => (_store, _surroundings) = (new(folder), surroundings);

    /// <summary>The result cache of a request; null when the request has none.</summary>
    internal static Freezer? Of(RunRequest request) => request.FrozenFolder is { } folder
        ? new(folder, [.. RunSurroundings.Of(request.Worker, request.Surroundings), .. request.Settings.Shared.Select(pair => new Input(InputKind.Setting, pair.Key, pair.Value))])
        : null;

    /// <summary>
    /// The parameters of a notebook in a cached result of the same cells and libraries, whose cells were found valid;
    /// null when there is none.
    /// </summary>
    internal IReadOnlyList<NotebookParameter>? ParametersOf(NotebookDocument cleared)
    {
        Input[] wanted = [Whole(cleared), .. _surroundings.Where(input => input.Kind is InputKind.Library)];
        return Kept(cleared).FirstOrDefault(kept => wanted.All(kept.Inputs.Contains))?.Parameters;
    }

    /// <summary>The cached result of a notebook that is ready to run, with its body, or why there is none.</summary>
    internal (FrozenResult? Result, NotebookDocument? Executed, IReadOnlyList<string> Reasons) Find(NotebookDocument cleared, IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        var now = InputsOf(cleared, parameters);
        var compared = Kept(cleared).Where(kept => IsSameRun(kept, now)).Select(kept => Compare(kept, now)).OrderBy(pair => pair.Reasons.Differences).ToList();
        foreach (var (kept, _) in compared.Where(pair => pair.Reasons.Differences == 0))
            if (kept.Body() is { } body)
                return (kept, NotebookDocument.Parse(body, cleared.Path), []);
        return (null, null, compared.FirstOrDefault(pair => pair.Reasons.Differences > 0).Reasons?.Sentences ?? WhyNone(cleared));
    }

    private (FrozenResult Kept, Staleness Reasons) Compare(FrozenResult kept, IReadOnlyList<Input> now) =>
        (kept, Staleness.Between(kept.Inputs, [.. now, .. kept.Of(InputKind.File).Select(file => file with { Value = StateOf(file.Name) })]));

    /// <summary>Caches the result of a run, unless a file that it read has changed since.</summary>
    /// <param name="cleared">The notebook without its outputs and without the values of the run.</param>
    /// <param name="result">What the run gave.</param>
    /// <param name="files">The states of all paths that the run looked at, as they were before it read them.</param>
    internal void Keep(NotebookDocument cleared, NotebookResult result, IReadOnlyList<FileRead> files)
    {
        if (files.Any(file => FileState.Of(file.Path) != file.Sha256))
            return;
        Input[] inputs = [.. InputsOf(cleared, result.Overrides), .. files.Select(file => new Input(InputKind.File, file.Path, file.Sha256))];
        _store.Keep(result.Name, inputs, result.Parameters, result.Executed.ToText());
    }

    private IReadOnlyList<Input> InputsOf(NotebookDocument cleared, IReadOnlyDictionary<string, ParameterValue> parameters) =>
    [
        Whole(cleared),
        .. cleared.Cells.Select(cell => new Input(InputKind.Cell, cell.Id, FileState.OfText(cell.Json.ToJsonString()))),
        .. parameters.Select(pair => new Input(InputKind.Set, pair.Key, pair.Value.Text)),
        .. _surroundings,
    ];

    private static Input Whole(NotebookDocument cleared) =>
        new(InputKind.Notebook, Path.GetFullPath(cleared.Path), FileState.OfText(cleared.ToText()));

    // A run with another window or edition is another run, not a stale one.
    private static bool IsSameRun(FrozenResult kept, IReadOnlyList<Input> now) =>
        kept.Inputs.Where(IsChoice).ToHashSet().SetEquals(now.Where(IsChoice));

    private static bool IsChoice(Input input) => input.Kind is InputKind.Set or InputKind.Setting;

    private IReadOnlyList<FrozenResult> Kept(NotebookDocument cleared) => _kept.GetOrAdd(Path.GetFullPath(cleared.Path), path =>
        [.. _store.Of(cleared.Name).Where(kept => kept.Of(InputKind.Notebook).Any(notebook => notebook.Name == path))]);

    private string StateOf(string path) => _states.GetOrAdd(path, FileState.Of);

    private static IReadOnlyList<string> WhyNone(NotebookDocument cleared) =>
        Unfollowed.In(cleared, []) is { Count: > 0 } unfollowed ? unfollowed : ["no result for these values is cached"];
}
