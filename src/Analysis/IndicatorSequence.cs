namespace Analysis;

/// <summary>Makes one result of several.</summary>
public static class IndicatorSequence
{
    /// <summary>Several results of one indicator as one: the same share over many windows, or of many recipients.</summary>
    /// <exception cref="ArgumentException">There are none, they differ in what they measure or in its unit, or they mix two editions of a dataset.</exception>
    public static Indicator<T> Joined<T>(this IEnumerable<Indicator<T>> results) where T : struct, IQuantity
    {
        Indicator<T>[] all = [.. results];
        if (all.Length == 0)
            throw new ArgumentException("There is no result to join; give at least one.");
        // The title counts too: it names the alliance, or the window that a change is measured against.
        if (all.FirstOrDefault(result => Measure(result) != Measure(all[0])) is { } other)
            throw new ArgumentException($"'{all[0].Title}' ({all[0].Unit}) and '{other.Title}' ({other.Unit}) can't be joined; join results of one measure in one unit.");
        return all[0] with
        {
            Observations = [.. all.SelectMany(result => result.Observations)],
            Gaps = [.. all.SelectMany(result => result.Gaps).Distinct()],
            Notes = [.. all.SelectMany(result => result.Notes).Distinct()],
            Sources = SourceList.OneEditionEach(all.SelectMany(result => result.Sources)),
        };
    }

    private static (string, string, Unit, string) Measure(Indicator result) => (result.Id, result.Title, result.Unit, result.Definition);
}
