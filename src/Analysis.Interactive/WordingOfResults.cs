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

    /// <summary>How a year compares with the largest of a series of single years: <c>the most of any year since 2006</c>, or <c>less than in
    /// 2022, the largest year since 2006</c>.</summary>
    /// <param name="years">One series of single years.</param>
    /// <param name="year">One of them.</param>
    /// <exception cref="ArgumentException">The result has no value, or several in its first year.</exception>
    public static string ComparedWithLargest<T>(this Indicator<T> years, Period year)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(years);
        var (first, largest) = (years.First().Period, years.Max().Period);
        return largest == year ? $"the most of any year since {first}" : $"less than in {largest}, the largest year since {first}";
    }

    /// <summary>What two correlations show: one phrase where they show the same, else one for each year.</summary>
    /// <param name="first">That of the first year.</param>
    /// <param name="second">That of the second.</param>
    public static string Relations(Correlation first, Correlation second) =>
        first.Relation == second.Relation
            ? $"both years show {second.Relation}"
            : $"the first year shows {first.Relation}, the second {second.Relation}";

    private static IEnumerable<string> Ordered<T>(Indicator<T> result)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Observations.OrderBy(o => o.Value.Number).Select(o => o.Subject.Name);
    }
}
