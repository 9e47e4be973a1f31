using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Draw = Plotly.NET.CSharp.Chart;

namespace Analysis.Charts.Rendering;

/// <summary>The traces that all charts are made of. None takes Plotly.NET's template: it costs 8 kB a chart.</summary>
internal static class Traces
{
    internal static ChartTheme Theme => ChartTheme.Light;

    /// <summary>Dashes short enough to show between two years on a phone; Plotly.NET's styles have only long ones.</summary>
    internal const string Dashes = "3px,2px";

    /// <summary>A line; NaN breaks it.</summary>
    /// <param name="x">Places.</param>
    /// <param name="y">Values.</param>
    /// <param name="colour">Colour of the line.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="dash"><c>solid</c> or <see cref="Dashes"/>.</param>
    internal static GenericChart Path(IEnumerable<double> x, IEnumerable<double> y, string colour, double width, string dash) =>
        Draw.Line<double, double, string>(
                x,
                y,
                ShowMarkers: false,
                Line: new Line().Set("color", colour).Set("width", width).Set("dash", dash),
                ShowLegend: false,
                UseDefaults: false
            )
            .Set("connectgaps", false)
            .Set("cliponaxis", false)
            .Set("hoverinfo", "skip");

    /// <summary>Points with a text for the pointer; a size of zero hides a point but keeps its text.</summary>
    internal static GenericChart Points(
        IEnumerable<double> x,
        IEnumerable<double> y,
        IEnumerable<PointStyle> looks,
        IEnumerable<string> hover
    )
    {
        var all = looks.ToArray();
        var marker = new Marker()
            .Set("color", all.Select(look => look.Fill).ToArray())
            .Set("size", all.Select(look => look.Size).ToArray())
            .Set("opacity", 1)
            .Set(
                "line",
                new Line()
                    .Set("color", all.Select(look => look.Rim).ToArray())
                    .Set("width", all.Select(look => look.Size > 0 ? 1.5 : 0).ToArray())
            );
        if (all.Any(look => look.Symbol != PointStyle.Circle))
            marker.Set("symbol", all.Select(look => look.Symbol).ToArray());
        return Draw.Point<double, double, string>(x, y, Marker: marker, ShowLegend: false, UseDefaults: false)
            .Set("cliponaxis", false)
            .Set("hoverinfo", "text")
            .Set("hovertext", hover.ToArray());
    }

    /// <summary>Horizontal bars at the heights given.</summary>
    internal static GenericChart Bars(IEnumerable<double> lengths, IEnumerable<double> at, Marker marker, double width) =>
        KeepPattern(
            marker,
            look =>
                Draw.Bar<double, double, string>(
                    lengths,
                    Keys: new(at, true),
                    Marker: look,
                    Width: width,
                    ShowLegend: false,
                    UseDefaults: false
                )
        );

    /// <summary>Vertical columns at the positions given.</summary>
    internal static GenericChart Columns(IEnumerable<double> heights, IEnumerable<double> at, Marker marker, double width) =>
        KeepPattern(
            marker,
            look =>
                Draw.Column<double, double, string>(
                    heights,
                    Keys: new(at, true),
                    Marker: look,
                    Width: width,
                    ShowLegend: false,
                    UseDefaults: false
                )
        );

    /// <summary>Plotly.NET puts an empty pattern in the place of the one that the marker holds.</summary>
    private static GenericChart KeepPattern(Marker marker, Func<Marker, GenericChart> draw)
    {
        var pattern = marker.Properties.GetValueOrDefault("pattern");
        var chart = draw(marker);
        foreach (var look in GenericChart.getTraces(chart).Select(trace => (Marker)trace.Properties["marker"]))
        {
            if (pattern is null)
                look.Properties.Remove("pattern");
            else
                look.Set("pattern", pattern);
        }
        return chart;
    }

    /// <summary>Text on the plot.</summary>
    internal static Annotation Note(string markup, string colour, double size) =>
        new Annotation().Set("text", markup).Set("showarrow", false).Set("font", Font(colour, size)).Set("borderpad", 0);

    /// <summary>A value beside its mark, on paper of its own so that no line runs through it.</summary>
    internal static Annotation ValueNote(string text, string colour, double size, NotePosition at) =>
        Note(Analysis.Charts.Rendering.Text.LabelLines.Escape(text), colour, size)
            .Set("xref", "x")
            .Set("x", at.X)
            .Set("xanchor", at.Side is NoteSide.Left ? "right" : "left")
            .Set("xshift", at.Side is NoteSide.Left ? -at.Shift : at.Shift)
            .Set("yref", "y")
            .Set("y", at.Y)
            .Set("yanchor", "middle")
            .Set("bgcolor", Theme.Paper);

    /// <summary>A straight line on the plot, under the marks or over them.</summary>
    internal static Shape Rule(string colour, string dash, string layer) =>
        new Shape()
            .Set("type", "line")
            .Set("layer", layer)
            .Set("line", new Line().Set("color", colour).Set("width", 1.25).Set("dash", dash));

    internal static Font Font(string colour, double size) => new Font().Set("color", colour).Set("size", size);

    /// <summary>Sets a property by its plotly.js name.</summary>
    internal static T Set<T>(this T target, string name, object value)
        where T : DynamicObj.DynamicObj
    {
        target.Properties[name] = value;
        return target;
    }

    /// <summary>Sets a property of every trace of a chart by its plotly.js name.</summary>
    internal static GenericChart Set(this GenericChart chart, string name, object value)
    {
        foreach (var trace in GenericChart.getTraces(chart))
            Set(trace, name, value);
        return chart;
    }
}

/// <summary>Where a value is written: at a mark, on one side of it, so many pixels from its middle.</summary>
internal readonly record struct NotePosition(double X, double Y, NoteSide Side, double Shift);

/// <summary>On which side of its mark a value is written.</summary>
internal enum NoteSide
{
    Left,
    Right,
}

/// <summary>How a point looks.</summary>
/// <param name="Fill">Colour inside.</param>
/// <param name="Rim">Colour of the rim.</param>
/// <param name="Size">Diameter in pixels; 0 hides it.</param>
internal sealed record PointStyle(string Fill, string Rim, double Size)
{
    internal const string Circle = "circle";

    /// <summary>The shape, by its plotly.js name.</summary>
    internal string Symbol { get; init; } = Circle;

    /// <summary>A full point.</summary>
    internal static PointStyle Full(string colour, double size) => new(colour, colour, size);

    /// <summary>A hollow one, for estimates.</summary>
    internal static PointStyle Hollow(string colour, double size) => new(Traces.Theme.Paper, colour, size);
}
