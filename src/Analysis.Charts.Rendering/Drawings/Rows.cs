using Analysis.Charts.Rendering.Text;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Named rows, the first on top. Their axis counts pixels downwards, so that a name of two lines can have a higher row.</summary>
/// <param name="Labels">The name of each row, broken to fit.</param>
/// <param name="Heights">The height of each row in pixels.</param>
internal sealed record Rows(IReadOnlyList<LabelLines> Labels, IReadOnlyList<double> Heights)
{
    private const double Air = 7;

    /// <summary>Rows of the names given.</summary>
    internal static Rows Of(IEnumerable<string> names, Screen screen, double least)
    {
        var labels = names.Select(name => LabelLines.Wrap(name, screen.FontSize, screen.LongestName).AtMost(2)).ToArray();
        return new(labels, [.. labels.Select(label => Math.Ceiling(Math.Max(least, label.Height + Air)))]);
    }

    /// <summary>The space for the names, left of the plot.</summary>
    internal double Left => Labels.Max(label => label.Width) + 10;

    /// <summary>The height of all rows.</summary>
    internal double Height => Heights.Sum();

    /// <summary>The middle of a row, in pixels from the top.</summary>
    internal double Middle(int row) => Heights.Take(row).Sum() + Heights[row] / 2;

    /// <summary>The axis of the rows.</summary>
    internal LinearAxis Axis(Screen screen) => Page
        .Axis(Height, 0, Enumerable.Range(0, Labels.Count).Select(Middle), Labels.Select(label => label.Markup))
        .Set("tickfont", Marks.Font(Marks.Theme.Ink, screen.FontSize)).Set("ticklen", 6).Set("ticks", "outside").Set("tickcolor", "rgba(0,0,0,0)");

    /// <summary>Why a row is empty, written into it and cut to the space.</summary>
    internal Annotation Gap(int row, double from, string reason, Screen screen, double room) => Marks
        .Note("<i>" + LabelLines.Escape(LabelLines.Cut("no data: " + reason, screen.FontSize, room)) + "</i>", Marks.Theme.InkMuted, screen.FontSize)
        .Set("xref", "x").Set("x", from).Set("xanchor", "left").Set("xshift", 3).Set("yref", "y").Set("y", Middle(row)).Set("yanchor", "middle")
        .Set("bgcolor", Marks.Theme.Paper).Set("hovertext", LabelLines.Escape(reason)).Set("align", "left");
}
