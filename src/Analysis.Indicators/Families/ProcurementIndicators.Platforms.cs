using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;

namespace Analysis.Indicators.Families;

/// <content>How long what is bought binds: the platforms taken in, and which of them are in service.</content>
public sealed partial class ProcurementIndicators
{
    private const string Deliveries = "sipri-platform-deliveries";

    /// <summary>Until when a run-off is shown: what is new today is then older than most fleets become.</summary>
    private const int EndOfRunOff = 2060;

    private static WordArgument UsualLives => ServiceLives.Usual.Words;

    private int LastYear => Library.PlatformDeliveries().Years!.Value.To;

    private PeriodArgument LastPlatformYear => LastYear;

    private PeriodArgument PlatformWindow => WindowTo(LastYear);

    private PeriodArgument RunOffYears => new Period(LastYear, EndOfRunOff);

    /// <summary>A supplier's or designer's part in each kind of platform taken in.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DependenceByPlatform.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">The window; the default is the last five years of the table.</param>
    /// <param name="whose">Whose part: USA, european-nato, others or x-unknown.</param>
    /// <param name="by">Supplier or design.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "dependence-by-platform",
        "A supplier's or designer's part in each kind of imported platform",
        unit: UnitWords.ShareOfKind,
        datasets: [Deliveries]
    )]
    [FormerId("dependence-by-platform", "measure", "share")]
    public Indicator<Share> DependenceByPlatform(
        [DefaultFrom(nameof(PlatformWindow))] PeriodArgument? window = null,
        [Default("USA")] SubjectArgument? whose = null,
        [Default("supplier")] ChoiceArgument<PlatformPart>? by = null
    )
    {
        var (table, years) = (Library.PlatformDeliveries(), Value(window));
        var part = Named(whose, id => Known(id, "supplier or designer", table.Rows.SelectMany(row => new[] { row.Supplier, row.Origin })));
        return WithArguments(Analysis.Procurement.DependenceByPlatform.Of(table, years, part, Choice(by)), [window, whose, by]);
    }

    /// <summary>A supplier's or designer's volume in each kind of platform taken in.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DependenceByPlatform.Volume" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.DependenceByPlatform.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="window">The window; the default is the last five years of the table.</param>
    /// <param name="whose">Whose part: USA, european-nato, others or x-unknown.</param>
    /// <param name="by">Supplier or design.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "dependence-by-platform-volume",
        "A supplier's or designer's volume in each kind of imported platform",
        unit: UnitWords.Volume,
        datasets: [Deliveries]
    )]
    [FormerId("dependence-by-platform", "measure", "volume")]
    public Indicator<TrendValue> DependenceByPlatformVolume(
        [DefaultFrom(nameof(PlatformWindow))] PeriodArgument? window = null,
        [Default("USA")] SubjectArgument? whose = null,
        [Default("supplier")] ChoiceArgument<PlatformPart>? by = null
    )
    {
        var (table, years) = (Library.PlatformDeliveries(), Value(window));
        var part = Named(whose, id => Known(id, "supplier or designer", table.Rows.SelectMany(row => new[] { row.Supplier, row.Origin })));
        return WithArguments(Analysis.Procurement.DependenceByPlatform.Volume(table, years, part, Choice(by)), [window, whose, by]);
    }

    /// <summary>Imported platforms by kind and origin: in service, received, retired, passed on.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.InstalledBase.Units" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">A year or years of the table; the default is the last.</param>
    /// <param name="flow">Surviving, delivered, retired or transferred-out.</param>
    /// <param name="platforms">Kinds of platform, with commas, or 'all'.</param>
    /// <param name="lives">Mean service lives: usual, low, high, or one number of years for every kind.</param>
    /// <param name="shape">Shape of the Weibull survival curve.</param>
    /// <param name="usedAge">Age of used platforms on arrival, as a part of the mean life of their kind.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "installed-base",
        "Imported platforms by kind and origin: in service, received, retired, passed on",
        unit: UnitWords.Platforms,
        datasets: [Deliveries]
    )]
    [FormerId("installed-base", "amount", "units")]
    public Indicator<Count> InstalledBase(
        [DefaultFrom(nameof(LastPlatformYear))] PeriodArgument? years = null,
        [Default("surviving")] ChoiceArgument<StockFlow>? flow = null,
        [Default("all")] SubjectsArgument? platforms = null,
        [DefaultFrom(nameof(UsualLives))] WordArgument? lives = null,
        [Default("4")] NumberArgument? shape = null,
        [Default("0.5")] NumberArgument? usedAge = null
    ) =>
        WithArguments(
            Analysis.Procurement.InstalledBase.Units(
                Library.PlatformDeliveries(),
                Value(years),
                Choice(flow),
                Assumed(lives, shape, usedAge),
                PlatformsOf(platforms)
            ),
            [years, flow, platforms, lives, shape, usedAge]
        );

    /// <summary>Volume of imported platforms by kind and origin: in service, received, retired, passed on.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.InstalledBase.Volume" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Procurement.InstalledBase.Units" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">A year or years of the table; the default is the last.</param>
    /// <param name="flow">Surviving, delivered, retired or transferred-out.</param>
    /// <param name="platforms">Kinds of platform, with commas, or 'all'.</param>
    /// <param name="lives">Mean service lives: usual, low, high, or one number of years for every kind.</param>
    /// <param name="shape">Shape of the Weibull survival curve.</param>
    /// <param name="usedAge">Age of used platforms on arrival, as a part of the mean life of their kind.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "installed-base-volume",
        "Volume of imported platforms by kind and origin: in service, taken in, retired, handed on",
        unit: UnitWords.Volume,
        datasets: [Deliveries]
    )]
    [FormerId("installed-base", "amount", "volume")]
    public Indicator<TrendValue> InstalledBaseVolume(
        [DefaultFrom(nameof(LastPlatformYear))] PeriodArgument? years = null,
        [Default("surviving")] ChoiceArgument<StockFlow>? flow = null,
        [Default("all")] SubjectsArgument? platforms = null,
        [DefaultFrom(nameof(UsualLives))] WordArgument? lives = null,
        [Default("4")] NumberArgument? shape = null,
        [Default("0.5")] NumberArgument? usedAge = null
    ) =>
        WithArguments(
            Analysis.Procurement.InstalledBase.Volume(
                Library.PlatformDeliveries(),
                Value(years),
                Choice(flow),
                Assumed(lives, shape, usedAge),
                PlatformsOf(platforms)
            ),
            [years, flow, platforms, lives, shape, usedAge]
        );

    /// <summary>Part of one origin of design in the imported platforms in service.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.InstalledBaseShare.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">A year or years of the table; the default is the last.</param>
    /// <param name="origin">Whose designs: USA, european-nato, others or x-unknown.</param>
    /// <param name="openingStock">
    /// What was delivered before the table begins: left-out, none-of-origin (lower bound) or all-of-origin (upper bound).
    /// </param>
    /// <param name="platforms">Kinds of platform, with commas, or 'all'.</param>
    /// <param name="lives">Mean service lives: usual, low, high, or one number of years for every kind.</param>
    /// <param name="shape">Shape of the Weibull survival curve.</param>
    /// <param name="usedAge">Age of used platforms on arrival, as a part of the mean life of their kind.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "installed-base-share",
        "Part of one origin of design in the imported platforms in service",
        unit: UnitWords.ShareOfSurvivingVolume,
        datasets: [Deliveries]
    )]
    public Indicator<Share> InstalledBaseShare(
        [DefaultFrom(nameof(LastPlatformYear))] PeriodArgument? years = null,
        [Default("USA")] SubjectArgument? origin = null,
        [Default("left-out")] ChoiceArgument<OpeningStock>? openingStock = null,
        [Default("all")] SubjectsArgument? platforms = null,
        [DefaultFrom(nameof(UsualLives))] WordArgument? lives = null,
        [Default("4")] NumberArgument? shape = null,
        [Default("0.5")] NumberArgument? usedAge = null
    )
    {
        var table = Library.PlatformDeliveries();
        var opening = Choice(openingStock);
        var whose = Named(origin, id => Known(id, "origin of design", table.Rows.Select(row => row.Origin)));
        var query = new InstalledBaseShareQuery
        {
            Origin = whose,
            Years = Value(years),
            Opening = opening,
            Platforms = PlatformsOf(platforms),
        };
        return WithArguments(
            Analysis.Procurement.InstalledBaseShare.Of(table, query, Assumed(lives, shape, usedAge)),
            [years, origin, openingStock, platforms, lives, shape, usedAge]
        );
    }

    /// <summary>Imported platforms in service by year if nothing more is bought.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.RunOff.Units" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">Years from the last of the table on.</param>
    /// <param name="platforms">Kinds of platform, with commas, or 'all'.</param>
    /// <param name="lives">Mean service lives: usual, low, high, or one number of years for every kind.</param>
    /// <param name="shape">Shape of the Weibull survival curve.</param>
    /// <param name="usedAge">Age of used platforms on arrival, as a part of the mean life of their kind.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "run-off",
        "Imported platforms in service by year if nothing more is bought",
        unit: UnitWords.Platforms,
        datasets: [Deliveries]
    )]
    [FormerId("run-off", "amount", "units")]
    public Indicator<Count> RunOff(
        [DefaultFrom(nameof(RunOffYears))] PeriodArgument? years = null,
        [Default("all")] SubjectsArgument? platforms = null,
        [DefaultFrom(nameof(UsualLives))] WordArgument? lives = null,
        [Default("4")] NumberArgument? shape = null,
        [Default("0.5")] NumberArgument? usedAge = null
    ) =>
        WithArguments(
            Analysis.Procurement.RunOff.Units(
                Library.PlatformDeliveries(),
                Value(years),
                Assumed(lives, shape, usedAge),
                PlatformsOf(platforms)
            ),
            [years, platforms, lives, shape, usedAge]
        );

    /// <summary>Volume of imported platforms in service by year if nothing more is bought.</summary>
    /// <remarks>
    /// The volume in the place of the number of platforms. Of the number:
    /// <inheritdoc cref="Analysis.Procurement.RunOff.Units" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="years">Years from the last of the table on.</param>
    /// <param name="platforms">Kinds of platform, with commas, or 'all'.</param>
    /// <param name="lives">Mean service lives: usual, low, high, or one number of years for every kind.</param>
    /// <param name="shape">Shape of the Weibull survival curve.</param>
    /// <param name="usedAge">Age of used platforms on arrival, as a part of the mean life of their kind.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "run-off-volume",
        "Volume of imported platforms in service by year if nothing more is bought",
        unit: UnitWords.Volume,
        datasets: [Deliveries]
    )]
    [FormerId("run-off", "amount", "volume")]
    public Indicator<TrendValue> RunOffVolume(
        [DefaultFrom(nameof(RunOffYears))] PeriodArgument? years = null,
        [Default("all")] SubjectsArgument? platforms = null,
        [DefaultFrom(nameof(UsualLives))] WordArgument? lives = null,
        [Default("4")] NumberArgument? shape = null,
        [Default("0.5")] NumberArgument? usedAge = null
    ) =>
        WithArguments(
            Analysis.Procurement.RunOff.Volume(
                Library.PlatformDeliveries(),
                Value(years),
                Assumed(lives, shape, usedAge),
                PlatformsOf(platforms)
            ),
            [years, platforms, lives, shape, usedAge]
        );
}
