using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>Guideline gap: the distance of spending to a share of GDP, in money. A distance and not a debt.</summary>
public static class GuidelineGap
{
    private const string NoDebt =
        "A distance to a guideline and not a debt: the pledge of 2014 asked allies below 2 % of GDP to move towards it within "
        + "a decade, so that nothing was owed in 2014-2023.";

    /// <summary>The distance in each year.</summary>
    /// <remarks>
    /// Formula: max(0, target × GDP − spending); for a group the sum over its members, so that one member's surplus does not pay for
    /// another's gap. Unit: millions of US dollars. Shape: one observation a subject and year. A group by year counts a member from its
    /// accession. The Wales Summit Declaration (5 September 2014, paragraph 14) says that allies below 2 % aim to move towards it within a
    /// decade: a gap before 2024 is a distance to the guideline and no arrears. Missing data: a member without a cell makes the year of its
    /// group a gap; Iceland is left out. Source: NATO, tables 2 and 5.
    /// </remarks>
    /// <exception cref="ArgumentException">The target is not above zero or more than all of GDP, a subject is neither a country nor a
    /// group, or the edition has no constant prices.</exception>
    public static Indicator<Money> Of(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        Period years,
        Share target,
        Prices prices = Prices.Constant
    )
    {
        Check(target);
        var pooled = new PooledSpending(table, prices);
        return SpendingCalculation
            .Run(subjects, years, (subject, year) => Missing(pooled, subject, year, target))
            .Build(
                "guideline-gap",
                $"Distance to {target} of GDP in money",
                $"million {pooled.Basis}",
                "max(0, target × GDP − spending), summed over the members of a group.",
                table.Source
            );
    }

    /// <summary>The distance over all years together: an accumulated distance to the guideline, and no debt.</summary>
    /// <remarks>
    /// Formula: the sum of <see cref="Of"/> over the years at constant prices; surpluses of other years are not netted, and a country
    /// counts from its accession to the alliance. One observation a subject over the whole period; a year without a value makes the sum a
    /// gap.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Money> Cumulative(
        DefenceSpending table,
        IEnumerable<Subject> subjects,
        CountryGroup alliance,
        Period years,
        Share target
    )
    {
        Check(target);
        ArgumentNullException.ThrowIfNull(alliance);
        ArgumentNullException.ThrowIfNull(subjects);
        Subject[] all = [.. subjects];
        var pooled = new PooledSpending(table, Prices.Constant);
        var result = new ResultBuilder<Money>();
        foreach (var subject in all)
            result.Add(
                subject,
                null,
                years,
                Total(subject, [.. YearsOf(subject, alliance, years).Select(year => Missing(pooled, subject, year, target))], pooled.Basis)
            );
        SpendingCalculation.AddOmissionNotes(result, all);
        result.AddNote(NoDebt);
        return result.Build(
            "cumulative-shortfall",
            $"Distance to {target} of GDP in money, added up over {years}",
            $"million {pooled.Basis}",
            "Σ over the years of max(0, target × GDP − spending) at constant prices; surpluses are not netted, and a country "
                + "counts from its accession.",
            table.Source
        );
    }

    private static IEnumerable<int> YearsOf(Subject subject, CountryGroup alliance, Period years) =>
        years.Years.Where(year => subject is not Country country || alliance.Includes(country, year));

    private static Outcome<Money> Total(Subject subject, IReadOnlyList<Outcome<Money>> years, PriceBasis basis)
    {
        if (years.Count == 0)
            return Outcome<Money>.Missing($"{subject.Name} is not a member of the alliance in these years");
        if (years.FirstOrDefault(year => year.Reason is not null) is { Reason: { } reason })
            return Outcome<Money>.Missing(reason);
        var status = years.Select(year => year.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker);
        return new(new(years.Sum(year => year.Value.Millions), basis), status, null);
    }

    private static Outcome<Money> Missing(PooledSpending pooled, Subject subject, int year, Share target)
    {
        var (missing, status) = (0.0, ObservationStatus.Derived);
        var members = PooledSpending.Members(subject, year);
        if (members.Count == 0)
            return Outcome<Money>.Missing($"{subject.Name} has no members in {year}");
        foreach (var member in members)
        {
            var spending = pooled.Sum(SpendingMeasure.DefenceExpenditure, [member], subject, year);
            var gdp = pooled.Sum(SpendingMeasure.Gdp, [member], subject, year);
            if ((spending.Reason ?? gdp.Reason) is { } reason)
                return Outcome<Money>.Missing(reason);
            missing += Math.Max(0, target.Fraction * gdp.Value - spending.Value);
            status = StatusOrder.Weaker(status, StatusOrder.Weaker(spending.Status, gdp.Status));
        }
        return new(new((decimal)missing, pooled.Basis), status, null);
    }

    /// <summary>Refuses a target that is not a part of GDP.</summary>
    /// <exception cref="ArgumentException">It is not above zero, or above one: 3.5 in the place of 0.035.</exception>
    internal static void Check(Share target)
    {
        if (target.Fraction > 1)
            throw new ArgumentException($"A target of {target} of GDP is more than all of it; write 0.035 for 3.5 %.");
        if (target.Fraction <= 0)
            throw new ArgumentException($"A target of {target} of GDP has no effect; give a share above zero, such as 0.02.");
    }
}
