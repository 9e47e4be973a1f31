namespace Analysis.Spending;

/// <summary>Defence expenditure of a country, or of a group as the sum over its members.</summary>
public static class DefenceExpenditure
{
    /// <summary>Spending by subject and year.</summary>
    /// <remarks>
    /// Unit: millions of US dollars at current or constant prices and exchange rates. Shape: one observation a subject and year.
    /// Missing data: a member without the cell makes the year of its group a gap; Iceland, which has no armed forces, is left out.
    /// Source: NATO, Defence Expenditure of NATO Countries, table 2.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Money> Of(DefenceSpending table, IEnumerable<Subject> subjects, Period years, Prices prices = Prices.Constant)
    {
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation.Run(subjects, years, (subject, year) => Amount(pooled.Sum(SpendingMeasure.DefenceExpenditure, subject, year), pooled.Basis))
            .Build(
                "defence-expenditure",
                "Defence expenditure",
                $"million {pooled.Basis}",
                "Defence expenditure by NATO's definition, pensions included; a group is the sum over its members.",
                table.Source);
    }

    private static Outcome<Money> Amount(Pooled sum, PriceBasis basis) => sum.Reason is { } reason
        ? Outcome<Money>.Missing(reason)
        : new(new Money((decimal)sum.Value, basis), sum.Status, null);
}
