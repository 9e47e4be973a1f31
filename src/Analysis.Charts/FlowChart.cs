namespace Analysis.Charts;

/// <summary>A side of a flow: a supplier, a recipient, or the rest of them pooled.</summary>
public sealed record FlowNode
{
    /// <summary>The id by which the flows name it: <c>USA</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name beside it.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What it represents: it gives the colour; that of the origin is the colour of the flow.</summary>
    public required ChartRole Role { get; init; }
}

/// <summary>What goes from one side to the other.</summary>
/// <param name="From">The id of the origin.</param>
/// <param name="To">The id of the destination.</param>
/// <param name="Value">How much: never negative.</param>
public sealed record Flow(string From, string To, ChartValue Value);

/// <summary>Flows from origins at the left to destinations at the right, as wide as what flows; ends carry names and sums.</summary>
public sealed record FlowChart : ChartSpec
{
    private const int MostOrigins = 6;
    private const int MostDestinations = 12;

    /// <summary>The origins from top to bottom.</summary>
    public required IReadOnlyList<FlowNode> Origins { get; init; }

    /// <summary>The destinations from top to bottom.</summary>
    public required IReadOnlyList<FlowNode> Destinations { get; init; }

    /// <summary>What flows. A pair that is left out is nothing.</summary>
    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>What a destination is, for the head of the table: <c>Recipient</c>.</summary>
    public string DestinationTitle { get; init; } = "Recipient";

    /// <inheritdoc/>
    public override string Kind => "flow";

    /// <inheritdoc/>
    public override string AltText =>
        Sentences.Paragraph([
            $"Flow chart from {Origins.Count} origins to {Destinations.Count} destinations: {Subtitle ?? Title}; {Unit}",
            .. Origins.Select(DescribeFlows),
            .. ChartCaption.GapLines(Values),
        ]);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(DestinationTitle), .. Origins.Select(origin => TableColumn.Numbers(origin.Label, Unit))],
            [
                .. Destinations.Select(end =>
                    (IReadOnlyList<TableCell>)
                        [TableCell.Words(end.Label), .. Origins.Select(origin => TableCell.From(ValueOf(origin, end), Format))]
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Flows.Select(flow => new PlacedValue($"{NameOf(Origins, flow.From)} to {NameOf(Destinations, flow.To)}", null, flow.Value))];

    internal override string EstimateMarks => "Paler flows";

    /// <summary>What flows from an origin to a destination; nothing where the pair is left out.</summary>
    public ChartValue ValueOf(FlowNode origin, FlowNode destination) =>
        Flows.FirstOrDefault(flow => flow.From == origin?.Id && flow.To == destination?.Id)?.Value
        ?? ChartValue.Of(0, ObservationStatus.Derived);

    /// <summary>All that leaves an origin, gaps left out.</summary>
    public double SumFrom(FlowNode origin) => Flows.Where(flow => flow.From == origin?.Id).Sum(flow => flow.Value.Number ?? 0);

    /// <summary>All that reaches a destination, gaps left out.</summary>
    public double SumTo(FlowNode destination) => Flows.Where(flow => flow.To == destination?.Id).Sum(flow => flow.Value.Number ?? 0);

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseIf(
            Origins.Count > MostOrigins,
            $"has {Origins.Count} origins, and no reader follows more than {MostOrigins}; pool the small ones"
        );
        RefuseIf(
            Destinations.Count > MostDestinations,
            $"has {Destinations.Count} destinations, and no reader follows more than {MostDestinations}; pool the small ones"
        );
        RefuseTwice(Origins.Select(node => node.Id), "origins", "give each once");
        RefuseTwice(Destinations.Select(node => node.Id), "destinations", "give each once");
        RefuseTwice(Flows.Select(flow => $"{flow.From} to {flow.To}"), "flows", "give each once");
        var lost = Flows.FirstOrDefault(flow => Origins.All(node => node.Id != flow.From) || Destinations.All(node => node.Id != flow.To));
        RefuseIf(
            lost is not null,
            $"has a flow from '{lost?.From}' to '{lost?.To}', and one of them is not an end of the chart; add it to Origins or Destinations"
        );
        RefuseIf(Flows.Any(flow => flow.Value.Number < 0), "has a negative flow, which has no width; turn its direction around");
        RefuseIf(Flows.Sum(flow => flow.Value.Number ?? 0) <= 0, "has nothing that flows; write a sentence instead");
        var flat = Origins.FirstOrDefault(node => !ChartTheme.Shaded.Contains(node.Role));
        RefuseIf(flat is not null, $"gives the origin '{flat?.Label}' {ChartTheme.NoShading}");
    }

    private static string NameOf(IReadOnlyList<FlowNode> nodes, string id) => nodes.FirstOrDefault(node => node.Id == id)?.Label ?? id;

    /// <summary>An origin in words: its sum, and where most of it goes.</summary>
    private string DescribeFlows(FlowNode origin)
    {
        var largest = Flows
            .Where(flow => flow.From == origin.Id && flow.Value.Number > 0)
            .OrderByDescending(flow => flow.Value.Number)
            .Take(3)
            .ToArray();
        var ends = largest.Select(flow => $"{NameOf(Destinations, flow.To)} {Sentences.Say(flow.Value, Format)}");
        return largest.Length == 0
            ? $"{origin.Label}: nothing"
            : $"{origin.Label} {Format.Text(SumFrom(origin))} in all, most to {Sentences.Join([.. ends])}";
    }
}
