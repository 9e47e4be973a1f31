namespace Analysis;

/// <content>One state over all years.</content>
public sealed partial record Indicator<T>
{
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
