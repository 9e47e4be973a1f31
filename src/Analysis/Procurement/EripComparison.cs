using Analysis.Scoreboards;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Did the United States gain where it gave grants for replacing Russian arms? Share and volume of recipients, beside members without a
/// grant.
/// </summary>
public static class EripComparison
{
    /// <summary>Members with a grant.</summary>
    public static Subject WithGrant { get; } = new Aggregate("with-grant", "With a grant");

    /// <summary>Members without a grant.</summary>
    public static Subject WithoutGrant { get; } = new Aggregate("without-grant", "Without a grant");

    /// <summary>Members above the floor in both windows.</summary>
    public static Subject Compared { get; } = new Aggregate("compared", "Above the floor in both windows");

    /// <summary>Those whose US share rose.</summary>
    public static Subject ShareRose { get; } = new Aggregate("us-share-rose", "US share rose");

    /// <summary>Those whose US volume rose.</summary>
    public static Subject VolumeRose { get; } = new Aggregate("us-volume-rose", "US volume rose");

    private static Aggregate Low { get; } = new("low", "Lower end of the interval");

    private static Aggregate High { get; } = new("high", "Upper end of the interval");

    /// <summary>The change of the US share of imports, by member.</summary>
    /// <remarks>
    /// Formula: US share of import volume in the window − in the earlier one. Unit: percentage points. Shape: one observation for each
    /// member that imported at least the floor in each window; the counterpart shows whether it had a grant. A member below the floor is a
    /// gap, and so is a recipient that the table of transfers does not hold (Bosnia and Herzegovina). Source: SIPRI; US Department of
    /// State.
    /// </remarks>
    /// <exception cref="ArgumentException">The windows can't be compared, or the floor is below zero.</exception>
    public static Indicator<PercentagePoints> ShareChange(
        CitedValues grants,
        Transfers transfers,
        CountryGroup group,
        Period window,
        double leastVolume = SpendingAndDependence.UsualLeastVolume
    )
    {
        var (result, members) = Prepare<PercentagePoints>(grants, transfers, group, window, leastVolume);
        foreach (var (member, has, before, now) in members)
            result.Add(
                member,
                has,
                window,
                Share.Of(now.From(Country.UnitedStates), now.Total) - Share.Of(before.From(Country.UnitedStates), before.Total),
                ObservationStatus.Derived
            );
        return Build(
            result,
            grants,
            transfers,
            new(
                "erip-share-change",
                $"Change of the US share of arms imports from {window.Before} to {window}",
                UnitWords.Points,
                "US share of import volume in the window − in the window before."
            )
        );
    }

    /// <summary>The change of the volume from the United States, by member.</summary>
    /// <remarks>As <see cref="ShareChange"/>: US volume in the window − in the earlier one. Unit: million TIV.</remarks>
    /// <exception cref="ArgumentException">As <see cref="ShareChange"/>.</exception>
    public static Indicator<TrendValue> VolumeChange(
        CitedValues grants,
        Transfers transfers,
        CountryGroup group,
        Period window,
        double leastVolume = SpendingAndDependence.UsualLeastVolume
    )
    {
        var (result, members) = Prepare<TrendValue>(grants, transfers, group, window, leastVolume);
        foreach (var (member, has, before, now) in members)
            result.Add(
                member,
                has,
                window,
                new(now.From(Country.UnitedStates) - before.From(Country.UnitedStates)),
                ObservationStatus.Derived
            );
        return Build(
            result,
            grants,
            transfers,
            new(
                "erip-volume-change",
                $"Change of the volume from the United States from {window.Before} to {window}",
                UnitWords.Volume,
                "US import volume in the window − in the window before."
            )
        );
    }

