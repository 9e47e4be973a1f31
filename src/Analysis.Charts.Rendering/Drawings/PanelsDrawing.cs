using System.Globalization;
using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A grid of small line charts on the same axes.</summary>
internal static class PanelsDrawing
{
    internal static PlotlyDrawing Draw(SmallMultiples chart) => PlotlyDrawing.Of(screen => On(screen, chart), Key(chart));

    private static KeyEntry[] Key(SmallMultiples chart)
    {
        var lines = chart.Panels.All(panel => panel.Series.Count == 1)
            ? []
            : chart
                .Panels.SelectMany(panel => panel.Series)
                .Select(series => new KeyEntry(series.Label, KeyEntry.NameOf(series.Role), "line"))
                .Distinct();
        return [.. lines, .. chart.Guidelines.Select(line => new KeyEntry(line.Label, KeyEntry.NameOf(ChartRole.Guideline), "dash"))];
    }

    private static (GenericChart Chart, double Height) On(ScreenSize screen, SmallMultiples chart)
    {
        var numbers = chart
            .Panels.SelectMany(p => p.Series)
            .SelectMany(s => s.Points)
            .Select(p => p.Value.Number)
            .OfType<double>()
            .Concat(chart.Guidelines.Select(line => line.Value));
        var scale = ValueAxis.Covering(numbers.Select(chart.Format.Shown).DefaultIfEmpty(0), 3, fromZero: true);
        // The label of the last period is centred below the end of the line, and Plotly leaves out one that the page would cut.
        var beyond = TextWidth.Widest([chart.Periods[^1].ToProse()], 11) / 2 + 2;
        var edges = new PlotMargins(TextWidth.Widest(Ticks(chart, scale), 11) + 8, Math.Max(12, beyond), 2, 24);
        var grid = PanelGrid.Of(chart.Panels.Count, screen, screen.Width - edges.Left - edges.Right);
        var look = LineStyle.Of(chart.Panels.SelectMany(panel => panel.Series), 2);
        var range = YearAxis.Range(chart.Periods, grid.PanelWidth);
        var traces = chart.Panels.SelectMany(
            (panel, i) =>
                HorizontalGuidelines
                    .Of(chart.Guidelines, chart.Format, range)
                    .Concat(panel.Series.SelectMany(series => TrendLines.Draw(series, chart.Format, look)))
                    .Select(trace => trace.Set("xaxis", "x" + PanelGrid.Suffix(i)).Set("yaxis", "y" + PanelGrid.Suffix(i)))
        );
        var page = PlotLayout.Compose(
            traces,
            screen,
            edges,
            chart.Panels.SelectMany((panel, i) => Nothing(panel, grid, i).Prepend(Title(panel, chart.Format, grid, i, screen))),
            []
        );
        for (var i = 0; i < chart.Panels.Count; i++)
            AddAxes(page, chart, grid, scale, i);
        return (page, grid.Height + edges.Top + edges.Bottom);
    }

    private static string[] Ticks(SmallMultiples chart, ValueAxis scale) =>
        [.. scale.Marks.Select(mark => chart.Format.Tick(mark, scale.Step))];

