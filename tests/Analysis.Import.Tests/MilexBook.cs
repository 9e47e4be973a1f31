namespace Analysis.Import.Tests;

/// <summary>SIPRI's workbook of military expenditure with two invented countries whose sheets agree with each other.</summary>
internal static class MilexBook
{
    private static readonly int[] Years = [2020, 2021, 2022, 2023, 2024];

    // Current over constant prices, 1 in the base year 2023; GDP in million dollars; people in millions.
    private static readonly double[] Prices = [0.8, 0.85, 0.9, 1, 1.05];

    private static readonly (string Name, double[] Current, double[] Gdp, double People)[] Countries =
    [
        ("Poland", [13_000, 14_000, 16_000, 30_000, 36_750], [600_000, 680_000, 690_000, 800_000, 900_000], 40),
        ("Türkiye", [17_000, 16_000, 11_000, 16_000, 21_000], [720_000, 800_000, 900_000, 1_100_000, 1_200_000], 80),
    ];

    /// <summary>The workbook; the names of the sheets are those since 2023, or those before.</summary>
    public static WorkbookFile Of(string dollar = "US$")
    {
        var book = new WorkbookFile().Sheet("Front page", (1, "A", ["SIPRI Military Expenditure Database"]));
        // The world is a little more than the two: 44,118 million of 45,000 in 2023 and so on, all 98 %.
        book.Sheet(
            "Regional totals",
            (2, "A", ["Figures are in US$ b., at constant 2023 prices and exchange rates, except for the last figure."]),
            (14, "A", ["Region", .. Years.Cast<object>(), "2024 (current prices)", "Omitted countries"]),
            (
                16,
                "A",
                [
                    "World",
                    .. Years.Select((_, year) => (object)Math.Round(Countries.Sum(one => one.Current[year] / Prices[year]) / 980, 3)),
                    60,
                ]
            )
        );
        book.Sheet(
            $"Constant (2023) {dollar}",
            Rows(
                "Military expenditure by country, in constant (2023) US$ m., 2020-2024",
                6,
                ["", "Notes"],
                (one, year) => one.Current[year] / Prices[year]
            )
        );
        book.Sheet(
            $"Current {dollar}",
            Rows(
                "Military expenditure by country, in millions of US$ at current prices and exchange rates, 2020-2024",
                6,
                ["Notes"],
                (one, year) => one.Current[year]
            )
        );
        book.Sheet(
            "Share of GDP",
            Rows(
                "Military expenditure by country as percentage of gross domestic product, 2020-2024",
                6,
                ["Notes"],
                (one, year) => one.Current[year] / one.Gdp[year]
            )
        );
        book.Sheet(
            "Per capita",
            Rows("Military expenditure per capita by country, 2020-2024", 7, ["Notes"], (one, year) => one.Current[year] / one.People)
        );
        return book.Sheet(
            "Share of Govt. spending",
            Rows(
                "Military expenditure by country as percentage of government spending, 2020-2024",
                8,
                ["Notes", "Reporting year"],
                (one, year) => one.Current[year] / one.Gdp[year] / 0.4
            )
        );
    }

    private static (int, string, object?[])[] Rows(
        string title,
        int header,
        string[] beside,
        Func<(string Name, double[] Current, double[] Gdp, double People), int, double> figure
    ) =>
        [
            (1, "A", [title]),
            (
                2,
                "A",
                [
                    title.Contains("capita", StringComparison.Ordinal)
                        ? "Figures are in current US$"
                        : "Countries are grouped by region and subregion",
                ]
            ),
            (3, "A", ["Figures in blue are SIPRI estimates. Figures in red indicate highly uncertain data."]),
            (header, "A", ["Country", .. beside, .. Years.Cast<object>()]),
            (header + 2, "A", ["Europe"]),
            .. Countries.Select(
                (one, place) =>
                    (
                        header + 3 + place,
                        "A",
                        (object?[])
                            [
                                one.Name,
                                .. beside.Select(name => name == "Notes" ? "‡§16" : null),
                                .. Years.Select(
                                    (_, year) =>
                                        one.Name == "Türkiye" && year > 2
                                            ? new StyledNumber(figure(one, year), year == 4 ? StyledNumber.Blue : StyledNumber.Red)
                                            : (object)figure(one, year)
                                ),
                            ]
                    )
            ),
            (header + 5, "A", ["European Union", .. beside.Select(_ => (object?)null), "...", "...", 1, 1, 1]),
            (header + 6, "A", ["Yemen, North", .. beside.Select(_ => (object?)null), "...", "...", "xxx", "xxx", "xxx"]),
        ];
}
