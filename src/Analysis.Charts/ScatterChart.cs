namespace Analysis.Charts;

/// <summary>A point of a scatter chart: a country with two values.</summary>
public sealed record ScatterPoint
{
    /// <summary>The name beside the point.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one: <c>DEU</c>.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What it represents: it gives the colour.</summary>
    public ChartRole Role { get; init; } = ChartRole.Europe;

    /// <summary>Its place from left to right.</summary>
    public required ChartValue X { get; init; }

    /// <summary>Its place from the bottom up.</summary>
    public required ChartValue Y { get; init; }

    /// <summary>Whether both values are numbers.</summary>
    public bool IsDrawn => X.Number is not null && Y.Number is not null;
}

/// <summary>An axis of a scatter chart.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">The unit as shown.</param>
/// <param name="Format">How values are written.</param>
public sealed record ScatterAxis(string Title, string Unit, ValueFormat Format);

/// <summary>Points by two values, to see whether one goes with the other; a point without one of them is named in the caption.</summary>
public sealed record ScatterChart : ChartSpec
{
    private const int MostNamed = 8;

    /// <summary>From left to right.</summary>
    public required ScatterAxis X { get; init; }

    /// <summary>From the bottom up.</summary>
    public required ScatterAxis Y { get; init; }

    /// <summary>The points.</summary>
    public required IReadOnlyList<ScatterPoint> Points { get; init; }

    /// <summary>What a point is, for the head of the table: <c>Country</c>.</summary>
    public string PointTitle { get; init; } = "Country";

    /// <summary>The points that have both values.</summary>
    public IReadOnlyList<ScatterPoint> Drawn => [.. Points.Where(point => point.IsDrawn)];

    /// <inheritdoc/>
    public override string Kind => "scatter";

    /// <inheritdoc/>
    public override string AltText
    {
        get
        {
            var points = Drawn.OrderByDescending(point => point.Y.Number).ToList();
            return Sentences.Paragraph([
                FormattableString.Invariant($"Scatter chart: {Subtitle ?? Title}; {Unit}; {points.Count} points"),
                points.Count <= MostNamed
                    ? Sentences.Join([.. points.Select(Say)])
                    : $"Highest: {Sentences.Join([.. points.Take(3).Select(Say)])}. Lowest: "
                        + $"{Sentences.Join([.. points.TakeLast(3).Select(Say)])}.",
                .. ChartCaption.GapLines(Values),
            ]);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(PointTitle), TableColumn.Numbers(X.Title, X.Unit), TableColumn.Numbers(Y.Title, Y.Unit)],
            [
                .. Points
                    .OrderBy(point => point.Label, StringComparer.Ordinal)
                    .Select(point =>
                        (IReadOnlyList<TableCell>)
                            [TableCell.Words(point.Label), TableCell.From(point.X, X.Format), TableCell.From(point.Y, Y.Format)]
                    ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Points.SelectMany(point => new[] { point.X, point.Y }, (point, value) => new PlacedValue(point.Label, null, value))];

    internal override string EstimateMarks => "Hollow points";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseTwice(Points.Select(point => point.Label), "points");
        RefuseIf(Drawn.Count == 0, "has no point with two numbers; write a sentence instead");
    }

    private string Say(ScatterPoint point) => $"{point.Label} {Sentences.Say(point.Y, Y.Format)} at {Sentences.Say(point.X, X.Format)}";
}
