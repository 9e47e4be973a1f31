using Analysis.Data.Tests;

namespace Analysis.Import.Tests;

/// <summary>An invented country of <see cref="NatoBook"/>, at constant prices.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Currency">Its currency in words.</param>
/// <param name="Spending">Spending in million dollars by year.</param>
/// <param name="Gdp">GDP in million dollars by year.</param>
/// <param name="Prices">Current over constant prices by year.</param>
/// <param name="Rates">The exchange rate of the base year, and those of the years.</param>
/// <param name="Heads">Thousand people.</param>
/// <param name="Forces">Thousand persons by year.</param>
/// <param name="Shares">The four shares, the same in each year.</param>
internal sealed record NatoCountry(
    string Name,
    string Currency,
    double[] Spending,
    double[] Gdp,
    double[] Prices,
    double[] Rates,
    double Heads,
    double[] Forces,
    double[] Shares
);

/// <summary>
/// NATO's workbook of three invented countries whose tables agree with each other, in both layouts, with the traps of the genuine ones.
/// </summary>
internal static class NatoBook
{
    // Poland spends 2.5 and 3 % of GDP, Norway 2 %, the United States 4 %; their decimals show that nothing is rounded.
    private static List<NatoCountry> Countries(double poland) =>
        [
            new(
                "Poland",
                "Zlotys",
                [poland / 1.5, poland / 1.25],
                [poland / 0.0375, poland / 0.0375],
                [1.25, 1.25],
                [4, 4, 5],
                36,
                [200.25, 210],
                [40, 30, 10, 20]
            ),
            new("Norway", "Kroner", [5, 6], [250, 300], [1.2, 1.2], [8, 10, 10], 5, [20, 21], [30, 40, 10, 20]),
            new(
                "United States",
                "US dollars",
                [100.0001, 110.0001],
                [2500.0001, 2750.0001],
                [1, 1],
                [1, 1, 1],
                50,
                [1300, 1290],
                [25.01, 34.99, 5, 35]
            ),
        ];

    /// <summary>Makes the three countries the members of NATO.</summary>
    public static void AddMembers(DataFolder data)
    {
        data.Replace(
            "groups",
            "groups.csv",
            File.ReadAllText(data.PathOf("groups", "groups.csv"))
                + "nato,NOR,1949,,https://example.org\nnato,POL,1999,,https://example.org\nnato,USA,1949,,https://example.org\n"
        );
        data.Replace(
            "groups",
            "group-names.csv",
            File.ReadAllText(data.PathOf("groups", "group-names.csv")) + "nato,NATO,2026,The members.\n"
        );
    }

    private static readonly (string Table, string Title, string Unit, string[] Subtitles)[] Tables =
    [
        ("1", "Core defence expenditure", "Million national currency units", ["Current prices", "Constant # prices"]),
        (
            "2",
            "Core defence expenditure",
            "Million US dollars",
            ["Current prices and exchange rates", "Constant # prices and exchange rates"]
        ),
        (
            "3",
            "Core defence expenditure as a share of GDP and annual real change",
            "Based on # prices",
            ["Share of real GDP (%)", "Annual real change (%)"]
        ),
        ("5", "GDP", "Million US dollars", ["Current prices and exchange rates", "Constant # prices and exchange rates"]),
        (
            "6",
            "GDP per capita and core defence expenditure per capita",
            "# prices and exchange rates",
            ["GDP per capita (thousand US dollars)", "Core defence expenditure per capita (US dollars)"]
        ),
        ("7", "Military personnel", "", ["Thousands"]),
        (
            "8a",
            "Distribution of core defence expenditure by main category",
            "Percentage of total core defence expenditure",
            ["Equipment (a)", "Personnel (b)"]
        ),
        (
            "8b",
            "Distribution of core defence expenditure by main category",
            "Percentage of total core defence expenditure",
            ["Infrastructure (c)", "Other (d)"]
        ),
    ];

    /// <summary>
    /// Title in A1, and each block with its own subtitle and header: block one has its header in row 4, block two in row 41.
    /// </summary>
    public static WorkbookFile Of2026(double poland = 27)
    {
        var book = new WorkbookFile();
        foreach (var (table, title, unit, subtitles) in Tables)
        {
            var rows = new List<(int, string, object?[])>
            {
                (1, "A", [$"Table {table}: {title}"]),
                (2, "A", [unit.Replace("#", "2021", StringComparison.Ordinal)]),
                (80, "A", ["Notes: Figures for 2026 are estimates."]),
                (81, "A", ["* Figures of this Ally were revised."]),
            };
            for (var block = 0; block < subtitles.Length; block++)
            {
                rows.Add((3 + 37 * block, "A", [subtitles[block].Replace("#", "2021", StringComparison.Ordinal)]));
                rows.Add((4 + 37 * block, "B", [2025, "2026e"]));
                rows.AddRange(
                    Figures(table, block, poland)
                        .Select(
                            (row, place) =>
                                (
                                    5 + 37 * block + place,
                                    "A",
                                    (object?[])[table == "2" && row.Name == "Norway" ? "Norway*" : row.Name, .. row.Values]
                                )
                        )
                );
            }
            book.Sheet($"Table {table}", [.. rows]);
        }
        return book;
    }

