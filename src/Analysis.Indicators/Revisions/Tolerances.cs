namespace Analysis.Indicators;

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

    private readonly IReadOnlyDictionary<string, double> _given;

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
        _given = given;
    }

    /// <summary>The beginnings of units that have a tolerance, with it, for the help text and the page.</summary>
    public static string Shown => string.Join(", ", Known.Select(pair => FormattableString.Invariant($"{pair.Words} {pair.Tolerance:0.#####}")));

    /// <summary>Whether two numbers of a unit are the same.</summary>
    public bool AreSame(double one, double other, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var size = Math.Max(Math.Abs(one), Math.Abs(other));
        // Halves are not exact in binary: 4.125 and 4.12 differ by half a hundredth.
        return Math.Abs(one - other) <= Of(unit) * (1 + Noise) + size * Noise;
    }

    /// <summary>Whether numbers of two units may be compared: in the same unit, or both relations that differ in the base year of their prices only.</summary>
    public static bool Compare(Unit one, Unit other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one == other || one.IsRelation && one.WithoutBaseYear == other.WithoutBaseYear;
    }

    private double Of(Unit unit)
    {
        var given = _given.Where(pair => unit.Text.StartsWith(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length).ToList();
        return given.Count > 0 ? given[0].Value : Known.FirstOrDefault(known => known.Kinds.Contains(unit.Kind)).Tolerance;
    }
}
