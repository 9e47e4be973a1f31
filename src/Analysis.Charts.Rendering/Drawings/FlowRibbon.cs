using System.Globalization;

namespace Analysis.Charts.Rendering.Drawings;

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
                if (value.Number is not > 0) continue;
                ribbons.Add(new(origin.Node, end.Node, value, top, filled[end.Node.Id], value.Number.Value * unit));
                (top, filled[end.Node.Id]) = (top + ribbons[^1].Height, filled[end.Node.Id] + ribbons[^1].Height);
            }
        }
        return ribbons;
    }

    /// <summary>The outline as SVG writes it, from the left to the right edge of the plot.</summary>
    internal string Path => string.Create(CultureInfo.InvariantCulture,
        $"M0,{Left:0.##} C0.5,{Left:0.##} 0.5,{Right:0.##} 1,{Right:0.##} L1,{Right + Height:0.##} C0.5,{Right + Height:0.##} 0.5,{Left + Height:0.##} 0,{Left + Height:0.##} Z");
}
