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

    /// <summary>Holds two datasets of one publisher to one edition: a publisher revises all of its history at once.</summary>
    /// <exception cref="ArgumentException">The editions differ.</exception>
    public static void SameEdition(Source first, Source second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Edition != second.Edition)
            throw new ArgumentException($"{first.Dataset} {first.Edition} and {second.Dataset} {second.Edition} don't mix in one result; take the same edition of both.");
    }
}
