using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>A row of figures in a NATO sheet: the label, under which subtitle, and the figures by year.</summary>
/// <param name="Number">The row of the sheet.</param>
/// <param name="Label">The label as it stands.</param>
/// <param name="Subtitle">The subtitle above.</param>
/// <param name="Figures">The cells under the years.</param>
/// <param name="Beside">A number that stands under no year; null where there is none.</param>
internal sealed record NatoRow(int Number, string Label, string Subtitle, IReadOnlyList<(int Year, bool IsEstimate, SheetCell Cell)> Figures, double? Beside);

/// <summary>Walks through a sheet of NATO's workbook. Both layouts have it that a subtitle and a line of years stand above the rows they are about; how far in, and how often, differs.</summary>
internal sealed partial class NatoSheet
{
    private readonly List<(int Column, int Year, bool IsEstimate)> _years = [];
    private string _subtitle = "";

    /// <summary>The texts that stand alone in a row, which the unit, the base year and the footnotes are in.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Cells without a label beside them: leftovers of the spreadsheet.</summary>
    public int Strays { get; private set; }

    public List<NatoRow> Rows { get; } = [];

    public static NatoSheet Read(Sheet sheet, Func<string, bool> isSubtitle)
    {
        var read = new NatoSheet();
        foreach (var row in sheet.Rows)
            read.Take(row, isSubtitle);
        return read;
    }

    private void Take(SheetRow row, Func<string, bool> isSubtitle)
    {
        var label = row.Cells.Select(cell => cell.Number is null && !cell.IsError ? cell.Text : null).FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";
        if (Years(row) is { Count: > 1 } years)
        {
            _years.Clear();
            _years.AddRange(years);
            return;
        }
        var figures = _years.Select(column => (column.Year, column.IsEstimate, Cell: row[column.Column])).Where(figure => figure.Cell.Shown.Length > 0).ToList();
        if (figures.Count == 0)
        {
            Texts.Add(label);
            if (isSubtitle(label))
                _subtitle = label;
        }
        else if (label.Length == 0 || _years.Any(column => row[column.Column].Text == label))
            Strays += figures.Count;
        else
            Rows.Add(new(row.Number, label, _subtitle, figures, row.Cells.Where((_, column) => _years.All(year => year.Column != column)).Select(cell => cell.Number).FirstOrDefault(number => number is not null)));
    }

    // 2014, or 2024e for an estimate; some years are text and some are numbers.
    private static List<(int, int, bool)> Years(SheetRow row)
    {
        var cells = row.Cells.Select((cell, column) => (Match: YearForm().Match(cell.Shown), Column: column, cell.Shown)).Where(cell => cell.Shown.Length > 0).ToList();
        return cells.All(cell => cell.Match.Success)
            ? [.. cells.Select(cell => (cell.Column, int.Parse(cell.Match.Groups["year"].Value, CultureInfo.InvariantCulture), cell.Match.Groups["e"].Length > 0))]
            : [];
    }

    [GeneratedRegex(@"\A(?<year>(19|20)\d\d)(?<e>e?)\z")]
    private static partial Regex YearForm();
}
