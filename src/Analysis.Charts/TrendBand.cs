namespace Analysis.Charts;

/// <summary>The space between two lines: what an assumption leaves open, such as a service life or a time of delivery.</summary>
/// <remarks>It is drawn under the lines, and each edge carries its name and its last value. Where either edge has a gap the band ends.</remarks>
public sealed record TrendBand
{
    /// <summary>What the space stands for, as the alternative text says it: <c>Short to long service lives</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What it belongs to: it gives the hue. One of <see cref="ChartTheme.Shaded"/>.</summary>
    public required ChartRole Role { get; init; }

    /// <summary>The lower edge.</summary>
    public required TrendSeries Low { get; init; }

    /// <summary>The upper edge, over the same periods.</summary>
    public required TrendSeries High { get; init; }

    /// <summary>The lower and the upper edge.</summary>
    public IReadOnlyList<TrendSeries> Edges => [Low, High];

    /// <summary>What is wrong with the band; null if nothing.</summary>
    internal string? Fault()
    {
        if (!ChartTheme.Shaded.Contains(Role)) return $"gives the band '{Label}' a role without shading; take one of {string.Join(", ", ChartTheme.Shaded)}";
        if (!Low.Points.Select(point => point.Period).SequenceEqual(High.Points.Select(point => point.Period)))
            return $"has a band '{Label}' whose edges stand in different years; give both the same";
        return Low.Points.Zip(High.Points).FirstOrDefault(pair => pair.First.Value.Number > pair.Second.Value.Number) is (First: { } low, _)
            ? $"has a band '{Label}' whose lower edge lies above the upper one in {low.Period}; swap them, or draw two lines"
            : null;
    }
}
