namespace Analysis;

/// <summary>The word for a status in files, tables and findings.</summary>
public static class StatusWords
{
    /// <summary><c>actual</c>, <c>estimate</c>, <c>provisional</c> or <c>derived</c>.</summary>
    public static string Word(this ObservationStatus status) => status switch
    {
        ObservationStatus.Actual => "actual",
        ObservationStatus.Estimate => "estimate",
        ObservationStatus.Provisional => "provisional",
        _ => "derived",
    };
}
