using Analysis.Hosting;

namespace Analysis.Notebooks;

/// <summary>Which notebooks to run, with what, and where the executed notebooks go.</summary>
public sealed record RunRequest
{
    /// <summary>The paths of the notebooks, in the order of the results.</summary>
    public required IReadOnlyList<string> Notebooks { get; init; }

    /// <summary>Values of parameters by name, as text; each applies to the notebooks that declare the name.</summary>
    public IReadOnlyDictionary<string, string> Sets { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Settings for the libraries that cells use, which read them from <see cref="RunContext"/>. The run adds the parameters
    /// of each notebook whose values differ from their defaults.
    /// </summary>
    public RunSettings Settings { get; init; } = new();

    /// <summary>
    /// Where the executed notebooks and <c>findings.json</c> go, all at the end of the run; null writes nothing.
    /// </summary>
    public string? OutFolder { get; init; }

    /// <summary>The folder of cached results, which are used as long as their inputs don't change; null for no cache.</summary>
    public string? FrozenFolder { get; init; }

    /// <summary>Whether every notebook runs, even where a cached result is valid. The results are cached in either case.</summary>
    public bool Fresh { get; init; }

    /// <summary>What else a result depends on, by name, such as the data folder: a cached result is valid for the same values only.</summary>
    public IReadOnlyDictionary<string, string> Surroundings { get; init; } = new Dictionary<string, string>();

    /// <summary>How many notebooks run side by side, each in a process of its own.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How to start a worker.</summary>
    public required WorkerCommand Worker { get; init; }
}
