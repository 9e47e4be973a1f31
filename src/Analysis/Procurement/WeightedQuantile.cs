namespace Analysis.Procurement;

/// <summary>Quantiles of values, each with the number of its occurrences.</summary>
internal static class WeightedQuantile
{
    /// <summary>The smallest value that at least the part reaches; where the part is reached exactly, the mean of it and the next (Hyndman and Fan, 1996, type 2).</summary>
    /// <remarks>For the part one half this is the median as it is taught: the middle value, or the mean of the two middle ones.</remarks>
    public static double Of(IReadOnlyList<(double Value, int Times)> values, double part)
    {
        var sorted = values.Where(pair => pair.Times > 0).OrderBy(pair => pair.Value).ToList();
        var wanted = part * sorted.Sum(pair => pair.Times);
        var reached = 0;
        for (var place = 0; place < sorted.Count; place++)
        {
            reached += sorted[place].Times;
            if (reached == wanted && place + 1 < sorted.Count)
                return (sorted[place].Value + sorted[place + 1].Value) / 2;
            if (reached >= wanted)
                return sorted[place].Value;
        }
        throw new ArgumentException("There are no values; return a Gap instead.");
    }
}
