namespace Analysis.Procurement;

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
    /// <exception cref="ArgumentException">The windows differ in length, or the earlier one does not end before the later one begins.</exception>
    public static Indicator<Change> Of(Transfers table, Subject recipient, Period window, Period? earlier = null)
    {
        var before = WindowPair.Before(window, earlier);
        var result = new ResultBuilder<Change>();
        result.Add(recipient, null, window, Compute(table, recipient, before, window));
        return result.Build(
            "import-change",
            $"Change of arms imports against {before}",
            "fraction, change of import volume (TIV)",
            "Volume of the window ÷ volume of the earlier window − 1, both of one edition.",
            table.Source);
    }

    private static Outcome<Change> Compute(Transfers table, Subject recipient, Period before, Period after)
    {
        var (first, firstReason) = ImportVolumes.Of(table, recipient, before, after.To);
        var (second, secondReason) = ImportVolumes.Of(table, recipient, after, after.To);
        if ((firstReason ?? secondReason ?? ImportCoverage.WhyNotSupplier(table, null, after)) is { } reason)
            return Outcome<Change>.Missing(reason);
        return first!.Total > 0
            ? new(Change.Between(first.Total, second!.Total), ObservationStatus.Derived, null)
            : Outcome<Change>.Missing($"the edition records no deliveries to {recipient.Name} in {before}");
    }
}
