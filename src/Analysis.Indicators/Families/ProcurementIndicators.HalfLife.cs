using System.Globalization;
using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Procurement;

namespace Analysis.Indicators.Families;

public sealed partial class ProcurementIndicators
{
    /// <summary>Years until half of the imported platforms is out of service if nothing more is bought.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.HalfLife.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="platforms">Kinds of platform, with commas, or 'all'.</param>
    /// <param name="lives">Mean service lives: usual, low, high, or one number of years for every kind.</param>
    /// <param name="shape">Shape of the Weibull survival curve.</param>
    /// <param name="usedAge">Age of used platforms on arrival, as a part of the mean life of their kind.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "half-life",
        "Years until half of the imported platforms is out of service if nothing more is bought",
        unit: UnitWords.Years,
        datasets: [Deliveries]
    )]
    public Indicator<Duration> HalfLife(
        [Default("all")] SubjectsArgument? platforms = null,
        [DefaultFrom(nameof(UsualLives))] WordArgument? lives = null,
        [Default("4")] NumberArgument? shape = null,
        [Default("0.5")] NumberArgument? usedAge = null
    ) =>
        WithArguments(
            Analysis.Procurement.HalfLife.Of(Library.PlatformDeliveries(), Assumed(lives, shape, usedAge), PlatformsOf(platforms)),
            [platforms, lives, shape, usedAge]
        );

    private InstalledBaseAssumptions Assumed(
        WordArgument? lives,
        NumberArgument? shape,
        NumberArgument? usedAge,
        [CallerMemberName] string method = ""
    ) =>
        new()
        {
            Pool = Library.Group(Whole),
            Lives = Value(lives, LivesOf, nameof(lives), method),
            Shape = Value(shape, nameof(shape), method),
            SecondHandAge = Value(usedAge, nameof(usedAge), method),
        };

    private static ServiceLives LivesOf(string words) =>
        new[] { ServiceLives.Usual, ServiceLives.Low, ServiceLives.High }.FirstOrDefault(lives => lives.Words == words)
        ?? ServiceLives.Same(
            double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var years)
                ? years
                : throw new ArgumentException($"'{words}' is not a number; give usual, low, high, or a number of years such as 35.")
        );

    private IReadOnlyList<Subject>? PlatformsOf(SubjectsArgument? platforms, [CallerMemberName] string method = "") =>
        Is(platforms, All, nameof(platforms), method)
            ? null
            : Named(
                platforms,
                id => Known(id, "kind of platform", Library.PlatformDeliveries().Rows.Select(row => row.Platform)),
                nameof(platforms),
                method
            );

    private static Subject Known(string id, string what, IEnumerable<Subject> known) =>
        known.FirstOrDefault(subject => subject.Id == id)
        ?? throw new ArgumentException(
            $"the table has no {what} '{id}'; did you mean {ClosestMatch.Find(id, known.Select(subject => subject.Id).Distinct())}?"
        );
}
