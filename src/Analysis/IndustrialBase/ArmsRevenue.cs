using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>Arms revenue of the largest companies, by headquarters.</summary>
public static class ArmsRevenue
{
    /// <summary>Revenue by group and year.</summary>
    /// <remarks>
    /// Formula: Σ arms revenue of the ranking's companies with headquarters in the group. Unit: millions of US dollars, current or
    /// constant. Shape: one observation a group and year. Headquarters overstate Europe: BAE Systems and Leonardo earn much of it in
    /// the United States. China is in the ranking from 2015 only. Missing data: a year outside the edition is a gap.
    /// Source: SIPRI Top 100.
    /// </remarks>
    /// <exception cref="ArgumentException">A group that the edition does not have.</exception>
    public static Indicator<Money> Of(ArmsRevenues table, IEnumerable<Subject> groups, Period years, Prices prices = Prices.Current)
    {
        var basis = RevenueRows.Basis(table, prices);
        return RevenueRows
            .Run(groups, years, (group, year) => RevenueRows.Find(table, group, year, basis))
            .Build(
                "arms-revenue",
                "Arms revenue of the Top 100 companies",
                $"million {basis}",
                "Sum of the arms revenue of the companies of SIPRI's Top 100 with headquarters in the group.",
                table.Source
            );
    }
}

/// <summary>Looks rows up, and turns absent ones into gaps.</summary>
internal static class RevenueRows
{
    public static PriceBasis Basis(ArmsRevenues table, Prices prices)
    {
        ArgumentNullException.ThrowIfNull(table);
        return prices == Prices.Constant ? table.ConstantDollars : PriceBasis.Current("USD");
    }

    /// <summary>The revenue of a group in a year.</summary>
    public static Outcome<Money> Find(ArmsRevenues table, Subject group, int year, PriceBasis basis)
    {
        if (!table.Groups.Contains(group))
            throw new ArgumentException(
                $"'{group.Id}' is not a group of {table.Source}; it has {string.Join(", ", table.Groups.Select(known => known.Id))}."
            );
        if (!table.Years.Contains(year))
            return Outcome<Money>.Missing($"the edition covers {table.Years}, not {year}");
        return table.Find(group, year, basis) is { } row
            ? new(row.Revenue, ObservationStatus.Derived, null)
            : Outcome<Money>.Missing($"the edition has no revenue of {group.Name} in {year}, {basis}");
    }

    /// <summary>What two revenues give, of which the second is divided by.</summary>
    public static Outcome<T> Pair<T>(Outcome<Money> above, Outcome<Money> below, Func<Money, Money, T> quantity)
        where T : struct, IQuantity
    {
        if ((above.Reason ?? below.Reason) is { } reason)
            return Outcome<T>.Missing(reason);
        return below.Value.Millions == 0
            ? Outcome<T>.Missing("the revenue to divide by is zero")
            : new(quantity(above.Value, below.Value), ObservationStatus.Derived, null);
    }

    public static ResultBuilder<T> Run<T>(
        IEnumerable<Subject> groups,
        Period years,
        Func<Subject, int, Outcome<T>> compute,
        Subject? counterpart = null
    )
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(groups);
        var result = new ResultBuilder<T>();
        foreach (var group in groups)
        foreach (var year in years.Years)
            result.Add(group, counterpart, Period.Year(year), compute(group, year));
        return result;
    }
}

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
        return RevenueRows
            .Run(groups, years, (group, year) => Between(table, group, year - 1, year, basis))
            .Build(
                "revenue-growth",
                "Real growth of arms revenue, year on year",
                $"fraction a year, {basis}",
                "Arms revenue ÷ arms revenue of the year before − 1 at constant prices.",
                table.Source
            );
    }

    /// <summary>The steady yearly growth that leads from the first to the last year.</summary>
    /// <remarks>
    /// Formula: (revenue(last) ÷ revenue(first))^(1 ÷ years between) − 1 at constant prices; otherwise as <see cref="Annual"/>.
    /// </remarks>
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
            table.Source
        );
    }

    private static Outcome<Change> Between(ArmsRevenues table, Subject group, int before, int after, PriceBasis basis) =>
        RevenueRows.Pair(
            RevenueRows.Find(table, group, after, basis),
            RevenueRows.Find(table, group, before, basis),
            (later, earlier) => Change.Between(earlier.Number, later.Number)
        );
}
