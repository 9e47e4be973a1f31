using System.Globalization;

namespace Analysis;

/// <summary>One row of <see cref="Transfers"/>: what a supplier delivered to a recipient in a year.</summary>
/// <param name="Supplier">The supplier: the country that delivered, which need not be the designer.</param>
/// <param name="Recipient">The recipient, or the region that the table totals.</param>
/// <param name="Year">The calendar year of delivery.</param>
/// <param name="Volume">The volume delivered.</param>
public readonly record struct Transfer(Entity Supplier, Subject Recipient, int Year, TrendValue Volume);

/// <summary>Volumes of arms transfers of one edition, as columns.</summary>
/// <remarks>Suppliers and recipients are coded by their place in <see cref="Suppliers"/> and <see cref="Recipients"/>; several rows of one supplier, recipient and year add up.</remarks>
public sealed class Transfers
{
    private readonly int[] _suppliers;
    private readonly int[] _recipients;
    private readonly int[] _years;
    private readonly double[] _volumes;

    private Transfers(Source source, Coverage coverage, Transfer[] rows)
    {
        (Source, Coverage) = (source, coverage);
        var (suppliers, recipients) = (new KeyCodes<Entity>(), new KeyCodes<Subject>());
        _suppliers = Array.ConvertAll(rows, row => suppliers.CodeOf(row.Supplier));
        _recipients = Array.ConvertAll(rows, row => recipients.CodeOf(row.Recipient));
        _years = Array.ConvertAll(rows, row => row.Year);
        _volumes = Array.ConvertAll(rows, row => row.Volume.Millions);
        (Suppliers, Recipients) = (suppliers.Keys, recipients.Keys);
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>For whom and when it speaks.</summary>
    public Coverage Coverage { get; }

    /// <summary>The suppliers that occur; a supplier's code is its place.</summary>
    public IReadOnlyList<Entity> Suppliers { get; }

    /// <summary>The recipients that occur; a recipient's code is its place.</summary>
    public IReadOnlyList<Subject> Recipients { get; }

    /// <summary>How many rows.</summary>
    public int Count => _volumes.Length;

    /// <summary>The code of the supplier of each row.</summary>
    public ReadOnlySpan<int> SupplierCodes => _suppliers;

    /// <summary>The code of the recipient of each row.</summary>
    public ReadOnlySpan<int> RecipientCodes => _recipients;

    /// <summary>The year of each row.</summary>
    public ReadOnlySpan<int> Years => _years;

    /// <summary>The volume of each row in millions of trend-indicator values.</summary>
    public ReadOnlySpan<double> Volumes => _volumes;

    /// <summary>A table from rows.</summary>
    /// <exception cref="ArgumentException">A volume is below zero, or a row lies outside the coverage: absent inside means zero, so nothing may stand outside.</exception>
    public static Transfers Create(Source source, Coverage coverage, IEnumerable<Transfer> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(coverage);
        Transfer[] all = [.. rows];
        var table = new Transfers(source, coverage, all);
        // A party is looked up once and not in every row: a register has millions of rows and some hundreds of parties.
        var suppliers = table.Suppliers.Select(coverage.WhyNot).ToArray();
        var recipients = table.Recipients.Select(recipient => coverage.WhyNot(recipient, coverage.Years)).ToArray();
        for (var row = 0; row < all.Length; row++)
            if ((WhyNot(all[row], coverage.Years) ?? recipients[table._recipients[row]] ?? suppliers[table._suppliers[row]]) is { } reason)
                throw new ArgumentException($"{all[row].Supplier} to {all[row].Recipient} in {all[row].Year.ToString(CultureInfo.InvariantCulture)}: {reason}; correct the row or the coverage.", nameof(rows));
        return table;
    }

    private static string? WhyNot(Transfer row, Period years)
    {
        if (row.Volume.Millions < 0)
            return $"a volume can't be {row.Volume.Millions.ToString(CultureInfo.InvariantCulture)}";
        return years.Contains(row.Year) ? null : $"the edition covers {years}";
    }
}
