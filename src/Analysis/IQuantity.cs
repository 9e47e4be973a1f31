namespace Analysis;

/// <summary>A number with what it measures: a share, money, a trend-indicator value, a ratio.</summary>
/// <remarks>What leaves the library as a bare number (a CSV cell, a JSON value, a chart) leaves through <see cref="Number"/>.</remarks>
public interface IQuantity
{
    /// <summary>The bare number in the unit of the quantity: a fraction for shares, millions for money and for trend-indicator values.</summary>
    double Number { get; }

    /// <summary>The quantity as prose gives it, with its unit: <c>57.6 %</c>, <c>US$ 1,635 bn</c>.</summary>
    string ToString();
}
