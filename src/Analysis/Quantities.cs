using System.Globalization;

namespace Analysis;

/// <summary>A number with what it measures: a share, money, a trend-indicator value, a ratio.</summary>
/// <remarks>What leaves the library as a bare number (a CSV cell, a JSON value, a chart) leaves through <see cref="Number"/>.</remarks>
public interface IQuantity
{
    /// <summary>
    /// The bare number in the unit of the quantity: a fraction for shares, millions for money and for trend-indicator values.
    /// </summary>
    double Number { get; }

    /// <summary>The quantity as prose gives it, with its unit: <c>57.6 %</c>, <c>US$ 1,635 bn</c>.</summary>
    string ToString();

    /// <summary>The same with so many decimals.</summary>
    /// <exception cref="ArgumentException">The quantity has one form only.</exception>
    string ToString(int decimals) => throw new ArgumentException($"'{this}' has one form only; leave the format out.");
}

/// <summary>Keeps NaN and infinity out of every quantity: they would look like a number where there is none.</summary>
internal static class FiniteNumber
{
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public static double Validate(double number, string quantity) =>
        double.IsFinite(number)
            ? number
            : throw new ArgumentException(
                $"A {quantity} must be a finite number, not {number.ToString(CultureInfo.InvariantCulture)}; return a Gap for a "
                    + $"missing value."
            );
}

/// <summary>How a number is written: marks between thousands, a minus sign in place of a hyphen.</summary>
internal static class SignedNumber
{
    internal static string Text(double number, int decimals) =>
        number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '\u2212');
}

/// <summary>A plain number without a unit: one thing per another, an index, a count of effective suppliers. Never NaN.</summary>
/// <param name="Value">The number.</param>
/// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
public readonly record struct Ratio(double Value) : IQuantity
{
    /// <summary>The number.</summary>
    public double Value { get; } = FiniteNumber.Validate(Value, "ratio");

    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>With two decimals.</summary>
    public override string ToString() => ToString(2);

    /// <summary>With so many decimals: <c>2.3</c> for 1.</summary>
    public string ToString(int decimals) => SignedNumber.Text(Value, decimals);
}

/// <summary>A number of things: aircraft, shells a month, orders. The unit names what is counted. Never NaN.</summary>
/// <param name="Value">How many.</param>
/// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
public readonly record struct Count(double Value) : IQuantity
{
    /// <summary>How many.</summary>
    public double Value { get; } = FiniteNumber.Validate(Value, "count");

    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>Whole numbers without decimals, others with one: <c>1,234</c>, <c>26.7</c>.</summary>
    public override string ToString() => ToString(Value == Math.Round(Value) ? 0 : 1);

    /// <summary>With so many decimals: <c>26.75</c> for 2.</summary>
    public string ToString(int decimals) => SignedNumber.Text(Value, decimals);
}

/// <summary>A span of time in years: from order to delivery, the life of an aircraft. Never NaN.</summary>
/// <param name="Years">The number of years.</param>
/// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
public readonly record struct Duration(double Years) : IQuantity
{
    /// <summary>The number of years.</summary>
    public double Years { get; } = FiniteNumber.Validate(Years, "duration");

    /// <inheritdoc/>
    public double Number => Years;

    /// <summary>With one decimal where it is not whole: <c>3 years</c>, <c>12.5 years</c>, <c>1 year</c>.</summary>
    public override string ToString() => Years == Math.Round(Years) ? ToString(0) : ToString(1);

    /// <summary>With so many decimals: <c>1.25 years</c> for 2.</summary>
    public string ToString(int decimals) => SignedNumber.Text(Years, decimals) + (Years == 1 ? "\u00a0year" : "\u00a0years");
}

/// <summary>
/// SIPRI's trend-indicator value (TIV), in millions: a volume of delivered capability. It is never money or a price, and is never NaN.
/// </summary>
/// <param name="Millions">The volume in millions of trend-indicator values.</param>
/// <exception cref="ArgumentException">The volume is NaN or infinite.</exception>
public readonly record struct TrendValue(double Millions) : IQuantity
{
    /// <summary>The volume in millions of trend-indicator values.</summary>
    public double Millions { get; } = FiniteNumber.Validate(Millions, "trend-indicator value");

    /// <inheritdoc/>
    public double Number => Millions;

    /// <summary>The sum of two volumes.</summary>
    public static TrendValue operator +(TrendValue left, TrendValue right) => new(left.Millions + right.Millions);

    /// <summary>In millions, below a hundred with one decimal: <c>1,234 m TIV</c>, <c>0.7 m TIV</c>.</summary>
    public override string ToString() => ToString(Math.Abs(Millions) >= 100 ? 0 : 1);

    /// <summary>In millions with so many decimals: <c>1,234.5 m TIV</c> for 1.</summary>
    public string ToString(int decimals) => SignedNumber.Text(Millions, decimals) + "\u00a0m TIV";
}
