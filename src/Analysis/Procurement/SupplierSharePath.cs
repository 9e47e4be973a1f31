namespace Analysis.Procurement;

/// <summary>What a scenario of a supplier's share assumes. Nothing of it is a forecast.</summary>
public sealed record SharePathAssumptions
{
    /// <summary>From the base year, in which nothing is changed yet, to the year of the targets.</summary>
    public required Period Years { get; init; }

    /// <summary>The part of the imports that comes from the own group in the year of the targets.</summary>
    public required Share OwnTarget { get; init; }

    /// <summary>
    /// The part of the imports that comes from other suppliers in the year of the targets; null where they keep their proportion to the
    /// supplier.
    /// </summary>
    public Share? OtherTarget { get; init; }

    /// <summary>
    /// The part of the supplier's deliveries that the buyers build themselves under licence by the year of the targets; they still count as
    /// the supplier's.
    /// </summary>
    public required Share Licensed { get; init; }

    /// <summary>Years from an order to its delivery: what is ordered otherwise in the base year arrives otherwise so much later.</summary>
    public required Duration Lag { get; init; }
}

/// <summary>Supplier share path: a scenario of a supplier's part of imports if buyers order otherwise from a year on.</summary>
public static class SupplierSharePath
{
    private const string Unit = "fraction of import volume (TIV)";

    /// <summary>The share by year, what the buyers build under licence included.</summary>
    /// <remarks>
    /// Formula: orders change in a straight line from the base year to the year of the targets, and deliveries follow after the lag, so
    /// that the part r of the change that has arrived in year t is (t − base − lag) ÷ (target year − base), from 0 to 1. With s the
    /// supplier's, o the own and x = 1 − s − o the others' share today, the own share is o(t) = o + r (target − o). Where the others have
    /// no target they shrink in proportion with the supplier, s(t) = s · (1 − o(t)) ÷ (1 − o); where they have one, x(t) = x + r (target −
    /// x) and s(t) = 1 − o(t) − x(t). Building under licence changes nothing: SIPRI counts arms made under licence as transfers from the
    /// licensor. Unit: fraction of import volume. Shape: one observation a year, all of them estimates. Missing data: a share without a
    /// value is an error with its reason. Source: the two shares that it begins with, and SIPRI, Arms Transfers Database, Sources and
    /// methods (what counts as a transfer); the rest is assumed.
    /// </remarks>
    /// <param name="supplier">The supplier's share today, one value.</param>
    /// <param name="own">The own group's share today of the same imports, one value.</param>
    /// <param name="sources">The editions that the two shares come from.</param>
    /// <param name="assumptions">What is assumed.</param>
    /// <exception cref="ArgumentException">The shares are of two recipients or periods; the years are one; a part is below zero or above
    /// one, or the targets are more than all together; the lag is below zero; the own share is the whole.</exception>
    public static Indicator<Share> Of(
        Observation<Share> supplier,
        Observation<Share> own,
        IReadOnlyList<Source> sources,
        SharePathAssumptions assumptions
    ) =>
        Path(supplier, own, assumptions, year => In(year, supplier.Value.Fraction, own.Value.Fraction, assumptions))
            .Build(
                "supplier-share-path",
                $"Scenario of the share of {Name(supplier)} in arms imports",
                Unit,
                "Today's share × (1 − own share of the year) ÷ (1 − own share today), or what the own group and others with a "
                    + "target leave, as the change arrives after the lag. Arms built under licence count as the licensor's.",
                [.. sources]
            );

