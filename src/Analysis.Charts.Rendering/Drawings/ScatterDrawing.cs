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
        var points = chart.Drawn;
        var up = ValueAxis.Covering(points.Select(point => chart.Y.Format.Shown(point.Y.Number!.Value)), 5, fromZero: false);
        var across = ValueAxis.Covering(
            points.Select(point => chart.X.Format.Shown(point.X.Number!.Value)),
            screen.IsNarrow ? 3 : 6,
            fromZero: false
        );
        var (ticksUp, ticksAcross) = (Ticks(chart.Y.Format, up), Ticks(chart.X.Format, across));
        var titles = (
            Up: LabelLines.Wrap(chart.Y.Title, TickSize, screen.Width - 8),
            Across: LabelLines.Wrap(chart.X.Title, TickSize, screen.Width - 8)
        );
        var edges = new PlotMargins(
            TextWidth.Widest(ticksUp, TickSize) + 10,
            TextWidth.Of(ticksAcross[^1], TickSize) / 2 + 6,
            titles.Up.Height + 14,
            TicksBelow + titles.Across.Height + 6
        );
        var height = screen.IsNarrow ? 380 : 460;
        // The first mark keeps clear of the marks of the other axis.
        var range = ValueRange.Covering(
            [across.From, across.To],
            screen.Width - edges.Left - edges.Right,
            TextWidth.Of(ticksAcross[0], TickSize) / 2 + 2,
            2
        );
        var (width, tall) = (screen.Width - edges.Left - edges.Right, height - edges.Top - edges.Bottom);
        IReadOnlyList<ScatterMark> marks =
        [
            .. points.Select(point => new ScatterMark(
                point,
                range.Fraction(chart.X.Format.Shown(point.X.Number!.Value)) * width,
                (1 - up.Fraction(chart.Y.Format.Shown(point.Y.Number!.Value))) * tall
            )),
        ];
        return (
            PlotLayout
                .Compose(
                    [Trace(chart, points)],
                    screen,
                    edges,
                    [
                        .. Titles(titles.Up, titles.Across, edges),
                        .. ScatterLabels.Place(marks, screen, width + edges.Right, tall).Select(label => Note(label, chart)),
                    ],
                    []
                )
                .WithAxis(
                    "xaxis",
                    PlotLayout
                        .Axis(range.From, range.To, across.Marks, ticksAcross)
                        .WithGrid()
                        .Set("zeroline", false)
                        .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, TickSize))
                )
                .WithAxis("yaxis", PlotLayout.Axis(up.From, up.To, up.Marks, ticksUp).WithGrid()),
            height
        );
    }

    private static string[] Ticks(ValueFormat format, ValueAxis axis) => [.. axis.Marks.Select(mark => format.Tick(mark, axis.Step))];

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
            .Set("yshift", -label.Place.Down);
}
