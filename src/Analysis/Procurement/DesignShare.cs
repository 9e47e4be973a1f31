namespace Analysis.Procurement;

/// <summary>Imports by supplier and by origin of design, because a supplier is not a designer: second-hand F-16s from Norway are a European delivery of a US design.</summary>
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
    public static Indicator<Share> BySupplier(Listing<SystemVolume> table, Subject recipient, Period window) =>
        Of(table, recipient, window, row => row.Supplier, "by supplier", "Who delivered it, who need not have designed it.");

    /// <summary>The shares of the United States, the own group, others and unknown, by whose design it is.</summary>
    /// <remarks>As <see cref="BySupplier"/>; the design of small systems is often unknown, and a note gives the bounds of each part that follow.</remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient whose imports the table divides.</param>
    /// <param name="window">One of the windows of the edition.</param>
    public static Indicator<Share> ByDesign(Listing<SystemVolume> table, Subject recipient, Period window) =>
        Of(table, recipient, window, row => row.Design, "by origin of design", "Whose design it is, whatever country delivered it.");

    private static Indicator<Share> Of(Listing<SystemVolume> table, Subject recipient, Period window, Func<SystemVolume, Subject> part, string by, string rule)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        var result = new ResultBuilder<Share>();
        var (rows, reason) = SystemWindow.Of(table, window);
        if (rows is null)
            result.AddGap(recipient, window, reason!);
        else
            Add(result, recipient, window, [.. Parts(table, part).Select(one => (one, ShareOf(one, rows, part)))]);
        return result.Build("design-share", $"Arms imports {by}", $"fraction of import volume (TIV), {by}", $"Volume of the part ÷ all volume of the window. {rule}", table.Source);
    }

    private static void Add(ResultBuilder<Share> result, Subject recipient, Period window, IReadOnlyList<(Subject Part, Share Share)> shares)
    {
        foreach (var (part, share) in shares)
            result.Add(recipient, part, window, share, ObservationStatus.Derived);
        var unknown = shares.Where(pair => IsUnknown(pair.Part)).Sum(pair => pair.Share.Fraction);
        if (unknown > 0)
            foreach (var (part, share) in shares.Where(pair => !IsUnknown(pair.Part)))
                result.AddNote($"{part.Name}: from {share} to {Share.FromFraction(share.Fraction + unknown)}, as {Share.FromFraction(unknown)} of the volume is unknown.");
    }

    /// <summary>The parts that the edition distinguishes: the United States, groups, totals, then what is unknown.</summary>
    private static IEnumerable<Subject> Parts(Listing<SystemVolume> table, Func<SystemVolume, Subject> part) => table.Rows
        .SelectMany(row => new[] { row.Supplier, row.Design, part(row) })
        .Distinct()
        .OrderBy(one => one switch { Entity { Kind: EntityKind.Unknown } => 3, CountryGroup => 1, Country => 0, _ => 2 })
        .ThenBy(one => one);

    private static Share ShareOf(Subject wanted, IReadOnlyList<SystemVolume> rows, Func<SystemVolume, Subject> part) =>
        Share.Of(rows.Where(row => part(row) == wanted).Sum(row => row.Volume.Millions), rows.Sum(row => row.Volume.Millions));

    private static bool IsUnknown(Subject part) => part is Entity { Kind: EntityKind.Unknown };
}