    private static void AddAxes(GenericChart page, SmallMultiples chart, PanelGrid grid, ValueAxis scale, int i)
    {
        var (from, to) = YearAxis.Range(chart.Periods, grid.PanelWidth);
        Period[] ends = [.. new[] { chart.Periods[0], chart.Periods[^1] }.Distinct()];
        var x = PlotLayout
            .Axis(from, to, ends.Select(p => (double)p.To), ends.Select(p => p.ToProse()))
            .Set("domain", grid.XDomain(i))
            .Set("anchor", "y" + PanelGrid.Suffix(i))
            .Set("showticklabels", grid.IsLowest(i))
            .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, 11));
        var y = PlotLayout
            .Axis(scale.From, scale.To, scale.Marks, Ticks(chart, scale))
            .WithGrid()
            .Set("domain", grid.YDomain(i))
            .Set("anchor", "x" + PanelGrid.Suffix(i))
            .Set("showticklabels", grid.IsLeftmost(i))
            .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, 11));
        page.WithAxis("xaxis" + PanelGrid.Suffix(i), x).WithAxis("yaxis" + PanelGrid.Suffix(i), y);
    }

    /// <summary>Why a panel is empty, if it is.</summary>
    private static IEnumerable<Annotation> Nothing(TrendPanel panel, PanelGrid grid, int i)
    {
        var points = panel.Series.SelectMany(series => series.Points).ToArray();
        return points.Length == 0 || points.Any(point => point.Value.Number is not null)
            ? []
            :
            [
                Traces
                    .Note(
                        $"<i>{LabelLines.Wrap("no data: " + points[0].Value.Reason, 11, grid.PanelWidth - 8).AtMost(3).Markup}</i>",
                        Traces.Theme.InkMuted,
                        11
                    )
                    .Set("xref", $"x{PanelGrid.Suffix(i)} domain")
                    .Set("x", 0.5)
                    .Set("yref", $"y{PanelGrid.Suffix(i)} domain")
                    .Set("y", 0.5)
                    .Set("bgcolor", Traces.Theme.Paper),
            ];
    }

    /// <summary>The name of the panel, on wide screens with its last value where there is one line only and enough space.</summary>
    private static Annotation Title(TrendPanel panel, ValueFormat format, PanelGrid grid, int i, ScreenSize screen)
    {
        var last =
            screen.IsNarrow || panel.Series.Count > 1
                ? null
                : panel.Series[0].Points.LastOrDefault(point => point.Value.Number is not null)?.Value.Number;
        var size = screen.FontSize * TextWidth.Bold;
        var value =
            last is { } number && TextWidth.Of($"{panel.Title}  {format.Text(number)}", size) <= grid.PanelWidth ? format.Text(number) : "";
        var name = LabelLines.Cut(screen.Name(panel.Title, panel.ShortTitle), size, grid.PanelWidth);
        var said =
            value.Length == 0
                ? ""
                : $"  <span style=\"color:{Traces.Theme.Label(panel.Series[0].Role)}\">{LabelLines.Escape(value)}</span>";
        return Traces
            .Note($"<b>{LabelLines.Escape(name)}</b>{said}", Traces.Theme.Ink, screen.FontSize)
            .Set("xref", "paper")
            .Set("x", grid.XDomain(i)[0])
            .Set("xanchor", "left")
            .Set("yref", "paper")
            .Set("y", grid.YDomain(i)[1])
            .Set("yanchor", "bottom")
            .Set("yshift", 3);
    }
}

/// <summary>The positions of the panels of a grid, in reading order.</summary>
/// <param name="Count">How many panels there are.</param>
/// <param name="Columns">How many are side by side.</param>
/// <param name="Width">The width of the grid in pixels.</param>
/// <param name="PanelHeight">The height of a panel in pixels, without its title.</param>
internal sealed record PanelGrid(int Count, int Columns, double Width, double PanelHeight)
{
    private const double Gap = 14;
    private const double TitleHeight = 26;
    private const double RowGap = 12;

    /// <summary>Three columns, four where there are many panels, two on a phone.</summary>
    internal static PanelGrid Of(int count, ScreenSize screen, double width)
    {
        var columns = Math.Min(
            count,
            screen.IsNarrow ? 2
                : count <= 12 ? 3
                : 4
        );
        return new(
            count,
            columns,
            width,
            screen.IsNarrow ? 92
                : columns <= 2 ? 200
                : 116
        );
    }

    /// <summary>The number behind <c>xaxis</c> and <c>y</c>: none for the first panel.</summary>
    internal static string Suffix(int panel) => panel == 0 ? "" : (panel + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The width of a panel in pixels.</summary>
    internal double PanelWidth => (Width - (Columns - 1) * Gap) / Columns;

    /// <summary>The height of the grid in pixels.</summary>
    internal double Height => RowCount * (TitleHeight + PanelHeight) + (RowCount - 1) * RowGap;

    /// <summary>From left to right, as fractions of the width.</summary>
    internal double[] XDomain(int panel)
    {
        var left = panel % Columns * (PanelWidth + Gap);
        return [Math.Round(left / Width, 5), Math.Round((left + PanelWidth) / Width, 5)];
    }

    /// <summary>From bottom to top, as fractions of the height.</summary>
    internal double[] YDomain(int panel)
    {
        var top = panel / Columns * (TitleHeight + PanelHeight + RowGap) + TitleHeight;
        return [Math.Round(Math.Max(0, 1 - (top + PanelHeight) / Height), 5), Math.Round(1 - top / Height, 5)];
    }

    /// <summary>Whether it has the marks of the value axis.</summary>
    internal bool IsLeftmost(int panel) => panel % Columns == 0;

    /// <summary>Whether it has the marks of the time axis.</summary>
    internal bool IsLowest(int panel) => panel + Columns >= Count;

    private int RowCount => (Count + Columns - 1) / Columns;
}
