using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Imports by supplier and by origin of design, because a supplier is not a designer: second-hand F-16s from Norway are a European delivery
/// of a US design.
/// </summary>
public static class DesignShare
{
    /// <summary>The shares of the United States, the own group, others and unknown, by who delivered.</summary>
    /// <remarks>
    /// Formula: Σ TIV of the part ÷ Σ TIV of all parts over the window. Unit: fraction of volume. Shape: one observation a part that the
    /// edition distinguishes, the recipient as subject, the part as counterpart, unknown suppliers among them; they add up to one. Missing
    /// data: a window that the edition does not give is a gap. Source: SIPRI Arms Transfers Database, pooled by us.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient whose imports the table divides.</param>
    /// <param name="window">One of the windows of the edition.</param>
    public static Indicator<Share> BySupplier(EditionTable<SystemVolume> table, Subject recipient, Period window) =>
        Of(table, recipient, window, Division.BySupplier) with
        {
            Id = "design-share-by-supplier",
        };

    /// <summary>The shares of the United States, the own group, others and unknown, by whose design it is.</summary>
    /// <remarks>
    /// As <see cref="BySupplier"/>; the design of small systems is often unknown, and a note gives the bounds of each part that follow.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient whose imports the table divides.</param>
    /// <param name="window">One of the windows of the edition.</param>
    public static Indicator<Share> ByDesign(EditionTable<SystemVolume> table, Subject recipient, Period window) =>
        Of(table, recipient, window, Division.ByDesign);

    private static Indicator<Share> Of(EditionTable<SystemVolume> table, Subject recipient, Period window, Division division)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        var result = new ResultBuilder<Share>();
        var (rows, reason) = SystemWindow.Of(table, window);
        if (rows is null)
            result.AddGap(recipient, window, reason!);
        else
            Add(result, recipient, window, [.. Parts(table, division.Part).Select(one => (one, ShareOf(one, rows, division.Part)))]);
        return result.Build(
            "design-share",
            $"Arms imports {division.By}",
            $"fraction of import volume (TIV), {division.By}",
            $"Volume of the part ÷ all volume of the window. {division.Rule}",
            table.Source
        );
    }

    private static void Add(
        ResultBuilder<Share> result,
        Subject recipient,
        Period window,
        IReadOnlyList<(Subject Part, Share Share)> shares
    )
    {
        foreach (var (part, share) in shares)
            result.Add(recipient, part, window, share, ObservationStatus.Derived);
        var unknown = shares.Where(pair => IsUnknown(pair.Part)).Sum(pair => pair.Share.Fraction);
        if (unknown > 0)
            foreach (var (part, share) in shares.Where(pair => !IsUnknown(pair.Part)))
                result.AddNote(
                    $"{part.Name}: from {share} to {Share.FromFraction(share.Fraction + unknown)}, as "
                        + $"{Share.FromFraction(unknown)} of the volume is unknown."
                );
    }

    /// <summary>The parts that the edition distinguishes: the United States, groups, totals, then what is unknown.</summary>
    private static IEnumerable<Subject> Parts(EditionTable<SystemVolume> table, Func<SystemVolume, Subject> part) =>
        table
            .Rows.SelectMany(row => new[] { row.Supplier, row.Design, part(row) })
            .Distinct()
            .OrderBy(one =>
                one switch
                {
                    Entity { Kind: EntityKind.Unknown } => 3,
                    CountryGroup => 1,
                    Country => 0,
                    _ => 2,
                }
            )
            .ThenBy(one => one);

    private static Share ShareOf(Subject wanted, IReadOnlyList<SystemVolume> rows, Func<SystemVolume, Subject> part) =>
        Share.Of(rows.Where(row => part(row) == wanted).Sum(row => row.Volume.Millions), rows.Sum(row => row.Volume.Millions));

    private static bool IsUnknown(Subject part) => part is Entity { Kind: EntityKind.Unknown };

    /// <summary>By whom the imports are divided: which part a row belongs to, and what that means.</summary>
    private sealed record Division(Func<SystemVolume, Subject> Part, string By, string Rule)
    {
        public static Division BySupplier { get; } =
            new(row => row.Supplier, "by supplier", "Who delivered it, who need not have designed it.");

        public static Division ByDesign { get; } =
            new(row => row.Design, "by origin of design", "Whose design it is, whatever country delivered it.");
    }
}

