using Analysis.Charts;
using Analysis.Charts.Rendering;
using Analysis.Data;
using Analysis.Hosting;
using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Workers;

namespace Analysis.Publishing.Composition;

/// <summary>
/// A folder with notebooks and data, and what is run in it for which command: <c>status</c> looks at exactly what <c>run</c> and
/// <c>publish</c> do.
/// </summary>
/// <param name="Root">The folder that holds <c>notebooks/</c>.</param>
/// <param name="Worker">How to start the worker of a notebook.</param>
public sealed record NotebookProject(string Root, WorkerCommand Worker)
{
    private const string DataFolder = "the data folder";
    private const string CheatSheet = "06-cheat-sheet.ipynb";

    /// <summary>The nearest project at or above a folder; null where there is none.</summary>
    public static NotebookProject? Find(string folder, WorkerCommand worker) => FindRoot(folder) is { } root ? new(root, worker) : null;

    /// <summary>The folder of the nearest project at or above a folder, which need not exist; null where there is none.</summary>
    public static string? FindRoot(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "notebooks")))
                return at.FullName;
        return null;
    }

    /// <summary>The nearest project at or above a folder.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static NotebookProject At(string folder, WorkerCommand worker) =>
        Find(folder, worker)
        ?? throw new ArgumentException($"There is no folder 'notebooks' in {folder} or above it; run the command inside the project.");

    /// <summary>The folder of the site where no other is named.</summary>
    public string SiteFolder => Path.Combine(Root, "site");

    /// <summary>The list of findings that were corrected after a publish; there need not be one.</summary>
    public string Errata => Path.Combine(Root, "notebooks", "errata.json");

    private string CacheFolder => Path.Combine(Root, "artifacts", "cache");

    private string CellCacheFolder => Path.Combine(Root, "artifacts", "cells");

    /// <summary>What <c>run</c> does.</summary>
    /// <param name="names">Notebooks by path, or by name within the folder of the project (<c>02-suppliers</c>); all of them where there
    /// are none.</param>
    /// <param name="parameters">Values of parameters by name, as text.</param>
    /// <param name="editions">Editions that are not to be the newest, by dataset.</param>
    /// <exception cref="ArgumentException">A dataset or edition that does not exist, or no notebook.</exception>
    public RunRequest Run(
        IReadOnlyList<string> names,
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlyDictionary<string, string> editions
    )
    {
        var notebooks = names.Count == 0 ? Notebooks() : [.. names.Select(Resolve)];
        return Request(notebooks, Settings(editions)) with { Parameters = parameters };
    }

    /// <summary>
    /// What <c>publish</c> does: the pages draw the charts with one shared copy of the scripts, and a notebook that declares pages runs
    /// once for each of them.
    /// </summary>
    /// <param name="local">Whether the site computes with what the user imported.</param>
    /// <param name="editions">Editions that are not to be the newest, by dataset.</param>
    /// <exception cref="ArgumentException">A dataset or edition that does not exist, or no notebook.</exception>
    /// <exception cref="Notebooks.Documents.NotebookFormatException">The pages that a notebook declares are not complete.</exception>
    public RunRequest Publish(LocalData local, IReadOnlyDictionary<string, string> editions)
    {
        var notebooks = Notebooks();
        var pages = PageRuns.Of(notebooks, () => DataLibrary.OpenShipped(DataRoot.Find(Root)));
        return Request(
            [.. notebooks.Where(path => !pages.ContainsKey(path)), .. Guides()],
            Settings(editions) with
            {
                LocalData = local,
            }
        ) with
        {
            Variants = [.. pages.Values.SelectMany(runs => runs)],
        };
    }

    /// <summary>The data that the site shows: the newest editions.</summary>
    /// <param name="local">Whether the site computes with what the user imported.</param>
    public DataLibrary SiteData(LocalData local) =>
        local == LocalData.Used ? DataLibrary.Open(DataRoot.Find(Root)) : DataLibrary.OpenShipped(DataRoot.Find(Root));

    /// <summary>All that a site is made of: the program, the notebooks, and the whole data folder, which it lists and checks.</summary>
    public IReadOnlyList<ResultInput> SiteInputs(RunRequest publish)
    {
        ArgumentNullException.ThrowIfNull(publish);
        var data = Directory.GetFiles(publish.Environment[DataFolder], "*", SearchOption.AllDirectories);
        return
        [
            .. RunEnvironment.Of(publish.Worker, publish.Environment),
            .. publish.Settings.Shared.Select(pair => new ResultInput(ResultInputKind.Setting, pair.Key, pair.Value)),
            .. publish
                .Notebooks.Concat(publish.Variants.Select(run => run.Notebook).Distinct())
                .Append(Errata)
                .Concat(data)
                .Select(path => new ResultInput(ResultInputKind.File, path, FileState.Of(path))),
        ];
    }

    /// <summary>
    /// What the notebooks of a publish looked at beside what <see cref="SiteInputs"/> holds, such as scripts that cells load.
    /// </summary>
    public IEnumerable<ResultInput> FurtherInputs(RunResult run, RunRequest publish)
    {
        ArgumentNullException.ThrowIfNull(run);
        var known = SiteInputs(publish).Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        return run
            .Notebooks.SelectMany(notebook => notebook.PathsRead)
            .Where(file => !known.Contains(file.Path))
            .DistinctBy(file => file.Path)
            .Select(file => new ResultInput(ResultInputKind.File, file.Path, file.Sha256));
    }

    /// <summary>
    /// The paths of notebooks by path or name; without names those of the folder of the project and of the folders below.
    /// </summary>
    /// <exception cref="ArgumentException">There is no notebook of a name; the message gives the closest match.</exception>
    public IReadOnlyList<string> NotebooksToClean(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] all =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb", SearchOption.AllDirectories)
                // Jupyter's own copies are beside what it saved.
                .Where(path => !path.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        if (names.Count == 0)
            return all;
        string[] paths = [.. names.Select(Resolve)];
        if (Array.Find(paths, path => !File.Exists(path)) is not { } missing)
            return paths;
        var remedy = all.Length == 0 ? "check the path." : $"did you mean {ClosestMatch.Find(missing, all)}?";
        throw new ArgumentException($"{missing}: there is no such notebook; {remedy}");
    }

    private RunRequest Request(IReadOnlyList<string> notebooks, RunSettings settings) =>
        new()
        {
            Notebooks = notebooks,
            Settings = settings,
            Environment = new Dictionary<string, string> { [DataFolder] = DataRoot.Find(Root) },
            CacheFolder = CacheFolder,
            CellCacheFolder = CellCacheFolder,
            SharedOutput = new(ChartHtml.LoaderMark, () => ChartHtml.Loader(new PlotlyRenderer())),
            Worker = Worker,
        };

    // An edition that does not exist must not cost a run.
    private RunSettings Settings(IReadOnlyDictionary<string, string> editions)
    {
        _ = DataLibrary.Open(DataRoot.Find(Root), editions);
        return new() { Editions = editions, ChartScripts = ChartScripts.AddedByHost };
    }

    private string[] Notebooks()
    {
        var folder = Path.Combine(Root, "notebooks");
        string[] notebooks = [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];
        return notebooks.Length > 0 ? notebooks : throw new ArgumentException($"{folder} holds no notebook (*.ipynb).");
    }

    /// <summary>Whether a notebook teaches, so that its page is no answer to a question of the site.</summary>
    internal static bool IsGuide(string notebook) =>
        notebook.EndsWith(Path.Combine(Path.DirectorySeparatorChar + "examples", CheatSheet), StringComparison.Ordinal);

    private string[] Guides() => [.. Directory.Exists(Examples) ? Directory.GetFiles(Examples, CheatSheet) : []];

    private string Examples => Path.Combine(Root, "notebooks", "examples");

    private string Resolve(string name)
    {
        if (File.Exists(name))
            return Path.GetFullPath(name);
        var file = name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? name : name + ".ipynb";
        return name.Contains(Path.DirectorySeparatorChar) ? Path.GetFullPath(file) : Path.Combine(Root, "notebooks", file);
    }
}
