using System.Globalization;
using Analysis.Import.Files;

namespace Analysis.Import.Rules;

/// <summary>A column of a year.</summary>
/// <param name="Column">The column, the first being 0.</param>
/// <param name="Year">The year.</param>
/// <param name="IsEstimate">Whether the header marks the year as estimated (<c>2024e</c>).</param>
internal sealed record SheetYear(int Column, int Year, bool IsEstimate);

/// <summary>Reads the years in a header of a sheet: consecutive, each in the next column, each once.</summary>
internal static class SheetYears
{
    /// <summary>
    /// The year of a header cell, such as <c>2014</c> or <c>2024e</c>; null where it is not a year. Some publishers write years as numbers
    /// and some as text.
    /// </summary>
    public static SheetYear? Find(SheetCell cell, int column)
    {
        if (cell.Kind is not (CellKind.Number or CellKind.Text))
            return null;
        var text = cell.DisplayText;
        var isEstimate = text.Length == 5 && text[4] == 'e';
        return YearText.Find(isEstimate ? text[..4] : text) is { } year and >= 1900 ? new(column, year, isEstimate) : null;
    }

    /// <summary>The years of a header from a column on; every filled cell from there must be one.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">The header.</param>
    /// <param name="from">The first column that may hold a year.</param>
    /// <param name="log">Takes the problems.</param>
    public static IReadOnlyList<SheetYear> Read(Sheet sheet, SheetRow header, int from, ImportLog log)
    {
        List<SheetYear> years = [];
        for (var column = from; column < header.Cells.Count; column++)
        {
            var cell = header[column];
            if (!cell.IsFilled && years.Count == 0)
                continue;
            var year = Find(cell, column);
            if (Problem(cell, year, years.LastOrDefault()) is { } problem)
                log.AddProblem(header.Number, sheet.Column(column), problem);
            else
                years.Add(year!);
        }
        return years;
    }

    // What is not right with a year behind another; null where it follows.
    private static string? Problem(SheetCell cell, SheetYear? year, SheetYear? last)
    {
        if (year is null)
            return $"the header has '{cell.DisplayText}' where a year belongs{Expected(last?.Year + 1)}; the layout or the file was "
                + $"changed. Download the workbook again.";
        if (last is null)
            return null;
        if (year.Year != last.Year + 1)
            return $"the header has the year {cell.DisplayText} where {YearText.Of(last.Year + 1)} belongs; "
                + $"the file was changed. Download the workbook again.";
        return last.IsEstimate && !year.IsEstimate
            ? $"the header has {cell.DisplayText} without 'e' behind an estimated year; the file was changed. Download "
                + $"the workbook again."
            : null;
    }

    private static string Expected(int? year) => year is { } next ? $" ({next.ToString(CultureInfo.InvariantCulture)})" : "";
}

/// <summary>The columns of a header that are years, one after the other.</summary>
internal static class YearColumns
{
    /// <summary>The years and their places, from one column to another; consecutive, each once, none blank.</summary>
    /// <param name="header">The header.</param>
    /// <param name="from">The place of the first year.</param>
    /// <param name="count">How many columns of years there are.</param>
    /// <param name="log">Takes the problems, with the row of the header.</param>
    /// <returns>The years; empty where the header has a problem.</returns>
    public static IReadOnlyList<(int Year, int Place)> Read(TextRow header, int from, int count, ImportLog log)
    {
        List<(int Year, int Place)> years = [];
        for (var place = from; place < from + count; place++)
        {
            var text = header.Cells[place].Trim();
            var expected = years.Count > 0 ? years[^1].Year + 1 : (int?)null;
            if (YearText.Find(text) is not { } year)
                log.AddProblem(
                    header.Row,
                    CellAddress.ColumnName(place),
                    $"the header has '{text}' where a year belongs{(expected is { } next ? $" ({YearText.Of(next)})" : "")}; "
                        + $"the layout or the file was changed. Download it again."
                );
            else if (expected is { } follows && year != follows)
                log.AddProblem(
                    header.Row,
                    CellAddress.ColumnName(place),
                    $"the header has the year {text} after {YearText.Of(follows - 1)}; the years of one file follow each other. "
                        + $"Download it again."
                );
            if (YearText.Find(text) is { } known)
                years.Add((known, place));
            else
                return [];
        }
        return log.HasProblems ? [] : years;
    }
}

/// <summary>Years as publishers write them: four digits.</summary>
internal static class YearText
{
    /// <summary>The year of a text; null where the text is not a year.</summary>
    public static int? Find(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and < 2200
            ? year
            : null;

    /// <summary>A year as tables write it.</summary>
    public static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);
}
