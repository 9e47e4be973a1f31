namespace Analysis;

/// <summary>Makes one result of several.</summary>
public static class IndicatorSequence
{
    /// <summary>Several results of one indicator as one: the same share over many windows, or of many recipients.</summary>
    /// <exception cref="ArgumentException">There are none, they differ in indicator or unit, or they mix two editions of a dataset.</exception>
    public static Indicator<T> Joined<T>(this IEnumerable<Indicator<T>> results) where T : struct, IQuantity
    {
        Indicator<T>[] all = [.. results];
        if (all.Select(result => (result.Id, result.Unit)).Distinct().Count() != 1)
            throw new ArgumentException("Only results of one indicator in one unit join, and there must be at least one.", nameof(results));
        return all[0] with
        {
            Observations = [.. all.SelectMany(result => result.Observations)],
            Gaps = [.. all.SelectMany(result => result.Gaps).Distinct()],
            Notes = [.. all.SelectMany(result => result.Notes).Distinct()],
            Sources = SourceList.OneEditionEach(all.SelectMany(result => result.Sources)),
        };
    }
}
