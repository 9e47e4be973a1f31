using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>Makes the tables of a register: volumes by supplier and recipient, and the totals that follow from its rows.</summary>
internal static class RegisterContent
{
    public static ImportedFile Of(IReadOnlyList<Delivery> deliveries, RegisterFile file)
    {
        var chosen = file.Chosen();
        var transfers = Transfers(deliveries, file, chosen);
        CheckWhole(transfers, file);
        var derived = chosen.Suppliers is null
            ? new DerivedTables(transfers, chosen.Recipients, file.Context, file.Log).Of(deliveries, file.Covered)
            : new([], ["the tables derived from the register: they need all suppliers"]);
        return new()
        {
            RecognisedAs = file.RecognisedAs,
            Edition = file.Edition,
            Covers = Covers(file),
            Log = file.Log,
            Tables = [transfers, .. derived.Tables],
            NotMade = derived.NotMade,
            Checks = [.. RegisterChecks.Volumes(file.Log.File, deliveries), .. PrintedShares.Check(file.Log.File, transfers, file.Context)],
        };
    }

    private static ImportedTable Transfers(IReadOnlyList<Delivery> deliveries, RegisterFile file, RegisterChoice chosen) =>
        new()
        {
            Dataset = SipriManifestText.Transfers,
            Edition = file.Edition,
            Shape = SipriManifestText.TransferShape,
            Rows = RowSums.By(
                deliveries,
                delivery => (delivery.Supplier, delivery.Recipient, delivery.Year),
                delivery => delivery.Volume,
                (key, volume) => [key.Supplier, key.Recipient, Text(key.Year), ImportContext.Text(volume)]
            ),
            Title = $"Arms Transfers Database, deliveries to {Text(file.Covered.To)}",
            PublishedOn = file.Made,
            Address = SipriManifestText.Register,
            Provenance =
                $"Deliveries of the trade register that the user downloaded, made by SIPRI on {file.Made}, summed by supplier, "
                + $"recipient and year.",
            Coverage = CoverageBuilder.WithZeros(file.Covered, ("supplier", chosen.Suppliers), ("recipient", chosen.Recipients)),
            Caveats = SipriManifestText.VolumeCaveats,
        };

    private static string Covers(RegisterFile file) =>
        $"{Named(file.Preamble.Suppliers, "suppliers")}, {Named(file.Preamble.Recipients, "recipients")}, {file.Covered}";

    private static string Named(IReadOnlyList<string>? names, string what) =>
        names is null ? $"all {what}" : $"only the {what} {string.Join(", ", names)}";

    private static void CheckWhole(ImportedTable transfers, RegisterFile file)
    {
        if (file.Preamble.Suppliers is null && file.Excerpt(transfers) is var (edition, percent))
            file.Log.AddProblem(
                null,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"holds {percent:0} % of the volume that edition {edition} has for the same recipients and "
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
