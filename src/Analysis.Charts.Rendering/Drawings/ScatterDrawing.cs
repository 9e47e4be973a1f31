using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Points with their names beside them where a name has space; the titles of the axes at their ends.</summary>
internal static class ScatterDrawing
{
    private const double Dot = 10;
    private const double TicksBelow = 24;
    private const double TickSize = 12;

    internal static PlotlyDrawing Draw(ScatterChart chart) => PlotlyDrawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(ScreenSize screen, ScatterChart chart)
    {
        var (up, across) = (UpAxis(chart, screen), AcrossAxis(chart, screen));
        var edges = new PlotMargins(
            TextWidth.Widest(up.Ticks, TickSize) + 10,
            TextWidth.Of(across.Ticks[^1], TickSize) / 2 + 6,
            up.Title.Height + 14,
            TicksBelow + across.Title.Height + 6
        );
        var height = screen.IsNarrow ? 380 : 460;
        var (width, tall) = (screen.Width - edges.Left - edges.Right, height - edges.Top - edges.Bottom);
        // The first mark keeps clear of the marks of the other axis.
        var range = ValueRange.Covering([across.Scale.From, across.Scale.To], width, TextWidth.Of(across.Ticks[0], TickSize) / 2 + 2, 2);
        IReadOnlyList<ScatterMark> marks =
        [
            .. chart.Drawn.Select(point => new ScatterMark(
                point,
                range.Fraction(chart.X.Format.Shown(point.X.Number!.Value)) * width,
                (1 - up.Scale.Fraction(chart.Y.Format.Shown(point.Y.Number!.Value))) * tall
            )),
        ];
        var names = ScatterLabels.Place(marks, screen, width + edges.Right, tall).Select(label => Note(label, chart));
        return (
            PlotLayout
                .Compose([Trace(chart, chart.Drawn)], screen, edges, [.. Titles(up.Title, across.Title, edges), .. names], [])
                .WithAxis(
                    "xaxis",
                    PlotLayout.Axis(range.From, range.To, across.Scale.Marks, across.Ticks).WithGrid().Set("zeroline", false)
                )
                .WithAxis("yaxis", PlotLayout.Axis(up.Scale.From, up.Scale.To, up.Scale.Marks, up.Ticks).WithGrid()),
            height
        );
    }

    private static TitledAxis UpAxis(ScatterChart chart, ScreenSize screen) =>
        TitledAxis.Of(chart.Y, chart.Drawn.Select(point => point.Y.Number!.Value), marks: 5, screen);

    private static TitledAxis AcrossAxis(ScatterChart chart, ScreenSize screen) =>
        TitledAxis.Of(chart.X, chart.Drawn.Select(point => point.X.Number!.Value), screen.IsNarrow ? 3 : 6, screen);

    private static GenericChart Trace(ScatterChart chart, IReadOnlyList<ScatterPoint> points)
    {
        // Where everything is an estimate the caption states it, and hollow points would add nothing.
        var allSoft = points.All(point => !IsFirm(point));
        return Traces.Points(
            points.Select(point => chart.X.Format.Shown(point.X.Number!.Value)),
            points.Select(point => chart.Y.Format.Shown(point.Y.Number!.Value)),
            points.Select(point =>
                IsFirm(point) || allSoft
                    ? PointStyle.Full(Traces.Theme.Mark(point.Role), Dot)
                    : PointStyle.Hollow(Traces.Theme.Mark(point.Role), Dot)
            ),
            points.Select(point => Hover(chart, point))
        );
    }

    private static bool IsFirm(ScatterPoint point) => point.X.IsFirm && point.Y.IsFirm;

    private static string Hover(ScatterChart chart, ScatterPoint point) =>
        HoverText.Of(point.Label, "", point.Y, chart.Y.Format)
        + $"<br>{LabelLines.Escape($"{chart.X.Title}: {chart.X.Format.Text(point.X.Number!.Value)}")}";

    private static IEnumerable<Annotation> Titles(LabelLines up, LabelLines across, PlotMargins edges) =>
        [
            Traces
                .Note(up.Markup, Traces.Theme.InkMuted, TickSize)
                .Set("xref", "paper")
                .Set("x", 0)
                .Set("xanchor", "left")
                .Set("xshift", 4 - edges.Left)
                .Set("yref", "paper")
                .Set("y", 1)
                .Set("yanchor", "bottom")
                .Set("yshift", 10)
                .Set("align", "left"),
            Traces
                .Note(across.Markup, Traces.Theme.InkMuted, TickSize)
                .Set("xref", "paper")
                .Set("x", 1)
                .Set("xanchor", "right")
                .Set("xshift", edges.Right - 4)
                .Set("yref", "paper")
                .Set("y", 0)
                .Set("yanchor", "top")
                .Set("yshift", -TicksBelow)
                .Set("align", "right"),
        ];

    private static Annotation Note(ScatterLabel label, ScatterChart chart) =>
        Traces
            .Note(LabelLines.Escape(label.Text), Traces.Theme.Label(label.Point.Role), label.Size)
            .Set("xref", "x")
            .Set("x", chart.X.Format.Shown(label.Point.X.Number!.Value))
            .Set("xanchor", label.Place.Anchor)
            .Set("xshift", label.Place.Right)
            .Set("yref", "y")
            .Set("y", chart.Y.Format.Shown(label.Point.Y.Number!.Value))
            .Set("yanchor", "middle")
            .Set("yshift", -label.Place.Down)
            .Set("bgcolor", Traces.Theme.Paper);

    /// <summary>An axis with the texts of its marks, and its title broken to fit.</summary>
    private sealed record TitledAxis(ValueAxis Scale, IReadOnlyList<string> Ticks, LabelLines Title)
    {
        internal static TitledAxis Of(ScatterAxis axis, IEnumerable<double> values, int marks, ScreenSize screen)
        {
            var scale = ValueAxis.Covering(values.Select(axis.Format.Shown), marks, fromZero: false);
            return new(
                scale,
                [.. scale.Marks.Select(mark => axis.Format.Tick(mark, scale.Step))],
                LabelLines.Wrap(axis.Title, TickSize, screen.Width - 8)
            );
        }
    }
}
