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

    /// <summary>How SIPRI has written the unit of the sheets in dollars.</summary>
    public static IReadOnlyList<string> Millions { get; } =
    ["us$ m", "us $m", "us$m", "millions of us$", "million us$", "million us dollars", "millions of us dollars", "us $ m", "usd m"];

    // SIPRI's largest share of GDP is 117 % (Kuwait in 1991).
    private static readonly SheetNumberForm Share = new(0, 2, Missing);
    private static readonly SheetNumberForm Dollars = new(0, 1e8, Missing);

    /// <summary>The sheets that are read.</summary>
    public static IReadOnlyList<MilexSheet> All { get; } =
    [
        new(Constant, "military-expenditure", "million USD (BASE prices)", 1, Dollars, ["constant"], [.. Millions]),
        new(Current, "military-expenditure", "million USD (current)", 1, Dollars, ["current"], [.. Millions]),
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

    private static string Dollar(string name) => name.EndsWith("USD", StringComparison.OrdinalIgnoreCase) ? "USD" : "US$";
}
