using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>The imports of a recipient or a group from each supplier in a window.</summary>
internal sealed class ImportVolumes
{
    private readonly Transfers _table;
    private readonly Period _window;

    /// <summary>Volumes by supplier code and year of the window: [code × length + year − from].</summary>
    private readonly double[] _volumes;

    private ImportVolumes(Transfers table, Period window, double[] volumes)
    {
        (_table, _window, _volumes) = (table, window, volumes);
        Total = volumes.Sum();
    }

    public double Total { get; }

    /// <summary>
    /// Adds up the table in one pass, or gives the reason why it can't. No deliveries inside the coverage are a total of zero.
    /// </summary>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient or group.</param>
    /// <param name="window">The window.</param>
    /// <param name="membersOf">The year whose members a group by year has in every year of the window; null for each year's own.</param>
    public static (ImportVolumes? Volumes, string? Reason) Of(Transfers table, Subject recipient, Period window, int? membersOf = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        return ImportCoverage.RecipientGapReason(table, recipient, window) is { } reason
            ? (null, reason)
            : (new(table, window, Add(table, recipient, window, membersOf)), null);
    }

    /// <summary>As <see cref="Of"/>, for a division by the volume of all suppliers, which must be covered and not zero.</summary>
    public static (ImportVolumes? Volumes, string? Reason) ForShares(Transfers table, Subject recipient, Period window)
    {
        var (volumes, reason) = Of(table, recipient, window);
        reason ??=
            ImportCoverage.SupplierGapReason(table, null, window)
            ?? (volumes!.Total > 0 ? null : $"the edition records no deliveries to {recipient.Name} in {window}");
        return reason is null ? (volumes, null) : (null, reason);
    }

    /// <summary>The volume from one supplier, or from the members of a group of suppliers in each year.</summary>
    public double From(Subject supplier)
    {
        var volume = 0.0;
        for (var code = 0; code < _table.Suppliers.Count; code++)
            foreach (var year in _window.Years)
                if (IsPartOf(_table.Suppliers[code], supplier, year))
                    volume += _volumes[code * _window.Length + year - _window.From];
        return volume;
    }

    /// <summary>The suppliers with a volume, largest first, by code where two are as large.</summary>
    public IReadOnlyList<(Entity Supplier, double Volume)> BySupplier() =>
        [
            .. _table
                .Suppliers.Select(
                    (supplier, code) => (Supplier: supplier, Volume: _volumes.Skip(code * _window.Length).Take(_window.Length).Sum())
                )
                .Where(pair => pair.Volume > 0)
                .OrderByDescending(pair => pair.Volume)
                .ThenBy(pair => pair.Supplier.Id, StringComparer.Ordinal),
        ];

    private static double[] Add(Transfers table, Subject recipient, Period window, int? membersOf)
    {
        var isTotalled = ImportCoverage.IsTotalled(table, recipient);
        bool Counts(Subject candidate, int year) => isTotalled ? candidate == recipient : IsPartOf(candidate, recipient, membersOf ?? year);
        return TransferSums.Add(
            table,
            table.Suppliers.Count * window.Length,
            cellOf: (candidate, year) => window.Contains(year) && Counts(candidate, year) ? year - window.From : TransferSums.Skipped,
            stepOf: supplier => supplier * window.Length
        );
    }

    private static bool IsPartOf(Subject candidate, Subject wanted, int year) =>
        wanted is CountryGroup group ? candidate is Country country && group.Includes(country, year) : candidate == wanted;
}

/// <summary>
/// Gives the reason why a table has no value for a recipient and its suppliers: absent inside the coverage is zero, outside is a gap.
/// </summary>
internal static class ImportCoverage
{
    /// <summary>Why the table can't show the imports of the recipient over the window; null where it can.</summary>
    public static string? RecipientGapReason(Transfers table, Subject recipient, Period window)
    {
        if (recipient is not CountryGroup group || IsTotalled(table, recipient))
            return table.Coverage.GapReason(recipient, window);
        Country[] members = Members(group, window);
        if (members.Length == 0)
            return $"{group.Name} has no members in {window}";
        var reason = members.Select(member => table.Coverage.GapReason(member, window)).FirstOrDefault(why => why is not null);
        return reason is null || !table.Coverage.Years.Contains(window) ? reason : $"{reason}, so {group.Name} can't be added up";
    }

