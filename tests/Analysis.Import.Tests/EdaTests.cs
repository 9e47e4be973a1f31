namespace Analysis.Import.Tests;

/// <summary>The European Defence Agency's workbook: read exactly with its stars, or refused with sheet and cell.</summary>
public sealed class EdaTests : IDisposable
{
    private const string Members = "Member States 2025 ";

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // 1,500.5 + 5,000 + 700 = 7,200.5; 900 of 57.5 thousand million are 1.565 %; 150 + 5 = 155. People: 3.75, 10 and 0.78 millions.
    private static WorkbookFile Book() =>
        new WorkbookFile()
            .Sheet("EU27", (1, "A", ["Year"]))
            .Sheet(
                Members,
                (
                    1,
                    "A",
                    [
                        "EU MS",
                        "Year",
                        "Total Defence Expenditure",
                        "Defence Investment",
                        "Total Defence Expenditure as % of GDP",
                        "Total Defence Expenditure as % of Government Expenditure",
                        "Total Defence Expenditure per capita",
                    ]
                ),
                (2, "A", ["Croatia ", 2025, new Formula(1500.5), 300, 0.0175, 0.04, 400]),
                (3, "A", ["Czech Republic*", 2025, 5000, "-", 0.02, 0.045, 500]),
                (4, "A", ["Luxembourg**", 2025, 700, 200, 0.01, 0.02, 900]),
                (5, "A", ["European Union", 2025, 7200.5, 500, 0.02, 0.03, 16]),
                (7, "A", ["*Estimated 2025 figures"])
            )
            .Sheet(
                "Billions",
                (
                    1,
                    "A",
                    [
                        "PMS",
                        "Year",
                        "Total Defence Expenditure",
                        "Defence Equipment Procurement Expenditure",
                        "Defence R&D Expenditure",
                        "Defence Investment",
                        "GDP (mrd)",
                        "Total Defence Expenditure as % of GDP",
                    ]
                ),
                (2, "A", ["Croatia", 2020, 800, 100, 5, 105, 50, 0.016]),
                (3, "A", ["Croatia", 2021, 900, 150, 5, 155, 57.5, 0.0157])
            );

    [Fact]
    public void The_members_are_read_with_their_stars_and_compared_with_the_total()
    {
        var report = _folder.Import(_folder.Put("eda.xlsx", Book().Bytes()));
        var rows = _folder.Rows("eda-member-states", "2025");
        Assert.Contains("CZE,2025,defence-expenditure,million EUR (current),5000,estimate", rows);
        Assert.Contains("CZE,2025,defence-share-of-government-spending,%,4.5,estimate", rows);
        Assert.Contains("HRV,2021,gdp,million EUR (current),57500,actual", rows);
        Assert.Contains("HRV,2025,defence-burden,% of GDP (current),1.75,actual", rows);
        Assert.Contains("LUX,2025,defence-expenditure,million EUR (current),700,actual", rows);
        Assert.DoesNotContain(rows, row => row.StartsWith("CZE,2025,defence-investment", StringComparison.Ordinal));
        Assert.Equal([("not available", 1)], report.Dropped);
        Assert.All(report.Checks, check => Assert.Empty(check.Differences));
    }

    public static TheoryData<string, string, object?, string> Changes =>
        new()
        {
            { Members, "C2", "TBD", "row 2, column C of sheet 'Member States 2025': Croatia: 'TBD' is not a figure" },
            { Members, "C2", new StyledNumber(45_000, StyledNumber.Day), "'2023-03-15' is a date" },
            { Members, "C2", 1e300, "1E+300 is above" },
            { Members, "D2", -1, "-1 is below 0" },
            { Members, "E2", 1.75, "1.75 is above 0.35" },
            { Members, "C2", null, "Croatia has no figure here, where the agency writes '-'" },
            { Members, "B2", 2024, "has rows of 2024, 2025" },
            { Members, "B2", "soon", "'soon' is not a year" },
            { Members, "A2", "Croatja", "'Croatja' is not a known country, so its figures would be left out; did they mean Croatia?" },
            { Members, "A3", "Croatia", "HRV 2025 occurs twice" },
            { Members, "A2", null, "figures have no name of a member before them" },
            { "Billions", "A3", "Croatia*", "HRV has a star, and no note of the sheet states that it marks an estimate" },
            { Members, "H2", 5, "'5' is beside the columns of the header" },
            { Members, "C1", "Total Defence Expenditure (billion EUR)", "lacks the column 'Total Defence Expenditure'" },
            {
                "Billions",
                "D1",
                "Defence Equipment Procurement Expenditure (mrd)",
                "the header has 'Defence Equipment Procurement Expenditure (mrd)', which is not a known column"
            },
            { Members, "D1", "Total Defence Expenditure", "the header has 'Total Defence Expenditure' twice" },
            { Members, "D1", null, "the header has no name here" },
            { Members, "D1", "Defence Investments", "lacks the column 'Defence Investment'" },
            { Members, "F2", 0.3, "share of GDP over share of government spending" },
            { Members, "C2", 0, "0 is below 1E-06" },
            { Members, "C2", 1600, "the members add up to 7,300 and the printed total is 7,20" },
            { "Billions", "C3", 990, "spending over GDP and the printed share differ for HRV in 2021" },
            { "Billions", "D3", 250, "equipment and research, and investment differ for HRV in 2021" },
            { Members, "D4", 900, "investment, which is a part of spending differ for LUX in 2025" },
            { Members, "G2", 4, "population that spending and spending per head imply differ for HRV in 2025" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_sheet_is_refused_in_words(string sheet, string place, object? cell, string says) =>
        Assert.Contains(
            _folder.Refused(_folder.Put("x.xlsx", Book().Set(sheet, place, cell).Bytes())),
            problem => problem.ToString().Contains(says, StringComparison.Ordinal)
        );

    [Fact]
    public void A_sheet_that_is_missing_is_named() =>
        Assert.Contains(
            "lacks the sheet 'Billions'",
            Assert.Single(_folder.Refused(_folder.Put("x.xlsx", Book().Rename("Billions", null).Bytes()))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sheet_without_rows_is_refused() =>
        Assert.Contains(
            "sheet 'Billions': has no row of a member",
            _folder.Refused(_folder.Put("x.xlsx", Book().Without("Billions", 2, 3).Bytes()))[0].Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_copy_of_a_sheet_is_refused_by_name() =>
        Assert.Contains(
            "looks like the publisher's sheet 'Billions'",
            _folder.Refused(_folder.Put("x.xlsx", Book().Copy("Billions", "Billions (2)").Bytes()))[0].Message,
            StringComparison.Ordinal
        );
}
