using System.Globalization;

namespace Analysis.Data.Importing;

/// <summary>Holds the countries of SIPRI's military expenditure against the total that SIPRI prints for the world.</summary>
internal static class RegionalTotals
{
    /// <summary>The printed total holds SIPRI's guesses for countries whose figure is missing, and the sum does not.</summary>
    private const double LeastPart = 0.9;

    public static IEnumerable<string> Check(IReadOnlyList<Sheet> sheets, IReadOnlyList<FigureRow> figures, string unit)
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
        yield return string.Create(CultureInfo.InvariantCulture, $"countries at constant prices against SIPRI's world total, which holds guesses for missing countries: {parts.Count:N0} years, {100 * parts.Min(part => part.Part):0.0} to {100 * parts.Max(part => part.Part):0.0} % of it{(apart.Count == 0 ? "" : $", APART in {string.Join(", ", apart.Select(part => part.Year))}")}");
    }
}
