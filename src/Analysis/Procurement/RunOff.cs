using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Run-off: what stays in service of today's imported platforms if nothing more is bought.</summary>
public static class RunOff
{
    private const string Definition = "Today's imported platforms along the survival curve of their kind, with no further delivery.";

    /// <summary>The number of platforms by kind, origin and year.</summary>
    /// <remarks>
    /// Formula: surviving(t) of <see cref="InstalledBase.Units"/> for years after the last of the table, with no delivery after it. Unit:
    /// platforms. Shape: one observation a kind, origin of design (the counterpart, and all origins) and year. Estimates all; run it with
    /// low and high lives for the range. No forecast: orders already placed will still arrive. Missing data: a year before the table's last
    /// is a gap. Source: as there.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="InstalledBase.Units"/>.</exception>
    public static Indicator<Count> Units(
        EditionTable<PlatformDelivery> table,
        Period years,
        InstalledBaseAssumptions assumptions,
        IReadOnlyCollection<Subject>? platforms = null
    )
    {
        var stock = new PlatformStock(table, platforms, row => row.Units, assumptions);
        return Run(stock, stock.Platforms, years, number => new Count(number))
            .Build("run-off", "Imported platforms in service if nothing more is bought", UnitWords.Platforms, Definition, table.Source);
    }

    /// <summary>The volume by kind, origin and year, and of all kinds together; as <see cref="Units"/>.</summary>
    /// <exception cref="ArgumentException">As <see cref="InstalledBase.Units"/>.</exception>
    public static Indicator<TrendValue> Volume(
        EditionTable<PlatformDelivery> table,
        Period years,
        InstalledBaseAssumptions assumptions,
        IReadOnlyCollection<Subject>? platforms = null
    )
    {
        var stock = new PlatformStock(table, platforms, row => row.Volume.Millions, assumptions);
        return Run(stock, [InstalledBase.AllPlatforms, .. stock.Platforms], years, number => new TrendValue(number))
            .Build(
                "run-off-volume",
                "Volume of imported platforms in service if nothing more is bought",
                UnitWords.Volume,
                Definition,
                table.Source
            );
    }

    /// <summary>What part of the stock of the first year is left in each.</summary>
    /// <remarks>
    /// Formula: units of the year ÷ units of the first year, of one kind and origin. Unit: fraction of the modelled stock. Shape: one
    /// observation for each of <see cref="Units"/>. Missing data: a kind and origin of which the first year has none is a gap. Source: that
    /// of the run-off.
    /// </remarks>
    /// <param name="run">A run-off from <see cref="Units"/>.</param>
    public static Indicator<Share> PartLeft(Indicator<Count> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var result = new ResultBuilder<Share>();
        foreach (var one in run.Observations.GroupBy(o => (o.Subject, o.Counterpart)))
        {
            var stock = one.MinBy(o => o.Period.To)!;
            foreach (var o in one)
                if (stock.Value.Value > 0)
                    result.Add(o.Subject, o.Counterpart, o.Period, Share.Of(o.Value.Value, stock.Value.Value), ObservationStatus.Estimate);
                else
                    result.AddGap(o.Subject, o.Period, $"none is in service in {stock.Period}");
        }
        return result.Build(
            run.Id,
            "Part of the imported platforms still in service if nothing more is bought",
            "fraction of the modelled stock",
            "Units of the year ÷ units of the first year.",
            [.. run.Sources]
        );
    }

    private static ResultBuilder<T> Run<T>(PlatformStock stock, IReadOnlyList<Subject> platforms, Period years, Func<double, T> quantity)
        where T : struct, IQuantity
    {
        var result = new ResultBuilder<T>();
        foreach (var year in years.Years)
            if (year < stock.Years.To)
                result.AddGap(
                    InstalledBase.AllPlatforms,
                    Period.Year(year),
                    $"the run-off begins with the last year of the table, {stock.Years.To}; installed-base has the years before"
                );
            else
                foreach (var platform in platforms)
                foreach (var origin in (IEnumerable<Subject>)[InstalledBase.AllOrigins, .. stock.Origins])
                    result.Add(
                        platform,
                        origin,
                        Period.Year(year),
                        quantity(stock.Sum(platform, origin, flows => flows.Surviving(year))),
                        ObservationStatus.Estimate
                    );
        InstalledBase.AddNotes(result, stock);
        return result;
    }
}

/// <summary>Half-life: in how many years half of today's imported platforms will be out of service if nothing more is bought.</summary>
public static class HalfLife
{
    /// <summary>The half-life by kind of platform and origin, and for all kinds together, by volume.</summary>
    /// <remarks>
    /// Formula: the time h with surviving(last year + h) = surviving(last year) ÷ 2, deliveries ending with the last year of the table.
    /// Unit: years, fractions included. Shape: one observation a kind and origin of design (the counterpart, and all origins), for the last
    /// year. By volume, so that kinds add up. Estimates; run it with low and high lives for the range. Missing data: nothing in service is
    /// a gap. Source: as <see cref="InstalledBase.Units"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="InstalledBase.Units"/>.</exception>
    public static Indicator<Duration> Of(
        EditionTable<PlatformDelivery> table,
        InstalledBaseAssumptions assumptions,
        IReadOnlyCollection<Subject>? platforms = null
    )
    {
        var stock = new PlatformStock(table, platforms, row => row.Volume.Millions, assumptions);
        var result = new ResultBuilder<Duration>();
        foreach (var platform in (IEnumerable<Subject>)[InstalledBase.AllPlatforms, .. stock.Platforms])
        foreach (var origin in (IEnumerable<Subject>)[InstalledBase.AllOrigins, .. stock.Origins])
            result.Add(platform, origin, Period.Year(stock.Years.To), Compute(stock, platform, origin));
        InstalledBase.AddNotes(result, stock);
        return result.Build(
            "half-life",
            "Years until half of the imported platforms is out of service",
            UnitWords.Years,
            "Years from the end of the table until half of the surviving volume is retired, with no further delivery.",
            table.Source
        );
    }

    private static Outcome<Duration> Compute(PlatformStock stock, Subject platform, Subject origin)
    {
        double At(double time) => stock.Sum(platform, origin, flows => flows.Surviving(time));
        var today = At(stock.Years.To);
        if (today <= 0)
            return Outcome<Duration>.Missing($"{platform.Name}, {origin.Name}: the table has none in service by {stock.Years.To}");
        // What survives only falls, so that halving the interval finds the one place.
        var (early, late) = (0.0, 1.0);
        while (At(stock.Years.To + late) > today / 2)
            late *= 2;
        while (late - early > 1e-9)
        {
            var middle = (early + late) / 2;
            (early, late) = At(stock.Years.To + middle) > today / 2 ? (middle, late) : (early, middle);
        }
        return new(new(late), ObservationStatus.Estimate, null);
    }
}
