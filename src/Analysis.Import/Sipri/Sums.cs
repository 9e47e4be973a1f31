namespace Analysis.Import;

/// <summary>Sums over rows.</summary>
internal static class Sums
{
    /// <summary>One row for each key, with the exact sum of the values.</summary>
    public static IReadOnlyList<string[]> By<TRow, TKey>(IEnumerable<TRow> rows, Func<TRow, TKey> key, Func<TRow, decimal> value, Func<TKey, decimal, string[]> make) where TKey : notnull
    {
        var sums = new Dictionary<TKey, decimal>();
        foreach (var row in rows)
        {
            var of = key(row);
            sums[of] = sums.GetValueOrDefault(of) + value(row);
        }
        return [.. sums.Select(pair => make(pair.Key, pair.Value))];
    }
}
