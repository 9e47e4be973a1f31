using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Wholes of 100 %: horizontal bars with a key, or vertical columns with the names of the parts at the right.</summary>
internal static class StackedDrawing
{
    /// <summary>Parts must be high enough for the browser to write a share into them.</summary>
    private const double LeastPitch = 32;

    internal static PlotlyDrawing Draw(StackedShares chart) =>
        chart.Direction is StackedDirection.Bars
            ? PlotlyDrawing.Of(
                screen => HorizontalBars(screen, chart),
                [.. chart.Parts.Select(part => new KeyEntry(part.Label, KeyEntry.NameOf(part.Role), "square"))]
            )
            : PlotlyDrawing.Of(screen => StackedColumns.On(screen, chart), []);

    private static (GenericChart Chart, double Height) HorizontalBars(ScreenSize screen, StackedShares chart)
    {
        var rows = RowAxis.Of(chart.Bars.Select(bar => screen.Name(bar.Label, bar.ShortLabel)), screen, LeastPitch);
        var width = screen.Width - rows.Left - 2;
        var gaps = chart
            .Bars.Select((bar, i) => (bar, i))
            .Where(at => at.bar.Reason is not null)
            .Select(at => rows.Gap(at.i, 0, at.bar.Reason!, screen, width - 6));
        var traces = chart.Parts.Select(part => Trace(chart, part, screen, rows.Middle, LeastPitch * 0.78));
        var chartOf = PlotLayout
            .Compose(traces, screen, new(rows.Left, 2, 4, 6), gaps, [])
            .WithAxis("xaxis", PlotLayout.Axis(0, chart.Format.Shown(1), [], []))
            .WithAxis("yaxis", rows.Axis(screen))
            .Stacked(screen);
        return (chartOf, rows.Height + 10);
    }

    /// <summary>Parts on top of each other; the browser leaves out each share that does not fit into its part.</summary>
    internal static GenericChart Stacked(this GenericChart chart, ScreenSize screen)
    {
        GenericChart
            .getLayout(chart)
            .Set("barmode", "stack")
            .Set("uniformtext", new UniformText().Set("mode", "hide").Set("minsize", screen.FontSize));
        return chart;
    }

    /// <summary>One part of all wholes, with its share inside where it fits.</summary>
    internal static GenericChart Trace(StackedShares chart, StackedPart part, ScreenSize screen, Func<int, double> place, double thickness)
    {
        var bars = chart
            .Bars.Select((bar, i) => (bar, i))
            .Where(at => at.bar.Reason is null)
            .Select(at => (at.i, at.bar, value: at.bar.Shares.GetValueOrDefault(part.Id) ?? ChartValue.Of(0)))
            .ToArray();
        var shares = bars.Select(at => chart.Format.Shown(at.value.Number!.Value)).ToArray();
        var places = bars.Select(at => place(at.i));
        var marker = Marker(
            part,
            [.. bars.Select(at => at.value)],
            chart.Bars.SelectMany(bar => bar.Shares.Values).All(value => !value.IsFirm)
        );
        var trace =
            chart.Direction is StackedDirection.Bars
                ? Traces.Bars(shares, places, marker, thickness)
                : Traces.Columns(shares, places, marker, thickness);
        return trace
            .Set("text", bars.Select(at => chart.Format.Text(at.value.Number!.Value)).ToArray())
            .Set("textposition", "inside")
            .Set("insidetextanchor", "middle")
            .Set("textangle", 0)
            .Set("insidetextfont", Traces.Font(Traces.Theme.TextOn(part.Role), screen.FontSize))
            .Set("hoverinfo", "text")
            .Set("hovertext", bars.Select(at => HoverText.Of(part.Label, at.bar.Label, at.value, chart.Format)).ToArray());
    }

    private static Marker Marker(StackedPart part, IReadOnlyList<ChartValue> values, bool allSoft)
    {
        var marker = new Marker()
            .Set("color", Traces.Theme.Mark(part.Role))
            .Set("line", new Line().Set("color", Traces.Theme.Paper).Set("width", 1));
        return allSoft || values.All(value => value.IsFirm)
            ? marker
            : marker.Set(
                "pattern",
                new Pattern()
                    .Set("shape", values.Select(value => value.IsFirm ? "" : "/").ToArray())
                    .Set("size", 6)
                    .Set("solidity", 0.15)
                    .Set("fillmode", "overlay")
                    .Set("fgcolor", Traces.Theme.TextOn(part.Role))
            );
    }
}

