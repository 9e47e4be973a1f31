using Analysis.Charts.Rendering.Drawings;

namespace Analysis.Charts.Rendering;

/// <summary>Draws chart specifications with Plotly.NET.</summary>
public sealed class PlotlyRenderer : IChartRenderer
{
    /// <inheritdoc/>
    public string PlotlyScript => RenderingAssets.PlotlyScript;

    /// <inheritdoc/>
    public string PlotlyLicence => RenderingAssets.PlotlyLicence;

    /// <inheritdoc/>
    public string ChartsScript => RenderingAssets.ChartsScript;

    /// <inheritdoc/>
    public string ChartsStyle => RenderingAssets.ChartsStyle;

    /// <inheritdoc/>
    public RenderedChart Render(ChartSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        spec.Validate();
        var drawing = Draw(spec);
        var (figure, narrow) = FigureJson.Of(drawing.Wide, drawing.Narrow);
        return new()
        {
            Id = spec.Id,
            Kind = spec.Kind,
            Title = spec.Title,
            Subtitle = spec.Subtitle ?? spec.Unit,
            Unit = spec.Unit,
            Caption = spec.Caption,
            Note = spec.Note,
            Alt = spec.AltText,
            Key = drawing.Key,
            Figure = figure,
            Narrow = narrow,
            Height = drawing.Height,
            Table = spec.Table,
            Sources = [.. spec.Sources.Select(source => new ChartSource(source.Dataset, source.Edition, source.ToString()))],
        };
    }

    /// <inheritdoc/>
    public RenderedChart RenderChanged(object plotlyChart) => plotlyChart is Plotly.NET.GenericChart chart
        ? ChangedChart.Render(chart)
        : throw new ArgumentException("This is no chart of Plotly.NET; ToPlotly() makes one of a chart of ours.");

    internal static Drawing Draw(ChartSpec spec) => spec switch
    {
        TrendChart trend => TrendDrawing.Draw(trend),
        RankedBars bars => RankedBarsDrawing.Draw(bars),
        RankedDots dots => RankedDotsDrawing.Draw(dots),
        StackedShares shares => StackedDrawing.Draw(shares),
        SmallMultiples panels => PanelsDrawing.Draw(panels),
        TileMap map => TileMapDrawing.Draw(map),
        HeatTable heat => HeatTableDrawing.Draw(heat),
        SlopeChart slope => SlopeDrawing.Draw(slope),
        Timeline timeline => TimelineDrawing.Draw(timeline),
        FlowChart flow => FlowDrawing.Draw(flow),
        _ => throw new ArgumentException($"There is no drawing for charts of the kind '{spec.Kind}'."),
    };
}
