namespace Analysis.Procurement;

/// <summary>How the part and the volume of one supplier changed, from window to window and within a window.</summary>
public static class SupplierTrend
{
    /// <summary>The change of a supplier's share from one window to another.</summary>
    /// <remarks>
    /// Formula: share in the later window − share in the earlier one. Unit: percentage points. Shape: one observation, for the later
    /// window. Missing data: a window without a share is a gap. Source: that of the shares.
    /// </remarks>
    /// <param name="shares">The shares of one supplier in the imports of one recipient, by window.</param>
    /// <param name="earlier">The earlier window.</param>
    /// <param name="later">The later window.</param>
    /// <exception cref="ArgumentException">The result holds several shares of a window, or nothing at all.</exception>
    public static Indicator<PercentagePoints> ChangeBetween(this Indicator<Share> shares, Period earlier, Period later) =>
        Compare(
            shares,
            new(In(shares, earlier), In(shares, later), later, ReasonIn(shares, earlier, later)),
            UnitWords.Points,
            $"Share in {later} − share in {earlier}.",
            (before, now) => now - before
        );

    /// <summary>The change of a supplier's share from the first to the last year of a window.</summary>
    /// <remarks>
    /// Formula: share in the last year − share in the first one. Unit: percentage points. Shape: one observation, for the window; of a
    /// window of one year it is zero. Missing data: a window whose first or last year has no share is a gap. Source: that of the shares.
    /// </remarks>
    /// <param name="yearly">The shares of one supplier in the imports of one recipient, by year.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ArgumentException">The result holds several shares of a year, or nothing at all.</exception>
    public static Indicator<PercentagePoints> ChangeWithin(this Indicator<Share> yearly, Period window) =>
        Compare(
            yearly,
            new(In(yearly, window.First), In(yearly, window.Last), window, ReasonIn(yearly, window.First, window.Last)),
            UnitWords.Points,
            $"Share in {window.Last} − share in {window.First}.",
            (first, last) => last - first
        );

    /// <summary>How many times the volume of an earlier window that of a later one is.</summary>
    /// <remarks>
    /// Formula: volume in the later window ÷ volume in the earlier one. Unit: ratio of volumes. Shape: one observation, for the later
    /// window. Missing data: a window without a volume, or an earlier one with a volume of zero, is a gap. Source: that of the volumes.
    /// </remarks>
    /// <param name="volumes">The volumes of one supplier to one recipient, by window.</param>
    /// <param name="earlier">The earlier window.</param>
    /// <param name="later">The later window.</param>
    /// <exception cref="ArgumentException">The result holds several volumes of a window, or nothing at all.</exception>
    public static Indicator<Ratio> TimesBetween(this Indicator<TrendValue> volumes, Period earlier, Period later)
    {
        var before = In(volumes, earlier);
        var reason = before is { Value.Millions: 0 } ? $"nothing was delivered in {earlier}" : ReasonIn(volumes, earlier, later);
        return Compare(
            volumes,
            new(before is { Value.Millions: > 0 } ? before : null, In(volumes, later), later, reason),
            UnitWords.RatioOfVolumes,
            $"Volume in {later} ÷ volume in {earlier}.",
            (first, second) => new Ratio(second.Millions / first.Millions)
        );
    }

    private static Observation<T>? In<T>(Indicator<T> result, Period period)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        var within = result.Where(o => o.Period == period);
        return within.Observations.Count == 0 ? null : within.Only.Observation;
    }

    private static string ReasonIn(Indicator result, params Period[] periods) =>
        result.Gaps.FirstOrDefault(gap => periods.Contains(gap.Period))?.Reason
        ?? $"the result has no value of {string.Join(" or ", periods)}";

    private static Indicator<TResult> Compare<T, TResult>(
        Indicator<T> result,
        Ends<T> ends,
        Unit unit,
        string definition,
        Func<T, T, TResult> compare
    )
        where T : struct, IQuantity
        where TResult : struct, IQuantity
    {
        var compared = new ResultBuilder<TResult>();
        if (ends is { First: { } first, Last: { } last })
            compared.Add(
                first.Subject,
                first.Counterpart,
                ends.Period,
                compare(first.Value, last.Value),
                StatusOrder.Weaker(ObservationStatus.Derived, StatusOrder.Weaker(first.Status, last.Status))
            );
        else
            compared.AddGap(SubjectOf(result), ends.Period, ends.Reason);
        return compared.Build(result.Id, $"{result.Title}: change", unit, definition, [.. result.Sources]);
    }

    private static Subject SubjectOf<T>(Indicator<T> result)
        where T : struct, IQuantity =>
        result.Observations.Select(o => o.Subject).Concat(result.Gaps.Select(gap => gap.Subject)).FirstOrDefault()
        ?? throw new ArgumentException($"{result.Title} holds neither values nor gaps, so there is nothing to compare.");

    /// <summary>The two values that are compared, and why there is none where one is missing.</summary>
    private sealed record Ends<T>(Observation<T>? First, Observation<T>? Last, Period Period, string Reason)
        where T : struct, IQuantity;
}
