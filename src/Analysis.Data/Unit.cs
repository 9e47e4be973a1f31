using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data;

/// <summary>What a unit counts.</summary>
internal enum UnitKind
{
    Money,
    MoneyPerHead,
    ThousandMoneyPerHead,
    PercentOfGdp,
    PercentPerYear,
    PercentOfDefenceExpenditure,
    ThousandPersons,
    TrendValue,
    Persons,
    Percent,
    Year,
    Count,
}

/// <summary>A unit of the regular vocabulary that <c>data/README.md</c> names.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Basis">The price basis of money, and of what is formed from money at constant prices.</param>
internal sealed record Unit(UnitKind Kind, PriceBasis? Basis)
{
    // What is counted one by one; figures in two of them never add up.
    private static readonly string[] Counts =
    [
        "aircraft", "helicopters", "satellites", "batteries", "launchers", "missiles", "systems", "types", "deals", "countries", "companies",
        "shells", "shells per month", "shells per year", "fuselages per year", "wings per year", "missiles per year", "projects", "items",
        "ships", "vehicles", "brigades", "shells per day", "charges per month", "tonnes per year",
    ];

    private static readonly Dictionary<string, Unit> Plain = new(Counts.Select(what => KeyValuePair.Create(what, new Unit(UnitKind.Count, null))))
    {
        ["% of defence expenditure"] = new(UnitKind.PercentOfDefenceExpenditure, null),
        ["thousand persons"] = new(UnitKind.ThousandPersons, null),
        ["million TIV"] = new(UnitKind.TrendValue, null),
        ["persons"] = new(UnitKind.Persons, null),
        ["%"] = new(UnitKind.Percent, null),
        ["year"] = new(UnitKind.Year, null),
    };

    private static readonly Dictionary<string, UnitKind> WithPrices = new()
    {
        ["% of GDP"] = UnitKind.PercentOfGdp,
        ["% per year"] = UnitKind.PercentPerYear,
        ["USD per head"] = UnitKind.MoneyPerHead,
        ["EUR per head"] = UnitKind.MoneyPerHead,
        ["thousand USD per head"] = UnitKind.ThousandMoneyPerHead,
    };

    /// <summary>The unit that a text names; null where it names none.</summary>
    public static Unit? Parse(string text)
    {
        if (Plain.TryGetValue(text, out var plain))
            return plain;
        var match = Form.Match(text);
        if (!match.Success)
            return null;
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        if (match.Groups["currency"].Success)
            return new(UnitKind.Money, new(match.Groups["currency"].Value, year));
        return WithPrices.TryGetValue(match.Groups["what"].Value, out var kind) ? new(kind, new(match.Groups["what"].Value.StartsWith("EUR", StringComparison.Ordinal) ? "EUR" : "USD", year)) : null;
    }

    /// <summary>What to say of a text that names no unit.</summary>
    public static string Unknown(string text) =>
        $"'{text}' is not a unit of the vocabulary; did you mean {Nearest.To(text, Examples)}? (data/README.md lists the units)";

    private static IEnumerable<string> Examples =>
        [.. Plain.Keys, .. WithPrices.Keys.Select(what => what + " (2021 prices)"), "million USD (current)", "million USD (2021 prices)"];

    private static readonly Regex Form = new(
        @"\A(million (?<currency>[A-Z]{3})|(?<what>[^()]+)) \((current|(?<year>[0-9]{4}) prices)\)\z", RegexOptions.NonBacktracking);
}
