using System.Globalization;

namespace Analysis.Tables;

/// <summary>One row of <see cref="Transfers"/>: what a supplier delivered to a recipient in a year.</summary>
/// <param name="Supplier">The supplier: the country that delivered, which need not be the designer.</param>
/// <param name="Recipient">The recipient, or the region that the table totals.</param>
/// <param name="Year">The calendar year of delivery.</param>
/// <param name="Volume">The volume delivered.</param>
public readonly record struct Transfer(Entity Supplier, Subject Recipient, int Year, TrendValue Volume);

/// <summary>Volumes of arms transfers of one edition, as columns.</summary>
/// <remarks>
/// Suppliers and recipients are coded by their place in <see cref="Suppliers"/> and <see cref="Recipients"/>; several rows of one supplier,
/// recipient and year add up. A row takes <see cref="BytesARow"/> bytes, so that a register of ten million deliveries is 140 MB.
/// </remarks>
public sealed class Transfers
{
    /// <summary>What a row takes in memory: three short codes and a volume.</summary>
    public const int BytesARow = 3 * sizeof(ushort) + sizeof(double);

    private readonly ushort[] _suppliers;
    private readonly ushort[] _recipients;
    private readonly ushort[] _years;
    private readonly double[] _volumes;

    private Transfers(Source source, Coverage coverage, TransferColumns columns)
    {
        (Source, Coverage) = (source, coverage);
        (Suppliers, Recipients) = (columns.Suppliers, columns.Recipients);
        (_suppliers, _recipients, _years, _volumes) = columns.ToArrays();
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The subjects and years that it covers.</summary>
    public Coverage Coverage { get; }

    /// <summary>The suppliers that occur; a supplier's code is its place.</summary>
    public IReadOnlyList<Entity> Suppliers { get; }

    /// <summary>The recipients that occur; a recipient's code is its place.</summary>
    public IReadOnlyList<Subject> Recipients { get; }

    /// <summary>How many rows.</summary>
    public int Count => _volumes.Length;

    /// <summary>The code of the supplier of each row.</summary>
    public ReadOnlySpan<ushort> SupplierCodes => _suppliers;

    /// <summary>The code of the recipient of each row.</summary>
    public ReadOnlySpan<ushort> RecipientCodes => _recipients;

    /// <summary>The year of each row, which is inside the coverage.</summary>
    public ReadOnlySpan<ushort> Years => _years;

    /// <summary>The volume of each row in millions of trend-indicator values.</summary>
    public ReadOnlySpan<double> Volumes => _volumes;

    /// <summary>
    /// The rows one by one, in the order of the table, for reading and choosing; a computation over millions takes the columns.
    /// </summary>
    public IEnumerable<Transfer> Rows =>
        Enumerable
            .Range(0, Count)
            .Select(row => new Transfer(Suppliers[_suppliers[row]], Recipients[_recipients[row]], _years[row], new(_volumes[row])));

    /// <summary>A table from rows, which are read one by one and not stored.</summary>
    /// <exception cref="ArgumentException">A volume is below zero, or a row is outside the coverage: absent inside means zero, so nothing
    /// may be outside.</exception>
    public static Transfers Create(Source source, Coverage coverage, IEnumerable<Transfer> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(rows);
        var columns = new TransferColumns(coverage);
        foreach (var row in rows)
            if (columns.Add(row) is { } reason)
                throw new ArgumentException(
                    $"{row.Supplier} to {row.Recipient} in {row.Year.ToString(CultureInfo.InvariantCulture)}: {reason}; correct "
                        + $"the row or the coverage."
                );
        return new Transfers(source, coverage, columns);
    }
}

/// <summary>The subjects and years that a table covers: what is absent inside is zero, what is outside is a gap.</summary>
public sealed record Coverage
{
    /// <summary>The suppliers that it covers; null for all.</summary>
    public IReadOnlyList<Subject>? Suppliers { get; init; }

    /// <summary>The recipients that it covers.</summary>
    public required IReadOnlyList<Subject> Recipients { get; init; }

    /// <summary>The years that it covers.</summary>
    public required Period Years { get; init; }

    /// <summary>Why the table has no value for a recipient over a window; null where it has.</summary>
    public string? GapReason(Subject recipient, Period window)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (!Years.Contains(window))
            return $"the edition covers {Years}, not the whole of {window}";
        return Recipients.Contains(recipient) ? null : $"the edition does not cover {recipient.Name} as a recipient";
    }

    /// <summary>Why the table has no value for a supplier; null where it has.</summary>
    public string? GapReason(Subject supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        return Suppliers is null || Suppliers.Contains(supplier) ? null : $"the edition does not cover {supplier.Name} as a supplier";
    }
}
