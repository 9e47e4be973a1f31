using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Families;

namespace Analysis.Indicators.Scenarios;

/// <summary>How long imported platforms stay in service: the assumptions, and what follows from them.</summary>
/// <remarks>
/// An assumption is changed by <c>with</c>: <c>model with { Lives = "low" }</c>. Each result is that of a declared indicator
/// (<c>half-life</c>, <c>installed-base-share</c>, <c>run-off</c>) with the assumptions as its arguments.
/// </remarks>
public sealed record ServiceLifeScenario
{
    private readonly DataLibrary _library;

    internal ServiceLifeScenario(DataLibrary library) => _library = library;

    /// <summary>Mean service lives: usual, low or high; or one number of years for every kind.</summary>
    public WordArgument Lives { get; init; } = "usual";

    /// <summary>Shape of the survival curve.</summary>
    public NumberArgument Shape { get; init; } = "4";

    /// <summary>Age of used platforms on arrival, as a part of the mean life of their kind.</summary>
    public NumberArgument UsedAge { get; init; } = "0.5";

    /// <summary>The years of deliveries that the model follows.</summary>
    public Period Deliveries => _library.PlatformDeliveries().Years!.Value;

    /// <summary>A kind of platform by its id.</summary>
    /// <param name="platform">The id: <c>combat-aircraft</c>.</param>
    /// <exception cref="ArgumentException">There is none; the message names all.</exception>
    public Subject Kind(string platform)
    {
        Subject[] kinds = [.. _library.PlatformDeliveries().Rows.Select(row => row.Platform).Distinct().Order()];
        return kinds.FirstOrDefault(kind => kind.Id == platform)
            ?? throw new ArgumentException(
                $"'{platform}' is no kind of platform; take one of {string.Join(", ", kinds.Select(kind => kind.Id))}."
            );
    }

    /// <summary>Years until half of the platforms is out of service, by kind and origin of design (<c>half-life</c>).</summary>
    public Indicator<Duration> HalfLife() => Procurement.HalfLife(lives: Lives, shape: Shape, usedAge: UsedAge);

    /// <summary>The American part of what is in service in the last year of deliveries, by kind (<c>installed-base-share</c>).</summary>
    public Indicator<Share> UsShare() => Procurement.InstalledBaseShare(lives: Lives, shape: Shape, usedAge: UsedAge);

    /// <summary>Platforms of American design in service by year if nothing more is bought (<c>run-off</c>).</summary>
    /// <param name="platform">The kind of platform.</param>
    /// <param name="until">The last year.</param>
    public Indicator<Count> UsRunOff(string platform, int until) =>
        Procurement.RunOff(new Period(Deliveries.To, until), platform, Lives, Shape, UsedAge).OfCounterpart(Country.UnitedStates.Code);

    private ProcurementIndicators Procurement => new(_library);
}
