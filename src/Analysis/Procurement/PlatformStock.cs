using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>The flows of every kind of platform and origin in a table, and their totals.</summary>
internal sealed class PlatformStock
{
    private readonly Dictionary<(Subject Platform, Subject Origin), PlatformFlows> _flows;

    public PlatformStock(
        EditionTable<PlatformDelivery> table,
        IReadOnlyCollection<Subject>? platforms,
        Func<PlatformDelivery, double> amount,
        InstalledBaseAssumptions assumptions
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(assumptions);
        Assumptions = assumptions.Checked();
        Years =
            table.Years ?? throw new ArgumentException($"{table.Source} names no years that it covers; a perpetual inventory needs them.");
        Platforms = Wanted(table, platforms);
        Origins = [.. table.Rows.Select(row => row.Origin).Distinct().Order()];
        _flows = table
            .Rows.GroupBy(row => (row.Platform, row.Origin))
            .ToDictionary(
                group => group.Key,
                group => new PlatformFlows(
                    [.. group],
                    amount,
                    assumptions.Curve(group.Key.Platform),
                    assumptions.SecondHandAge * assumptions.Lives.Of(group.Key.Platform),
                    assumptions.Pool
                )
            );
    }

    public InstalledBaseAssumptions Assumptions { get; }

    public Period Years { get; }

    public IReadOnlyList<Subject> Platforms { get; }

    public IReadOnlyList<Subject> Origins { get; }

    /// <summary>A number of the flows of a kind and an origin, or of all origins, or of all kinds.</summary>
    public double Sum(Subject platform, Subject origin, Func<PlatformFlows, double> number) =>
        _flows
            .Where(pair => IsOf(pair.Key.Platform, platform) && (origin == InstalledBase.AllOrigins || pair.Key.Origin == origin))
            .Sum(pair => number(pair.Value));

    /// <summary>
    /// What would survive at the end of the year of what was delivered before the table begins, had each year been like the mean of its
    /// first ones.
    /// </summary>
    public double Opening(Subject platform, int year) =>
        Sum(
            platform,
            InstalledBase.AllOrigins,
            flows =>
            {
                var first = Enumerable.Range(Years.From, Math.Min(Assumptions.OpeningYears, Years.Length)).ToList();
                return flows.Opening(year, Years.From, first.Sum(one => flows.Delivered(one) - flows.TransferredOut(one)) / first.Count);
            }
        );

    /// <summary>The longest mean life among the kinds that the platform represents.</summary>
    public double LongestLife(Subject platform) =>
        _flows.Keys.Where(key => IsOf(key.Platform, platform)).Max(key => Assumptions.Lives.Of(key.Platform));

    private bool IsOf(Subject candidate, Subject wanted) =>
        wanted == InstalledBase.AllPlatforms ? Platforms.Contains(candidate) : candidate == wanted;

    private static IReadOnlyList<Subject> Wanted(EditionTable<PlatformDelivery> table, IReadOnlyCollection<Subject>? platforms)
    {
        Subject[] known = [.. table.Rows.Select(row => row.Platform).Distinct().Order()];
        if (platforms is { Count: 0 })
            throw new ArgumentException("The list of platforms is empty; name at least one, or leave it out for all.");
        return platforms?.FirstOrDefault(platform => !known.Contains(platform)) is { } other
            ? throw new ArgumentException(
                $"'{other.Id}' is not a kind of platform in {table.Source}; did you mean "
                    + $"{ClosestMatch.Find(other.Id, known.Select(platform => platform.Id))}?"
            )
            : [.. platforms ?? known];
    }
}

/// <summary>What came in of one kind of platform and one origin, and what of it survives: a perpetual inventory.</summary>
/// <remarks>
/// Ages count from the year of delivery: a platform has the age of its arrival at the end of that year and is a year older at the end of
/// the next.
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
    public PlatformFlows(
        IReadOnlyCollection<PlatformDelivery> rows,
        Func<PlatformDelivery, double> amount,
        SurvivalCurve curve,
        double usedAge,
        Subject pool
    )
    {
        _curve = curve;
        _delivered = rows.ToLookup(row => row.Year, amount);
        _transferred = rows.Where(row => IsHandedOn(row, pool)).ToLookup(row => row.Year, amount);
        _cohorts =
        [
            .. rows.Where(row => !IsHandedOn(row, pool))
                .Select(row => (row.Year, row.Condition == PlatformCondition.New ? 0 : usedAge, amount(row))),
        ];
    }

    /// <summary>The imports of the members in the year, including those from each other.</summary>
    public double Delivered(int year) => _delivered[year].Sum();

    /// <summary>What left one member for another over the year: used platforms from the pool itself.</summary>
    public double TransferredOut(int year) => _transferred[year].Sum();

    /// <summary>What is in service at the end of the year, or at a time after it.</summary>
    public double Surviving(double time) =>
        _cohorts
            .Where(cohort => cohort.Year <= time)
            .Sum(cohort => cohort.Amount * _curve.From(cohort.Age, cohort.Age + time - cohort.Year));

    /// <summary>What went out of service over the year.</summary>
    public double Retired(int year) =>
        _cohorts
            .Where(cohort => cohort.Year < year)
            .Sum(cohort =>
            {
                var age = cohort.Age + year - cohort.Year;
                return cohort.Amount * (_curve.From(cohort.Age, age - 1) - _curve.From(cohort.Age, age));
            });

    /// <summary>
    /// What would be in service at the end of the year of new platforms delivered before the table begins, with so many imports in each
    /// year.
    /// </summary>
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
