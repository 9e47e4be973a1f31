namespace Analysis.Charts.Rendering.Drawings;

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
