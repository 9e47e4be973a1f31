using System.Globalization;

namespace Analysis;

/// <summary>A number of things: aircraft, shells a month, orders. The unit names what is counted. Never NaN.</summary>
/// <param name="Value">How many.</param>
/// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
public readonly record struct Count(double Value) : IQuantity
{
    /// <summary>How many.</summary>
    public double Value { get; } = Finite.Checked(Value, "count");

    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>Whole numbers without decimals, others with one: <c>1,234</c>, <c>26.7</c>.</summary>
    public override string ToString() =>
        Value.ToString(Value == Math.Round(Value) ? "N0" : "N1", CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
