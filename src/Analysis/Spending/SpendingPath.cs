namespace Analysis.Spending;

/// <summary>Spending path: what a country or group would spend on the steady way to a share of GDP.</summary>
public static class SpendingPath
{
    /// <summary>Spending by year along the path.</summary>
    /// <remarks>
    /// Formula: spending(base) × (1 + g)^(t − base) with g from <see cref="PathToGuideline"/>. Unit: millions of US dollars at constant prices.
    /// Shape: one observation a subject and year, from the base year on; all after it are estimates by assumption. With today's burden as the
    /// target it is what staying at that burden costs. Missing data: no burden or spending in the base year is a gap. Source: NATO, tables 2 and 5.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="PathToGuideline.Of"/>.</exception>
    public static Indicator<Money> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years, Share target, Change gdpGrowth)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Subject[] all = [.. subjects];
        var growth = PathToGuideline.Of(table, all, years, target, gdpGrowth);
        var start = DefenceExpenditure.Of(table, all, Period.Year(years.From));
        var result = new ResultBuilder<Money>();
        foreach (var gap in growth.Gaps)
            result.AddGap(gap.Subject, years, gap.Reason);
        foreach (var g in growth.Observations)
            foreach (var year in years.Years)
                result.Add(g.Subject, null, Period.Year(year), After(start.At(g.Subject.Id, years.From).Value, g.Value, year - years.From), ObservationStatus.Estimate);
        foreach (var note in growth.Notes)
            result.AddNote(note);
        result.AddNote("A scenario: what would follow from steady growth to the target, and not a forecast.");
        return result.Build("spending-path", $"Defence spending on the way to {target} of GDP by {years.To}", $"million {table.ConstantDollars}", $"Spending of {years.From} × (1 + yearly growth needed)^years, with GDP growing by {gdpGrowth} a year.", table.Source);
    }

    private static Money After(Money start, Change yearly, int years) =>
        start with { Millions = start.Millions * (decimal)Math.Pow(1 + yearly.Fraction, years) };
}
