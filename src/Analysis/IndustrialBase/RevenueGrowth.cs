namespace Analysis.IndustrialBase;

/// <summary>Real growth of arms revenue by headquarters.</summary>
public static class RevenueGrowth
{
    /// <summary>Growth of each year on the year before.</summary>
    /// <remarks>
    /// Formula: revenue(t) ÷ revenue(t−1) − 1 at constant prices. Unit: fraction. Shape: one observation a group and year. The 100
    /// companies change from year to year, and China enters in 2015: growth of the total into that year is not growth of companies.
    /// Missing data: a year without a year before it is a gap. Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Change> Annual(ArmsRevenues table, IEnumerable<Subject> groups, Period years)
    {
        var basis = RevenueRows.Basis(table, Prices.Constant);
        return RevenueRows.Run(groups, years, (group, year) => Between(table, group, year - 1, year, basis))
            .Build(
                "revenue-growth",
                "Real growth of arms revenue, year on year",
                $"fraction a year, {basis}",
                "Arms revenue ÷ arms revenue of the year before − 1 at constant prices.",
                table.Source);
    }

    /// <summary>The steady yearly growth that leads from the first to the last year.</summary>
    /// <remarks>Formula: (revenue(last) ÷ revenue(first))^(1 ÷ years between) − 1 at constant prices; otherwise as <see cref="Annual"/>.</remarks>
    /// <exception cref="ArgumentException">The period is one year, or a group that the edition does not have.</exception>
    public static Indicator<Change> Compound(ArmsRevenues table, IEnumerable<Subject> groups, Period period)
    {
        if (period.IsYear)
            throw new ArgumentException("Compound growth needs two years; give a period such as 2015-2024.");
        ArgumentNullException.ThrowIfNull(groups);
        var basis = RevenueRows.Basis(table, Prices.Constant);
        var result = new ResultBuilder<Change>();
        foreach (var group in groups)
        {
            var whole = Between(table, group, period.From, period.To, basis);
            result.Add(group, null, period, whole with { Value = whole.Value.Yearly(period.Length - 1) });
        }
        return result.Build(
            "revenue-growth",
            "Real growth of arms revenue, compound",
            $"fraction a year, {basis}",
            "The steady yearly growth of arms revenue at constant prices between the first and the last year.",
            table.Source);
    }

    private static Outcome<Change> Between(ArmsRevenues table, Subject group, int before, int after, PriceBasis basis) => RevenueRows.Pair(
        RevenueRows.Find(table, group, after, basis),
        RevenueRows.Find(table, group, before, basis),
        (later, earlier) => Change.Between(earlier.Number, later.Number));
}
