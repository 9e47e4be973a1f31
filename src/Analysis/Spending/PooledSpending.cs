using Analysis.Tables;

namespace Analysis.Spending;

/// <summary>A pooled amount, or why there is none.</summary>
internal readonly record struct PooledAmount(double Value, ObservationStatus Status, string? Reason)
{
    public static PooledAmount Missing(string reason) => new(0, ObservationStatus.Actual, reason);
}

/// <summary>Adds up a measure over a country or over the members of a group.</summary>
/// <remarks>
/// A group is summed only when every member has the cell: a total without one of them would be another group's. Iceland is the
/// exception: it has no armed forces, so no edition holds spending of it, and sums leave it out on both sides of a ratio.
/// </remarks>
internal sealed class PooledSpending(DefenceSpending table, Prices prices)
{
    private static readonly Country WithoutArmedForces = Country.Parse("ISL");

    public PriceBasis Basis { get; } = prices == Prices.Constant ? table.ConstantDollars : PriceBasis.Current("USD");

    public static bool LeavesOutIceland(Subject subject) =>
        subject is CountryGroup group && group.Memberships.Any(membership => membership.Country == WithoutArmedForces);

    public static string IcelandNote(Subject subject) =>
        $"{subject.Name} is summed without Iceland, which has no armed forces and no spending in the edition.";

    public PooledAmount Sum(SpendingMeasure measure, Subject subject, int year) => Sum(measure, Members(subject, year), subject, year);

    /// <summary>The sum over given members: growth needs one set of members in both years.</summary>
    public PooledAmount Sum(SpendingMeasure measure, IReadOnlyList<Entity> members, Subject subject, int year)
    {
        if (members.Count == 0)
            return PooledAmount.Missing($"{subject.Name} has no members in {year}.");
        var (sum, status) = (0.0, subject is CountryGroup ? ObservationStatus.Derived : ObservationStatus.Actual);
        foreach (var member in members)
        {
            if (table.Find(measure, Basis, member, year) is not { } cell)
                return PooledAmount.Missing(GapReason(measure, member, subject, year));
            (sum, status) = (sum + cell.Value, StatusOrder.Weaker(status, cell.Status));
        }
        return new(sum, status, null);
    }

    public static IReadOnlyList<Entity> Members(Subject subject, int year) =>
        subject switch
        {
            CountryGroup group => [.. group.MembersIn(year).Where(member => member != WithoutArmedForces)],
            Entity entity => [entity],
            _ => throw new ArgumentException($"'{subject.Id}' is neither a country nor a group of countries."),
        };

    public string GapReason(SpendingMeasure measure, Entity member, Subject subject, int year)
    {
        if (!table.Years.Contains(year))
            return $"the edition covers {table.Years}, not {year}";
        var what = measure switch
        {
            SpendingMeasure.EquipmentShare => "equipment share",
            SpendingMeasure.Gdp => $"GDP in {Basis}",
            _ => $"defence expenditure in {Basis}",
        };
        var missing = $"the edition has no {what} for {member.NameInProse} in {year}";
        return subject is CountryGroup ? $"{missing}, so {subject.Name} can't be summed" : missing;
    }
}

/// <summary>Goes through subjects and years, and turns reasons into gaps.</summary>
internal static class SpendingCalculation
{
    public static ResultBuilder<T> Run<T>(
        IEnumerable<Subject> subjects,
        Period years,
        Func<Subject, int, Outcome<T>> compute,
        CountryGroup? alliance = null
    )
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Subject[] all = [.. subjects];
        var result = new ResultBuilder<T>();
        foreach (var subject in all)
        foreach (var year in years.Years)
            result.Add(subject, alliance, Period.Year(year), compute(subject, year));
        AddOmissionNotes(result, alliance is null ? all : [.. all, alliance]);
        return result;
    }

    /// <summary>Notes for every group with Iceland as a member that its sums are without it.</summary>
    public static void AddOmissionNotes<T>(ResultBuilder<T> result, IEnumerable<Subject> subjects)
        where T : struct, IQuantity
    {
        foreach (var subject in subjects.Where(PooledSpending.LeavesOutIceland))
            result.AddNote(PooledSpending.IcelandNote(subject));
    }

    /// <summary>A ratio of two pooled amounts.</summary>
    public static Outcome<T> Ratio<T>(PooledAmount above, PooledAmount below, Func<double, double, T> quantity)
        where T : struct, IQuantity
    {
        if ((above.Reason ?? below.Reason) is { } reason)
            return Outcome<T>.Missing(reason);
        return below.Value == 0
            ? Outcome<T>.Missing("the edition gives zero for the amount to divide by")
            : new(quantity(above.Value, below.Value), StatusOrder.Weaker(above.Status, below.Status), null);
    }
}
