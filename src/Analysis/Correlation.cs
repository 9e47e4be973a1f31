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
    public double Value { get; } =
        Math.Abs(FiniteNumber.Validate(Value, "correlation")) <= 1
            ? Value
            : throw new ArgumentException("A correlation lies from -1 to 1.");

    /// <summary>The number of pairs.</summary>
    public int Count { get; } =
        Count >= FewestPairs
            ? Count
            : throw new ArgumentException($"A correlation with an interval takes {FewestPairs} pairs; return a Gap where there are fewer.");

    /// <summary>The 95 % interval; null for a perfect rank order, of which the formula gives none.</summary>
    /// <remarks>
    /// Formula: tanh(artanh ρ ± 1.96 × √(1.06 ÷ (n − 3))): Fisher's transformation with the standard error of Fieller, Hartley and Pearson
    /// (Tests for rank correlation coefficients, Biometrika 44, 1957). It is an approximation, better for more than ten pairs and |ρ| below
    /// 0.8.
    /// </remarks>
    public ConfidenceInterval? Interval =>
        Math.Abs(Value) < 1 ? new(Math.Tanh(Math.Atanh(Value) - Margin), Math.Tanh(Math.Atanh(Value) + Margin)) : null;

    /// <summary>
    /// The relation that the interval shows: <c>a positive relation</c>, <c>a negative relation</c>, or <c>no clear relation</c> where it
    /// holds zero.
    /// </summary>
    public string Relation =>
        Interval is not { } interval || interval.Contains(0) ? "no clear relation"
        : Value > 0 ? "a positive relation"
        : "a negative relation";

    /// <inheritdoc/>
    public double Number => Value;

    /// <summary>With n and interval: <c>−0.13 (n = 23, 95 % interval −0.53 to 0.31)</c>.</summary>
    public override string ToString() => $"{Text(Value)} ({Sample})";

    /// <summary>Number of pairs and interval: <c>n = 23, 95 % interval −0.53 to 0.31</c>.</summary>
    public string Sample =>
        string.Create(CultureInfo.InvariantCulture, $"n\u00a0=\u00a0{Count}, ")
        + (
            Interval is { } interval
                ? $"95\u00a0% interval {Text(interval.Low)} to {Text(interval.High)}"
                : "no interval for a perfect rank order"
        );

    private double Margin => Normal * Math.Sqrt(1.06 / (Count - 3));

    private static string Text(double number) => new Ratio(Math.Round(number, 2) == 0 ? 0 : number).ToString();
}

/// <summary>Between which numbers a quantity lies with 95 % confidence, in the unit of the quantity.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <exception cref="ArgumentException">An end is NaN or infinite, or the lower one lies above the upper one.</exception>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>The lower end.</summary>
    public double Low { get; } = FiniteNumber.Validate(Low, "lower end of an interval");

    /// <summary>The upper end.</summary>
    public double High { get; } =
        FiniteNumber.Validate(High, "upper end of an interval") >= Low
            ? High
            : throw new ArgumentException("The lower end of an interval can't lie above its upper end.");

    /// <summary>Whether the number lies in it, both ends included.</summary>
    public bool Contains(double number) => Low <= number && number <= High;
}

/// <summary>Spearman's rank correlation.</summary>
internal static class RankCorrelation
{
    /// <summary>Pearson's correlation of the ranks, ties at their mean rank; null where one side has no differences.</summary>
    public static Correlation? Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double[] x = Ranks(first),
            y = Ranks(second);
        var mean = (first.Count + 1) / 2.0;
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
            (xy, xx, yy) = (xy + (x[i] - mean) * (y[i] - mean), xx + (x[i] - mean) * (x[i] - mean), yy + (y[i] - mean) * (y[i] - mean));
        // Rounding may give slightly more than one for a perfect order.
        return xx > 0 && yy > 0 ? new(Math.Clamp(Math.Round(xy / Math.Sqrt(xx * yy), 14), -1, 1), x.Length) : null;
    }

    private static double[] Ranks(IReadOnlyList<double> values) =>
        [.. values.Select(value => values.Count(other => other < value) + (values.Count(other => other == value) + 1) / 2.0)];
}
