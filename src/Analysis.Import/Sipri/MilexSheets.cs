using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>A sheet of SIPRI's workbook of military expenditure: what it measures, and the words above its table that state it.</summary>
/// <param name="What">What the sheet is.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Unit">The unit of the table, in which <c>BASE</c> is the base year.</param>
/// <param name="Factor">What the figures are multiplied by.</param>
/// <param name="Form">Which figures make sense.</param>
/// <param name="Words">The words above the table, of which one of each list must be there.</param>
internal sealed record MilexSheet(
    string What,
    string Measure,
    string Unit,
    double Factor,
    SheetNumberForm Form,
    params IReadOnlyList<string[]> Words
);

/// <summary>The sheets of SIPRI's workbook of military expenditure. Since 2023 SIPRI calls them by US$, before by USD.</summary>
internal static class MilexSheets
{
    public const string Constant = "constant";
    public const string Current = "current";
    public const string Burden = "burden";
    public const string PerHead = "per-head";
    public const string Government = "government";
    public const string Regions = "regions";

    private static readonly string[] Missing = ["...", ". .", "..", "…", "xxx"];
    private static readonly string[] Millions =
    [
        "us$ m",
        "us $m",
        "us$m",
        "millions of us$",
        "million us$",
        "million us dollars",
        "millions of us dollars",
        "us $ m",
        "usd m",
    ];

    // SIPRI's largest share of GDP is 117 % (Kuwait in 1991).
    private static readonly SheetNumberForm Share = new(0, 2, Missing);
    private static readonly SheetNumberForm Dollars = new(0, 1e8, Missing);

    /// <summary>The sheets that are read.</summary>
    public static IReadOnlyList<MilexSheet> All { get; } =
    [
        new(Constant, "military-expenditure", "million USD (BASE prices)", 1, Dollars, ["constant"], Millions),
        new(Current, "military-expenditure", "million USD (current)", 1, Dollars, ["current"], Millions),
        new(Burden, "military-burden", "% of GDP (current)", 100, Share, ["gdp", "gross domestic product"]),
        new(PerHead, "military-expenditure-per-head", "USD per head (current)", 1, Dollars, ["per capita"]),
        new(Government, "military-share-of-government-spending", "%", 100, Share, ["government"]),
    ];

    private static readonly (string What, string Written)[] Names =
    [
        (Burden, "Share of GDP"),
        (PerHead, "Per capita"),
        (Government, "Share of Govt. spending"),
        (Regions, "Regional totals"),
    ];

    // What would make the figures others; "thousand" and "billion" in any form.
    private static readonly string[] Wrong = ["billion", "us$ b", "us $b", "us$b", "thousand", "trillion", "euro", "local currency"];

    /// <summary>The kind of sheet for a name, and SIPRI's spelling of the name; null where the sheet is not read.</summary>
    public static (string What, string Written)? Find(string name)
    {
        if (BaseYear(name) is { } year)
            return (Constant, $"Constant ({YearText.Of(year)}) {Dollar(name)}");
        if (SheetText.Same(name, "Current US$") || SheetText.Same(name, "Current USD"))
            return (Current, $"Current {Dollar(name)}");
        foreach (var (what, written) in Names)
            if (SheetText.Same(name, written))
                return (what, written);
        return null;
    }

    /// <summary>How SIPRI writes the name of a sheet that has always had one name.</summary>
    public static string Written(string what) => Names.First(name => name.What == what).Written;

    /// <summary>The base year in the name of a sheet; null where the sheet is not in constant prices.</summary>
    public static int? BaseYear(string name) =>
        SheetText.Fits(name, "Constant (####) US$", out var year) || SheetText.Fits(name, "Constant (####) USD", out year) ? year : null;

    /// <summary>Compares the words above a table with what the sheet is called.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="form">What it must be.</param>
    /// <param name="header">The row of the header.</param>
    /// <param name="baseYear">The base year of constant prices.</param>
    /// <param name="log">Takes the problems.</param>
    public static void CheckWords(Sheet sheet, MilexSheet form, int header, int baseYear, ImportLog log)
    {
        var lines = sheet
            .Rows.TakeWhile(row => row.Number < header)
            .Select(row => (row.Number, Text: string.Join(' ', row.Cells.Select(cell => cell.DisplayText)).ToLowerInvariant()))
            .ToList();
        var all = SheetText.Plain(string.Join(' ', lines.Select(line => line.Text)));
        foreach (var words in form.Words.Where(words => !words.Any(word => all.Contains(word, StringComparison.Ordinal))))
            log.AddProblem(
                null,
                null,
                $"sheet '{sheet.Name}': does not contain above its table '{words[0]}', so its figures may not be those of its "
                    + $"name; the file was changed. Download the workbook again."
            );
        foreach (var (row, text) in lines)
        {
            if (Wrong.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal)) is { } wrong)
                log.AddProblem(
                    row,
                    null,
                    $"sheet '{sheet.Name}': says '{wrong}', and the figures of this sheet are expected in "
                        + $"{form.Unit.Replace("BASE", YearText.Of(baseYear), StringComparison.Ordinal)}; the unit is another. "
                        + $"Download the workbook again."
                );
            if (
                text.Contains("figures are in ", StringComparison.Ordinal)
                && form.What is (Constant or Current or PerHead)
                && !Array.Exists(form.What == PerHead ? ["us$", "usd"] : Millions, word => text.Contains(word, StringComparison.Ordinal))
            )
                log.AddProblem(
                    row,
                    null,
                    $"sheet '{sheet.Name}': says '{text.Shorten()}', and the figures of this sheet are expected in "
                        + $"{form.Unit.Replace("BASE", YearText.Of(baseYear), StringComparison.Ordinal)}; the unit is another. "
                        + $"Download the workbook again."
                );
            if (
                form.What == Constant
                && text.Contains("constant", StringComparison.Ordinal)
                && Base(text) is { } other
                && other != baseYear
            )
                log.AddProblem(
                    row,
                    null,
                    $"sheet '{sheet.Name}': says constant prices of {YearText.Of(other)}, and the name of the sheet says "
                        + $"{YearText.Of(baseYear)}; the file was changed. Download the workbook again."
                );
            if (
                (form.What == Constant && text.Contains("current", StringComparison.Ordinal))
                || (form.What == Current && text.Contains("constant", StringComparison.Ordinal))
            )
                log.AddProblem(
                    row,
                    null,
                    $"sheet '{sheet.Name}': says other prices than its name; two sheets were mixed up. Download the workbook again."
                );
        }
    }

    /// <summary>The last year given by the words above a table, such as 2024 of <c>1949-2024</c>; null where they give none.</summary>
    public static int? LastYear(Sheet sheet, int header)
    {
        foreach (var text in sheet.Rows.TakeWhile(row => row.Number < header).Select(row => row[0].DisplayText))
            for (var at = 4; at + 4 < text.Length; at++)
                if (
                    text[at] is '-' or '–'
                    && YearText.Find(text[(at - 4)..at]) is not null
                    && YearText.Find(text[(at + 1)..(at + 5)]) is { } year
                )
                    return year;
        return null;
    }

    // "constant (2023) US$", "constant 2023 prices".
    private static int? Base(string text)
    {
        var rest = text[(text.IndexOf("constant", StringComparison.Ordinal) + "constant".Length)..].TrimStart(' ', '(');
        return rest.Length >= 4 ? YearText.Find(rest[..4]) : null;
    }

    private static string Dollar(string name) => name.EndsWith("USD", StringComparison.OrdinalIgnoreCase) ? "USD" : "US$";
}
