using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>Consistency of the figures of a country with each other and with those of the shipped edition.</summary>
/// <param name="file">The file as problems name it.</param>
/// <param name="figures">The figures of one indicator.</param>
/// <param name="shipped">The shipped edition.</param>
internal sealed class WorldBankSeries(string file, IReadOnlyList<PartyYearValue> figures, WorldBankShippedValues shipped)
{
    /// <summary>A row, or a column, whose figures are those of the year beside theirs in more than this part has shifted.</summary>
    private const double MostShifted = 0.6;

    private const int LeastYears = 5;
    private const int LeastSeries = 10;

    /// <summary>
    /// In 2008 and 2009, the years of a crisis, a quarter of the countries look as if the two years had changed places, and in no other
    /// year more.
    /// </summary>
    private const double MostSwapped = 0.4;

    private const double MostAlike = 0.9;

    private readonly Dictionary<(string Entity, int Year), double> _cells = figures.ToDictionary(
        figure => (figure.Entity, figure.Year),
        figure => figure.Number
    );

    /// <summary>All checks.</summary>
    public IEnumerable<ImportCheck> All(WorldBankIndicator indicator) => [Spikes(indicator.MostSpike), Gaps(indicator), Swaps(), Shifts()];

    // A figure differs by a factor from those of the year before and the year after: a digit or a decimal point was lost.
    private ImportCheck Spikes(double most) =>
        new(
            "figures beside those of the years before and after",
            figures.Count,
            [
                .. figures
                    .Where(figure => IsSpike(figure, most))
                    .Select(figure =>
                        Problem(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{figure.Entity} {figure.Year}: {figure.Value} differs by more than {most} times from the figures "
                                    + $"of the years beside it; a digit or a decimal point was lost. Download the file again."
                            )
                        )
                    ),
            ]
        );

    private bool IsSpike(PartyYearValue figure, double most)
    {
        var beside = new[] { figure.Year - 1, figure.Year + 1 }
            .Where(year => _cells.ContainsKey((figure.Entity, year)))
            .Select(year => _cells[(figure.Entity, year)])
            .ToList();
        return beside.Count > 0 && (beside.All(value => figure.Number > most * value) || beside.All(value => figure.Number < value / most));
    }

    // A figure is missing inside a series, or at its end.
    private ImportCheck Gaps(WorldBankIndicator indicator)
    {
        var series = figures
            .GroupBy(figure => figure.Entity, StringComparer.Ordinal)
            .Select(one => (one.Key, one.Select(figure => figure.Year).ToHashSet()))
            .ToList();
        return new(
            "years of a series, which have no gap",
            figures.Count,
            [.. InnerGaps(series, indicator), .. indicator.IsComplete ? EarlyEnds(series) : []]
        );
    }

    // The shipped edition has the figure where it was removed.
    private IEnumerable<Problem> InnerGaps(IEnumerable<(string Entity, HashSet<int> Years)> all, WorldBankIndicator indicator) =>
        all.SelectMany(series =>
            Enumerable
                .Range(series.Years.Min(), series.Years.Max() - series.Years.Min())
                .Where(year =>
                    !series.Years.Contains(year)
                    && (indicator.IsComplete || shipped.Find(series.Entity, year, indicator.Measure) is not null)
                )
                .Select(year =>
                    Problem(
                        $"{series.Entity} {YearText.Of(year)} has no figure, and the years before and after have one; it was "
                            + $"removed. Download the file again."
                    )
                )
        );

    private IEnumerable<Problem> EarlyEnds(List<(string Entity, HashSet<int> Years)> all)
    {
        var last = all.GroupBy(series => series.Years.Max()).MaxBy(group => group.Count())!;
        return all.Count >= LeastSeries && last.Count() > MostAlike * all.Count
            ? all.Except(last)
                .Select(series =>
                    Problem(
                        $"{series.Entity} ends with {YearText.Of(series.Years.Max())} and the other countries with "
                            + $"{YearText.Of(last.Key)}; the row has shifted, or figures were removed. Download the file again."
                    )
                )
            : [];
    }

    // Two years of all countries have changed places: in most series the second is between the first and the year before it.
    private ImportCheck Swaps()
    {
        var known = _cells
            .Keys.Where(key => ((int[])[-1, 1, 2]).All(distance => _cells.ContainsKey((key.Entity, key.Year + distance))))
            .GroupBy(key => key.Year)
            .ToList();
        var swapped = known
            .Where(year => year.Count() >= LeastSeries && year.Count(key => IsSwapped(key.Entity, key.Year)) > MostSwapped * year.Count())
            .Select(year => year.Key)
            .Order();
        return new(
            "years of all series in their order",
            known.Count,
            [
                .. swapped.Select(year =>
                    Problem(
                        $"the figures of {YearText.Of(year)} and {YearText.Of(year + 1)} have changed places: in most countries "
                            + $"each fits the other year. Download the file again."
                    )
                ),
            ]
        );
    }

    // Where the shipped edition has both years, it decides: of the countries of the euro alone a fall of the euro in one year (2022) looks
    // the same.
    private bool IsSwapped(string entity, int year)
    {
        var (one, other) = (_cells[(entity, year)], _cells[(entity, year + 1)]);
        if (shipped.Find(entity, year, figures[0].Measure) is { } own && shipped.Find(entity, year + 1, figures[0].Measure) is { } next)
            return Math.Abs(one - next) < Math.Abs(one - own) && Math.Abs(other - own) < Math.Abs(other - next);
        var (before, after) = (_cells[(entity, year - 1)], _cells[(entity, year + 2)]);
        return (before < other && other < one && one < after) || (before > other && other > one && one > after);
    }

    // The figures of a row, or of a year, are those that the shipped edition has for the year beside.
    private ImportCheck Shifts()
    {
        var known = figures
            .Select(figure => (Figure: figure, IsOfOther: IsOfYearBeside(figure)))
            .Where(one => one.IsOfOther is not null)
            .Select(one => (one.Figure, IsOfOther: one.IsOfOther!.Value))
            .ToList();
        var shifted = known
            .GroupBy(one => one.Figure.Entity, StringComparer.Ordinal)
            .Concat(known.GroupBy(one => YearText.Of(one.Figure.Year), StringComparer.Ordinal))
            .Where(group => group.Count() >= LeastYears && group.Count(one => one.IsOfOther) > MostShifted * group.Count())
            .Select(group => group.Key);
        return new(
            "figures and those of the shipped edition for the years beside",
            known.Count,
            [
                .. shifted.Select(key =>
                    Problem(
                        $"{key}: the figures are those that the shipped edition has for the year before or after; a row or a column "
                            + $"has shifted. Download the file again."
                    )
                ),
            ]
        );
    }

    // Null where the shipped edition does not have the year itself and one beside it.
    private bool? IsOfYearBeside(PartyYearValue figure)
    {
        var (before, after) = (Shipped(figure.Year - 1), Shipped(figure.Year + 1));
        if (Shipped(figure.Year) is not { } own || (before is null && after is null))
            return null;
        var (mine, theirs) = (Math.Abs(Math.Log(figure.Number / own)), Math.Min(Distance(before), Distance(after)));
        return mine > 0.0005 && theirs < mine / 4;

        double? Shipped(int year) => shipped.Find(figure.Entity, year, figure.Measure);
        double Distance(double? other) => other is { } value ? Math.Abs(Math.Log(figure.Number / value)) : double.MaxValue;
    }

    private Problem Problem(string message) => new(file, null, null, message);
}
