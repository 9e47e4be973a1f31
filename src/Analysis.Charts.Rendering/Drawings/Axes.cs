using Analysis.Charts.Rendering.Text;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>Named rows, the first on top. Their axis counts pixels downwards, so that a name of two lines can have a higher row.</summary>
/// <param name="Labels">The name of each row, broken to fit.</param>
/// <param name="Heights">The height of each row in pixels.</param>
internal sealed record RowAxis(IReadOnlyList<LabelLines> Labels, IReadOnlyList<double> Heights)
{
    private const double RowPadding = 7;

    /// <summary>Rows of the names given.</summary>
    internal static RowAxis Of(IEnumerable<string> names, ScreenSize screen, double least)
    {
        var labels = names.Select(name => LabelLines.Wrap(name, screen.FontSize, screen.LongestName).AtMost(2)).ToArray();
        return new(labels, [.. labels.Select(label => Math.Ceiling(Math.Max(least, label.Height + RowPadding)))]);
    }

    /// <summary>The space for the names, left of the plot.</summary>
    internal double Left => Labels.Max(label => label.Width) + 10;

    /// <summary>The height of all rows.</summary>
    internal double Height => Heights.Sum();

    /// <summary>The middle of a row, in pixels from the top.</summary>
    internal double Middle(int row) => Heights.Take(row).Sum() + Heights[row] / 2;

    /// <summary>The axis of the rows.</summary>
    internal LinearAxis Axis(ScreenSize screen) =>
        PlotLayout
            .Axis(Height, 0, Enumerable.Range(0, Labels.Count).Select(Middle), Labels.Select(label => label.Markup))
            .Set("tickfont", Traces.Font(Traces.Theme.Ink, screen.FontSize))
            .Set("ticklen", 6)
            .Set("ticks", "outside")
            .Set("tickcolor", "rgba(0,0,0,0)");

    /// <summary>Why a row is empty, written into it and cut to the space.</summary>
    internal Annotation Gap(int row, double from, string reason, ScreenSize screen, double room) =>
        Traces
            .Note(
                "<i>" + LabelLines.Escape(LabelLines.Cut("no data: " + reason, screen.FontSize, room)) + "</i>",
                Traces.Theme.InkMuted,
                screen.FontSize
            )
            .Set("xref", "x")
            .Set("x", from)
            .Set("xanchor", "left")
            .Set("xshift", 3)
            .Set("yref", "y")
            .Set("y", Middle(row))
            .Set("yanchor", "middle")
            .Set("bgcolor", Traces.Theme.Paper)
            .Set("hovertext", LabelLines.Escape(reason))
            .Set("align", "left");
}

/// <summary>A horizontal value range with space left for the labels outside the marks.</summary>
/// <param name="From">The value at the left edge.</param>
/// <param name="To">The value at the right edge.</param>
internal sealed record ValueRange(double From, double To)
{
    /// <summary>The range that holds all values, and leaves so many pixels on either side.</summary>
    internal static ValueRange Covering(IEnumerable<double> values, double width, double roomLeft, double roomRight)
    {
        var all = values.DefaultIfEmpty(0).ToArray();
        var (low, high) = (all.Min(), all.Max());
        if (low == high)
            high = low + 1;
        var pixel = (high - low) / Math.Max(width - roomLeft - roomRight, width / 4);
        return new(low - roomLeft * pixel, high + roomRight * pixel);
    }

    /// <summary>The position of a value, from 0 at the left to 1 at the right.</summary>
    internal double Fraction(double value) => (value - From) / (To - From);
}

/// <summary>A time axis whose marks count back from the last period, as many as fit.</summary>
internal static class YearAxis
{
    private const double EndPadding = 14;

    /// <summary>The axis; space for half a label is left at the left edge, so that it clears the value axis.</summary>
    internal static LinearAxis Of(IReadOnlyList<Period> periods, double width, double size)
    {
        var (from, to) = Range(periods, width);
        var marks = Marked(periods, width, size);
        return PlotLayout
            .Axis(from, to, marks.Select(p => (double)p.To), marks.Select(p => p.ToProse()))
            .Set("ticks", "outside")
            .Set("ticklen", 5)
            .Set("tickcolor", Traces.Theme.Axis)
            .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, size));
    }

    /// <summary>The values at the left and the right edge.</summary>
    internal static (double From, double To) Range(IReadOnlyList<Period> periods, double width)
    {
        var (first, last) = (periods[0].To, periods[^1].To);
        if (first == last)
            return (first - 1, last + 1);
        var pixel = (last - first) / Math.Max(width - 18, 1);
        return (first - 14 * pixel, last + 4 * pixel);
    }

    private static Period[] Marked(IReadOnlyList<Period> periods, double width, double size)
    {
        var label = periods.Max(p => Analysis.Charts.Rendering.Text.TextWidth.Of(p.ToProse(), size)) + EndPadding;
        var (from, to) = Range(periods, width);
        var least = (int)Math.Ceiling(label * (to - from) / width);
        var (first, last) = (periods[0].To, periods[^1].To);
        // A step that lands on the first period too is worth a little more air.
        var step = Enumerable.Range(least, least + 1).FirstOrDefault(s => (last - first) % s == 0, least);
        return [.. periods.Where(p => (last - p.To) % step == 0)];
    }
}