/// <summary>Vertical columns of 100 %.</summary>
internal static class StackedColumns
{
    internal static (GenericChart Chart, double Height) On(ScreenSize screen, StackedShares chart)
    {
        var whole = chart.Format.Shown(1);
        double[] marks = [0, whole / 4, whole / 2, whole * 3 / 4, whole];
        var ticks = marks.Select(mark => chart.Format.Tick(mark, 1)).ToArray();
        var names = PartNames(chart, screen);
        var height = Math.Max(screen.IsNarrow ? 320 : 380, EdgeLabel.LeastHeight(names));
        var edges = new PlotMargins(TextWidth.Widest(ticks, 12) + 10, EdgeLabel.RequiredWidth(names), 8, 28);
        var plotHeight = height - edges.Top - edges.Bottom;
        var notes = EdgeLabel.Notes(names, plotHeight, edges).Concat(Gaps(chart, plotHeight, screen));
        var page = PlotLayout
            .Compose(chart.Parts.Select(part => StackedDrawing.Trace(chart, part, screen, i => i, 0.78)), screen, edges, notes, [])
            .WithAxis("xaxis", Places(chart, screen, screen.Width - edges.Left - edges.Right))
            .WithAxis("yaxis", PlotLayout.Axis(0, whole, marks, ticks).WithGrid())
            .Stacked(screen);
        return (page, height);
    }

    /// <summary>The names of the parts, beside the last column that is not a gap.</summary>
    private static EdgeLabel[] PartNames(StackedShares chart, ScreenSize screen)
    {
        if (chart.Bars.LastOrDefault(bar => bar.Reason is null) is not { } last)
            return [];
        var sum = 0.0;
        return
        [
            .. chart.Parts.Select(part =>
            {
                var share = last.Shares.GetValueOrDefault(part.Id)?.Number ?? 0;
                sum += share;
                return new EdgeLabel(
                    LabelLines.Wrap(screen.Name(part.Label, part.ShortLabel), screen.FontSize, screen.LongestName),
                    1 - (sum - share / 2),
                    Traces.Theme.Label(part.Role)
                );
            }),
        ];
    }

    private static IEnumerable<Annotation> Gaps(StackedShares chart, double plotHeight, ScreenSize screen) =>
        chart
            .Bars.Select((bar, i) => (bar, i))
            .Where(at => at.bar.Reason is not null)
            .Select(at =>
                Traces
                    .Note(
                        "<i>" + LabelLines.Escape(LabelLines.Cut("no data: " + at.bar.Reason, screen.FontSize, plotHeight - 12)) + "</i>",
                        Traces.Theme.InkMuted,
                        screen.FontSize
                    )
                    .Set("xref", "x")
                    .Set("x", at.i)
                    .Set("xanchor", "center")
                    .Set("yref", "y")
                    .Set("y", 0)
                    .Set("yanchor", "bottom")
                    .Set("yshift", 4)
                    .Set("textangle", -90)
                    .Set("hovertext", LabelLines.Escape(at.bar.Reason!))
            );

    private static LinearAxis Places(StackedShares chart, ScreenSize screen, double width)
    {
        var names = chart.Bars.Select(bar => screen.Name(bar.Label, bar.ShortLabel)).ToArray();
        var step = Math.Max(1, (int)Math.Ceiling((TextWidth.Widest(names, 12) + 8) / (width / names.Length)));
        var shown = Enumerable.Range(0, names.Length).Where(i => (names.Length - 1 - i) % step == 0).ToArray();
        return PlotLayout
            .Axis(-0.5, names.Length - 0.5, shown.Select(i => (double)i), shown.Select(i => LabelLines.Escape(names[i])))
            .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, 12))
            .Set("ticks", "outside")
            .Set("ticklen", 4)
            .Set("tickcolor", "rgba(0,0,0,0)");
    }
}
