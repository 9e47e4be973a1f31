using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>What a table and a subtitle of NATO's workbook measure, and in which unit.</summary>
internal static partial class NatoMeasures
{
    /// <summary>In the order of the tables; <c>CUR</c> stands for the currency of the row, <c>BASE</c> for the base year.</summary>
    private static readonly (string Table, Regex Subtitle, string Measure, string Unit)[] All =
    [
        ("TABLE1", Current(), "defence-expenditure", "million CUR (current)"),
        ("TABLE1", Constant(), "defence-expenditure", "million CUR (BASE prices)"),
        ("TABLE2", Current(), "defence-expenditure", "million USD (current)"),
        ("TABLE2", Constant(), "defence-expenditure", "million USD (BASE prices)"),
        ("TABLE3", Burden(), "defence-burden", "% of GDP (BASE prices)"),
        ("TABLE3", Change(), "real-change", "% per year (BASE prices)"),
        ("TABLE5", Current(), "gdp", "million USD (current)"),
        ("TABLE5", Constant(), "gdp", "million USD (BASE prices)"),
        ("TABLE6", GdpPerHead(), "gdp-per-capita", "thousand USD per head (BASE prices)"),
        ("TABLE6", SpendingPerHead(), "defence-expenditure-per-capita", "USD per head (BASE prices)"),
        ("TABLE7", Any(), "military-personnel", "thousand persons"),
        ("TABLE8A", Equipment(), "equipment-share", "% of defence expenditure"),
        ("TABLE8A", Personnel(), "personnel-share", "% of defence expenditure"),
        ("TABLE8B", Infrastructure(), "infrastructure-share", "% of defence expenditure"),
        ("TABLE8B", Other(), "other-share", "% of defence expenditure"),
    ];

    // By the word that NATO puts behind the country, and by country where one word stands for two currencies.
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Leks"] = "ALL",
        ["Euros"] = "EUR",
        ["Leva"] = "BGN",
        ["Canadian dollars"] = "CAD",
        ["Koruny"] = "CZK",
        ["Kroner DNK"] = "DKK",
        ["Kroner NOR"] = "NOK",
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

    public static bool IsSubtitle(string table, string text) => All.Any(one => one.Table == table && table != "TABLE7" && one.Subtitle.IsMatch(text));

    public static (string Measure, string Unit)? Find(string table, string subtitle) =>
        All.Where(one => one.Table == table && one.Subtitle.IsMatch(subtitle)).Select(one => ((string, string)?)(one.Measure, one.Unit)).FirstOrDefault();

    /// <summary>The ISO 4217 code of a currency as NATO names it; null where it is not known.</summary>
    public static string? Currency(string word, string country) => Currencies.GetValueOrDefault(word) ?? Currencies.GetValueOrDefault($"{word} {country}");

    /// <summary>The base year that a text names; null where it names none.</summary>
    public static int? BaseYear(string text) =>
        Base().Match(text) is { Success: true } match ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\ACurrent prices")]
    private static partial Regex Current();

    [GeneratedRegex(@"\AConstant \d{4} prices")]
    private static partial Regex Constant();

    [GeneratedRegex(@"\AShare of real GDP")]
    private static partial Regex Burden();

    [GeneratedRegex(@"\AAnnual real change")]
    private static partial Regex Change();

    [GeneratedRegex(@"\AGDP per capita")]
    private static partial Regex GdpPerHead();

    [GeneratedRegex(@"\A(Core )?defence expenditure per capita", RegexOptions.IgnoreCase)]
    private static partial Regex SpendingPerHead();

    [GeneratedRegex("")]
    private static partial Regex Any();

    [GeneratedRegex(@"\AEquipment")]
    private static partial Regex Equipment();

    [GeneratedRegex(@"\APersonnel")]
    private static partial Regex Personnel();

    [GeneratedRegex(@"\AInfrastructure")]
    private static partial Regex Infrastructure();

    [GeneratedRegex(@"\AOther")]
    private static partial Regex Other();

    [GeneratedRegex(@"(?<year>(19|20)\d\d) prices")]
    private static partial Regex Base();
}
