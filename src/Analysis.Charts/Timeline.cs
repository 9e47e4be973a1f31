using System.Globalization;

namespace Analysis.Charts;

/// <summary>How a stage of a timeline is marked, so that stages differ without colour.</summary>
public enum TimelineShape
{
    /// <summary>A hollow circle: announced only.</summary>
    Ring,

    /// <summary>A diamond: bound by a contract, or under way.</summary>
    Diamond,

    /// <summary>A full circle: done.</summary>
    Dot,
}

/// <summary>A stage that rows of a timeline reach: announced, contracted, producing.</summary>
public sealed record TimelineStage
{
    /// <summary>The id by which the events name it.</summary>
    public required string Id { get; init; }

    /// <summary>The name in the key.</summary>
    public required string Label { get; init; }

    /// <summary>What it represents: it gives the colour.</summary>
    public required ChartRole Role { get; init; }

    /// <summary>How it is marked.</summary>
    public required TimelineShape Shape { get; init; }
}

/// <summary>A row of a timeline: a system and its maker.</summary>
public sealed record TimelineRow
{
    /// <summary>The name before the row.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What happened, in any order.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    /// <summary>What happened, in the order of time.</summary>
    public IReadOnlyList<TimelineEvent> Ordered => [.. Events.OrderBy(one => one.At).ThenBy(one => one.Stage, StringComparer.Ordinal)];
}

/// <summary>Rows of events along the years, the earliest row on top; each mark is a stage, and the latest has a text.</summary>
public sealed record Timeline : ChartSpec
{
    /// <summary>The stages, in the order in which they are reached.</summary>
    public required IReadOnlyList<TimelineStage> Stages { get; init; }

    /// <summary>The rows, in any order.</summary>
    public required IReadOnlyList<TimelineRow> Rows { get; init; }

    /// <summary>What a row is, for the head of the table: <c>System</c>.</summary>
    public string RowTitle { get; init; } = "System";

    /// <summary>The rows as drawn: by their first event, then by name.</summary>
    public IReadOnlyList<TimelineRow> Ordered =>
        [.. Rows.OrderBy(row => row.Ordered.Select(one => one.At).FirstOrDefault()).ThenBy(row => row.Label, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override string Kind => "timeline";

    /// <inheritdoc/>
    public override string AltText =>
        Sentences.Paragraph([
            $"Timeline of {Rows.Count} rows: {Subtitle ?? Title}",
            .. Ordered.Select(row => $"{row.Label}: {Sentences.Join([.. row.Ordered.Select(one => $"{one.Words} ({one.When})")])}"),
        ]);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(RowTitle), TableColumn.Words("When"), TableColumn.Words("Stage"), TableColumn.Words("What")],
            [
                .. Ordered.SelectMany(row =>
                    row.Ordered.Select(one =>
                        (IReadOnlyList<TableCell>)
                            [
                                TableCell.Words(row.Label),
                                TableCell.Words(one.When),
                                TableCell.Words(StageOf(one).Label),
                                TableCell.Words(one.Words),
                            ]
                    )
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Rows.SelectMany(row => row.Events.Select(one => new PlacedValue(row.Label, null, ChartValue.Of(one.At))))];

    internal override string EstimateMarks => "Hollow marks";

    /// <summary>The stage of an event.</summary>
    /// <exception cref="ArgumentException">The chart has no such stage.</exception>
    public TimelineStage StageOf(TimelineEvent one) =>
        Stages.FirstOrDefault(stage => stage.Id == one?.Stage)
        ?? throw new ArgumentException(
            $"The chart '{Id}' has no stage '{one?.Stage}'; take one of {string.Join(", ", Stages.Select(stage => stage.Id))}."
        );

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        var empty = Rows.FirstOrDefault(row => row.Events.Count == 0);
        RefuseIf(empty is not null, $"has no event in the row '{empty?.Label}'; leave the row out, and give the reason in the note");
        RefuseTwice(Rows.Select(row => row.Label), "rows");
        foreach (var one in Rows.SelectMany(row => row.Events))
            StageOf(one);
    }
}

/// <summary>Something that happened in a year, a month or on a day, as exactly as it is known.</summary>
public sealed record TimelineEvent
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private readonly string _when = "";

    /// <summary>When: <c>2024</c>, <c>2024-01</c> or <c>2024-01-15</c>. A year is placed at its middle, a month too.</summary>
    /// <exception cref="ArgumentException">It is not such a date.</exception>
    public required string When
    {
        get => _when;
        init => (_when, At) = (value, Place(value));
    }

    /// <summary>The id of the stage that it reached.</summary>
    public required string Stage { get; init; }

    /// <summary>What it was, in a word or two: <c>memorandum</c>.</summary>
    public required string Words { get; init; }

    /// <summary>Its place on an axis of years: 2024.5 is the middle of 2024.</summary>
    public double At { get; private init; }

    private static double Place(string when)
    {
        var form = Array.FindIndex(
            Forms,
            form => DateOnly.TryParseExact(when, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        );
        if (form < 0)
            throw new ArgumentException(
                $"'{when}' is not a date of a timeline; write a year, a month or a day, such as 2024, 2024-01 or 2024-01-15."
            );
        var date = DateOnly.ParseExact(when, Forms[form], CultureInfo.InvariantCulture);
        var days = DateTime.IsLeapYear(date.Year) ? 366.0 : 365.0;
        return form switch
        {
            0 => date.Year + 0.5,
            1 => date.Year + (date.DayOfYear - 1 + DateTime.DaysInMonth(date.Year, date.Month) / 2.0) / days,
            _ => date.Year + (date.DayOfYear - 0.5) / days,
        };
    }
}
