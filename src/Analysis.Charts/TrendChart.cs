namespace Analysis.Charts;

/// <summary>
/// Lines over the years, labelled at their ends; estimates dashed and hollow, gaps as breaks, guidelines as thin lines, bands as tinted
/// space.
/// </summary>
/// <remarks>A run-off fan is such a chart: a band from short to long lives around the line of the assumed ones.</remarks>
public sealed record TrendChart : ChartSpec
{
    private const int MostLines = 8;

    /// <summary>The lines. Those of the role <see cref="ChartRole.Muted"/> stay in the background.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>The space that assumptions leave open, under the lines.</summary>
    public IReadOnlyList<TrendBand> Bands { get; init; } = [];

    /// <summary>
    /// Single years behind lines of windows, as points without a line: a window hides what one delivery does to one year.
    /// </summary>
    public IReadOnlyList<TrendSeries> SingleYears { get; init; } = [];

    /// <summary>Targets and guidelines.</summary>
    public IReadOnlyList<Guideline> Guidelines { get; init; } = [];

    /// <summary>Whether the value axis begins at zero, which is the default; a share or a sum read from a cut axis misleads.</summary>
    public bool FromZero { get; init; } = true;

    /// <inheritdoc/>
    public override string Kind => "trend";

    /// <inheritdoc/>
    public override string AltText => TrendAltText.Write(this);

    /// <inheritdoc/>
    public override ChartTable Table => TrendTable.ByPeriod([.. AllSeries], Unit, Format);

    /// <summary>All periods of all lines in order.</summary>
    public IReadOnlyList<Period> Periods =>
        [.. AllSeries.SelectMany(series => series.Points).Select(point => point.Period).Distinct().OrderBy(p => p.To).ThenBy(p => p.From)];

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. AllSeries.SelectMany(series => series.Points.Select(point => new PlacedValue(series.Label, point.Period, point.Value)))];

    internal override string EstimateMarks => "Dashed lines and hollow points";

    internal override IEnumerable<Source> SeriesSources => AllSeries.SelectMany(series => series.Sources);

    /// <summary>The lines, the single years behind them, and the edges of the bands.</summary>
    public IEnumerable<TrendSeries> AllSeries => Lines.Concat(SingleYears);

    private IEnumerable<TrendSeries> Lines => Series.Concat(Bands.SelectMany(band => band.Edges));

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        var front = Series.Count(series => series.Role is not ChartRole.Muted);
        RefuseIf(
            front > MostLines,
            $"has {front} lines in the foreground, and a reader can distinguish at most {MostLines}; give some the role Muted, "
                + $"or draw SmallMultiples"
        );
        var fault = Bands.Select(band => band.Validate()).OfType<string>().FirstOrDefault();
        RefuseIf(fault is not null, fault ?? "");
        RefuseTwice(AllSeries.Select(series => series.Label), "lines");
        RefuseIf(
            SingleYears.Any(series => series.Points.Any(point => !point.Period.IsYear)),
            "has windows among the single years; draw them as a line"
        );
        var lengths = Lines.SelectMany(series => series.Points).Select(point => point.Period.Length).Distinct().ToArray();
        RefuseIf(
            lengths.Length > 1,
            $"mixes windows of {string.Join(" and ", lengths.Order())} years on one axis; take windows of one length"
        );
    }
}
