using System.Text.RegularExpressions;

namespace Analysis.Data.Manifests;

/// <summary>What a cell of a column holds.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A year in four digits.</summary>
    Year,
}

/// <summary>The list that a column's codes come from.</summary>
public enum CodeList
{
    /// <summary>ISO 3166 alpha-3, and XKX.</summary>
    Country,

    /// <summary>The groups of the dataset <c>groups</c>.</summary>
    Group,

    /// <summary>The units that <c>data/README.md</c> names.</summary>
    Unit,
}

/// <summary>A column of a table.</summary>
public sealed record DataField
{
    /// <summary>The name in the header.</summary>
    public required string Name { get; init; }

    /// <summary>What a cell holds.</summary>
    public required FieldType Type { get; init; }

    /// <summary>What it means, with unit and price basis.</summary>
    public required string Description { get; init; }

    /// <summary>The list its codes come from; null where it holds none.</summary>
    public CodeList? Codes { get; init; }

    /// <summary>Further codes that are allowed.</summary>
    public IReadOnlyList<string> OtherCodes { get; init; } = [];

    /// <summary>Names of codes that are neither countries nor groups.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The unit of all cells; null where a separate column gives it.</summary>
    public string? Unit { get; init; }

    /// <summary>The units that a column of units may hold; empty where the manifest declares none.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Whether every row must have it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the value of every row is different.</summary>
    public bool Unique { get; init; }

    /// <summary>The values allowed; empty for any.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>The regular expression that the whole of a cell must match; null for any.</summary>
    public CellPattern? Pattern { get; init; }

    /// <summary>The smallest number allowed; null for any.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number allowed; null for any.</summary>
    public decimal? Maximum { get; init; }
}

/// <summary>A regular expression that the whole of a cell must match, compiled once for all rows.</summary>
public sealed record CellPattern
{
    // Linear in the text: a pattern of a manifest may come from anyone.
    private readonly Regex _whole;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking.</exception>
    public CellPattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        _ = new Regex(text, RegexOptions.NonBacktracking);
        _whole = new($@"\A(?:{text})\z", RegexOptions.NonBacktracking);
    }

    /// <summary>The pattern as the manifest has it.</summary>
    public string Text { get; }

    /// <summary>Whether the whole of a cell matches.</summary>
    public bool Matches(string cell) => _whole.IsMatch(cell);

    /// <inheritdoc/>
    public bool Equals(CellPattern? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
