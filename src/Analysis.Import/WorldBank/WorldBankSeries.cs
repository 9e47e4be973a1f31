using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>Consistency of the figures of a country with each other and with those of the shipped edition.</summary>
internal static class WorldBankSeries
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

    /// <summary>
    /// A figure differs by a factor from those of the year before and the year after: a digit or a decimal point was lost.
    /// </summary>
    public static ImportCheck Spikes(string file, IReadOnlyList<PartyYearValue> figures, double most)
    {
        var cells = figures.ToDictionary(figure => (figure.Entity, figure.Year), figure => figure.Number);
        return new(
            "figures beside those of the years before and after",
            figures.Count,
            [
                .. figures
                    .Where(figure => IsSpike(figure))
                    .Select(figure => new Problem(
                        file,
                        null,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{figure.Entity} {figure.Year}: {figure.Value} differs by more than {most} times from the figures "
                                + $"of the years beside it; a digit or a decimal point was lost. Download the file again."
                        )
                    )),
            ]
        );

        bool IsSpike(PartyYearValue figure)
        {
            var beside = new[] { figure.Year - 1, figure.Year + 1 }
                .Where(year => cells.ContainsKey((figure.Entity, year)))
                .Select(year => cells[(figure.Entity, year)])
                .ToList();
            return beside.Count > 0
                && (beside.All(value => figure.Number > most * value) || beside.All(value => figure.Number < value / most));
        }
    }

    /// <summary>A figure is missing inside a series, or at its end.</summary>
    /// <param name="file">The file as problems name it.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="indicator">Gives whether every country has every year.</param>
    /// <param name="shipped">The shipped edition, which has the figure where it was removed.</param>
    public static ImportCheck Gaps(
        string file,
        IReadOnlyList<PartyYearValue> figures,
        WorldBankIndicator indicator,
        WorldBankShippedValues shipped
    )
    {
        var all = figures
            .GroupBy(figure => figure.Entity, StringComparer.Ordinal)
            .Select(series => (Entity: series.Key, Years: series.Select(figure => figure.Year).ToHashSet()))
            .ToList();
        var gaps = all.SelectMany(series =>
                Enumerable
                    .Range(series.Years.Min(), series.Years.Max() - series.Years.Min())
                    .Where(year =>
                        !series.Years.Contains(year)
                        && (indicator.IsComplete || shipped.Find(series.Entity, year, indicator.Measure) is not null)
                    )
                    .Select(year => new Problem(
                        file,
                        null,
                        null,
                        $"{series.Entity} {YearText.Of(year)} has no figure, and the years before and after have one; it was "
                            + $"removed. Download the file again."
                    ))
            )
            .ToList();
        var last = all.GroupBy(series => series.Years.Max()).MaxBy(group => group.Count())!;
        if (indicator.IsComplete && all.Count >= LeastSeries && last.Count() > MostAlike * all.Count)
            gaps.AddRange(
                all.Except(last)
                    .Select(series => new Problem(
                        file,
                        null,
                        null,
                        $"{series.Entity} ends with {YearText.Of(series.Years.Max())} and the other countries with "
                            + $"{YearText.Of(last.Key)}; the row has shifted, or figures were removed. Download the file again."
                    ))
            );
        return new("years of a series, which have no gap", figures.Count, gaps);
    }

    /// <summary>
    /// Two years of all countries have changed places: in most series the second is between the first and the year before it. Where the
    /// shipped edition has both years, it decides: of the countries of the euro alone a fall of the euro in one year (2022) looks the same.
    /// </summary>
    public static ImportCheck Swaps(string file, IReadOnlyList<PartyYearValue> figures, WorldBankShippedValues shipped)
    {
        var cells = figures.ToDictionary(figure => (figure.Entity, figure.Year), figure => figure.Number);
        var known = cells
            .Keys.Where(key =>
                cells.ContainsKey((key.Entity, key.Year - 1))
                && cells.ContainsKey((key.Entity, key.Year + 1))
                && cells.ContainsKey((key.Entity, key.Year + 2))
            )
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
                .. swapped.Select(year => new Problem(
                    file,
                    null,
                    null,
                    $"the figures of {YearText.Of(year)} and {YearText.Of(year + 1)} have changed places: in most countries "
                        + $"each fits the other year. Download the file again."
                )),
            ]
        );

        bool IsSwapped(string entity, int year)
        {
            if (shipped.Find(entity, year, figures[0].Measure) is { } own && shipped.Find(entity, year + 1, figures[0].Measure) is { } next)
                return Math.Abs(cells[(entity, year)] - next) < Math.Abs(cells[(entity, year)] - own)
                    && Math.Abs(cells[(entity, year + 1)] - own) < Math.Abs(cells[(entity, year + 1)] - next);
            var (before, one, other, after) = (
                cells[(entity, year - 1)],
                cells[(entity, year)],
                cells[(entity, year + 1)],
                cells[(entity, year + 2)]
            );
            return (before < other && other < one && one < after) || (before > other && other > one && one > after);
        }
    }

    /// <summary>The figures of a row, or of a year, are those that the shipped edition has for the year beside.</summary>
    public static ImportCheck Shifts(string file, IReadOnlyList<PartyYearValue> figures, WorldBankShippedValues shipped)
    {
        var known = figures
            .Select(figure =>
                (
                    Figure: figure,
                    Own: shipped.Find(figure.Entity, figure.Year, figure.Measure),
                    Before: shipped.Find(figure.Entity, figure.Year - 1, figure.Measure),
                    After: shipped.Find(figure.Entity, figure.Year + 1, figure.Measure)
                )
            )
            .Where(one => one.Own is not null && (one.Before is not null || one.After is not null))
            .Select(one => (one.Figure, IsOfOther: IsOfOther(one.Figure.Number, one.Own!.Value, one.Before, one.After)))
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
                .. shifted.Select(key => new Problem(
                    file,
                    null,
                    null,
                    $"{key}: the figures are those that the shipped edition has for the year before or after; a row or a column "
                        + $"has shifted. Download the file again."
                )),
            ]
        );
    }

    private static bool IsOfOther(double value, double own, double? before, double? after)
    {
        var (mine, theirs) = (Math.Abs(Math.Log(value / own)), Math.Min(Distance(before), Distance(after)));
        return mine > 0.0005 && theirs < mine / 4;

        double Distance(double? other) => other is { } figure ? Math.Abs(Math.Log(value / figure)) : double.MaxValue;
    }
}
