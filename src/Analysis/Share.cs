using System.Globalization;

namespace Analysis;

/// <summary>A fraction of a whole; 0.02 is 2 %. It may exceed 1 (Kuwait spent 117 % of its GDP in 1991) and is never NaN.</summary>
/// <remarks>
/// Made with <see cref="FromFraction"/>, <see cref="FromPercent"/> or <see cref="Of"/>, so that a per cent can't be read as a fraction.
/// </remarks>
public readonly record struct Share : IQuantity, IComparable<Share>
{
    private Share(double fraction) => Fraction = fraction;

    /// <summary>The share as a fraction: 0.576 for 57.6 %.</summary>
    public double Fraction { get; }

    /// <summary>The share in per cent: 57.6 for 57.6 %.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public double Number => Fraction;

    /// <summary>A half, to compare with: <c>.Count(x =&gt; x &gt; Share.Half)</c>.</summary>
    public static Share Half { get; } = new(0.5);

    /// <summary>A share from a fraction (0.576).</summary>
    /// <exception cref="ArgumentException">The fraction is NaN or infinite: what can't be computed is a <see cref="Gap"/>.</exception>
    public static Share FromFraction(double fraction) => new(FiniteNumber.Validate(fraction, "share"));

    /// <summary>A share from a figure in per cent (57.6).</summary>
    /// <exception cref="ArgumentException">The figure is NaN or infinite.</exception>
    public static Share FromPercent(double percent) => FromFraction(percent / 100);

    /// <summary>part ÷ whole.</summary>
    /// <exception cref="ArgumentException">The whole is zero, so that there is no share.</exception>
    public static Share Of(double part, double whole) =>
        whole == 0
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

    /// <summary>Whether it is at or above a guideline to the two decimals of a per cent with which NATO prints and counts.</summary>
    /// <param name="guideline">The guideline as a fraction: 0.02 is 2 %.</param>
    public bool Reaches(double guideline) => Math.Round(Fraction, 4) >= guideline;

    /// <inheritdoc/>
    public int CompareTo(Share other) => Fraction.CompareTo(other.Fraction);

    /// <summary>The share in per cent with so many decimals: <c>57.64 %</c> for 2.</summary>
    public string ToString(int decimals) =>
        Percent.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "\u00a0%";

    /// <summary>The share in per cent with one decimal: <c>57.6 %</c>.</summary>
    public override string ToString() => ToString(1);
}

/// <summary>The difference of two shares: from 52.0 % to 57.6 % it is 5.6 percentage points.</summary>
/// <param name="Points">The difference in points.</param>
/// <exception cref="ArgumentException">The difference is NaN or infinite.</exception>
public readonly record struct PercentagePoints(double Points) : IQuantity
{
    /// <summary>The difference in points; below zero where the first share is the smaller one.</summary>
    public double Points { get; } = FiniteNumber.Validate(Points, "difference in percentage points");

    /// <inheritdoc/>
    public double Number => Points;

    /// <summary>Its size with one decimal and without a sign, for prose whose words show whether it rose or fell.</summary>
    public string ToSize() => ToSize(1);

    /// <summary>With its sign and one decimal: <c>−0.4 percentage points</c>.</summary>
    public override string ToString() => ToString(1);

    /// <summary>With its sign and so many decimals: <c>−0.38 percentage points</c> for 2. What rounds to zero has no sign.</summary>
    public string ToString(int decimals) =>
        (
            Math.Round(Points, decimals) switch
            {
                < 0 => "\u2212",
                > 0 => "+",
                _ => "",
            }
        ) + ToSize(decimals);

    private string ToSize(int decimals) => SignedNumber.Text(Math.Abs(Points), decimals) + " percentage points";
}

/// <summary>Growth as a fraction of where it began: 1.43 is +143 %. Never NaN.</summary>
/// <param name="Fraction">new ÷ old − 1.</param>
/// <exception cref="ArgumentException">The fraction is NaN or infinite.</exception>
public readonly record struct Change(double Fraction) : IQuantity
{
    /// <summary>The change as a fraction: 1.43 for +143 %.</summary>
    public double Fraction { get; } = FiniteNumber.Validate(Fraction, "change");

    /// <summary>The change in per cent: 143 for +143 %.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public double Number => Fraction;

    /// <summary>The change from one number to another.</summary>
    /// <exception cref="ArgumentException">It starts from zero or less, so that there is no relative change.</exception>
    public static Change Between(double before, double after) =>
        before <= 0
            ? throw new ArgumentException(
                $"A change from {before.ToString(CultureInfo.InvariantCulture)} has no rate; return a Gap instead."
            )
            : new(after / before - 1);

    /// <summary>The steady yearly change that adds up to this one over so many years: (1 + change)^(1 ÷ years) − 1.</summary>
    public Change Yearly(int years) => new(Math.Pow(1 + Fraction, 1.0 / years) - 1);

    /// <summary>The change in per cent with its sign and so many decimals: <c>+143 %</c> for 0. What rounds to zero has no sign.</summary>
    public string ToString(int decimals)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(Percent).ToString(format, CultureInfo.InvariantCulture);
        var sign =
            !size.Any(c => c is >= '1' and <= '9') ? ""
            : Fraction < 0 ? "\u2212"
            : "+";
        return sign + size + "\u00a0%";
    }

    /// <summary>The change in per cent with its sign and one decimal: <c>+5.6 %</c>.</summary>
    public override string ToString() => ToString(1);
}
