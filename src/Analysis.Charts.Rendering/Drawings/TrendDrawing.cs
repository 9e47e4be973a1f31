using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Lines over the years with their names at the right edge.</summary>
internal static class TrendDrawing
{
    private const int MostLabels = 9;

    /// <summary>The part of the lower margin that the years need, the last of which reaches past the plot.</summary>
    private const double YearsBelow = 24;

    internal static PlotlyDrawing Draw(TrendChart chart) => PlotlyDrawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(ScreenSize screen, TrendChart chart)
    {
        var scale = ScaleOf(chart);
        var ticks = scale.Marks.Select(mark => chart.Format.Tick(mark, scale.Step)).ToArray();
        var ends = Ends(chart, scale, screen);
        var height = Math.Max(screen.IsNarrow ? 320 : 400, EdgeLabel.LeastHeight(ends) + YearsBelow);
        var edges = new PlotMargins(TextWidth.Widest(ticks, 12) + 10, EdgeLabel.RequiredWidth(ends), 12, 30);
        var width = screen.Width - edges.Left - edges.Right;
        var look = LineStyle.Of(chart.AllSeries, 2.5);
        var bands = chart.Bands.SelectMany(band => TrendBands.Draw(band, chart.Format, look));
        var lines = chart
            .Series.OrderByDescending(s => s.Role is ChartRole.Muted)
            .SelectMany(s => TrendLines.Draw(s, chart.Format, s.Role is ChartRole.Muted ? look with { Width = 1.5 } : look));
        // Windows are placed at their last year, so where single years are shown the axis is one of years.
        IReadOnlyList<Period> marked = chart.SingleYears.Count > 0 ? [.. chart.Periods.Where(period => period.IsYear)] : chart.Periods;
        var years = chart.SingleYears.Select(series => TrendLines.DrawPoints(series, chart.Format));
        return (
            PlotLayout
                .Compose(
                    bands
                        .Concat(years)
                        .Concat(HorizontalGuidelines.Of(chart.Guidelines, chart.Format, YearAxis.Range(marked, width)))
                        .Concat(lines),
                    screen,
                    edges,
                    [
                        .. EdgeLabel.Notes(ends, height - edges.Top - edges.Bottom, edges with { Bottom = edges.Bottom - YearsBelow }),
                        .. Nothing(chart, screen, width),
                    ],
                    []
                )
                .WithAxis("xaxis", YearAxis.Of(marked, width, 12))
                .WithAxis("yaxis", PlotLayout.Axis(scale.From, scale.To, scale.Marks, ticks).WithGrid()),
            height
        );
    }

    /// <summary>Why the plot is empty, if it is.</summary>
    private static IEnumerable<Annotation> Nothing(TrendChart chart, ScreenSize screen, double width)
    {
        var points = chart.AllSeries.SelectMany(series => series.Points).ToArray();
        return points.Any(point => point.Value.Number is not null)
            ? []
            :
            [
                Traces
                    .Note(
                        $"<i>{LabelLines.Wrap("no data: " + points[0].Value.Reason, screen.FontSize, width).Markup}</i>",
                        Traces.Theme.InkMuted,
                        screen.FontSize
                    )
                    .Set("xref", "paper")
                    .Set("x", 0.5)
                    .Set("yref", "paper")
                    .Set("y", 0.5),
            ];
    }

    private static ValueAxis ScaleOf(TrendChart chart)
    {
        var numbers = chart
            .AllSeries.SelectMany(s => s.Points)
            .Select(p => p.Value.Number)
            .OfType<double>()
            .Concat(chart.Guidelines.Select(line => line.Value));
        return ValueAxis.Covering(numbers.Select(chart.Format.Shown).DefaultIfEmpty(0), 5, chart.FromZero);
    }

    /// <summary>The lines that get a name: all with a number, background lines and edges of bands only if there is space.</summary>
    private static TrendSeries[] Labelled(TrendChart chart)
    {
        var all = chart.AllSeries.Where(series => series.Points.Any(point => point.Value.Number is not null)).ToArray();
        return all.Length <= MostLabels ? all : [.. all.Where(series => series.Role is not ChartRole.Muted)];
    }

    /// <summary>The labels at the right edge: the lines with their last value, and the guidelines.</summary>
    private static EdgeLabel[] Ends(TrendChart chart, ValueAxis scale, ScreenSize screen)
    {
        EdgeLabel At(string text, double value, ChartRole role) =>
            new(
                LabelLines.Wrap(text, screen.FontSize, screen.LongestName),
                1 - scale.Fraction(chart.Format.Shown(value)),
                Traces.Theme.Label(role)
            );
        var lines = Labelled(chart)
            .Select(series => (series, series.Points.Last(point => point.Value.Number is not null).Value.Number!.Value))
            .Select(line =>
                At(
                    $"{screen.Name(line.series.Label, line.series.ShortLabel)} {chart.Format.Text(line.Value)}",
                    line.Value,
                    line.series.Role
                )
            );
        return [.. lines, .. chart.Guidelines.Select(line => At(line.Label, line.Value, ChartRole.Guideline))];
    }
}
