namespace Analysis.Hosting;

/// <summary>
/// The run that the cells of this process belong to. A runner makes one for each notebook and calls <see cref="Enter"/> before the first
/// cell; the libraries that cells use read <see cref="Current"/>. Notebooks of one process run one after another.
/// </summary>
public sealed class RunContext
{
    private static volatile RunContext _current = new();

    private volatile string _cell = "";
    private volatile Func<string, IReadOnlyList<KnownValue>> _knownValues = static _ => [];

    /// <summary>
    /// The media type of an output that carries findings: a JSON object with the array <c>findings</c>, whose elements no runner reads
    /// further. Notebooks that were saved by earlier versions have the array alone, or one finding.
    /// </summary>
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

    /// <summary>
    /// The values that an argument of a kind takes, where the kind is the syntax that the parameter names with <c>StringSyntax</c>. A library
    /// sets it when a notebook starts; none are known before. Called while a cell is written, from any thread.
    /// </summary>
    public Func<string, IReadOnlyList<KnownValue>> KnownValues
    {
        get => _knownValues;
        set => _knownValues = value;
    }

    /// <summary>Makes this run the current one.</summary>
    public void Enter() => _current = this;
}

/// <summary>The value of a notebook's parameter with its type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Text">The value as <c>--set</c> takes it: text without quotes, numbers in the invariant culture, <c>true</c> or
/// <c>false</c>.</param>
public sealed record ParameterValue(ParameterType Type, string Text)
{
    /// <summary>The value as <c>--set</c> takes it.</summary>
    public override string ToString() => Text;
}

/// <summary>What the value of a parameter may be.</summary>
public enum ParameterType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number, such as 2014 or -3.</summary>
    WholeNumber,

    /// <summary>A number with a decimal point, such as 0.02.</summary>
    DecimalNumber,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    TrueOrFalse,

    /// <summary>C# code that computes the value, in a cell that another program than this one injected.</summary>
    Expression,
}