    /// <summary>The band within the share that the buyers build themselves under licence: the supplier's design, built at home.</summary>
    /// <remarks>
    /// Formula: s(t) · r · licensed, with s(t) the share of <see cref="Of"/> and r the part of the change that has arrived. It lies within
    /// the supplier's share and takes nothing off it. What is built under licence in the base year is not known in these units and counts
    /// as zero, so that the band is what the scenario adds. Unit, shape, missing data and source: as <see cref="Of"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> BuiltUnderLicence(
        Observation<Share> supplier,
        Observation<Share> own,
        IReadOnlyList<Source> sources,
        SharePathAssumptions assumptions
    ) =>
        Path(
                supplier,
                own,
                assumptions,
                year =>
                    In(year, supplier.Value.Fraction, own.Value.Fraction, assumptions)
                    * Arrived(year, assumptions)
                    * assumptions.Licensed.Fraction
            )
            .Build(
                "supplier-share-path",
                $"Scenario of the part of arms imports of the design of {Name(supplier)} built under licence by the buyers",
                Unit,
                "Share of the year × part made under licence, as the change arrives after the lag. It is a part of the supplier's share.",
                [.. sources]
            );

    /// <summary>The rest of the share, which the supplier builds itself.</summary>
    /// <remarks>
    /// Formula: the share of <see cref="Of"/> less the band of <see cref="BuiltUnderLicence"/>. Unit, shape, missing data and source: as
    /// <see cref="Of"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Indicator<Share> BuiltBySupplier(
        Observation<Share> supplier,
        Observation<Share> own,
        IReadOnlyList<Source> sources,
        SharePathAssumptions assumptions
    )
    {
        var band = BuiltUnderLicence(supplier, own, sources, assumptions).Observations.ToDictionary(o => o.Period.To, o => o.Value);
        return Path(
                supplier,
                own,
                assumptions,
                year => In(year, supplier.Value.Fraction, own.Value.Fraction, assumptions) - band[year].Fraction
            )
            .Build(
                "supplier-share-path",
                $"Scenario of the part of arms imports that {Name(supplier)} builds itself",
                Unit,
                "Share of the year − part made under licence.",
                [.. sources]
            );
    }

    private static ResultBuilder<Share> Path(
        Observation<Share> supplier,
        Observation<Share> own,
        SharePathAssumptions assumptions,
        Func<int, double> fraction
    )
    {
        ArgumentNullException.ThrowIfNull(supplier);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(assumptions);
        Check(supplier, own, assumptions);
        var result = new ResultBuilder<Share>();
        foreach (var year in assumptions.Years.Years)
            result.Add(
                supplier.Subject,
                supplier.Counterpart,
                Period.Year(year),
                Share.FromFraction(fraction(year)),
                ObservationStatus.Estimate
            );
        result.AddNote("A scenario: what would follow from the assumptions, and not a forecast.");
        return result;
    }

    private static string Name(Observation<Share> supplier) => supplier.Counterpart?.NameInProse ?? "the supplier";

    /// <summary>What the supplier delivers in a scenario for each unit that it delivers today, if volume grows as spending does.</summary>
    /// <remarks>
    /// Formula: share(t) ÷ share(base) × spending(t) ÷ spending(base). Unit: a plain ratio. Shape: one observation a year that both paths
    /// hold. It assumes that imports keep their part of spending.
    /// </remarks>
    /// <exception cref="ArgumentException">The paths begin in different years, or one begins with zero.</exception>
    public static Indicator<Ratio> Deliveries(Indicator<Share> path, Indicator<Money> spending)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(spending);
        var (shares, money) = (
            path.Observations.OrderBy(o => o.Period.To).ToList(),
            spending.Observations.ToDictionary(o => o.Period.To, o => o.Value)
        );
        if (
            shares.Count == 0
            || !money.TryGetValue(shares[0].Period.To, out var first)
            || first.Millions == 0
            || shares[0].Value.Fraction == 0
        )
            throw new ArgumentException("The two paths need one base year and more than zero in it; give both the same years.");
        var result = new ResultBuilder<Ratio>();
        foreach (var o in shares.Where(o => money.ContainsKey(o.Period.To)))
            result.Add(
                o.Subject,
                o.Counterpart,
                o.Period,
                new(o.Value.Fraction / shares[0].Value.Fraction * (money[o.Period.To] / first).Fraction),
                ObservationStatus.Estimate
            );
        return result.Build(
            "supplier-share-path",
            "Scenario of deliveries against those of today",
            "ratio to the base year",
            "Share of the year ÷ share of the base year × spending of the year ÷ spending of the base year.",
            [.. path.Sources, .. spending.Sources]
        );
    }

    /// <summary>The part of the change that has arrived: from 0, as today, to 1, as in the targets.</summary>
    private static double Arrived(int year, SharePathAssumptions assumptions) =>
        Math.Clamp((year - assumptions.Years.From - assumptions.Lag.Years) / (assumptions.Years.Length - 1), 0, 1);

    private static double In(int year, double supplier, double own, SharePathAssumptions assumptions)
    {
        var arrived = Arrived(year, assumptions);
        var ownThen = own + arrived * (assumptions.OwnTarget.Fraction - own);
        if (assumptions.OtherTarget is not { } target)
            return supplier * (1 - ownThen) / (1 - own);
        var others = 1 - supplier - own;
        return Math.Max(0, 1 - ownThen - (others + arrived * (target.Fraction - others)));
    }

    private static void Check(Observation<Share> supplier, Observation<Share> own, SharePathAssumptions assumptions)
    {
        if (supplier.Subject != own.Subject || supplier.Period != own.Period)
            throw new ArgumentException(
                $"{supplier.Subject} in {supplier.Period} and {own.Subject} in {own.Period} don't belong together; take both "
                    + $"shares of one recipient and window."
            );
        if (assumptions.Years.IsYear)
            throw new ArgumentException("A path needs a base year and a later one; give a period such as 2025-2035.");
        CheckParts(assumptions, assumptions.OtherTarget ?? Share.FromFraction(0));
        if (assumptions.Lag.Years < 0)
            throw new ArgumentException("No order is delivered before it is placed; give a lag of zero years or more.");
        if (own.Value.Fraction >= 1)
            throw new ArgumentException($"{own.Subject} takes everything from its own group; there is no other share to follow.");
    }

    private static void CheckParts(SharePathAssumptions assumptions, Share others)
    {
        if (new[] { assumptions.OwnTarget, assumptions.Licensed, others }.Any(part => part.Fraction is < 0 or > 1))
            throw new ArgumentException(
                $"The targets {assumptions.OwnTarget}, {assumptions.Licensed} and {others} are parts of a whole; give fractions "
                    + $"from 0 to 1."
            );
        if (assumptions.OwnTarget.Fraction + others.Fraction > 1)
            throw new ArgumentException(
                $"The own group and others can't supply {assumptions.OwnTarget} and {others} of one whole; give targets that "
                    + $"leave zero or more."
            );
    }
}
