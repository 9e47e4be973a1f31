namespace Analysis.Charts;

/// <summary>A small chart of lines in a grid of such.</summary>
public sealed record TrendPanel
{
    /// <summary>The country or group over the panel.</summary>
    public required string Title { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The lines; of several panels the same roles mean the same.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>The panel of one subject of an indicator.</summary>
    /// <param name="indicator">The result to draw.</param>
    /// <param name="subject">The id of the country or group.</param>
    /// <param name="role">What it represents.</param>
    /// <param name="counterpart">The id of the other side, where the subject has several.</param>
    /// <exception cref="ArgumentException">The indicator holds nothing of the subject.</exception>
    public static TrendPanel From(Indicator indicator, string subject, ChartRole role = ChartRole.Europe, string? counterpart = null)
    {
        var series = TrendSeries.From(indicator, subject, role, counterpart);
        var name = indicator
            .Numbers.Select(o => o.Subject)
            .Concat(indicator.Gaps.Select(gap => gap.Subject))
            .First(s => s.Id == subject)
            .Name;
        return new() { Title = name, Series = [series] };
    }
}

/// <summary>A grid of small line charts on the same axes, one a country.</summary>
public sealed record SmallMultiples : ChartSpec
{
    /// <summary>The panels, in the order of reading.</summary>
    public required IReadOnlyList<TrendPanel> Panels { get; init; }

    /// <summary>Targets and guidelines, in every panel; the label is in the first.</summary>
    public IReadOnlyList<Guideline> Guidelines { get; init; } = [];

    /// <summary>What a panel is, for the head of the table: <c>Country</c>.</summary>
    public string PanelTitle { get; init; } = "Country";

    /// <inheritdoc/>
    public override string Kind => "small-multiples";

    /// <inheritdoc/>
    public override string AltText =>
        Sentences.Paragraph([
            $"Grid of {Panels.Count} line charts on one scale: {Subtitle ?? Title}; {Unit}, {TrendAltText.Span(Periods)}",
            .. Lines.Select(line => TrendAltText.Line(line.Series with { Label = line.Label }, Format)),
            .. Guidelines.Select(line => $"A line marks {line.Label} at {Format.Text(line.Value)}."),
            .. ChartCaption.GapLines(Values),
        ]);

    /// <inheritdoc/>
    public override ChartTable Table => TrendTable.BySeries(PanelTitle, Lines, Unit, Format);

    /// <summary>All periods of all panels in order.</summary>
    public IReadOnlyList<Period> Periods =>
        [
            .. Panels
                .SelectMany(panel => panel.Series)
                .SelectMany(series => series.Points)
                .Select(point => point.Period)
                .Distinct()
                .OrderBy(p => p.To)
                .ThenBy(p => p.From),
        ];

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Lines.SelectMany(line => line.Series.Points.Select(point => new PlacedValue(line.Label, point.Period, point.Value)))];

    internal override string EstimateMarks => "Dashed lines and hollow points";

    internal override IEnumerable<Source> SeriesSources => Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Sources);

    /// <summary>Every line with a name that identifies its panel.</summary>
    private IReadOnlyList<(string Label, TrendSeries Series)> Lines =>
        [
            .. Panels.SelectMany(panel =>
                panel.Series.Select(series => (panel.Series.Count == 1 ? panel.Title : $"{panel.Title}, {series.Label}", series))
            ),
        ];

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseTwice(Panels.Select(panel => panel.Title), "panels", "give each its own title");
        RefuseIf(
            Periods.Select(period => period.Length).Distinct().Count() > 1,
            "mixes windows of different length on one axis; take windows of one length"
        );
    }
}
