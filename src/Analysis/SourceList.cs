namespace Analysis;

/// <summary>Holds the rule that no result mixes two editions of one dataset.</summary>
public static class SourceList
{
    /// <summary>The distinct sources in the order of their datasets.</summary>
    /// <exception cref="ArgumentException">Two editions of one dataset are among them.</exception>
    public static IReadOnlyList<Source> OneEditionEach(IEnumerable<Source> sources)
    {
        var distinct = sources
            .DistinctBy(source => (source.Dataset, source.Edition))
            .OrderBy(source => source.Dataset, StringComparer.Ordinal)
            .ToList();
        foreach (var (first, second) in distinct.Zip(distinct.Skip(1)))
            if (first.Dataset == second.Dataset)
                throw new ArgumentException($"The editions {first.Edition} and {second.Edition} of {first.Dataset} don't mix in one result; take one of them.");
        return distinct;
    }
}
