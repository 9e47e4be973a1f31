using Analysis.Charts.Rendering.Text;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A name at the right edge of a plot, in the colour of what it names.</summary>
/// <param name="Label">The name, broken to fit.</param>
/// <param name="FromTop">The preferred position: 0 at the top of the plot, 1 at the bottom.</param>
/// <param name="Colour">The colour of the text.</param>
internal sealed record EdgeLabel(LabelLines Label, double FromTop, string Colour)
{
    private const double Gap = 6;

    private double Height => Label.Height + 3;

    /// <summary>The space right of the plot that the labels need.</summary>
    internal static double RequiredWidth(IReadOnlyList<EdgeLabel> labels) =>
        labels.Select(label => label.Label.Width + Gap + 8).DefaultIfEmpty(20).Max();

    /// <summary>The least height of plot and margins together at which no label leaves the picture.</summary>
    internal static double LeastHeight(IReadOnlyList<EdgeLabel> labels) => labels.Sum(label => label.Height);

    /// <summary>The labels, moved apart where they would overlap.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="plotHeight">The height of the plot without margins, in pixels.</param>
    /// <param name="edges">The margins, into which labels may move.</param>
    internal static IEnumerable<Annotation> Notes(IReadOnlyList<EdgeLabel> labels, double plotHeight, PlotMargins edges)
    {
        var centres = LabelSpread.Place(
            [.. labels.Select(label => label.FromTop * plotHeight)],
            [.. labels.Select(label => label.Height)],
            -edges.Top,
            plotHeight + edges.Bottom
        );
        return labels.Select(
            (label, i) =>
                Traces
                    .Note(label.Label.Markup, label.Colour, label.Label.Size)
                    .Set("xref", "paper")
                    .Set("x", 1)
                    .Set("xanchor", "left")
                    .Set("xshift", Gap)
                    .Set("align", "left")
                    .Set("yref", "paper")
                    .Set("y", Math.Round(1 - centres[i] / plotHeight, 5))
                    .Set("yanchor", "middle")
        );
    }
}
