namespace Analysis.Spending;

/// <summary>Burden ratio: share of alliance spending ÷ share of alliance GDP; 1 is a part in proportion to the economy.</summary>
public static class BurdenRatio
{
    /// <summary>The ratio by subject and year.</summary>
    /// <remarks>
    /// Formula: (spending ÷ alliance spending) ÷ (GDP ÷ alliance GDP). Unit: a plain ratio. Shape: one observation a subject and
    /// year, the alliance as counterpart. Missing data: a missing cell makes the year a gap, and so does a country that does not
    /// count as a member in it; Iceland is left out.
    /// Source: NATO, tables 2 and 5; the measure is the usual one of the burden-sharing literature since Olson and Zeckhauser (1966).
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Ratio> Of(DefenceSpending table, IEnumerable<Subject> subjects, CountryGroup alliance, Period years, Prices prices = Prices.Current)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation.Run(subjects, years, (subject, year) => Compute(pooled, subject, alliance, year), alliance)
            .Build(
                "burden-ratio",
                $"Burden ratio within {alliance.Name}",
                $"ratio, {pooled.Basis}",
                "Share of alliance spending ÷ share of alliance GDP.",
                table.Source);
    }

    private static Outcome<Ratio> Compute(PooledSpending pooled, Subject subject, CountryGroup alliance, int year)
    {
        var spending = AlliancePart.Of(pooled, SpendingMeasure.DefenceExpenditure, subject, alliance, year);
        var gdp = AlliancePart.Of(pooled, SpendingMeasure.Gdp, subject, alliance, year);
        return SpendingCalculation.Ratio(
            new(spending.Value.Number, spending.Status, spending.Reason),
            new(gdp.Value.Number, gdp.Status, gdp.Reason),
            (above, below) => new Ratio(above / below));
    }
}
