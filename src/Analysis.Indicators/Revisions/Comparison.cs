namespace Analysis.Indicators.Revisions;

/// <summary>Compares two lists of numbers, each number with a key of its own.</summary>
internal sealed class Comparison(Tolerances tolerances)
{
    /// <summary>A number under its key.</summary>
    internal sealed record Item(string Id, string Title, MeasuredValue Value);

    /// <summary>What became of the numbers.</summary>
    /// <param name="list">Id and title of the list; what it holds is filled in.</param>
    /// <param name="before">The numbers before.</param>
    /// <param name="after">The numbers now.</param>
    /// <param name="rank">What makes a change large.</param>
    internal ChangeList Fill(ChangeList list, IReadOnlyList<Item> before, IReadOnlyList<Item> after, Func<ValueChange, double> rank)
    {
        var (old, current) = (ById(before), ById(after));
        var pairs = old
            .Values.Where(item => current.ContainsKey(item.Id))
            .Select(item => new ValueChange(item.Id, Title(item, current[item.Id]), item.Value, current[item.Id].Value))
            .ToList();
        var kinds = pairs.ToLookup(KindOf);
        return list with
        {
            Changed = Ranked(kinds[Kind.Changed], rank),
            Moved = Ranked(kinds[Kind.Moved], rank),
            Rebased = Ranked(kinds[Kind.Rebased], rank),
            Unchanged = kinds[Kind.Same].Count(),
            Added = Missing(current, old),
            Removed = Missing(old, current),
        };
    }

    // A finding may name its subject ("without Spain") and have another subject now.
    private static string Title(Item before, Item after) => before.Title == after.Title ? after.Title : $"{before.Title} → {after.Title}";

    private enum Kind
    {
        Same,
        Changed,
        Moved,
        Rebased,
    }

    private Kind KindOf(ValueChange pair)
    {
        if (pair.Before.Period != pair.After.Period)
            return Kind.Moved;
        if (!Tolerances.Compare(pair.Before.Unit, pair.After.Unit))
            return Kind.Rebased;
        return tolerances.AreSame(pair.Before.Value, pair.After.Value, pair.After.Unit) ? Kind.Same : Kind.Changed;
    }

    // The check of the data reports two rows with one key; here the first is used for both.
    private static Dictionary<string, Item> ById(IReadOnlyList<Item> items) =>
        items.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);

    private static List<ValueChange> Ranked(IEnumerable<ValueChange> changes, Func<ValueChange, double> rank) =>
        [.. changes.OrderByDescending(rank).ThenBy(change => change.Id, StringComparer.Ordinal)];

    private static List<string> Missing(Dictionary<string, Item> from, Dictionary<string, Item> @in) =>
        [.. from.Values.Where(item => !@in.ContainsKey(item.Id)).Select(item => item.Id).Order(StringComparer.Ordinal)];
}

/// <summary>
/// Below which difference two numbers of a unit are the same. What a publisher prints rounded in one edition and unrounded in
/// another differs by half of the last digit and is not a revision.
/// </summary>
public sealed class Tolerances
{
    // The first words of the units of a kind, as --tolerance and the page name them.
    private static readonly (string Words, double Tolerance, UnitKind[] Kinds)[] Known =
    [
        ("%", 0.005, [UnitKind.Percent, UnitKind.PercentOfGdp, UnitKind.PercentPerYear, UnitKind.PercentOfDefenceExpenditure]),
        ("percentage point", 0.005, [UnitKind.PercentagePoints]),
        ("fraction", 0.00005, [UnitKind.Fraction, UnitKind.FractionOfGdp]),
        ("million TIV", 0.005, [UnitKind.TrendValue]),
        ("million", 0.5, [UnitKind.Money]),
        ("thousand persons", 0.05, [UnitKind.ThousandPersons]),
        ("ratio", 0.005, [UnitKind.Ratio]),
        ("index", 0.0005, [UnitKind.Index]),
    ];

    // For counts and all else the noise of adding up alone.
    private const double Noise = 1e-9;

    private readonly IReadOnlyDictionary<string, double> _overrides;

    /// <summary>The tolerances of the project.</summary>
    public static Tolerances Usual { get; } = new(new Dictionary<string, double>());

    /// <summary>The tolerances of the project except for some units.</summary>
    /// <param name="given">Tolerances by the beginning of a unit: <c>fraction</c> 0.001.</param>
    /// <exception cref="ArgumentException">A tolerance is negative or no number.</exception>
    public Tolerances(IReadOnlyDictionary<string, double> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.FirstOrDefault(pair => !(pair.Value >= 0 && double.IsFinite(pair.Value))) is { Key: { } unit })
            throw new ArgumentException($"The tolerance of '{unit}' must be a number from 0 on; write it so.");
        _overrides = given;
    }

    /// <summary>The beginnings of units that have a tolerance, with it, for the help text and the page.</summary>
    public static string Description =>
        string.Join(", ", Known.Select(pair => FormattableString.Invariant($"{pair.Words} {pair.Tolerance:0.#####}")));

    /// <summary>Whether two numbers of a unit are the same.</summary>
    public bool AreSame(double one, double other, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var size = Math.Max(Math.Abs(one), Math.Abs(other));
        // Halves are not exact in binary: 4.125 and 4.12 differ by half a hundredth.
        return Math.Abs(one - other) <= Of(unit) * (1 + Noise) + size * Noise;
    }

    /// <summary>
    /// Whether numbers of two units may be compared: in the same unit, or both relations that differ in the base year of their prices only.
    /// </summary>
    public static bool Compare(Unit one, Unit other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one == other || one.IsRelation && one.WithoutBaseYear == other.WithoutBaseYear;
    }

    private double Of(Unit unit)
    {
        var given = _overrides
            .Where(pair => unit.Text.StartsWith(pair.Key, StringComparison.Ordinal))
            .OrderByDescending(pair => pair.Key.Length)
            .ToList();
        return given.Count > 0 ? given[0].Value : Known.FirstOrDefault(known => known.Kinds.Contains(unit.Kind)).Tolerance;
    }
}
