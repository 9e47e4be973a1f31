namespace Analysis.Procurement;

/// <summary>The product-limit estimate of Kaplan and Meier (1958): how long things take of which some have not happened yet.</summary>
internal static class KaplanMeier
{
    /// <summary>The earliest time by which at least half have happened; null where the estimate never falls to a half.</summary>
    /// <remarks>
    /// S(t) = Π over the times tᵢ ≤ t of (1 − happened at tᵢ ÷ still waiting just before tᵢ). What is censored at a time still counts as
    /// waiting at that time.
    /// </remarks>
    /// <param name="cases">The time of each, whether it had happened then or was still waiting, and how many there are of it.</param>
    public static int? Median(IReadOnlyCollection<(int Time, bool Happened, int Times)> cases)
    {
        var waiting = 1.0;
        foreach (var time in cases.Where(one => one.Happened && one.Times > 0).Select(one => one.Time).Distinct().Order())
        {
            var atRisk = cases.Where(one => one.Time >= time).Sum(one => one.Times);
            var happened = cases.Where(one => one.Happened && one.Time == time).Sum(one => one.Times);
            waiting *= 1 - (double)happened / atRisk;
            // Rounding may leave a hair above the half that the fractions reach exactly.
            if (waiting <= 0.5 + 1e-12)
                return time;
        }
        return null;
    }
}
