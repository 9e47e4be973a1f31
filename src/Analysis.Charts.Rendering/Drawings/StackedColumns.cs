using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Vertical columns of 100 %.</summary>
internal static class StackedColumns
{
    internal static (GenericChart Chart, double Height) On(Screen screen, StackedShares chart)
    {
        var whole = chart.Format.Shown(1);
        double[] marks = [0, whole / 4, whole / 2, whole * 3 / 4, whole];
        var ticks = marks.Select(mark => chart.Format.Tick(mark, 1)).ToArray();
        var names = PartNames(chart, screen);
        var height = Math.Max(screen.IsNarrow ? 320 : 380, EdgeLabel.LeastHeight(names));
        var edges = new Edges(TextWidth.Widest(ticks, 12) + 10, EdgeLabel.Room(names), 8, 28);
        var plotHeight = height - edges.Top - edges.Bottom;
        var notes = EdgeLabel.Notes(names, plotHeight, edges).Concat(Gaps(chart, plotHeight, screen));
        var page = Page.Compose(chart.Parts.Select(part => StackedDrawing.Trace(chart, part, screen, i => i, 0.78)), screen, edges, notes, [])
            .WithAxis("xaxis", Places(chart, screen, screen.Width - edges.Left - edges.Right))
            .WithAxis("yaxis", Page.Axis(0, whole, marks, ticks).Gridded())
            .Stacked(screen);
        return (page, height);
    }

    /// <summary>The names of the parts, beside the last column that is not a gap.</summary>
    private static EdgeLabel[] PartNames(StackedShares chart, Screen screen)
    {
        if (chart.Bars.LastOrDefault(bar => bar.Reason is null) is not { } last) return [];
        var sum = 0.0;
        return [.. chart.Parts.Select(part =>
        {
            var share = last.Shares.GetValueOrDefault(part.Id)?.Number ?? 0;
            sum += share;
            return new EdgeLabel(LabelLines.Wrap(screen.Name(part.Label, part.ShortLabel), screen.FontSize, screen.LongestName), 1 - (sum - share / 2), Marks.Theme.Label(part.Role));
        })];
    }

    private static IEnumerable<Annotation> Gaps(StackedShares chart, double plotHeight, Screen screen) => chart.Bars
        .Select((bar, i) => (bar, i)).Where(at => at.bar.Reason is not null)
        .Select(at => Marks.Note("<i>" + LabelLines.Escape(LabelLines.Cut("no data: " + at.bar.Reason, screen.FontSize, plotHeight - 12)) + "</i>", Marks.Theme.InkMuted, screen.FontSize)
            .Set("xref", "x").Set("x", at.i).Set("xanchor", "center").Set("yref", "y").Set("y", 0).Set("yanchor", "bottom").Set("yshift", 4).Set("textangle", -90)
            .Set("hovertext", LabelLines.Escape(at.bar.Reason!)));

    private static LinearAxis Places(StackedShares chart, Screen screen, double width)
    {
        var names = chart.Bars.Select(bar => screen.Name(bar.Label, bar.ShortLabel)).ToArray();
        var step = Math.Max(1, (int)Math.Ceiling((TextWidth.Widest(names, 12) + 8) / (width / names.Length)));
        var shown = Enumerable.Range(0, names.Length).Where(i => (names.Length - 1 - i) % step == 0).ToArray();
        return Page.Axis(-0.5, names.Length - 0.5, shown.Select(i => (double)i), shown.Select(i => LabelLines.Escape(names[i])))
            .Set("tickfont", Marks.Font(Marks.Theme.InkMuted, 12)).Set("ticks", "outside").Set("ticklen", 4).Set("tickcolor", "rgba(0,0,0,0)");
    }
}
