using Analysis.Data.Loading;
using Analysis.Import.Rules;

namespace Analysis.Import.Eurostat;

/// <summary>A dataset of Eurostat that is read: its code, its dimensions, and the address that gives what is read of it.</summary>
/// <param name="Code">The code, in small letters.</param>
/// <param name="Dimensions">The names of its dimensions.</param>
/// <param name="Selection">The selection on defence, as the address has it.</param>
internal sealed record EurostatDataset(string Code, IReadOnlyList<string> Dimensions, string Selection)
{
    private const string Service = "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/";

    /// <summary>The datasets that are read, and no other.</summary>
    public static IReadOnlyList<EurostatDataset> All { get; } =
    [
        new("gov_ev", ["freq", "expend", "na_item", "unit", "geo", "time"], "expend=DEF&na_item=TE&na_item=P51G&unit=MIO_EUR&unit=PC_GDP"),
        new(
            "gov_10a_exp",
            ["freq", "unit", "sector", "cofog99", "na_item", "geo", "time"],
            "sector=S13&cofog99=GF02&na_item=TE&unit=MIO_EUR&unit=PC_GDP"
        ),
    ];

    /// <summary>All dimensions that one of them has.</summary>
    public static IReadOnlyList<string> AllDimensions { get; } = [.. All.SelectMany(dataset => dataset.Dimensions).Distinct()];

    /// <summary>The addresses, for a problem to name.</summary>
    public static string Addresses => string.Join(" or ", All.Select(dataset => dataset.Address));

    /// <summary>The dataset as the tables are called.</summary>
    public string Name => $"eurostat-{Code.Replace('_', '-')}";

    /// <summary>The address of the selection that is read.</summary>
    public string Address => $"{Service}{Code}?format=JSON&lang=en&{Selection}";

    /// <summary>The dataset of a response, by the code that it names, else by the dimension that only one dataset has.</summary>
    /// <param name="code">The code; null where the response names none.</param>
    /// <param name="dimensions">The dimensions of the response.</param>
    /// <param name="log">Takes the problem.</param>
    /// <returns>The dataset; null where it is not one of them or has other dimensions.</returns>
    public static EurostatDataset? Find(string? code, IReadOnlyList<string> dimensions, ImportLog log)
    {
        var found = code is null
            ? All.FirstOrDefault(dataset => dimensions.Contains(dataset.Dimensions.First(name => name is "expend" or "cofog99")))
            : All.FirstOrDefault(dataset => string.Equals(dataset.Code, code, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            log.AddProblem(
                null,
                null,
                code is null
                    ? $"names no dataset and has neither the dimension expend nor cofog99, so it is not known to be on defence; "
                        + $"fetch {Addresses}."
                    : $"is of the dataset '{(code.Length > 40 ? code[..40] : code)}', which is not read; fetch {Addresses}."
            );
            return null;
        }
        foreach (var missing in found.Dimensions.Except(dimensions))
            log.AddProblem(null, missing, $"the dimension is missing, so it is not known to be the one on defence; fetch {found.Address}.");
        foreach (var more in dimensions.Except(found.Dimensions))
            log.AddProblem(
                null,
                more,
                $"is not a dimension of {found.Code}; the layout has changed, or the response was changed. Download {found.Address}."
            );
        return log.HasProblems ? null : found;
    }
}

/// <summary>The codes of Eurostat's dimensions: those that are read, those that a documented rule leaves out, and none else.</summary>
internal static class EurostatCodes
{
    /// <summary>The code of the Union of today's 27 members; those of other compositions are left out.</summary>
    public const string Union = "EU27_2020";

    /// <summary>The unit of amounts.</summary>
    public const string Amount = "MIO_EUR";

    /// <summary>The unit of shares.</summary>
    public const string Share = "PC_GDP";

    private const string Flags = "bcdefilmnprsuz";

