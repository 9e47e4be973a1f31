namespace Analysis.Posture;

/// <summary>The US part of what the United States and Europe have of an enabler.</summary>
public static class EnablerParts
{
    /// <summary>The part of the United States in the totals of both sides, by definition.</summary>
    /// <remarks>
    /// Formula: US total ÷ (US total + European total). Unit: fraction of what both have. Shape: one observation a definition, the United
    /// States as counterpart, over the period of the totals; an estimate where one of the totals is. Missing data: the gaps of the totals
    /// stay; a definition with nothing on both sides is a gap. Source: that of the totals.
    /// </remarks>
    /// <param name="totals">The totals of <see cref="Enablers.Of"/>.</param>
    public static Indicator<Share> UsPart(this Indicator<Count> totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var result = new ResultBuilder<Share>();
        foreach (var sides in totals.Observations.GroupBy(o => o.Subject))
        {
            var (us, all) = (
                sides.Where(o => o.Counterpart == Country.UnitedStates).Sum(o => o.Value.Value),
                sides.Sum(o => o.Value.Value)
            );
            var status = sides.Select(o => o.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker);
            var part = all > 0 ? new(Share.Of(us, all), status, null) : Outcome<Share>.Missing("neither side has any");
            result.Add(sides.Key, Country.UnitedStates, sides.First().Period, part);
        }
        foreach (var gap in totals.Gaps)
            result.AddGap(gap);
        foreach (var note in totals.Notes)
            result.AddNote(note);
        return result.Build(
            totals.Id,
            $"US part of what both sides have: {totals.Title}",
            "fraction of what both have",
            "US total ÷ (US total + European total).",
            [.. totals.Sources]
        );
    }
}
