namespace Analysis.Charts;

/// <summary>A row of a before-and-after ranking.</summary>
public sealed record RankedDot
{
    /// <summary>The name before the row.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>The earlier value, or the reason why there is none.</summary>
    public required ChartValue Before { get; init; }

    /// <summary>The later value, or the reason why there is none.</summary>
    public required ChartValue After { get; init; }

    /// <summary>What it represents: it gives the colour of the later dot.</summary>
    public ChartRole Role { get; init; } = ChartRole.Europe;

    /// <summary>The rows of an indicator in two periods, one for each subject that occurs in either.</summary>
    /// <param name="indicator">The result to draw.</param>
    /// <param name="before">The earlier year or window.</param>
    /// <param name="after">The later year or window.</param>
    /// <param name="role">The role of a country or group; Europe for all if left out.</param>
    /// <param name="counterpart">The id of the other side, where subjects have several: the supplier.</param>
    /// <exception cref="ArgumentException">The indicator has no value in the periods, or holds several counterparts and none was
    /// chosen.</exception>
    public static IReadOnlyList<RankedDot> From(
        Indicator indicator,
        Period before,
        Period after,
        Func<Subject, ChartRole>? role = null,
        string? counterpart = null
    )
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var subjects = indicator
            .Numbers.Where(o => o.Period == before || o.Period == after)
            .Select(o => o.Subject)
            .Concat(indicator.Gaps.Where(gap => gap.Period == before || gap.Period == after).Select(gap => gap.Subject))
            .Distinct()
            .Order()
            .ToArray();
        if (subjects.Length == 0)
            throw new ArgumentException($"'{indicator.Title}' has no value for {before} or {after}; take periods that it holds.");
        return [.. subjects.Select(subject => Row(subject, SubjectSeries.Find(indicator, subject.Id, counterpart), before, after, role))];
    }

    private static RankedDot Row(Subject subject, SubjectSeries found, Period before, Period after, Func<Subject, ChartRole>? role) =>
        new()
        {
            Label = subject.Name,
            Before = Value(found, before),
            After = Value(found, after),
            Role = role?.Invoke(subject) ?? ChartRole.Europe,
        };

    private static ChartValue Value(SubjectSeries found, Period period) =>
        found.Numbers.FirstOrDefault(o => o.Period == period) is { } number
            ? ChartValue.Of(number)
            : ChartValue.Missing(found.Gaps.FirstOrDefault(gap => gap.Period == period)?.Reason ?? "not in this series");
}

/// <summary>Two dots a row, before and after, joined by a line; sorted by the later value.</summary>
public sealed record RankedDots : ChartSpec
{
    /// <summary>The rows, in any order.</summary>
    public required IReadOnlyList<RankedDot> Rows { get; init; }

    /// <summary>What the earlier dots are: <c>2016–20</c>.</summary>
    public required string BeforeLabel { get; init; }

    /// <summary>What the later dots are: <c>2021–25</c>.</summary>
    public required string AfterLabel { get; init; }

    /// <summary>A guideline or average across the rows.</summary>
    public IReadOnlyList<Guideline> Guidelines { get; init; } = [];

    /// <summary>What a row is, for the head of the table: <c>Country</c>.</summary>
    public string RowTitle { get; init; } = "Country";

    /// <summary>The rows as drawn: by the later value, the largest first; rows without one last, by name.</summary>
    public IReadOnlyList<RankedDot> Ordered =>
        [
            .. Rows.OrderBy(row => row.After.Number is null)
                .ThenByDescending(row => row.After.Number)
                .ThenBy(row => row.Label, StringComparer.Ordinal),
        ];

    /// <inheritdoc/>
    public override string Kind => "ranked-dots";

    /// <inheritdoc/>
    public override string AltText => RankedAltText.Write(this);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(RowTitle), TableColumn.Numbers(BeforeLabel, Unit), TableColumn.Numbers(AfterLabel, Unit)],
            [
                .. Ordered.Select(row =>
                    (IReadOnlyList<TableCell>)
                        [TableCell.Words(row.Label), TableCell.From(row.Before, Format), TableCell.From(row.After, Format)]
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [
            .. Ordered.SelectMany(row =>
                new PlacedValue[]
                {
                    new($"{row.Label} in {BeforeLabel}", null, row.Before),
                    new($"{row.Label} in {AfterLabel}", null, row.After),
                }
            ),
        ];

    internal override string EstimateMarks => "Hollow dots";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseTwice(Rows.Select(row => row.Label), "rows");
    }
}
