namespace Analysis.Charts;

/// <summary>A line of a slope chart: one definition of a figure, with its value at every stop.</summary>
public sealed record SlopeLine
{
    /// <summary>The name at the right end: the definition.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What it represents: it gives the colour.</summary>
    public required ChartRole Role { get; init; }

    /// <summary>A number or a gap for every stop, in their order.</summary>
    public required IReadOnlyList<ChartValue> Values { get; init; }

    /// <summary>Where the numbers come from, if the line has its own sources.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}

/// <summary>One figure at a few stops, a line for each definition: how far editions and definitions move it.</summary>
/// <remarks>
/// The stops are editions, prints or bases, and no years: for those draw a <see cref="TrendChart"/>. Between stops nothing is known, so the
/// lines are thin and straight.
/// </remarks>
public sealed record SlopeChart : ChartSpec
{
    private const int MostLines = 8;
    private const int MostStops = 4;

    /// <summary>The names of the stops from left to right: <c>Edition 2025</c>, <c>Edition 2026</c>.</summary>
    public required IReadOnlyList<string> Stops { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<SlopeLine> Lines { get; init; }

    /// <summary>
    /// Whether the value axis begins at zero. It need not: the distances between the lines are read, and every end has its value.
    /// </summary>
    public bool FromZero { get; init; }

    /// <summary>What a line is, for the head of the table: <c>Definition</c>.</summary>
    public string LineTitle { get; init; } = "Definition";

    /// <inheritdoc/>
    public override string Kind => "slope";

    /// <inheritdoc/>
    public override string AltText =>
        Sentences.Paragraph([
            $"Slope chart over {Sentences.Join(Stops)}: {Subtitle ?? Title}; {Unit}",
            .. Lines.Select(line => $"{line.Label}: {Describe(line)}"),
            .. ChartCaption.GapLines(Values),
        ]);

    private string Describe(SlopeLine line) =>
        Sentences.Join([
            .. Stops
                .Zip(line.Values)
                .Where(at => at.Second.Number is not null)
                .Select(at => $"{Sentences.Say(at.Second, Format)} at {at.First}"),
        ]);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(LineTitle), .. Stops.Select(stop => TableColumn.Numbers(stop, Unit))],
            [
                .. Lines.Select(line =>
                    (IReadOnlyList<TableCell>)[TableCell.Words(line.Label), .. line.Values.Select(value => TableCell.From(value, Format))]
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Lines.SelectMany(line => line.Values.Zip(Stops, (value, stop) => new PlacedValue($"{line.Label} at {stop}", null, value)))];

    internal override string EstimateMarks => "Hollow points";

    internal override IEnumerable<Source> SeriesSources => Lines.SelectMany(line => line.Sources);

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseIf(
            Stops.Count is < 2 or > MostStops,
            $"has {Stops.Count} stops; give two to {MostStops}, or draw a TrendChart if they are years"
        );
        RefuseIf(Lines.Count > MostLines, $"has {Lines.Count} lines, and a reader can distinguish at most {MostLines}; leave some out");
        RefuseTwice(Lines.Select(line => line.Label).Concat(Stops), "lines or stops", "give each its own name");
        var uneven = Lines.FirstOrDefault(line => line.Values.Count != Stops.Count);
        RefuseIf(
            uneven is not null,
            $"has {uneven?.Values.Count} values on the line '{uneven?.Label}' and {Stops.Count} stops; give one for each, or a "
                + $"gap with its reason"
        );
        RefuseIf(Lines.All(line => line.Values.All(value => value.Number is null)), "has no number at all; write a sentence instead");
    }
}
