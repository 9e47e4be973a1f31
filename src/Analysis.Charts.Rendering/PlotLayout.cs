using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering;

/// <summary>The layout that all charts share: no title, no template, no zoom, fonts and colours of the theme.</summary>
internal static class PlotLayout
{
    /// <summary>Traces on a page with margins around the plot.</summary>
    internal static GenericChart Compose(
        IEnumerable<GenericChart> traces,
        ScreenSize screen,
        PlotMargins edges,
        IEnumerable<Annotation> notes,
        IEnumerable<Shape> shapes
    )
    {
        var theme = Traces.Theme;
        var layout = new Layout()
            .Set("font", Traces.Font(theme.Ink, screen.FontSize).Set("family", Analysis.Charts.Rendering.Text.TextWidth.Fonts))
            .Set("margin", new Margin().Set("l", edges.Left).Set("r", edges.Right).Set("t", edges.Top).Set("b", edges.Bottom).Set("pad", 0))
            .Set("paper_bgcolor", "rgba(0,0,0,0)")
            .Set("plot_bgcolor", "rgba(0,0,0,0)")
            .Set("showlegend", false)
            .Set("autosize", true)
            .Set("dragmode", false)
            .Set("hovermode", "closest")
            .Set("hoverdistance", 24)
            .Set(
                "hoverlabel",
                new Hoverlabel()
                    .Set("bgcolor", theme.Paper)
                    .Set("bordercolor", theme.Axis)
                    .Set("font", Traces.Font(theme.Ink, screen.FontSize))
                    .Set("align", "left")
            )
            .Set("annotations", notes.ToArray())
            .Set("shapes", shapes.ToArray());
        var chart = Plotly.NET.CSharp.Chart.Combine(traces);
        return GenericChart.setLayout(layout, GenericChart.setConfig(StaticConfig(), chart));
    }

    /// <summary>Sets an axis of a chart: <c>xaxis</c>, <c>yaxis3</c>.</summary>
    internal static GenericChart WithAxis(this GenericChart chart, string name, LinearAxis axis)
    {
        GenericChart.getLayout(chart).Set(name, axis);
        return chart;
    }

    /// <summary>An axis with marks of ours: nothing moves, nothing is chosen by the browser.</summary>
    internal static LinearAxis Axis(double from, double to, IEnumerable<double> marks, IEnumerable<string> texts) =>
        new LinearAxis()
            .Set("type", "linear")
            .Set("range", new[] { from, to })
            .Set("fixedrange", true)
            .Set("autorange", false)
            .Set("tickmode", "array")
            .Set("tickvals", marks.ToArray())
            .Set("ticktext", texts.ToArray())
            .Set("tickfont", Traces.Font(Traces.Theme.InkMuted, 12))
            .Set("tickangle", 0)
            .Set("showgrid", false)
            .Set("zeroline", false)
            .Set("showline", false)
            .Set("automargin", false)
            .Set("ticks", "");

    /// <summary>The axis with thin grid lines.</summary>
    internal static LinearAxis WithGrid(this LinearAxis axis) =>
        axis.Set("showgrid", true)
            .Set("gridcolor", Traces.Theme.Grid)
            .Set("gridwidth", 1)
            .Set("zeroline", true)
            .Set("zerolinecolor", Traces.Theme.Axis)
            .Set("zerolinewidth", 1);

    private static Config StaticConfig() =>
        new Config()
            .Set("displayModeBar", false)
            .Set("scrollZoom", false)
            .Set("doubleClick", false)
            .Set("showTips", false)
            .Set("responsive", false)
            .Set("locale", "en");
}

/// <summary>The margins around a plot in pixels.</summary>
internal sealed record PlotMargins(double Left, double Right, double Top, double Bottom);

/// <summary>The least width that a layout must work at; wider screens only give it more space.</summary>
/// <param name="Width">Width of the plot in pixels.</param>
/// <param name="FontSize">Size of labels in pixels.</param>
/// <param name="LongestName">The space that a name beside the plot may take before it is broken, in pixels.</param>
internal sealed record ScreenSize(double Width, double FontSize, double LongestName)
{
    /// <summary>From the break on.</summary>
    internal static ScreenSize Wide { get; } = new(RenderedChart.NarrowBelow, 13, 170);

    /// <summary>A phone of 320 pixels without the margins of the page.</summary>
    internal static ScreenSize Narrow { get; } = new(280, 12, 92);

    /// <summary>Whether it is the phone.</summary>
    internal bool IsNarrow => this == Narrow;

    /// <summary>The name to show: the short one where space is scarce.</summary>
    internal string Name(string name, string? shorter) => IsNarrow ? shorter ?? name : name;
}

/// <summary>A chart drawn with Plotly.NET: the traces, and a layout for each screen.</summary>
/// <param name="Wide">Traces and layout for wide screens.</param>
/// <param name="Narrow">The same for narrow ones.</param>
/// <param name="Height">The height of the plot on both.</param>
/// <param name="Key">The key over the plot, where the marks carry no names.</param>
internal sealed record PlotlyDrawing(GenericChart Wide, GenericChart Narrow, PlotHeight Height, IReadOnlyList<KeyEntry> Key)
{
    /// <summary>Draws for both screens.</summary>
    internal static PlotlyDrawing Of(Func<ScreenSize, (GenericChart Chart, double Height)> draw, IReadOnlyList<KeyEntry> key)
    {
        var (wide, narrow) = (draw(ScreenSize.Wide), draw(ScreenSize.Narrow));
        return new(wide.Chart, narrow.Chart, new((int)Math.Ceiling(wide.Height), (int)Math.Ceiling(narrow.Height)), key);
    }
}
