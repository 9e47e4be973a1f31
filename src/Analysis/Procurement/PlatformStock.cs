namespace Analysis.Procurement;

/// <summary>The flows of every kind of platform and origin in a table, and their totals.</summary>
internal sealed class PlatformStock
{
    private readonly Dictionary<(Subject Platform, Subject Origin), PlatformFlows> _flows;

    public PlatformStock(Listing<PlatformDelivery> table, IReadOnlyCollection<Subject>? platforms, Func<PlatformDelivery, double> amount, InstalledBaseAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(assumptions);
        Assumptions = assumptions.Checked();
        Years = table.Years ?? throw new ArgumentException($"{table.Source} names no years that it covers; a perpetual inventory needs them.");
        Platforms = Wanted(table, platforms);
        Origins = [.. table.Rows.Select(row => row.Origin).Distinct().Order()];
        _flows = table.Rows.GroupBy(row => (row.Platform, row.Origin)).ToDictionary(group => group.Key, group => new PlatformFlows(
            [.. group], amount, assumptions.Curve(group.Key.Platform), assumptions.SecondHandAge * assumptions.Lives.Of(group.Key.Platform), assumptions.Pool));
    }

    public InstalledBaseAssumptions Assumptions { get; }

    public Period Years { get; }

    public IReadOnlyList<Subject> Platforms { get; }

    public IReadOnlyList<Subject> Origins { get; }

    /// <summary>A number of the flows of a kind and an origin, or of all origins, or of all kinds.</summary>
    public double Sum(Subject platform, Subject origin, Func<PlatformFlows, double> number) => _flows
        .Where(pair => IsOf(pair.Key.Platform, platform) && (origin == InstalledBase.AllOrigins || pair.Key.Origin == origin))
        .Sum(pair => number(pair.Value));

    /// <summary>What would survive at the end of the year of what was delivered before the table begins, had each year been like the mean of its first ones.</summary>
    public double Opening(Subject platform, int year) => Sum(platform, InstalledBase.AllOrigins, flows =>
    {
        var first = Enumerable.Range(Years.From, Math.Min(Assumptions.OpeningYears, Years.Length)).ToList();
        return flows.Opening(year, Years.From, first.Sum(one => flows.Delivered(one) - flows.TransferredOut(one)) / first.Count);
    });

    /// <summary>The longest mean life among the kinds that the platform represents.</summary>
    public double LongestLife(Subject platform) => _flows.Keys.Where(key => IsOf(key.Platform, platform)).Max(key => Assumptions.Lives.Of(key.Platform));

    private bool IsOf(Subject candidate, Subject wanted) => wanted == InstalledBase.AllPlatforms ? Platforms.Contains(candidate) : candidate == wanted;

    private static IReadOnlyList<Subject> Wanted(Listing<PlatformDelivery> table, IReadOnlyCollection<Subject>? platforms)
    {
        Subject[] known = [.. table.Rows.Select(row => row.Platform).Distinct().Order()];
        if (platforms is { Count: 0 })
            throw new ArgumentException("The list of platforms is empty; name at least one, or leave it out for all.");
        return platforms?.FirstOrDefault(platform => !known.Contains(platform)) is { } other
            ? throw new ArgumentException($"'{other.Id}' is not a kind of platform in {table.Source}; did you mean {Nearest.To(other.Id, known.Select(platform => platform.Id))}?")
            : [.. platforms ?? known];
    }
}
