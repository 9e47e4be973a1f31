using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Compares the words above a table of SIPRI's military expenditure with what the sheet is called.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="form">What it must be.</param>
/// <param name="baseYear">The base year of constant prices.</param>
/// <param name="log">Takes the problems.</param>
internal sealed class MilexHeadingCheck(Sheet sheet, MilexSheet form, int baseYear, ImportLog log)
{
    // What would make the figures others; "thousand" and "billion" in any form.
    private static readonly string[] OtherUnits = ["billion", "us$ b", "us $b", "us$b", "thousand", "trillion", "euro", "local currency"];

    private static readonly string[] Dollars = ["us$", "usd"];

    /// <summary>Compares the words of all rows above the header.</summary>
    /// <param name="header">The row of the header.</param>
    public void Check(int header)
    {
        var lines = sheet
            .Rows.TakeWhile(row => row.Number < header)
            .Select(row => (row.Number, Text: string.Join(' ', row.Cells.Select(cell => cell.DisplayText)).ToLowerInvariant()))
            .ToList();
        CheckNeeded(SheetText.Plain(string.Join(' ', lines.Select(line => line.Text))));
        foreach (var (row, text) in lines)
        {
            CheckUnit(row, text);
            CheckBaseYear(row, text);
            CheckPrices(row, text);
        }
    }

    private void CheckNeeded(string all)
    {
        foreach (var words in form.Words.Where(words => !HasAny(all, words)))
            log.AddProblem(
                null,
                null,
                $"sheet '{sheet.Name}': does not contain above its table '{words[0]}', so its figures may not be those of its "
                    + $"name; the file was changed. Download the workbook again."
            );
    }

    private void CheckUnit(int row, string text)
    {
        if (Array.Find(OtherUnits, word => Has(text, word)) is { } unit)
            AddOtherUnit(row, unit);
        if (
            Has(text, "figures are in ")
            && form.What is (MilexSheets.Constant or MilexSheets.Current or MilexSheets.PerHead)
            && !HasAny(text, form.What == MilexSheets.PerHead ? Dollars : MilexSheets.Millions)
        )
            AddOtherUnit(row, text.Shorten());
    }

    private void AddOtherUnit(int row, string said) =>
        log.AddProblem(
            row,
            null,
            $"sheet '{sheet.Name}': says '{said}', and the figures of this sheet are expected in "
                + $"{form.Unit.Replace("BASE", YearText.Of(baseYear), StringComparison.Ordinal)}; the unit is another. "
                + $"Download the workbook again."
        );

    private void CheckBaseYear(int row, string text)
    {
        if (form.What == MilexSheets.Constant && Has(text, "constant") && BaseYear(text) is { } other && other != baseYear)
            log.AddProblem(
                row,
                null,
                $"sheet '{sheet.Name}': says constant prices of {YearText.Of(other)}, and the name of the sheet says "
                    + $"{YearText.Of(baseYear)}; the file was changed. Download the workbook again."
            );
    }

    private void CheckPrices(int row, string text)
    {
        if ((form.What == MilexSheets.Constant && Has(text, "current")) || (form.What == MilexSheets.Current && Has(text, "constant")))
            log.AddProblem(
                row,
                null,
                $"sheet '{sheet.Name}': says other prices than its name; two sheets were mixed up. Download the workbook again."
            );
    }

    // "constant (2023) US$", "constant 2023 prices".
    private static int? BaseYear(string text)
    {
        var rest = text[(text.IndexOf("constant", StringComparison.Ordinal) + "constant".Length)..].TrimStart(' ', '(');
        return rest.Length >= 4 ? YearText.Find(rest[..4]) : null;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.Ordinal);

    private static bool HasAny(string text, IEnumerable<string> words) => words.Any(word => Has(text, word));
}
