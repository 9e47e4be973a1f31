using System.Collections.Concurrent;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Caching;

/// <summary>Finds cached results and stores new ones, for the notebooks of one run.</summary>
internal sealed class ResultCache
{
    private readonly CachedResultStore _store;
    private readonly IReadOnlyList<ResultInput> _environment;
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<CachedResult>> _cached = new(StringComparer.Ordinal);

    private ResultCache(string folder, IReadOnlyList<ResultInput> environment) => (_store, _environment) = (new(folder), environment);

    /// <summary>The result cache of a request; null when the request has none.</summary>
    internal static ResultCache? Of(RunRequest request) =>
        request.CacheFolder is { } folder
            ? new(
                folder,
                [
                    .. RunEnvironment.Of(request.Worker, request.Environment),
                    .. request.Settings.Shared.Select(pair => new ResultInput(ResultInputKind.Setting, pair.Key, pair.Value)),
                ]
            )
            : null;

    /// <summary>
    /// The parameters of a notebook in a cached result of the same cells and libraries, whose cells were found valid;
    /// null when there is none.
    /// </summary>
    internal IReadOnlyList<NotebookParameter>? ParametersOf(NotebookDocument cleared)
    {
        ResultInput[] wanted = [NotebookInput(cleared), .. _environment.Where(input => input.Kind is ResultInputKind.Library)];
        return CachedResults(cleared).FirstOrDefault(kept => wanted.All(kept.Inputs.Contains))?.Parameters;
    }

    /// <summary>The cached result of a notebook that is ready to run, with its body, or why there is none.</summary>
    internal (CachedResult? Result, NotebookDocument? Executed, IReadOnlyList<string> Reasons) Find(
        NotebookDocument cleared,
        IReadOnlyDictionary<string, ParameterValue> parameters
    )
    {
        var now = InputsOf(cleared, parameters);
        var compared = CachedResults(cleared)
            .Where(kept => IsSameRun(kept, now))
            .Select(kept => Compare(kept, now))
            .OrderBy(pair => pair.Reasons.Differences)
            .ToList();
        foreach (var (kept, _) in compared.Where(pair => pair.Reasons.Differences == 0))
            if (kept.Body() is { } body)
                return (kept, NotebookDocument.Parse(body, cleared.Path), []);
        return (null, null, compared.FirstOrDefault(pair => pair.Reasons.Differences > 0).Reasons?.Sentences ?? MissReasons(cleared));
    }

    private (CachedResult Kept, Staleness Reasons) Compare(CachedResult kept, IReadOnlyList<ResultInput> now) =>
        (
            kept,
            Staleness.Between(
                kept.Inputs,
                [.. now, .. kept.Of(ResultInputKind.File).Select(file => file with { Value = StateOf(file.Name) })]
            )
        );

    /// <summary>Caches results of a run, each unless a file that it read has changed since.</summary>
    /// <param name="results">What the run gave, each with its notebook, without outputs and without the values of the run.</param>
    internal void Store(IEnumerable<(NotebookDocument Cleared, NotebookResult Result)> results) =>
        _store.Save([
            .. results
                .AsParallel()
                .AsOrdered()
                .Where(pair => pair.Result.PathsRead.All(file => FileState.Of(file.Path) == file.Sha256))
                .Select(pair => ToStore(pair.Cleared, pair.Result)),
        ]);

    // The states of all paths that the run looked at are those from before it read them.
    private NewResult ToStore(NotebookDocument cleared, NotebookResult result) =>
        new(
            cleared.Name,
            [
                .. InputsOf(cleared, result.ChangedParameters),
                .. result.PathsRead.Select(file => new ResultInput(ResultInputKind.File, file.Path, file.Sha256)),
            ],
            result.Parameters,
            result.Executed.ToText()
        );

    private IReadOnlyList<ResultInput> InputsOf(NotebookDocument cleared, IReadOnlyDictionary<string, ParameterValue> parameters) =>
        [
            NotebookInput(cleared),
            .. cleared.Cells.Select(cell => new ResultInput(ResultInputKind.Cell, cell.Id, FileState.OfText(cell.Json.ToJsonString()))),
            .. parameters.Select(pair => new ResultInput(ResultInputKind.Parameter, pair.Key, pair.Value.Text)),
            .. _environment,
        ];

    private static ResultInput NotebookInput(NotebookDocument cleared) =>
        new(ResultInputKind.Notebook, Path.GetFullPath(cleared.Path), FileState.OfText(cleared.ToText()));

    // A run with another window or edition is another run, not a stale one.
    private static bool IsSameRun(CachedResult kept, IReadOnlyList<ResultInput> now) =>
        kept.Inputs.Where(IsParameterOrSetting).ToHashSet().SetEquals(now.Where(IsParameterOrSetting));

    private static bool IsParameterOrSetting(ResultInput input) => input.Kind is ResultInputKind.Parameter or ResultInputKind.Setting;

    private IReadOnlyList<CachedResult> CachedResults(NotebookDocument cleared) =>
        _cached.GetOrAdd(
            Path.GetFullPath(cleared.Path),
            path => [.. _store.Of(cleared.Name).Where(kept => kept.Of(ResultInputKind.Notebook).Any(notebook => notebook.Name == path))]
        );

    private string StateOf(string path) => _states.GetOrAdd(path, FileState.Of);

    private static IReadOnlyList<string> MissReasons(NotebookDocument cleared) =>
        NonDeterministicCalls.In(cleared, []) is { Count: > 0 } calls ? calls : ["no result for these values is cached"];
}
