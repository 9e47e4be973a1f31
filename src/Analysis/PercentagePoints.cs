using System.Globalization;

namespace Analysis;

/// <summary>The difference of two shares: from 52.0 % to 57.6 % it is 5.6 percentage points.</summary>
/// <param name="Points">The difference in points.</param>
/// <exception cref="ArgumentException">The difference is NaN or infinite.</exception>
public readonly record struct PercentagePoints(double Points) : IQuantity
{
    /// <summary>The difference in points; below zero where the first share is the smaller one.</summary>
    public double Points { get; } = Finite.Checked(Points, "difference in percentage points");

    /// <inheritdoc/>
    public double Number => Points;

    /// <summary>Its size with one decimal and without a sign, for prose whose words show whether it rose or fell.</summary>
    public string ToSize() => Math.Abs(Points).ToString("N1", CultureInfo.InvariantCulture) + " percentage points";

    /// <summary>With its sign and one decimal: <c>−0.4 percentage points</c>.</summary>
    public override string ToString() => (Math.Round(Points, 1) switch { < 0 => "\u2212", > 0 => "+", _ => "" }) + ToSize();
}
