using System.Globalization;

namespace Analysis;

/// <summary>Growth as a fraction of where it began: 1.43 is +143 %.</summary>
/// <param name="Fraction">new ÷ old − 1.</param>
public readonly record struct Change(double Fraction) : IQuantity
{
    /// <summary>The change in per cent: 143 for +143 %.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public double Number => Fraction;

    /// <summary>The change from one number to another.</summary>
    /// <exception cref="ArgumentException">It starts from zero, so that there is no relative change.</exception>
    public static Change Between(double before, double after) => before == 0
        ? throw new ArgumentException("A change from zero has no rate; say so with a Gap.", nameof(before))
        : new(after / before - 1);

    /// <summary>The change in per cent with its sign and so many decimals: <c>+143 %</c> for 0.</summary>
    public string ToString(int decimals)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(Percent).ToString(format, CultureInfo.InvariantCulture);
        return (Fraction < 0 ? "\u2212" : "+") + size + "\u00a0%";
    }

    /// <summary>The change in per cent with its sign and one decimal: <c>+5.6 %</c>.</summary>
    public override string ToString() => ToString(1);
}
