using Plotly.NET;

namespace Analysis.Charts.Rendering;

/// <summary>A chart drawn with Plotly.NET: the traces, and a layout for each screen.</summary>
/// <param name="Wide">Traces and layout for wide screens.</param>
/// <param name="Narrow">The same for narrow ones.</param>
/// <param name="Height">The height of the plot on both.</param>
/// <param name="Key">The key over the plot, where the marks carry no names.</param>
internal sealed record Drawing(GenericChart Wide, GenericChart Narrow, PlotHeight Height, IReadOnlyList<KeyEntry> Key)
{
    /// <summary>Draws for both screens.</summary>
    internal static Drawing Of(Func<Screen, (GenericChart Chart, double Height)> draw, IReadOnlyList<KeyEntry> key)
    {
        var (wide, narrow) = (draw(Screen.Wide), draw(Screen.Narrow));
        return new(wide.Chart, narrow.Chart, new((int)Math.Ceiling(wide.Height), (int)Math.Ceiling(narrow.Height)), key);
    }
}
