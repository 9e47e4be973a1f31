namespace Analysis.Interactive;

/// <summary>Lists of names from results, for prose.</summary>
public static class WordingOfResults
{
    /// <summary>The countries or groups of a result in one period, the largest value first; <c>none</c> where it is empty.</summary>
    public static string LargestFirst<T>(this Indicator<T> result)
        where T : struct, IQuantity => Wording.List(Ordered(result).Reverse());

    /// <summary>The countries or groups of a result in one period, the smallest value first; <c>none</c> where it is empty.</summary>
    public static string SmallestFirst<T>(this Indicator<T> result)
        where T : struct, IQuantity => Wording.List(Ordered(result));

    private static IEnumerable<string> Ordered<T>(Indicator<T> result)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Observations.OrderBy(o => o.Value.Number).Select(o => o.Subject.Name);
    }
}
