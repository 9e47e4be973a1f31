namespace Analysis.Hosting;

/// <summary>
/// The run that the cells of this process belong to. A runner makes one for each notebook and calls <see cref="Enter"/> before the first
/// cell; the libraries that cells use read <see cref="Current"/>. Notebooks of one process run one after another.
/// </summary>
public sealed class RunContext
{
    private static volatile RunContext _current = new();

    private volatile string _cell = "";

    /// <summary>The media type of an output that carries findings: a JSON object or an array of them, which no runner reads further.</summary>
    public const string FindingMediaType = "application/vnd.analysis.finding+json";

    /// <summary>The run of the notebook that runs now; one with the default settings where no runner entered any.</summary>
    public static RunContext Current => _current;

    /// <summary>The settings that the run passes to the libraries.</summary>
    public RunSettings Settings { get; init; } = new();

    /// <summary>The name of the notebook without extension; empty where no runner gives it.</summary>
    public string Notebook { get; init; } = "";

    /// <summary>The id of the cell that runs now; empty where no runner gives it.</summary>
    public string Cell
    {
        get => _cell;
        set => _cell = value;
    }

    /// <summary>
    /// Called with the path of each file or folder that a library reads or looks for, also when it is not there and when its content is
    /// cached already. May be called from several threads.
    /// </summary>
    public Action<string> FileRead { get; init; } = static _ => { };

    /// <summary>Makes this run the current one.</summary>
    public void Enter() => _current = this;
}
