using System.Globalization;

namespace Analysis;

/// <summary>SIPRI's trend-indicator value (TIV), in millions: a volume of delivered capability. It is never money, and says nothing of a price.</summary>
/// <param name="Millions">The volume in millions of trend-indicator values.</param>
public readonly record struct TrendValue(double Millions) : IQuantity
{
    /// <inheritdoc/>
    public double Number => Millions;

    /// <summary>The sum of two volumes.</summary>
    public static TrendValue operator +(TrendValue left, TrendValue right) => new(left.Millions + right.Millions);

    /// <inheritdoc/>
    public override string ToString() => Millions.ToString("N0", CultureInfo.InvariantCulture) + "\u00a0m TIV";
}
