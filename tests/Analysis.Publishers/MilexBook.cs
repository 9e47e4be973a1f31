namespace Analysis.Publishers;

/// <summary>SIPRI's workbook of military expenditure: invented figures that fit one another and SIPRI's totals.</summary>
public static class MilexBook
{
    private const int First = 2000;
    private const int Last = 2024;
    private const int Base = 2023;
    private static readonly string[] Estimates =
    [
        "Figures in blue are SIPRI estimates. Figures in red indicate highly uncertain data.",
        "\". .\" = data unavailable. \"xxx\" = country did not exist or was not independent during all or part of the year in question.",
    ];
    private static readonly (string Region, string[] Parts)[] Regions =
    [
        ("Africa", ["North Africa", "sub-Saharan Africa"]),
        ("Americas", ["Central America and the Caribbean", "North America", "South America"]),
        ("Asia & Oceania", ["Central Asia", "East Asia", "South Asia"]),
        ("Europe", ["Central and Western Europe", "Eastern Europe"]),
        ("Middle East", ["Middle East"]),
    ];

    /// <summary>A country in a year.</summary>
    private sealed record Point(double Current, double Constant, double Gdp, double Heads, double Government, int Style);

    /// <summary>The workbook.</summary>
    /// <param name="parties">The names.</param>
    /// <param name="seed">From which the figures are drawn.</param>
    public static BookFile Of(PartyList parties, int seed)
    {
        var (book, random, years) = (
            new BookFile("SIPRI-Milex-data-1949-2024.xlsx") { Made = "2025-04-28" },
            new Random(seed),
            Enumerable.Range(First, Last - First + 1).ToList()
        );
        var countries = parties
            .SipriCodes.Where(code => code.Length == 3 && code is not ("SUN" or "YUG" or "CSK"))
            .Take(160)
            .ToDictionary(code => code, _ => Series(random), StringComparer.Ordinal);
        var sheet = new BookSheet("Front page");
        book.Sheets.Add(sheet);
        book.Sheets.Add(Totals(book, [.. countries.Values], years));
        book.Sheets.Add(
            Sheet(
                book,
                parties,
                countries,
                $"Constant ({Base}) US$",
                [
                    "Military expenditure by country, in constant (2023) US$ m., 1949-2024",
                    "Figures are in US $m., at constant 2023 prices and exchange rates",
                ],
                ["Country", "", "Notes"],
                point => point.Constant
            )
        );
        book.Sheets.Add(
            Sheet(
                book,
                parties,
                countries,
                "Current US$",
                [
                    "Military expenditure by country, in millions of US$ at current prices and exchange rates, 1949-2024",
                    "Figures are in US $m., in current prices, converted at the exchange rate for the given year",
                ],
                ["Country", "Notes"],
                point => point.Current
            )
        );
        book.Sheets.Add(
            Sheet(
                book,
                parties,
                countries,
                "Share of GDP",
                [
                    "Military expenditure by country as percentage of gross domestic product, 1949-2024",
                    "Countries are grouped by region and subregion",
                ],
                ["Country", "Notes"],
                point => point.Current / point.Gdp
            )
        );
        book.Sheets.Add(
            Sheet(
                book,
                parties,
                countries,
                "Per capita",
                ["Military expenditure per capita  by country, 1949-2024", "Figures are in current US$"],
                ["Country", "Notes"],
                point => point.Current / point.Heads
            )
        );
        book.Sheets.Add(
            Sheet(
                book,
                parties,
                countries,
                "Share of Govt. spending",
                [
                    "Military expenditure by country as percentage of government spending, 1949-2024",
                    "Countries are grouped by region and subregion",
                ],
                ["Country", "Notes", "Reporting year"],
                point => point.Current / point.Government
            )
        );
        var notes = new BookSheet("Footnotes");
        notes.Put(book.Texts, 1, 0, "1", "Figures are for the adopted budget.");
        book.Sheets.Add(notes);
        return book;
    }

