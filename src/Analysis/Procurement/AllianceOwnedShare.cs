namespace Analysis.Procurement;

/// <summary>Supplier share with what NATO buys as an organisation, which belongs to no country's imports.</summary>
public static class AllianceOwnedShare
{
    /// <summary>NATO as a buyer: tankers, surveillance drones and airlifters that it owns itself.</summary>
    public static Entity Nato { get; } = Entity.ParseEntity("x-nato");

    /// <summary>The share of one supplier in the imports of the group and of NATO as a buyer together.</summary>
    /// <remarks>
    /// Formula: (Σ TIV from the supplier to the group + Σ TIV from the supplier to NATO) ÷ (Σ TIV to the group + Σ TIV to NATO) over the years of
    /// the window. Unit: fraction of volume. Shape: one observation, the group as subject. Some owners are not in the group: the United States
    /// owns a part of most of these fleets. Missing data: an edition without NATO as a recipient, or a window outside its coverage, is a gap.
    /// Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="group">The group.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<Share> Of(Transfers table, CountryGroup group, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(supplier);
        var (members, reason) = ImportVolumes.ForShares(table, group, window);
        var (owned, ownedReason) = ImportVolumes.Of(table, Nato, window);
        var result = new ResultBuilder<Share>();
        if ((reason ?? ownedReason ?? ImportCoverage.WhyNotSupplier(table, supplier, window)) is { } why)
            result.AddGap(group, window, why);
        else
            result.Add(group, supplier, window, Share.Of(members!.From(supplier) + owned!.From(supplier), members.Total + owned.Total), ObservationStatus.Derived);
        return result.Build(
            "alliance-owned-share", $"Share of {supplier.NameInProse} in arms imports, NATO's own purchases included", "fraction of import volume (TIV)",
            "Volume from the supplier to the group and to NATO as a buyer ÷ volume from all suppliers to both, over the window.", table.Source);
    }
}