/// <summary>The rows by system of one window, or the reason why there are none: such a table holds whole windows and no years.</summary>
internal static class SystemWindow
{
    public static (IReadOnlyList<SystemVolume>? Rows, string? Reason) Of(EditionTable<SystemVolume> table, Period window)
    {
        ArgumentNullException.ThrowIfNull(table);
        SystemVolume[] rows = [.. table.Rows.Where(row => row.Window == window)];
        if (rows.Length == 0)
            return (
                null,
                $"the edition gives systems for "
                    + $"{string.Join(", ", table.Rows.Select(row => row.Window).Distinct().OrderBy(one => one.From))} and not for "
                    + $"{window}"
            );
        return rows.Sum(row => row.Volume.Millions) > 0 ? (rows, null) : (null, $"the edition records no volume in {window}");
    }

    /// <summary>Why the table can't show what a country delivered; null where it lists the country separately.</summary>
    public static string? SupplierGapReason(EditionTable<SystemVolume> table, Country supplier)
    {
        Subject[] known = [.. table.Rows.Select(row => row.Supplier).Distinct().Order()];
        return known.Contains(supplier)
            ? null
            : $"the edition gives systems by the suppliers {string.Join(", ", known.Select(one => one.Id))} and does not list "
                + $"{supplier.NameInProse} separately";
    }
}

/// <summary>The part of arms imports in deals that SIPRI marks as having some production in the recipient's country.</summary>
public static class LocalProductionShare
{
    /// <summary>The marked part of the imports of European NATO over a window, from all suppliers or from one party.</summary>
    /// <remarks>
    /// Formula: Σ TIV of marked deals ÷ Σ TIV of all deals over the years of the window. Unit: fraction of volume. Shape: one observation,
    /// the supplier as counterpart where one is named. SIPRI marks any work, down to components, and counts the whole volume as delivered
    /// by the licensor: the marked part is not what was made in Europe. Missing data: a window outside the edition's years, or no
    /// deliveries in it, is a gap. Source: SIPRI Arms Transfers Database, summed by this project.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">European NATO, the one recipient of the table.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">One of the suppliers of the table; left out, all of them.</param>
    public static Indicator<Share> Of(EditionTable<LocalProductionVolume> table, Subject recipient, Period window, Subject? supplier = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        var rows = table.Rows.Where(row => window.Contains(row.Year) && (supplier is null || row.Supplier.Id == supplier.Id)).ToList();
        var (marked, all) = (rows.Where(row => row.IsLocal).Sum(row => row.Volume.Millions), rows.Sum(row => row.Volume.Millions));
        var result = new ResultBuilder<Share>();
        if (table.Years is { } years && !years.Contains(window))
            result.AddGap(recipient, window, $"the edition covers {years}, not the whole of {window}");
        else if (all > 0)
            result.Add(recipient, supplier, window, Share.Of(marked, all), ObservationStatus.Derived);
        else
            result.AddGap(
                recipient,
                window,
                $"the edition records no deliveries to "
                    + $"{recipient.Name}{(supplier is null ? "" : $" from {supplier.NameInProse}")} in {window}"
            );
        return result.Build(
            "local-production-share",
            "Arms imports in deals marked as having some local production",
            UnitWords.ShareOfVolume,
            "Volume of the deals that SIPRI marks as having local production ÷ volume of all deals, over the window.",
            table.Source
        );
    }
}
