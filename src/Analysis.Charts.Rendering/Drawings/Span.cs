namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A horizontal value range with space left for the labels outside the marks.</summary>
/// <param name="From">The value at the left edge.</param>
/// <param name="To">The value at the right edge.</param>
internal sealed record Span(double From, double To)
{
    /// <summary>The range that holds all values, and leaves so many pixels on either side.</summary>
    internal static Span Holding(IEnumerable<double> values, double width, double roomLeft, double roomRight)
    {
        var all = values.DefaultIfEmpty(0).ToArray();
        var (low, high) = (all.Min(), all.Max());
        if (low == high) high = low + 1;
        var pixel = (high - low) / Math.Max(width - roomLeft - roomRight, width / 4);
        return new(low - roomLeft * pixel, high + roomRight * pixel);
    }

    /// <summary>The position of a value, from 0 at the left to 1 at the right.</summary>
    internal double Fraction(double value) => (value - From) / (To - From);
}
