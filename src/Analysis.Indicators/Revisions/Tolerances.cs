using System.Text.RegularExpressions;

namespace Analysis.Indicators;

/// <summary>
/// Below which difference two numbers of a unit are the same. What a publisher prints rounded in one edition and unrounded in
/// another differs by half of the last digit and is no revision.
/// </summary>
public sealed class Tolerances
{
    private static readonly Regex BaseYear = new("[0-9]{4} prices", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly (string Start, double Tolerance)[] Known =
    [
        ("%", 0.005), ("percentage point", 0.005), ("fraction", 0.00005), ("million TIV", 0.005), ("million", 0.5), ("thousand persons", 0.05),
        ("ratio", 0.005), ("index", 0.0005),
    ];

    // For counts and all else the noise of adding up alone.
    private const double Noise = 1e-9;

    private readonly IReadOnlyDictionary<string, double> _given;

    /// <summary>The tolerances of the project.</summary>
    public static Tolerances Usual { get; } = new(new Dictionary<string, double>());

    /// <summary>The tolerances of the project but for some units.</summary>
    /// <param name="given">Tolerances by the beginning of a unit: <c>fraction</c> 0.001.</param>
    /// <exception cref="ArgumentException">A tolerance is negative or no number.</exception>
    public Tolerances(IReadOnlyDictionary<string, double> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.FirstOrDefault(pair => !(pair.Value >= 0 && double.IsFinite(pair.Value))) is { Key: { } unit })
            throw new ArgumentException($"The tolerance of '{unit}' must be a number from 0 on; write it so.", nameof(given));
        _given = given;
    }

    /// <summary>The beginnings of units that have a tolerance, with it, for the help text and the page.</summary>
    public static string Shown => string.Join(", ", Known.Select(pair => FormattableString.Invariant($"{pair.Start} {pair.Tolerance:0.#####}")));

    /// <summary>Whether two numbers of a unit are the same.</summary>
    public bool AreSame(double one, double other, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var size = Math.Max(Math.Abs(one), Math.Abs(other));
        // Halves do not come out even in binary: 4.125 and 4.12 are half a hundredth apart.
        return Math.Abs(one - other) <= Of(unit) * (1 + Noise) + size * Noise;
    }

    /// <summary>Whether numbers of two units may be held against each other: in the same unit, or both relations that differ in the base year of their prices only.</summary>
    public static bool Compare(string one, string other) =>
        one == other || IsRelation(one) && WithoutBaseYear(one) == WithoutBaseYear(other);

    /// <summary>A unit without the base year of its prices.</summary>
    public static string WithoutBaseYear(string unit) => BaseYear.Replace(unit, "constant prices");

    private static bool IsRelation(string unit) => ((string[])["%", "fraction", "ratio", "percentage point", "index"]).Any(start => unit.StartsWith(start, StringComparison.Ordinal));

    private double Of(string unit)
    {
        var given = _given.Where(pair => unit.StartsWith(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length).ToList();
        return given.Count > 0 ? given[0].Value : Known.FirstOrDefault(pair => unit.StartsWith(pair.Start, StringComparison.Ordinal)).Tolerance;
    }
}
