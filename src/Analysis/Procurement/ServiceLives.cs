namespace Analysis.Procurement;

/// <summary>
/// For how many years a kind of platform stays in service, on average: an assumption, with its range and what it rests on.
/// </summary>
/// <param name="Platform">The id of the kind.</param>
/// <param name="Low">The low end of the range, in years.</param>
/// <param name="Usual">The default.</param>
/// <param name="High">The high end.</param>
/// <param name="Basis">What the years rest on.</param>
public sealed record ServiceLife(string Platform, double Low, double Usual, double High, string Basis);

/// <summary>
/// The mean service lives that a computation takes: those of <see cref="Table"/>, the low or high ends of their ranges, or one for every
/// kind.
/// </summary>
/// <remarks>
/// All of them are assumptions and nothing more: no published mean life of a military platform was found. Lives of civil aircraft and ships
/// are not a basis for them. What can be compared is the span from the introduction of a fleet to its retirement, which the basis names
/// where one was found; such a span is longer than the life of one platform by the years over which the fleet was delivered.
/// </remarks>
public sealed class ServiceLives
{
    private const string CombatAircraft =
        "Assumption. To compare: fleets of 37 (British Typhoon), 46 (Danish F-16) and 49 years (German Tornado) from "
        + "introduction to retirement, done or planned (dataset combat-aircraft).";

    private const string Helicopters =
        "Assumption. To compare: the German CH-53G, 58 years from introduction to planned retirement (dataset military-enablers).";

    private const string Surveillance =
        "Assumption. To compare: the French E-2C, 29 years, and NATO's E-3A, 53, from introduction to planned retirement "
        + "(dataset military-enablers).";

    private const string Tankers =
        "Assumption. To compare: the French KC-135, 61 years from introduction to retirement (dataset military-enablers).";

    private const string Drones =
        "Assumption. To compare: the British MQ-9A, 18 years from introduction to retirement (dataset military-enablers).";

    private const string Ships =
        "Assumption. To compare: 35 to 40 years for US destroyers and amphibious ships (NAVSEA memorandum of 25 April 2018, as reported).";

    private const string Unsourced = "Assumption; no published figure was found.";

    private const string Guns =
        "Assumption. To compare: 25 years for guns of 75 to 125 mm in US public accounts (Office of Management and Budget, "
        + "Circular A-76, appendix 3).";

    private readonly Func<ServiceLife, double> _of;

    private ServiceLives(string words, Func<ServiceLife, double> of) => (Words, _of) = (words, of);

    /// <summary>The lives by kind of platform.</summary>
    public static IReadOnlyList<ServiceLife> Table { get; } =
    [
        new("air-defence-system", 20, 30, 40, Unsourced),
        new("artillery", 25, 30, 40, Guns),
        new("combat-aircraft", 20, 30, 45, CombatAircraft),
        new("drone", 10, 15, 20, Drones),
        new("helicopter", 20, 30, 45, Helicopters),
        new("infantry-fighting-and-armoured-vehicle", 20, 30, 40, Unsourced),
        new("maritime-patrol-and-surveillance-aircraft", 20, 30, 45, Surveillance),
        new("patrol-and-support-ship", 25, 30, 40, Ships),
        new("submarine", 25, 30, 40, Ships),
        new("surface-combatant", 25, 30, 40, Ships),
        new("tank", 20, 30, 40, Unsourced),
        new("tanker-aircraft", 20, 30, 45, Tankers),
        new("trainer-aircraft", 20, 30, 45, Unsourced),
        new("transport-aircraft", 20, 30, 45, Unsourced),
    ];

    /// <summary>The defaults of the table.</summary>
    public static ServiceLives Usual { get; } = new("usual", life => life.Usual);

    /// <summary>The low ends of the ranges.</summary>
    public static ServiceLives Low { get; } = new("low", life => life.Low);

    /// <summary>The high ends of the ranges.</summary>
    public static ServiceLives High { get; } = new("high", life => life.High);

    /// <summary>Which lives these are: <c>usual</c>, <c>low</c>, <c>high</c>, or the years.</summary>
    public string Words { get; }

    /// <summary>One life for every kind.</summary>
    /// <exception cref="ArgumentException">It is not above zero and at most a hundred years.</exception>
    public static ServiceLives Same(double years) =>
        years is > 0 and <= 100
            ? new($"{years.ToString(System.Globalization.CultureInfo.InvariantCulture)} years", _ => years)
            : throw new ArgumentException(
                $"A service life of {years.ToString(System.Globalization.CultureInfo.InvariantCulture)} years is not possible; "
                    + $"give one above 0 and up to 100."
            );

    /// <summary>The mean life of a kind of platform in years.</summary>
    /// <exception cref="ArgumentException">The table has no such kind.</exception>
    public double Of(Subject platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return Table.FirstOrDefault(life => life.Platform == platform.Id) is { } life
            ? _of(life)
            : throw new ArgumentException(
                $"There is no service life for '{platform.Id}'; give it one in {nameof(ServiceLives)}.{nameof(Table)}."
            );
    }
}

/// <summary>Which part of a cohort is still in service at an age: a Weibull curve by its mean and shape.</summary>
/// <remarks>
/// S(age) = exp(−(age ÷ scale)^shape), scale = mean ÷ Γ(1 + 1 ÷ shape), one of the retirement functions of OECD, Measuring Capital (2009).
/// At shape 4 the standard deviation is 28 % of the mean.
/// </remarks>
internal sealed class SurvivalCurve(double meanLife, double shape)
{
    private readonly double _scale = meanLife / GammaFunction.Of(1 + 1 / shape);

    /// <summary>The part of a new cohort that is in service at the age.</summary>
    public double At(double age) => Math.Exp(-Math.Pow(age / _scale, shape));

    /// <summary>The part of a cohort that started at one age which is in service at a later one.</summary>
    public double From(double startAge, double age) => Math.Exp(Math.Pow(startAge / _scale, shape) - Math.Pow(age / _scale, shape));
}

/// <summary>Euler's gamma function, which .NET lacks: it ties the scale of a Weibull distribution to its mean.</summary>
internal static class GammaFunction
{
    // Lanczos (1964) with g = 7 and nine terms; fifteen digits from ½ on.
    private static readonly double[] Terms =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>Γ(x) for x of a half or more.</summary>
    public static double Of(double x)
    {
        var sum = Terms[0];
        for (var term = 1; term < Terms.Length; term++)
            sum += Terms[term] / (x - 1 + term);
        var t = x + 6.5;
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x - 0.5) * Math.Exp(-t) * sum;
    }
}
