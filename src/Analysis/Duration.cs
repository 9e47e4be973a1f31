using System.Globalization;

namespace Analysis;

/// <summary>A span of time in years: from order to delivery, the life of an aircraft. Never NaN.</summary>
/// <param name="Years">The number of years.</param>
/// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
public readonly record struct Duration(double Years) : IQuantity
{
    /// <summary>The number of years.</summary>
    public double Years { get; } = Finite.Checked(Years, "duration");

    /// <inheritdoc/>
    public double Number => Years;

    /// <summary>With one decimal where it is not whole: <c>3 years</c>, <c>12.5 years</c>, <c>1 year</c>.</summary>
    public override string ToString() =>
        Years == Math.Round(Years) ? ToString(0) : ToString(1);

    /// <summary>With so many decimals: <c>1.25 years</c> for 2.</summary>
    public string ToString(int decimals) =>
        Years.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '\u2212') + (Years == 1 ? "\u00a0year" : "\u00a0years");
}
