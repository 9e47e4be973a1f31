using System.Globalization;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>The positions of the panels of a grid, in reading order.</summary>
/// <param name="Count">How many panels there are.</param>
/// <param name="Columns">How many are side by side.</param>
/// <param name="Width">The width of the grid in pixels.</param>
/// <param name="PanelHeight">The height of a panel in pixels, without its title.</param>
internal sealed record PanelGrid(int Count, int Columns, double Width, double PanelHeight)
{
    private const double Gap = 14;
    private const double TitleHeight = 26;
    private const double RowGap = 12;

    /// <summary>Three columns, four where there are many panels, two on a phone.</summary>
    internal static PanelGrid Of(int count, Screen screen, double width)
    {
        var columns = Math.Min(count, screen.IsNarrow ? 2 : count <= 12 ? 3 : 4);
        return new(count, columns, width, screen.IsNarrow ? 92 : columns <= 2 ? 200 : 116);
    }

    /// <summary>The number behind <c>xaxis</c> and <c>y</c>: none for the first panel.</summary>
    internal static string Suffix(int panel) => panel == 0 ? "" : (panel + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The width of a panel in pixels.</summary>
    internal double PanelWidth => (Width - (Columns - 1) * Gap) / Columns;

    /// <summary>The height of the grid in pixels.</summary>
    internal double Height => RowCount * (TitleHeight + PanelHeight) + (RowCount - 1) * RowGap;

    /// <summary>From left to right, as fractions of the width.</summary>
    internal double[] XDomain(int panel)
    {
        var left = panel % Columns * (PanelWidth + Gap);
        return [Math.Round(left / Width, 5), Math.Round((left + PanelWidth) / Width, 5)];
    }

    /// <summary>From bottom to top, as fractions of the height.</summary>
    internal double[] YDomain(int panel)
    {
        var top = panel / Columns * (TitleHeight + PanelHeight + RowGap) + TitleHeight;
        return [Math.Round(Math.Max(0, 1 - (top + PanelHeight) / Height), 5), Math.Round(1 - top / Height, 5)];
    }

    /// <summary>Whether it has the marks of the value axis.</summary>
    internal bool IsLeftmost(int panel) => panel % Columns == 0;

    /// <summary>Whether it has the marks of the time axis.</summary>
    internal bool IsLowest(int panel) => panel + Columns >= Count;

    private int RowCount => (Count + Columns - 1) / Columns;
}
