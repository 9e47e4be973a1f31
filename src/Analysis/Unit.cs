using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis;

/// <summary>What a unit counts: the properties of a unit that are needed to print, compare and check a number.</summary>
public enum UnitKind
{
    /// <summary>A part of a whole as a fraction.</summary>
    Fraction,

    /// <summary>A part of gross domestic product as a fraction.</summary>
    FractionOfGdp,

    /// <summary>A part of a whole in per cent.</summary>
    Percent,

    /// <summary>A part of gross domestic product in per cent.</summary>
    PercentOfGdp,

    /// <summary>A growth in per cent a year.</summary>
    PercentPerYear,

    /// <summary>A part of defence expenditure in per cent.</summary>
    PercentOfDefenceExpenditure,

    /// <summary>A difference of two percentages.</summary>
    PercentagePoints,

    /// <summary>One quantity divided by another of its kind.</summary>
    Ratio,

    /// <summary>An index, such as one of concentration.</summary>
    Index,

    /// <summary>Millions of a currency.</summary>
    Money,

    /// <summary>Units of a currency a head.</summary>
    MoneyPerHead,

    /// <summary>Thousands of a currency a head.</summary>
    ThousandMoneyPerHead,

    /// <summary>Millions of SIPRI's trend-indicator values.</summary>
    TrendValue,

    /// <summary>Persons.</summary>
    Persons,

    /// <summary>Thousands of persons.</summary>
    ThousandPersons,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>What is counted one by one, and every other unit.</summary>
    Count,
}

/// <summary>The unit of a number: the words that a reader sees, what it counts, and the price basis of money.</summary>
/// <remarks>The words alone make it, so two units with the same words are equal. This is the one place that reads them.</remarks>
public sealed partial record Unit
{
    // What is counted one by one; figures in two of them never add up.
    private static readonly string[] Counts =
    [
        "aircraft",
        "helicopters",
        "satellites",
        "batteries",
        "launchers",
        "missiles",
        "systems",
        "types",
        "deals",
        "countries",
        "companies",
        "shells",
        "shells per month",
        "shells per year",
        "fuselages per year",
        "wings per year",
        "missiles per year",
        "projects",
        "items",
        "items per year",
        "months",
        "ships",
        "vehicles",
        "brigades",
        "shells per day",
        "charges per month",
        "tonnes per year",
    ];

    private static readonly Dictionary<string, UnitKind> Plain = new(Counts.Select(what => KeyValuePair.Create(what, UnitKind.Count)))
    {
        ["% of defence expenditure"] = UnitKind.PercentOfDefenceExpenditure,
        ["thousand persons"] = UnitKind.ThousandPersons,
        ["million TIV"] = UnitKind.TrendValue,
        ["persons"] = UnitKind.Persons,
        ["%"] = UnitKind.Percent,
        ["year"] = UnitKind.Year,
    };

    private static readonly Dictionary<string, UnitKind> WithPrices = new()
    {
        ["% of GDP"] = UnitKind.PercentOfGdp,
        ["% per year"] = UnitKind.PercentPerYear,
        ["USD per head"] = UnitKind.MoneyPerHead,
        ["EUR per head"] = UnitKind.MoneyPerHead,
        ["thousand USD per head"] = UnitKind.ThousandMoneyPerHead,
    };

    // Results say more than tables: "fraction of GDP, USD (2021 prices)". The first beginning that fits decides.
    private static readonly (string Beginning, UnitKind Kind)[] OfResults =
    [
        ("fraction of GDP", UnitKind.FractionOfGdp),
        ("fraction", UnitKind.Fraction),
        ("percentage point", UnitKind.PercentagePoints),
        ("%", UnitKind.Percent),
        ("ratio", UnitKind.Ratio),
        ("index", UnitKind.Index),
        ("million TIV", UnitKind.TrendValue),
        ("million", UnitKind.Money),
        ("thousand persons", UnitKind.ThousandPersons),
    ];

