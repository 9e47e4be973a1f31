using Deedle;

namespace Analysis.Data.Loading;

/// <summary>Makes Deedle series; a key that is left out is missing there.</summary>
internal static class SeriesOf
{
    internal static Series<TKey, T> Pairs<TKey, T>(IEnumerable<(TKey Key, T Value)> pairs) where TKey : notnull
    {
        var series = new SeriesBuilder<TKey, T>();
        foreach (var (key, value) in pairs)
            series.Add(key, value);
        return series.Series;
    }
}
