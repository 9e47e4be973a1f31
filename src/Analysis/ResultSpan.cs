namespace Analysis;

/// <content>The years within a period, and one state over all years.</content>
public sealed partial record Indicator<T>
{
    /// <summary>The result in all years or windows within a period, gaps included: the single years of a window.</summary>
    public Indicator<T> Within(Period period) =>
        Where(o => period.Contains(o.Period)) with
        {
            Gaps = [.. Gaps.Where(gap => period.Contains(gap.Period))],
        };

    /// <summary>The result as one state of all its years, where counts of different windows are read together.</summary>
    public Indicator<T> OverAllYears() =>
        Observations.Count == 0
            ? this
            : this with
            {
                Observations =
                [
                    .. Observations.Select(o =>
                        o with
                        {
                            Period = new(Observations.Min(one => one.Period.From), Observations.Max(one => one.Period.To)),
                        }
                    ),
                ],
            };
}