    /// <summary>
    /// Why the table can't show the deliveries of the supplier over the window, or all suppliers together where none is named.
    /// </summary>
    /// <exception cref="ArgumentException">The supplier is an aggregate, which no row of the table can have as its supplier.</exception>
    public static string? SupplierGapReason(Transfers table, Subject? supplier, Period window) =>
        supplier switch
        {
            null => table.Coverage.Suppliers is null ? null : "the edition covers only some suppliers, so that all imports are not known",
            CountryGroup group => Members(group, window).Select(table.Coverage.GapReason).FirstOrDefault(why => why is not null),
            // No country is such a party, and a publisher may leave its deliveries out: absence is not zero.
            Entity { Kind: EntityKind.Unknown or EntityKind.Collective } when !table.Suppliers.Contains(supplier) =>
                $"the edition never names {supplier.Id} as a supplier, so that nothing shows whether it leaves such deliveries out",
            Entity => table.Coverage.GapReason(supplier),
            _ => throw new ArgumentException(
                $"'{supplier.Id}' is not a supplier; name a country, another entity such as x-unknown, or a group of countries."
            ),
        };

    /// <summary>Whether the table contains the group's total itself, as a table by region does, and not its members.</summary>
    public static bool IsTotalled(Transfers table, Subject recipient) => table.Coverage.Recipients.Contains(recipient);

    private static Country[] Members(CountryGroup group, Period window) => [.. window.Years.SelectMany(group.MembersIn).Distinct()];
}

/// <summary>Adds up the volumes of a table by cell, in one pass.</summary>
/// <remarks>
/// The rows are added in parts of a fixed size, several at a time where there are several cores, and the parts in their order: the same
/// table gives the same bytes on any machine.
/// </remarks>
internal static class TransferSums
{
    /// <summary>The cell of rows that don't count.</summary>
    public const int Skipped = -1;

    private const int RowsInAPart = 1 << 18;

    /// <summary>The sums by cell.</summary>
    /// <param name="table">The edition.</param>
    /// <param name="cells">How many cells.</param>
    /// <param name="cellOf">The cell of a recipient in a year, or <see cref="Skipped"/>.</param>
    /// <param name="stepOf">How many cells further a supplier, by its code, is added.</param>
    public static double[] Add(Transfers table, int cells, Func<Subject, int, int> cellOf, Func<int, int> stepOf)
    {
        int[] cellOfCode =
        [
            .. table.Recipients.SelectMany(recipient => table.Coverage.Years.Years.Select(year => cellOf(recipient, year))),
        ];
        int[] stepOfCode = [.. Enumerable.Range(0, table.Suppliers.Count).Select(stepOf)];
        double[] AddPart(int part) => TransferSums.AddPart(table, part * RowsInAPart, cellOfCode, stepOfCode, new double[cells]);
        var parts = (table.Count + RowsInAPart - 1) / RowsInAPart;
        if (parts <= 1)
            return AddPart(0);
        return ParallelEnumerable.Range(0, parts).AsOrdered().Select(AddPart).AsSequential().Aggregate(new double[cells], Sum);
    }

    private static double[] AddPart(Transfers table, int start, int[] cellOfCode, int[] stepOfCode, double[] sums)
    {
        var volumes = table.Volumes[start..Math.Min(start + RowsInAPart, table.Count)];
        var suppliers = table.SupplierCodes.Slice(start, volumes.Length);
        var recipients = table.RecipientCodes.Slice(start, volumes.Length);
        var years = table.Years.Slice(start, volumes.Length);
        var (first, length) = (table.Coverage.Years.From, table.Coverage.Years.Length);
        for (var row = 0; row < volumes.Length; row++)
        {
            var cell = cellOfCode[recipients[row] * length + years[row] - first];
            if (cell != Skipped)
                sums[cell + stepOfCode[suppliers[row]]] += volumes[row];
        }
        return sums;
    }

    private static double[] Sum(double[] sums, double[] part)
    {
        for (var cell = 0; cell < sums.Length; cell++)
            sums[cell] += part[cell];
        return sums;
    }
}
