namespace Analysis;

/// <summary>The verdict of the scoreboard on an indicator and its official target.</summary>
public enum Verdict
{
    /// <summary>The newest value meets the target.</summary>
    Reached,
    /// <summary>The pace so far, extrapolated, meets the target in its year.</summary>
    OnPace,
    /// <summary>The pace so far does not, or the year of the target has come without it being met.</summary>
    OffPace,
    /// <summary>Public data hold no value, or no pace, for it.</summary>
    CannotBeMeasured,
    /// <summary>There is no official target.</summary>
    NoTarget,
}

/// <summary>The words for a verdict.</summary>
public static class VerdictWords
{
    /// <summary><c>reached</c>, <c>on pace</c>, <c>off pace</c>, <c>cannot be measured publicly</c> or <c>no target</c>.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Reached => "reached",
        Verdict.OnPace => "on pace",
        Verdict.OffPace => "off pace",
        Verdict.CannotBeMeasured => "cannot be measured publicly",
        _ => "no target",
    };
}
