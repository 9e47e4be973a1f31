namespace Analysis.Charts;

/// <summary>The space between two lines: what an assumption leaves open, such as a service life or a time of delivery.</summary>
/// <remarks>It is drawn under the lines, and each edge carries its name and its last value. Where either edge has a gap the band ends.</remarks>
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
        if (lines.Count == 0) throw new ArgumentException($"The band '{label}' goes around no line; give at least one.");
        var periods = lines[0].Points.Select(point => point.Period).ToArray();
        if (lines.Any(line => !line.Points.Select(point => point.Period).SequenceEqual(periods)))
            throw new ArgumentException($"The band '{label}' goes around lines of different years; give all the same.");
        TrendSeries Edge(string name, Func<IEnumerable<ChartValue>, ChartValue> outermost) => new()
        {
            Label = name,
            Role = ChartRole.Others,
            Sources = [.. lines.SelectMany(line => line.Sources)],
            Points = [.. periods.Select((period, i) => new TrendPoint(period, lines.Select(line => line.Points[i].Value).FirstOrDefault(value => value.Number is null) ?? outermost(lines.Select(line => line.Points[i].Value))))],
        };
        return new() { Label = label, Role = role, Low = Edge(low, values => values.MinBy(value => value.Number)!), High = Edge(high, values => values.MaxBy(value => value.Number)!) };
    }

    /// <summary>The lower and the upper edge.</summary>
    public IReadOnlyList<TrendSeries> Edges => [Low, High];

    /// <summary>The problem with the band; null if there is none.</summary>
    internal string? Fault()
    {
        if (!ChartTheme.Shaded.Contains(Role)) return $"gives the band '{Label}' {ChartTheme.NoShading}";
        if (!Low.Points.Select(point => point.Period).SequenceEqual(High.Points.Select(point => point.Period)))
            return $"has a band '{Label}' whose edges have different years; give both the same years";
        return Low.Points.Zip(High.Points).FirstOrDefault(pair => pair.First.Value.Number > pair.Second.Value.Number) is (First: { } low, _)
            ? $"has a band '{Label}' whose lower edge is above the upper one in {low.Period}; swap them, or draw two lines"
            : null;
    }
}
