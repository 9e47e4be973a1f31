using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Supplier share: a supplier's part of the arms imports of a recipient or a group over a window, by volume.</summary>
public static class SupplierShare
{
    private const string Definition =
        "Volume delivered by the supplier ÷ volume delivered by all suppliers that the edition records, unknown ones included, "
        + "to the recipient over the window; a group is one pooled recipient.";

    /// <summary>The share of every supplier, largest first.</summary>
    /// <remarks>
    /// Formula: Σ TIV from the supplier ÷ Σ TIV from all suppliers over the years of the window. Unit: fraction of volume. Shape: one
    /// observation a supplier, which is the counterpart. SIPRI's own prints take five years. Deliveries count for the country that
    /// delivered, which need not be the designer; unknown suppliers stay in the denominator, and what NATO buys as an organisation
    /// is in no country's. Missing data: a window, recipient or supplier outside the edition's coverage, or no deliveries at all, is
    /// a gap. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    public static Indicator<Share> OfAll(Transfers table, Subject recipient, Period window)
    {
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(table, recipient, window);
        if (imports is null)
            result.AddGap(recipient, window, reason!);
        foreach (var (supplier, volume) in imports?.BySupplier() ?? [])
            result.Add(recipient, supplier, window, Share.Of(volume, imports!.Total), ObservationStatus.Derived);
        return Build(result, table);
    }

    /// <summary>The share of one supplier, or of a group of suppliers taken together.</summary>
    /// <remarks>
    /// As <see cref="OfAll"/>; a country that delivered nothing inside the coverage has the share zero; a party that is not a country
    /// (x-unknown, x-nato) and never named is a gap.
    /// </remarks>
    /// <exception cref="ArgumentException">The supplier is an aggregate and no country, entity or group.</exception>
    public static Indicator<Share> Of(Transfers table, Subject recipient, Period window, Subject supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(table, recipient, window);
        if ((ImportCoverage.SupplierGapReason(table, supplier, window) ?? reason) is { } why)
            result.AddGap(recipient, window, why);
        else
            result.Add(recipient, supplier, window, Share.Of(imports!.From(supplier), imports.Total), ObservationStatus.Derived);
        return Build(result, table);
    }

    private static Indicator<Share> Build(ResultBuilder<Share> result, Transfers table) =>
        result.Build("supplier-share", "Supplier share of arms imports", UnitWords.ShareOfVolume, Definition, table.Source);
}

/// <summary>
/// Supplier share of SIPRI's Europe with and without Ukraine, for Ukraine alone takes a large part of what Europe imports since 2022.
/// </summary>
public static class EuropeSupplierShare
{
    /// <summary>The shares of one supplier, or of each, in the imports of the region as a whole and without Ukraine.</summary>
    /// <remarks>
    /// As <see cref="SupplierShare"/>, once for each of the two tables, which are of one edition. Unit: fraction of volume. Shape: one
    /// observation a region and supplier, the region as subject. SIPRI's Europe holds Russia and not Türkiye. Missing data: a window
    /// outside the coverage is a gap. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="regions">Deliveries by region.</param>
    /// <param name="withoutUkraine">Deliveries to the region without Ukraine, its only recipient.</param>
    /// <param name="region">The region as a whole.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier; left out, every supplier.</param>
    /// <exception cref="ArgumentException">The tables are of two editions, the second has several recipients, or the supplier is an
    /// aggregate.</exception>
    public static Indicator<Share> Of(Transfers regions, Transfers withoutUkraine, Subject region, Period window, Subject? supplier = null)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(withoutUkraine);
        SourceList.SameEdition(regions.Source, withoutUkraine.Source);
        if (withoutUkraine.Coverage.Recipients is not [var rest] || rest == region)
            throw new ArgumentException("The table without Ukraine has one recipient with an id of its own: the region without Ukraine.");
        Indicator<Share> Shares(Transfers table, Subject recipient) =>
            supplier is null ? SupplierShare.OfAll(table, recipient, window) : SupplierShare.Of(table, recipient, window, supplier);
        return new[] { Shares(regions, region), Shares(withoutUkraine, rest) }.Joined() with
        {
            Id = "europe-supplier-share",
            Title = "Supplier share of arms imports of SIPRI's Europe, with and without Ukraine",
        };
    }
}

