using System.Globalization;

namespace Analysis.Import.Tests;

/// <summary>SIPRI's Top 100 of two years with a hundred invented companies each, whose sheets agree with each other.</summary>
internal static class TopBook
{
    /// <summary>The workbook.</summary>
    /// <param name="words">What SIPRI calls revenue: <c>Arms revenues</c>, <c>Arms Revenue</c> or <c>Arms Sales</c>.</param>
    /// <param name="year">The newer of the two years, which is the base year.</param>
    public static WorkbookFile Of(string words = "Arms revenues", int year = 2024) =>
        new WorkbookFile()
            .Sheet(
                Text(year),
                [
                    .. Head(year, year, words),
                    .. Enumerable
                        .Range(1, 100)
                        .Select(rank =>
                            (
                                4 + rank,
                                "A",
                                (object?[])
                                    [
                                        rank,
                                        rank,
                                        Name(rank),
                                        rank == 3 ? "f" : null,
                                        Country(rank),
                                        Revenue(rank, 1),
                                        Revenue(rank, 0),
                                        3 * Revenue(rank, 1),
                                        1 / 3d,
                                        Revenue(rank, 0) * 1.02,
                                    ]
                            )
                        ),
                    .. Notes,
                ]
            )
            .Sheet(
                Text(year - 1),
                [
                    .. Head(year - 1, year, words),
                    .. Enumerable
                        .Range(1, 100)
                        .Select(rank =>
                            (
                                4 + rank,
                                "A",
                                (object?[])
                                    [
                                        rank,
                                        rank,
                                        Name(rank),
                                        null,
                                        Country(rank),
                                        Revenue(rank, 0),
                                        null,
                                        4 * Revenue(rank, 0),
                                        0.25,
                                        Revenue(rank, 0) * 1.02,
                                    ]
                            )
                        ),
                    .. Notes,
                ]
            );

    private static readonly (int, string, object?[])[] Notes =
    [
        (105, "A", ["Note: Percentage shares may not correspond."]),
        (106, "A", ["a", "Companies enter from 2015 on."]),
    ];

    /// <summary>Company 1 has 60,000 and 50,000 million, each further one 500 less.</summary>
    private static double Revenue(int rank, int newer) => 50_500 - 500 * rank + 10_000 * newer;

    private static string Name(int rank) => $"Company {Text(rank)}";

    private static string Country(int rank) =>
        rank switch
        {
            <= 40 => "United States",
            <= 60 => "United Kingdom",
            <= 70 => "Trans-European",
            <= 80 => "Russia",
            _ => "Türkiye",
        };

    private static IEnumerable<(int, string, object?[])> Head(int year, int baseYear, string words) =>
        [
            (1, "A", [$"The SIPRI Top 100 arms-producing and military services companies in the world, {Text(year)} *Note (a)"]),
            (2, "A", ["Revenue figures are in millions of US$ and are rounded to the nearest $10 million."]),
            (3, "A", [$"Source: SIPRI Arms Industry Database, retrieved December {Text(baseYear + 1)}"]),
            (
                4,
                "A",
                [
                    $"Rank ({Text(year)}) *Note (b)",
                    $"Rank ({Text(year - 1)})",
                    "Company (c) ",
                    $"Notes ({Text(year)})",
                    "Country (d)",
                    $"{words}  ({Text(year)})",
                    $"{words} ({Text(year - 1)})",
                    $"Total revenues ({Text(year)})",
                    $"{words} as a % of total revenues ({Text(year)})",
                    $"{words} {Text(baseYear - 1)} (constant {Text(baseYear)} prices) note (e)",
                ]
            ),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
