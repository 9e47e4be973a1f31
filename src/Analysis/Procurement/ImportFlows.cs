using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Import flows: which part of a group's arms imports goes from which supplier to which of its members.</summary>
public static class ImportFlows
{
    private const int MostRecipients = 8;
    private const int MostOutside = 2;
    private const double Rounding = 1e-12;

    /// <summary>The members that are not among the largest buyers.</summary>
    public static Subject OtherMembers { get; } = new Aggregate("other-members", "All other members");

    /// <summary>The part of the group's imports that goes from each supplier to each member, small ones pooled.</summary>
    /// <remarks>
    /// Formula: Σ TIV from the supplier to the member ÷ Σ TIV from all suppliers to the group, over the window. Unit: fraction of volume;
    /// all parts add up to one. Shape: one observation a recipient and supplier. The recipients are the eight largest buyers, the largest
    /// first, and all other members. The suppliers are the one that is asked for, the own group without it, the two largest countries
    /// outside the group, and all others, unknown ones included. A group by year takes each year's members. By supplier, not by designer.
    /// Missing data as for <see cref="SupplierShare.OfAll"/>: a gap of the group. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="group">The group that buys.</param>
    /// <param name="window">The window; members are those of its last year.</param>
    /// <param name="supplier">The supplier that has an end of its own.</param>
    /// <param name="own">The group whose suppliers count as own.</param>
    public static Indicator<Share> Of(Transfers table, CountryGroup group, Period window, Country supplier, CountryGroup own)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(supplier);
        ArgumentNullException.ThrowIfNull(own);
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(table, group, window);
        if (imports is null)
            result.AddGap(group, window, reason!);
        else
        {
            Subject[] origins = [supplier, own.Without(supplier), .. Outside(imports, window, supplier, own)];
            foreach (var (recipient, volumes) in ByRecipient(LargestBuyers(table, group, window), imports, origins))
            foreach (var (origin, volume) in origins.Append(OriginSplit.Others).Zip(volumes))
                result.Add(recipient, origin, window, Share.Of(volume, imports.Total), ObservationStatus.Derived);
        }
        return result.Build(
            "import-flows",
            $"Arms imports of {group.Name} by supplier and recipient",
            UnitWords.ShareOfVolume,
            "Volume from the supplier to the recipient ÷ volume from all suppliers to the group, over the window.",
            table.Source
        );
    }

    private static IEnumerable<Subject> Outside(ImportVolumes imports, Period window, Country supplier, CountryGroup own) =>
        imports
            .BySupplier()
            .Select(pair => pair.Supplier)
            .OfType<Country>()
            .Where(country => country != supplier && !own.Includes(country, window.To))
            .Take(MostOutside);

    private static IReadOnlyList<(Subject Member, ImportVolumes Imports)> LargestBuyers(
        Transfers table,
        CountryGroup group,
        Period window
    ) =>
        [
            .. group
                .MembersIn(window.To)
                .Select(member => (Member: (Subject)member, Imports: ImportVolumes.Of(table, group.Only(member), window).Volumes!))
                .Where(buyer => buyer.Imports.Total > 0)
                .OrderByDescending(buyer => buyer.Imports.Total)
                .Take(MostRecipients),
        ];

    private static IEnumerable<(Subject Recipient, double[] Volumes)> ByRecipient(
        IReadOnlyList<(Subject Member, ImportVolumes Imports)> buyers,
        ImportVolumes all,
        IReadOnlyList<Subject> origins
    )
    {
        var named = buyers.Select(buyer => (buyer.Member, Volumes: ByOrigin(buyer.Imports, origins))).ToList();
        double[] rest = [.. ByOrigin(all, origins).Select((volume, i) => Remainder(volume, named.Sum(buyer => buyer.Volumes[i])))];
        return named.Append((OtherMembers, rest));
    }

    // A volume for each origin and one for all others.
    private static double[] ByOrigin(ImportVolumes imports, IReadOnlyList<Subject> origins)
    {
        double[] named = [.. origins.Select(imports.From)];
        return [.. named, Remainder(imports.Total, named.Sum())];
    }

    // The sums round apart in the last digits, which is no delivery.
    private static double Remainder(double whole, double parts) => whole - parts > whole * Rounding ? whole - parts : 0;
}
