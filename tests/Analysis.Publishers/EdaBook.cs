namespace Analysis.Publishers;

/// <summary>The European Defence Agency's workbook: invented figures of the 27 members that add up to the printed total.</summary>
public static class EdaBook
{
    private static readonly string[] Members =
    [
        "AUT",
        "BEL",
        "BGR",
        "CYP",
        "CZE",
        "DEU",
        "DNK",
        "ESP",
        "EST",
        "FIN",
        "FRA",
        "GRC",
        "HRV",
        "HUN",
        "IRL",
        "ITA",
        "LTU",
        "LUX",
        "LVA",
        "MLT",
        "NLD",
        "POL",
        "PRT",
        "ROU",
        "SVK",
        "SVN",
        "SWE",
    ];

    /// <summary>A member in a year.</summary>
    private sealed record Point(double Spending, double Procurement, double Research, double Gdp, double Heads);

    /// <summary>The workbook.</summary>
    public static BookFile Of(PartyList parties, int seed)
    {
        var (book, random) = (new BookFile("final-defence-data-2025.xlsx") { Made = "2026-09-02" }, new Random(seed));
        var names = Members.ToDictionary(code => code, code => code == "CZE" ? "Czech Republic" : parties.Name(code));
        var points = Members.ToDictionary(code => code, _ => Series(random));
        book.Sheets.Add(Union(book, points));
        book.Sheets.Add(Long(book, names, points));
        book.Sheets.Add(Newest(book, names, points));
        return book;
    }

    private static Dictionary<int, Point> Series(Random random)
    {
        var (gdp, heads) = (10_000 * Math.Exp(random.NextDouble() * 5), 500_000 * Math.Exp(random.NextDouble() * 5));
        return Enumerable
            .Range(2005, 17)
            .Append(2025)
            .ToDictionary(
                year => year,
                year =>
                {
                    var size = Math.Round(gdp * Math.Pow(1.03, year - 2005));
                    var spending = Math.Round(size * (0.01 + random.NextDouble() * 0.02));
                    return new Point(spending, Math.Round(spending * 0.2), Math.Round(spending * 0.02), size, Math.Round(heads));
                }
            );
    }

    private static BookSheet Union(BookFile book, Dictionary<string, Dictionary<int, Point>> points)
    {
        var sheet = new BookSheet("EU27");
        sheet.Put(book.Texts, 1, 0, "Year", "Total Defence Expenditure");
        sheet.Put(book.Texts, 2, 0, 2025, points.Values.Sum(point => point[2025].Spending));
        return sheet;
    }

    private static BookSheet Long(BookFile book, Dictionary<string, string> names, Dictionary<string, Dictionary<int, Point>> points)
    {
        var (sheet, row) = (new BookSheet("Billions"), 2);
        sheet.Put(
            book.Texts,
            1,
            0,
            "PMS",
            "Year",
            "Total Defence Expenditure",
            "Defence Equipment Procurement Expenditure",
            "Defence R&D Expenditure",
            "Defence Investment",
            "GDP (mrd)",
            "Total Defence Expenditure as % of GDP"
        );
        foreach (var (code, name) in names.Where(name => name.Key != "DNK").OrderBy(name => name.Value, StringComparer.Ordinal))
        foreach (var (year, point) in points[code].Where(point => point.Key < 2025))
            sheet.Put(
                book.Texts,
                row++,
                0,
                name,
                year,
                point.Spending,
                point.Procurement,
                point.Research,
                point.Procurement + point.Research,
                point.Gdp / 1000,
                point.Spending / point.Gdp
            );
        sheet.Blocks.Add(new(1, 0, 2, 7, 2, row - 1, HasYears: false));
        return sheet;
    }

    private static BookSheet Newest(BookFile book, Dictionary<string, string> names, Dictionary<string, Dictionary<int, Point>> points)
    {
        var (sheet, row) = (new BookSheet("Member States 2025 "), 2);
        sheet.Put(
            book.Texts,
            1,
            0,
            "EU MS",
            "Year",
            "Total Defence Expenditure",
            "Defence Investment",
            "Total Defence Expenditure as % of GDP",
            "Total Defence Expenditure as % of Government Expenditure",
            "Total Defence Expenditure per capita"
        );
        foreach (var (code, name) in names.OrderBy(name => name.Value, StringComparer.Ordinal))
        {
            var point = points[code][2025];
            sheet.Put(
                book.Texts,
                row++,
                0,
                name
                    + (
                        code == "CZE" ? "*"
                        : code == "LUX" ? "**"
                        : code == "HRV" ? " "
                        : ""
                    ),
                2025,
                Kept(point.Spending),
                point.Procurement + point.Research,
                point.Spending / point.Gdp,
                point.Spending / point.Gdp / 0.45,
                point.Spending * 1_000_000 / point.Heads
            );
        }
        sheet.Totals.Add(row);
        sheet.Put(
            book.Texts,
            row,
            0,
            "European Union",
            2025,
            points.Values.Sum(point => point[2025].Spending),
            points.Values.Sum(point => point[2025].Procurement + point[2025].Research),
            points.Values.Sum(point => point[2025].Spending) / points.Values.Sum(point => point[2025].Gdp)
        );
        sheet.Put(book.Texts, row + 2, 0, "*Estimated 2025 figures");
        sheet.Put(book.Texts, row + 3, 0, "** As a share of gross national income");
        sheet.Blocks.Add(new(1, 0, 2, 5, 2, row, HasYears: false));
        return sheet;
    }

    private static BookCell Kept(double number) => new(0, CellKind.Formula, BookSheet.Number(number));
}
