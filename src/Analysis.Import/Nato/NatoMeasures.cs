using Analysis.Import.Rules;

namespace Analysis.Import.Nato;

/// <summary>A block of rows in a table of NATO's workbook.</summary>
/// <param name="Table">The table, such as <c>TABLE2</c>.</param>
/// <param name="Subtitle">The subtitle above the block, in which <c>####</c> is the base year.</param>
/// <param name="Measure">What the block measures.</param>
/// <param name="Unit">In which unit; <c>CUR</c> means the currency of the row, <c>BASE</c> the base year.</param>
/// <param name="Form">Which figures make sense.</param>
internal sealed record NatoMeasure(string Table, string Subtitle, string Measure, string Unit, SheetNumberForm Form);

/// <summary>What the tables and subtitles of NATO's workbook measure, and in which unit.</summary>
internal static class NatoMeasures
{
    private const string CurrentRates = "Current prices and exchange rates";
    private const string ConstantRates = "Constant #### prices and exchange rates";

    // Every country of these tables has forces: nothing is a figure that was lost.
    private const double Least = 1e-6;

    private static readonly SheetNumberForm Money = Form(Least, 1e9);
    private static readonly SheetNumberForm Percentage = Form(0, 100);

    /// <summary>The blocks in the order of the tables; table 4 repeats figures of the others and is not read.</summary>
    public static IReadOnlyList<NatoMeasure> All { get; } =
    [
        new("TABLE1", "Current prices", "defence-expenditure", "million CUR (current)", Money),
        new("TABLE1", "Constant #### prices", "defence-expenditure", "million CUR (BASE prices)", Money),
        new("TABLE2", CurrentRates, "defence-expenditure", "million USD (current)", Money),
        new("TABLE2", ConstantRates, "defence-expenditure", "million USD (BASE prices)", Money),
        new("TABLE3", "Share of real GDP (%)", "defence-burden", "% of GDP (BASE prices)", Form(Least, 40)),
        new("TABLE3", "Annual real change (%)", "real-change", "% per year (BASE prices)", Form(-100, 1000)),
        new("TABLE5", CurrentRates, "gdp", "million USD (current)", Money),
        new("TABLE5", ConstantRates, "gdp", "million USD (BASE prices)", Money),
        new("TABLE6", "GDP per capita (thousand US dollars)", "gdp-per-capita", "thousand USD per head (BASE prices)", Form(Least, 1000)),
        new(
            "TABLE6",
            "Defence expenditure per capita (US dollars)",
            "defence-expenditure-per-capita",
            "USD per head (BASE prices)",
            Form(Least, 100_000)
        ),
        new("TABLE7", "Thousands", "military-personnel", "thousand persons", Form(0, 100_000)),
        new("TABLE8A", "Equipment (a)", "equipment-share", "% of defence expenditure", Percentage),
        new("TABLE8A", "Personnel (b)", "personnel-share", "% of defence expenditure", Percentage),
        new("TABLE8B", "Infrastructure (c)", "infrastructure-share", "% of defence expenditure", Percentage),
        new("TABLE8B", "Other (d)", "other-share", "% of defence expenditure", Percentage),
    ];

    // The line above a table that names the unit of all its blocks; the subtitles of tables 6 and 7 name theirs.
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["TABLE1"] = "Million national currency units",
        ["TABLE2"] = "Million US dollars",
        ["TABLE3"] = "Based on #### prices",
        ["TABLE5"] = "Million US dollars",
        ["TABLE6"] = "#### prices and exchange rates",
        ["TABLE8A"] = "Percentage of total defence expenditure",
        ["TABLE8B"] = "Percentage of total defence expenditure",
    };

    // By the word that NATO writes after the country, and by country where one word is the name of two currencies.
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Leks"] = "ALL",
        ["Euros"] = "EUR",
        ["Leva"] = "BGN",
        ["Canadian dollars"] = "CAD",
        ["Koruny"] = "CZK",
        ["Kroner DNK"] = "DKK",
        ["Kroner NOR"] = "NOK",
        ["Kuna"] = "HRK",
        ["Kunas"] = "HRK",
        ["Forint"] = "HUF",
        ["Denars"] = "MKD",
        ["Zlotys"] = "PLN",
        ["New Lei"] = "RON",
        ["Lei"] = "RON",
        ["Kronor"] = "SEK",
        ["Liras"] = "TRY",
        ["Pounds"] = "GBP",
        ["US dollars"] = "USD",
    };

    /// <summary>The tables that are read; table 4 follows from the others.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. All.Select(one => one.Table).Distinct()];

    public static IReadOnlyList<string> Measures { get; } = [.. All.Select(one => one.Measure).Distinct()];

    /// <summary>
    /// The block of a table with a text as its subtitle; null where the text is not a subtitle. NATO calls it core defence expenditure
    /// since 2026.
    /// </summary>
    public static NatoMeasure? Find(string table, string text, out int baseYear)
    {
        baseYear = 0;
        foreach (var one in All)
            if (one.Table == table && SheetText.Fits(WithoutCore(text), one.Subtitle, out baseYear))
                return one;
        return null;
    }

    /// <summary>The line that names the unit of a table; null where the subtitles do.</summary>
    public static string? UnitLine(string table) => Units.GetValueOrDefault(table);

    /// <summary>Whether a text is the line that names the unit of a table.</summary>
    public static bool IsUnitLine(string table, string text, out int baseYear)
    {
        baseYear = 0;
        return Units.TryGetValue(table, out var line) && SheetText.Fits(WithoutCore(text), line, out baseYear);
    }

    /// <summary>The ISO 4217 code of a currency as NATO names it; null where it is not known.</summary>
    public static string? Currency(string word, string country) =>
        Currencies.GetValueOrDefault(word) ?? Currencies.GetValueOrDefault($"{word} {country}");

    private static string WithoutCore(string text) => SheetText.Plain(text.Replace("core ", "", StringComparison.OrdinalIgnoreCase));

    private static SheetNumberForm Form(double minimum, double maximum) => new(minimum, maximum, "..", "-", "–");
}

/// <summary>The label of a row, such as <c>Czechia*   (Koruny)</c>.</summary>
/// <param name="Name">The name of the country or of the aggregate.</param>
/// <param name="HasStar">Whether NATO marks it.</param>
/// <param name="Currency">The currency in words; empty where there is none.</param>
internal sealed record NatoLabel(string Name, bool HasStar, string Currency)
{
    public static NatoLabel Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var closes = open >= 0 && text.EndsWith(')');
        var name = (closes ? text[..open] : text).Trim();
        return name.EndsWith('*') && !name.EndsWith("**", StringComparison.Ordinal)
            ? new(name[..^1].TrimEnd(), true, Words(text, open, closes))
            : new(name, false, Words(text, open, closes));
    }

    private static string Words(string text, int open, bool closes) => closes ? text[(open + 1)..^1].Trim() : "";
}
