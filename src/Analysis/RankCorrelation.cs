namespace Analysis;

/// <summary>Spearman's rank correlation.</summary>
internal static class RankCorrelation
{
    /// <summary>Pearson's correlation of the ranks, ties at their mean rank; null where one side has no differences.</summary>
    public static Correlation? Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double[] x = Ranks(first), y = Ranks(second);
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
