using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Checks of the rows of a register by deliveries against each other and within themselves.</summary>
internal static class RegisterChecks
{
    /// <summary>Volumes are printed with two decimals.</summary>
    public const decimal Rounding = 0.005m;

    /// <summary>The most differences that are reported for one check.</summary>
    private const int Most = 200;

    // What belongs to a deal and not to one of its deliveries.
    private static readonly (string Id, string Name)[] OfDeal =
    [
        ("supplier", "Supplier"),
        ("recipient", "Recipient"),
        ("designation", "Designation"),
        ("description", "Description"),
        ("category", "Armament category"),
        ("ordered", "Order date"),
        ("ordered?", "Order date is estimate"),
        ("status", "Status"),
        ("estimate", "SIPRI estimate"),
        ("unit volume", "TIV deal unit"),
        ("local", "Local production"),
    ];

    /// <summary>The number delivered, the volume of one unit as new, the state at delivery and the volumes that follow from them.</summary>
    public static IEnumerable<ImportCheck> Volumes(string file, IReadOnlyList<Delivery> deliveries) =>
        [
            new(
                "volume of one unit as new times the factor of the status, and the volume of one unit in the deal",
                deliveries.Count,
                Listed(file, Problems(file, "TIV deal unit", deliveries, UnitDifference))
            ),
            new(
                "number delivered times the volume of one unit, and the volume delivered",
                deliveries.Count,
                Listed(file, Problems(file, "TIV delivery values", deliveries, VolumeDifference))
            ),
            new(
                "year of the order, and year of delivery",
                deliveries.Count,
                Listed(file, Problems(file, "Delivery year", deliveries, YearDifference))
            ),
        ];

    private static IEnumerable<Problem> Problems(
        string file,
        string column,
        IEnumerable<Delivery> deliveries,
        Func<Delivery, string?> difference
    ) =>
        deliveries
            .Select(delivery => difference(delivery) is { } says ? new Problem(file, delivery.Row, column, says) : null)
            .OfType<Problem>();

    private static string? UnitDifference(Delivery delivery) =>
        Math.Abs(OfStatus(delivery) - delivery.UnitVolume!.Value) <= Rounding
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{delivery.UnitVolume} is not SIPRI's estimate ({delivery.Estimate}) times "
                    + $"{RegisterTerms.Factor(delivery.Status)}, the factor of the status; the row was changed or has shifted."
            );

    private static string? VolumeDifference(Delivery delivery) =>
        IsProduct(delivery, delivery.UnitVolume!.Value) || IsProduct(delivery, OfStatus(delivery))
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{delivery.Volume} is not the number delivered ({delivery.Units}) times SIPRI's estimate ({delivery.Estimate}) "
                    + $"times {RegisterTerms.Factor(delivery.Status)}, the factor of the status; the row "
                    + $"was changed or has shifted."
            );

    private static string? YearDifference(Delivery delivery) =>
        delivery.OrderYear > delivery.Year
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{delivery.Year} is before {delivery.OrderYear}, the year of the order; the row was changed."
            )
            : null;

    // The volume of one unit in the state in which it was delivered.
    private static decimal OfStatus(Delivery delivery) => delivery.Estimate!.Value * RegisterTerms.Factor(delivery.Status);

    /// <summary>A deal has one row for each year of delivery, and all its rows give the same data of the deal.</summary>
    public static void CompareRows(IReadOnlyList<CheckedRow> rows, ImportLog log)
    {
        Dictionary<(string, string), int> years = [];
        Dictionary<string, CheckedRow> deals = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (id, year) = (row.Text("id"), row.Text("year"));
            if (!years.TryAdd((id, year), row.Row))
                log.AddDifference(
                    row.Row,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has a delivery of deal {id} in {year}, and so has row {years[(id, year)]}; SIPRI has one row for each "
                            + $"deal and year, so a row occurs twice. Download the file again and import it as it is."
                    )
                );
            else if (!deals.TryAdd(id, row))
                CompareDeal(deals[id], row, log);
        }
    }

    /// <summary>The differences of a check, with the number of those that are not listed.</summary>
    public static IReadOnlyList<Problem> Listed(string file, IEnumerable<Problem> differences)
    {
        var all = differences.ToList();
        return all.Count <= Most
            ? all
            :
            [
                .. all.Take(Most),
                new(
                    file,
                    null,
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"and {all.Count - Most:N0} differences more of this kind.")
                ),
            ];
    }

    private static bool IsProduct(Delivery delivery, decimal unit) => Math.Abs(delivery.Units!.Value * unit - delivery.Volume) <= Rounding;

    private static void CompareDeal(CheckedRow first, CheckedRow row, ImportLog log)
    {
        foreach (var (id, name) in OfDeal.Where(column => first.Text(column.Id) != row.Text(column.Id)))
            log.AddDifference(
                row.Row,
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{row.Text(id)}' is not '{first.Text(id)}', which row {first.Row} has for the same deal {row.Text("id")}; "
                        + $"one of the two rows was changed. Download the file again and import it as it is."
                )
            );
    }
}

/// <summary>Compares a register with the percentages that SIPRI printed in its fact sheets.</summary>
internal static class PrintedShares
{
    // Trends in International Arms Transfers, 2025 (March 2026) and 2024 (March 2025): imports of European NATO.
    private static readonly (string Edition, string Supplier, Period Window, decimal Printed)[] Prints =
    [
        ("2026", "USA", new(2021, 2025), 58m),
        ("2026", "KOR", new(2021, 2025), 8.6m),
        ("2026", "ISR", new(2021, 2025), 7.7m),
        ("2026", "FRA", new(2021, 2025), 7.4m),
        ("2025", "USA", new(2020, 2024), 64m),
        ("2025", "USA", new(2015, 2019), 52m),
    ];

    /// <summary>One comparison for each printed percentage of the edition whose window the table covers.</summary>
    public static IEnumerable<ImportCheck> Check(string file, ImportedTable transfers, ImportContext context)
    {
        if (context.Group("european-nato") is not { } group || !IsForAll(transfers, "supplier") || !IsForAll(transfers, "recipient"))
            yield break;
        var covered = transfers.Coverage.Years!.Value;
        foreach (var print in Prints.Where(print => print.Edition == transfers.Edition && covered.Contains(print.Window)))
            if (Share(transfers, group, print.Supplier, print.Window) is { } share)
                yield return new(
                    $"share of {print.Supplier} in the imports of European NATO {print.Window}, and SIPRI's print",
                    1,
                    Math.Abs(share - print.Printed) <= 1
                        ? []
                        :
                        [
                            new(
                                file,
                                null,
                                null,
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"the share of {print.Supplier} in the imports of European NATO {print.Window} is {share:0.0} "
                                        + $"%, and SIPRI printed {print.Printed} %; more than a point cannot come from a revision."
                                )
                            ),
                        ]
                );
    }

    // In per cent; null where nothing was delivered.
    private static decimal? Share(ImportedTable transfers, CountryGroup group, string supplier, Period window)
    {
        var members = group.MembersIn(window.To).Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var rows = transfers
            .Rows.Where(row => window.Contains(int.Parse(row[2], CultureInfo.InvariantCulture)) && members.Contains(row[1]))
            .ToList();
        var all = rows.Sum(Volume);
        return all == 0 ? null : 100 * rows.Where(row => row[0] == supplier).Sum(Volume) / all;
    }

    private static bool IsForAll(ImportedTable table, string column) =>
        table.Coverage.Codes.TryGetValue(column, out var codes) && codes is null;

    private static decimal Volume(string[] row) => decimal.Parse(row[3], CultureInfo.InvariantCulture);
}
