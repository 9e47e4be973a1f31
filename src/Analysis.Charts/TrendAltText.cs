namespace Analysis.Charts;

/// <summary>Lines over the years in sentences: what, when, first and last value, extremes, gaps.</summary>
internal static class TrendAltText
{
    private const int MostLines = 6;

    internal static string Write(TrendChart chart)
    {
        var described = SelectDescribed(chart.Series);
        var left = chart.Series.Count - described.Length;
        return Sentences.Paragraph([
            $"Line chart: {chart.Subtitle ?? chart.Title}; {chart.Unit}, {Span(chart.Periods)}",
            .. described.Select(series => Line(series, chart.Format)),
            .. chart.SingleYears.Select(series => $"Points behind the lines, {Line(series, chart.Format)}"),
            .. chart.Bands.Select(band => Band(band, chart.Format)),
            left > 0 ? $"{left} more {(left == 1 ? "line is" : "lines are")} in the background." : "",
            .. chart.Guidelines.Select(line => $"A line marks {line.Label} at {chart.Format.Text(line.Value)}."),
            .. ChartCaption.GapLines(chart.Values),
        ]);
    }

    /// <summary>One line: from where to where, and the extremes if they are not its ends.</summary>
    internal static string Line(TrendSeries series, ValueFormat format)
    {
        var points = series.Points.Where(point => point.Value.Number is not null).ToArray();
        if (points.Length == 0)
            return $"{series.Label}: no data.";
        var (first, last) = (points[0], points[^1]);
        if (points.Length == 1)
            return $"{series.Label}: {At(first, format)}.";
        var high = points.MaxBy(point => point.Value.Number)!;
        var low = points.MinBy(point => point.Value.Number)!;
        var extremes = new[]
        {
            high == first || high == last ? "" : $"highest {At(high, format)}",
            low == first || low == last ? "" : $"lowest {At(low, format)}",
        };
        return string.Join(
                "; ",
                new[] { $"{series.Label}: {At(first, format)}, {At(last, format)}" }.Concat(extremes.Where(e => e.Length > 0))
            ) + ".";
    }

    /// <summary>A band: its width where it is widest, and at its end.</summary>
    private static string Band(TrendBand band, ValueFormat format)
    {
        var pairs = band
            .Low.Points.Zip(band.High.Points)
            .Where(pair => pair.First.Value.Number is not null && pair.Second.Value.Number is not null)
            .ToArray();
        if (pairs.Length == 0)
            return $"{band.Label}: no data.";
        string At((TrendPoint Low, TrendPoint High) pair) =>
            $"{format.Text(pair.Low.Value.Number!.Value)} to {format.Text(pair.High.Value.Number!.Value)} in {pair.Low.Period.ToProse()}";
        var (widest, last) = (pairs.MaxBy(pair => pair.Second.Value.Number - pair.First.Value.Number), pairs[^1]);
        return $"A band, {band.Label} ({band.Low.Label} to {band.High.Label}): "
            + $"{At(last)}{(widest == last ? "" : $"; widest {At(widest)}")}.";
    }

    internal static string Span(IReadOnlyList<Period> periods) =>
        periods.Count == 1 ? periods[0].ToProse() : $"{periods[0].ToProse()} to {periods[^1].ToProse()}";

    private static TrendSeries[] SelectDescribed(IReadOnlyList<TrendSeries> all)
    {
        var front = all.Where(series => series.Role != ChartRole.Muted).ToArray();
        return front.Length == 0 ? [.. all.Take(MostLines)] : front;
    }

    private static string At(TrendPoint point, ValueFormat format) => $"{Sentences.Say(point.Value, format)} in {point.Period.ToProse()}";
}

/// <summary>Tables of lines over the years.</summary>
internal static class TrendTable
{
    /// <summary>A row a period, a column a line.</summary>
    internal static ChartTable ByPeriod(IReadOnlyList<TrendSeries> series, string unit, ValueFormat format)
    {
        var periods = PeriodsOf(series);
        TableColumn[] columns =
        [
            TableColumn.Words(periods.All(p => p.IsYear) ? "Year" : "Years"),
            .. series.Select(s => TableColumn.Numbers(s.Label, unit)),
        ];
        return new(
            columns,
            [
                .. periods.Select(period =>
                    (IReadOnlyList<TableCell>)[TableCell.Words(period.ToProse()), .. series.Select(s => Cell(s, period, format))]
                ),
            ]
        );
    }

    /// <summary>A row a line, a column a period: for many lines over the same years.</summary>
    internal static ChartTable BySeries(
        string rowTitle,
        IReadOnlyList<(string Label, TrendSeries Series)> lines,
        string unit,
        ValueFormat format
    )
    {
        var periods = PeriodsOf([.. lines.Select(line => line.Series)]);
        TableColumn[] columns = [TableColumn.Words(rowTitle), .. periods.Select(period => TableColumn.Numbers(period.ToProse(), unit))];
        return new(
            columns,
            [
                .. lines.Select(line =>
                    (IReadOnlyList<TableCell>)[TableCell.Words(line.Label), .. periods.Select(period => Cell(line.Series, period, format))]
                ),
            ]
        );
    }

    private static Period[] PeriodsOf(IReadOnlyList<TrendSeries> series) =>
        [.. series.SelectMany(s => s.Points).Select(point => point.Period).Distinct().OrderBy(p => p.To).ThenBy(p => p.From)];

    private static TableCell Cell(TrendSeries series, Period period, ValueFormat format) =>
        series.Points.FirstOrDefault(point => point.Period == period) is { } point
            ? TableCell.From(point.Value, format)
            : TableCell.Nothing;
}
