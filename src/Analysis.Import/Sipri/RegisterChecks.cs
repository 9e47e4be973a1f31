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
    public static IEnumerable<ImportCheck> Volumes(string file, IReadOnlyList<Delivery> deliveries)
    {
        yield return new(
            "volume of one unit as new times the factor of the status, and the volume of one unit in the deal",
            deliveries.Count,
            Listed(
                file,
                deliveries
                    .Where(one => Math.Abs(one.Estimate!.Value * RegisterTerms.Factor(one.Status) - one.UnitVolume!.Value) > Rounding)
                    .Select(one => new Problem(
                        file,
                        one.Row,
                        "TIV deal unit",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{one.UnitVolume} is not SIPRI's estimate ({one.Estimate}) times "
                                + $"{RegisterTerms.Factor(one.Status)}, the factor of the status; the row was changed or has shifted."
                        )
                    ))
            )
        );
        yield return new(
            "number delivered times the volume of one unit, and the volume delivered",
            deliveries.Count,
            Listed(
                file,
                deliveries
                    .Where(one =>
                        !IsProduct(one, one.UnitVolume!.Value) && !IsProduct(one, one.Estimate!.Value * RegisterTerms.Factor(one.Status))
                    )
                    .Select(one => new Problem(
                        file,
                        one.Row,
                        "TIV delivery values",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{one.Volume} is not the number delivered ({one.Units}) times SIPRI's estimate ({one.Estimate}) "
                                + $"times {RegisterTerms.Factor(one.Status)}, the factor of the status; the row "
                                + $"was changed or has shifted."
                        )
                    ))
            )
        );
        yield return new(
            "year of the order, and year of delivery",
            deliveries.Count,
            Listed(
                file,
                deliveries
                    .Where(one => one.OrderYear > one.Year)
                    .Select(one => new Problem(
                        file,
                        one.Row,
                        "Delivery year",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{one.Year} is before {one.OrderYear}, the year of the order; the row was changed."
                        )
                    ))
            )
        );
    }

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

    public static IEnumerable<ImportCheck> Check(string file, ImportedTable transfers, string edition, ImportContext context)
    {
        if (context.Group("european-nato") is not { } group || !IsForAll(transfers, "supplier") || !IsForAll(transfers, "recipient"))
            yield break;
        var covered = transfers.Coverage.Years!.Value;
        foreach (var print in Prints.Where(print => print.Edition == edition && covered.Contains(print.Window)))
        {
            var rows = transfers
                .Rows.Where(row =>
                    print.Window.Contains(int.Parse(row[2], CultureInfo.InvariantCulture))
                    && group.MembersIn(print.Window.To).Any(member => member.Id == row[1])
                )
                .ToList();
            var all = rows.Sum(Volume);
            if (all == 0)
                continue;
            var share = 100 * rows.Where(row => row[0] == print.Supplier).Sum(Volume) / all;
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
    }

    private static bool IsForAll(ImportedTable table, string column) =>
        table.Coverage.Codes.TryGetValue(column, out var codes) && codes is null;

    private static decimal Volume(string[] row) => decimal.Parse(row[3], CultureInfo.InvariantCulture);
}
