using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>What is given of the installed base in a year.</summary>
public enum StockFlow
{
    /// <summary>In service at the end of the year.</summary>
    Surviving,

    /// <summary>Received in the year, including second-hand from members of the pool.</summary>
    Delivered,

    /// <summary>Retired in the year.</summary>
    Retired,

    /// <summary>Passed on second-hand over the year from one member of the pool to another.</summary>
    TransferredOut,
}

/// <summary>
/// Imported installed base: the platforms that came in by transfers since the table begins, and which part of them is still in service.
/// </summary>
public static class InstalledBase
{
    /// <summary>All origins together.</summary>
    public static Subject AllOrigins { get; } = new Aggregate("all-origins", "All origins");

    /// <summary>All kinds of platform together, which only their volume can add up.</summary>
    public static Subject AllPlatforms { get; } = new Aggregate("all-platforms", "All platforms");

    internal const string ImportedOnly =
        "Only what was imported: platforms that a member builds for itself are in no table of transfers, so that this is not "
        + "its whole force. What was given away to others, Ukraine first of all, is not taken out.";

    private const string Definition =
        "Perpetual inventory of imported platforms (OECD, Measuring Capital, 2009): deliveries since the table begins, each "
        + "cohort retired along a Weibull curve of the mean life of its kind; delivered = surviving + "
        + "retired + passed on within the pool.";

    /// <summary>
    /// The number of platforms by kind and origin of design; kinds are not added up, a mortar and a submarine being no two of a kind.
    /// </summary>
    /// <remarks>
    /// Formula: surviving(t) = Σ over years y ≤ t of delivered(y) × S(age at arrival + t − y) ÷ S(age at arrival), S a Weibull curve with
    /// the mean life of the kind; new platforms arrive at age 0, used ones at a part of the life (<see cref="InstalledBaseAssumptions"/>).
    /// Second-hand from the pool itself leaves one member and enters another: it counts as delivered and as transferred out and never as
    /// surviving. So in every year surviving = surviving of the year before + delivered − transferred out − retired. Unit: platforms.
    /// Shape: one observation a kind, origin of design (the counterpart, and all origins) and year. Deliveries are derived figures, what
    /// the curve makes of them an estimate. Missing data: a year outside the table is a gap; nothing from before the table is in it.
    /// Source: SIPRI Arms Transfers Database, our kinds and origins.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="years">The years.</param>
    /// <param name="flow">What is given.</param>
    /// <param name="assumptions">Lives, curve and ages.</param>
    /// <param name="platforms">The kinds; left out, all.</param>
    /// <exception cref="ArgumentException">A kind that the table or the service lives do not have, or an assumption that makes no
    /// sense.</exception>
    public static Indicator<Count> Units(
        EditionTable<PlatformDelivery> table,
        Period years,
        StockFlow flow,
        InstalledBaseAssumptions assumptions,
        IReadOnlyCollection<Subject>? platforms = null
    )
    {
        var stock = new PlatformStock(table, platforms, row => row.Units, assumptions);
        return Run(stock, stock.Platforms, years, flow, number => new Count(number))
            .Build("installed-base", Title(flow), UnitWords.Platforms, Definition, table.Source);
    }

    /// <summary>The volume of platforms by kind and origin of design, and of all kinds together.</summary>
    /// <remarks>
    /// As <see cref="Units"/>, in millions of trend-indicator values: capability as delivered, which does not fall with age until a
    /// platform retires.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="Units"/>.</exception>
    public static Indicator<TrendValue> Volume(
        EditionTable<PlatformDelivery> table,
        Period years,
        StockFlow flow,
        InstalledBaseAssumptions assumptions,
        IReadOnlyCollection<Subject>? platforms = null
    )
    {
        var stock = new PlatformStock(table, platforms, row => row.Volume.Millions, assumptions);
        return Run(stock, [AllPlatforms, .. stock.Platforms], years, flow, number => new TrendValue(number))
            .Build("installed-base-volume", Title(flow), UnitWords.Volume, Definition, table.Source);
    }

