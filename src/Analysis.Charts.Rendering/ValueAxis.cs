namespace Analysis.Charts.Rendering;

/// <summary>A value axis with round marks, in the unit of the reader.</summary>
/// <param name="From">The least value.</param>
/// <param name="To">The largest value.</param>
/// <param name="Step">The distance of two marks.</param>
internal sealed record ValueAxis(double From, double To, double Step)
{
    /// <summary>The marks from the least to the largest.</summary>
    internal IReadOnlyList<double> Marks =>
        [.. Enumerable.Range(0, (int)Math.Round((To - From) / Step) + 1).Select(i => Clean(From + i * Step))];

    /// <summary>The axis that holds all values, with about as many marks as requested.</summary>
    internal static ValueAxis Covering(IEnumerable<double> values, int marks, bool fromZero)
    {
        var all = fromZero ? values.Append(0).ToArray() : values.ToArray();
        var (low, high) = (all.Min(), all.Max());
        if (low == high)
            (low, high) = (Math.Min(0, low), high == 0 ? 1 : Math.Max(0, high));
        var step = RoundStep((high - low) / marks);
        return new(Clean(Math.Floor(low / step + 1e-9) * step), Clean(Math.Ceiling(high / step - 1e-9) * step), step);
    }

    /// <summary>The position of a value, from 0 at the least to 1 at the largest.</summary>
    internal double Fraction(double value) => (value - From) / (To - From);

    private static double RoundStep(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double[] round = [1, 2, 2.5, 5, 10];
        return Clean(round.First(r => r >= raw / power - 1e-9) * power);
    }

    private static double Clean(double value) =>
        double.Parse(
            value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
