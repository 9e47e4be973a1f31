namespace Analysis;

/// <summary>The status of a number that is computed from others.</summary>
internal static class Statuses
{
    /// <summary>The weaker of two: an estimate makes the whole an estimate, then comes provisional, then derived.</summary>
    public static ObservationStatus Weaker(ObservationStatus left, ObservationStatus right) => Weakness(left) >= Weakness(right) ? left : right;

    private static int Weakness(ObservationStatus status) => status switch
    {
        ObservationStatus.Estimate => 3,
        ObservationStatus.Provisional => 2,
        ObservationStatus.Derived => 1,
        _ => 0,
    };
}
