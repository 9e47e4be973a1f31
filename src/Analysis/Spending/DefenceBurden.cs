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
        return SpendingCalculation.Run(subjects, years, (subject, year) => SpendingCalculation.Ratio(
                pooled.Sum(SpendingMeasure.DefenceExpenditure, subject, year),
                pooled.Sum(SpendingMeasure.Gdp, subject, year),
                Share.Of))
            .Build(
                "defence-burden",
                "Defence burden",
                $"fraction of GDP, {pooled.Basis}",
                "Defence expenditure ÷ gross domestic product on one price basis; a group is the ratio of its members' sums.",
                table.Source);
    }
}
