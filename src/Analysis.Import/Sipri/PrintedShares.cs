using System.Globalization;

namespace Analysis.Import;

/// <summary>Compares a register with the percentages that SIPRI printed in its fact sheets.</summary>
internal static class PrintedShares
{
    // Trends in International Arms Transfers, 2025 (March 2026) and 2024 (March 2025): imports of European NATO.
    private static readonly (string Edition, string Supplier, Period Window, decimal Printed)[] Prints =
    [
        ("2026", "USA", new(2021, 2025), 58m), ("2026", "KOR", new(2021, 2025), 8.6m), ("2026", "ISR", new(2021, 2025), 7.7m), ("2026", "FRA", new(2021, 2025), 7.4m),
        ("2025", "USA", new(2020, 2024), 64m), ("2025", "USA", new(2015, 2019), 52m),
    ];

    public static IEnumerable<ImportCheck> Check(string file, ImportedTable transfers, string edition, ImportContext context)
    {
        if (context.Group("european-nato") is not { } group || !IsForAll(transfers, "supplier") || !IsForAll(transfers, "recipient"))
            yield break;
        var covered = transfers.Coverage.Years!.Value;
        foreach (var print in Prints.Where(print => print.Edition == edition && covered.Contains(print.Window)))
        {
            var rows = transfers.Rows.Where(row => print.Window.Contains(int.Parse(row[2], CultureInfo.InvariantCulture)) && group.MembersIn(print.Window.To).Any(member => member.Id == row[1])).ToList();
            var all = rows.Sum(Volume);
            if (all == 0)
                continue;
            var share = 100 * rows.Where(row => row[0] == print.Supplier).Sum(Volume) / all;
            yield return new($"share of {print.Supplier} in the imports of European NATO {print.Window}, and SIPRI's print", 1, Math.Abs(share - print.Printed) <= 1 ? [] : [new(file, null, null, string.Create(CultureInfo.InvariantCulture,
                $"the share of {print.Supplier} in the imports of European NATO {print.Window} is {share:0.0} %, and SIPRI printed {print.Printed} %; more than a point cannot come from a revision."))]);
        }
    }

    private static bool IsForAll(ImportedTable table, string column) => table.Coverage.Codes.TryGetValue(column, out var codes) && codes is null;

    private static decimal Volume(string[] row) => decimal.Parse(row[3], CultureInfo.InvariantCulture);
}