    [GeneratedRegex(
        @"\A(million (?<currency>[A-Z]{3})|(?<what>[^()]+)) \((current|(?<year>[0-9]{4}) prices)\)\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form { get; }

    [GeneratedRegex("[0-9]{4} prices", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BaseYear { get; }

    private static readonly ConcurrentDictionary<string, Unit> Known = new(StringComparer.Ordinal);

    // A table names its unit in every row. Only units of the vocabulary are here, of which there are not many.
    private static readonly ConcurrentDictionary<string, Unit> Vocabulary = new(StringComparer.Ordinal);

    private Unit(string text, UnitKind kind, PriceBasis? basis) => (Text, Kind, Basis) = (text, kind, basis);

    /// <summary>No unit: where nothing is measured.</summary>
    public static Unit None { get; } = new("", UnitKind.Count, null);

    /// <summary>The words, as tables, pages and files show them.</summary>
    public string Text { get; }

    /// <summary>What it counts.</summary>
    public UnitKind Kind { get; }

    /// <summary>The price basis of money, and of what is formed from money at constant prices; null where the words give none.</summary>
    public PriceBasis? Basis { get; }

    /// <summary>Whether it is a part of a whole as a fraction, which readers see in per cent.</summary>
    public bool IsFraction => Kind is UnitKind.Fraction or UnitKind.FractionOfGdp;

    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent =>
        Kind is UnitKind.Percent or UnitKind.PercentOfGdp or UnitKind.PercentPerYear or UnitKind.PercentOfDefenceExpenditure;

    /// <summary>Whether it relates two quantities, so that the base year of their prices cancels out.</summary>
    public bool IsRelation => IsFraction || IsPercent || Kind is UnitKind.PercentagePoints or UnitKind.Ratio or UnitKind.Index;

    /// <summary>The same unit without the base year of its prices, to compare editions.</summary>
    public Unit WithoutBaseYear => Of(BaseYear.Replace(Text, "constant prices"));

    /// <summary>The unit of the same part of a whole as a fraction: <c>fraction of GDP</c> for <c>% of GDP</c>.</summary>
    public Unit AsFraction => Of(Text.Replace("% of", "fraction of", StringComparison.Ordinal));

    /// <summary>The unit of some words, also where they are not of the vocabulary of the tables.</summary>
    public static implicit operator Unit(string text) => Of(text);

    /// <summary>The unit of some words, also where they are not of the vocabulary of the tables.</summary>
    public static Unit Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Known.GetOrAdd(text, static words => Parse(words) ?? new(words, KindOf(words), null));
    }

    /// <summary>The unit of the vocabulary that <c>data/README.md</c> lists; null where the words are none of it.</summary>
    public static Unit? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Vocabulary.TryGetValue(text, out var known))
            return known;
        return ParseForm(text) is { } parsed ? Vocabulary.GetOrAdd(text, parsed) : null;
    }

    private static Unit? ParseForm(string text)
    {
        if (Plain.TryGetValue(text, out var plain))
            return new(text, plain, null);
        var match = Form.Match(text);
        if (!match.Success)
            return null;
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        if (match.Groups["currency"].Success)
            return new(text, UnitKind.Money, new(match.Groups["currency"].Value, year));
        var what = match.Groups["what"].Value;
        var currency = what.StartsWith("EUR", StringComparison.Ordinal) ? "EUR" : "USD";
        return WithPrices.TryGetValue(what, out var kind) ? new(text, kind, new(currency, year)) : null;
    }

    /// <summary>A message about words that name no unit of the vocabulary.</summary>
    public static string Unknown(string text) =>
        $"'{text}' is not a unit of the vocabulary; did you mean {ClosestMatch.Find(text, Examples)}? (data/README.md lists the units)";

    /// <summary>The words.</summary>
    public override string ToString() => Text;

    private static UnitKind KindOf(string text)
    {
        foreach (var (beginning, kind) in OfResults)
            if (text.StartsWith(beginning, StringComparison.Ordinal))
                return kind;
        return UnitKind.Count;
    }

    private static IEnumerable<string> Examples =>
        [.. Plain.Keys, .. WithPrices.Keys.Select(what => what + " (2021 prices)"), "million USD (current)", "million USD (2021 prices)"];
}
