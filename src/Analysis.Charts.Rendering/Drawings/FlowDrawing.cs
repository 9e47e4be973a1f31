using System.Globalization;
using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Ribbons between two columns of bars, in the colour of their origin; names and sums are outside.</summary>
internal static class FlowDrawing
{
    private const double BarWidth = 12;
    private const double LabelPadding = 7;
    private const double Gap = 6;

    internal static PlotlyDrawing Draw(FlowChart chart) => PlotlyDrawing.Of(screen => On(screen, chart), []);

    private static (GenericChart Chart, double Height) On(ScreenSize screen, FlowChart chart)
    {
        var name = screen.IsNarrow ? 78 : screen.LongestName;
        var (origins, ends) = (WithSums(chart.Origins, chart.SumFrom), WithSums(chart.Destinations, chart.SumTo));
        var height = new[]
        {
            screen.IsNarrow ? 270 : 300,
            34 * ends.Length,
            EdgeLabel.LeastHeight(Names(FlowBar.Stack(ends, 0, 1, 0), chart, screen, name, 1)),
        }.Max();
        var unit = (height - LabelPadding * (Math.Max(origins.Length, ends.Length) - 1)) / origins.Sum(at => at.Sum);
        FlowBar[] left = FlowBar.Stack(origins, unit, height, LabelPadding),
            right = FlowBar.Stack(ends, unit, height, LabelPadding);
        EdgeLabel[] leftNames = Names(left, chart, screen, name, height),
            rightNames = Names(right, chart, screen, name, height);
        var edges = new PlotMargins(leftNames.Max(label => label.Label.Width) + Gap + 6, EdgeLabel.RequiredWidth(rightNames), 12, 12);
        var ribbons = FlowRibbon.Between(chart, left, right, unit);
        Annotation[] notes =
        [
            .. EdgeLabel.Notes(rightNames, height, edges),
            .. EdgeLabel
                .Notes(leftNames, height, edges)
                .Select(note => note.Set("x", 0).Set("xanchor", "right").Set("xshift", -Gap).Set("align", "right")),
        ];
        var shapes = ribbons
            .Select(Ribbon)
            .Concat(left.Select(at => Bar(at, 0, BarWidth)))
            .Concat(right.Select(at => Bar(at, 1, -BarWidth)));
        return (
            PlotLayout
                .Compose([Hover(chart, ribbons)], screen, edges, notes, shapes)
                .WithAxis("xaxis", PlotLayout.Axis(0, 1, [], []))
                .WithAxis("yaxis", PlotLayout.Axis(height, 0, [], [])),
            height + edges.Top + edges.Bottom
        );
    }

    /// <summary>The nodes that anything flows from or to.</summary>
    private static (FlowNode Node, double Sum)[] WithSums(IReadOnlyList<FlowNode> nodes, Func<FlowNode, double> sum) =>
        [.. nodes.Select(node => (node, sum(node))).Where(at => at.Item2 > 0)];

    private static EdgeLabel[] Names(FlowBar[] bars, FlowChart chart, ScreenSize screen, double room, double height) =>
        [
            .. bars.Select(bar => new EdgeLabel(
                LabelLines.Wrap($"{screen.Name(bar.Node.Label, bar.Node.ShortLabel)} {chart.Format.Text(bar.Sum)}", screen.FontSize, room),
                (bar.Top + bar.Height / 2) / height,
                Traces.Theme.Ink
            )),
        ];

    /// <summary>A bar so many pixels wide from an edge of the plot, over the ends of the ribbons.</summary>
    private static Shape Bar(FlowBar bar, double edge, double width) =>
        new Shape()
            .Set("type", "rect")
            .Set("layer", "below")
            .Set("xref", "x")
            .Set("xsizemode", "pixel")
            .Set("xanchor", edge)
            .Set("x0", 0)
            .Set("x1", width)
            .Set("yref", "y")
            .Set("y0", Round(bar.Top))
            .Set("y1", Round(bar.Top + Math.Max(bar.Height, 1)))
            .Set("fillcolor", Traces.Theme.Mark(bar.Node.Role))
            .Set("line", new Line().Set("width", 0));

