using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Lines over the years with their names at the right edge.</summary>
internal static class TrendDrawing
{
    private const int MostLabels = 9;

    internal static Drawing Draw(TrendChart chart) => Drawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(Screen screen, TrendChart chart)
    {
        var scale = ScaleOf(chart);
        var ticks = scale.Marks.Select(mark => chart.Format.Tick(mark, scale.Step)).ToArray();
        var labelled = Labelled(chart);
        var labels = labelled.Select(series => NameOf(series, chart.Format, screen)).ToArray();
        var height = screen.IsNarrow ? 320 : 400;
        var edges = new Edges(TextWidth.Widest(ticks, 12) + 10, labels.Max(label => label.Width) + 16, 12, 30);
        var width = screen.Width - edges.Left - edges.Right;
        var (from, to) = YearAxis.Range(chart.Periods, width);
        var area = new PlotArea(width, height - edges.Top - edges.Bottom, from, to, scale);
        var notes = GuidelineLabels.Notes(chart.Guidelines, chart.Format, area, 12, Samples(chart, area)).Concat(EndLabels(labelled, labels, chart.Format, area));
        var step = TrendLines.Step(chart.Series);
        var traces = chart.Series.OrderByDescending(s => s.Role is ChartRole.Muted).SelectMany(s => TrendLines.Draw(s, chart.Format, step, s.Role is ChartRole.Muted ? 1.5 : 2.5));
        return (Page.Compose(traces, screen, edges, notes, GuidelineLabels.Rules(chart.Guidelines, chart.Format, "paper", "y"))
            .WithAxis("xaxis", YearAxis.Of(chart.Periods, width, 12))
            .WithAxis("yaxis", Page.Axis(scale.From, scale.To, scale.Marks, ticks).Gridded()), height);
    }

    private static Scale ScaleOf(TrendChart chart)
    {
        var numbers = chart.Series.SelectMany(s => s.Points).Select(p => p.Value.Number).OfType<double>().Concat(chart.Guidelines.Select(line => line.Value));
        return Scale.Holding(numbers.Select(chart.Format.Shown).DefaultIfEmpty(0), 5, chart.FromZero);
    }

    /// <summary>The lines that get a name: all with a number, background lines only if there is room.</summary>
    private static TrendSeries[] Labelled(TrendChart chart)
    {
        var all = chart.Series.Where(series => series.Points.Any(point => point.Value.Number is not null)).ToArray();
        return all.Length <= MostLabels ? all : [.. all.Where(series => series.Role is not ChartRole.Muted)];
    }

    private static TrendPoint Last(TrendSeries series) => series.Points.Last(point => point.Value.Number is not null);

    private static LabelLines NameOf(TrendSeries series, ValueFormat format, Screen screen) =>
        LabelLines.Wrap($"{screen.Name(series.Label, series.ShortLabel)} {format.Text(Last(series).Value.Number!.Value)}", screen.FontSize, screen.LongestName);

    private static IEnumerable<Annotation> EndLabels(TrendSeries[] series, LabelLines[] labels, ValueFormat format, PlotArea area)
    {
        var wanted = series.Select(s => area.Top(format.Shown(Last(s).Value.Number!.Value))).ToArray();
        var centres = LabelSpread.Place(wanted, [.. labels.Select(label => label.Height + 3)], -10, area.Height + 12);
        return series.Select((s, i) => Marks.Note(labels[i].Markup, Marks.Theme.Label(s.Role), labels[i].Size)
            .Set("xref", "paper").Set("x", 1).Set("xanchor", "left").Set("xshift", 6).Set("align", "left")
            .Set("yref", "y").Set("y", area.ValueAt(centres[i])).Set("yanchor", "middle"));
    }

    /// <summary>Points along all lines, in pixels: where a label would be run through.</summary>
    private static (double X, double Y)[] Samples(TrendChart chart, PlotArea area) =>
    [
        .. from series in chart.Series
           let points = series.Points.Where(point => point.Value.Number is not null).Select(point => (X: area.Left(point.Period.To), Y: area.Top(chart.Format.Shown(point.Value.Number!.Value)))).ToArray()
           from pair in points.Zip(points.Skip(1))
           from i in Enumerable.Range(0, 12)
           let t = i / 12.0
           select (pair.First.X + (pair.Second.X - pair.First.X) * t, pair.First.Y + (pair.Second.Y - pair.First.Y) * t),
    ];
}
