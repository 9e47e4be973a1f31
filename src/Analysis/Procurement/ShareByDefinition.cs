using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>The groups that European NATO may mean: which members a share counts decides it as much as the edition does.</summary>
/// <param name="OfToday">Today's members in every year.</param>
/// <param name="OfEachYear">The members of each year.</param>
/// <param name="WithTürkiye">Today's members and Türkiye.</param>
public sealed record MembershipDefinitions(CountryGroup OfToday, CountryGroup OfEachYear, CountryGroup WithTürkiye);

/// <summary>Share by definition: one supplier, window and edition, counted in five ways, all by volume, so that they share an axis.</summary>
public static class ShareByDefinition
{
    private const string F35 = "F-35";

    /// <summary>Today's members, as <see cref="SupplierShare.Of"/>.</summary>
    public static Subject MembersOfToday { get; } = new Aggregate("members-of-today", "Members of today");

    private static Subject MembersOfEachYear { get; } = new Aggregate("members-of-each-year", "Members of each year");

    private static Subject WithTürkiye { get; } = new Aggregate("with-turkiye", "With Türkiye");

    private static Subject ByDesign { get; } = new Aggregate("by-design", "By design");

    private static Subject WithoutF35 { get; } = new Aggregate("without-f-35", "Without the F-35");

    /// <summary>The definitions in the order of a result.</summary>
    public static IReadOnlyList<Subject> All { get; } = [MembersOfToday, MembersOfEachYear, WithTürkiye, ByDesign, WithoutF35];

    /// <summary>The share of a supplier under each definition.</summary>
    /// <remarks>
    /// Formula: <see cref="SupplierShare.Of"/> for today's members, the members of each year, and the members with Türkiye;
    /// <see cref="DesignShare.ByDesign"/> for what the supplier designed, whoever delivered it; and the share of today's members + the shift
    /// without the F-35 (<see cref="LeaveOneOut"/>). Unit: fraction of volume. Shape: one observation a definition, which is the
    /// subject, the supplier as counterpart. Missing data: a window that a table does not give, a supplier that the table by system does not
    /// list separately, and a window without an F-35 are gaps of their definitions. Source: SIPRI Arms Transfers Database, designs by this
    /// project.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="systems">The imports of today's members by system, of the same edition.</param>
    /// <param name="members">The groups.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    /// <exception cref="ArgumentException">The tables are of two editions.</exception>
    public static Indicator<Share> Of(
        Transfers table,
        EditionTable<SystemVolume> systems,
        MembershipDefinitions members,
        Period window,
        Country supplier
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(systems);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(supplier);
        SourceList.SameEdition(table.Source, systems.Source);
        var result = new ResultBuilder<Share>();
        void Add(Subject definition, Outcome<Share> share) => result.Add(definition, supplier, window, share);
        Outcome<Share> Imported(CountryGroup group) => Only(SupplierShare.Of(table, group, window, supplier), supplier);
        Add(MembersOfToday, Imported(members.OfToday));
        Add(MembersOfEachYear, Imported(members.OfEachYear));
        Add(WithTürkiye, Imported(members.WithTürkiye));
        Add(ByDesign, Only(DesignShare.ByDesign(systems, members.OfToday, window), supplier));
        Add(WithoutF35, ShareWithoutF35(systems, members.OfToday, window, supplier));
        return result.Build(
            "share-by-definition",
            $"Share of {supplier.NameInProse} in arms imports by definition",
            UnitWords.ShareOfVolume,
            "Supplier share of one window, by who counts as a member, by whose design it is, and without the F-35.",
            table.Source,
            systems.Source
        );
    }

    private static Outcome<Share> ShareWithoutF35(EditionTable<SystemVolume> systems, Subject recipient, Period window, Country supplier)
    {
        var shifts = LeaveOneOut.BySystem(systems, recipient, window, supplier);
        if (shifts.Observations.FirstOrDefault(o => o.Subject.Id == F35) is not { } shift)
            return Missing(shifts, $"no F-35 was delivered in {window}");
        var whole = Only(DesignShare.BySupplier(systems, recipient, window), supplier);
        return whole with { Value = Share.FromFraction(whole.Value.Fraction + shift.Value.Points / 100) };
    }

    private static Outcome<Share> Only(Indicator<Share> shares, Country supplier) =>
        shares.Observations.FirstOrDefault(o => o.Counterpart == supplier) is { } share
            ? new(share.Value, share.Status, null)
            : Missing(shares, $"the edition does not list {supplier.NameInProse} separately");

    private static Outcome<Share> Missing(Indicator result, string otherwise) =>
        Outcome<Share>.Missing(result.Gaps is [var gap, ..] ? gap.Reason : otherwise);
}