    // Eurostat's own two-letter codes: Greece is EL and the United Kingdom UK.
    private static readonly Dictionary<string, string> Countries = """
        AT AUT BE BEL BG BGR CY CYP CZ CZE DE DEU DK DNK EE EST EL GRC ES ESP FI FIN FR FRA HR HRV HU HUN IE IRL IT ITA LT LTU LU LUX LV LVA MT MLT NL NLD
        PL POL PT PRT RO ROU SE SWE SI SVN SK SVK UK GBR NO NOR CH CHE IS ISL TR TUR LI LIE RS SRB ME MNE MK MKD AL ALB BA BIH UA UKR MD MDA GE GEO XK XKX
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(
        pair => pair[0],
        pair => pair[1],
        StringComparer.Ordinal
    );

    private static readonly string[] Aggregates = Words(
        "EU EU28 EU27_2007 EU25 EU15 EA EA11 EA12 EA13 EA15 EA16 EA17 EA18 EA19 EA20 EA21 EEA EEA28 EEA30 EEA30_2007 EEA31 EFTA"
    );

    // What the governments spend by kind; the total and the investment in fixed assets are read.
    private static readonly string[] OtherItems = Words(
        """
        B9 D1 D11 D12 D2 D2_D5_D8 D29 D29_D5_D8 D29_D5_D8_OP5 D3 D31 D39 D4 D41 D5 D6 D62 D62_D632 D62_D63 D62_D6311_D63121_D63131 D63 D631 D632 D7 D74 D75 D8 D9 D92 D92_D99 D92P D99 NP OP5ANP
        OP5A OP5L P1 P11 P12 P13 P2 P3 P31 P32 P5 P51 P51C P51G_NP P52 P52_P53 P53 P5_K2 P5_NP P5L P5M P5G
        """
    );

    /// <summary>The country of a code; null where the code is not that of a country.</summary>
    public static string? Country(string geo) => Countries.GetValueOrDefault(geo);

    /// <summary>Why a documented rule leaves a code out; null where none does.</summary>
    public static string? LeftOut(EurostatDataset dataset, string dimension, string code) =>
        dimension switch
        {
            "sector" when code is "S1311" or "S1312" or "S1313" or "S1314" => "of a part of government",
            "cofog99" when code == "TOTAL" || (code != "GF02" && IsDivision(code)) => "not on defence",
            "na_item" when dataset.Code == "gov_10a_exp" && OtherItems.Contains(code) => "of another item of the accounts",
            "unit" when code is "MIO_NAC" or "PC_TOT" => "in national currency or another unit",
            "geo" when Aggregates.Contains(code) => "of an aggregate or a region",
            _ => null,
        };

    /// <summary>What is not right with a code; null where it is read or left out by a rule.</summary>
    public static string? Problem(EurostatDataset dataset, string dimension, string code, int lastYear) =>
        dimension switch
        {
            "freq" => code == "A" ? null : $"'{code.Shorten(40)}' is not A: only yearly figures are read. Fetch {dataset.Address}.",
            "expend" => code == "DEF" ? null : $"'{code.Shorten(40)}' is not DEF, expenditure on defence. Fetch {dataset.Address}.",
            "time" => YearText.Find(code) is { } year && year >= 1970 && year <= lastYear
                ? null
                : $"'{code.Shorten(40)}' is not a year from 1970 to {YearText.Of(lastYear)}. Fetch {dataset.Address}.",
            "sector" when code == "S13" => null,
            "cofog99" when code == "GF02" => null,
            "na_item" when code is "TE" or "P51G" => null,
            "unit" when code is Amount or Share => null,
            "geo" when code == Union || Countries.ContainsKey(code) => null,
            _ => LeftOut(dataset, dimension, code) is not null
                ? null
                : $"'{code.Shorten(40)}' is not a known code of {dimension}; it was changed, or is new. Fetch {dataset.Address}.",
        };

    /// <summary>What is not right with the words beside a code; null where they agree with it, or nothing is known of them.</summary>
    public static string? LabelProblem(string dimension, string code, string label, PartyNames names)
    {
        var expected = (dimension, code) switch
        {
            ("unit", Amount) => "Million euro",
            ("unit", Share) => "Percentage of gross domestic product (GDP)",
            ("na_item", "TE") => "Total general government expenditure",
            ("na_item", "P51G") => "Gross fixed capital formation",
            ("geo", Union) => "European Union - 27 countries (from 2020)",
            _ => null,
        };
        if (expected is not null)
            return label == expected
                ? null
                : $"the label of {code} is '{label.Shorten(40)}' and not '{expected}', so the code may mean something else; download "
                    + $"the response again, with lang=en.";
        return
            dimension == "geo" && Countries.TryGetValue(code, out var country) && names.FindCountry(label) is { } other && other != country
            ? $"the label of {code} is '{label.Shorten(40)}', which is another country ({other}); one of them was changed. Download "
                + $"the response again."
            : null;
    }

    /// <summary>Whether a text is one or several of Eurostat's flags.</summary>
    public static bool AreFlags(string text) => text.All(Flags.Contains) && text.Length <= 4;

    private static bool IsDivision(string code) =>
        code.Length is 4 or 6 && code.StartsWith("GF", StringComparison.Ordinal) && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