    /// <summary>How many members with and without a grant are compared, and in how many share and volume rose.</summary>
    /// <remarks>
    /// As <see cref="ShareChange"/>, counted. Unit: states. Shape: the subject is with or without a grant, the counterpart what is counted.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="ShareChange"/>.</exception>
    public static Indicator<Count> Rising(
        CitedValues grants,
        Transfers transfers,
        CountryGroup group,
        Period window,
        double leastVolume = SpendingAndDependence.UsualLeastVolume
    )
    {
        var shares = ShareChange(grants, transfers, group, window, leastVolume);
        var volumes = VolumeChange(grants, transfers, group, window, leastVolume);
        var result = new ResultBuilder<Count>();
        foreach (var has in new[] { WithGrant, WithoutGrant })
        {
            Add(has, Compared, shares.Observations.Count(o => o.Counterpart == has));
            Add(has, ShareRose, shares.Observations.Count(o => o.Counterpart == has && o.Value.Number > 0));
            Add(has, VolumeRose, volumes.Observations.Count(o => o.Counterpart == has && o.Value.Millions > 0));
        }
        foreach (var gap in shares.Gaps)
            result.AddGap(gap);
        return Build(
            result,
            grants,
            transfers,
            new(
                "erip-comparison",
                $"Members whose imports from the United States rose from {window.Before} to {window}",
                UnitWords.States,
                "Members above the floor in both windows, counted."
            )
        );

        void Add(Subject has, Subject counted, int members) => result.Add(has, counted, window, new(members), ObservationStatus.Derived);
    }

    /// <summary>The verdict on the claim that grants pull orders to the United States.</summary>
    /// <remarks>
    /// Consistent with it, the strongest word for a cause, when what is counted rose in a larger part of the members with a grant than of
    /// those without; not supported when the parts are the same or the smaller one is of those with a grant; it cannot be tested where one
    /// side has no member above the floor. The members without a grant are the comparison: a share that rose everywhere shows nothing of
    /// grants.
    /// </remarks>
    /// <param name="rising">The result of <see cref="Rising"/>.</param>
    /// <param name="what"><see cref="ShareRose"/>, which the claim is about, or <see cref="VolumeRose"/>.</param>
    public static ClaimVerdict Verdict(Indicator<Count> rising, Subject what)
    {
        ArgumentNullException.ThrowIfNull(rising);
        var (with, without) = (Of(rising, WithGrant, Compared), Of(rising, WithoutGrant, Compared));
        if (with == 0 || without == 0)
            return ClaimVerdict.CannotBeTested;
        // Whole numbers, multiplied out, so that equal parts are equal.
        return ClaimRule.Above(Of(rising, WithGrant, what) * without, Of(rising, WithoutGrant, what) * with).AtMostConsistent();
    }

    /// <summary>
    /// The 95 per cent interval of the part in which something rose, if the members were a sample: how little so few can show.
    /// </summary>
    /// <remarks>
    /// Formula: Wilson's score interval with z = 1.96: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). Source: E. B. Wilson, Journal
    /// of the American Statistical Association 22 (1927).
    /// </remarks>
    /// <exception cref="ArgumentException">No member on that side is above the floor.</exception>
    public static (Share Low, Share High) Interval(Indicator<Count> rising, Subject has, Subject what)
    {
        ArgumentNullException.ThrowIfNull(rising);
        const double Z = 1.96;
        var (n, rose) = (Of(rising, has, Compared), Of(rising, has, what));
        if (n == 0)
            throw new ArgumentException(
                $"No member {has.Name.ToLowerInvariant()} is above the floor, so there is no part and no interval."
            );
        var (p, z2) = (rose / n, Z * Z / n);
        var (middle, half) = ((p + z2 / 2) / (1 + z2), Z * Math.Sqrt(p * (1 - p) / n + z2 / n / 4) / (1 + z2));
        return (Share.FromFraction(Math.Max(0, middle - half)), Share.FromFraction(Math.Min(1, middle + half)));
    }

