using System.Globalization;

namespace Analysis.Publishers;

/// <summary>SIPRI's Top 100 workbook: a hundred companies a year whose sums are those that the project ships.</summary>
public static class TopCompaniesBook
{
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["USA"] = ["United States"],
        ["RUS"] = ["Russia"],
        ["sipri-top-100-europe"] =
        [
            "United Kingdom",
            "France",
            "Germany",
            "Italy",
            "Sweden",
            "Spain",
            "Trans-European",
            "Norway",
            "Finland",
            "Poland",
        ],
        ["other"] = ["Japan", "Israel", "India", "South Korea", "Türkiye", "Singapore", "Australia", "Canada", "China"],
    };

    /// <summary>A company.</summary>
    private sealed record Company(string Name, string Place, int Current, int Constant, double Share);

    /// <summary>The workbook.</summary>
    public static BookFile Of(string root, int seed)
    {
        var (book, random, table) = (
            new BookFile("SIPRI-Top-100-2002-2024.xlsx") { Made = "2025-11-25" },
            new Random(seed),
            ShippedTable.Read(root, "sipri-top-100", "2025.csv")
        );
        var totals = table.Rows.ToDictionary(
            row =>
                (
                    table.Cell(row, "group"),
                    Whole(table.Cell(row, "year")),
                    table.Cell(row, "unit").EndsWith("(current)", StringComparison.Ordinal)
                ),
            row => (Value: Whole(table.Cell(row, "value")), Count: Whole(table.Cell(row, "companies")))
        );
        var years = totals
            .Keys.Select(key => key.Item2)
            .Distinct()
            .OrderDescending()
            .ToDictionary(
                year => year,
                year =>
                    Places
                        .Keys.Where(group => totals.ContainsKey((group, year, true)))
                        .SelectMany(group => Companies(group, totals[(group, year, true)], totals[(group, year, false)].Value, random))
                        .OrderByDescending(company => company.Current)
                        .ToList()
            );
        foreach (var (year, companies) in years)
            book.Sheets.Add(Sheet(book, year, companies, years.GetValueOrDefault(year - 1)));
        return book;
    }

    private static List<Company> Companies(string group, (int Value, int Count) current, int constant, Random random)
    {
        // In tens, as SIPRI rounds; the first company takes what is left over.
        var weights = Enumerable.Range(0, current.Count).Select(i => 1 / (i + 1.5) + random.NextDouble() / 20).ToList();
        var made = weights.Select(weight => (int)(current.Value * weight / weights.Sum() / 10) * 10).ToList();
        made[0] += current.Value - made.Sum();
        var prices = Prices(made, current.Value, constant);
        return
        [
            .. made.Select(
                (value, i) =>
                    new Company(
                        $"{Places[group][i % Places[group].Length]} Works {(char)('A' + i % 26)}{i}",
                        Places[group][i % Places[group].Length],
                        value,
                        prices[i],
                        0.2 + random.NextDouble() * 0.8
                    )
            ),
        ];
    }

    // A country has one rate, so that every company has it except for rounding: down to tens, and what is left over in tens to those that
    // lost most.
    private static List<int> Prices(List<int> values, int sum, int constant)
    {
        var whole = values.Select(value => value * (double)constant / sum).ToList();
        var prices = whole.Select(value => (int)(value / 10) * 10).ToList();
        foreach (
            var at in Enumerable.Range(0, values.Count).OrderByDescending(i => whole[i] - prices[i]).Take((constant - prices.Sum()) / 10)
        )
            prices[at] += 10;
        prices[0] += constant - prices.Sum();
        return prices;
    }

    private static BookSheet Sheet(BookFile book, int year, List<Company> companies, List<Company>? before)
    {
        var (sheet, now, last) = (new BookSheet(Of(year)), Of(year), Of(year - 1));
        sheet.Put(book.Texts, 1, 0, $"The SIPRI Top 100 arms-producing and military services companies in the world, {now}(a)");
        sheet.Put(book.Texts, 2, 0, "Revenue figures are in millions of US$ and are rounded to the nearest 10 million.");
        sheet.Put(book.Texts, 3, 0, "Source: SIPRI Arms Industry Database, retrieved December 2025");
        string[] header =
        [
            $"Rank ({now}) *Note (b)",
            $"Rank ({last})",
            "Company (c) ",
            "Country (d)",
            $"Arms revenues ({now})",
            $"Arms revenues ({last})",
            $"Total revenues ({now})",
            $"Arms revenues as a % of total revenues ({now})",
            $"Arms revenues {now} (constant 2024 prices) note (e)",
            $"Arms revenues {last} (constant 2024 prices) note (e)",
        ];
        // For the base year itself there is one column of constant prices only, that of the year before.
        string[] columns = year == 2024 ? [.. header[..8], header[9]] : header;
        sheet.Put(book.Texts, 4, 0, [.. columns]);
        for (var i = 0; i < companies.Count; i++)
        {
            var (one, old) = (companies[i], before?.FirstOrDefault(company => company.Name == companies[i].Name));
            object?[] prices = year == 2024 ? [old is null ? ". ." : old.Constant] : [one.Constant, old is null ? ". ." : old.Constant];
            sheet.Put(
                book.Texts,
                5 + i,
                0,
                [
                    i + 1,
                    i + 2,
                    one.Name,
                    one.Place,
                    one.Current,
                    old is null ? ". ." : old.Current,
                    (int)(one.Current / one.Share),
                    one.Current / (double)(int)(one.Current / one.Share),
                    .. prices,
                ]
            );
        }
        sheet.Put(
            book.Texts,
            105,
            0,
            "Note: Percentage shares and changes calculated using the data in this table may differ because of rounding."
        );
        sheet.Put(book.Texts, 106, 0, "a", "Companies for which no figures are known are not in the table.");
        sheet.Put(book.Texts, 107, 0, "b", "Companies are ranked by their arms revenues of the year.");
        sheet.Blocks.Add(new(4, 2, 4, 4, 5, 104, HasYears: false));
        if (year != 2024)
            sheet.Blocks.Add(new(4, 2, 8, 8, 5, 104, HasYears: false));
        return sheet;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
