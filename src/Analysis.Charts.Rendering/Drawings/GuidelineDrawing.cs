using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Vertical guidelines across rows, their labels above the plot, one over the other where they would meet.</summary>
/// <param name="Placed">The lines with their labels.</param>
internal sealed record VerticalGuidelines(IReadOnlyList<VerticalGuidelines.PlacedGuideline> Placed)
{
    private const double LevelHeight = 17;

    /// <summary>Places the labels on as few levels as they need.</summary>
    /// <param name="lines">The guidelines.</param>
    /// <param name="format">How values are shown.</param>
    /// <param name="span">The value axis.</param>
    /// <param name="width">The width of the plot in pixels.</param>
    /// <param name="margin">The space left of the plot, which labels may use too.</param>
    internal static VerticalGuidelines Place(IEnumerable<Guideline> lines, ValueFormat format, ValueRange span, double width, double margin)
    {
        var placed = new List<PlacedGuideline>();
        foreach (var line in lines.OrderBy(line => line.Value))
        {
            var x = span.Fraction(format.Shown(line.Value)) * width;
            var toRight = x + TextWidth.Of(line.Label, 12) + 10 <= width || width - x > x + margin;
            var text = LabelLines.Cut(line.Label, 12, (toRight ? width - x : x + margin) - 10);
            var room = TextWidth.Of(text, 12) + 10;
            var left = toRight ? x : x - room;
            var level = Enumerable
                .Range(0, placed.Count + 1)
                .First(l => placed.All(other => other.Level != l || left > other.Left + other.Room || other.Left > left + room));
            placed.Add(new(text, format.Shown(line.Value), left, room, level, toRight));
        }
        return new(placed);
    }

    /// <summary>The space above the plot.</summary>
    internal double Top => Placed.Count == 0 ? 4 : (Placed.Max(line => line.Level) + 1) * LevelHeight + 5;

    /// <summary>The lines, each up to its label.</summary>
    internal IEnumerable<Shape> Rules(double plotHeight) =>
        Placed.Select(line =>
            Traces
                .Rule(Traces.Theme.Mark(ChartRole.Guideline), "dot", "above")
                .Set("xref", "x")
                .Set("x0", line.Value)
                .Set("x1", line.Value)
                .Set("yref", "paper")
                .Set("y0", 0)
                .Set("y1", 1 + (line.Level * LevelHeight + 14) / plotHeight)
        );

    /// <summary>The labels.</summary>
    internal IEnumerable<Annotation> Notes() =>
        Placed.Select(line =>
            Traces
                .Note(LabelLines.Escape(line.Text), Traces.Theme.Label(ChartRole.Guideline), 12)
                .Set("xref", "x")
                .Set("x", line.Value)
                .Set("xanchor", line.ToRight ? "left" : "right")
                .Set("xshift", line.ToRight ? 4 : -4)
                .Set("yref", "paper")
                .Set("y", 1)
                .Set("yanchor", "bottom")
                .Set("yshift", line.Level * LevelHeight + 2)
                .Set("bgcolor", Traces.Theme.Paper)
        );

    /// <summary>A placed line.</summary>
    internal sealed record PlacedGuideline(string Text, double Value, double Left, double Room, int Level, bool ToRight);
}

/// <summary>
/// Horizontal guidelines, drawn as traces: shapes would be under the grid, where a line on a round value can't be seen, or over the data.
/// </summary>
internal static class HorizontalGuidelines
{
    /// <summary>A thin dotted line for each, from edge to edge; to be drawn before the data.</summary>
    internal static IEnumerable<GenericChart> Of(IEnumerable<Guideline> lines, ValueFormat format, (double From, double To) range) =>
        lines.Select(line =>
            Traces.Path(
                [range.From, range.To],
                [format.Shown(line.Value), format.Shown(line.Value)],
                Traces.Theme.Mark(ChartRole.Guideline),
                1.25,
                "dot"
            )
        );
}
