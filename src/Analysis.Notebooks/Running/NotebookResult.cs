using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Notebooks.Sessions;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Running;

/// <summary>How one notebook ran.</summary>
public sealed record NotebookResult
{
    /// <summary>The path of the source, as the request named it.</summary>
    public required string Notebook { get; init; }

    /// <summary>The name of the file without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The notebook with its outputs, up to the failing cell.</summary>
    public required NotebookDocument Executed { get; init; }

    /// <summary>Why the notebook failed; null when it ran to its end.</summary>
    public required CellError? Error { get; init; }

    /// <summary>The files that its libraries read, sorted by path.</summary>
    public required IReadOnlyList<FileRead> FilesRead { get; init; }

    /// <summary>The findings that its cells showed, in the order of appearance, each with <c>notebook</c> and <c>cell</c>.</summary>
    public required IReadOnlyList<JsonObject> Findings { get; init; }

    /// <summary>The parameters of the notebook, with their defaults.</summary>
    public required IReadOnlyList<NotebookParameter> Parameters { get; init; }

    /// <summary>The values that differ from the defaults, by name: set for this run, or injected into the notebook before.</summary>
    public required IReadOnlyDictionary<string, ParameterValue> ChangedParameters { get; init; }

    /// <summary>How long it took, with the start of its worker. Never written to a file.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many cells were compiled for it; the others came from the cache of compiled cells.</summary>
    public int CompiledCells { get; init; }

    /// <summary>
    /// Why the process that ran it could not run another notebook, such as a thread that a cell left running; null when it could.
    /// </summary>
    public string? WorkerLeftover { get; init; }

    /// <summary>Whether this is the cached result of an earlier run with the same inputs.</summary>
    public bool IsCached { get; init; }

    /// <summary>Why no result of this notebook can be cached, one sentence for each reason; none where it can be.</summary>
    public IReadOnlyList<string> NonDeterministicCalls { get; init; } = [];

    /// <summary>
    /// What tags of cells changed in the run, a sentence each: values that the notebook contains, cells that were skipped,
    /// cells that failed and may.
    /// </summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The paths that the run examined, with their earlier state: files, listed folders, missing paths.</summary>
    public IReadOnlyList<FileRead> PathsRead { get; init; } = [];

    /// <summary>Where the executed notebook was written; null when the run writes nothing.</summary>
    public string? ExecutedPath { get; init; }

    /// <summary>Whether the notebook ran to its end.</summary>
    public bool Succeeded => Error is null;
}

/// <summary>Whether a cached result of a notebook is valid.</summary>
/// <param name="Notebook">The path of the source, as the request named it.</param>
/// <param name="Name">The name of the file without its extension.</param>
/// <param name="Reasons">Why it must run, one sentence for each reason; none when a cached result is valid.</param>
public sealed record NotebookFreshness(string Notebook, string Name, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether a cached result is valid, so that the notebook need not run.</summary>
    public bool IsFresh => Reasons.Count == 0;
}
