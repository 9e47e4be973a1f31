namespace Analysis.Procurement;

/// <summary>Supplier share of SIPRI's Europe with and without Ukraine, for Ukraine alone takes a large part of what Europe imports since 2022.</summary>
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
    /// <exception cref="ArgumentException">The tables are of two editions, the second has several recipients, or the supplier is an aggregate.</exception>
    public static Indicator<Share> Of(Transfers regions, Transfers withoutUkraine, Subject region, Period window, Subject? supplier = null)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(withoutUkraine);
        SourceList.SameEdition(regions.Source, withoutUkraine.Source);
        if (withoutUkraine.Coverage.Recipients is not [var rest] || rest == region)
            throw new ArgumentException("The table without Ukraine has one recipient with an id of its own: the region without Ukraine.");
        Indicator<Share> Shares(Transfers table, Subject recipient) => supplier is null
            ? SupplierShare.OfAll(table, recipient, window)
            : SupplierShare.Of(table, recipient, window, supplier);
        return new[] { Shares(regions, region), Shares(withoutUkraine, rest) }.Joined() with
        {
            Id = "europe-supplier-share",
            Title = "Supplier share of arms imports of SIPRI's Europe, with and without Ukraine",
        };
    }
}
