using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Horizontal bars under the headings of their groups, with a line at each median.</summary>
internal static class GroupedBarsDrawing
{
    private const double Thickness = 17;

    internal static PlotlyDrawing Draw(GroupedBars chart) => PlotlyDrawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(ScreenSize screen, GroupedBars chart)
    {
        var lines = Lines(chart);
        var rows = RowAxis.Of(
            lines.Select(line => line.Bar is { } bar ? screen.Name(bar.Label, bar.ShortLabel) : ""),
            screen,
            screen.FontSize * 2
        );
        var width = screen.Width - rows.Left - 4;
        var span = SpanOf(chart, width, screen.FontSize);
        var gaps = lines
            .Where(line => line.Bar?.Value.Reason is not null)
            .Select(line => rows.Gap(line.Row, span.From, line.Bar!.Value.Reason!, screen, width - 6));
        return (
            PlotLayout
                .Compose(
                    [Trace(chart, lines, rows)],
                    screen,
                    new(rows.Left, 4, 4, 6),
                    [.. Headings(chart, lines, rows, screen), .. Values(chart, lines, rows, screen), .. gaps],
                    [.. Medians(chart, lines, rows), .. Baselines(lines, rows)]
                )
                .WithAxis("xaxis", PlotLayout.Axis(span.From, span.To, [], []))
                .WithAxis("yaxis", rows.Axis(screen)),
            4 + rows.Height + 6
        );
    }

    // Each group has a row for its heading, and a row a bar.
    private static BarLine[] Lines(GroupedBars chart) =>
        [
            .. chart
                .Groups.SelectMany(group => group.Ordered.Select(bar => (group, Bar: (RankedBar?)bar)).Prepend((group, Bar: null)))
                .Select((line, row) => new BarLine(line.group, line.Bar, row)),
        ];

    private static ValueRange SpanOf(GroupedBars chart, double width, double size)
    {
        var numbers = chart.Groups.SelectMany(group => group.Bars).Select(bar => bar.Value.Number).OfType<double>().ToArray();
        double Room(Func<double, bool> side) =>
            numbers.Where(side).Select(number => TextWidth.Of(chart.Format.Text(number), size) + 8).DefaultIfEmpty(0).Max();
        return ValueRange.Covering(
            numbers.Select(chart.Format.Shown).Append(0),
            width,
            Room(number => number < 0),
            Room(number => number >= 0)
        );
    }

    private static GenericChart Trace(GroupedBars chart, BarLine[] lines, RowAxis rows)
    {
        var bars = lines.Where(line => line.Bar?.Value.Number is not null).Select(line => (Bar: line.Bar!, line.Row)).ToArray();
        // Where everything is an estimate the caption states it, and hollow bars would add nothing.
        var allSoft = bars.All(row => !row.Bar.Value.IsFirm);
        var marker = new Marker()
            .Set(
                "color",
                bars.Select(row => row.Bar.Value.IsFirm || allSoft ? Traces.Theme.Mark(row.Bar.Role) : Traces.Theme.Paper).ToArray()
            )
            .Set("line", new Line().Set("color", bars.Select(row => Traces.Theme.Mark(row.Bar.Role)).ToArray()).Set("width", 1.5));
        return Traces
            .Bars(
                bars.Select(row => chart.Format.Shown(row.Bar.Value.Number!.Value)),
                bars.Select(row => rows.Middle(row.Row)),
                marker,
                Thickness
            )
            .Set("hoverinfo", "text")
            .Set("hovertext", bars.Select(row => HoverText.Of(row.Bar.Label, "", row.Bar.Value, chart.Format)).ToArray());
    }

    private static IEnumerable<Annotation> Headings(GroupedBars chart, BarLine[] lines, RowAxis rows, ScreenSize screen) =>
        lines
            .Where(line => line.Bar is null)
            .Select(line =>
                Traces
                    .Note($"<b>{LabelLines.Escape(Heading(chart, line.Group, screen))}</b>", Traces.Theme.Ink, screen.FontSize)
                    .Set("xref", "paper")
                    .Set("x", 0)
                    .Set("xanchor", "left")
                    .Set("xshift", 4 - rows.Left)
                    .Set("yref", "y")
                    .Set("y", rows.Middle(line.Row))
                    .Set("yanchor", "middle")
                    .Set("align", "left")
            );

    // A name that is too long is cut, and the median behind it stays.
    private static string Heading(GroupedBars chart, BarGroup group, ScreenSize screen)
    {
        var (bold, summary) = (screen.FontSize * TextWidth.Bold, chart.Summary(group));
        return LabelLines.Cut(group.Label, bold, screen.Width - TextWidth.Of(summary, bold) - 8) + summary;
    }

    private static IEnumerable<Annotation> Values(GroupedBars chart, BarLine[] lines, RowAxis rows, ScreenSize screen) =>
        lines
            .Where(line => line.Bar?.Value.Number is not null)
            .Select(line => (Number: line.Bar!.Value.Number!.Value, line.Row))
            .Select(line =>
                Traces.ValueNote(
                    chart.Format.Text(line.Number),
                    Traces.Theme.Ink,
                    screen.FontSize,
                    new(chart.Format.Shown(line.Number), rows.Middle(line.Row), line.Number < 0 ? NoteSide.Left : NoteSide.Right, 4)
                )
            );

    private static IEnumerable<Shape> Medians(GroupedBars chart, BarLine[] lines, RowAxis rows) =>
        chart
            .Groups.Where(group => group is { Median: not null, Count: > 1 })
            .Select(group =>
                Across(
                    lines,
                    rows,
                    group,
                    chart.Format.Shown(group.Median!.Value),
                    Traces.Rule(Traces.Theme.Mark(ChartRole.Guideline), "dot", "above")
                )
            );

    private static IEnumerable<Shape> Baselines(BarLine[] lines, RowAxis rows) =>
        lines
            .Select(line => line.Group)
            .Distinct()
            .Select(group => Across(lines, rows, group, 0, Traces.Rule(Traces.Theme.Axis, "solid", "above")));

    // A line over all bars of a group.
    private static Shape Across(BarLine[] lines, RowAxis rows, BarGroup group, double at, Shape rule)
    {
        var bars = lines.Where(line => line.Group == group && line.Bar is not null).Select(line => line.Row).ToArray();
        return rule.Set("xref", "x")
            .Set("x0", at)
            .Set("x1", at)
            .Set("yref", "y")
            .Set("y0", rows.Middle(bars[0]) - rows.Heights[bars[0]] / 2)
            .Set("y1", rows.Middle(bars[^1]) + rows.Heights[bars[^1]] / 2);
    }

    private sealed record BarLine(BarGroup Group, RankedBar? Bar, int Row);
}
