using System.Globalization;

namespace Analysis;

/// <summary>A plain number without a unit: one thing per another, an index, a count of effective suppliers.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Ratio(double Value) : IQuantity
{
    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>With two decimals.</summary>
    public override string ToString() => Value.ToString("N2", CultureInfo.InvariantCulture);
}
