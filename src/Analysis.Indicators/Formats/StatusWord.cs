namespace Analysis.Indicators;

/// <summary>The word for a status in files.</summary>
internal static class StatusWord
{
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Actual => "actual",
        ObservationStatus.Estimate => "estimate",
        ObservationStatus.Provisional => "provisional",
        _ => "derived",
    };
}
