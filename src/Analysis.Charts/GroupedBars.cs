namespace Analysis.Charts;

/// <summary>Bars that have something in common, such as the wave in which countries joined an alliance.</summary>
public sealed record BarGroup
{
    /// <summary>What they have in common, over the bars: <c>since 1990</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The bars, in any order.</summary>
    public required IReadOnlyList<RankedBar> Bars { get; init; }

    /// <summary>How many bars have a number.</summary>
    public int Count => Numbers.Count;

    /// <summary>
    /// The middle number of the bars, each counting alike; the mean of the two in the middle where they are even in count; null where no
    /// bar has a number.
    /// </summary>
    public double? Median => Numbers is { Count: > 0 } numbers ? (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2 : null;

    /// <summary>The bars as drawn: by value, the largest first; gaps last, by name.</summary>
    public IReadOnlyList<RankedBar> Ordered =>
        [
            .. Bars.OrderBy(bar => bar.Value.Number is null)
                .ThenByDescending(bar => bar.Value.Number)
                .ThenBy(bar => bar.Label, StringComparer.Ordinal),
        ];

    private List<double> Numbers => [.. Bars.Select(bar => bar.Value.Number).OfType<double>().Order()];
}

/// <summary>Horizontal bars under the heading of their group, with a line at the median of each.</summary>
/// <remarks>Colours mean what they mean on every page, so that the headings and not the colours name the groups.</remarks>
public sealed record GroupedBars : ChartSpec
{
    /// <summary>The groups from top to bottom.</summary>
    public required IReadOnlyList<BarGroup> Groups { get; init; }

    /// <summary>What the groups are by, for the head of the table: <c>wave</c>.</summary>
    public required string GroupTitle { get; init; }

    /// <summary>What a bar is, for the head of the table: <c>Country</c>.</summary>
    public string BarTitle { get; init; } = "Country";

    /// <inheritdoc/>
    public override string Kind => "grouped-bars";

    /// <inheritdoc/>
    public override string AltText =>
        Sentences.Paragraph([
            $"Bar chart in groups by {GroupTitle}: {Subtitle ?? Title}; {Unit}",
            .. Groups.Select(Describe),
            .. ChartCaption.GapLines(Values),
        ]);

    /// <summary>The heading of a group: <c>since 1990: median 53.7 %, n = 12</c>.</summary>
    public string Heading(BarGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Label + Summary(group);
    }

    /// <summary>What follows the name of a group in its heading.</summary>
    public string Summary(BarGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Median is { } median
            ? FormattableString.Invariant($": median {Format.Text(median)}, n\u00a0=\u00a0{group.Count}")
            : ": no data";
    }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(GroupTitle), TableColumn.Words(BarTitle), TableColumn.Numbers("Value", Unit)],
            [
                .. Groups.SelectMany(
                    group => group.Ordered,
                    (group, bar) =>
                        (IReadOnlyList<TableCell>)
                            [TableCell.Words(group.Label), TableCell.Words(bar.Label), TableCell.From(bar.Value, Format)]
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Groups.SelectMany(group => group.Ordered).Select(bar => new PlacedValue(bar.Label, null, bar.Value))];

    internal override string EstimateMarks => "Hollow bars";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseTwice(Groups.Select(group => group.Label), "groups");
        RefuseTwice(Groups.SelectMany(group => group.Bars).Select(bar => bar.Label), "bars");
        RefuseIf(Groups.Any(group => group.Bars.Count == 0), "has a group without bars; leave the group out");
        RefuseIf(Values.All(value => value.Value.Number is null), "has no number at all; write a sentence instead");
    }

    private string Describe(BarGroup group)
    {
        var bars = group.Ordered.Where(bar => bar.Value.Number is not null).ToList();
        string Say(RankedBar bar) => $"{bar.Label} {Sentences.Say(bar.Value, Format)}";
        return bars.Count switch
        {
            0 => Heading(group),
            <= 6 => $"{Heading(group)}: {Sentences.Join([.. bars.Select(Say)])}",
            _ => $"{Heading(group)}; largest {Sentences.Join([.. bars.Take(2).Select(Say)])}, smallest "
                + Sentences.Join([.. bars.TakeLast(2).Select(Say)]),
        };
    }
}
