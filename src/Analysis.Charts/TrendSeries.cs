namespace Analysis.Charts;

/// <summary>A point of a line: a year or window, and what is known of it.</summary>
/// <param name="Period">The year, or the window; a window is placed at its last year.</param>
/// <param name="Value">The number, or the reason why there is none.</param>
public sealed record TrendPoint(Period Period, ChartValue Value)
{
    /// <summary>A number in a year.</summary>
    public TrendPoint(int year, double number, ObservationStatus status = ObservationStatus.Actual) : this(Period.Year(year), ChartValue.Of(number, status)) { }
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
    /// <exception cref="ArgumentException">The indicator holds nothing of the subject, or several counterparts and none was chosen.</exception>
    public static TrendSeries From(Indicator indicator, string subject, ChartRole role, string? counterpart = null, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var found = Observed.Find(indicator, subject, counterpart);
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
