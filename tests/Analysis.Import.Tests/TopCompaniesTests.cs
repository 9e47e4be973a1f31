namespace Analysis.Import.Tests;

/// <summary>SIPRI's Top 100: read exactly in the words of every edition, or refused with sheet and cell.</summary>
public sealed class TopCompaniesTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // 40 American companies with 60,000 down to 40,500 million: 40 x 50,250 = 2,010,000; the year before 10,000 less each: 1,610,000, and 2
    // % more at prices of 2024.
    [Theory]
    [InlineData("Arms revenues", 2024, "2025")]
    [InlineData("Arms Revenue", 2022, "2023")]
    [InlineData("Arms Sales", 2018, "2019")]
    public void Every_edition_is_summed_by_headquarters_and_stored_by_company(string words, int year, string edition)
    {
        var report = _folder.Import(_folder.Put("top.xlsx", TopBook.Of(words, year).Bytes()));
        Assert.Equal(edition, report.Edition);
        var rows = _folder.Rows("sipri-top-100", edition);
        Assert.Contains($"USA,{year},arms-revenue,million USD (current),2010000,40", rows);
        Assert.Contains($"USA,{year},arms-revenue,million USD ({year} prices),2010000,40", rows);
        Assert.Contains($"USA,{year - 1},arms-revenue,million USD (current),1610000,40", rows);
        Assert.Contains($"USA,{year - 1},arms-revenue,million USD ({year} prices),1642200,40", rows);
        Assert.Contains(
            $"Company 61,x-trans-european,{year},61,million USD (current),30000",
            _folder.Rows("sipri-top-100-companies", edition)
        );
        Assert.All(report.Checks, check => Assert.True(check is { Compared: > 0, Differences.Count: 0 }, check.ToString()));
    }

    [Fact]
    public void A_revenue_of_the_year_before_that_a_note_explains_is_not_a_difference() =>
        Assert.Empty(_folder.Import(_folder.Put("top.xlsx", TopBook.Of().Set("2024", "G7", 1_000).Bytes())).AcceptedDifferences);

    public static TheoryData<string, string, object?, string> Changes =>
        new()
        {
            { "2024", "F6", "9,800", "row 6, column F of sheet '2024': arms revenue of Company 2: '9,800' is not a figure" },
            { "2024", "F6", "TBD", "'TBD' is not a figure" },
            { "2024", "F6", new BooleanCell(false), "'FALSE' is a truth value" },
            { "2024", "F6", new StyledNumber(45_000, StyledNumber.Day), "'2023-03-15' is a date" },
            { "2024", "F6", new CellError("#DIV/0!"), "the spreadsheet has lost it" },
            { "2024", "F6", null, "is empty where a figure" },
            { "2024", "F6", 1e300, "1E+300 is above" },
            { "2024", "F6", -5, "-5 is below 0" },
            { "2024", "C6", null, "lacks a company" },
            { "2024", "C6", "Total", "'Total' is a total and not a company" },
            { "2024", "C6", 7, "'7' is not a name of a company" },
            { "2024", "E6", null, "lacks a country" },
            {
                "2024",
                "E6",
                "Untied States",
                "'Untied States' is not a known country, so the company would be counted with the other countries; did they "
                    + "mean United States?"
            },
            { "2024", "C6", "Company 1", "Company 1 occurs twice (row 5)" },
            { "2024", "A6", 7, "has rank 7 and is number 2" },
            { "2024", "K6", 7, "'7' is beside the columns of the header" },
            { "2024", "F107", 7, "figures are after the notes" },
            { "2024", "A1", "The SIPRI Top 100 arms-producing companies in the world, 2023", "the title gives 2023" },
            { "2024", "A2", "Revenue figures are in billions of US$", "and the figures are expected in millions of US$" },
            {
                "2024",
                "A2",
                "Revenue figures are in thousands of US$ and not millions of US$",
                "and the figures are expected in millions of US$"
            },
            { "2024", "A2", "Figures are in millions of euros", "and the figures are expected in millions of US$" },
            { "2024", "A3", "Source: SIPRI Arms Industry Database, retrieved December 2099", "made on 2099-12-01, which is in the future" },
            {
                "2024",
                "A3",
                "Source: SIPRI Arms Industry Database, retrieved October 2026",
                "the newest sheet is of 2024, but according to the workbook it was retrieved in 2026"
            },
            { "2024", "F4", "Profits (2024)", "lacks the column 'Arms revenues (2024)'" },
            { "2024", "F4", "Arms revenues (2023)", "lacks the column 'Arms revenues (2024)'" },
            { "2024", "H4", "Arms revenues (2024)", "the header has 'Arms revenues (2024)' twice" },
            { "2024", "H4", "Employees", "the header has 'Employees', which is not a column of the Top 100" },
            { "2024", "H4", null, "the header has no name here" },
            { "2023", "J4", "Arms revenues 2023 (constant 2022 prices)", "has constant prices of 2022 and 2024" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_sheet_is_refused_in_words(string sheet, string place, object? cell, string says) =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", TopBook.Of().Set(sheet, place, cell).Bytes())),
            problem => problem.ToString().Contains(says, StringComparison.Ordinal)
        );

    // Company 50 has 35,500 million, between 36,000 and 35,000; the year before 25,500, and 26,010 at prices of 2024.
    [Theory]
    [InlineData("2024", "F54", 36_500, "order of the companies and their arms revenue")]
    [InlineData("2024", "F54", 35_800, "arms revenue over all revenue and the printed part")]
    [InlineData("2023", "F54", 25_900, "arms revenue and that of the sheet of the year before")]
    [InlineData("2023", "J54", 25_000, "arms revenue at current and at constant prices")]
    [InlineData("2023", "J54", 25_600, "arms revenue at constant prices and that of the sheet of the year before")]
    [InlineData("2023", "E54", "France", "country of a company and that of the year before")]
    public void A_figure_that_differs_from_its_second_view_is_a_difference(string sheet, string place, object cell, string says)
    {
        var path = _folder.Put("x.xlsx", TopBook.Of().Set(sheet, place, cell).Bytes());
        Assert.Contains(
            _folder.Refused(path),
            problem =>
                problem.Message.Contains(says, StringComparison.Ordinal)
                && problem.Row is not null
                && problem.Message.StartsWith("sheet '", StringComparison.Ordinal)
        );
        Assert.NotEmpty(
            DataImport
                .Read(_folder.Root, [path], new() { AcceptDifferences = true, Today = new(2026, 11, 25) })
                .Reports.Single()
                .AcceptedDifferences
        );
    }

    [Fact]
    public void Fewer_than_a_hundred_companies_replace_no_edition()
    {
        var problems = _folder.Refused(_folder.Put("x.xlsx", TopBook.Of().Without("2024", [.. Enumerable.Range(7, 98)]).Bytes()));
        Assert.Contains(
            problems,
            problem => problem.Message.Contains("the sheet has 2 companies and SIPRI lists a hundred", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_row_that_has_shifted_is_refused() =>
        Assert.NotEmpty(_folder.Refused(_folder.Put("x.xlsx", TopBook.Of().Shift("2024", 54, 'F').Bytes())));

    [Fact]
    public void Names_of_columns_that_changed_places_are_refused() =>
        Assert.Contains(
            "behind 'Arms revenues (2023)', and SIPRI has the newer year first",
            _folder
                .Refused(
                    _folder.Put(
                        "x.xlsx",
                        TopBook.Of().Set("2024", "F4", "Arms revenues (2023)").Set("2024", "G4", "Arms revenues (2024)").Bytes()
                    )
                )[0]
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2024 (2)")]
    [InlineData("2024 ")]
    public void A_look_alike_of_a_sheet_is_refused_by_name(string name) =>
        Assert.Contains(
            $"sheet '{name}': looks like the publisher's sheet '2024'",
            _folder.Refused(_folder.Put("x.xlsx", TopBook.Of().Copy("2023", name).Bytes()))[0].ToString(),
            StringComparison.Ordinal
        );
}
