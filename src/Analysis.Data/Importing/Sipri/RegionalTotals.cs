using System.Globalization;

namespace Analysis.Data.Importing;

/// <summary>Holds the countries of SIPRI's military expenditure against the total that SIPRI prints for the world.</summary>
internal static class RegionalTotals
{
    /// <summary>The printed total holds SIPRI's guesses for countries whose figure is missing, and the sum does not.</summary>
    private const double LeastPart = 0.9;

    public static IEnumerable<ImportCheck> Check(string file, IReadOnlyList<Sheet> sheets, IReadOnlyList<FigureRow> figures, string unit)
    {
        if (sheets.FirstOrDefault(sheet => sheet.Name.StartsWith("Regional totals", StringComparison.Ordinal)) is not { } regions
            || regions.Rows.FirstOrDefault(row => row[0].Shown == "Region") is not { } header
            || regions.Rows.FirstOrDefault(row => row[0].Shown == "World") is not { } world)
            yield break;
        var sums = figures.Where(figure => figure.Measure == "military-expenditure" && figure.Unit == unit).GroupBy(figure => figure.Year).ToDictionary(year => year.Key, year => year.Sum(figure => figure.Number) / 1000);
        var parts = header.Cells.Select((cell, column) => (Year: (int)(cell.Number ?? 0), Printed: world[column].Number))
            .Where(column => column.Printed is > 0 && sums.ContainsKey(column.Year)).Select(column => (column.Year, Part: sums[column.Year] / column.Printed!.Value)).ToList();
        if (parts.Count == 0)
            yield break;
        var apart = parts.Where(part => part.Part is < LeastPart or > 1.005).ToList();
        yield return new("sum of the countries at constant prices and SIPRI's world total, which has estimates for missing countries", parts.Count, [.. apart.Select(part => new Problem(file, null, part.Year.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture,
            $"the countries add up to {100 * part.Part:0.0} % of SIPRI's world total; a figure was changed, or rows are missing.")))]);
    }
}
