namespace Analysis.Procurement;

/// <summary>Import volume: the imports of a recipient or a group in a window, from all suppliers or from one.</summary>
public static class ImportVolume
{
    /// <summary>The volume over the window.</summary>
    /// <remarks>
    /// Formula: Σ TIV. Unit: millions of SIPRI trend-indicator values, a volume and not money. Shape: one observation, the supplier
    /// as counterpart where one is named. Missing data: outside the coverage a gap; inside it, nothing recorded is zero.
    /// Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <exception cref="ArgumentException">The supplier is an aggregate and no country, entity or group.</exception>
    public static Indicator<TrendValue> Of(Transfers table, Subject recipient, Period window, Subject? supplier = null)
    {
        var result = new ResultBuilder<TrendValue>();
        var (imports, reason) = ImportVolumes.Of(table, recipient, window);
        if ((ImportCoverage.WhyNotSupplier(table, supplier, window) ?? reason) is { } why)
            result.AddGap(recipient, window, why);
        else
            result.Add(recipient, supplier, window, new(supplier is null ? imports!.Total : imports!.From(supplier)), ObservationStatus.Derived);
        return result.Build("import-volume", "Arms imports", "million TIV", "Sum of the trend-indicator values delivered over the window.", table.Source);
    }
}