    private static Shape Ribbon(FlowRibbon ribbon) =>
        new Shape()
            .Set("type", "path")
            .Set("layer", "below")
            .Set("xref", "x")
            .Set("yref", "y")
            .Set("path", ribbon.Path)
            .Set("fillcolor", Traces.Theme.Shade(ribbon.Origin.Role, ribbon.Value.IsFirm ? 3 : 2))
            .Set("opacity", 0.85)
            .Set("line", new Line().Set("width", 0));

    /// <summary>Invisible places in the middle of the ribbons that react to the pointer.</summary>
    private static GenericChart Hover(FlowChart chart, IReadOnlyList<FlowRibbon> ribbons) =>
        Traces.Points(
            ribbons.Select(_ => 0.5),
            ribbons.Select(ribbon => Round(ribbon.Middle)),
            ribbons.Select(ribbon => PointStyle.Full(Traces.Theme.Mark(ribbon.Origin.Role), 0)),
            ribbons.Select(ribbon => HoverText.Of($"{ribbon.Origin.Label} → {ribbon.Destination.Label}", "", ribbon.Value, chart.Format))
        );

    private static double Round(double value) => Math.Round(value, 2);
}

/// <summary>A node as a vertical bar.</summary>
/// <param name="Node">The node that it represents.</param>
/// <param name="Sum">All that flows through it.</param>
/// <param name="Top">Its upper edge in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
internal sealed record FlowBar(FlowNode Node, double Sum, double Top, double Height)
{
    /// <summary>Bars one under the other, the whole in the middle of the height.</summary>
    internal static FlowBar[] Stack((FlowNode Node, double Sum)[] nodes, double unit, double height, double air)
    {
        var top = (height - nodes.Sum(at => at.Sum) * unit - air * (nodes.Length - 1)) / 2;
        var bars = new FlowBar[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            bars[i] = new(nodes[i].Node, nodes[i].Sum, top, nodes[i].Sum * unit);
            top += bars[i].Height + air;
        }
        return bars;
    }
}

/// <summary>A flow as a ribbon.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Value">How much.</param>
/// <param name="Left">Its upper edge at the origin in pixels.</param>
/// <param name="Right">Its upper edge at the destination in pixels.</param>
/// <param name="Height">Its width in pixels, the same at both ends.</param>
internal sealed record FlowRibbon(FlowNode Origin, FlowNode Destination, ChartValue Value, double Left, double Right, double Height)
{
    /// <summary>The middle of the ribbon half-way.</summary>
    internal double Middle => (Left + Right + Height) / 2;

    /// <summary>All ribbons; at each bar they are in the order of the other side, so that none crosses another at its end.</summary>
    internal static IReadOnlyList<FlowRibbon> Between(FlowChart chart, FlowBar[] left, FlowBar[] right, double unit)
    {
        List<FlowRibbon> ribbons = [];
        var filled = right.ToDictionary(bar => bar.Node.Id, bar => bar.Top, StringComparer.Ordinal);
        foreach (var origin in left)
        {
            var top = origin.Top;
            foreach (var end in right)
            {
                var value = chart.ValueOf(origin.Node, end.Node);
                if (value.Number is not > 0)
                    continue;
                ribbons.Add(new(origin.Node, end.Node, value, top, filled[end.Node.Id], value.Number.Value * unit));
                (top, filled[end.Node.Id]) = (top + ribbons[^1].Height, filled[end.Node.Id] + ribbons[^1].Height);
            }
        }
        return ribbons;
    }

    /// <summary>The outline as SVG writes it, from the left to the right edge of the plot.</summary>
    internal string Path =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"M0,{Left:0.##} C0.5,{Left:0.##} 0.5,{Right:0.##} 1,{Right:0.##} L1,{Right + Height:0.##} "
                + $"C0.5,{Right + Height:0.##} 0.5,{Left + Height:0.##} 0,{Left + Height:0.##} Z"
        );
}
