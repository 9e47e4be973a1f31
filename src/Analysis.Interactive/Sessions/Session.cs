using Analysis.Charts;
using Analysis.Data;
using Analysis.Hosting;

namespace Analysis.Interactive.Sessions;

/// <summary>What one notebook works with: its data in the chosen editions, and how this run differs from the default one.</summary>
internal sealed class Session
{
    private static Session? _current;

    private readonly RunContext _run;
    private bool _scriptsShown;

    private Session(RunContext run, string folder)
    {
        _run = run;
        var (root, editions) = (DataRoot.Find(folder), run.Settings.Editions);
        Library = run.Settings.LocalData == LocalData.LeftOut ? DataLibrary.OpenShipped(root, editions) : DataLibrary.Open(root, editions);
    }

    /// <summary>The session of the notebook that runs now; that of an earlier notebook of the same process is none.</summary>
    public static Session Current =>
        _current is { } session && session._run == RunContext.Current
            ? session
            : throw new InvalidOperationException("Call Notebook.Start() in the first cell before anything else.");

    public DataLibrary Library { get; }

    /// <summary>Starts afresh on the data above the working folder.</summary>
    public static Session Start(string folder) => _current = new(RunContext.Current, folder);

    /// <summary>
    /// Gives the finding of a run that is not the default one an id of its own, so that a quoted id never changes its meaning.
    /// </summary>
    public Finding InRun(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (FindingId.HasSuffix(finding.Id))
            return finding;
        var id = _run
            .Settings.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Aggregate(finding.Id, (id, pair) => FindingId.WithParameter(id, pair.Key, pair.Value.Text));
        return finding.InRun(
            OtherEditions(finding).Aggregate(id, (id, source) => FindingId.WithEdition(id, source.Dataset, source.Edition))
        );
    }

    // An edition that the cells themselves take, to compare it or because only it has a table, belongs to the default run.
    private IEnumerable<EditionReference> OtherEditions(Finding finding) =>
        _run.Settings.Editions.Any(chosen => !IsNewest(chosen.Key, chosen.Value))
            ? finding.Sources.Where(source =>
                !IsNewest(source.Dataset, source.Edition) && !FindingId.NamesEdition(finding.Id, source.Edition)
            )
            : [];

    private bool IsNewest(string dataset, string edition) => Library.Editions(dataset)[^1] == edition;

    /// <summary>
    /// A chart for the output of a cell; the first one of the session includes the scripts that draw, or a mark for the host to add them.
    /// </summary>
    public string ChartOutput(RenderedChart chart)
    {
        var scripts =
            _scriptsShown ? ""
            : _run.Settings.ChartScripts == ChartScripts.AddedByHost ? ChartHtml.LoaderMark
            : ChartHtml.Loader(RenderingHost.Renderer);
        _scriptsShown = true;
        return scripts + ChartHtml.SelfContained(chart);
    }
}
