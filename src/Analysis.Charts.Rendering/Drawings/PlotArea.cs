namespace Analysis.Charts.Rendering.Drawings;

/// <summary>The inner plot in pixels, at the least width that its layout must work at.</summary>
/// <param name="Width">Width without the margins.</param>
/// <param name="Height">Height without the margins.</param>
/// <param name="XFrom">The value at the left edge.</param>
/// <param name="XTo">The value at the right edge.</param>
/// <param name="Y">The value axis.</param>
internal sealed record PlotArea(double Width, double Height, double XFrom, double XTo, Scale Y)
{
    /// <summary>Pixels from the left edge.</summary>
    internal double Left(double x) => (x - XFrom) / (XTo - XFrom) * Width;

    /// <summary>Pixels from the top edge.</summary>
    internal double Top(double y) => (1 - Y.Fraction(y)) * Height;

    /// <summary>The value at a distance from the top edge.</summary>
    internal double ValueAt(double top) => Y.To - top / Height * (Y.To - Y.From);
}
