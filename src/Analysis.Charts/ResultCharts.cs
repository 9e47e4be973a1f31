namespace Analysis.Charts;

/// <summary>
/// Charts of a result. Each method makes a finished chart: colours by what a country or group is, unit, format, sources, alternative text,
/// and a title that states the change, or the largest and the smallest value.
/// </summary>
/// <remarks>
/// <para>Everything can be replaced: <c>result.Bars() with { Title = "…", Note = "…" }</c>. The id is that of the indicator and the kind of
/// the chart (<c>supplier-share-bars</c>); two charts of one kind on a page need ids of their own.</para>
/// <para>What has no value is drawn as a gap with its reason. A result whose shape a chart can't draw is refused, and the message names
/// a chart that can.</para>
/// </remarks>
public static partial class ResultCharts
{
    private const int MostLines = 8;

    /// <summary>Lines over the years or windows: one a country or group, or one a counterpart of a single country or group.</summary>
    /// <param name="result">A result of two or more periods.</param>
    /// <returns>The chart. Of more than eight lines all but the largest and the smallest at the end stay in the background.</returns>
    /// <exception cref="ArgumentException">The result has one period only, or several countries with several counterparts.</exception>
    public static TrendChart Trend(this Indicator result)
    {
        var shape = ResultShape.Of(result);
        shape.Require(shape.Periods.Count > 1, ".Trend()", "two or more periods");
        shape.Require(IsOneWay(shape), ".Trend()", "one country or group, or one counterpart");
        var unit = ResultUnit.Of(result);
        var marks = Marks(shape);
        var newest = shape.Periods[^1];
        // Of a line that ends earlier no value of the newest period is known.
        var ends = marks
            .Select(mark => (mark.Shown, Last: mark.In(shape).FirstOrDefault(o => o.Period == newest)))
            .Where(end => end.Last is not null)
            .Select(end => new SubjectValue(end.Shown, end.Last!.Value.Value))
            .ToList();
        return new()
        {
            Id = $"{result.Id}-trend",
            Title = marks is [var only]
                ? ResultTitle.Change(unit, only.In(shape))
                : $"{ResultTitle.Extremes(unit, ends)} in {newest.ToProse()}",
            Subtitle = ResultTitle.Scope(result, shape),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            Series = [.. marks.Select(mark => Series(result, mark, InFront(mark.Shown, ends)))],
            FromZero = shape.Numbers.All(o => o.Value.Value >= 0),
        };
    }

    /// <summary>Bars of one year or window, the largest first: one a country or group, or one a counterpart of a single one.</summary>
    /// <param name="result">A result of several countries, groups or counterparts.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <exception cref="ArgumentException">The result has one mark only, several countries or groups with several counterparts, or no
    /// value in the period.</exception>
    public static RankedBars Bars(this Indicator result, Period? period = null)
    {
        var shape = ResultShape.Of(result);
        shape.Require(Marks(shape).Count > 1, ".Bars()", "several countries, groups or counterparts");
        shape.Require(IsOneWay(shape), ".Bars()", "one country or group, or one counterpart");
        var (at, unit) = (shape.At(period), ResultUnit.Of(result));
        var bars = RankedBar.From(result, at, SubjectRoles.Of, shape.Subjects.Count > 1 ? shape.OnlyCounterpart : null);
        var byCounterpart = shape.Subjects.Count == 1;
        var values = shape
            .Numbers.Where(o => o.Period == at)
            .Select(o => new SubjectValue(byCounterpart ? o.Counterpart! : o.Subject, o.Value.Value))
            .ToList();
        return new()
        {
            Id = $"{result.Id}-bars",
            Title = byCounterpart ? ResultTitle.Largest(unit.Text, values) : ResultTitle.Extremes(unit, values),
            Subtitle = ResultTitle.Scope(result, shape, at),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            BarTitle = byCounterpart ? "Counterpart" : "Country or group",
            Bars = byCounterpart ? [.. Coloured(shape, bars, at)] : bars,
        };
    }

