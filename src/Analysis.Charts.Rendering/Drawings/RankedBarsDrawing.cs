using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Horizontal bars with their values at the end; no axis, since every bar shows its value.</summary>
internal static class RankedBarsDrawing
{
    private const double Thickness = 17;

    internal static PlotlyDrawing Draw(RankedBars chart) => PlotlyDrawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(ScreenSize screen, RankedBars chart)
    {
        var bars = chart.Ordered;
        var rows = RowAxis.Of(bars.Select(bar => screen.Name(bar.Label, bar.ShortLabel)), screen, screen.FontSize * 2);
        var width = screen.Width - rows.Left - 4;
        var span = SpanOf(chart, width, screen.FontSize);
        var lines = VerticalGuidelines.Place(chart.Guidelines, chart.Format, span, width, rows.Left);
        var gaps = bars.Select((bar, i) => (bar, i))
            .Where(row => row.bar.Value.Reason is not null)
            .Select(row => rows.Gap(row.i, span.From, row.bar.Value.Reason!, screen, width - 6));
        var chartOf = PlotLayout
            .Compose(
                [Trace(chart, rows)],
                screen,
                new(rows.Left, 4, lines.Top, 6),
                [.. lines.Notes(), .. Values(chart, rows, screen), .. gaps],
                [Baseline(), .. lines.Rules(rows.Height)]
            )
            .WithAxis("xaxis", PlotLayout.Axis(span.From, span.To, [], []))
            .WithAxis("yaxis", rows.Axis(screen));
        return (chartOf, lines.Top + rows.Height + 6);
    }

    private static ValueRange SpanOf(RankedBars chart, double width, double size)
    {
        double Room(Func<double, bool> side) =>
            chart
                .Bars.Select(bar => bar.Value.Number)
                .OfType<double>()
                .Where(side)
                .Select(number => TextWidth.Of(chart.Format.Text(number), size) + 8)
                .DefaultIfEmpty(0)
                .Max();
        var shown = chart
            .Bars.Select(bar => bar.Value.Number)
            .OfType<double>()
            .Concat(chart.Guidelines.Select(line => line.Value))
            .Select(chart.Format.Shown);
        return ValueRange.Covering(shown.Append(0), width, Room(number => number < 0), Room(number => number >= 0));
    }

    private static GenericChart Trace(RankedBars chart, RowAxis rows)
    {
        var bars = chart.Ordered.Select((bar, i) => (bar, i)).Where(row => row.bar.Value.Number is not null).ToArray();
        // Where everything is an estimate the caption states it, and hollow bars would add nothing.
        var allSoft = bars.All(row => !row.bar.Value.IsFirm);
        var marker = new Marker()
            .Set(
                "color",
                bars.Select(row => row.bar.Value.IsFirm || allSoft ? Traces.Theme.Mark(row.bar.Role) : Traces.Theme.Paper).ToArray()
            )
            .Set("line", new Line().Set("color", bars.Select(row => Traces.Theme.Mark(row.bar.Role)).ToArray()).Set("width", 1.5));
        return Traces
            .Bars(
                bars.Select(row => chart.Format.Shown(row.bar.Value.Number!.Value)),
                bars.Select(row => rows.Middle(row.i)),
                marker,
                Thickness
            )
            .Set("hoverinfo", "text")
            .Set("hovertext", bars.Select(row => HoverText.Of(row.bar.Label, "", row.bar.Value, chart.Format)).ToArray());
    }

    private static IEnumerable<Annotation> Values(RankedBars chart, RowAxis rows, ScreenSize screen) =>
        chart
            .Ordered.Select((bar, i) => (bar.Value.Number, i))
            .Where(row => row.Number is not null)
            .Select(row =>
                Traces.ValueNote(
                    chart.Format.Text(row.Number!.Value),
                    Traces.Theme.Ink,
                    screen.FontSize,
                    new(chart.Format.Shown(row.Number.Value), rows.Middle(row.i), row.Number < 0 ? NoteSide.Left : NoteSide.Right, 4)
                )
            );

    private static Shape Baseline() =>
        Traces
            .Rule(Traces.Theme.Axis, "solid", "above")
            .Set("xref", "x")
            .Set("x0", 0)
            .Set("x1", 0)
            .Set("yref", "paper")
            .Set("y0", 0)
            .Set("y1", 1);
}
