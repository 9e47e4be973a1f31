using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Lines between a few stops: values at the left, names with values at the right, the stops above.</summary>
internal static class SlopeDrawing
{
    private const double Dot = 9;
    private const double Gap = 10;

    internal static PlotlyDrawing Draw(SlopeChart chart) => PlotlyDrawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(ScreenSize screen, SlopeChart chart)
    {
        var numbers = chart.Lines.SelectMany(line => line.Values).Select(value => value.Number).OfType<double>().Select(chart.Format.Shown);
        var scale = ValueAxis.Covering(numbers, 4, chart.FromZero);
        var (left, right) = (Ends(chart, scale, screen, NoteSide.Left), Ends(chart, scale, screen, NoteSide.Right));
        var leftRoom = left.Select(label => label.Label.Width + Gap + 6).DefaultIfEmpty(20).Max();
        var rightRoom = EdgeLabel.RequiredWidth(right) + 4;
        var width = screen.Width - leftRoom - rightRoom;
        var stops = chart.Stops.Select(stop => LabelLines.Wrap(stop, screen.FontSize, width / (chart.Stops.Count - 1) * 0.9)).ToArray();
        var edges = new PlotMargins(leftRoom, rightRoom, stops.Max(stop => stop.Height) + 12, 14);
        var height = Math.Max(screen.IsNarrow ? 320 : 380, Math.Max(EdgeLabel.LeastHeight(left), EdgeLabel.LeastHeight(right)) + edges.Top);
        var plot = height - edges.Top - edges.Bottom;
        Annotation[] notes =
        [
            .. EdgeLabel.Notes(right, plot, edges with { Top = 0 }).Select(note => note.Set("xshift", Gap)),
            .. EdgeLabel
                .Notes(left, plot, edges with { Top = 0 })
                .Select(note => note.Set("x", 0).Set("xanchor", "right").Set("xshift", -Gap)),
            .. stops.Select((stop, i) => Head(stop, i, stops.Length)),
        ];
        return (
            PlotLayout
                .Compose(chart.Lines.SelectMany(line => Line(line, chart)), screen, edges, notes, StopRules(chart))
                .WithAxis("xaxis", PlotLayout.Axis(0, chart.Stops.Count - 1, [], []))
                .WithAxis("yaxis", PlotLayout.Axis(scale.From, scale.To, [], [])),
            height
        );
    }

    /// <summary>The value at an end of each line that has one there; at the right with the name.</summary>
    private static EdgeLabel[] Ends(SlopeChart chart, ValueAxis scale, ScreenSize screen, NoteSide side)
    {
        EdgeLabel At(SlopeLine line, double value, string text) =>
            new(
                LabelLines.Wrap(text, screen.FontSize, screen.LongestName),
                1 - scale.Fraction(chart.Format.Shown(value)),
                Traces.Theme.Label(line.Role)
            );
        return side is NoteSide.Left
            ?
            [
                .. chart
                    .Lines.Where(line => line.Values[0].Number is not null)
                    .Select(line => At(line, line.Values[0].Number!.Value, chart.Format.Text(line.Values[0].Number!.Value))),
            ]
            :
            [
                .. chart
                    .Lines.Where(line => line.Values.Any(value => value.Number is not null))
                    .Select(line => At(line, Last(line), Named(line, chart, screen))),
            ];
    }

    private static double Last(SlopeLine line) => line.Values.Last(value => value.Number is not null).Number!.Value;

    private static string Named(SlopeLine line, SlopeChart chart, ScreenSize screen) =>
        $"{screen.Name(line.Label, line.ShortLabel)} {(line.Values[^1].Number is { } number ? chart.Format.Text(number) : "–")}";

    /// <summary>Two traces a line: its course, broken where a stop has no value, and its points.</summary>
    private static IEnumerable<GenericChart> Line(SlopeLine line, SlopeChart chart)
    {
        var colour = Traces.Theme.Mark(line.Role);
        var at = line.Values.Select((value, i) => (X: (double)i, Value: value)).ToArray();
        yield return Traces.Path(
            at.Select(spot => spot.X),
            at.Select(spot => spot.Value.Number is { } number ? chart.Format.Shown(number) : double.NaN),
            colour,
            2,
            "solid"
        );
        var known = at.Where(spot => spot.Value.Number is not null).ToArray();
        yield return Traces.Points(
            known.Select(spot => spot.X),
            known.Select(spot => chart.Format.Shown(spot.Value.Number!.Value)),
            known.Select(spot => spot.Value.IsFirm ? PointStyle.Full(colour, Dot) : PointStyle.Hollow(colour, Dot)),
            known.Select(spot => HoverText.Of(line.Label, chart.Stops[(int)spot.X], spot.Value, chart.Format))
        );
    }

    /// <summary>The name of a stop over its post; the outer ones stay inside the picture.</summary>
    private static Annotation Head(LabelLines stop, int i, int count) =>
        Traces
            .Note(stop.Markup, Traces.Theme.Ink, stop.Size)
            .Set("xref", "x")
            .Set("x", i)
            .Set(
                "xanchor",
                i == 0 ? "left"
                    : i == count - 1 ? "right"
                    : "center"
            )
            .Set("yref", "paper")
            .Set("y", 1)
            .Set("yanchor", "bottom")
            .Set("yshift", 8)
            .Set(
                "align",
                i == 0 ? "left"
                    : i == count - 1 ? "right"
                    : "center"
            );

    private static IEnumerable<Shape> StopRules(SlopeChart chart) =>
        Enumerable
            .Range(0, chart.Stops.Count)
            .Select(i =>
                Traces
                    .Rule(Traces.Theme.Grid, "solid", "below")
                    .Set("xref", "x")
                    .Set("x0", i)
                    .Set("x1", i)
                    .Set("yref", "paper")
                    .Set("y0", 0)
                    .Set("y1", 1)
            );
}
