namespace Analysis.Procurement;

/// <summary>Run-off: what stays in service of today's imported platforms if nothing more is bought.</summary>
public static class RunOff
{
    private const string Definition = "Today's imported platforms along the survival curve of their kind, with no further delivery.";

    /// <summary>The number of platforms by kind, origin and year.</summary>
    /// <remarks>
    /// Formula: surviving(t) of <see cref="InstalledBase.Units"/> for years after the last of the table, with no delivery after it. Unit: platforms.
    /// Shape: one observation a kind, origin of design (the counterpart, and all origins) and year. Estimates all; run it with low and high
    /// lives for the range. No forecast: orders already placed will still arrive. Missing data: a year before the table's last is a gap. Source: as there.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="InstalledBase.Units"/>.</exception>
    public static Indicator<Count> Units(Listing<PlatformDelivery> table, Period years, InstalledBaseAssumptions assumptions, IReadOnlyCollection<Subject>? platforms = null)
    {
        var stock = new PlatformStock(table, platforms, row => row.Units, assumptions);
        return Run(stock, stock.Platforms, years, number => new Count(number)).Build("run-off", "Imported platforms in service if nothing more is bought", "platforms", Definition, table.Source);
    }

    /// <summary>The volume by kind, origin and year, and of all kinds together; as <see cref="Units"/>.</summary>
    /// <exception cref="ArgumentException">As <see cref="InstalledBase.Units"/>.</exception>
    public static Indicator<TrendValue> Volume(Listing<PlatformDelivery> table, Period years, InstalledBaseAssumptions assumptions, IReadOnlyCollection<Subject>? platforms = null)
    {
        var stock = new PlatformStock(table, platforms, row => row.Volume.Millions, assumptions);
        return Run(stock, [InstalledBase.AllPlatforms, .. stock.Platforms], years, number => new TrendValue(number))
            .Build("run-off", "Volume of imported platforms in service if nothing more is bought", "million TIV", Definition, table.Source);
    }

    private static ResultBuilder<T> Run<T>(PlatformStock stock, IReadOnlyList<Subject> platforms, Period years, Func<double, T> quantity) where T : struct, IQuantity
    {
        var result = new ResultBuilder<T>();
        foreach (var year in years.Years)
            if (year < stock.Years.To)
                result.AddGap(InstalledBase.AllPlatforms, Period.Year(year), $"the run-off begins with the last year of the table, {stock.Years.To}; installed-base has the years before");
            else
                foreach (var platform in platforms)
                    foreach (var origin in (IEnumerable<Subject>)[InstalledBase.AllOrigins, .. stock.Origins])
                        result.Add(platform, origin, Period.Year(year), quantity(stock.Sum(platform, origin, flows => flows.Surviving(year))), ObservationStatus.Estimate);
        InstalledBase.AddNotes(result, stock);
        return result;
    }
}
