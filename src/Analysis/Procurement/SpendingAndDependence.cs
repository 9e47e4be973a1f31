using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Which members and windows are compared, in which tables; the three measures of <see cref="SpendingAndDependence"/> share it.
/// </summary>
public sealed record SpendingAndDependenceQuery
{
    /// <summary>An edition of NATO's table.</summary>
    public required DefenceSpending Spending { get; init; }

    /// <summary>An edition of the transfers.</summary>
    public required Transfers Transfers { get; init; }

    /// <summary>The deliveries of F-35 in the same edition of the transfers.</summary>
    public required Transfers F35 { get; init; }

    /// <summary>The group whose members are compared.</summary>
    public required CountryGroup Group { get; init; }

    /// <summary>The later window.</summary>
    public required Period Window { get; init; }

    /// <summary>The earlier window; left out, the one just before.</summary>
    public Period? Earlier { get; init; }

    /// <summary>Million TIV that a member must have imported in each window.</summary>
    public double LeastVolume { get; init; } = SpendingAndDependence.UsualLeastVolume;

    internal Period Before => WindowPair.Before(Window, Earlier);

    internal IReadOnlyList<Country> Members => [.. Group.MembersIn(Window.To)];

    internal Source[] Sources => [Spending.Source, Transfers.Source, F35.Source];

    /// <exception cref="ArgumentException">The windows can't be compared, the tables are of two editions, or the least volume is below
    /// zero.</exception>
    internal DependenceChange Compare()
    {
        SourceList.SameEdition(Transfers.Source, F35.Source);
        return LeastVolume >= 0 ? new(this) : throw new ArgumentException("The least volume can't be below zero; 20 million TIV is usual.");
    }
}

/// <summary>Spending and dependence: whether members that spent more on equipment bought a larger part from the United States.</summary>
public static class SpendingAndDependence
{
    /// <summary>Below so many millions of TIV in one of the windows a share is of a handful of deliveries.</summary>
    public const double UsualLeastVolume = 20;

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
    public static Indicator<Change> Spending(SpendingAndDependenceQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var change = query.Compare();
        var result = new ResultBuilder<Change>();
        foreach (var member in query.Members)
            result.Add(member, null, query.Window, change.Spending(member));
        return result.Build(
            "equipment-spending-change",
            $"Change of equipment spending against {query.Before}",
            $"fraction, change of equipment spending ({query.Spending.ConstantDollars})",
            "Equipment share × defence expenditure, summed over the window, ÷ the same of the earlier window − 1.",
            query.Sources
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
    public static Indicator<PercentagePoints> Share(SpendingAndDependenceQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var change = query.Compare();
        var result = new ResultBuilder<PercentagePoints>();
        foreach (var member in query.Members)
        {
            result.Add(member, Country.UnitedStates, query.Window, change.Share(member));
            result.Add(member, WithoutF35, query.Window, change.ShareWithoutF35(member));
        }
        return result.Build(
            "us-share-change",
            $"Change of the US share of arms imports against {query.Before}",
            UnitWords.Points,
            "US share of import volume in the window − in the earlier window.",
            query.Sources
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
    public static Indicator<Correlation> Correlation(SpendingAndDependenceQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var change = query.Compare();
        var result = new ResultBuilder<Correlation>();
        AddRho(result, query, Country.UnitedStates, Pair(query, change.Spending, change.Share));
        AddRho(result, query, WithoutF35, Pair(query, change.Spending, change.ShareWithoutF35));
        result.AddNote(
            FormattableString.Invariant(
                $"Members with at least {query.LeastVolume} million TIV of imports in each window count; another floor may change the sign."
            )
        );
        return result.Build(
            "spending-and-dependence",
            $"Rank correlation of equipment spending and US share, changes against {query.Before}",
            UnitWords.RankCorrelation,
            "Spearman's rank correlation, over the members, of the change of equipment spending and the change of the US share "
                + "of arms imports.",
            query.Sources
        );
    }

    private static IReadOnlyList<MemberChanges> Pair(
        SpendingAndDependenceQuery query,
        Func<Country, Outcome<Change>> spending,
        Func<Country, Outcome<PercentagePoints>> share
    ) => [.. query.Members.Select(member => new MemberChanges(member, spending(member), share(member)))];

    private static void AddRho(
        ResultBuilder<Correlation> result,
        SpendingAndDependenceQuery query,
        Subject counterpart,
        IReadOnlyList<MemberChanges> members
    )
    {
        MemberChanges[] both = [.. members.Where(member => member.HasBoth)];
        string[] absent = [.. members.Where(member => !member.HasBoth).Select(member => member.Member.Name)];
        var rho = both.Length < Analysis.Correlation.FewestPairs ? null : Rho(both);
        var sample = rho?.Sample ?? $"n\u00a0=\u00a0{both.Length}";
        result.AddNote($"{counterpart.Name}: {sample}{(absent.Length == 0 ? "" : $", without {string.Join(", ", absent)}")}.");
        if (both.Length < Analysis.Correlation.FewestPairs)
            result.AddGap(
                query.Group,
                query.Window,
                $"{counterpart.Name}: {both.Length} members have both changes, too few for a correlation"
            );
        else if (rho is { } found)
            result.Add(query.Group, counterpart, query.Window, found, Weakest(both));
        else
            result.AddGap(query.Group, query.Window, $"{counterpart.Name}: all members are of one rank");
    }

    private static Correlation? Rho(IEnumerable<MemberChanges> members) =>
        RankCorrelation.Spearman(
            [.. members.Select(member => member.Spending.Value.Fraction)],
            [.. members.Select(member => member.Share.Value.Points)]
        );

    private static ObservationStatus Weakest(IEnumerable<MemberChanges> members) =>
        members.Select(member => member.Spending.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker);

    private sealed record MemberChanges(Country Member, Outcome<Change> Spending, Outcome<PercentagePoints> Share)
    {
        public bool HasBoth => Spending.Reason is null && Share.Reason is null;
    }
}
