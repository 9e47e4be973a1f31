using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>Defence burden: defence expenditure ÷ gross domestic product, both on one price basis.</summary>
public static class DefenceBurden
{
    /// <summary>The burden by subject and year.</summary>
    /// <remarks>
    /// Formula: spending ÷ GDP; for a group, the sum of spending ÷ the sum of GDP over its members. Unit: fraction. Shape: one
    /// observation a subject and year. Constant prices are the default, because NATO's printed per cent is on real GDP; where
    /// deflators differ current prices give another ratio (the Netherlands in 2026: 2.58 against 2.29). Missing data: a member
    /// without a cell makes the year of its group a gap; Iceland is left out of both sums. Luxembourg's GDP in NATO's
    /// table is a smaller, income-like base from 2023 on, so its burden jumps there. Source: NATO, tables 2, 3 and 5.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Share> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years, Prices prices = Prices.Constant)
    {
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation
            .Run(
                subjects,
                years,
                (subject, year) =>
                    SpendingCalculation.Ratio(
                        pooled.Sum(SpendingMeasure.DefenceExpenditure, subject, year),
                        pooled.Sum(SpendingMeasure.Gdp, subject, year),
                        Share.Of
                    )
            )
            .Build(
                "defence-burden",
                "Defence burden",
                $"fraction of GDP, {pooled.Basis}",
                "Defence expenditure ÷ gross domestic product on one price basis; a group is the ratio of its members' sums.",
                table.Source
            );
    }
}

/// <summary>Size and burden: the rank correlation of GDP and burden.</summary>
public static class SizeAndBurden
{
    /// <summary>The correlation over the members of the alliance by year.</summary>
    /// <remarks>
    /// Formula: Spearman's ρ, Pearson's correlation of the ranks of GDP and of defence burden, ties at their mean rank; Olson and
    /// Zeckhauser
    /// (1966) expected it to be positive, larger allies bearing more than in proportion. Unit: from −1 to 1. Shape: one observation a year,
    /// the alliance as subject, each with the number of members and a 95 % interval (<see cref="Analysis.Correlation.Interval"/>). Constant
    /// prices on both sides. No floor: every member counts, however small. Missing data: a member without a cell, or fewer than four
    /// members, is a gap; Iceland is left out. Source: NATO, tables 2 and 5. About 0.22 in 2014 and 0.09 in 2026 in the 2026 edition: both
    /// intervals hold zero.
    /// </remarks>
    /// <exception cref="ArgumentException">The edition has no constant prices.</exception>
    public static Indicator<Correlation> Of(DefenceSpending table, CountryGroup alliance, Period years)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var pooled = new PooledSpending(table, Prices.Constant);
        return SpendingCalculation
            .Run([alliance], years, (_, year) => Correlation(table, pooled, alliance, year))
            .Build(
                "size-and-burden",
                "Rank correlation of economic size and defence burden",
                UnitWords.RankCorrelation,
                "Spearman's rank correlation of GDP and defence burden over the members, constant prices.",
                table.Source
            );
    }

    private static Outcome<Correlation> Correlation(DefenceSpending table, PooledSpending pooled, CountryGroup alliance, int year)
    {
        var members = PooledSpending.Members(alliance, year);
        var burden = DefenceBurden.Of(table, members, Period.Year(year));
        if (burden.Gaps is [var gap, ..])
            return Outcome<Correlation>.Missing(gap.Reason);
        if (members.Count < Analysis.Correlation.FewestPairs)
            return Outcome<Correlation>.Missing($"{alliance.Name} has {members.Count} members in {year}, too few for a correlation");
        var sizes = members.Select(member => pooled.Sum(SpendingMeasure.Gdp, member, year).Value);
        var status = burden.Observations.Select(o => o.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker);
        return RankCorrelation.Spearman([.. sizes], [.. burden.Observations.Select(o => o.Value.Fraction)]) is { } rho
            ? new(rho, status, null)
            : Outcome<Correlation>.Missing($"all members of {alliance.Name} are of one rank in {year}");
    }
}
