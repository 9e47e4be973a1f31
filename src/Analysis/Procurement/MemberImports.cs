namespace Analysis.Procurement;

/// <summary>What each member of a group took in over a window, from all suppliers and from one.</summary>
internal sealed class MemberImports
{
    private readonly Dictionary<Country, (double Total, double FromSupplier)> _volumes;

    private MemberImports(Dictionary<Country, (double Total, double FromSupplier)> volumes)
    {
        _volumes = volumes;
        Members = [.. volumes.Keys.OrderBy(member => member.Code, StringComparer.Ordinal)];
        Total = volumes.Values.Sum(volume => volume.Total);
        FromSupplier = volumes.Values.Sum(volume => volume.FromSupplier);
    }

    public IReadOnlyList<Country> Members { get; }

    public double Total { get; }

    public double FromSupplier { get; }

    public double PooledShare => FromSupplier / Total;

    /// <summary>The volumes of the members, or why there are none.</summary>
    public static (MemberImports? Imports, string? Reason) Of(Transfers table, IReadOnlyList<Country> members, Period window, Country supplier)
    {
        var volumes = new Dictionary<Country, (double, double)>();
        foreach (var member in members)
        {
            var (imports, reason) = ImportVolumes.Of(table, member, window);
            if ((reason ?? ImportCoverage.WhyNotSupplier(table, null, window)) is { } why)
                return (null, why);
            volumes[member] = (imports!.Total, imports.From(supplier));
        }
        var result = new MemberImports(volumes);
        return result.Total > 0 ? (result, null) : (null, $"the edition records no deliveries to the members in {window}");
    }

    /// <summary>The member's part of the imports of all members.</summary>
    public double WeightOf(Country member) => _volumes[member].Total / Total;

    /// <summary>The supplier's share in the member's imports; null where it has none.</summary>
    public double? ShareOf(Country member) => _volumes[member] is { Total: > 0 } volume ? volume.FromSupplier / volume.Total : null;

    /// <summary>The pooled share of all other members; null where they have no imports.</summary>
    public double? ShareWithout(Country member)
    {
        var (total, fromSupplier) = _volumes[member];
        return Total - total > 0 ? (FromSupplier - fromSupplier) / (Total - total) : null;
    }
}
