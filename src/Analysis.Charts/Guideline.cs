using System.Globalization;

namespace Analysis.Charts;

/// <summary>A target, guideline or average drawn as a thin line with its label.</summary>
public sealed record Guideline
{
    /// <summary>A line at a value, in the unit of the library: 0.02 for 2 %.</summary>
    /// <exception cref="ArgumentException">The value is not finite, or the label is empty.</exception>
    public Guideline(double value, string label)
    {
        Value = double.IsFinite(value) ? value : throw new ArgumentException($"A guideline can't be at {value.ToString(CultureInfo.InvariantCulture)}; give a number.");
        Label = string.IsNullOrWhiteSpace(label) ? throw new ArgumentException("A guideline needs a label, such as '2 % guideline'.") : label;
    }

    /// <summary>Its value, in the unit of the library.</summary>
    public double Value { get; }

    /// <summary>Its label: <c>2 % guideline</c>.</summary>
    public string Label { get; }
}
