namespace Analysis;

/// <summary>A value of one subject and period, or why there is none.</summary>
internal readonly record struct Outcome<T>(T Value, ObservationStatus Status, string? Reason) where T : struct, IQuantity
{
    public static Outcome<T> Missing(string reason) => new(default, default, reason);
}
