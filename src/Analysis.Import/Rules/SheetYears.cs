using System.Globalization;

namespace Analysis.Import.Rules;

/// <summary>A column of a year.</summary>
/// <param name="Column">The column, the first being 0.</param>
/// <param name="Year">The year.</param>
/// <param name="IsEstimate">Whether the header marks the year as estimated (<c>2024e</c>).</param>
internal sealed record SheetYear(int Column, int Year, bool IsEstimate);

/// <summary>Reads the years in a header of a sheet: consecutive, each in the next column, each once.</summary>
internal static class SheetYears
{
    /// <summary>The year of a header cell, such as <c>2014</c> or <c>2024e</c>; null where it is not a year. Some publishers write years as numbers and some as text.</summary>
    public static SheetYear? Find(SheetCell cell, int column)
    {
        if (cell.Kind is not (CellKind.Number or CellKind.Text))
            return null;
        var text = cell.Shown;
        var isEstimate = text.Length == 5 && text[4] == 'e';
        return YearText.Find(isEstimate ? text[..4] : text) is { } year and >= 1900 ? new(column, year, isEstimate) : null;
    }

    /// <summary>The years of a header from a column on; every filled cell from there must be one.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">The header.</param>
    /// <param name="from">The first column that may hold a year.</param>
    /// <param name="tally">Takes the problems.</param>
    public static IReadOnlyList<SheetYear> Read(Sheet sheet, SheetRow header, int from, Tally tally)
    {
        List<SheetYear> years = [];
        for (var column = from; column < header.Cells.Count; column++)
        {
            var cell = header[column];
            if (!cell.IsFilled && years.Count == 0)
                continue;
            var follows = years.Count == 0 ? (int?)null : years[^1].Year + 1;
            if (Find(cell, column) is not { } year)
                tally.Problem(header.Number, sheet.Column(column), $"the header has '{cell.Shown}' where a year belongs{Expected(follows)}; the layout or the file was changed. Download the workbook again.");
            else if (follows is { } next && year.Year != next)
                tally.Problem(header.Number, sheet.Column(column), $"the header has the year {cell.Shown} where {next.ToString(CultureInfo.InvariantCulture)} belongs; the file was changed. Download the workbook again.");
            else if (years.Count > 0 && years[^1].IsEstimate && !year.IsEstimate)
                tally.Problem(header.Number, sheet.Column(column), $"the header has {cell.Shown} without 'e' behind an estimated year; the file was changed. Download the workbook again.");
            else
                years.Add(year);
        }
        return years;
    }

    private static string Expected(int? year) => year is { } next ? $" ({next.ToString(CultureInfo.InvariantCulture)})" : "";
}