    private static Point?[] Series(Random random)
    {
        var (gdp, heads, deflator, rate, share) = (
            1000 * Math.Exp(random.NextDouble() * 7),
            1 + random.NextDouble() * 80,
            1d,
            1d,
            0.008 + random.NextDouble() * 0.05
        );
        var missing = random.Next(6) == 0 ? random.Next(1, 8) : 0;
        var points = new Point?[Last - First + 1];
        for (var i = 0; i < points.Length; i++)
        {
            gdp *= 1 + (random.NextDouble() - 0.3) / 10;
            heads *= 1.008;
            share *= 1 + (random.NextDouble() - 0.5) / 10;
            deflator *= 1.02 + random.NextDouble() / 50;
            rate *= 1 + (random.NextDouble() - 0.5) / 20;
            points[i] =
                i < missing
                    ? null
                    : new(
                        gdp * share,
                        gdp * share / deflator / rate,
                        gdp,
                        heads,
                        gdp * 0.35,
                        random.Next(12) switch
                        {
                            0 => 1,
                            1 => 2,
                            _ => 0,
                        }
                    );
        }
        // At the prices of the base year both are the same.
        var factor = points[Base - First]!.Current / points[Base - First]!.Constant;
        return [.. points.Select(point => point is null ? null : point with { Constant = point.Constant * factor })];
    }

    private static BookSheet Sheet(
        BookFile book,
        PartyList parties,
        Dictionary<string, Point?[]> countries,
        string name,
        string[] titles,
        string[] columns,
        Func<Point, double> value
    )
    {
        var sheet = new BookSheet(name);
        var row = 1;
        foreach (var text in (string[])[.. titles, .. Estimates])
            sheet.Put(book.Texts, row++, 0, text);
        var header = ++row;
        sheet.Put(book.Texts, header, 0, [.. columns, .. Enumerable.Range(First, Last - First + 1).Cast<object>()]);
        var from = row += 2;
        var parts = Regions.SelectMany(region => region.Parts).ToList();
        var all = countries.OrderBy(country => country.Key, StringComparer.Ordinal).Chunk(countries.Count / parts.Count + 1).ToList();
        for (var part = 0; part < all.Count; part++)
        {
            if (Regions.FirstOrDefault(region => region.Parts[0] == parts[part]).Region is { } region && region != parts[part])
                sheet.Put(book.Texts, row++, 0, region);
            sheet.Put(book.Texts, row++, 0, parts[part]);
            foreach (var (code, points) in all[part])
            {
                sheet.Put(book.Texts, row, 0, parties.Sipri(code) == "Turkiye" ? "Türkiye" : parties.Sipri(code));
                sheet.Put(book.Texts, row, columns.Length - 1, row % 4 == 0 ? "‡§16" : null);
                sheet.Put(
                    book.Texts,
                    row++,
                    columns.Length,
                    [
                        .. points.Select(point =>
                            point is null ? "..." : (object)new BookCell(0, CellKind.Number, BookSheet.Number(value(point)), point.Style)
                        ),
                    ]
                );
            }
        }
        sheet.Blocks.Add(new(header, 0, columns.Length, columns.Length + Last - First, from, row - 1));
        return sheet;
    }

    private static BookSheet Totals(BookFile book, List<Point?[]> countries, List<int> years)
    {
        var sheet = new BookSheet("Regional totals");
        string[] titles =
        [
            "Military expenditure by region in constant US dollars",
            "Figures are in US$ b., at constant 2023 prices and exchange rates, except for the last figure, which is at 2024 prices",
            "Figures do not always add up to totals because of the conventions of rounding",
            .. Estimates,
        ];
        for (var i = 0; i < titles.Length; i++)
            sheet.Put(book.Texts, i + 1, 0, titles[i]);
        sheet.Put(book.Texts, 14, 0, ["Region", .. years.Cast<object>(), "2024 (current prices)", "Omitted countries"]);
        sheet.Put(
            book.Texts,
            15,
            0,
            [
                "World",
                .. years.Select((_, i) => (object)(countries.Sum(points => points[i]?.Constant ?? 0) / 1000)),
                countries.Sum(points => points[^1]?.Current ?? 0) / 1000,
                "Cuba",
            ]
        );
        return sheet;
    }
}
