using Plotly.NET;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Horizontal guidelines, drawn as traces: shapes would be under the grid, where a line on a round value can't be seen, or over the data.</summary>
internal static class Guides
{
    /// <summary>A thin dotted line for each, from edge to edge; to be drawn before the data.</summary>
    internal static IEnumerable<GenericChart> Of(IEnumerable<Guideline> lines, ValueFormat format, (double From, double To) range) => lines.Select(line =>
        Marks.Path([range.From, range.To], [format.Shown(line.Value), format.Shown(line.Value)], Marks.Theme.Mark(ChartRole.Guideline), 1.25, "dot"));
}
