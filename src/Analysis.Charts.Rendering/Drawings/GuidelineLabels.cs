using Analysis.Charts.Rendering.Text;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Horizontal guidelines, each with its label where the fewest lines run through it.</summary>
internal static class GuidelineLabels
{
    private const double Air = 2;

    private static readonly (double At, bool IsAbove)[] Places = [(0, true), (1, true), (0.5, true), (0, false), (1, false), (0.5, false)];

    /// <summary>The lines across the plot.</summary>
    internal static IEnumerable<Shape> Rules(IEnumerable<Guideline> lines, ValueFormat format, string xref, string yref) => lines.Select(line => Marks
        .Rule(Marks.Theme.Mark(ChartRole.Guideline), "dot", "below")
        .Set("xref", xref).Set("x0", 0).Set("x1", 1).Set("yref", yref).Set("y0", format.Shown(line.Value)).Set("y1", format.Shown(line.Value)));

    /// <summary>The labels, at the left, the right or in the middle, above or below their lines.</summary>
    internal static IReadOnlyList<Annotation> Notes(IReadOnlyList<Guideline> lines, ValueFormat format, PlotArea area, double size, IReadOnlyList<(double X, double Y)> samples)
    {
        var taken = new List<Box>();
        var notes = new List<Annotation>();
        // From the top down: of two lines side by side the upper one takes the room above, the lower one that below.
        foreach (var line in lines.OrderByDescending(line => line.Value))
        {
            var box = Candidates(area.Top(format.Shown(line.Value)), LabelLines.Wrap(line.Label, size, area.Width * 0.8), area)
                .MinBy(candidate => taken.Count(other => other.Meets(candidate)) * 1000 + candidate.Outside(area) * 500 + samples.Count(at => candidate.Holds(at)))!;
            taken.Add(box);
            notes.Add(Marks.Note(box.Label.Markup, Marks.Theme.Label(ChartRole.Guideline), size)
                .Set("xref", "paper").Set("x", box.At).Set("xanchor", box.At switch { 0 => "left", 1 => "right", _ => "center" }).Set("bgcolor", Marks.Theme.Paper + "b3")
                .Set("yref", "y").Set("y", format.Shown(line.Value)).Set("yanchor", box.IsAbove ? "bottom" : "top").Set("yshift", box.IsAbove ? 2 : -2).Set("align", "left"));
        }
        return notes;
    }

    private static IEnumerable<Box> Candidates(double top, LabelLines label, PlotArea area) => Places
        .Select(place => new Box(label, place.At * (area.Width - label.Width), place.IsAbove ? top - label.Height - Air : top + Air, place.At, place.IsAbove));

    private sealed record Box(LabelLines Label, double X, double Y, double At, bool IsAbove)
    {
        internal bool Holds((double X, double Y) at) => at.X >= X && at.X <= X + Label.Width && at.Y >= Y && at.Y <= Y + Label.Height;

        internal bool Meets(Box other) => X < other.X + other.Label.Width && other.X < X + Label.Width && Y < other.Y + other.Label.Height && other.Y < Y + Label.Height;

        internal int Outside(PlotArea area) => Y < -8 || Y + Label.Height > area.Height ? 1 : 0;
    }
}
