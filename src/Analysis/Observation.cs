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
