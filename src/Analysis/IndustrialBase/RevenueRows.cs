namespace Analysis.IndustrialBase;

/// <summary>Looks rows up, and turns absent ones into gaps.</summary>
internal static class RevenueRows
{
    public static PriceBasis Basis(ArmsRevenues table, Prices prices) => prices == Prices.Constant ? table.ConstantDollars : PriceBasis.Current("USD");

    public static ArmsRevenueRow? Find(ArmsRevenues table, Subject group, int year, PriceBasis basis) => table.Groups.Contains(group)
        ? table.Find(group, year, basis)
        : throw new ArgumentException($"'{group.Id}' is no group of {table.Source}; it has {string.Join(", ", table.Groups.Select(known => known.Id))}.", nameof(group));

    public static ResultBuilder<T> Run<T>(ArmsRevenues table, IEnumerable<Subject> groups, Period years, Func<Subject, int, T?> compute, Subject? counterpart = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(groups);
        var result = new ResultBuilder<T>();
        foreach (var group in groups)
            foreach (var year in years.Years)
                if (compute(group, year) is { } value)
                    result.Add(group, counterpart, Period.Year(year), value, ObservationStatus.Derived);
                else
                    result.AddGap(group, Period.Year(year), $"the edition covers {table.Years} and has no pair of rows for {group.Name} in {year}");
        return result;
    }
}
