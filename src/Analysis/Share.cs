using System.Globalization;

namespace Analysis;

/// <summary>A fraction of a whole; 0.02 is 2 %. It may exceed 1 (Kuwait spent 117 % of its GDP in 1991) and is never NaN.</summary>
/// <remarks>Made with <see cref="FromFraction"/>, <see cref="FromPercent"/> or <see cref="Of"/>, so that a per cent can't be read as a fraction.</remarks>
public readonly record struct Share : IQuantity, IComparable<Share>
{
    private Share(double fraction) => Fraction = fraction;

    /// <summary>The share as a fraction: 0.576 for 57.6 %.</summary>
    public double Fraction { get; }

    /// <summary>The share in per cent: 57.6 for 57.6 %.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public double Number => Fraction;

    /// <summary>A share from a fraction (0.576).</summary>
    /// <exception cref="ArgumentException">The fraction is NaN or infinite: what can't be computed is a <see cref="Gap"/>.</exception>
    public static Share FromFraction(double fraction) => new(Finite.Checked(fraction, "share"));

    /// <summary>A share from a figure in per cent (57.6).</summary>
    /// <exception cref="ArgumentException">The figure is NaN or infinite.</exception>
    public static Share FromPercent(double percent) => FromFraction(percent / 100);

    /// <summary>part ÷ whole.</summary>
    /// <exception cref="ArgumentException">The whole is zero, so that there is no share.</exception>
    public static Share Of(double part, double whole) => whole == 0
        ? throw new ArgumentException("A share of a whole that is zero does not exist; return a Gap instead.")
        : FromFraction(part / whole);

    /// <summary>The difference of two shares is in percentage points, not in per cent.</summary>
    public static PercentagePoints operator -(Share left, Share right) => new((left.Fraction - right.Fraction) * 100);

    /// <summary>Whether the left share is the smaller one.</summary>
    public static bool operator <(Share left, Share right) => left.Fraction < right.Fraction;

    /// <summary>Whether the left share is the larger one.</summary>
    public static bool operator >(Share left, Share right) => left.Fraction > right.Fraction;

    /// <summary>Whether the left share is the smaller one, or the same.</summary>
    public static bool operator <=(Share left, Share right) => left.Fraction <= right.Fraction;

    /// <summary>Whether the left share is the larger one, or the same.</summary>
    public static bool operator >=(Share left, Share right) => left.Fraction >= right.Fraction;

    /// <inheritdoc/>
    public int CompareTo(Share other) => Fraction.CompareTo(other.Fraction);

    /// <summary>The share in per cent with so many decimals: <c>57.64 %</c> for 2.</summary>
    public string ToString(int decimals) => Percent.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "\u00a0%";

    /// <summary>The share in per cent with one decimal: <c>57.6 %</c>.</summary>
    public override string ToString() => ToString(1);
}
