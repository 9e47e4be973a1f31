using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Revision bridge: one window in SIPRI's print and in each edition since, because a publisher revises its history.</summary>
/// <remarks>
/// The one result that holds several editions of a dataset. In every other, two editions would mix in one series, which
/// <see cref="SourceList.OneEditionEach"/> refuses; here the edition is the counterpart of each observation, so that a number can't be read
/// without it, and there is no series: all observations are of one window. A bridge can't be combined with another bridge or with anything
/// else.
/// </remarks>
public static class RevisionBridge
{
    /// <summary>The category of SIPRI's own prints among the claims.</summary>
    public const string ByVolume = "volume-tiv";

    /// <summary>The share of a supplier by print and by edition.</summary>
    /// <remarks>
    /// Formula: as <see cref="SupplierShare.Of"/>, once an edition; prints as printed. Unit: fraction of volume. Shape: first the prints by
    /// date, then the editions from the oldest, the print or edition as counterpart; a print keeps its status, what we compute is derived.
    /// A note gives the range. Missing data: an edition that does not cover the window is a gap. Source: SIPRI Arms Transfers Database and
    /// SIPRI's fact sheets.
    /// </remarks>
    /// <param name="editions">The editions of one dataset, in any order.</param>
    /// <param name="prints">Claims with SIPRI's prints among them.</param>
    /// <param name="recipient">The recipient or group.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    /// <exception cref="ArgumentException">There is no edition, an edition is given twice, or the tables are of several
    /// datasets.</exception>
    public static Indicator<Share> Of(
        IReadOnlyList<Transfers> editions,
        CitedValues prints,
        Subject recipient,
        Period window,
        Country supplier
    )
    {
        Check(editions);
        ArgumentNullException.ThrowIfNull(prints);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(supplier);
        var result = new ResultBuilder<Share>();
        List<Share> shares = [];
        var byPrintAndEdition = Printed(prints, recipient, window, supplier).Concat(Computed(editions, recipient, window, supplier));
        foreach (var (counterpart, outcome) in byPrintAndEdition)
            if (outcome.Reason is { } reason)
                result.AddGap(recipient, window, $"{counterpart.Name}: {reason}");
            else
            {
                result.Add(recipient, counterpart, window, outcome.Value, outcome.Status);
                shares.Add(outcome.Value);
            }
        if (shares.Count > 1)
            result.AddNote(
                $"From {shares.Min()} to {shares.Max()} over prints and editions: none is wrong, each is what was known when it "
                    + $"came out. A print is rounded."
            );
        return result.Build(
            "revision-bridge",
            $"Share of {supplier.NameInProse} in arms imports by print and edition",
            UnitWords.ShareOfVolume,
            "Supplier share of one window as SIPRI printed it and as each edition gives it; the counterpart is the print or the edition.",
            prints.Source
        ) with
        {
            Sources = [prints.Source, .. editions.Select(table => table.Source).OrderBy(source => source.Edition, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<(Subject Counterpart, Outcome<Share> Share)> Printed(
        CitedValues prints,
        Subject recipient,
        Period window,
        Country supplier
    ) =>
        prints
            .Rows.Where(row => IsPrint(row, recipient, window, supplier))
            .OrderBy(row => row.AsOf, StringComparer.Ordinal)
            .Select(print =>
                (
                    (Subject)new Aggregate($"print-{print.AsOf}", $"{print.Publisher}, printed {print.AsOf}"),
                    new Outcome<Share>(Share.FromPercent((double)print.Value!.Value), print.Status, null)
                )
            );

    private static IEnumerable<(Subject Counterpart, Outcome<Share> Share)> Computed(
        IEnumerable<Transfers> editions,
        Subject recipient,
        Period window,
        Country supplier
    ) =>
        editions
            .OrderBy(table => table.Source.Edition, StringComparer.Ordinal)
            .Select(table =>
                (
                    (Subject)new Aggregate($"edition-{table.Source.Edition}", $"Edition {table.Source.Edition}"),
                    Compute(table, recipient, window, supplier)
                )
            );

    private static void Check(IReadOnlyList<Transfers> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        if (editions.Count == 0)
            throw new ArgumentException("A bridge needs an edition; give at least one.");
        if (editions.Select(table => table.Source.Dataset).Distinct().Count() > 1)
            throw new ArgumentException("A bridge is over the editions of one dataset; give those of one.");
        if (editions.CountBy(table => table.Source.Edition).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
            throw new ArgumentException($"Edition {twice} is given twice; give it once.");
    }

    private static Outcome<Share> Compute(Transfers table, Subject recipient, Period window, Country supplier)
    {
        var share = SupplierShare.Of(table, recipient, window, supplier);
        return share.Observations is [var one] ? new(one.Value, one.Status, null) : Outcome<Share>.Missing(share.Gaps[0].Reason);
    }

    private static bool IsPrint(CitedValue row, Subject recipient, Period window, Country supplier) =>
        row is { Category: ByVolume, Measure: "share", Unit: "%", Value: not null }
        && row.Subject == recipient
        && row.Counterpart == supplier
        && row.Period == window;
}
