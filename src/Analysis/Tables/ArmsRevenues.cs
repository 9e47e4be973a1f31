using System.Globalization;

namespace Analysis.Tables;

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

    private ArmsRevenues(Source source, PriceBasis constant, ArmsRevenueRow[] rows)
    {
        Source = source;
        Groups = [.. rows.Select(row => row.Group).Distinct()];
        Years = new(rows.Min(row => row.Year), rows.Max(row => row.Year));
        ConstantDollars = constant;
        Rows = rows;
        _rows = rows.ToDictionary(row => (row.Group, row.Year, row.Revenue.Basis));
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<ArmsRevenueRow> Rows { get; }

    /// <summary>The groups that occur, the total among them.</summary>
    public IReadOnlyList<Subject> Groups { get; }

    /// <summary>From its first to its last year.</summary>
    public Period Years { get; }

    /// <summary>The constant-price basis of the edition, in US dollars.</summary>
    public PriceBasis ConstantDollars { get; }

    /// <summary>The total over the whole ranking.</summary>
    public Subject Total => Groups.First(group => group.Id == TotalId);

    /// <summary>A table from rows.</summary>
    /// <exception cref="ArgumentException">There is no total, no row in constant US dollars or those of several years, an amount below
    /// zero, or a cell that occurs twice.</exception>
    public static ArmsRevenues Create(Source source, IEnumerable<ArmsRevenueRow> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArmsRevenueRow[] all = [.. rows];
        PriceBasis[] constant =
        [
            .. all.Select(row => row.Revenue.Basis).Where(basis => basis is { Currency: "USD", IsConstant: true }).Distinct(),
        ];
        if (!all.Any(row => row.Group.Id == TotalId) || constant.Length != 1)
            throw new ArgumentException($"{source} needs the total '{TotalId}', and revenue in constant US dollars of one year.");
        if (all.Where(row => row.Revenue.Millions < 0).Select(Cell).FirstOrDefault() is { } negative)
            throw new ArgumentException($"Revenue of {negative} is below zero; correct the row.");
        if (all.GroupBy(Cell).FirstOrDefault(rows => rows.Count() > 1) is { } twice)
            throw new ArgumentException($"Revenue of {twice.Key} occurs twice; keep one row.");
        return new(source, constant[0], all);
    }

    /// <summary>The row of a group and year; null where the edition has none.</summary>
    public ArmsRevenueRow? Find(Subject group, int year, PriceBasis basis) =>
        _rows.TryGetValue((group, year, basis), out var row) ? row : null;

    private static string Cell(ArmsRevenueRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Group.Id} in {row.Year}, {row.Revenue.Basis}");
}