    /// <summary>Two dots a country or group: the earlier and the later year or window.</summary>
    /// <param name="result">A result of several countries or groups in two or more periods, with one counterpart at most.</param>
    /// <returns>The chart of the first and the last period of the result.</returns>
    /// <exception cref="ArgumentException">The result has one period, one country or group, or several counterparts.</exception>
    public static RankedDots Dots(this Indicator result)
    {
        var shape = ResultShape.Of(result);
        shape.Require(shape.Periods.Count > 1, ".Dots()", "two or more periods (result.Among(result.Top(5)) keeps those of the largest)");
        shape.Require(
            shape.Subjects.Count > 1 && shape.Counterparts.Count <= 1,
            ".Dots()",
            "several countries or groups and one counterpart"
        );
        var (before, after, unit) = (shape.Periods[0], shape.Periods[^1], ResultUnit.Of(result));
        var rows = RankedDot.From(result, before, after, SubjectRoles.Of, shape.OnlyCounterpart);
        return new()
        {
            Id = $"{result.Id}-dots",
            Title = ResultTitle.Risen(
                [
                    .. rows.Where(row => row is { Before.Number: not null, After.Number: not null })
                        .Select(row => (row.Before.Number!.Value, row.After.Number!.Value)),
                ],
                before,
                after
            ),
            Subtitle = ResultTitle.Scope(result, shape, before, after),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            BeforeLabel = before.ToProse(),
            AfterLabel = after.ToProse(),
            RowTitle = "Country or group",
            Rows = rows,
        };
    }

    /// <summary>Europe in equal squares, each shaded by its value.</summary>
    /// <param name="result">A result of European countries with one counterpart at most.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <param name="otherwise">The reason of an ally that has neither a value nor a gap: <c>not in the group</c>.</param>
    /// <exception cref="ArgumentException">The result has several counterparts, no European country, or no value in the period.</exception>
    public static TileMap Map(this Indicator result, Period? period = null, string otherwise = "not in this series")
    {
        var shape = ResultShape.Of(result);
        shape.Require(shape.Counterparts.Count <= 1, ".Map()", "one counterpart at most");
        shape.Require(
            shape.Subjects.OfType<Country>().Any(country => EuropeTiles.Places.ContainsKey(country.Code)),
            ".Map()",
            "European countries"
        );
        var (at, unit) = (shape.At(period), ResultUnit.Of(result));
        var tiles = MapTile.From(result, at, shape.OnlyCounterpart, otherwise);
        return new()
        {
            Id = $"{result.Id}-map",
            Title = ResultTitle.Extremes(
                unit,
                [
                    .. tiles
                        .Where(tile => tile.Value.Number is not null)
                        .Select(tile => new SubjectValue(tile.Country, tile.Value.Number!.Value)),
                ]
            ),
            Subtitle = ResultTitle.Scope(result, shape, at),
            Unit = unit.Words,
            Format = unit.Format,
            Sources = result.Sources,
            ComparesEditions = shape.ComparesEditions,
            Role =
                shape.Counterparts is [var only] && SubjectRoles.Of(only) is ChartRole.UnitedStates
                    ? ChartRole.UnitedStates
                    : ChartRole.Europe,
            Tiles = tiles,
        };
    }

    private static bool IsOneWay(ResultShape shape) => shape.Subjects.Count == 1 || shape.Counterparts.Count <= 1;

    // A mark is a counterpart where one country or group has several, else a country or group.
    private static IReadOnlyList<Mark> Marks(ResultShape shape) =>
        shape.Subjects.Count == 1 && shape.Counterparts.Count > 1
            ? [.. shape.Counterparts.Select(counterpart => new Mark(shape.Subjects[0], counterpart, counterpart))]
            : [.. shape.Subjects.Select(subject => new Mark(subject, shape.Counterparts is [var first, ..] ? first : null, subject))];

    private static bool InFront(Subject shown, List<SubjectValue> ends) =>
        ends.Count <= MostLines || shown == ends.MaxBy(end => end.Value)!.Subject || shown == ends.MinBy(end => end.Value)!.Subject;

    private static TrendSeries Series(Indicator result, Mark mark, bool inFront) =>
        TrendSeries.From(result, mark.Subject.Id, inFront ? SubjectRoles.Of(mark.Shown) : ChartRole.Muted, mark.Counterpart?.Id, mark.Name);

    // The bars of counterparts come by name, and each has the colour of what it is.
    private static IEnumerable<RankedBar> Coloured(ResultShape shape, IReadOnlyList<RankedBar> bars, Period at)
    {
        var roles = shape.Counterparts.ToDictionary(one => one.Name, SubjectRoles.Of, StringComparer.Ordinal);
        return bars.Select(bar => roles.TryGetValue(bar.Label, out var role) ? bar with { Role = role } : bar);
    }

    private sealed record Mark(Subject Subject, Subject? Counterpart, Subject Shown)
    {
        // A label at a line is short; the note of a chart says how members are counted.
        internal string Name => Shown is CountryGroup group ? group.ShortName : Shown.Name;

        internal IReadOnlyList<Observation<Ratio>> In(ResultShape shape) =>
            [
                .. shape
                    .Numbers.Where(o => o.Subject == Subject && (Counterpart is null || o.Counterpart == Counterpart))
                    .OrderBy(o => o.Period.To),
            ];
    }
}
