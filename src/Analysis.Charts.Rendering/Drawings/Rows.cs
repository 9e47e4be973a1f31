using Analysis.Charts.Rendering.Text;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Named rows, the first on top.</summary>
/// <param name="Labels">The name of each row, broken to fit.</param>
/// <param name="Pitch">The height of a row in pixels.</param>
internal sealed record Rows(IReadOnlyList<LabelLines> Labels, double Pitch)
{
    /// <summary>Rows of the names given.</summary>
    internal static Rows Of(IEnumerable<string> names, Screen screen, double leastPitch = 24)
    {
        var labels = names.Select(name => LabelLines.Wrap(name, screen.FontSize, screen.LongestName).AtMost(2)).ToArray();
        return new(labels, Math.Max(Math.Max(leastPitch, screen.FontSize * 2), labels.Max(label => label.Height) + 8));
    }

    /// <summary>The room for the names, left of the plot.</summary>
    internal double Left => Labels.Max(label => label.Width) + 10;

    /// <summary>The height of all rows.</summary>
    internal double Height => Labels.Count * Pitch;

    /// <summary>The axis of the rows, downwards from 0.</summary>
    internal LinearAxis Axis(Screen screen) => Page
        .Axis(Labels.Count - 0.5, -0.5, Enumerable.Range(0, Labels.Count).Select(i => (double)i), Labels.Select(label => label.Markup))
        .Set("tickfont", Marks.Font(Marks.Theme.Ink, screen.FontSize)).Set("ticklen", 6).Set("ticks", "outside").Set("tickcolor", "rgba(0,0,0,0)");

    /// <summary>Why a row is empty, written into it and cut to the room.</summary>
    internal static Annotation Gap(int row, double from, string reason, Screen screen, double room) => Marks
        .Note("<i>" + LabelLines.Escape(LabelLines.Cut("no data: " + reason, screen.FontSize, room)) + "</i>", Marks.Theme.InkMuted, screen.FontSize)
        .Set("xref", "x").Set("x", from).Set("xanchor", "left").Set("xshift", 3).Set("yref", "y").Set("y", row).Set("yanchor", "middle")
        .Set("bgcolor", Marks.Theme.Paper).Set("hovertext", LabelLines.Escape(reason)).Set("align", "left");
}
