using Analysis.Scoreboards;

namespace Analysis.Procurement;

/// <summary>The claim that US grants pull orders to US systems, tested with the members that have a grant and those that have none.</summary>
public static class EripClaim
{
    /// <summary>The test of the claim with the US share.</summary>
    /// <remarks>
    /// The verdict is that of <see cref="EripComparison.Verdict"/>. The figures are the members with a grant in which it rose, of those
    /// compared, and those without; they are given where nobody could be compared as well: <c>0 of 0</c>.
    /// </remarks>
    /// <param name="rising">The result of <see cref="EripComparison.Rising"/>.</param>
    /// <returns>The test; the ids of its figures are <c>claim-erip-share-rose</c> and <c>claim-erip-share-rose-without-grant</c>.</returns>
    public static ClaimTest ShareRose(Indicator<Count> rising) => Test(rising, EripComparison.ShareRose, "claim-erip-share-rose");

    /// <summary>The test of the claim with the US volume.</summary>
    /// <remarks>As <see cref="ShareRose"/>.</remarks>
    /// <param name="rising">The result of <see cref="EripComparison.Rising"/>.</param>
    /// <returns>The test; the ids of its figures are <c>claim-erip-volume-rose</c> and
    /// <c>claim-erip-volume-rose-without-grant</c>.</returns>
    public static ClaimTest VolumeRose(Indicator<Count> rising) => Test(rising, EripComparison.VolumeRose, "claim-erip-volume-rose");

    /// <summary>The 95 % intervals of the parts with and without a grant in words, if the members were samples.</summary>
    /// <returns><c>23 % to 88 % and 49 % to 88 %</c>; <c>nobody compared</c> for a side without a member above the floor.</returns>
    /// <param name="rising">The result of <see cref="EripComparison.Rising"/>.</param>
    /// <param name="what"><see cref="EripComparison.ShareRose"/> or <see cref="EripComparison.VolumeRose"/>.</param>
    public static string Intervals(Indicator<Count> rising, Subject what) =>
        $"{Interval(rising, EripComparison.WithGrant, what)} and {Interval(rising, EripComparison.WithoutGrant, what)}";

    private static ClaimTest Test(Indicator<Count> rising, Subject what, string id)
    {
        ArgumentNullException.ThrowIfNull(rising);
        Finding Rose(Subject has, string with, string name) =>
            Finding.Derived(name, $"Members {with} a grant whose {what.Name}", rising, Part(rising, has, what));
        var verdict = EripComparison.Verdict(rising, what);
        return new(verdict, Rose(EripComparison.WithGrant, "with", id), Rose(EripComparison.WithoutGrant, "without", $"{id}-without-grant"))
        {
            WhatWouldChangeIt =
                verdict == ClaimVerdict.ConsistentWith
                    ? "A part of the members with a grant that is no larger than that of those without."
                    : "A larger part of the members with a grant than of those without.",
        };
    }

    private static string Interval(Indicator<Count> rising, Subject has, Subject what)
    {
        if (EripComparison.Of(rising, has, EripComparison.Compared) == 0)
            return "nobody compared";
        var (low, high) = EripComparison.Interval(rising, has, what);
        return $"{low.ToString(0)} to {high.ToString(0)}";
    }

    private static ComputedValue Part(Indicator<Count> rising, Subject has, Subject what)
    {
        var rose = rising.Observations.Single(o => o.Subject == has && o.Counterpart == what);
        var compared = new Count(EripComparison.Of(rising, has, EripComparison.Compared));
        return new(rose.Value, rising.Unit, rose.Period, $"{rose.Value} of {compared}");
    }
}
