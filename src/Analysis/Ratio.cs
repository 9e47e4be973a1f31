using System.Globalization;

namespace Analysis;

/// <summary>A plain number without a unit: one thing per another, an index, a count of effective suppliers. Never NaN.</summary>
/// <param name="Value">The number.</param>
/// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
public readonly record struct Ratio(double Value) : IQuantity
{
    /// <summary>The number.</summary>
    public double Value { get; } = Finite.Checked(Value, "ratio");

    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>With two decimals.</summary>
    public override string ToString() => Value.ToString("N2", CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
