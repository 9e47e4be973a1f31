using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Spending and dependence: whether members that spent more on equipment bought a larger part from the United States.</summary>
public static class SpendingAndDependence
{
    /// <summary>Below so many millions of TIV in one of the windows a share is of a handful of deliveries.</summary>
    public const double UsualLeastVolume = 20;

    private const string Id = "spending-and-dependence";

    /// <summary>The United States without its F-35.</summary>
    public static Subject WithoutF35 { get; } = new Aggregate("usa-without-f-35", "United States without the F-35");

    /// <summary>The change of equipment spending by member, from the earlier to the later window.</summary>
    /// <remarks>
    /// Formula: Σ over the years (equipment share × defence expenditure) of the later window ÷ the same of the earlier one − 1, at the
    /// constant prices of the edition. Unit: fraction. Shape: one observation a member, for the later window. Missing data: a year without
    /// expenditure or equipment share, or with one that the manifest marks as doubtful, is a gap. Source: NATO, tables 2 and 8a; the list
    /// of members and the windows are those of the other two measures.
    /// </remarks>
    /// <exception cref="ArgumentException">The windows can't be compared, the tables are of two editions, or the edition has no constant
    /// prices.</exception>
    public static Indicator<Change> Spending(
        DefenceSpending spending,
        Transfers transfers,
        Transfers f35,
        CountryGroup group,
        Period window,
        Period? earlier = null,
        double leastVolume = UsualLeastVolume
    )
    {
        var (change, before) = Changes(spending, transfers, f35, group, window, earlier, leastVolume);
        var result = new ResultBuilder<Change>();
        foreach (var member in group.MembersIn(window.To))
            result.Add(member, null, window, change.Spending(member));
        return result.Build(
            Id,
            $"Change of equipment spending against {before}",
            $"fraction, change of equipment spending ({spending.ConstantDollars})",
            "Equipment share × defence expenditure, summed over the window, ÷ the same of the earlier window − 1.",
            Sources(spending, transfers, f35)
        );
    }

    /// <summary>The change of the US share of imports by member, with the F-35 and without it.</summary>
    /// <remarks>
    /// Formula: US share of import volume in the later window − in the earlier one; without the F-35, its volume is taken out of US
    /// deliveries and of all deliveries. Unit: percentage points. Shape: two observations a member, for the later window; the counterpart
    /// is the United States, or the United States without the F-35. Missing data: a member that imported less than the least volume in
    /// either window (net of the F-35 for the second) is a gap. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="Spending"/>.</exception>
    public static Indicator<PercentagePoints> Share(
        DefenceSpending spending,
        Transfers transfers,
        Transfers f35,
        CountryGroup group,
        Period window,
        Period? earlier = null,
        double leastVolume = UsualLeastVolume
    )
    {
        var (change, before) = Changes(spending, transfers, f35, group, window, earlier, leastVolume);
        var result = new ResultBuilder<PercentagePoints>();
        foreach (var member in group.MembersIn(window.To))
        {
            result.Add(member, Country.UnitedStates, window, change.Share(member));
            result.Add(member, WithoutF35, window, change.ShareWithoutF35(member));
        }
        return result.Build(
            Id,
            $"Change of the US share of arms imports against {before}",
            "percentage points",
            "US share of import volume in the window − in the earlier window.",
            Sources(spending, transfers, f35)
        );
    }

    /// <summary>The rank correlation of both changes over the members, with the F-35 and without it.</summary>
    /// <remarks>
    /// Formula: Spearman's ρ of <see cref="Spending"/> and <see cref="Share"/>, ties at their mean rank, over the members that have both.
    /// Unit: from −1 to 1. Shape: two observations, the group as subject, the counterpart as in <see cref="Share"/>, each with the number
    /// of members and a 95 % interval
    /// (<see cref="Analysis.Correlation.Interval"/>); the notes give them, the floor and who is left out. It does not show causes. Missing
    /// data: a member below the least volume, or with an equipment share that the manifest marks as doubtful, is left out; fewer than four
    /// members is a gap. Source: NATO and SIPRI, each one edition.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="Spending"/>.</exception>
    public static Indicator<Correlation> Correlation(
        DefenceSpending spending,
        Transfers transfers,
        Transfers f35,
        CountryGroup group,
        Period window,
        Period? earlier = null,
        double leastVolume = UsualLeastVolume
    )
    {
        var (change, before) = Changes(spending, transfers, f35, group, window, earlier, leastVolume);
        var result = new ResultBuilder<Correlation>();
        AddRho(result, change.Spending, change.Share, group, window, Country.UnitedStates);
        AddRho(result, change.Spending, change.ShareWithoutF35, group, window, WithoutF35);
        result.AddNote(
            FormattableString.Invariant(
                $"Members with at least {leastVolume} million TIV of imports in each window count; another floor may change the sign."
            )
        );
        return result.Build(
            Id,
            $"Rank correlation of equipment spending and US share, changes against {before}",
            "Spearman's ρ, from −1 to 1",
            "Spearman's rank correlation, over the members, of the change of equipment spending and the change of the US share "
                + "of arms imports.",
            Sources(spending, transfers, f35)
        );
    }

    private static void AddRho(
        ResultBuilder<Correlation> result,
        Func<Country, Outcome<Change>> x,
        Func<Country, Outcome<PercentagePoints>> y,
        CountryGroup group,
        Period window,
        Subject counterpart
    )
    {
        var pairs = group
            .MembersIn(window.To)
            .Select(member => (member, x: x(member), y: y(member)))
            .ToLookup(pair => pair.x.Reason is null && pair.y.Reason is null);
        var both = pairs[true].ToList();
        var absent = pairs[false].Select(pair => pair.member.Name).ToList();
        var rho =
            both.Count < Analysis.Correlation.FewestPairs
                ? null
                : RankCorrelation.Spearman([.. both.Select(pair => pair.x.Value.Fraction)], [.. both.Select(pair => pair.y.Value.Points)]);
        result.AddNote(
            $"{counterpart.Name}: {rho?.Sample ?? $"n\u00a0=\u00a0{both.Count}"}{(absent.Count == 0 ? "" : $", without {string.Join(", ", absent)}")}."
        );
        if (both.Count < Analysis.Correlation.FewestPairs)
            result.AddGap(group, window, $"{counterpart.Name}: {both.Count} members have both changes, too few for a correlation");
        else if (rho is { } found)
            result.Add(
                group,
                counterpart,
                window,
                found,
                both.Select(pair => pair.x.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker)
            );
        else
            result.AddGap(group, window, $"{counterpart.Name}: all members are of one rank");
    }

    private static (DependenceChange Change, Period Before) Changes(
        DefenceSpending spending,
        Transfers transfers,
        Transfers f35,
        CountryGroup group,
        Period window,
        Period? earlier,
        double leastVolume
    )
    {
        ArgumentNullException.ThrowIfNull(spending);
        ArgumentNullException.ThrowIfNull(transfers);
        ArgumentNullException.ThrowIfNull(f35);
        ArgumentNullException.ThrowIfNull(group);
        SourceList.SameEdition(transfers.Source, f35.Source);
        if (!(leastVolume >= 0))
            throw new ArgumentException("The least volume can't be below zero; 20 million TIV is usual.");
        var before = WindowPair.Before(window, earlier);
        return (new(spending, transfers, f35, before, window, leastVolume), before);
    }

    private static Source[] Sources(DefenceSpending spending, Transfers transfers, Transfers f35) =>
        [spending.Source, transfers.Source, f35.Source];
}
