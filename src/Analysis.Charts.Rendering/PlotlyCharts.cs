using System.Globalization;
using Analysis.Charts.Rendering.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analysis.Charts.Rendering;

/// <summary>The Plotly.NET object behind a chart, so that it can be changed.</summary>
public static class PlotlyCharts
{
    private const int TitleRoom = 60;

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
        margin.Set("t", Convert.ToDouble(margin.Properties["t"], CultureInfo.InvariantCulture) + TitleRoom);
        layout.Set("height", drawing.Height.Wide + TitleRoom)
            .Set("title", new Title().Set("text", LabelLines.Wrap(spec.Title, 17, 660).Markup).Set("x", 0.02).Set("font", Marks.Font(Marks.Theme.Ink, 17)));
        return drawing.Wide;
    }
}
