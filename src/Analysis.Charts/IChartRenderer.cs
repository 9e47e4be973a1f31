namespace Analysis.Charts;

/// <summary>The border of the rendering: specification in, picture description out.</summary>
/// <remarks>
/// It uses only types of the BCL and of this assembly, because a host that has already loaded an older FSharp.Core
/// loads the rendering into a load context of its own and talks to it through this interface.
/// </remarks>
public interface IChartRenderer
{
    /// <summary>Turns a specification into what a page draws.</summary>
    /// <exception cref="ArgumentException">The specification can't be drawn or quoted; see <see cref="ChartSpec.Validate"/>.</exception>
    RenderedChart Render(ChartSpec spec);

    /// <summary>What a page draws of a Plotly.NET chart that a user made or changed.</summary>
    /// <param name="plotlyChart">The Plotly.NET object.</param>
    /// <exception cref="ArgumentException">It is not a Plotly.NET chart.</exception>
    RenderedChart RenderChanged(object plotlyChart);

    /// <summary>plotly.js, to be written once beside the pages.</summary>
    string PlotlyScript { get; }

    /// <summary>The licence of plotly.js, to be kept with it.</summary>
    string PlotlyLicence { get; }

    /// <summary>The script that draws the charts of a page.</summary>
    string ChartsScript { get; }

    /// <summary>The style of the charts of a page.</summary>
    string ChartsStyle { get; }
}
