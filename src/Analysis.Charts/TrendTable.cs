namespace Analysis.Charts;

/// <summary>Tables of lines over the years.</summary>
internal static class TrendTable
{
    /// <summary>A row a period, a column a line.</summary>
    internal static ChartTable ByPeriod(IReadOnlyList<TrendSeries> series, string unit, ValueFormat format)
    {
        var periods = PeriodsOf(series);
        TableColumn[] columns = [TableColumn.Words(periods.All(p => p.IsYear) ? "Year" : "Years"), .. series.Select(s => TableColumn.Numbers(s.Label, unit))];
        return new(columns, [.. periods.Select(period => (IReadOnlyList<TableCell>)[TableCell.Words(period.ToProse()), .. series.Select(s => Cell(s, period, format))])]);
    }

    /// <summary>A row a line, a column a period: for many lines over the same years.</summary>
    internal static ChartTable BySeries(string rowTitle, IReadOnlyList<(string Label, TrendSeries Series)> lines, string unit, ValueFormat format)
    {
        var periods = PeriodsOf([.. lines.Select(line => line.Series)]);
        TableColumn[] columns = [TableColumn.Words(rowTitle), .. periods.Select(period => TableColumn.Numbers(period.ToProse(), unit))];
        return new(columns, [.. lines.Select(line => (IReadOnlyList<TableCell>)[TableCell.Words(line.Label), .. periods.Select(period => Cell(line.Series, period, format))])]);
    }

    private static Period[] PeriodsOf(IReadOnlyList<TrendSeries> series) =>
        [.. series.SelectMany(s => s.Points).Select(point => point.Period).Distinct().OrderBy(p => p.To).ThenBy(p => p.From)];

    private static TableCell Cell(TrendSeries series, Period period, ValueFormat format) =>
        series.Points.FirstOrDefault(point => point.Period == period) is { } point ? TableCell.From(point.Value, format) : TableCell.Nothing;
}
