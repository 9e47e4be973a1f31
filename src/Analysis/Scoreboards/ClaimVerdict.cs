namespace Analysis.Scoreboards;

/// <summary>The verdict of public data on a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>The figure is on the claim's side of the line.</summary>
    Supported,

    /// <summary>The figure is on the other side of the line.</summary>
    NotSupported,

    /// <summary>The figure is on the claim's side, and the claim is about a cause, which such figures don't show.</summary>
    ConsistentWith,

    /// <summary>No public figure decides it.</summary>
    CannotBeTested,
}

/// <summary>
/// The rule by which a claim gets its verdict: a figure, a line, and which side of it the claim is on. A new edition may change the
/// verdict, never the rule.
/// </summary>
public static class ClaimRule
{
    /// <summary>A claim that a figure is above a line.</summary>
    /// <remarks>Supported above the line, not supported on it or below.</remarks>
    public static ClaimVerdict Above(double figure, double line) => figure > line ? ClaimVerdict.Supported : ClaimVerdict.NotSupported;

    /// <summary>A claim that a figure reaches a line.</summary>
    /// <remarks>Supported on the line or above, not supported below.</remarks>
    public static ClaimVerdict AtLeast(double figure, double line) => figure >= line ? ClaimVerdict.Supported : ClaimVerdict.NotSupported;

    /// <summary>A claim that a figure is below a line.</summary>
    /// <remarks>Supported below the line, not supported on it or above.</remarks>
    public static ClaimVerdict Below(double figure, double line) => figure < line ? ClaimVerdict.Supported : ClaimVerdict.NotSupported;

    /// <summary>A claim that a figure of a sample is above a line.</summary>
    /// <remarks>
    /// Supported where the whole interval lies above the line, not supported where the interval holds the line or lies below.
    /// </remarks>
    public static ClaimVerdict Above(ConfidenceInterval interval, double line) => Above(interval.Low, line);

    /// <summary>A claim that a figure of a sample is below a line.</summary>
    /// <remarks>
    /// Supported where the whole interval lies below the line, not supported where the interval holds the line or lies above.
    /// </remarks>
    public static ClaimVerdict Below(ConfidenceInterval interval, double line) => Below(interval.High, line);

    /// <summary>
    /// The same verdict for a claim about a cause or about what rests on assumptions: the strongest word is that the figures are consistent
    /// with it.
    /// </summary>
    public static ClaimVerdict AtMostConsistent(this ClaimVerdict verdict) =>
        verdict == ClaimVerdict.Supported ? ClaimVerdict.ConsistentWith : verdict;

    /// <summary>The verdict in words for readers.</summary>
    public static string Words(this ClaimVerdict verdict) =>
        verdict switch
        {
            ClaimVerdict.Supported => "supported",
            ClaimVerdict.NotSupported => "not supported",
            ClaimVerdict.ConsistentWith => "consistent with",
            _ => "cannot be tested publicly",
        };
}
