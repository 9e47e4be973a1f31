namespace Analysis.IndustrialBase;

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
            throw new ArgumentException($"'{group.Id}' is not a group of {table.Source}; it has {string.Join(", ", table.Groups.Select(known => known.Id))}.");
        if (!table.Years.Contains(year))
            return Outcome<Money>.Missing($"the edition covers {table.Years}, not {year}");
        return table.Find(group, year, basis) is { } row
            ? new(row.Revenue, ObservationStatus.Derived, null)
            : Outcome<Money>.Missing($"the edition has no revenue of {group.Name} in {year}, {basis}");
    }

    /// <summary>What two revenues give, of which the second is divided by.</summary>
    public static Outcome<T> Pair<T>(Outcome<Money> above, Outcome<Money> below, Func<Money, Money, T> quantity) where T : struct, IQuantity
    {
        if ((above.Reason ?? below.Reason) is { } reason)
            return Outcome<T>.Missing(reason);
        return below.Value.Millions == 0
            ? Outcome<T>.Missing("the revenue to divide by is zero")
            : new(quantity(above.Value, below.Value), ObservationStatus.Derived, null);
    }

    public static ResultBuilder<T> Run<T>(IEnumerable<Subject> groups, Period years, Func<Subject, int, Outcome<T>> compute, Subject? counterpart = null)
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
