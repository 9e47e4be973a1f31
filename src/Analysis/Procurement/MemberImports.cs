using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// The imports of each member of a whole in a window, from all suppliers and from one: the countries of a group, the categories of a table.
/// </summary>
internal sealed class MemberImports
{
    private readonly Dictionary<Subject, (double Total, double FromSupplier)> _volumes;

    private MemberImports(Dictionary<Subject, (double Total, double FromSupplier)> volumes)
    {
        _volumes = volumes;
        Members = [.. volumes.Keys.Order()];
        Total = volumes.Values.Sum(volume => volume.Total);
        FromSupplier = volumes.Values.Sum(volume => volume.FromSupplier);
    }

    public IReadOnlyList<Subject> Members { get; }

    public double Total { get; }

    public double FromSupplier { get; }

    public double PooledShare => FromSupplier / Total;

    /// <summary>Volumes that are added up already.</summary>
    public static (MemberImports? Imports, string? Reason) Of(
        IEnumerable<(Subject Member, double Total, double FromSupplier)> volumes,
        Period window
    )
    {
        var result = new MemberImports(volumes.ToDictionary(volume => volume.Member, volume => (volume.Total, volume.FromSupplier)));
        return result.Total > 0 ? (result, null) : (null, $"the edition records no deliveries to the members in {window}");
    }

    /// <summary>The volumes of the members in one window, or the reason why there are none.</summary>
    public static (MemberImports? Imports, string? Reason) Of(
        Transfers table,
        IReadOnlyList<Subject> members,
        Period window,
        Country supplier
    ) => Of(table, members, [window], supplier)[0];

    /// <summary>The volumes of the members in each of several windows, which don't overlap, in one pass over the table.</summary>
    public static IReadOnlyList<(MemberImports? Imports, string? Reason)> Of(
        Transfers table,
        IReadOnlyList<Subject> members,
        IReadOnlyList<Period> windows,
        Country supplier
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        var places = members.Select((member, place) => (member, place)).ToDictionary(pair => pair.member, pair => pair.place);
        // Two cells for each member and window: what others delivered, and what the supplier did.
        var sums = TransferSums.Add(
            table,
            2 * windows.Count * members.Count,
            cellOf: (recipient, year) =>
                WindowOf(windows, year) is var window and >= 0 && places.TryGetValue(recipient, out var place)
                    ? 2 * (window * members.Count + place)
                    : TransferSums.Skipped,
            stepOf: code => table.Suppliers[code] == supplier ? 1 : 0
        );
        return
        [
            .. windows.Select(
                (window, index) =>
                    GapReason(table, members, window) is { } reason
                        ? (null, reason)
                        : Of(
                            members.Select((member, place) => Volumes(member, sums.AsSpan(2 * (index * members.Count + place), 2))),
                            window
                        )
            ),
        ];
    }

    /// <summary>The member's part of the imports of all members.</summary>
    public double WeightOf(Subject member) => _volumes[member].Total / Total;

    /// <summary>The supplier's share in the member's imports; null where it has none.</summary>
    public double? ShareOf(Subject member) => _volumes[member] is { Total: > 0 } volume ? volume.FromSupplier / volume.Total : null;

    /// <summary>The pooled share of all other members; null where they have no imports.</summary>
    public double? ShareWithout(Subject member)
    {
        var (total, fromSupplier) = _volumes[member];
        return Total - total > 0 ? (FromSupplier - fromSupplier) / (Total - total) : null;
    }

    private static int WindowOf(IReadOnlyList<Period> windows, int year)
    {
        for (var window = 0; window < windows.Count; window++)
            if (windows[window].Contains(year))
                return window;
        return -1;
    }

    private static (Subject, double, double) Volumes(Subject member, ReadOnlySpan<double> sums) => (member, sums[0] + sums[1], sums[1]);

    private static string? GapReason(Transfers table, IReadOnlyList<Subject> members, Period window) =>
        members.Select(member => table.Coverage.GapReason(member, window)).FirstOrDefault(reason => reason is not null)
        ?? ImportCoverage.SupplierGapReason(table, null, window);
}
