using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Leave one out: how far the pooled share of a supplier depends on a single recipient, category or system.</summary>
public static class LeaveOneOut
{
    /// <summary>The shift of the pooled share without each member, the largest fall first and the largest rise last.</summary>
    /// <remarks>
    /// Formula: share over all members but one − share over all members. Unit: percentage points; a fall means that the member pulls the
    /// share up. Shape: one observation a member with imports, the supplier as counterpart; a note names the largest fall and the largest
    /// rise. Missing data: a window outside the coverage is a gap; a group with one buying member gives a gap for it, as no member is left.
    /// Source: SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="group">The members; a group by year takes those of the last year of the window.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<PercentagePoints> ByRecipient(Transfers table, CountryGroup group, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(supplier);
        return new PartShifts("member", group, window, supplier).Shifts(
            MemberImports.Of(table, group.MembersIn(window.To), window, supplier),
            table.Source
        );
    }

    /// <summary>The shift of the share without each category of weapon, the largest fall first and the largest rise last.</summary>
    /// <remarks>
    /// As <see cref="ByRecipient"/>, a category in the place of a member. Volume without a category stays in the share and can't be left
    /// out; a note gives its part. Source: SIPRI Arms Transfers Database, the categories SIPRI's or ours depending on the edition.
    /// </remarks>
    /// <param name="table">The edition, whose recipients are the categories.</param>
    /// <param name="recipient">The recipient whose imports the table divides by category.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<PercentagePoints> ByCategory(Transfers table, Subject recipient, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(supplier);
        return new PartShifts("category", recipient, window, supplier) { Pooled = DependenceByCategory.Unmapped }.Shifts(
            MemberImports.Of(table, table.Coverage.Recipients, window, supplier),
            table.Source
        ) with
        {
            Id = "leave-one-category-out",
        };
    }

    /// <summary>The shift of the share without each of the largest systems, the largest fall first and the largest rise last.</summary>
    /// <remarks>
    /// As <see cref="ByRecipient"/>, a system in the place of a member. The smaller systems of the window are pooled: they stay in the
    /// share and can't be left out; a note gives their part. Missing data: a window that the edition does not give, or a supplier that it
    /// does not distinguish, is a gap. Source: SIPRI Arms Transfers Database, pooled by us into families of systems.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient whose imports the table divides by system.</param>
    /// <param name="window">One of the windows of the edition.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<PercentagePoints> BySystem(EditionTable<SystemVolume> table, Subject recipient, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(supplier);
        var (rows, reason) = SystemWindow.Of(table, window);
        var imports = (reason ??= SystemWindow.SupplierGapReason(table, supplier)) is null
            ? BySystem(rows!, window, supplier)
            : (null, reason);
        return new PartShifts("system", recipient, window, supplier) { Pooled = SystemVolume.OtherSystems }.Shifts(
            imports,
            table.Source
        ) with
        {
            Id = "leave-one-system-out",
        };
    }

    private static (MemberImports? Imports, string? Reason) BySystem(IReadOnlyList<SystemVolume> rows, Period window, Country supplier) =>
        MemberImports.Of(
            rows.GroupBy(row => row.System)
                .Select(system =>
                    (
                        (Subject)new Aggregate(system.Key, system.Key),
                        system.Sum(row => row.Volume.Millions),
                        system.Where(row => row.Supplier == supplier).Sum(row => row.Volume.Millions)
                    )
                ),
            window
        );

    /// <summary>What the whole is divided into, and the shifts without each part.</summary>
    private sealed record PartShifts(string Name, Subject Whole, Period Window, Country Supplier)
    {
        /// <summary>The id of the part that is a rest of many, if there is one.</summary>
        public string? Pooled { get; init; }

        public Indicator<PercentagePoints> Shifts((MemberImports? Imports, string? Reason) outcome, Source source)
        {
            var result = new ResultBuilder<PercentagePoints>();
            if (outcome.Imports is { } imports)
                Add(result, imports);
            else
                result.AddGap(Whole, Window, outcome.Reason!);
            return result.Build(
                "leave-one-out",
                $"Shift of the share of {Supplier.NameInProse} without each {Name}",
                UnitWords.PointsOfVolume,
                $"Pooled supplier share over all but one {Name} − pooled supplier share over all.",
                source
            );
        }

        private void Add(ResultBuilder<PercentagePoints> result, MemberImports imports)
        {
            List<(Subject Part, double Shift)> shifts = [];
            foreach (var part in imports.Members.Where(part => imports.WeightOf(part) > 0 && part.Id != Pooled))
                if (imports.ShareWithout(part) is { } share)
                    shifts.Add((part, share - imports.PooledShare));
                else
                    result.AddGap(part, Window, $"without {part.NameInProse} no member of {Whole.Name} has imports in {Window}");
            shifts = [.. shifts.OrderBy(pair => pair.Shift).ThenBy(pair => pair.Part)];
            foreach (var (part, shift) in shifts)
                result.Add(part, Supplier, Window, new(shift * 100), ObservationStatus.Derived);
            AddNotes(result, imports, shifts);
        }

        private void AddNotes(ResultBuilder<PercentagePoints> result, MemberImports imports, List<(Subject Part, double Shift)> shifts)
        {
            string Without(Subject part) =>
                $"without {part.NameInProse} the share would be {Share.FromFraction(imports.ShareWithout(part)!.Value)} and not "
                + $"{Share.FromFraction(imports.PooledShare)}";
            if (shifts is [(var fall, < 0), ..])
                result.AddNote($"The largest fall: {Without(fall)}.");
            if (shifts is [.., (var rise, > 0)])
                result.AddNote($"The largest rise: {Without(rise)}.");
            if (imports.Members.FirstOrDefault(part => part.Id == Pooled && imports.WeightOf(part) > 0) is { } rest)
                result.AddNote(
                    $"{rest.Name} is {Share.FromFraction(imports.WeightOf(rest))} of the volume; it holds many, stays in the "
                        + $"share and can't be left out."
                );
        }
    }
}
