using Analysis.Tables;

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
        if ((ImportCoverage.SupplierGapReason(table, supplier, window) ?? reason) is { } why)
            result.AddGap(recipient, window, why);
        else
            result.Add(
                recipient,
                supplier,
                window,
                new(supplier is null ? imports!.Total : imports!.From(supplier)),
                ObservationStatus.Derived
            );
        return result.Build(
            "import-volume",
            "Arms imports",
            UnitWords.Volume,
            "Sum of the trend-indicator values delivered over the window.",
            table.Source
        );
    }
}

/// <summary>Import change: the volume of one window against another of the same edition.</summary>
public static class ImportChange
{
    /// <summary>The change from the earlier to the later window.</summary>
    /// <remarks>
    /// Formula: Σ TIV(window) ÷ Σ TIV(earlier window) − 1. Unit: fraction. Shape: one observation, for the later window. Both windows
    /// come from one edition and have one length. A group by year takes the members of the later window's last year in both windows,
    /// so that an accession is not growth. Missing data: a window outside the coverage, or an earlier one without deliveries, is a gap.
    /// Source: SIPRI Arms Transfers Database; SIPRI prints it for five years against the five before.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient or group.</param>
    /// <param name="window">The later window.</param>
    /// <param name="earlier">The earlier window; left out, the one just before.</param>
    /// <exception cref="ArgumentException">The windows differ in length, or the earlier one does not end before the later one
    /// begins.</exception>
    public static Indicator<Change> Of(Transfers table, Subject recipient, Period window, Period? earlier = null)
    {
        var before = WindowPair.Before(window, earlier);
        var result = new ResultBuilder<Change>();
        result.Add(recipient, null, window, Compute(table, recipient, before, window));
        return result.Build(
            "import-change",
            $"Change of arms imports against {before}",
            UnitWords.ChangeOfVolume,
            "Volume of the window ÷ volume of the earlier window − 1, both of one edition.",
            table.Source
        );
    }

    private static Outcome<Change> Compute(Transfers table, Subject recipient, Period before, Period after)
    {
        var (first, firstReason) = ImportVolumes.Of(table, recipient, before, after.To);
        var (second, secondReason) = ImportVolumes.Of(table, recipient, after, after.To);
        if ((firstReason ?? secondReason ?? ImportCoverage.SupplierGapReason(table, null, after)) is { } reason)
            return Outcome<Change>.Missing(reason);
        return first!.Total > 0
            ? new(Change.Between(first.Total, second!.Total), ObservationStatus.Derived, null)
            : Outcome<Change>.Missing($"the edition records no deliveries to {recipient.Name} in {before}");
    }
}

/// <summary>Two windows that compare: of one length, the earlier one first.</summary>
internal static class WindowPair
{
    /// <summary>The earlier window: the one given, else the one just before.</summary>
    /// <exception cref="ArgumentException">The windows differ in length, or the earlier one does not end before the later one
    /// begins.</exception>
    public static Period Before(Period window, Period? earlier)
    {
        var before = earlier ?? window.Before;
        return before.Length == window.Length && before.To < window.From
            ? before
            : throw new ArgumentException(
                $"{before} and {window} can't be compared; give two windows of one length, the earlier one first."
            );
    }
}
