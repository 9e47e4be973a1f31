namespace Analysis.Procurement;

/// <summary>Leave one out: how far a single member carries the pooled share of a supplier.</summary>
public static class LeaveOneOut
{
    /// <summary>The shift of the pooled share without each member, the largest fall first and the largest rise last.</summary>
    /// <remarks>
    /// Formula: share over all members but one − share over all members. Unit: percentage points; a fall means that the member pulls the share
    /// up. Shape: one observation a member with imports, the supplier as counterpart. Missing data: a window outside the coverage is a gap; a
    /// group with one buying member gives a gap for it, as nobody is left. Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="group">The members; a group by year takes those of the last year of the window.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<PercentagePoints> ByRecipient(Transfers table, CountryGroup group, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(supplier);
        var result = new ResultBuilder<PercentagePoints>();
        var (imports, reason) = MemberImports.Of(table, group.MembersIn(window.To), window, supplier);
        if (imports is null)
            result.AddGap(group, window, reason!);
        foreach (var (member, shift) in Shifts(imports))
            if (shift is { } points)
                result.Add(member, supplier, window, points, ObservationStatus.Derived);
            else
                result.AddGap(member, window, $"without {member.Name} nobody in {group.Name} has imports in {window}");
        return result.Build(
            "leave-one-out",
            $"Shift of the share of {supplier.NameInProse} without each member",
            "percentage points of import volume (TIV)",
            "Pooled supplier share over all members but one − pooled supplier share over all members.",
            table.Source);
    }

    private static IEnumerable<(Country Member, PercentagePoints? Shift)> Shifts(MemberImports? imports) => imports is null
        ? []
        : imports.Members
            .Where(member => imports.WeightOf(member) > 0)
            .Select(member => (member, imports.ShareWithout(member) is { } share ? new PercentagePoints((share - imports.PooledShare) * 100) : (PercentagePoints?)null))
            .OrderBy(pair => pair.Item2?.Points ?? 0)
            .ThenBy(pair => pair.member.Code, StringComparer.Ordinal);
}
