namespace Analysis.Spending;

/// <summary>Goes through subjects and years, and turns reasons into gaps.</summary>
internal static class SpendingCalculation
{
    public static ResultBuilder<T> Run<T>(IEnumerable<Subject> subjects, Period years, Func<Subject, int, Outcome<T>> compute, CountryGroup? alliance = null)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Subject[] all = [.. subjects];
        var result = new ResultBuilder<T>();
        foreach (var subject in all)
            foreach (var year in years.Years)
                result.Add(subject, alliance, Period.Year(year), compute(subject, year));
        SayWhoIsLeftOut(result, alliance is null ? all : [.. all, alliance]);
        return result;
    }

    /// <summary>Notes for every group with Iceland as a member that its sums are without it.</summary>
    public static void SayWhoIsLeftOut<T>(ResultBuilder<T> result, IEnumerable<Subject> subjects) where T : struct, IQuantity
    {
        foreach (var subject in subjects.Where(PooledSpending.LeavesOutIceland))
            result.AddNote(PooledSpending.IcelandNote(subject));
    }

    /// <summary>A ratio of two pooled amounts.</summary>
    public static Outcome<T> Ratio<T>(Pooled above, Pooled below, Func<double, double, T> quantity) where T : struct, IQuantity
    {
        if ((above.Reason ?? below.Reason) is { } reason)
            return Outcome<T>.Missing(reason);
        return below.Value == 0
            ? Outcome<T>.Missing("the edition gives zero for the amount to divide by")
            : new(quantity(above.Value, below.Value), Statuses.Weaker(above.Status, below.Status), null);
    }
}
