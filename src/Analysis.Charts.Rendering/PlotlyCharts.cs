using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering;

/// <summary>The Plotly.NET object behind a chart, so that it can be changed.</summary>
public static class PlotlyCharts
{
    private const int TitleHeight = 60;

    /// <summary>The chart as drawn on wide pages, with the title of the specification.</summary>
    /// <exception cref="ArgumentException">The specification can't be drawn or quoted.</exception>
    public static GenericChart ToPlotly(this ChartSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        spec.Validate();
        var drawing = PlotlyRenderer.Draw(spec);
        var layout = GenericChart.getLayout(drawing.Wide);
        var margin = (Margin)layout.Properties["margin"];
        // On our pages the title is HTML above the plot; here it needs space of its own.
        margin.Set("t", Convert.ToDouble(margin.Properties["t"], CultureInfo.InvariantCulture) + TitleHeight);
        layout
            .Set("height", drawing.Height.Wide + TitleHeight)
            .Set(
                "title",
                new Title()
                    .Set("text", LabelLines.Wrap(spec.Title, 17, 660).Markup)
                    .Set("x", 0.02)
                    .Set("font", Traces.Font(Traces.Theme.Ink, 17))
            );
        return drawing.Wide;
    }
}

/// <summary>
/// A chart that was converted by <see cref="PlotlyCharts.ToPlotly"/> and then changed: it is drawn as it is, and states what is missing.
/// </summary>
internal static class ChangedChart
{
    private const int UsualHeight = 460;

    private const string Warning =
        "Changed by hand in Plotly.NET. It has no table, no sources and no words for those who can't see it: give them beside "
        + "it, and quote the chart that it was made of.";

    internal static RenderedChart Render(GenericChart chart)
    {
        // The writer of Plotly.NET, because a user may set what ours has no form for. It writes a break in a line as the word NaN.
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart).Replace("\"NaN\"", "null", StringComparison.Ordinal))!.AsObject();
        var layout = figure["layout"]!.AsObject();
        var height = (int)(layout["height"]?.GetValue<double>() ?? UsualHeight);
        return new()
        {
            // The same chart has the same id in every run; two charts on a page differ in something.
            Id = "plotly-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure.ToJsonString())))[..12],
            Kind = "plotly",
            Title = "A chart changed by hand",
            Subtitle = "Drawn with Plotly.NET",
            Unit = "",
            Caption = "Source: none; see the note.",
            Note = Warning,
            Alt = "A chart changed by hand in Plotly.NET, without a description.",
            Key = [],
            Figure = JsonSerializer.SerializeToElement(figure),
            Narrow = JsonSerializer.SerializeToElement(
                new JsonObject
                {
                    ["layout"] = layout.DeepClone(),
                    ["traces"] = new JsonArray([.. figure["data"]!.AsArray().Select(_ => new JsonObject())]),
                }
            ),
            Height = new(height, height),
            Table = new([], []),
            Sources = [],
        };
    }
}
