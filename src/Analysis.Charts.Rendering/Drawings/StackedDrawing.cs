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

    internal static Drawing Draw(StackedShares chart) => chart.Direction is StackedDirection.Bars
        ? Drawing.Of(screen => Lying(screen, chart), [.. chart.Parts.Select(part => new KeyEntry(part.Label, KeyEntry.NameOf(part.Role), "square"))])
        : Drawing.Of(screen => StackedColumns.On(screen, chart), []);

    private static (GenericChart Chart, double Height) Lying(Screen screen, StackedShares chart)
    {
        var rows = Rows.Of(chart.Bars.Select(bar => screen.Name(bar.Label, bar.ShortLabel)), screen, LeastPitch);
        var width = screen.Width - rows.Left - 2;
        var gaps = chart.Bars.Select((bar, i) => (bar, i)).Where(at => at.bar.Reason is not null).Select(at => rows.Gap(at.i, 0, at.bar.Reason!, screen, width - 6));
        var traces = chart.Parts.Select(part => Trace(chart, part, screen, rows.Middle, LeastPitch * 0.78));
        var chartOf = Page.Compose(traces, screen, new(rows.Left, 2, 4, 6), gaps, [])
            .WithAxis("xaxis", Page.Axis(0, chart.Format.Shown(1), [], []))
            .WithAxis("yaxis", rows.Axis(screen))
            .Stacked(screen);
        return (chartOf, rows.Height + 10);
    }

    /// <summary>Parts on top of each other; the browser leaves out each share that does not fit into its part.</summary>
    internal static GenericChart Stacked(this GenericChart chart, Screen screen)
    {
        GenericChart.getLayout(chart).Set("barmode", "stack").Set("uniformtext", new UniformText().Set("mode", "hide").Set("minsize", screen.FontSize));
        return chart;
    }

    /// <summary>One part of all wholes, with its share inside where it fits.</summary>
    internal static GenericChart Trace(StackedShares chart, StackedPart part, Screen screen, Func<int, double> place, double thickness)
    {
        var bars = chart.Bars.Select((bar, i) => (bar, i)).Where(at => at.bar.Reason is null)
            .Select(at => (at.i, at.bar, value: at.bar.Shares.GetValueOrDefault(part.Id) ?? ChartValue.Of(0))).ToArray();
        var shares = bars.Select(at => chart.Format.Shown(at.value.Number!.Value)).ToArray();
        var places = bars.Select(at => place(at.i));
        var marker = Marker(part, [.. bars.Select(at => at.value)], chart.Bars.SelectMany(bar => bar.Shares.Values).All(value => !value.IsFirm));
        var trace = chart.Direction is StackedDirection.Bars ? Marks.Bars(shares, places, marker, thickness) : Marks.Columns(shares, places, marker, thickness);
        return trace
            .Set("text", bars.Select(at => chart.Format.Text(at.value.Number!.Value)).ToArray())
            .Set("textposition", "inside").Set("insidetextanchor", "middle").Set("textangle", 0)
            .Set("insidetextfont", Marks.Font(Marks.Theme.TextOn(part.Role), screen.FontSize))
            .Set("hoverinfo", "text").Set("hovertext", bars.Select(at => HoverText.Of(part.Label, at.bar.Label, at.value, chart.Format)).ToArray());
    }

    private static Marker Marker(StackedPart part, IReadOnlyList<ChartValue> values, bool allSoft)
    {
        var marker = new Marker().Set("color", Marks.Theme.Mark(part.Role)).Set("line", new Line().Set("color", Marks.Theme.Paper).Set("width", 1));
        return allSoft || values.All(value => value.IsFirm) ? marker : marker.Set("pattern", new Pattern()
            .Set("shape", values.Select(value => value.IsFirm ? "" : "/").ToArray()).Set("size", 6).Set("solidity", 0.15)
            .Set("fillmode", "overlay").Set("fgcolor", Marks.Theme.TextOn(part.Role)));
    }
}
