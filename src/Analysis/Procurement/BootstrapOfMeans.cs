namespace Analysis.Procurement;

/// <summary>The bootstrap interval of the difference of two means of whole numbers, without random numbers.</summary>
/// <remarks>
/// The percentile bootstrap (Efron, 1979) draws samples of the same size with replacement from each side and takes the 2.5 and the 97.5 % quantile of the
/// differences of their means. With whole numbers the sum of a sample has few values, so that the chance of each can be computed and nothing is left to the
/// draws: the same numbers give the same interval everywhere.
/// </remarks>
internal static class BootstrapOfMeans
{
    /// <summary>What the computer's rounding may take from a sum of chances.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The 95 % interval of mean(later) − mean(earlier); the lags are not below zero.</summary>
    public static ConfidenceInterval Difference(IReadOnlyList<OrderLag> earlier, IReadOnlyList<OrderLag> later)
    {
        var (first, second) = (ChancesOfSums(earlier), ChancesOfSums(later));
        var below = new double[second.Length];
        for (var (sum, total) = (0, 0.0); sum < second.Length; sum++)
            below[sum] = total += second[sum];
        var (n, m) = (earlier.Sum(lag => lag.Orders), later.Sum(lag => lag.Orders));

        // A difference of means is a whole number of parts, each 1 ÷ (n × m): later sum × n − earlier sum × m.
        double ChanceUpTo(long parts) => first.Select((chance, sum) => chance * UpTo(below, Math.Floor((parts + (double)sum * m) / n))).Sum();
        double Quantile(double part)
        {
            var (low, high) = (-(long)first.Length * m, (long)second.Length * n);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                (low, high) = ChanceUpTo(middle) >= part - Rounding ? (low, middle) : (middle + 1, high);
            }
            return (double)low / ((double)n * m);
        }
        return new(Quantile(0.025), Quantile(0.975));
    }

    private static double UpTo(double[] below, double sum) => sum < 0 ? 0 : below[(int)Math.Min(sum, below.Length - 1)];

    /// <summary>The chance of each sum of as many draws as there are orders, the place in the array being the sum.</summary>
    private static double[] ChancesOfSums(IReadOnlyList<OrderLag> lags)
    {
        var (orders, longest) = (lags.Sum(lag => lag.Orders), lags.Max(lag => lag.Lag));
        var draw = new double[longest + 1];
        foreach (var lag in lags)
            draw[lag.Lag] += (double)lag.Orders / orders;
        double[] sums = [1];
        for (var drawn = 0; drawn < orders; drawn++)
            sums = WithOneMore(sums, draw);
        return sums;
    }

    private static double[] WithOneMore(double[] sums, double[] draw)
    {
        var more = new double[sums.Length + draw.Length - 1];
        for (var sum = 0; sum < sums.Length; sum++)
            for (var lag = 0; lag < draw.Length; lag++)
                more[sum + lag] += sums[sum] * draw[lag];
        return more;
    }
}