/// <summary>Supplier share with what NATO buys as an organisation, which belongs to no country's imports.</summary>
public static class AllianceOwnedShare
{
    /// <summary>NATO as a buyer: tankers, surveillance drones and airlifters that it owns itself.</summary>
    public static Entity Nato { get; } = Entity.ParseEntity("x-nato");

    /// <summary>The share of one supplier in the imports of the group and of NATO as a buyer together.</summary>
    /// <remarks>
    /// Formula: (Σ TIV from the supplier to the group + Σ TIV from the supplier to NATO) ÷ (Σ TIV to the group + Σ TIV to NATO) over the
    /// years of the window. Unit: fraction of volume. Shape: one observation, the group as subject. Some owners are not in the group: the
    /// United States owns a part of most of these fleets. Missing data: an edition without NATO as a recipient, or a window outside its
    /// coverage, is a gap. Source: SIPRI Arms Transfers Database.
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
        if ((reason ?? ownedReason ?? ImportCoverage.SupplierGapReason(table, supplier, window)) is { } why)
            result.AddGap(group, window, why);
        else
            result.Add(
                group,
                supplier,
                window,
                Share.Of(members!.From(supplier) + owned!.From(supplier), members.Total + owned.Total),
                ObservationStatus.Derived
            );
        return result.Build(
            "alliance-owned-share",
            $"Share of {supplier.NameInProse} in arms imports, NATO's own purchases included",
            UnitWords.ShareOfVolume,
            "Volume from the supplier to the group and to NATO as a buyer ÷ volume from all suppliers to both, over the window.",
            table.Source
        );
    }
}

/// <summary>Origin split: imports from the United States, from the own group, and from all others.</summary>
public static class OriginSplit
{
    /// <summary>The part of all suppliers outside the United States and the own group, including unknown ones.</summary>
    public static Subject Others { get; } = new Aggregate("others", "All others");

    /// <summary>The three shares, which add up to one.</summary>
    /// <remarks>
    /// Formula: supplier shares pooled into three; a supplier of the own group counts there in the years of its membership. Unit:
    /// fraction of volume. Shape: three observations with the counterparts <c>USA</c>, the group, and <c>others</c>. By supplier,
    /// not by designer. Missing data as for <see cref="SupplierShare.OfAll"/>. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <exception cref="ArgumentException">The own group has the United States as a member, so that the parts overlap.</exception>
    public static Indicator<Share> Of(Transfers table, Subject recipient, Period window, CountryGroup own)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (own.Memberships.Any(membership => membership.Country == Country.UnitedStates))
            throw new ArgumentException($"'{own.Id}' has the United States as a member; take a group without it, such as european-nato.");
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(table, recipient, window);
        if (imports is null)
            result.AddGap(recipient, window, reason!);
        else
            foreach (var (counterpart, volume) in Parts(imports, own))
                result.Add(recipient, counterpart, window, Share.Of(volume, imports.Total), ObservationStatus.Derived);
        return result.Build(
            "origin-split",
            "Arms imports by origin",
            UnitWords.ShareOfVolume,
            "Imports from the United States, from the own group, and from all others ÷ all imports over the window, by supplier.",
            table.Source
        );
    }

    private static IEnumerable<(Subject, double)> Parts(ImportVolumes imports, CountryGroup own)
    {
        var (unitedStates, group) = (imports.From(Country.UnitedStates), imports.From(own));
        // The three sums round apart in the last digit; a part below zero would be no part.
        return [(Country.UnitedStates, unitedStates), (own, group), (Others, Math.Max(0, imports.Total - unitedStates - group))];
    }
}
