namespace Analysis.Tables;

/// <summary>The quality of the source of a figure that was collected by hand.</summary>
public enum EvidenceGrade
{
    /// <summary>A ministry, an agency, the manufacturer, or their words through a named outlet.</summary>
    A,

    /// <summary>The trade press, the press, a research institute.</summary>
    B,

    /// <summary>A page written by its readers, a forum, a repost, a weak host.</summary>
    C,
}

/// <summary>One figure that was published and that this project collected by hand, with its source.</summary>
public sealed record CitedValue
{
    /// <summary>Stable words that name the figure within its dataset.</summary>
    public required string Id { get; init; }

    /// <summary>Its subject.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The other side: the supplier, the donor, the origin of a design; null where there is none.</summary>
    public Subject? Counterpart { get; init; }

    /// <summary>The field within the dataset: <c>strategic-airlift</c>, <c>edf</c>.</summary>
    public required string Category { get; init; }

    /// <summary>The system, instrument or claim; empty where the category is enough.</summary>
    public string Item { get; init; } = "";

    /// <summary>What is measured: <c>in-service</c>, <c>ordered</c>, <c>budget</c>. Figures of two measures don't add up.</summary>
    public required string Measure { get; init; }

    /// <summary>The year or years that it covers.</summary>
    public required Period Period { get; init; }

    /// <summary>The day, month or year of which it is true, as far as known: <c>2025-10</c>.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>The number; null where something is reported without a quantity.</summary>
    public decimal? Value { get; init; }

    /// <summary>The unit, price basis included.</summary>
    public required string Unit { get; init; }

    /// <summary>The price basis of money; null for what is not money.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>How firm it is: approximations, announcements and plans are estimates.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>The quality of the source.</summary>
    public required EvidenceGrade Grade { get; init; }

    /// <summary>Whether a total may include it. Alternatives, aggregates and doubtful duplicates may not.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>Whether the sum of a headline may include it: it counts, and its source is not of grade C.</summary>
    public bool EntersTotals => IsCounted && Grade != EvidenceGrade.C;

    /// <summary>Does its page give no date? The period then only bounds it.</summary>
    public bool IsUndated => AsOf == "undated";

    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>The address of the page.</summary>
    public required string Link { get; init; }

    /// <summary>What a reader must know of it: a doubt, a contradiction, what is included.</summary>
    public string Note { get; init; } = "";
}

/// <summary>
/// Figures collected by hand, of one edition: each with its date, grade and link. Those that disagree are kept side by side.
/// </summary>
public sealed class CitedValues
{
    private readonly Dictionary<string, CitedValue> _byId;

    private CitedValues(Source source, CitedValue[] rows)
    {
        (Source, Rows) = (source, rows);
        _byId = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The figures in the order of the file.</summary>
    public IReadOnlyList<CitedValue> Rows { get; }

    /// <summary>A table from rows.</summary>
    /// <exception cref="ArgumentException">There are none; an id occurs twice; two rows that count are of one subject, counterpart,
    /// category, item, measure and period, so that a total would hold it twice.</exception>
    public static CitedValues Create(Source source, IEnumerable<CitedValue> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        CitedValue[] all = [.. rows];
        if (all.Length == 0)
            throw new ArgumentException($"{source} holds no figures.");
        if (all.CountBy(row => row.Id).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
            throw new ArgumentException($"The figure '{twice}' occurs twice; give each an id of its own.");
        // Notifications and payments of one buyer in one year may be many: a date distinguishes them.
        if (all.Where(row => row.IsCounted).GroupBy(Counted).FirstOrDefault(same => same.Count() > 1) is { } doubled)
            throw new ArgumentException(
                $"{string.Join(" and ", doubled.Select(row => row.Id))} would count one thing twice; let one of them count."
            );
        return new(source, all);
    }

    /// <summary>The figure of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the closest match.</exception>
    public CitedValue Get(string id) =>
        _byId.TryGetValue(id, out var row)
            ? row
            : throw new ArgumentException($"{Source} has no figure '{id}'; did you mean {ClosestMatch.Find(id, _byId.Keys)}?");

    /// <summary>The names of those whose counted figure rests on a source of grade C, so that no total includes it.</summary>
    public IReadOnlyList<string> WeakSubjects() =>
        [.. Rows.Where(row => row is { IsCounted: true, Grade: EvidenceGrade.C }).Select(row => row.Subject.Name).Distinct()];

    private static (string, string?, string, string, string, Period, string) Counted(CitedValue row) =>
        (row.Subject.Id, row.Counterpart?.Id, row.Category, row.Item, row.Measure, row.Period, row.AsOf);
}
