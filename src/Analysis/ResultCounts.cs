namespace Analysis;

/// <content>Counts over all periods.</content>
public sealed partial record Indicator<T>
{
    /// <summary>How many values there are in all periods together.</summary>
    /// <param name="of">What they are, as the unit of the number: <c>definitions</c>.</param>
    /// <returns>The count; its period is the newest of the result.</returns>
    /// <exception cref="ArgumentException">The result holds neither values nor gaps.</exception>
    public ResultValue CountValues(string of) => CountedInAll(Observations.Count, of, "number of values");

    /// <summary>How many gaps there are in all periods together: what could not be computed, each with its reason.</summary>
    /// <param name="of">What they are, as the unit of the number: <c>definitions</c>.</param>
    /// <returns>The count; its period is the newest of the values, and that of the gaps where there is no value.</returns>
    /// <exception cref="ArgumentException">The result holds neither values nor gaps.</exception>
    public ResultValue CountGaps(string of) => CountedInAll(Gaps.Count, of, "number of gaps");

    /// <summary>How many countries or groups have a higher value in their newest period than in their earliest.</summary>
    /// <param name="of">What they are, as the unit of the number: <c>countries</c>.</param>
    /// <returns>The count; its period is the newest of the result. One with a single period is not higher.</returns>
    /// <exception cref="ArgumentException">The result holds neither values nor gaps.</exception>
    public ResultValue CountRisen(string of)
    {
        var series = Observations.GroupBy(o => (o.Subject, o.Counterpart)).Select(one => one.OrderBy(o => o.Period.To).ToList());
        return CountedInAll(series.Count(one => one[^1].Value.Number > one[0].Value.Number), of, "number of values higher than at first");
    }

    private ResultValue CountedInAll(int count, string of, string words)
    {
        var at =
            Newest()
            ?? Gaps.MaxBy(gap => gap.Period.To)?.Period
            ?? throw new ArgumentException($"{Title} holds neither values nor gaps, so there is nothing to count.");
        var value = new ComputedValue(new Count(count), of, at);
        return new(() => Finding.Derived(ResultId.Of(this, Observations, words), $"{Title}: {words}", this, value), value.Value);
    }
}