    /// <summary>The interval of <see cref="Interval"/> as a result, of the members with and of those without a grant.</summary>
    /// <remarks>
    /// Formula: as <see cref="Interval"/>. Unit: fraction. Shape: the subject is with or without a grant, the counterpart the lower or the
    /// upper end: <c>low</c>, <c>high</c>. Source: as the counts.
    /// </remarks>
    /// <param name="rising">The result of <see cref="Rising"/>.</param>
    /// <param name="what"><c>us-share-rose</c> or <c>us-volume-rose</c>.</param>
    /// <exception cref="ArgumentException">It is another word, or no member on a side is above the floor.</exception>
    public static Indicator<Share> Intervals(this Indicator<Count> rising, string what)
    {
        ArgumentNullException.ThrowIfNull(rising);
        var counted =
            new[] { ShareRose, VolumeRose }.FirstOrDefault(one => one.Id == what)
            ?? throw new ArgumentException($"'{what}' is not counted; give {ShareRose.Id} or {VolumeRose.Id}.");
        var result = new ResultBuilder<Share>();
        foreach (var has in new[] { WithGrant, WithoutGrant })
        {
            var (low, high) = Interval(rising, has, counted);
            var period = rising.Observations[0].Period;
            result.Add(has, Low, period, low, ObservationStatus.Derived);
            result.Add(has, High, period, high, ObservationStatus.Derived);
        }
        return result.Build(
            new(rising.Id, $"{rising.Title}: 95 % interval of the part", "fraction", "Wilson's score interval."),
            [.. rising.Sources]
        );
    }

    /// <summary>What the grants are said to have enabled, as published, each with its grade; never a total.</summary>
    public static IReadOnlyList<CitedValue> SaidToHaveEnabled(CitedValues grants)
    {
        ArgumentNullException.ThrowIfNull(grants);
        return [.. grants.Rows.Where(row => row is { Measure: "us-contracts-enabled", Value: not null })];
    }

    internal static double Of(Indicator<Count> rising, Subject has, Subject counted) =>
        rising.Observations.Single(o => o.Subject == has && o.Counterpart == counted).Value.Value;

    private static (
        ResultBuilder<T> Result,
        IReadOnlyList<(Country Member, Subject Has, ImportVolumes Before, ImportVolumes Now)> Members
    ) Prepare<T>(CitedValues grants, Transfers transfers, CountryGroup group, Period window, double leastVolume)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(group);
        if (!(leastVolume > 0))
            throw new ArgumentException("The least volume must be above zero; 20 million TIV is usual.");
        var (result, members) = (new ResultBuilder<T>(), new List<(Country, Subject, ImportVolumes, ImportVolumes)>());
        var recipients = grants
            .Rows.Where(row => row is { IsCounted: true, Measure: "grant" })
            .Select(row => row.Subject)
            .OfType<Country>()
            .ToHashSet();
        foreach (var member in group.MembersIn(window.To).Union(recipients).Order())
        {
            var (before, reason) = ImportVolumes.Of(transfers, member, window.Before);
            var (now, nowReason) = ImportVolumes.Of(transfers, member, window);
            if (
                (
                    reason
                    ?? nowReason
                    ?? BelowFloor(member, before!.Total, window.Before, leastVolume)
                    ?? BelowFloor(member, now!.Total, window, leastVolume)
                ) is
                { } why
            )
                result.AddGap(member, window, why);
            else
                members.Add((member, recipients.Contains(member) ? WithGrant : WithoutGrant, before!, now!));
        }
        return (result, members);
    }

    private static string? BelowFloor(Country member, double volume, Period window, double least) =>
        volume < least
            ? FormattableString.Invariant(
                $"{member.Name} imported {volume:0.#} million TIV in {window}, less than the {least} that a share needs to be meaningful"
            )
            : null;

    private static Indicator<T> Build<T>(ResultBuilder<T> result, CitedValues grants, Transfers transfers, MeasureText measure)
        where T : struct, IQuantity
    {
        foreach (var weak in grants.Rows.Where(row => row is { IsCounted: true, Measure: "grant", Grade: EvidenceGrade.C }))
            result.AddNote($"That {weak.Subject.NameInProse} had a grant depends on a weak source (grade C): {weak.Publisher}.");
        result.AddNote("That a grant caused a purchase is not shown by these figures.");
        return result.Build(measure, transfers.Source, grants.Source);
    }
}