    private static ResultBuilder<T> Run<T>(
        PlatformStock stock,
        IReadOnlyList<Subject> platforms,
        Period years,
        StockFlow flow,
        Func<double, T> quantity
    )
        where T : struct, IQuantity
    {
        var result = new ResultBuilder<T>();
        var status = flow is StockFlow.Delivered or StockFlow.TransferredOut ? ObservationStatus.Derived : ObservationStatus.Estimate;
        foreach (var year in years.Years)
            if (!stock.Years.Contains(year))
                result.AddGap(AllPlatforms, Period.Year(year), $"the table covers {stock.Years}, not {year}");
            else
                foreach (var platform in platforms)
                foreach (var origin in (IEnumerable<Subject>)[AllOrigins, .. stock.Origins])
                    result.Add(
                        platform,
                        origin,
                        Period.Year(year),
                        quantity(stock.Sum(platform, origin, flows => Number(flows, flow, year))),
                        status
                    );
        AddNotes(result, stock);
        return result;
    }

    internal static void AddNotes<T>(ResultBuilder<T> result, PlatformStock stock)
        where T : struct, IQuantity
    {
        result.AddNote(ImportedOnly);
        result.AddNote($"Nothing delivered before {stock.Years.From} is in it.");
        result.AddNote(stock.Assumptions.Note);
    }

    private static double Number(PlatformFlows flows, StockFlow flow, int year) =>
        flow switch
        {
            StockFlow.Surviving => flows.Surviving(year),
            StockFlow.Delivered => flows.Delivered(year),
            StockFlow.Retired => flows.Retired(year),
            _ => flows.TransferredOut(year),
        };

    private static string Title(StockFlow flow) =>
        flow switch
        {
            StockFlow.Surviving => "Imported platforms in service",
            StockFlow.Delivered => "Imported platforms received",
            StockFlow.Retired => "Imported platforms retired",
            _ => "Platforms passed on within the pool",
        };
}

/// <summary>What a perpetual inventory has to assume, because no table contains it.</summary>
public sealed record InstalledBaseAssumptions
{
    /// <summary>The mean service lives.</summary>
    public ServiceLives Lives { get; init; } = ServiceLives.Usual;

    /// <summary>
    /// The shape of the Weibull curve: 4 spreads retirements by 28 % of the mean life, about as far as Winfrey's S-3 and S-2 curves do, of
    /// 24 and 31 %.
    /// </summary>
    public double Shape { get; init; } = 4;

    /// <summary>How old second-hand and modernised platforms are on arrival, as a part of the mean life of their kind.</summary>
    public double SecondHandAge { get; init; } = 0.5;

    /// <summary>How many first years of the table represent each year before it, in the bounds for the missing opening stock.</summary>
    public int OpeningYears { get; init; } = 10;

    /// <summary>
    /// The group that is one pool: what its members pass on second-hand among themselves leaves it and enters it at once.
    /// </summary>
    public required Subject Pool { get; init; }

    /// <summary>The curve of a kind of platform.</summary>
    internal SurvivalCurve Curve(Subject platform) => new(Lives.Of(platform), Shape);

    /// <summary>How the assumptions read, for a note under the numbers.</summary>
    internal string Note =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Service lives ({Lives.Words}) are assumptions, as are the Weibull curve of shape {Shape} and the age of used "
                + $"platforms on arrival, {SecondHandAge} of the life of their kind."
        );

    /// <exception cref="ArgumentException">A value makes no sense.</exception>
    internal InstalledBaseAssumptions Checked() =>
        this switch
        {
            { Shape: not (>= 0.5 and <= 50) } => throw new ArgumentException($"The shape {Shape} is outside 0.5 to 50; 4 is usual."),
            { SecondHandAge: not (>= 0 and <= 2) } => throw new ArgumentException(
                $"The age {SecondHandAge} of used platforms is a part of the service life, from 0 to 2; 0.5 is half of it."
            ),
            { OpeningYears: < 1 } => throw new ArgumentException(
                $"{OpeningYears} first years can't represent those before; give at least one."
            ),
            _ => this,
        };
}
