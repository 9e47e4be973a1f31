namespace Analysis.Spending;

/// <summary>A value of one subject and year, or why there is none.</summary>
internal readonly record struct Outcome<T>(T Value, ObservationStatus Status, string? Reason) where T : struct, IQuantity
{
    public static Outcome<T> Missing(string reason) => new(default, default, reason);
}

/// <summary>Goes through subjects and years, and turns reasons into gaps.</summary>
internal static class SpendingCalculation
{
    public static ResultBuilder<T> Run<T>(IEnumerable<Subject> subjects, Period years, Func<Subject, int, Outcome<T>> compute, Subject? counterpart = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var result = new ResultBuilder<T>();
        foreach (var subject in subjects)
        {
            foreach (var year in years.Years)
            {
                var outcome = compute(subject, year);
                if (outcome.Reason is null)
                    result.Add(subject, counterpart, Period.Year(year), outcome.Value, outcome.Status);
                else
                    result.AddGap(subject, Period.Year(year), outcome.Reason);
            }
            if (PooledSpending.LeavesOutIceland(subject))
                result.AddNote(PooledSpending.IcelandNote(subject));
        }
        return result;
    }

    /// <summary>A ratio of two pooled amounts.</summary>
    public static Outcome<T> Ratio<T>(Pooled above, Pooled below, Func<double, double, T> quantity) where T : struct, IQuantity
    {
        if ((above.Reason ?? below.Reason) is { } reason)
            return Outcome<T>.Missing(reason);
        return below.Value == 0
            ? Outcome<T>.Missing("the amount to divide by is zero")
            : new(quantity(above.Value, below.Value), Statuses.Weaker(above.Status, below.Status), null);
    }
}
