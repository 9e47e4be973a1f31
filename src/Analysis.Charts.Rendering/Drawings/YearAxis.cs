using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A time axis whose marks count back from the last period, as many as fit.</summary>
internal static class YearAxis
{
    private const double Air = 14;

    /// <summary>The axis; space for half a label is left at the left edge, so that it clears the value axis.</summary>
    internal static LinearAxis Of(IReadOnlyList<Period> periods, double width, double size)
    {
        var (from, to) = Range(periods, width);
        var marks = Marked(periods, width, size);
        return Page.Axis(from, to, marks.Select(p => (double)p.To), marks.Select(p => p.ToProse()))
            .Set("ticks", "outside").Set("ticklen", 5).Set("tickcolor", Marks.Theme.Axis).Set("tickfont", Marks.Font(Marks.Theme.InkMuted, size));
    }

    /// <summary>The values at the left and the right edge.</summary>
    internal static (double From, double To) Range(IReadOnlyList<Period> periods, double width)
    {
        var (first, last) = (periods[0].To, periods[^1].To);
        if (first == last) return (first - 1, last + 1);
        var pixel = (last - first) / Math.Max(width - 18, 1);
        return (first - 14 * pixel, last + 4 * pixel);
    }

    private static Period[] Marked(IReadOnlyList<Period> periods, double width, double size)
    {
        var label = periods.Max(p => Text.TextWidth.Of(p.ToProse(), size)) + Air;
        var (from, to) = Range(periods, width);
        var least = (int)Math.Ceiling(label * (to - from) / width);
        var (first, last) = (periods[0].To, periods[^1].To);
        // A step that lands on the first period too is worth a little more air.
        var step = Enumerable.Range(least, least + 1).FirstOrDefault(s => (last - first) % s == 0, least);
        return [.. periods.Where(p => (last - p.To) % step == 0)];
    }
}
