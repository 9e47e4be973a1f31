namespace Analysis.Charts;

/// <summary>A point of a line: a year or window, and what is known of it.</summary>
/// <param name="Period">The year, or the window; a window is placed at its last year.</param>
/// <param name="Value">The number, or the reason why there is none.</param>
public sealed record TrendPoint(Period Period, ChartValue Value)
{
    /// <summary>A number in a year.</summary>
    public TrendPoint(int year, double number, ObservationStatus status = ObservationStatus.Actual)
        : this(Period.Year(year), ChartValue.Of(number, status)) { }
}

/// <summary>A line over the years. Where a year is missing the line breaks; nothing is interpolated.</summary>
public sealed record TrendSeries
{
    private readonly IReadOnlyList<TrendPoint> _points = [];

    /// <summary>The name at the end of the line.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What it represents: it gives the colour.</summary>
    public required ChartRole Role { get; init; }

    /// <summary>The points, in the order of the years.</summary>
    /// <exception cref="ArgumentException">Two points have the same period.</exception>
    public required IReadOnlyList<TrendPoint> Points
    {
        get => _points;
        init => _points = Ordered(value);
    }

    /// <summary>Where the numbers come from, if the series has its own sources.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The series of one subject of an indicator, with statuses, gaps and sources.</summary>
    /// <param name="indicator">The result to draw.</param>
    /// <param name="subject">The id of the country or group: <c>DEU</c>, <c>european-nato</c>.</param>
    /// <param name="role">What it represents.</param>
    /// <param name="counterpart">The id of the other side, where the subject has several: the supplier.</param>
    /// <param name="label">The name at the line; the subject's, or the counterpart's if one is given, if left out.</param>
    /// <exception cref="ArgumentException">The indicator holds nothing of the subject, or several counterparts and none was
    /// chosen.</exception>
    public static TrendSeries From(Indicator indicator, string subject, ChartRole role, string? counterpart = null, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var found = SubjectSeries.Find(indicator, subject, counterpart);
        return new()
        {
            Label = label ?? found.Name(counterpart),
            Role = role,
            Sources = indicator.Sources,
            Points = [.. found.Numbers.Select(o => new TrendPoint(o.Period, ChartValue.Of(o))), .. found.GapPoints],
        };
    }

    private TrendPoint[] Ordered(IReadOnlyList<TrendPoint> points)
    {
        var twice = points.GroupBy(point => point.Period).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? [.. points.OrderBy(point => point.Period.To).ThenBy(point => point.Period.From)]
            : throw new ArgumentException($"The series '{Label}' has two values for {twice.Key}; a line holds one value a period.");
    }
}

/// <summary>The space between two lines: what an assumption leaves open, such as a service life or a time of delivery.</summary>
/// <remarks>
/// It is drawn under the lines, and each edge carries its name and its last value. Where either edge has a gap the band ends.
/// </remarks>
public sealed record TrendBand
{
    /// <summary>What the space represents, as worded in the alternative text: <c>Short to long service lives</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What it belongs to: it gives the hue. One of <see cref="ChartTheme.Shaded"/>.</summary>
    public required ChartRole Role { get; init; }

    /// <summary>The lower edge.</summary>
    public required TrendSeries Low { get; init; }

    /// <summary>The upper edge, over the same periods.</summary>
    public required TrendSeries High { get; init; }

    /// <summary>The band around several lines, from the lowest to the highest of each year.</summary>
    /// <param name="label">What the space represents.</param>
    /// <param name="role">What it belongs to.</param>
    /// <param name="lines">The lines, over the same periods.</param>
    /// <param name="low">The name of the lower edge.</param>
    /// <param name="high">The name of the upper edge.</param>
    /// <returns>A period in which any line has a gap is a gap of both edges.</returns>
    /// <exception cref="ArgumentException">There is no line, or the lines have different periods.</exception>
    public static TrendBand Around(string label, ChartRole role, IReadOnlyList<TrendSeries> lines, string low, string high)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0)
            throw new ArgumentException($"The band '{label}' goes around no line; give at least one.");
        var periods = lines[0].Points.Select(point => point.Period).ToArray();
        if (lines.Any(line => !line.Points.Select(point => point.Period).SequenceEqual(periods)))
            throw new ArgumentException($"The band '{label}' goes around lines of different years; give all the same.");
        TrendSeries Edge(string name, Func<IEnumerable<ChartValue>, ChartValue> outermost) =>
            new()
            {
                Label = name,
                Role = ChartRole.Others,
                Sources = [.. lines.SelectMany(line => line.Sources)],
                Points =
                [
                    .. periods.Select(
                        (period, i) =>
                            new TrendPoint(
                                period,
                                lines.Select(line => line.Points[i].Value).FirstOrDefault(value => value.Number is null)
                                    ?? outermost(lines.Select(line => line.Points[i].Value))
                            )
                    ),
                ],
            };
        return new()
        {
            Label = label,
            Role = role,
            Low = Edge(low, values => values.MinBy(value => value.Number)!),
            High = Edge(high, values => values.MaxBy(value => value.Number)!),
        };
    }

    /// <summary>The lower and the upper edge.</summary>
    public IReadOnlyList<TrendSeries> Edges => [Low, High];

    /// <summary>The problem with the band; null if there is none.</summary>
    internal string? Validate()
    {
        if (!ChartTheme.Shaded.Contains(Role))
            return $"gives the band '{Label}' {ChartTheme.NoShading}";
        if (!Low.Points.Select(point => point.Period).SequenceEqual(High.Points.Select(point => point.Period)))
            return $"has a band '{Label}' whose edges have different years; give both the same years";
        return Low.Points.Zip(High.Points).FirstOrDefault(pair => pair.First.Value.Number > pair.Second.Value.Number) is (First: { } low, _)
            ? $"has a band '{Label}' whose lower edge is above the upper one in {low.Period}; swap them, or draw two lines"
            : null;
    }
}
