namespace Analysis.Procurement;

/// <summary>What came in of one kind of platform and one origin, and what of it survives: a perpetual inventory.</summary>
/// <remarks>
/// Ages count from the year of delivery: a platform has the age of its arrival at the end of that year and is a year older at the end of the next.
/// </remarks>
internal sealed class PlatformFlows
{
    private readonly SurvivalCurve _curve;
    private readonly IReadOnlyList<(int Year, double Age, double Amount)> _cohorts;
    private readonly ILookup<int, double> _delivered;
    private readonly ILookup<int, double> _transferred;

    /// <param name="rows">The deliveries of one kind and origin.</param>
    /// <param name="amount">What is counted of a row: its units or its volume.</param>
    /// <param name="curve">The survival curve of the kind.</param>
    /// <param name="usedAge">How old used platforms are on arrival.</param>
    /// <param name="pool">The group whose members pass platforms on among themselves.</param>
    public PlatformFlows(IReadOnlyCollection<PlatformDelivery> rows, Func<PlatformDelivery, double> amount, SurvivalCurve curve, double usedAge, Subject pool)
    {
        _curve = curve;
        _delivered = rows.ToLookup(row => row.Year, amount);
        _transferred = rows.Where(row => IsHandedOn(row, pool)).ToLookup(row => row.Year, amount);
        _cohorts = [.. rows.Where(row => !IsHandedOn(row, pool)).Select(row => (row.Year, row.Condition == PlatformCondition.New ? 0 : usedAge, amount(row)))];
    }

    /// <summary>The imports of the members in the year, including those from each other.</summary>
    public double Delivered(int year) => _delivered[year].Sum();

    /// <summary>What left one member for another over the year: used platforms from the pool itself.</summary>
    public double TransferredOut(int year) => _transferred[year].Sum();

    /// <summary>What is in service at the end of the year, or at a time after it.</summary>
    public double Surviving(double time) => _cohorts.Where(cohort => cohort.Year <= time).Sum(cohort => cohort.Amount * _curve.From(cohort.Age, cohort.Age + time - cohort.Year));

    /// <summary>What went out of service over the year.</summary>
    public double Retired(int year) => _cohorts.Where(cohort => cohort.Year < year).Sum(cohort =>
    {
        var age = cohort.Age + year - cohort.Year;
        return cohort.Amount * (_curve.From(cohort.Age, age - 1) - _curve.From(cohort.Age, age));
    });

    /// <summary>What would be in service at the end of the year of new platforms delivered before the table begins, with so many imports in each year.</summary>
    public double Opening(int year, int firstYear, double perYear)
    {
        var (sum, age) = (0.0, year - firstYear + 1);
        // Far beyond any life the curve gives zero.
        for (var part = _curve.At(age); part > 1e-12; part = _curve.At(++age))
            sum += part;
        return perYear * sum;
    }

    private static bool IsHandedOn(PlatformDelivery row, Subject pool) => row.Condition != PlatformCondition.New && row.Supplier == pool;
}
