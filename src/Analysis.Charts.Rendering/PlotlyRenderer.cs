using System.Reflection;

namespace Analysis.Charts.Rendering;

/// <summary>Draws chart specifications with Plotly.NET.</summary>
public sealed class PlotlyRenderer : IChartRenderer
{
    private static readonly Dictionary<Type, Func<ChartSpec, PlotlyDrawing>> Drawers = FindDrawers();

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
    public RenderedChart RenderChanged(object plotlyChart) =>
        plotlyChart is Plotly.NET.GenericChart chart
            ? ChangedChart.Render(chart)
            : throw new ArgumentException("This is not a chart of Plotly.NET; ToPlotly() makes one of a chart of ours.");

    internal static PlotlyDrawing Draw(ChartSpec spec) =>
        Drawers.TryGetValue(spec.GetType(), out var draw)
            ? draw(spec)
            : throw new ArgumentException($"There is no drawing for charts of the kind '{spec.Kind}'.");

    // A kind of chart is added without a list: its drawing is the static method Draw that takes its specification.
    private static Dictionary<Type, Func<ChartSpec, PlotlyDrawing>> FindDrawers() =>
        typeof(PlotlyRenderer)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            )
            .Where(method =>
                method.Name == nameof(Draw) && method.ReturnType == typeof(PlotlyDrawing) && method.DeclaringType != typeof(PlotlyRenderer)
            )
            .Where(method => method.GetParameters() is [var only] && only.ParameterType.IsSubclassOf(typeof(ChartSpec)))
            .ToDictionary(method => method.GetParameters()[0].ParameterType, Drawer);

    private static Func<ChartSpec, PlotlyDrawing> Drawer(MethodInfo method) =>
        spec => (PlotlyDrawing)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [spec], null)!;
}
