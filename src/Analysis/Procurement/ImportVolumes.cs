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

    /// <summary>Adds up the table in one pass, or gives the reason why it can't. No deliveries inside the coverage are a total of zero.</summary>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient or group.</param>
    /// <param name="window">The window.</param>
    /// <param name="membersOf">The year whose members a group by year has in every year of the window; null for each year's own.</param>
    public static (ImportVolumes? Volumes, string? Reason) Of(Transfers table, Subject recipient, Period window, int? membersOf = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        return ImportCoverage.WhyNotRecipient(table, recipient, window) is { } reason
            ? (null, reason)
            : (new(table, window, Add(table, recipient, window, membersOf)), null);
    }

    /// <summary>As <see cref="Of"/>, for a division by the volume of all suppliers, which must be covered and not zero.</summary>
    public static (ImportVolumes? Volumes, string? Reason) ForShares(Transfers table, Subject recipient, Period window)
    {
        var (volumes, reason) = Of(table, recipient, window);
        reason ??= ImportCoverage.WhyNotSupplier(table, null, window)
            ?? (volumes!.Total > 0 ? null : $"the edition records no deliveries to {recipient.Name} in {window}");
        return reason is null ? (volumes, null) : (null, reason);
    }

    /// <summary>The volume from one supplier, or from the members of a group of suppliers in each year.</summary>
    public double From(Subject supplier)
    {
        var volume = 0.0;
        for (var code = 0; code < _table.Suppliers.Count; code++)
            foreach (var year in _window.Years)
                if (Is(_table.Suppliers[code], supplier, year))
                    volume += _volumes[code * _window.Length + year - _window.From];
        return volume;
    }

    /// <summary>The suppliers with a volume, largest first, by code where two are as large.</summary>
    public IReadOnlyList<(Entity Supplier, double Volume)> BySupplier() =>
        [.. _table.Suppliers
            .Select((supplier, code) => (Supplier: supplier, Volume: _volumes.Skip(code * _window.Length).Take(_window.Length).Sum()))
            .Where(pair => pair.Volume > 0)
            .OrderByDescending(pair => pair.Volume)
            .ThenBy(pair => pair.Supplier.Id, StringComparer.Ordinal)];

    private static double[] Add(Transfers table, Subject recipient, Period window, int? membersOf)
    {
        var isTotalled = ImportCoverage.IsTotalled(table, recipient);
        bool Counts(Subject candidate, int year) => isTotalled ? candidate == recipient : Is(candidate, recipient, membersOf ?? year);
        return TransferSums.Add(
            table,
            table.Suppliers.Count * window.Length,
            cellOf: (candidate, year) => window.Contains(year) && Counts(candidate, year) ? year - window.From : TransferSums.Skipped,
            stepOf: supplier => supplier * window.Length);
    }

    private static bool Is(Subject candidate, Subject wanted, int year) =>
        wanted is CountryGroup group ? candidate is Country country && group.Includes(country, year) : candidate == wanted;
}
