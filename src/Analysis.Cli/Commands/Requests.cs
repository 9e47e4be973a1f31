using Analysis.Data;
using Analysis.Hosting;
using Analysis.Notebooks;

namespace Analysis.Cli.Commands;

/// <summary>What is run for which command, so that <c>status</c> looks at exactly what <c>run</c> and <c>publish</c> would do.</summary>
internal static class Requests
{
    /// <summary>What the tags of cells do in a run, for the help texts.</summary>
    public const string Tags =
        "Tags of cells are those of papermill and nbconvert: a cell tagged injected-parameters sets its values in place of the defaults in the cell tagged parameters, and --set goes before both; "
        + "a cell tagged raises-exception may fail, and the run goes on; a cell tagged skip-execution is not executed. Each is said in the output of the run.";

    /// <summary>The option <c>--fresh</c>.</summary>
    public static System.CommandLine.Option<bool> Fresh() => new("--fresh") { Description = "Run everything, also where a kept result would do." };

    /// <summary>What <c>run</c> does.</summary>
    /// <exception cref="ArgumentException">A dataset or edition that does not exist, or no notebook.</exception>
    public static RunRequest OfRun(string root, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> sets, IReadOnlyDictionary<string, string> editions)
    {
        var notebooks = names.Count == 0 ? NotebookFolder.All(root) : [.. names.Select(name => NotebookFolder.Resolve(root, name))];
        return Of(root, notebooks, EditionSettings.Of(root, editions)) with { Sets = sets };
    }

    /// <summary>What <c>publish</c> does.</summary>
    /// <exception cref="ArgumentException">A dataset or edition that does not exist, or no notebook.</exception>
    public static RunRequest OfPublish(string root, LocalData local, IReadOnlyDictionary<string, string> editions) => Of(
        root,
        NotebookFolder.All(root),
        // The pages draw the charts with one shared copy of the scripts; what the user brought is not for others' eyes.
        EditionSettings.Of(root, editions) with { ChartScripts = ChartScripts.DrawnByHost, LocalData = local });

    /// <summary>All that a site is made of: the program, the notebooks, and the whole data folder, which it lists and checks.</summary>
    public static IReadOnlyList<Input> SiteInputs(RunRequest publish) =>
    [
        .. RunSurroundings.Of(publish.Worker, publish.Surroundings),
        .. publish.Settings.Shared.Select(pair => new Input(InputKind.Setting, pair.Key, pair.Value)),
        .. publish.Notebooks.Append(Errata(Path.GetDirectoryName(Path.GetDirectoryName(publish.Notebooks[0]))!)).Concat(Directory.GetFiles(publish.Surroundings[DataFolder], "*", SearchOption.AllDirectories))
            .Select(path => new Input(InputKind.File, path, FileState.Of(path))),
    ];

    /// <summary>What the notebooks of a publish looked at beside what <see cref="SiteInputs"/> holds, such as scripts that cells load.</summary>
    public static IEnumerable<Input> More(RunResult run, RunRequest publish)
    {
        var known = SiteInputs(publish).Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        return run.Notebooks.SelectMany(notebook => notebook.Looked).Where(file => !known.Contains(file.Path))
            .DistinctBy(file => file.Path).Select(file => new Input(InputKind.File, file.Path, file.Sha256));
    }

    /// <summary>The list of figures that were corrected after a publish; there need not be one.</summary>
    public static string Errata(string root) => Path.Combine(root, "notebooks", "errata.json");

    private const string DataFolder = "the data folder";

    private static RunRequest Of(string root, IReadOnlyList<string> notebooks, RunSettings settings) => new()
    {
        Notebooks = notebooks,
        Settings = settings,
        Surroundings = new Dictionary<string, string> { [DataFolder] = DataRoot.Find(root) },
        FrozenFolder = FrozenFolder(root),
        Worker = WorkerCommand.ThisProgram(ExecuteNotebookCommand.Name),
    };

    private static string FrozenFolder(string root) => Path.Combine(root, "artifacts", "frozen");
}
