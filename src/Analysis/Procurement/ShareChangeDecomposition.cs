using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Share-change decomposition: how much of the change of a supplier's share comes from what members buy, and how much from who buys.
/// </summary>
public static class ShareChangeDecomposition
{
    /// <summary>The effect of members that buy another part from the supplier.</summary>
    public static Subject Within { get; } = new Aggregate("within", "Within members");

    /// <summary>The effect of members that weigh more or less in the imports of the group.</summary>
    public static Subject Between { get; } = new Aggregate("between", "Between members");

    /// <summary>Both effects together: the change of the pooled share.</summary>
    public static Subject Whole { get; } = new Aggregate("change", "Change of the share");

    /// <summary>The effects by member and for the group, from the earlier to the later window.</summary>
    /// <remarks>
    /// Formula (Griliches and Regev, 1995, midpoints): with w a member's part of the group's imports, s the supplier's share in the
    /// member's imports, S the pooled share and bars for the mean of both windows, within = w̄ Δs and between = (s̄ − S̄) Δw; summed over
    /// the members they are ΔS exactly. A member without imports in one window carries the share of the other, so its effect goes to
    /// between. Unit: percentage points. Shape: for each member and for the group the counterparts <c>within</c> and <c>between</c>, for
    /// the group also <c>change</c>; the period is the later window. Missing data: a window outside the coverage, or without imports, is a
    /// gap. Source: SIPRI Arms Transfers Database; both windows come from one edition.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="group">The members; a group by year takes those of the last year of the later window in both.</param>
    /// <param name="window">The later window.</param>
    /// <param name="supplier">The supplier.</param>
    /// <param name="earlier">The earlier window; left out, the one just before.</param>
    /// <exception cref="ArgumentException">The windows differ in length, or the earlier one does not end before the later one
    /// begins.</exception>
    public static Indicator<PercentagePoints> Of(
        Transfers table,
        CountryGroup group,
        Period window,
        Country supplier,
        Period? earlier = null
    )
    {
        ArgumentNullException.ThrowIfNull(group);
        var before = WindowPair.Before(window, earlier);
        var members = group.MembersIn(window.To);
        var result = new ResultBuilder<PercentagePoints>();
        var imports = MemberImports.Of(table, members, [before, window], supplier);
        if (imports is [({ } first, _), ({ } second, _)])
            Add(result, group, window, first, second);
        else
            result.AddGap(group, window, imports.Select(one => one.Reason).First(reason => reason is not null)!);
        return result.Build(
            "share-change-decomposition",
            $"Change of the share of {supplier.NameInProse} in arms imports against {before}, by its source",
            UnitWords.PointsOfVolume,
            "Midpoint decomposition: within is mean weight × change of share, between is (mean share − mean pooled share) × "
                + "change of weight.",
            table.Source
        );
    }

    private static void Add(
        ResultBuilder<PercentagePoints> result,
        CountryGroup group,
        Period window,
        MemberImports first,
        MemberImports second
    )
    {
        var (within, between) = (0.0, 0.0);
        var pooled = (first.PooledShare + second.PooledShare) / 2;
        foreach (var member in first.Members)
        {
            var (before, after) = (first.ShareOf(member) ?? second.ShareOf(member), second.ShareOf(member) ?? first.ShareOf(member));
            if (before is null || after is null)
                continue;
            var insideEffect = (first.WeightOf(member) + second.WeightOf(member)) / 2 * (after.Value - before.Value);
            var weightEffect = ((before.Value + after.Value) / 2 - pooled) * (second.WeightOf(member) - first.WeightOf(member));
            result.Add(member, Within, window, new(insideEffect * 100), ObservationStatus.Derived);
            result.Add(member, Between, window, new(weightEffect * 100), ObservationStatus.Derived);
            (within, between) = (within + insideEffect, between + weightEffect);
        }
        result.Add(group, Within, window, new(within * 100), ObservationStatus.Derived);
        result.Add(group, Between, window, new(between * 100), ObservationStatus.Derived);
        result.Add(group, Whole, window, new((second.PooledShare - first.PooledShare) * 100), ObservationStatus.Derived);
    }
}
