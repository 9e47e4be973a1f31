using System.Globalization;

namespace Analysis;

/// <summary>Growth as a fraction of where it began: 1.43 is +143 %. Never NaN.</summary>
/// <param name="Fraction">new ÷ old − 1.</param>
/// <exception cref="ArgumentException">The fraction is NaN or infinite.</exception>
public readonly record struct Change(double Fraction) : IQuantity
{
    /// <summary>The change as a fraction: 1.43 for +143 %.</summary>
    public double Fraction { get; } = Finite.Checked(Fraction, "change");

    /// <summary>The change in per cent: 143 for +143 %.</summary>
    public double Percent => Fraction * 100;

    /// <inheritdoc/>
    public double Number => Fraction;

    /// <summary>The change from one number to another.</summary>
    /// <exception cref="ArgumentException">It starts from zero or less, so that there is no relative change.</exception>
    public static Change Between(double before, double after) => before <= 0
        ? throw new ArgumentException($"A change from {before.ToString(CultureInfo.InvariantCulture)} has no rate; return a Gap instead.")
        : new(after / before - 1);

    /// <summary>The steady yearly change that adds up to this one over so many years: (1 + change)^(1 ÷ years) − 1.</summary>
    public Change Yearly(int years) => new(Math.Pow(1 + Fraction, 1.0 / years) - 1);

    /// <summary>The change in per cent with its sign and so many decimals: <c>+143 %</c> for 0. What rounds to zero has no sign.</summary>
    public string ToString(int decimals)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(Percent).ToString(format, CultureInfo.InvariantCulture);
        var sign = !size.Any(c => c is >= '1' and <= '9') ? "" : Fraction < 0 ? "\u2212" : "+";
        return sign + size + "\u00a0%";
    }

    /// <summary>The change in per cent with its sign and one decimal: <c>+5.6 %</c>.</summary>
    public override string ToString() => ToString(1);
}
