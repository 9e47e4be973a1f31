using Analysis.Data.Importing;

namespace Analysis.Data.Tests.Importing;

/// <summary>NATO's workbook in its two layouts, with the traps of the genuine ones.</summary>
public sealed class NatoWorkbookTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Header once, above the first block; labels in C, totals in B; table 7 one column further; leftovers below a block; years that are text.
    private static WorkbookFile Of2024() => new WorkbookFile()
        .Sheet("TABLE1", (4, "B", ["Table 1 : Defence expenditure"]), (6, "B", ["Million national currency units"]), (8, "D", [2023, "2024e"]), (10, "B", ["Current prices"]),
            (11, "C", ["Poland*   (Zlotys)", 90.5, 100]), (12, "C", ["Norway   (Kroner)", 50, 60]), (13, "C", ["United States   (US dollars)", 700, 800]), (14, "D", [new CellError("#REF!")]), (15, "D", [0, 0]),
            (43, "B", ["Constant 2015 prices "]), (44, "C", ["Poland*   (Zlotys)", 80, 85]), (80, "C", ["Notes: Figures for 2024 are estimates. "]), (81, "C", ["*  These Allies call for 2% of GDP or more."]))
        .Sheet("TABLE2", (8, "D", ["2023", "2024e"]), (10, "B", ["Current prices and exchange rates"]), (11, "C", ["Poland", 20, 25]), (12, "C", ["Norway", 5, 6]), (42, "B", ["NATO Total", null, 25, 31]),
            (45, "B", ["Constant 2015 prices and exchange rates"]), (46, "C", ["Poland", 18.125, new Formula(21.5)]))
        .Sheet("TABLE3", (6, "B", ["Based on 2015 prices"]), (8, "D", [2023, "2024e"]), (10, "B", ["Share of real GDP (%)"]), (11, "C", ["Poland", 2.5, ".."]), (44, "B", ["Annual real change (%)"]), (45, "C", ["Poland", -1.5, 3]))
        .Sheet("TABLE4", (20, "D", [2014, "2024e", "Real change"]), (23, "C", ["Poland", 1, 2, 3]))
        .Sheet("TABLE7", (16, "C", ["Table 7 : Military personnel"]), (20, "E", [2023, "2024e"]), (23, "D", ["Poland", 200.25, 210]), (54, "C", ["NATO Europe and Canada", null, 1800, 1900]))
        .Sheet("TABLE8a", (8, "D", [2023, "2024e"]), (10, "B", ["Equipment (a)"]), (11, "C", ["Poland", 40, 50]), (43, "B", ["Personnel (b)"]), (44, "C", ["Poland", 30, 25]));

    // Title in A1, and each block with its own subtitle and header.
    private static WorkbookFile Of2026() => new WorkbookFile()
        .Sheet("Table 1", (1, "A", ["Table 1: Core defence expenditure"]), (2, "A", ["Million national currency units"]), (3, "A", ["Current prices"]), (4, "B", [2025, "2026e"]), (5, "A", ["Czechia   (Koruny)", 90, 100]))
        .Sheet("Table 2", (3, "A", ["Current prices and exchange rates"]), (4, "B", [2025, "2026e"]), (5, "A", ["Slovenia*", 2, 3]), (6, "A", ["Türkiye", 30, 35]), (7, "A", ["NATO Total", 32, 38]),
            (40, "A", ["Constant 2021 prices and exchange rates"]), (41, "B", ["2025e", "2026e"]), (42, "A", ["Slovak Republic", 1, 2]), (50, "A", ["Notes: to July 2026."]), (51, "A", ["* Figures of this Ally were revised."]))
        .Sheet("Table 5", (3, "A", ["Current prices and exchange rates"]), (4, "B", [2025, "2026e"]), (5, "A", ["Iceland", 30, 31]))
        .Sheet("Table 6", (2, "A", ["2021 prices and exchange rates"]), (3, "A", ["GDP per capita (thousand US dollars)"]), (4, "B", [2025]), (4, "C", ["2026e"]), (5, "A", ["Poland", 18, 19]), (40, "A", ["Core defence expenditure per capita (US dollars)"]), (41, "B", [2025, "2026e"]), (42, "A", ["Poland", 800, 900]));

    [Fact]
    public void The_layout_of_2024_is_read_with_its_traps()
    {
        var report = _folder.Import(_folder.Put("def-exp.xlsx", Of2024().Bytes("2024-06-14")));
        Assert.Equal("NATO defence expenditure workbook, 2023-2024, constant prices of 2015", report.RecognisedAs);
        Assert.Equal("2024", report.Edition);
        Assert.Equal(
        [
            "NOR,2023,defence-expenditure,million NOK (current),50,actual,", "NOR,2023,defence-expenditure,million USD (current),5,actual,",
            "NOR,2024,defence-expenditure,million NOK (current),60,estimate,", "NOR,2024,defence-expenditure,million USD (current),6,estimate,",
            "POL,2023,defence-burden,% of GDP (2015 prices),2.5,actual,",
            "POL,2023,defence-expenditure,million PLN (2015 prices),80,actual,national 2% law or agreement", "POL,2023,defence-expenditure,million PLN (current),90.5,actual,national 2% law or agreement",
            "POL,2023,defence-expenditure,million USD (2015 prices),18.125,actual,", "POL,2023,defence-expenditure,million USD (current),20,actual,",
            "POL,2023,equipment-share,% of defence expenditure,40,actual,", "POL,2023,military-personnel,thousand persons,200.25,actual,", "POL,2023,personnel-share,% of defence expenditure,30,actual,", "POL,2023,real-change,% per year (2015 prices),-1.5,actual,",
            "POL,2024,defence-expenditure,million PLN (2015 prices),85,estimate,national 2% law or agreement", "POL,2024,defence-expenditure,million PLN (current),100,estimate,national 2% law or agreement",
            "POL,2024,defence-expenditure,million USD (2015 prices),21.5,estimate,", "POL,2024,defence-expenditure,million USD (current),25,estimate,",
            "POL,2024,equipment-share,% of defence expenditure,50,estimate,", "POL,2024,military-personnel,thousand persons,210,estimate,", "POL,2024,personnel-share,% of defence expenditure,25,estimate,", "POL,2024,real-change,% per year (2015 prices),3,estimate,",
            "x-nato-europe-and-canada,2023,military-personnel,thousand persons,1800,actual,", "x-nato-europe-and-canada,2024,military-personnel,thousand persons,1900,estimate,",
            "x-nato-total,2023,defence-expenditure,million USD (current),25,actual,", "x-nato-total,2024,defence-expenditure,million USD (current),31,estimate,",
        ], _folder.Rows("nato-defence-expenditure", "2024"));
        Assert.Equal([("cells without a label, leftovers of the spreadsheet", 3), ("the United States in their own currency, which table 2 has", 2), ("marked as not available", 1)], report.Dropped);
        Assert.Contains("TABLE5: the workbook lacks it", report.NotMade);
    }

    [Fact]
    public void The_layout_of_2026_is_read_with_its_traps()
    {
        var report = _folder.Import(_folder.Put("def-exp.xlsx", Of2026().Bytes()));
        Assert.Equal(("2026", ImportEffect.InPlaceOfShipped), (report.Edition, report.Tables[0].Effect));
        Assert.Equal(
        [
            "CZE,2025,defence-expenditure,million CZK (current),90,actual,", "CZE,2026,defence-expenditure,million CZK (current),100,estimate,",
            "ISL,2025,gdp,million USD (current),30,actual,", "ISL,2026,gdp,million USD (current),31,estimate,",
            "POL,2025,defence-expenditure-per-capita,USD per head (2021 prices),800,actual,", "POL,2025,gdp-per-capita,thousand USD per head (2021 prices),18,actual,",
            "POL,2026,defence-expenditure-per-capita,USD per head (2021 prices),900,estimate,", "POL,2026,gdp-per-capita,thousand USD per head (2021 prices),19,estimate,",
            "SVK,2025,defence-expenditure,million USD (2021 prices),1,estimate,", "SVK,2026,defence-expenditure,million USD (2021 prices),2,estimate,",
            "SVN,2025,defence-expenditure,million USD (current),2,actual,revised figures", "SVN,2026,defence-expenditure,million USD (current),3,estimate,revised figures",
            "TUR,2025,defence-expenditure,million USD (current),30,actual,", "TUR,2026,defence-expenditure,million USD (current),35,estimate,",
            "x-nato-total,2025,defence-expenditure,million USD (current),32,actual,", "x-nato-total,2026,defence-expenditure,million USD (current),38,estimate,",
        ], _folder.Rows("nato-defence-expenditure", "2026"));
        Assert.Equal(LicenceClass.Open, _folder.Data.Open().DefenceSpending().Source.LicenceClass);
        Assert.Equal("2026-07-09", _folder.Data.Open().Dataset("nato-defence-expenditure").Resources.Single(resource => resource.IsLocal).PublishedOn);
    }

    [Fact]
    public void A_figure_that_the_spreadsheet_has_lost_is_a_problem_with_its_place()
    {
        var problems = _folder.Refused(_folder.Put("x.xlsx", Of2026().Sheet("Table 7", (4, "B", [2025, "2026e"]), (5, "A", ["Poland", new CellError("#REF!"), 1]), (6, "A", ["Norway", "soon", 1])).Bytes()));
        Assert.Equal(["x.xlsx, row 5, column Table 7 2025: '#REF!' of Poland is no figure: the spreadsheet has lost it; download the workbook again.", "x.xlsx, row 6, column Table 7 2025: 'soon' of Norway is no figure; download the workbook again."], problems.Select(problem => problem.ToString()));
    }

    // Read by its column, 210 would become the figure of 2023.
    [Fact]
    public void A_row_that_has_shifted_against_its_years_is_a_problem() =>
        Assert.Contains("stands beside the columns of the years", _folder.Refused(_folder.Put("x.xlsx", Of2026().Sheet("Table 7", (4, "C", [2025, "2026e"]), (5, "A", ["Poland", 200, 210])).Bytes())).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_changed_layout_is_refused_in_words()
    {
        var problems = _folder.Refused(_folder.Put("x.xlsx", new WorkbookFile()
            .Sheet("Table 1", (4, "B", [2025, "2026e"]), (5, "A", ["Poland   (Zlotys)", 1, 2]))
            .Sheet("Table 2", (3, "A", ["Constant 2021 prices and exchange rates"]), (4, "B", [2025, "2026e"]), (5, "A", ["Poland", 1, 2]))
            .Sheet("Table 3", (3, "A", ["Constant 2015 prices"]), (4, "B", [2025, "2026e"])).Bytes()));
        Assert.Contains(problems, problem => problem.Message.Contains("names several base years (2021, 2015)", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem is { Row: 5, Column: "Table 1" } && problem.Message.Contains("which is no subtitle of this table", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_of_something_else_is_refused_with_the_names_of_its_sheets() =>
        Assert.Contains("is a workbook with the sheets 'Budget'", _folder.Refused(_folder.Put("x.xlsx", new WorkbookFile().Sheet("Budget", (1, "A", ["Rent", 1])).Bytes())).Single().Message, StringComparison.Ordinal);
}
