namespace Analysis.Procurement;

/// <summary>Supplier share: a supplier's part of the arms imports of a recipient or a group over a window, by volume.</summary>
public static class SupplierShare
{
    private const string Definition =
        "Volume delivered by the supplier ÷ volume delivered by all suppliers that the edition records, unknown ones included, to the recipient over the window; a group is one pooled recipient.";

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
    /// <remarks>As <see cref="OfAll"/>; a country that delivered nothing inside the coverage has the share zero; a party that is not a country (x-unknown, x-nato) and never named is a gap.</remarks>
    /// <exception cref="ArgumentException">The supplier is an aggregate and no country, entity or group.</exception>
    public static Indicator<Share> Of(Transfers table, Subject recipient, Period window, Subject supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(table, recipient, window);
        if ((ImportCoverage.WhyNotSupplier(table, supplier, window) ?? reason) is { } why)
            result.AddGap(recipient, window, why);
        else
            result.Add(recipient, supplier, window, Share.Of(imports!.From(supplier), imports.Total), ObservationStatus.Derived);
        return Build(result, table);
    }

    private static Indicator<Share> Build(ResultBuilder<Share> result, Transfers table) =>
        result.Build("supplier-share", "Supplier share of arms imports", "fraction of import volume (TIV)", Definition, table.Source);
}
