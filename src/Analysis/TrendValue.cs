using System.Globalization;

namespace Analysis;

/// <summary>SIPRI's trend-indicator value (TIV), in millions: a volume of delivered capability. It is never money or a price, and is never NaN.</summary>
/// <param name="Millions">The volume in millions of trend-indicator values.</param>
/// <exception cref="ArgumentException">The volume is NaN or infinite.</exception>
public readonly record struct TrendValue(double Millions) : IQuantity
{
    /// <summary>The volume in millions of trend-indicator values.</summary>
    public double Millions { get; } = Finite.Checked(Millions, "trend-indicator value");

    /// <inheritdoc/>
    public double Number => Millions;

    /// <summary>The sum of two volumes.</summary>
    public static TrendValue operator +(TrendValue left, TrendValue right) => new(left.Millions + right.Millions);

    /// <summary>In millions, below a hundred with one decimal: <c>1,234 m TIV</c>, <c>0.7 m TIV</c>.</summary>
    public override string ToString() => Millions.ToString(Math.Abs(Millions) >= 100 ? "N0" : "N1", CultureInfo.InvariantCulture) + "\u00a0m TIV";
}
