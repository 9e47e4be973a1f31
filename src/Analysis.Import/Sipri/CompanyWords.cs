using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Compares the words above a table of the Top 100 with the sheet: the year of the title, and the unit.</summary>
internal static class CompanyWords
{
    private static readonly string[] Millions = ["millions of us$", "million us$", "us$ m", "us$m", "us $m", "millions of us dollars", "million us dollars", "millions of dollars"];
    private static readonly string[] Wrong = ["billion", "thousand", "trillion", "euro", "€", "£"];

    /// <summary>Looks at the rows above the header.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">The row of the header.</param>
    /// <param name="year">The year of the sheet.</param>
    /// <param name="tally">Takes the problems.</param>
    public static void Check(Sheet sheet, int header, int year, Tally tally)
    {
        foreach (var row in sheet.Rows.Where(row => row.Number < header))
        {
            var text = SheetText.Plain(string.Join(' ', row.Cells.Select(cell => cell.Shown)));
            if (text.Contains("Top 100", StringComparison.OrdinalIgnoreCase) && SheetText.Years(text).LastOrDefault(year) is var said && said != year)
                tally.Problem(row.Number, null, $"sheet '{sheet.Name}': the title gives {YearText.Of(said)}; two sheets were mixed up. Download the workbook again.");
            var names = text.Contains("figures are in ", StringComparison.OrdinalIgnoreCase) || text.Contains("figures in ", StringComparison.OrdinalIgnoreCase);
            var isWrong = names && !Array.Exists(Millions, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            if (isWrong || (names && Array.Exists(Wrong, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))))
                tally.Problem(row.Number, null, $"sheet '{sheet.Name}': says '{(text.Length <= 60 ? text : text[..60] + "…")}', and the figures are expected in millions of US$; the unit is another. Download the workbook again.");
        }
    }
}
