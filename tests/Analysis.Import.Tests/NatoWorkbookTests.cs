namespace Analysis.Import.Tests;

/// <summary>NATO's workbook in its two layouts, with the traps of the genuine ones: read exactly, or refused with sheet and cell.</summary>
public sealed partial class NatoWorkbookTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public NatoWorkbookTests() => NatoBook.AddMembers(_folder.Data);

    public void Dispose() => _folder.Dispose();

    // 18 million dollars of 720 are 2.5 %; at prices 1.25 times those of the base year 22.5; at 4 zloty to the dollar 72, and at 5 zloty a
    // year later 27 x 5 = 135.
    private static readonly string[] Poland2024 =
    [
        "POL,2024,defence-burden,% of GDP (2015 prices),3,estimate,",
        "POL,2024,defence-expenditure,million PLN (2015 prices),86.4,estimate,national 2% law or agreement",
        "POL,2024,defence-expenditure,million PLN (current),135,estimate,national 2% law or agreement",
        "POL,2024,defence-expenditure,million USD (2015 prices),21.6,estimate,",
        "POL,2024,defence-expenditure,million USD (current),27,estimate,",
        "POL,2024,defence-expenditure-per-capita,USD per head (2015 prices),600,estimate,",
        "POL,2024,equipment-share,% of defence expenditure,40,estimate,",
        "POL,2024,gdp,million USD (2015 prices),720,estimate,",
        "POL,2024,gdp,million USD (current),900,estimate,",
        "POL,2024,gdp-per-capita,thousand USD per head (2015 prices),20,estimate,",
        "POL,2024,infrastructure-share,% of defence expenditure,10,estimate,",
        "POL,2024,military-personnel,thousand persons,210,estimate,",
        "POL,2024,other-share,% of defence expenditure,20,estimate,",
        "POL,2024,personnel-share,% of defence expenditure,30,estimate,",
        "POL,2024,real-change,% per year (2015 prices),20,estimate,",
    ];

    [Fact]
    public void The_layout_of_2024_is_read_with_its_traps()
    {
        var report = _folder.Import(_folder.Put("def-exp.xlsx", NatoBook.Of2024().Bytes("2024-06-14")));
        Assert.Equal("NATO defence expenditure workbook, 2023-2024, constant prices of 2015", report.RecognisedAs);
        Assert.Equal("2024", report.Edition);
        var rows = _folder.Rows("nato-defence-expenditure", "2024");
        Assert.Equal(Poland2024, rows.Where(row => row.StartsWith("POL,2024", StringComparison.Ordinal)));
        Assert.Contains("POL,2023,real-change,% per year (2015 prices),1.5,actual,", rows);
        Assert.Contains("NOR,2023,defence-expenditure,million NOK (current),60,actual,", rows);
        Assert.Contains("x-nato-europe-and-canada,2024,military-personnel,thousand persons,231,estimate,", rows);
        Assert.Contains("x-nato-total,2023,defence-expenditure,million USD (current),128.5001,actual,", rows);
        Assert.DoesNotContain(
            rows,
            row => row.StartsWith("USA,", StringComparison.Ordinal) && row.Contains("PLN", StringComparison.Ordinal)
        );
        Assert.Equal(
            [("cells without a label, leftovers of the spreadsheet", 6), ("the United States in their own currency, which table 2 has", 4)],
            report.Dropped
        );
        Assert.Equal(
            "2024-06-14",
            _folder.Data.Open().Dataset("nato-defence-expenditure").Resources.Single(resource => resource.IsLocal).PublishedOn
        );
    }

    [Fact]
    public void The_layout_of_2026_is_read_with_its_traps()
    {
        var report = _folder.Import(_folder.Put("def-exp.xlsx", NatoBook.Of2026().Bytes()));
        Assert.Equal(("2026", ImportEffect.InPlaceOfShipped), (report.Edition, report.Tables[0].Effect));
        var rows = _folder.Rows("nato-defence-expenditure", "2026");
        Assert.Contains("NOR,2026,defence-expenditure,million USD (current),7.2,estimate,revised figures", rows);
        Assert.Contains("POL,2025,defence-expenditure-per-capita,USD per head (2021 prices),500,actual,", rows);
        Assert.Contains("x-nato-total,2026,defence-expenditure,million USD (2021 prices),137.6001,estimate,", rows);
        Assert.Equal(LicenceClass.Open, _folder.Data.Open().DefenceSpending().Source.LicenceClass);
        Assert.All(report.Checks, check => Assert.Empty(check.Differences));
        Assert.True(report.Checks.Count(check => check.Compared > 0) >= 14);
    }

    public static TheoryData<object, string> NotFigures =>
        new()
        {
            { new CellError("#REF!"), "'#REF!' is not a figure: the spreadsheet has lost it" },
            { "TBD", "'TBD' is not a figure and not a mark of the publisher for a missing one" },
            { "9,800", "'9,800' is not a figure" },
            { "1030[1]", "'1030[1]' is not a figure" },
            { ":", "':' is not a figure" },
            { new BooleanCell(true), "'TRUE' is a truth value and not a figure" },
            { new StyledNumber(45000, StyledNumber.Day), "'2023-03-15' is a date and not a figure" },
            { new StyledNumber(45000, StyledNumber.OwnDay), "'2023-03-15' is a date and not a figure" },
            { 1e300, "1E+300 is above 1000000000" },
            { -5, "-5 is below 1E-06" },
            { 0, "0 is below 1E-06" },
        };

    // Row 6 of table 2 is Norway, column C the second year.
    [Theory]
    [MemberData(nameof(NotFigures))]
    public void A_cell_that_is_not_a_figure_is_a_problem_with_its_place(object cell, string says)
    {
        var problem = Assert.Single(_folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Set("Table 2", "C6", cell).Bytes())));
        Assert.StartsWith($"x.xlsx, row 6, column C of sheet 'Table 2': Norway 2026: {says}", problem.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, object?, string> Changes =>
        new()
        {
            { "Table 2", "A2", "Billion US dollars", "lacks the line 'Million US dollars', so the unit of its figures is not known" },
            { "Table 5", "A2", null, "lacks the line 'Million US dollars'" },
            { "Table 7", "A3", "Millions", "figures are above the first subtitle" },
            {
                "Table 2",
                "A3",
                "Constant 2021 prices and exchange rates",
                "the subtitle 'Constant #### prices and exchange rates' occurs twice"
            },
            { "Table 2", "A40", "Constant 2015 prices and exchange rates", "names several base years (2021, 2015)" },
            { "Table 2", "A40", "Current prices", "lacks the block 'Constant #### prices and exchange rates'" },
            { "Table 2", "A1", "Table 5: GDP", "is the title of another table than the sheet's" },
            { "Table 2", "C4", "x", "the header has 'x' where a year belongs (2026)" },
            { "Table 2", "C4", 2025, "the header has the year 2025 where 2026 belongs" },
            { "Table 2", "C4", "2027e", "the header has the year 2027e where 2026 belongs" },
            { "Table 2", "A6", "Poland", "Poland occurs twice" },
            { "Table 2", "A6", null, "figures have no name before them" },
            { "Table 2", "D6", 5, "'5' of Norway* is beside the columns of the years" },
            { "Table 2", "B82", 5, "figures are behind the footnotes" },
            { "Table 1", "A6", "Norway   (Crowns)", "the currency 'Crowns' of Norway is not known" },
            {
                "Table 2",
                "A6",
                "Norwey*",
                "'Norwey' is not a known country or aggregate, so its figures would be left out; did they mean Norway?"
            },
            { "Table 2", "C6", null, "Norway 2026 is empty, where NATO writes '..'" },
            { "Table 2", "A7", "in thousands", "'in thousands' is not a known line of NATO's table" },
            { "Table 8a", "A3", "Personnel (b)", "occurs twice" },
            { "Table 2", "A43", "Norway", "NOR has a star under one of" },
            { "Table 1", "C4", 2026, "or other years are marked as estimates" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_table_is_refused_in_words(string sheet, string place, object? cell, string says)
    {
        var book = NatoBook.Of2026().Set(sheet, place, cell);
        if (cell is "in thousands")
            book.Without(sheet, 7).Set(sheet, place, cell);
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", book.Bytes())),
            problem => problem.ToString().Contains(says, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_removed_block_and_a_removed_row_are_refused()
    {
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Without("Table 2", [.. Enumerable.Range(40, 10)]).Bytes())),
            problem => problem.Message.Contains("lacks the block 'Constant #### prices and exchange rates'", StringComparison.Ordinal)
        );
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Without("Table 3", 43).Bytes())),
            problem => problem.Message.Contains("under 'Annual real change (%)' there is no row of NOR", StringComparison.Ordinal)
        );
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Rename("Table 5", null).Bytes())),
            problem => problem.Message.Contains("lacks the sheet TABLE5", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Table 1", "C6", "defence-expenditure (national currency (current))")]
    [InlineData("Table 6", "C43", "defence-expenditure-per-capita (USD per head (2021 prices))")]
    [InlineData("Table 7", "C6", "military-personnel (thousand persons)")]
    public void A_figure_that_became_a_mark_is_a_difference(string sheet, string place, string says) =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Set(sheet, place, "..").Bytes())),
            problem => problem.Message.Contains($"NOR has spending at constant prices in 2026 and no {says}", StringComparison.Ordinal)
        );

    [Fact]
    public void Subtitles_that_changed_places_are_refused() =>
        Assert.Contains(
            "comes after 'Personnel (b)', and NATO's tables have them the other way round",
            _folder
                .Refused(
                    _folder.Put(
                        "x.xlsx",
                        NatoBook.Of2026().Set("Table 8a", "A3", "Personnel (b)").Set("Table 8a", "A40", "Equipment (a)").Bytes()
                    )
                )[0]
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_member_that_no_table_has_is_a_difference()
    {
        _folder.Data.Replace(
            "groups",
            "groups.csv",
            File.ReadAllText(_folder.Data.PathOf("groups", "groups.csv")) + "nato,SWE,2024,,https://example.org\n"
        );
        Assert.Contains(
            "no table has a row of SWE, which is a member of NATO",
            Assert.Single(_folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Bytes()))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Exchanged_names_and_removed_notes_are_differences()
    {
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Set("Table 7", "A5", "Norway").Set("Table 7", "A6", "Poland").Bytes())),
            problem => problem.Message.Contains("in another order than in the other tables", StringComparison.Ordinal)
        );
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", NatoBook.Of2026().Without("Table 7", 80, 81).Bytes())),
            problem => problem.Message.Contains("lacks the notes that every table of NATO's ends in", StringComparison.Ordinal)
        );
    }
}
