using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Checks of the rows of a register by deals against each other and within themselves.</summary>
internal static class DealChecks
{
    private const string OrderColumn = "SIPRI TIV for total order";
    private const string DeliveredColumn = "SIPRI TIV of delivered weapons";

    private const int LeastRows = 100;

    private static readonly (string Id, string Name)[] Texts =
    [
        ("designation", "Weapon designation"),
        ("description", "Weapon description"),
        ("comment", "Comments"),
    ];

    private static readonly (string Id, string Name)[] Marks =
    [
        ("order year?", "mark behind Year of order"),
        ("ordered?", "mark behind Number ordered"),
        ("delivered?", "mark behind Number delivered"),
    ];

    /// <summary>The numbers, the volumes that follow from them, and the years.</summary>
    public static IEnumerable<ImportCheck> Of(string file, IReadOnlyList<Deal> deals)
    {
        yield return new(
            "numbers times the volume of one unit, and the volumes of the order and of what was delivered",
            deals.Count,
            RegisterChecks.Listed(file, deals.Select(deal => Volumes(file, deal)).OfType<Problem>())
        );
        yield return new(
            "number delivered, years of delivery and year of the order",
            deals.Count,
            RegisterChecks.Listed(file, deals.Select(deal => Years(file, deal)).OfType<Problem>())
        );
    }

    /// <summary>
    /// A row that occurs twice counts a deal twice: SIPRI gives deals no number that distinguishes them, so two rows equal in every cell
    /// are a difference.
    /// </summary>
    public static void FindCopies(IReadOnlyList<CheckedRow> rows, ImportLog log)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!seen.TryAdd(string.Join('\u001f', row.Cells), row.Row))
                log.AddDifference(
                    row.Row,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"is the same as row {seen[string.Join('\u001f', row.Cells)]} in every cell, so that the deal counts "
                            + $"twice; a row was copied. Download the file again and import it as it is."
                    )
                );
    }

    /// <summary>
    /// A column of comments, or one of the three of marks beside others that have some, which is empty in all of many rows was emptied. A
    /// letter before a question mark
    /// (W?rtsil?) was one that another encoding lacks.
    /// </summary>
    public static void FindEmptied(int header, IReadOnlyList<CheckedRow> rows, ImportLog log)
    {
        foreach (var row in rows)
        foreach (var (id, name) in Texts.Where(column => HasLostLetter(row.Text(column.Id))))
            log.AddProblem(
                row.Row,
                name,
                $"'{row.Text(id)}' has a question mark for a letter, which was lost in another encoding. Download the file "
                    + $"again and import it as it is."
            );
        if (rows.Count < LeastRows)
            return;
        var marks = Marks.Where(column => rows.All(row => row.Text(column.Id).Length == 0)).ToList();
        var emptied = rows.All(row => row.Text("comment").Length == 0) ? ["Comments"] : new List<string>();
        foreach (var name in emptied.Concat(marks.Count < Marks.Length ? marks.Select(mark => mark.Name) : []))
            log.AddDifference(
                header,
                name,
                "is empty in every row, which it is in no register of SIPRI; the column was emptied. Download the file again "
                    + "and import it as it is."
            );
    }

    private static bool HasLostLetter(string text)
    {
        for (var at = text.IndexOf('?', StringComparison.Ordinal); at >= 0; at = text.IndexOf('?', at + 1))
            if ((at > 0 && char.IsLetter(text[at - 1])) || (at + 1 < text.Length && char.IsLetter(text[at + 1])))
                return true;
        return false;
    }

    private static Problem? Volumes(string file, Deal deal)
    {
        Problem Apart(string column, string what) => new(file, deal.Row, column, $"{what}; the row was changed or has shifted.");
        if (deal.UnitVolume is not { } unit)
            return deal is { OrderVolume: null or 0, PrintedVolume: null or 0 }
                ? null
                : Apart("SIPRI TIV per unit", "is empty beside a volume");
        if (deal is { Ordered: null, OrderVolume: not (null or 0) })
            return Apart("Number ordered", "is empty beside a volume of the order");
        var volumes = UnitVolumes(unit, deal.Status)
            .Where(one => deal.Ordered is not { } ordered || IsProduct(ordered, one, deal.OrderVolume))
            .ToList();
        if (volumes.Count == 0)
            return Apart(
                OrderColumn,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{FormatValue(deal.OrderVolume)} is not the number ordered ({deal.Ordered}) times the volume of one unit ({unit})"
                )
            );
        return volumes.Exists(one => IsProduct(deal.Delivered ?? 0, one, deal.PrintedVolume))
            ? null
            : Apart(
                DeliveredColumn,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{FormatValue(deal.PrintedVolume)} is not the number delivered ({deal.Delivered}) times the volume of one "
                        + $"unit ({unit})"
                )
            );
    }

    private static string FormatValue(decimal? printed) => printed is { } number ? ImportContext.Text(number) : "an empty cell";

    private static bool IsProduct(decimal number, decimal unit, decimal? printed) =>
        Math.Abs(number * unit - (printed ?? 0)) <= RegisterChecks.Rounding;

    // The volume of one unit is what is printed, or where that is rounded, the volume as new, which has two decimals, times the factor of
    // the status.
    private static IEnumerable<decimal> UnitVolumes(decimal printed, string status)
    {
        yield return printed;
        var factor = RegisterTerms.Factor(status) / 100;
        var last = Math.Floor((printed + RegisterChecks.Rounding) / factor);
        for (var hundredths = Math.Max(0, Math.Ceiling((printed - RegisterChecks.Rounding) / factor)); hundredths <= last; hundredths++)
            yield return hundredths * factor;
    }

    private static Problem? Years(string file, Deal deal)
    {
        Problem Apart(string what) => new(file, deal.Row, "Year(s) of delivery", $"{what}; the row was changed or has shifted.");
        if ((deal.Years.Count > 0) != (deal.Delivered > 0))
            return Apart(deal.Years.Count > 0 ? "holds years, and nothing was delivered" : "is empty, and something was delivered");
        if (deal.Years.Count > (deal.Delivered ?? 0))
            return Apart(string.Create(CultureInfo.InvariantCulture, $"holds {deal.Years.Count} years for {deal.Delivered} units"));
        return deal.Years.Count > 0 && deal.Years[0] < deal.OrderYear
            ? Apart(
                string.Create(CultureInfo.InvariantCulture, $"begins with {deal.Years[0]}, before {deal.OrderYear}, the year of the order")
            )
            : null;
    }
}
