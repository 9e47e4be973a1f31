using Analysis.Tables;

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
        return SpendingCalculation
            .Run(subjects, years, (subject, year) => Amount(pooled.Sum(SpendingMeasure.DefenceExpenditure, subject, year), pooled.Basis))
            .Build(
                "defence-expenditure",
                "Defence expenditure",
                $"million {pooled.Basis}",
                "Defence expenditure by NATO's definition, pensions included; a group is the sum over its members.",
                table.Source
            );
    }

    private static Outcome<Money> Amount(PooledAmount sum, PriceBasis basis) =>
        sum.Reason is { } reason ? Outcome<Money>.Missing(reason) : new(new Money((decimal)sum.Value, basis), sum.Status, null);
}

/// <summary>Defence expenditure per head of the population.</summary>
public static class DefenceExpenditurePerHead
{
    /// <summary>Spending per head by subject and year.</summary>
    /// <remarks>
    /// Formula: defence expenditure (NATO) ÷ population (World Bank); for a group the sum of spending ÷ the sum of population over its
    /// members. Unit: US dollars per head at current prices and exchange rates. NATO prints its own figure per head at constant prices: the
    /// two can't be compared. Shape: one observation a subject and year. Missing data: a year after the last year of the population, or a
    /// member without one of the cells, is a gap; Iceland is left out of both sums of a group. Sources: NATO, table 2; World Bank,
    /// SP.POP.TOTL.
    /// </remarks>
    /// <exception cref="ArgumentException">A subject is neither a country nor a group.</exception>
    public static Indicator<Ratio> Of(DefenceSpending spending, DefenceSpending population, IEnumerable<Subject> subjects, Period years)
    {
        ArgumentNullException.ThrowIfNull(population);
        var pooled = new PooledSpending(spending, Prices.Current);
        return SpendingCalculation
            .Run(
                subjects,
                years,
                (subject, year) =>
                    SpendingCalculation.Ratio(
                        pooled.Sum(SpendingMeasure.DefenceExpenditure, subject, year),
                        People(population, subject, year),
                        (millions, persons) => new Ratio(millions * 1_000_000 / persons)
                    )
            )
            .Build(
                "defence-expenditure-per-head",
                "Defence expenditure per head",
                UnitWords.DollarsPerHead,
                "Defence expenditure by NATO's definition at current prices and exchange rates ÷ mid-year population; a group "
                    + "is the ratio of its members' sums.",
                spending.Source,
                population.Source
            );
    }

    private static PooledAmount People(DefenceSpending population, Subject subject, int year)
    {
        var (sum, status) = (0.0, ObservationStatus.Derived);
        foreach (var member in PooledSpending.Members(subject, year))
        {
            if (population.Find(SpendingMeasure.Population, null, member, year) is not { } cell)
                return PooledAmount.Missing(PopulationGapReason(population, member, year));
            (sum, status) = (sum + cell.Value, StatusOrder.Weaker(status, cell.Status));
        }
        return new(sum, status, null);
    }

    private static string PopulationGapReason(DefenceSpending population, Entity member, int year)
    {
        int[] known =
        [
            .. population.Years.Years.Where(known => population.Find(SpendingMeasure.Population, null, member, known) is not null),
        ];
        return known.Length == 0
            ? $"the edition of the population does not hold {member.NameInProse}"
            : $"the edition has the population of {member.NameInProse} for {new Period(known[0], known[^1])}, not for {Period.Year(year)}";
    }
}

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
        return SpendingCalculation
            .Run(subjects, years, (subject, year) => Between(pooled, subject, year - 1, year))
            .Build(
                "real-growth",
                "Real growth of defence expenditure, year on year",
                $"fraction a year, {pooled.Basis}",
                "Spending ÷ spending of the year before − 1 at constant prices; a group takes the later year's members in both years.",
                table.Source
            );
    }

    /// <summary>The steady yearly growth that leads from the first to the last year.</summary>
    /// <remarks>
    /// Formula: (spending(last) ÷ spending(first))^(1 ÷ years between) − 1 at constant prices. Unit: fraction a year. Shape: one
    /// observation a subject over the whole period. Members, missing data and source as for <see cref="Annual"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The period is one year, a subject is neither a country nor a group, or the edition has no
    /// constant prices.</exception>
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
        SpendingCalculation.AddOmissionNotes(result, all);
        return result.Build(
            "real-growth",
            "Real growth of defence expenditure, compound",
            $"fraction a year, {pooled.Basis}",
            "The steady yearly growth at constant prices between the first and the last year; a group takes the last year's "
                + "members in both.",
            table.Source
        );
    }

    private static Outcome<Change> Between(PooledSpending pooled, Subject subject, int before, int after)
    {
        if (subject is Entity { Kind: EntityKind.Collective })
            return Outcome<Change>.Missing(
                $"the members of {subject.Name} change from year to year, and an accession is not growth; take the group instead"
            );
        var members = PooledSpending.Members(subject, after);
        return SpendingCalculation.Ratio(
            pooled.Sum(SpendingMeasure.DefenceExpenditure, members, subject, after),
            pooled.Sum(SpendingMeasure.DefenceExpenditure, members, subject, before),
            (later, earlier) => Change.Between(earlier, later)
        );
    }
}
