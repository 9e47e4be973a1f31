using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Running;

/// <summary>Which notebooks to run, with what, and where the executed notebooks go.</summary>
public sealed record RunRequest
{
    /// <summary>The paths of the notebooks, in the order of the results.</summary>
    public required IReadOnlyList<string> Notebooks { get; init; }

    /// <summary>Runs of notebooks with a name and values of their own, whose results follow those of the notebooks.</summary>
    public IReadOnlyList<NotebookVariant> Variants { get; init; } = [];

    /// <summary>Values of parameters by name, as text; each applies to the notebooks that declare the name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Settings for the libraries that cells use, which read them from <see cref="RunContext"/>. The run adds the parameters
    /// of each notebook whose values differ from their defaults.
    /// </summary>
    public RunSettings Settings { get; init; } = new();

    /// <summary>
    /// Where the executed notebooks and <c>findings.json</c> go, all at the end of the run; null writes nothing.
    /// </summary>
    public string? OutFolder { get; init; }

    /// <summary>
    /// A text that many outputs begin with, such as the scripts of charts: results carry a mark in its place, and an executed notebook
    /// that is written carries the text. Null where there is none.
    /// </summary>
    public SharedOutput? SharedOutput { get; init; }

    /// <summary>The folder of cached results, which are used as long as their inputs don't change; null for no cache.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>
    /// The folder of compiled cells, which are used as long as the texts of the cells and the libraries do not change; null for none.
    /// </summary>
    public string? CellCacheFolder { get; init; }

    /// <summary>Whether every notebook runs, even where a cached result is valid. The results are cached in either case.</summary>
    public bool IgnoreCache { get; init; }

    /// <summary>
    /// What else a result depends on, by name, such as the data folder: a cached result is valid for the same values only.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How many processes run notebooks side by side, each one notebook after another.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>What a cell may use at most.</summary>
    public RunLimits Limits { get; init; } = new();

    /// <summary>The processes that this run shares with others; null for processes of its own, which end with it.</summary>
    public NotebookWorkers? SharedWorkers { get; init; }

    /// <summary>
    /// A check that goes on while the run is planned and its workers start: no notebook runs before it has succeeded, and its exception
    /// is that of the run.
    /// </summary>
    public Task Condition { get; init; } = Task.CompletedTask;

    /// <summary>How to start a worker.</summary>
    public required WorkerCommand Worker { get; init; }
}

/// <summary>A run of a notebook with a name of its own, such as the page of one country.</summary>
/// <param name="Notebook">The path of the notebook.</param>
/// <param name="Name">The name of the run, which its result and its findings carry.</param>
/// <param name="Parameters">Values of its parameters by name, as text, beside those of the request.</param>
public sealed record NotebookVariant(string Notebook, string Name, IReadOnlyDictionary<string, string> Parameters);

/// <summary>Something that happened in a run.</summary>
/// <param name="Notebook">The path of the notebook, as the request named it.</param>
/// <param name="Step">What happened.</param>
/// <param name="Cell">The 1-based number of the cell; 0 for steps of the notebook.</param>
/// <param name="CellId">The id of the cell; empty for steps of the notebook.</param>
/// <param name="Cells">How many cells the notebook has.</param>
public sealed record RunProgress(string Notebook, RunStep Step, int Cell, string CellId, int Cells)
{
    /// <summary>The name of the run: of its variant, else of the file without its extension.</summary>
    public string Name { get; init; } = Path.GetFileNameWithoutExtension(Notebook);
}

/// <summary>What may happen in a run.</summary>
public enum RunStep
{
    /// <summary>A worker was started for a notebook.</summary>
    NotebookStarted,

    /// <summary>A cell began.</summary>
    CellStarted,

    /// <summary>A cell came to its end or failed.</summary>
    CellFinished,

    /// <summary>A notebook came to its end.</summary>
    NotebookSucceeded,

    /// <summary>The cached result of a notebook was used, and the notebook did not run.</summary>
    NotebookKept,

    /// <summary>A cell failed or the worker ended before its time.</summary>
    NotebookFailed,
}

/// <summary>How a run ended.</summary>
public sealed record RunResult
{
    /// <summary>The notebooks in the order of the request.</summary>
    public required IReadOnlyList<NotebookResult> Notebooks { get; init; }

    /// <summary>The findings of all notebooks, each id once, at its first place.</summary>
    public required IReadOnlyList<JsonObject> Findings { get; init; }

    /// <summary>The problems of the findings, one sentence each: the same id with two values, a finding without an id.</summary>
    public required IReadOnlyList<string> FindingProblems { get; init; }

    /// <summary>Where the findings were written; null when the run failed or writes nothing.</summary>
    public string? FindingsPath { get; init; }

    /// <summary>Whether every notebook ran to its end and the findings agree.</summary>
    public bool Succeeded => FindingProblems.Count == 0 && Notebooks.All(notebook => notebook.Succeeded);

    /// <summary>The text of <c>findings.json</c>: an array, one finding after the other.</summary>
    public string FindingsText() => JsonText.Write(new JsonArray([.. Findings.Select(finding => finding.DeepClone())]), "  ") + "\n";
}