    /// <summary>
    /// Header once, above the first block; labels in C, totals in B; table 7 one column further; leftovers below a block; years that are
    /// text.
    /// </summary>
    public static WorkbookFile Of2024()
    {
        var book = new WorkbookFile();
        foreach (var (table, title, unit, subtitles) in Tables)
        {
            var (first, label) = table == "7" ? (16, 'D') : (4, 'C');
            var old = title.Replace("Core d", "D", StringComparison.Ordinal).Replace("core ", "", StringComparison.Ordinal);
            var rows = new List<(int, string, object?[])>
            {
                (first, "B", [$"Table {table} : {old}"]),
                (first + 4, $"{(char)(label + 1)}", [table == "2" ? "2023" : 2023, "2024e"]),
            };
            if (unit.Length > 0)
                rows.Add(
                    (first + 2, "B", [unit.Replace("#", "2015", StringComparison.Ordinal).Replace("core ", "", StringComparison.Ordinal)])
                );
            for (var block = 0; block < subtitles.Length; block++)
            {
                rows.Add(
                    (
                        first + 6 + 33 * block - (table == "7" ? 4 : 0),
                        table == "7" ? "C" : "B",
                        [
                            subtitles[block].Replace("#", "2015", StringComparison.Ordinal).Replace("Core d", "D", StringComparison.Ordinal)
                                + " ",
                        ]
                    )
                );
                foreach (var (row, place) in Figures(table, block, 27).Select((row, place) => (row, place)))
                    rows.Add(
                        (
                            first + 7 + 33 * block + place,
                            $"{(row.Name.StartsWith("NATO", StringComparison.Ordinal) ? (char)(label - 1) : label)}",
                            row.Name.StartsWith("NATO", StringComparison.Ordinal)
                                ? [row.Name, null, .. row.Values]
                                :
                                [
                                    table is "1" && row.Name.StartsWith("Poland", StringComparison.Ordinal)
                                        ? row.Name.Replace("Poland", "Poland*", StringComparison.Ordinal)
                                        : row.Name,
                                    .. row.Values,
                                ]
                        )
                    );
            }
            if (table is "1" or "8b")
                rows.AddRange([(42, "D", [new CellError("#REF!"), new CellError("#REF!")]), (75, "D", [0])]);
            rows.AddRange([
                (90, "C", ["Notes: Figures for 2024 are estimates. "]),
                (91, "C", ["*  These Allies call for 2% of GDP or more."]),
                (93, "B", ["-7-"]),
            ]);
            book.Sheet($"TABLE{table}", [.. rows]);
        }
        return book.Sheet("TABLE4", (20, "D", [2014, "2024e", "Real change"]), (23, "C", ["Poland", 1, 2, 3]));
    }

    private static IEnumerable<(string Name, object?[] Values)> Figures(string table, int block, double poland)
    {
        var countries = Countries(poland);
        foreach (var country in countries)
            yield return (table == "1" ? $"{country.Name}   ({country.Currency})" : country.Name, Values(table, block, country));
        if (Totals(table, block) is not { } value)
            yield break;
        yield return ("NATO Europe and Canada", value([.. countries.Take(2)]));
        yield return ("NATO Total", value(countries));
    }

    private static object?[] Values(string table, int block, NatoCountry one) =>
        [
            .. Enumerable
                .Range(0, 2)
                .Select(year =>
                    (table, block) switch
                    {
                        ("1", 0) => Round(one.Spending[year] * one.Prices[year] * one.Rates[year + 1]),
                        ("1", _) => Round(one.Spending[year] * one.Rates[0]),
                        ("2", 0) => Round(one.Spending[year] * one.Prices[year]),
                        ("2", _) => Round(one.Spending[year]),
                        ("3", 0) => Round(100 * one.Spending[year] / one.Gdp[year]),
                        ("3", _) => year == 0 ? 1.5 : Round(100 * (one.Spending[1] / one.Spending[0] - 1)),
                        ("5", 0) => Round(one.Gdp[year] * one.Prices[year]),
                        ("5", _) => one.Gdp[year],
                        ("6", 0) => Round(one.Gdp[year] / one.Heads),
                        ("6", _) => Round(1000 * one.Spending[year] / one.Heads),
                        ("7", _) => one.Forces[year],
                        _ => (object?)one.Shares[(table == "8a" ? 0 : 2) + block],
                    }
                ),
        ];

    private static Func<IReadOnlyList<NatoCountry>, object?[]>? Totals(string table, int block) =>
        (table, block) switch
        {
            ("2" or "5" or "7", _) => countries =>
                [
                    .. Enumerable
                        .Range(0, 2)
                        .Select(year =>
                            (object?)Round(
                                countries.Sum(one =>
                                    Convert.ToDouble(Values(table, block, one)[year], System.Globalization.CultureInfo.InvariantCulture)
                                )
                            )
                        ),
                ],
            ("3", 0) => countries =>
                [
                    .. Enumerable
                        .Range(0, 2)
                        .Select(year =>
                            (object?)Round(100 * countries.Sum(one => one.Spending[year]) / countries.Sum(one => one.Gdp[year]))
                        ),
                ],
            _ => null,
        };

    private static double Round(double number) => Math.Round(number, 6);
}
