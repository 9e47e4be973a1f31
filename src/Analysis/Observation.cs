namespace Analysis;

/// <summary>How firm a number is.</summary>
public enum ObservationStatus
{
    /// <summary>The publisher's figure, or a plain ratio of such figures.</summary>
    Actual,

    /// <summary>The publisher marks it, or an input of it, as an estimate.</summary>
    Estimate,

    /// <summary>The publisher announces that it will still change.</summary>
    Provisional,

    /// <summary>Computed by this project from a publisher's figures; the publisher prints no such number.</summary>
    Derived,
}

/// <summary>One number: its subject, counterpart, period, value and status.</summary>
/// <typeparam name="T">The quantity.</typeparam>
/// <param name="Subject">The country or group; in arms transfers the recipient.</param>
/// <param name="Counterpart">The other side where there is one; in arms transfers the supplier.</param>
/// <param name="Period">The year or the window.</param>
/// <param name="Value">The value.</param>
/// <param name="Status">How firm it is.</param>
public sealed record Observation<T>(Subject Subject, Subject? Counterpart, Period Period, T Value, ObservationStatus Status)
    where T : struct, IQuantity;

/// <summary>A missing value, with its reason.</summary>
/// <param name="Subject">The country or group.</param>
/// <param name="Period">The year or the window.</param>
/// <param name="Reason">Why, in a sentence for readers.</param>
public sealed record Gap(Subject Subject, Period Period, string Reason);

/// <summary>A value of one subject and period, or why there is none.</summary>
internal readonly record struct Outcome<T>(T Value, ObservationStatus Status, string? Reason)
    where T : struct, IQuantity
{
    public static Outcome<T> Missing(string reason) => new(default, default, reason);
}

/// <summary>The status of a number that is computed from others.</summary>
internal static class StatusOrder
{
    /// <summary>The weaker of two: an estimate makes the whole an estimate, then comes provisional, then derived.</summary>
    public static ObservationStatus Weaker(ObservationStatus left, ObservationStatus right) =>
        Weakness(left) >= Weakness(right) ? left : right;

    private static int Weakness(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Estimate => 3,
            ObservationStatus.Provisional => 2,
            ObservationStatus.Derived => 1,
            _ => 0,
        };
}

/// <summary>The word for a status in files, tables and findings.</summary>
public static class StatusWords
{
    /// <summary><c>actual</c>, <c>estimate</c>, <c>provisional</c> or <c>derived</c>.</summary>
    public static string Word(this ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Actual => "actual",
            ObservationStatus.Estimate => "estimate",
            ObservationStatus.Provisional => "provisional",
            _ => "derived",
        };

    /// <summary>The status of a word.</summary>
    /// <exception cref="ArgumentException">The word names none.</exception>
    public static ObservationStatus Parse(string word)
    {
        var known = Enum.GetValues<ObservationStatus>().Where(status => status.Word() == word).ToList();
        return known.Count == 1
            ? known[0]
            : throw new ArgumentException($"'{word}' is not a status; write actual, estimate, provisional or derived.");
    }
}
