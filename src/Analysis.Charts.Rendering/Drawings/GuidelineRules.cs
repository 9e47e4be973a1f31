using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Horizontal guidelines across a plot.</summary>
internal static class GuidelineRules
{
    /// <summary>Thin dotted lines under the marks.</summary>
    internal static IEnumerable<Shape> Of(IEnumerable<Guideline> lines, ValueFormat format, string xref, string yref) => lines.Select(line => Marks
        .Rule(Marks.Theme.Mark(ChartRole.Guideline), "dot", "below")
        .Set("xref", xref).Set("x0", 0).Set("x1", 1).Set("yref", yref).Set("y0", format.Shown(line.Value)).Set("y1", format.Shown(line.Value)));
}
