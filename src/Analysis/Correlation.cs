using System.Globalization;

namespace Analysis;

/// <summary>A rank correlation with the number of pairs that it rests on and its 95 % interval. Never NaN.</summary>
/// <param name="Value">Spearman's ρ, from −1 to 1.</param>
/// <param name="Count">The number of pairs, at least <see cref="FewestPairs"/>.</param>
/// <exception cref="ArgumentException">The value lies outside −1 to 1, or there are too few pairs.</exception>
public readonly record struct Correlation(double Value, int Count) : IQuantity
{
    /// <summary>The interval divides by the number of pairs less three.</summary>
    public const int FewestPairs = 4;

    /// <summary>The 97.5 % quantile of the standard normal distribution.</summary>
    private const double Normal = 1.959963984540054;

    /// <summary>Spearman's ρ, from −1 to 1.</summary>
    public double Value { get; } = Math.Abs(Finite.Checked(Value, "correlation")) <= 1
        ? Value
        : throw new ArgumentException("A correlation lies from -1 to 1.");

    /// <summary>The number of pairs.</summary>
    public int Count { get; } = Count >= FewestPairs
        ? Count
        : throw new ArgumentException($"A correlation with an interval takes {FewestPairs} pairs; return a Gap where there are fewer.");

    /// <summary>The 95 % interval; null for a perfect rank order, of which the formula gives none.</summary>
    /// <remarks>
    /// Formula: tanh(artanh ρ ± 1.96 × √(1.06 ÷ (n − 3))): Fisher's transformation with the standard error of Fieller, Hartley and Pearson
    /// (Tests for rank correlation coefficients, Biometrika 44, 1957). It is an approximation, better for more than ten pairs and |ρ| below 0.8.
    /// </remarks>
    public ConfidenceInterval? Interval => Math.Abs(Value) < 1
        ? new(Math.Tanh(Math.Atanh(Value) - Margin), Math.Tanh(Math.Atanh(Value) + Margin))
        : null;

    /// <summary>The relation that the interval shows: <c>a positive relation</c>, <c>a negative relation</c>, or <c>no clear relation</c> where it holds zero.</summary>
    public string Relation => Interval is not { } interval || interval.Contains(0) ? "no clear relation" : Value > 0 ? "a positive relation" : "a negative relation";

    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>With n and interval: <c>−0.13 (n = 23, 95 % interval −0.53 to 0.31)</c>.</summary>
    public override string ToString() => $"{Text(Value)} ({Sample})";

    /// <summary>Number of pairs and interval: <c>n = 23, 95 % interval −0.53 to 0.31</c>.</summary>
    public string Sample => string.Create(CultureInfo.InvariantCulture, $"n\u00a0=\u00a0{Count}, ") + (Interval is { } interval
        ? $"95\u00a0% interval {Text(interval.Low)} to {Text(interval.High)}"
        : "no interval for a perfect rank order");

    private double Margin => Normal * Math.Sqrt(1.06 / (Count - 3));

    private static string Text(double number) => new Ratio(Math.Round(number, 2) == 0 ? 0 : number).ToString();
}
