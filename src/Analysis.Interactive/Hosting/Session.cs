using System.Text;
using Analysis.Charts;
using Analysis.Data;

namespace Analysis.Interactive;

/// <summary>What one notebook works with: its data in the chosen editions, and how this run differs from the default one.</summary>
internal sealed class Session
{
    /// <summary>Where a host leaves the settings of a run; both sides know only this name and a dictionary of strings.</summary>
    internal const string SettingsKey = "analysis.settings";

    /// <summary>The setting of a host that draws charts itself and needs no script from us.</summary>
    internal const string ChartsSetting = "charts";

    /// <summary>The setting of a host that may show nothing of what the user brought into <c>data/local</c>.</summary>
    internal const string LocalSetting = "local";

    /// <summary>The value of <see cref="LocalSetting"/> that leaves it out.</summary>
    internal const string LeftOut = "left-out";

    private const string EditionPrefix = "edition:";
    private const string SetPrefix = "set:";

    private static Session? _current;

    private readonly IReadOnlyDictionary<string, string> _settings;
    private bool _scriptsShown;

    private Session(IReadOnlyDictionary<string, string> settings, string folder)
    {
        _settings = settings;
        var (root, editions) = (DataRoot.Find(folder), WithPrefix(EditionPrefix));
        Library = settings.GetValueOrDefault(LocalSetting) == LeftOut ? DataLibrary.OpenShipped(root, editions) : DataLibrary.Open(root, editions);
    }

    /// <summary>The session of this process: a notebook runs in a process of its own.</summary>
    public static Session Current => _current ?? throw new InvalidOperationException("Call Notebook.Start() in the first cell before anything else.");

    public DataLibrary Library { get; }

    /// <summary>Starts afresh on the data above the working folder.</summary>
    public static Session Start(string folder)
    {
        var settings = AppContext.GetData(SettingsKey) as IReadOnlyDictionary<string, string> ?? new Dictionary<string, string>();
        return _current = new(settings, folder);
    }

    /// <summary>Gives the figure of a run that is not the default one an id of its own, so that a quoted id never changes its meaning.</summary>
    public Figure WithSuffix(Figure figure)
    {
        var suffix = new StringBuilder();
        foreach (var (name, value) in WithPrefix(SetPrefix).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            suffix.Append("--").Append(Slug(name)).Append('-').Append(Slug(value));
        // An edition that the cells themselves take, to compare it or because only it has a table, belongs to the default run.
        var choseEditions = WithPrefix(EditionPrefix).Any(chosen => Library.Editions(chosen.Key)[^1] != chosen.Value);
        foreach (var source in figure.Sources.Where(source => choseEditions && Library.Editions(source.Dataset)[^1] != source.Edition && !figure.Id.EndsWith("-edition-" + Slug(source.Edition), StringComparison.Ordinal)))
            suffix.Append("--").Append(source.Dataset).Append('-').Append(Slug(source.Edition));
        return suffix.Length == 0 || figure.Id.Contains("--", StringComparison.Ordinal) ? figure : figure with { Id = figure.Id + suffix };
    }

    /// <summary>A chart for the output of a cell; the first one of the session brings the scripts that draw, unless the host draws.</summary>
    public string ChartOutput(RenderedChart chart)
    {
        var isFirst = !_scriptsShown && !_settings.ContainsKey(ChartsSetting);
        _scriptsShown = true;
        return (isFirst ? ChartHtml.Loader(RenderingHost.Renderer) : "") + ChartHtml.SelfContained(chart);
    }

    private Dictionary<string, string> WithPrefix(string prefix) => _settings
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal);

    // A sign must survive: growth of -0.01 is another run than growth of 0.01.
    private static string Slug(string text) => (text.StartsWith('-') ? "minus-" : "") +
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
}
