namespace Analysis.Spending;

/// <summary>Defence expenditure per head of the population.</summary>
public static class DefenceExpenditurePerHead
{
    /// <summary>Spending per head by subject and year.</summary>
    /// <remarks>
    /// Formula: defence expenditure (NATO) ÷ population (World Bank); for a group the sum of spending ÷ the sum of population over its
    /// members. Unit: US dollars per head at current prices and exchange rates. NATO prints its own figure per head at constant prices:
    /// the two can't be compared. Shape: one observation a subject and year. Missing data: a year after the last year of the population, or a
    /// member without one of the cells, is a gap; Iceland is left out of both sums of a group.
    /// Sources: NATO, table 2; World Bank, SP.POP.TOTL.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group.</exception>
    public static Indicator<Ratio> Of(DefenceSpending spending, DefenceSpending population, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(population);
        var pooled = new PooledSpending(spending, Prices.Current);
        return SpendingCalculation.Run(subjects, years, (subject, year) => SpendingCalculation.Ratio(
                pooled.Sum(SpendingMeasure.DefenceExpenditure, subject, year),
                People(population, subject, year),
                (millions, persons) => new Ratio(millions * 1_000_000 / persons)))
            .Build(
                "defence-expenditure-per-head",
                "Defence expenditure per head",
                "USD per head (current)",
                "Defence expenditure by NATO's definition at current prices and exchange rates ÷ mid-year population; a group is the ratio of its members' sums.",
                spending.Source, population.Source);
    }

    private static Pooled People(DefenceSpending population, Subject subject, int year)
    {
        var (sum, status) = (0.0, ObservationStatus.Derived);
        foreach (var member in PooledSpending.Members(subject, year))
        {
            if (population.Find(SpendingMeasure.Population, null, member, year) is not { } cell)
                return Pooled.Missing(WhyNobody(population, member, year));
            (sum, status) = (sum + cell.Value, Statuses.Weaker(status, cell.Status));
        }
        return new(sum, status, null);
    }

    private static string WhyNobody(DefenceSpending population, Entity member, int year)
    {
        int[] known = [.. population.Years.Years.Where(known => population.Find(SpendingMeasure.Population, null, member, known) is not null)];
        return known.Length == 0
            ? $"the edition of the population does not hold {member.NameInProse}"
            : $"the edition has the population of {member.NameInProse} for {new Period(known[0], known[^1])}, not for {Period.Year(year)}";
    }
}
