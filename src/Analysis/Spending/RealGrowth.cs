namespace Analysis.Spending;

/// <summary>Real growth of defence expenditure: change at constant prices, year on year or compound.</summary>
public static class RealGrowth
{
    /// <summary>Growth of each year on the year before.</summary>
    /// <remarks>
    /// Formula: spending(t) ÷ spending(t−1) − 1 at constant prices. Unit: fraction. Shape: one observation a subject and year.
    /// A group takes the members of the later year in both years, so that an accession is not growth; a printed total, whose members
    /// change, is a gap. Missing data: a year without a year before it is a gap; Iceland is left out. Source: NATO, tables 2 and 3.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Change> Annual(DefenceSpending table, IEnumerable<Subject> subjects, Period years)
    {
        var pooled = new PooledSpending(table, Prices.Constant);
        return SpendingCalculation.Run(subjects, years, (subject, year) => Between(pooled, subject, year - 1, year))
            .Build(
                "real-growth",
                "Real growth of defence expenditure, year on year",
                $"fraction a year, {pooled.Basis}",
                "Spending ÷ spending of the year before − 1 at constant prices; a group takes the later year's members in both years.",
                table.Source);
    }

    /// <summary>The steady yearly growth that leads from the first to the last year.</summary>
    /// <remarks>
    /// Formula: (spending(last) ÷ spending(first))^(1 ÷ years between) − 1 at constant prices. Unit: fraction a year. Shape: one
    /// observation a subject over the whole period. Members, missing data and source as for <see cref="Annual"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The period is one year, a subject is neither a country nor a group, or the edition has no constant prices.</exception>
    public static Indicator<Change> Compound(DefenceSpending table, IEnumerable<Subject> subjects, Period period)
    {
        if (period.IsYear)
            throw new ArgumentException("Compound growth needs two years; give a period such as 2014-2026.");
        ArgumentNullException.ThrowIfNull(subjects);
        var pooled = new PooledSpending(table, Prices.Constant);
        var result = new ResultBuilder<Change>();
        Subject[] all = [.. subjects];
        foreach (var subject in all)
        {
            var whole = Between(pooled, subject, period.From, period.To);
            result.Add(subject, null, period, whole with { Value = whole.Value.Yearly(period.Length - 1) });
        }
        SpendingCalculation.SayWhoIsLeftOut(result, all);
        return result.Build(
            "real-growth",
            "Real growth of defence expenditure, compound",
            $"fraction a year, {pooled.Basis}",
            "The steady yearly growth at constant prices between the first and the last year; a group takes the last year's members in both.",
            table.Source);
    }

    private static Outcome<Change> Between(PooledSpending pooled, Subject subject, int before, int after)
    {
        if (subject is Entity { Kind: EntityKind.Collective })
            return Outcome<Change>.Missing($"the members of {subject.Name} change from year to year, and an accession is not growth; take the group instead");
        var members = PooledSpending.Members(subject, after);
        return SpendingCalculation.Ratio(
            pooled.Sum(SpendingMeasure.DefenceExpenditure, members, subject, after),
            pooled.Sum(SpendingMeasure.DefenceExpenditure, members, subject, before),
            (later, earlier) => Change.Between(earlier, later));
    }
}
