namespace Analysis.Charts;

/// <summary>A part that every bar is split into.</summary>
public sealed record StackedPart
{
    /// <summary>The id by which the bars name it: <c>USA</c>, <c>own-group</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name for readers.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What it represents: it gives the colour.</summary>
    public required ChartRole Role { get; init; }
}

/// <summary>A whole, split into parts; or the reason why it can't be.</summary>
public sealed record StackedBar
{
    /// <summary>The name of the bar: a country, or the years of a column.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>The fraction of each part by its id; they add up to 1. Empty in a gap.</summary>
    public IReadOnlyDictionary<string, ChartValue> Shares { get; init; } = new Dictionary<string, ChartValue>();

    /// <summary>Why there are no shares; null where there are.</summary>
    public string? Reason { get; init; }

    /// <summary>The bar of a subject and period, one share for each counterpart.</summary>
    /// <param name="indicator">Shares by counterpart, such as an origin split.</param>
    /// <param name="subject">The id of the country or group.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="label">The name of the bar; the years if left out.</param>
    /// <exception cref="ArgumentException">The indicator has no value for the subject in the period.</exception>
    public static StackedBar From(Indicator indicator, string subject, Period period, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var shares = indicator.Numbers.Where(o => o.Subject.Id == subject && o.Period == period && o.Counterpart is not null).ToArray();
        if (shares.Length > 0)
            return new()
            {
                Label = label ?? period.ToProse(),
                Shares = shares.ToDictionary(o => o.Counterpart!.Id, ChartValue.Of, StringComparer.Ordinal),
            };
        var gap =
            indicator.Gaps.FirstOrDefault(gap => gap.Subject.Id == subject && gap.Period == period)
            ?? throw new ArgumentException(
                $"'{indicator.Title}' has no value for '{subject}' in {period}; take a subject and a period that it holds."
            );
        return new() { Label = label ?? period.ToProse(), Reason = gap.Reason };
    }
}

/// <summary>The direction of stacked shares: horizontal bars or vertical columns.</summary>
public enum StackedDirection
{
    /// <summary>Horizontal bars: countries, suppliers.</summary>
    Bars,

    /// <summary>Columns: periods.</summary>
    Columns,
}

/// <summary>Wholes of 100 %, split into the same parts; order and colours by role.</summary>
public sealed record StackedShares : ChartSpec
{
    /// <summary>The parts, in the order in which they are stacked.</summary>
    public required IReadOnlyList<StackedPart> Parts { get; init; }

    /// <summary>The wholes, in the order in which they are drawn.</summary>
    public required IReadOnlyList<StackedBar> Bars { get; init; }

    /// <summary>Bars (countries) or columns (periods).</summary>
    public StackedDirection Direction { get; init; } = StackedDirection.Bars;

    /// <summary>What a bar is, for the head of the table: <c>Country</c>, <c>Years</c>.</summary>
    public string BarTitle { get; init; } = "Country";

    /// <inheritdoc/>
    public override string Kind => "stacked-shares";

    /// <inheritdoc/>
    public override string AltText => StackedSharesText.AltText(this);

    /// <inheritdoc/>
    public override ChartTable Table => StackedSharesText.Table(this);

    internal override IReadOnlyList<PlacedValue> Values =>
        [
            .. Bars.SelectMany(bar =>
                bar.Reason is null
                    ? Parts
                        .Where(part => bar.Shares.ContainsKey(part.Id))
                        .Select(part => new PlacedValue($"{part.Label} in {bar.Label}", null, bar.Shares[part.Id]))
                    : [new PlacedValue(bar.Label, null, ChartValue.Missing(bar.Reason))]
            ),
        ];

    internal override string EstimateMarks => "Hatched parts";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseTwice(Bars.Select(bar => bar.Label), "bars");
        foreach (var bar in Bars.Where(bar => bar.Reason is null))
            ValidateBar(bar);
    }

    private void ValidateBar(StackedBar bar)
    {
        var unknown = bar.Shares.Keys.Except(Parts.Select(part => part.Id)).Order(StringComparer.Ordinal).FirstOrDefault();
        RefuseIf(unknown is not null, $"has no part '{unknown}' for the bar '{bar.Label}'; add it to Parts, or pool it with the others");
        RefuseIf(
            bar.Shares.Values.Any(share => share.Number is null or < 0),
            $"has a missing or negative share in the bar '{bar.Label}'; give the whole bar a reason in its place"
        );
        var sum = bar.Shares.Values.Sum(share => share.Number ?? 0);
        // Printed shares are rounded to a tenth of a per cent: ten of them may be off by half a per cent together.
        RefuseIf(
            Math.Abs(sum - 1) > 0.005,
            $"has shares in the bar '{bar.Label}' that add up to {ValueFormat.Percent(2).Text(sum)}, not to 100 %; complete the parts"
        );
    }
}

/// <summary>Stacked shares as sentences and as a table.</summary>
internal static class StackedSharesText
{
    internal static string AltText(StackedShares chart)
    {
        var known = chart.Bars.Where(bar => bar.Reason is null).ToArray();
        var shown = known.Length <= 6 ? known : [known[0], known[^1]];
        return Sentences.Paragraph([
            $"Stacked {(chart.Direction is StackedDirection.Columns ? "column" : "bar")} chart of shares of 100 %: "
                + $"{chart.Subtitle ?? chart.Title}; {chart.Unit}, {chart.Bars.Count} "
                + $"{(chart.Direction is StackedDirection.Columns ? "columns" : "bars")}",
            .. shown.Select(bar => $"{bar.Label}: {Describe(chart, bar)}."),
            known.Length > shown.Length ? Extremes(chart, known) : "",
            .. ChartCaption.GapLines(chart.Values),
        ]);
    }

    private static string Describe(StackedShares chart, StackedBar bar) =>
        Sentences.Join([
            .. chart
                .Parts.Where(part => bar.Shares.ContainsKey(part.Id))
                .Select(part => $"{part.Label} {Sentences.Say(bar.Shares[part.Id], chart.Format)}"),
        ]);

    internal static ChartTable Table(StackedShares chart) =>
        new(
            [TableColumn.Words(chart.BarTitle), .. chart.Parts.Select(part => TableColumn.Numbers(part.Label, chart.Unit))],
            [
                .. chart.Bars.Select(bar =>
                    (IReadOnlyList<TableCell>)[TableCell.Words(bar.Label), .. chart.Parts.Select(part => Cell(bar, part, chart.Format))]
                ),
            ]
        );

    private static TableCell Cell(StackedBar bar, StackedPart part, ValueFormat format) =>
        bar.Reason is { } reason
            ? TableCell.From(ChartValue.Missing(reason), format)
            // A part that a complete bar does not name is zero: the shares add up to 100 % without it.
            : TableCell.From(bar.Shares.GetValueOrDefault(part.Id) ?? ChartValue.Of(0), format);

    private static string Extremes(StackedShares chart, IReadOnlyList<StackedBar> bars)
    {
        var part = chart.Parts[0];
        var by = bars.Where(bar => bar.Shares.ContainsKey(part.Id)).OrderBy(bar => bar.Shares[part.Id].Number).ToArray();
        return by.Length == 0 ? "" : $"{part.Label}: largest in {Say(by[^1])}, smallest in {Say(by[0])}.";
        string Say(StackedBar bar) => $"{bar.Label} with {Sentences.Say(bar.Shares[part.Id], chart.Format)}";
    }
}
