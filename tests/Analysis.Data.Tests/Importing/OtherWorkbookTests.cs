namespace Analysis.Data.Tests.Importing;

/// <summary>SIPRI's military expenditure and Top 100, the EDA's workbook.</summary>
public sealed class OtherWorkbookTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static WorkbookFile Milex() => new WorkbookFile()
        .Sheet("Front page")
        .Sheet("Regional totals", (14, "A", ["Region", 2023, 2024, "2024 (current prices)"]), (16, "A", ["World", 0.125, 0.155]))
        .Sheet("Constant (2023) US$", (6, "A", ["Country", "", "Notes", 2023, 2024]), (8, "A", ["Europe"]), (10, "A", ["Poland", null, "‡§16", 20.5, new Coloured(30, 12)]), (11, "A", ["Türkiye", null, null, new Coloured(100, 10), 120]), (12, "A", ["European Union", null, null, 1, 2]), (13, "A", ["Yemen, North", null, null, "xxx", "..."]))
        .Sheet("Current US$", (6, "A", ["Country", "Notes", 2023, 2024]), (10, "A", ["Poland", null, 21, 31]))
        .Sheet("Share of GDP", (6, "A", ["Country", "Notes", 2023, 2024]), (10, "A", ["Poland", null, 0.0325, 0.04]))
        .Sheet("Per capita", (7, "A", ["Country", "Notes", 2024]), (10, "A", ["Poland", null, 800]))
        .Sheet("Share of Govt. spending", (8, "A", ["Country", "Notes", "Reporting year", 2024]), (10, "A", ["Poland", null, null, 0.08]));

    [Fact]
    public void Military_expenditure_keeps_what_the_colours_say()
    {
        var report = _folder.Import(_folder.Put("milex.xlsx", Milex().Bytes("2025-04-28")));
        Assert.Equal(("2025", "SIPRI military expenditure workbook, 2023-2024, constant prices of 2023"), (report.Edition, report.RecognisedAs));
        Assert.Equal(
        [
            "POL,2023,military-burden,% of GDP (current),3.25,actual,", "POL,2023,military-expenditure,million USD (2023 prices),20.5,actual,", "POL,2023,military-expenditure,million USD (current),21,actual,",
            "POL,2024,military-burden,% of GDP (current),4,actual,", "POL,2024,military-expenditure,million USD (2023 prices),30,estimate,", "POL,2024,military-expenditure,million USD (current),31,actual,",
            "POL,2024,military-expenditure-per-head,USD per head (current),800,actual,", "POL,2024,military-share-of-government-spending,%,8,actual,",
            "TUR,2023,military-expenditure,million USD (2023 prices),100,estimate,highly uncertain", "TUR,2024,military-expenditure,million USD (2023 prices),120,actual,",
        ], _folder.Rows("sipri-military-expenditure", "2025"));
        Assert.Equal([("European Union", "left out", 1)], report.Unmapped);
        // 120.5 of 125 million and 150 of 155.
        Assert.Contains("2 years, 96.4 to 96.8 % of it", report.Checks.Single().ToString(), StringComparison.Ordinal);
    }

    // In the first sheet the base year is the year itself, in the second a header repeats the year where it means the one before.
    private static WorkbookFile Top() => new WorkbookFile()
        .Sheet("2024", (1, "A", ["The SIPRI Top 100 companies, 2024(a)"]), (3, "A", ["Source: SIPRI Arms Industry Database, retrieved December 2025"]),
            (4, "A", ["Rank (2024)", "Rank (2023)", "Company (c) ", "Notes (2024)", "Country (d)", "Arms revenues (2024)", "Arms revenues (2023)", "Total revenues (2024)", "x", "Arms revenues 2023 (constant 2024 prices) note (e)"]),
            (5, "A", [1, 1, "Alpha", null, "United States", 600, 500, 900, 0.5, 510]), (6, "A", [2, "–", "Beta", null, "Trans-European", 200, 150]), (7, "A", [3, 3, "Gamma", null, "Türkiye", 50, 40]), (8, "A", [4, 4, "Delta", null, "Russia", ". .", 40]),
            (106, "A", ["a", "A note on the sources of the table."]))
        .Sheet("2023", (1, "A", ["The SIPRI Top 100 companies, 2023(a)"]),
            (4, "A", ["Rank (2023)", "Rank (2022)", "Company (c) ", "Country", "Arms revenues  (2023)", "Arms revenues (2022)", "Total", "x", "Arms revenues 2023 (constant 2024 prices) note (d)", "Arms revenues 2023 (constant 2024 prices) note (d)"]),
            (5, "A", [1, 1, "Alpha", "United States", 500, 400, 1, 1, 510, 430]), (6, "A", [2, 2, "Epsilon", "United Kingdom", 100, 90, 1, 1, 102, 95]));

    [Fact]
    public void The_Top_100_is_summed_by_headquarters_and_kept_by_company()
    {
        var report = _folder.Import(_folder.Put("top.xlsx", Top().Bytes()));
        Assert.Equal("2025", report.Edition);
        Assert.Equal(
        [
            "USA,2023,arms-revenue,million USD (2024 prices),510,1", "USA,2023,arms-revenue,million USD (current),500,1", "USA,2024,arms-revenue,million USD (2024 prices),600,1", "USA,2024,arms-revenue,million USD (current),600,1",
            "other,2024,arms-revenue,million USD (2024 prices),50,1", "other,2024,arms-revenue,million USD (current),50,1",
            "sipri-top-100-europe,2023,arms-revenue,million USD (2024 prices),102,1", "sipri-top-100-europe,2023,arms-revenue,million USD (current),100,1",
            "sipri-top-100-europe,2024,arms-revenue,million USD (2024 prices),200,1", "sipri-top-100-europe,2024,arms-revenue,million USD (current),200,1",
            "top-100,2023,arms-revenue,million USD (2024 prices),612,2", "top-100,2023,arms-revenue,million USD (current),600,2", "top-100,2024,arms-revenue,million USD (2024 prices),850,3", "top-100,2024,arms-revenue,million USD (current),850,3",
        ], _folder.Rows("sipri-top-100", "2025"));
        Assert.Contains("Beta,x-trans-european,2024,2,million USD (current),200", _folder.Rows("sipri-top-100-companies", "2025"));
        Assert.Equal(["a hundred companies a year: 2 years checked, other numbers in 2023: 2, 2024: 3"], report.Checks.Select(check => check.ToString()));
        Assert.Equal([("no revenue given", 1)], report.Dropped);
    }

    [Fact]
    public void The_EDAs_members_are_read_with_their_stars_and_held_against_the_total()
    {
        string[] header = ["EU MS", "Year", "Total Defence Expenditure", "Defence Investment", "Total Defence Expenditure as % of GDP", "Total Defence Expenditure as % of Government Expenditure", "Total Defence Expenditure per capita"];
        var report = _folder.Import(_folder.Put("eda.xlsx", new WorkbookFile()
            .Sheet("EU27", (1, "A", ["Year"]))
            .Sheet("Member States 2025 ", (1, "A", header), (2, "A", ["Croatia ", 2025, new Formula(1500.5), 300, 0.0175, 0.04, 400]), (3, "A", ["Czech Republic*", 2025, 5000, "-", 0.02, 0.045, 500]), (4, "A", ["Luxembourg**", 2025, 700, 200, 0.01, 0.02, 900]), (5, "A", ["European Union", 2025, 7200.5, 500, 0.02]), (7, "A", ["*Estimated 2025 figures"]))
            .Sheet("Billions", (1, "A", ["PMS", "Year", "Total Defence Expenditure", "Defence Equipment Procurement Expenditure", "Defence R&D Expenditure", "Defence Investment", "GDP (mrd)", "Total Defence Expenditure as % of GDP"]), (2, "A", ["Croatia", 2021, 900, 150, 5, 155, 57.5, 0.0157])).Bytes()));
        Assert.Equal(
        [
            "CZE,2025,defence-burden,% of GDP (current),2,estimate", "CZE,2025,defence-expenditure,million EUR (current),5000,estimate", "CZE,2025,defence-share-of-government-spending,%,4.5,estimate",
            "HRV,2021,defence-burden,% of GDP (current),1.57,actual", "HRV,2021,defence-expenditure,million EUR (current),900,actual", "HRV,2021,defence-investment,million EUR (current),155,actual", "HRV,2021,equipment-procurement,million EUR (current),150,actual", "HRV,2021,gdp,million EUR (current),57500,actual", "HRV,2021,research-and-development,million EUR (current),5,actual",
            "HRV,2025,defence-burden,% of GDP (current),1.75,actual", "HRV,2025,defence-expenditure,million EUR (current),1500.5,actual", "HRV,2025,defence-investment,million EUR (current),300,actual", "HRV,2025,defence-share-of-government-spending,%,4,actual",
            "LUX,2025,defence-burden,% of GDP (current),1,actual", "LUX,2025,defence-expenditure,million EUR (current),700,actual", "LUX,2025,defence-investment,million EUR (current),200,actual", "LUX,2025,defence-share-of-government-spending,%,2,actual",
        ], _folder.Rows("eda-member-states", "2025"));
        Assert.Equal(["spending of the members 2025 against the printed total: 7,200 for 7,200"], report.Checks.Select(check => check.ToString()));
    }
}
