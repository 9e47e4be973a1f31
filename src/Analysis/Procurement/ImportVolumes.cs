namespace Analysis.Procurement;

/// <summary>What a recipient or a group took in from each supplier over a window.</summary>
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

    /// <summary>Adds up the table in one pass, or says why it can't answer.</summary>
    public static (ImportVolumes? Volumes, string? Reason) Of(Transfers table, Subject recipient, Period window)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        foreach (var year in window.Years)
            foreach (var member in Members(recipient, year))
                if (table.Coverage.WhyNot(member, window) is { } reason)
                    return (null, reason);
        var volumes = new ImportVolumes(table, window, Add(table, recipient, window));
        return volumes.Total > 0 ? (volumes, null) : (null, $"the edition records no deliveries to {recipient.Name} in {window}");
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
            .Select((supplier, code) => (Supplier: supplier, Volume: _volumes.AsSpan(code * _window.Length, _window.Length).ToArray().Sum()))
            .Where(pair => pair.Volume > 0)
            .OrderByDescending(pair => pair.Volume)
            .ThenBy(pair => pair.Supplier.Id, StringComparer.Ordinal)];

    private static double[] Add(Transfers table, Subject recipient, Period window)
    {
        var counts = table.Recipients.SelectMany(r => window.Years.Select(year => Is(r, recipient, year))).ToArray();
        var volumes = new double[table.Suppliers.Count * window.Length];
        ReadOnlySpan<int> suppliers = table.SupplierCodes, recipients = table.RecipientCodes, years = table.Years;
        var values = table.Volumes;
        for (var row = 0; row < values.Length; row++)
        {
            var offset = years[row] - window.From;
            if ((uint)offset < (uint)window.Length && counts[recipients[row] * window.Length + offset])
                volumes[suppliers[row] * window.Length + offset] += values[row];
        }
        return volumes;
    }

    private static bool Is(Subject candidate, Subject wanted, int year) =>
        wanted is CountryGroup group ? candidate is Country country && group.Includes(country, year) : candidate == wanted;

    private static IReadOnlyList<Subject> Members(Subject recipient, int year) =>
        recipient is CountryGroup group ? group.MembersIn(year) : [recipient];
}
