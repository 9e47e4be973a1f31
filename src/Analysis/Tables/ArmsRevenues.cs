namespace Analysis;

/// <summary>One row of <see cref="ArmsRevenues"/>: what the companies of a group earned with arms in a year.</summary>
/// <param name="Group">The country or group of the headquarters, or the total.</param>
/// <param name="Year">The year.</param>
/// <param name="Revenue">Revenue from arms and military services.</param>
/// <param name="Companies">How many companies of the ranking the group has.</param>
public readonly record struct ArmsRevenueRow(Subject Group, int Year, Money Revenue, int Companies);

/// <summary>Arms revenue of the largest companies of one edition, by group of headquarters and year.</summary>
public sealed class ArmsRevenues
{
    /// <summary>The id of the total over the whole ranking.</summary>
    public const string TotalId = "top-100";

    private readonly Dictionary<(Subject, int, PriceBasis), ArmsRevenueRow> _rows;

    private ArmsRevenues(Source source, ArmsRevenueRow[] rows)
    {
        Source = source;
        Groups = [.. rows.Select(row => row.Group).Distinct()];
        Years = new(rows.Min(row => row.Year), rows.Max(row => row.Year));
        ConstantDollars = rows.Select(row => row.Revenue.Basis).First(basis => basis.IsConstant);
        _rows = rows.ToDictionary(row => (row.Group, row.Year, row.Revenue.Basis));
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The groups that occur, the total among them.</summary>
    public IReadOnlyList<Subject> Groups { get; }

    /// <summary>From its first to its last year.</summary>
    public Period Years { get; }

    /// <summary>The constant-price basis of the edition.</summary>
    public PriceBasis ConstantDollars { get; }

    /// <summary>The total over the whole ranking.</summary>
    public Subject Total => Groups.Single(group => group.Id == TotalId);

    /// <summary>A table from rows.</summary>
    /// <exception cref="ArgumentException">A cell stands twice, or there is no total, or no row in constant prices.</exception>
    public static ArmsRevenues Create(Source source, IEnumerable<ArmsRevenueRow> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArmsRevenueRow[] all = [.. rows];
        if (!all.Any(row => row.Group.Id == TotalId) || !all.Any(row => row.Revenue.Basis.IsConstant))
            throw new ArgumentException($"{source} needs the total '{TotalId}' and revenue in constant prices.", nameof(rows));
        return new(source, all);
    }

    /// <summary>The row of a group and year; null where the edition has none.</summary>
    public ArmsRevenueRow? Find(Subject group, int year, PriceBasis basis) =>
        _rows.TryGetValue((group, year, basis), out var row) ? row : null;
}
