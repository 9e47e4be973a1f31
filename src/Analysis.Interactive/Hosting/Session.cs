using System.Text;
using Analysis.Charts;
using Analysis.Data;
using Analysis.Hosting;

namespace Analysis.Interactive;

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
    public static Session Current => _current is { } session && session._run == RunContext.Current
        ? session
        : throw new InvalidOperationException("Call Notebook.Start() in the first cell before anything else.");

    public DataLibrary Library { get; }

    /// <summary>Starts afresh on the data above the working folder.</summary>
    public static Session Start(string folder) => _current = new(RunContext.Current, folder);

    /// <summary>Gives the figure of a run that is not the default one an id of its own, so that a quoted id never changes its meaning.</summary>
    public Figure WithSuffix(Figure figure)
    {
        var suffix = new StringBuilder();
        foreach (var (name, value) in _run.Settings.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            suffix.Append("--").Append(Slug(name)).Append('-').Append(Slug(value.Text));
        // An edition that the cells themselves take, to compare it or because only it has a table, belongs to the default run.
        var choseEditions = _run.Settings.Editions.Any(chosen => Library.Editions(chosen.Key)[^1] != chosen.Value);
        foreach (var source in figure.Sources.Where(source => choseEditions && Library.Editions(source.Dataset)[^1] != source.Edition && !figure.Id.EndsWith("-edition-" + Slug(source.Edition), StringComparison.Ordinal)))
            suffix.Append("--").Append(source.Dataset).Append('-').Append(Slug(source.Edition));
        return suffix.Length == 0 || figure.Id.Contains("--", StringComparison.Ordinal) ? figure : figure with { Id = figure.Id + suffix };
    }

    /// <summary>A chart for the output of a cell; the first one of the session brings the scripts that draw, unless the host draws.</summary>
    public string ChartOutput(RenderedChart chart)
    {
        var isFirst = !_scriptsShown && _run.Settings.ChartScripts == ChartScripts.InOutput;
        _scriptsShown = true;
        return (isFirst ? ChartHtml.Loader(RenderingHost.Renderer) : "") + ChartHtml.SelfContained(chart);
    }

    // A sign must survive: growth of -0.01 is another run than growth of 0.01.
    private static string Slug(string text) => (text.StartsWith('-') ? "minus-" : "") +
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
}
