namespace Analysis.Procurement;

/// <summary>The part of arms imports in deals that SIPRI marks as having some production in the recipient's country.</summary>
public static class LocalProductionShare
{
    /// <summary>The marked part of the imports of European NATO over a window, from all suppliers or from one party.</summary>
    /// <remarks>
    /// Formula: Σ TIV of marked deals ÷ Σ TIV of all deals over the years of the window. Unit: fraction of volume. Shape: one observation, the
    /// supplier as counterpart where one is named. SIPRI marks any work, down to components, and counts the whole volume as delivered by the
    /// licensor: the marked part is not what was made in Europe. Missing data: a window outside the edition's years, or no deliveries in it, is
    /// a gap. Source: SIPRI Arms Transfers Database, summed by this project.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">European NATO, the one recipient of the table.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">One of the suppliers of the table; left out, all of them.</param>
    public static Indicator<Share> Of(Listing<LocalProductionVolume> table, Subject recipient, Period window, Subject? supplier = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        var rows = table.Rows.Where(row => window.Contains(row.Year) && (supplier is null || row.Supplier.Id == supplier.Id)).ToList();
        var (marked, all) = (rows.Where(row => row.IsLocal).Sum(row => row.Volume.Millions), rows.Sum(row => row.Volume.Millions));
        var result = new ResultBuilder<Share>();
        if (table.Years is { } years && !years.Contains(window))
            result.AddGap(recipient, window, $"the edition covers {years}, not the whole of {window}");
        else if (all > 0)
            result.Add(recipient, supplier, window, Share.Of(marked, all), ObservationStatus.Derived);
        else
            result.AddGap(recipient, window, $"the edition records no deliveries to {recipient.Name}{(supplier is null ? "" : $" from {supplier.NameInProse}")} in {window}");
        return result.Build(
            "local-production-share", "Arms imports in deals marked as having some local production", "fraction of import volume (TIV)",
            "Volume of the deals that SIPRI marks as having local production ÷ volume of all deals, over the window.", table.Source);
    }
}
