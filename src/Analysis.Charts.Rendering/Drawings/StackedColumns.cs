using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Standing columns of 100 %.</summary>
internal static class StackedColumns
{
    internal static (GenericChart Chart, double Height) On(Screen screen, StackedShares chart)
    {
        var height = screen.IsNarrow ? 320 : 380;
        var whole = chart.Format.Shown(1);
        double[] marks = [0, whole / 4, whole / 2, whole * 3 / 4, whole];
        var ticks = marks.Select(mark => chart.Format.Tick(mark, 1)).ToArray();
        var names = chart.Parts.Select(part => LabelLines.Wrap(screen.Name(part.Label, part.ShortLabel), screen.FontSize, screen.LongestName)).ToArray();
        var edges = new Edges(TextWidth.Widest(ticks, 12) + 10, names.Max(name => name.Width) + 12, 8, 28);
        var area = new PlotArea(screen.Width - edges.Left - edges.Right, height - edges.Top - edges.Bottom, -0.5, chart.Bars.Count - 0.5, new(0, whole, whole / 4));
        var traces = chart.Parts.Select(part => StackedDrawing.Trace(chart, part, screen));
        var notes = PartNames(chart, names, area).Concat(Gaps(chart, area, screen));
        var chartOf = Page.Compose(traces, screen, edges, notes, [])
            .WithAxis("xaxis", Places(chart, screen, area))
            .WithAxis("yaxis", Page.Axis(0, whole, marks, ticks).Gridded())
            .Stacked(screen);
        return (chartOf, height);
    }

    /// <summary>The names of the parts, beside the last column that is no gap.</summary>
    private static IEnumerable<Annotation> PartNames(StackedShares chart, LabelLines[] names, PlotArea area)
    {
        if (chart.Bars.LastOrDefault(bar => bar.Reason is null) is not { } last) return [];
        var sum = 0.0;
        var wanted = chart.Parts.Select(part =>
        {
            var share = last.Shares.GetValueOrDefault(part.Id)?.Number ?? 0;
            sum += share;
            return area.Top(chart.Format.Shown(sum - share / 2));
        }).ToArray();
        var centres = LabelSpread.Place(wanted, [.. names.Select(name => name.Height + 3)], -6, area.Height + 6);
        return chart.Parts.Select((part, i) => Marks.Note(names[i].Markup, Marks.Theme.Label(part.Role), names[i].Size)
            .Set("xref", "paper").Set("x", 1).Set("xanchor", "left").Set("xshift", 4).Set("align", "left")
            .Set("yref", "y").Set("y", area.ValueAt(centres[i])).Set("yanchor", "middle"));
    }

    private static IEnumerable<Annotation> Gaps(StackedShares chart, PlotArea area, Screen screen) => chart.Bars
        .Select((bar, i) => (bar, i)).Where(at => at.bar.Reason is not null)
        .Select(at => Marks.Note("<i>" + LabelLines.Escape(LabelLines.Cut("no data: " + at.bar.Reason, screen.FontSize, area.Height - 12)) + "</i>", Marks.Theme.InkMuted, screen.FontSize)
            .Set("xref", "x").Set("x", at.i).Set("xanchor", "center").Set("yref", "y").Set("y", 0).Set("yanchor", "bottom").Set("yshift", 4).Set("textangle", -90)
            .Set("hovertext", LabelLines.Escape(at.bar.Reason!)));

    private static LinearAxis Places(StackedShares chart, Screen screen, PlotArea area)
    {
        var names = chart.Bars.Select(bar => screen.Name(bar.Label, bar.ShortLabel)).ToArray();
        var pitch = area.Width / names.Length;
        var step = Math.Max(1, (int)Math.Ceiling((TextWidth.Widest(names, 12) + 8) / pitch));
        var shown = Enumerable.Range(0, names.Length).Where(i => (names.Length - 1 - i) % step == 0).ToArray();
        return Page.Axis(area.XFrom, area.XTo, shown.Select(i => (double)i), shown.Select(i => LabelLines.Escape(names[i])))
            .Set("tickfont", Marks.Font(Marks.Theme.InkMuted, 12)).Set("ticks", "outside").Set("ticklen", 4).Set("tickcolor", "rgba(0,0,0,0)");
    }
}
