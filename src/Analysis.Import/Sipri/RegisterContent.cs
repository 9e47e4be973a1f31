using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>Makes the tables of a register: volumes by supplier and recipient, and the totals that follow from its rows.</summary>
internal static class RegisterContent
{
    /// <summary>
    /// An export with less than this part of the volume that a shipped edition has for the same countries and years was filtered by
    /// something that it does not state.
    /// </summary>
    private const decimal LeastPart = 0.9m;

    public static ImportedFile Of(
        IReadOnlyList<Delivery> deliveries,
        RegisterPreamble preamble,
        int edition,
        Period covered,
        RegisterParties parties,
        ImportLog log,
        ImportContext context,
        string title
    )
    {
        parties.NotePooled();
        var (suppliers, recipients) = (parties.Codes(preamble.Suppliers, "Supplier"), parties.Codes(preamble.Recipients, "Recipient"));
        var id = context.Options.Edition ?? edition.ToString(CultureInfo.InvariantCulture);
        var made = string.Create(CultureInfo.InvariantCulture, $"{preamble.Generated:yyyy-MM-dd}");
        var transfers = Transfers(deliveries, id, made, covered, suppliers, recipients);
        CheckWhole(transfers, preamble, context, log);
        var derived = suppliers is null
            ? new DerivedTables(transfers, recipients, context, log).Of(deliveries, covered)
            : new([], ["the tables derived from the register: they need all suppliers"]);
        return new()
        {
            RecognisedAs = $"{title}, made by SIPRI on {made}",
            Edition = id,
            Covers = Covers(preamble, covered),
            Log = log,
            Tables = [transfers, .. derived.Tables],
            NotMade = derived.NotMade,
            Checks = [.. RegisterChecks.Volumes(log.File, deliveries), .. PrintedShares.Check(log.File, transfers, id, context)],
        };
    }

    private static ImportedTable Transfers(
        IReadOnlyList<Delivery> deliveries,
        string edition,
        string made,
        Period covered,
        IReadOnlyList<string>? suppliers,
        IReadOnlyList<string>? recipients
    ) =>
        new()
        {
            Dataset = SipriManifestText.Transfers,
            Edition = edition,
            Shape = SipriManifestText.TransferShape,
            Rows = RowSums.By(
                deliveries,
                delivery => (delivery.Supplier, delivery.Recipient, delivery.Year),
                delivery => delivery.Volume,
                (key, volume) => [key.Supplier, key.Recipient, Text(key.Year), ImportContext.Text(volume)]
            ),
            Title = $"Arms Transfers Database, deliveries to {Text(covered.To)}",
            PublishedOn = made,
            Address = SipriManifestText.Register,
            Provenance =
                $"Deliveries of the trade register that the user downloaded, made by SIPRI on {made}, summed by supplier, "
                + $"recipient and year.",
            Coverage = CoverageBuilder.WithZeros(covered, ("supplier", suppliers), ("recipient", recipients)),
            Caveats = SipriManifestText.VolumeCaveats,
        };

    private static string Covers(RegisterPreamble preamble, Period covered) =>
        $"{Named(preamble.Suppliers, "suppliers")}, {Named(preamble.Recipients, "recipients")}, {covered}";

    private static string Named(IReadOnlyList<string>? names, string what) =>
        names is null ? $"all {what}" : $"only the {what} {string.Join(", ", names)}";

    // The lines above the header don't show a choice of categories or of a status.
    private static void CheckWhole(ImportedTable transfers, RegisterPreamble preamble, ImportContext context, ImportLog log)
    {
        if (
            preamble.Suppliers is not null
            || context.Shipped.Datasets.FirstOrDefault(dataset => dataset.Name == transfers.Dataset.Name) is not { } shipped
        )
            return;
        var closest = shipped
            .Resources.OrderBy(resource => resource.Edition == transfers.Edition ? 0 : 1)
            .ThenByDescending(resource => resource.Edition, StringComparer.Ordinal)
            .First();
        if (
            EditionComparison.Totals(transfers, closest, context.Shipped) is not var (mine, theirs)
            || theirs == 0
            || mine >= theirs * LeastPart
        )
            return;
        log.AddProblem(
            null,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"holds {100 * mine / theirs:0} % of the volume that edition {closest.Edition} has for the same recipients and "
                    + $"years: an excerpt, or an export of some categories or statuses, which would give wrong shares. Export all "
                    + $"categories and import that."
            )
        );
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Sums over rows.</summary>
internal static class RowSums
{
    /// <summary>One row for each key, with the exact sum of the values.</summary>
    public static IReadOnlyList<string[]> By<TRow, TKey>(
        IEnumerable<TRow> rows,
        Func<TRow, TKey> key,
        Func<TRow, decimal> value,
        Func<TKey, decimal, string[]> make
    )
        where TKey : notnull
    {
        var sums = new Dictionary<TKey, decimal>();
        foreach (var row in rows)
        {
            var of = key(row);
            sums[of] = sums.GetValueOrDefault(of) + value(row);
        }
        return [.. sums.Select(pair => make(pair.Key, pair.Value))];
    }
}
