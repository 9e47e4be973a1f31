namespace Analysis.Spending;

/// <summary>Path to guideline: the steady real growth of spending that reaches a share of GDP by a year.</summary>
public static class PathToGuideline
{
    /// <summary>The growth needed a year from a base year on.</summary>
    /// <remarks>
    /// Formula, closed: with b the burden in the base year, n the years to go, y the assumed real growth of GDP and t the target,
    /// g = (1 + y) · (t ÷ b)^(1 ÷ n) − 1. Unit: fraction a year at constant prices. Shape: one observation a subject, over the years from the base
    /// year to the year of the target. A subject above the target gets the growth that would reduce it to the target, which may be negative.
    /// It is an assumption carried forward, not a forecast. Missing data: no burden in the base year is a gap. Source: NATO, tables 2 and 5.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="subjects">Countries and groups.</param>
    /// <param name="years">From the base year to the year of the target.</param>
    /// <param name="target">The share of GDP to reach.</param>
    /// <param name="gdpGrowth">The assumed real growth of GDP a year.</param>
    /// <exception cref="ArgumentException">The years are one, the target is not above zero or more than all of GDP, or GDP would fall to nothing.</exception>
    public static Indicator<Change> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years, Share target, Change gdpGrowth)
    {
        if (years.IsYear)
            throw new ArgumentException("A path needs a base year and a later year of the target; give a period such as 2026-2035.");
        GuidelineGap.Check(target);
        if (gdpGrowth.Fraction <= -1)
            throw new ArgumentException($"No path leads to {target} of GDP with {gdpGrowth} growth of GDP a year; give a growth above minus one.");
        var burden = DefenceBurden.Of(table, subjects, Period.Year(years.From));
        var result = new ResultBuilder<Change>();
        foreach (var o in burden.Observations)
            result.Add(o.Subject, null, years, Needed(o, years, target, gdpGrowth));
        foreach (var gap in burden.Gaps)
            result.AddGap(gap.Subject, years, gap.Reason);
        foreach (var note in burden.Notes)
            result.AddNote(note);
        return result.Build("path-to-guideline", $"Real growth a year needed to reach {target} of GDP by {years.To}", $"fraction a year, {table.ConstantDollars}", $"(1 + growth of GDP) × (target ÷ burden)^(1 ÷ years) − 1, with GDP growing by {gdpGrowth} a year.", table.Source);
    }

    private static Outcome<Change> Needed(Observation<Share> burden, Period years, Share target, Change gdpGrowth) => burden.Value.Fraction > 0
        ? new(new((1 + gdpGrowth.Fraction) * Math.Pow(target.Fraction / burden.Value.Fraction, 1.0 / (years.Length - 1)) - 1), Statuses.Weaker(ObservationStatus.Derived, burden.Status), null)
        : Outcome<Change>.Missing($"{burden.Subject.Name} spends nothing in {years.From}, and no growth leads from nothing to a target");
}
