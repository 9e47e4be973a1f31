using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>What the rule of a claim adds in words where the data call for it.</summary>
public static class WordingOfClaims
{
    /// <summary>The change of a share since the first window, and whether the choice of the start decides.</summary>
    /// <returns><c>; compared with 2006–10 it rose, so the start decides</c> where the share rose since the first window and fell or
    /// stayed since the one before; empty where one of the two changes is missing.</returns>
    /// <param name="shares">The shares of every window of one length, as <c>all of 5 years</c> gives them.</param>
    /// <param name="now">The window of the claim; the one just before is compared with it as well.</param>
    public static string SinceFirst(this Indicator<Share> shares, Period now)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var windows = shares.Observations.Select(o => o.Period).Concat(shares.Gaps.Select(gap => gap.Period)).ToList();
        var first = windows.MinBy(window => window.From);
        var since = shares.ChangeBetween(first, now).Observations;
        var change = shares.ChangeBetween(now.Before, now).Observations;
        if (since.Count == 0 || change.Count == 0)
            return "";
        var (sinceFirst, sinceBefore) = (since[0].Value.Points, change[0].Value.Points);
        var decides = Math.Sign(sinceFirst) == Math.Sign(sinceBefore) ? "" : ", so the start decides";
        return $"; compared with {first.ToProse()} it {Wording.RoseOrFell(sinceFirst)}{decides}";
    }

    /// <summary>Which grants a weak source alone reports: <c>; the grant to Bulgaria rests on a weak source</c>; empty where none is.</summary>
    /// <param name="grants">The table <c>us-erip-grants</c>.</param>
    public static string WeakGrants(this CitedValues grants)
    {
        ArgumentNullException.ThrowIfNull(grants);
        string[] weak =
        [
            .. grants
                .Rows.Where(row => row is { IsCounted: true, Measure: "grant", Grade: EvidenceGrade.C })
                .Select(row => row.Subject.Name),
        ];
        return weak.Length == 0 ? "" : $"; the grant to {Wording.List(weak)} rests on a weak source";
    }
}
