namespace Analysis.Charts;

/// <summary>A bar of a ranking.</summary>
public sealed record RankedBar
{
    /// <summary>The name before the bar.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>Its length, or the reason why there is none.</summary>
    public required ChartValue Value { get; init; }

    /// <summary>What it represents: it gives the colour.</summary>
    public ChartRole Role { get; init; } = ChartRole.Europe;

    /// <summary>
    /// The bars of an indicator in one period: one for each subject, or for each counterpart where one subject has several.
    /// </summary>
    /// <param name="indicator">The result to draw.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="role">The role of a country or group; Europe for all if left out.</param>
    /// <param name="counterpart">The id of the other side, where several subjects have several: the supplier.</param>
    /// <exception cref="ArgumentException">The indicator has no value in the period.</exception>
    public static IReadOnlyList<RankedBar> From(
        Indicator indicator,
        Period period,
        Func<Subject, ChartRole>? role = null,
        string? counterpart = null
    )
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var numbers = indicator
            .Numbers.Where(o => o.Period == period && (counterpart is null || o.Counterpart?.Id == counterpart))
            .ToArray();
        var gaps = indicator.Gaps.Where(gap => gap.Period == period).ToArray();
        if (numbers.Length + gaps.Length == 0)
            throw new ArgumentException($"'{indicator.Title}' has no value for {period}; take a period that it holds.");
        var byCounterpart =
            counterpart is null
            && numbers.Length > 1
            && numbers.Select(o => o.Subject).Distinct().Count() == 1
            && numbers.All(o => o.Counterpart is not null);
        RankedBar Bar(Subject subject, ChartValue value) =>
            new()
            {
                Label = subject.Name,
                Value = value,
                Role = role?.Invoke(subject) ?? ChartRole.Europe,
            };
        return
        [
            .. numbers.Select(o => Bar(byCounterpart ? o.Counterpart! : o.Subject, ChartValue.Of(o))),
            .. gaps.Select(gap => Bar(gap.Subject, ChartValue.Missing(gap.Reason))),
        ];
    }
}

/// <summary>Horizontal bars, the largest on top, the value at the end of each; what has no number is shown below with its reason.</summary>
public sealed record RankedBars : ChartSpec
{
    /// <summary>The bars, in any order.</summary>
    public required IReadOnlyList<RankedBar> Bars { get; init; }

    /// <summary>A guideline or average across the bars.</summary>
    public IReadOnlyList<Guideline> Guidelines { get; init; } = [];

    /// <summary>What a bar is, for the head of the table: <c>Country</c>.</summary>
    public string BarTitle { get; init; } = "Country";

    /// <summary>The bars as drawn: by value, the largest first; gaps last, by name.</summary>
    public IReadOnlyList<RankedBar> Ordered =>
        [
            .. Bars.OrderBy(bar => bar.Value.Number is null)
                .ThenByDescending(bar => bar.Value.Number)
                .ThenBy(bar => bar.Label, StringComparer.Ordinal),
        ];

    /// <inheritdoc/>
    public override string Kind => "ranked-bars";

    /// <inheritdoc/>
    public override string AltText => RankedAltText.Write(this);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(BarTitle), TableColumn.Numbers("Value", Unit)],
            [.. Ordered.Select(bar => (IReadOnlyList<TableCell>)[TableCell.Words(bar.Label), TableCell.From(bar.Value, Format)])]
        );

    internal override IReadOnlyList<PlacedValue> Values => [.. Ordered.Select(bar => new PlacedValue(bar.Label, null, bar.Value))];

    internal override string EstimateMarks => "Hollow bars";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseTwice(Bars.Select(bar => bar.Label), "bars");
    }
}

/// <summary>Rankings in sentences: the largest, the smallest, the highlighted ones, the lines across, the gaps.</summary>
internal static class RankedAltText
{
    internal static string Write(RankedBars chart)
    {
        var bars = chart.Ordered.Where(bar => bar.Value.Number is not null).ToArray();
        string Say(RankedBar bar) => $"{bar.Label} {Sentences.Say(bar.Value, chart.Format)}";
        return Sentences.Paragraph([
            $"Bar chart: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {bars.Length} bars, largest first",
            bars.Length <= 8
                ? Sentences.Join([.. bars.Select(Say)])
                : $"Largest: {Sentences.Join([.. bars.Take(3).Select(Say)])}. Smallest: "
                    + $"{Sentences.Join([.. bars.TakeLast(3).Select(Say)])}.",
            bars.Length > 8 ? Marked([.. bars.Skip(3).SkipLast(3).Where(bar => bar.Role != MostCommon(bars)).Select(Say)]) : "",
            .. chart.Guidelines.Select(line => Across(line, [.. bars.Select(bar => bar.Value)], chart.Format)),
            .. ChartCaption.GapLines(chart.Values),
        ]);
    }

    internal static string Write(RankedDots chart)
    {
        var rows = chart.Ordered.Where(row => row.Before.Number is not null && row.After.Number is not null).ToArray();
        string Say(RankedDot row) =>
            $"{row.Label} from {Sentences.Say(row.Before, chart.Format)} to {Sentences.Say(row.After, chart.Format)}";
        var (up, down) = (rows.Count(row => row.After.Number > row.Before.Number), rows.Count(row => row.After.Number < row.Before.Number));
        return Sentences.Paragraph([
            $"Dot chart, {chart.BeforeLabel} against {chart.AfterLabel}: {chart.Subtitle ?? chart.Title}; {chart.Unit}, "
                + $"{chart.Rows.Count} rows, largest {chart.AfterLabel} value first",
            rows.Length == 0 ? "" : $"{up} rose and {down} fell.",
            rows.Length <= 8
                ? Sentences.Join([.. rows.Select(Say)])
                : $"Largest: {Sentences.Join([.. rows.Take(3).Select(Say)])}. Smallest: "
                    + $"{Sentences.Join([.. rows.TakeLast(3).Select(Say)])}.",
            .. chart.Guidelines.Select(line => Across(line, [.. rows.Select(row => row.After)], chart.Format)),
            .. ChartCaption.GapLines(chart.Values),
        ]);
    }

    private static string Across(Guideline line, IReadOnlyList<ChartValue> values, ValueFormat format)
    {
        var reached = values.Count(value => value.Number >= line.Value);
        return $"A line marks {line.Label} at {format.Text(line.Value)}; {reached} of {values.Count} reach it.";
    }

    private static string Marked(IReadOnlyList<string> bars) => bars.Count is 0 or > 6 ? "" : $"Also marked: {Sentences.Join(bars)}.";

    private static ChartRole MostCommon(IEnumerable<RankedBar> bars) => bars.GroupBy(bar => bar.Role).MaxBy(same => same.Count())!.Key;
}
