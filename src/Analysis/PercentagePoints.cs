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

    /// <summary>With one decimal, and without a sign: the words around it say whether it rose or fell.</summary>
    public override string ToString() => Math.Abs(Points).ToString("N1", CultureInfo.InvariantCulture) + " percentage points";
}
