namespace Analysis.Indicators.Tests;

/// <summary>
/// Sums, shares, growth and equipment against NATO's "Defence Investment of NATO Countries (2014-2026)", July 2026, and "Defence
/// Expenditure of NATO Countries (2014-2024)", 17 June 2024.
/// </summary>
public sealed class PrintedSpendingTests
{
    private static readonly PrintedCells Edition2024 = PrintedCells.Of2024;

    public static TheoryData<string, string, string, string> Totals()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var edition in (string[])["2024", "2026"])
        foreach (var prices in (string[])["current", "constant"])
        {
            cases.Add(edition, prices, "nato-by-year", PrintedCells.NatoTotal);
            cases.Add(edition, prices, "nato-europe-and-canada-by-year", PrintedCells.EuropeAndCanada);
        }
        return cases;
    }

    // Table 2 of both editions. That of 2026 is printed in whole millions: half a million for each of up to 31 members and the total.
    [Theory]
    [MemberData(nameof(Totals))]
    public void Each_years_members_add_up_to_NATOs_two_totals(string edition, string prices, string group, string total)
    {
        var cells = PrintedCells.ByEdition(edition);
        var sums = ShippedLibrary.Numbers("defence-expenditure", cells.Edition, $"subjects={group}", $"prices={prices}");
        Assert.Equal(edition == "2024" ? 11 : 13, sums.Count);
        Assert.All(
            sums,
            sum =>
            {
                var printed = cells.Spending(total, sum.Key.Year, prices);
                var rounding = edition == "2024" ? printed * 1e-9 : 16;
                Assert.InRange(sum.Value, printed - rounding, printed + rounding);
            }
        );
    }

    // Edition 2026, table 2, 2014 at current prices: NATO prints 289,315; today's 30 members with forces, added up outside this project,
    // give 299,704.
    [Fact]
    public void Todays_members_are_more_than_NATOs_total_of_2014()
    {
        const string Edition = "nato-defence-expenditure=2026";
        Assert.Equal(289_315, PrintedCells.Of2026.Spending(PrintedCells.EuropeAndCanada, 2014, "current"));
        Assert.InRange(
            ShippedLibrary.Number(
                "defence-expenditure",
                Edition,
                "subjects=nato-europe-and-canada-by-year",
                "years=2014",
                "prices=current"
            ),
            289_315 - 15,
            289_315 + 15
        );
        Assert.InRange(
            ShippedLibrary.Number("defence-expenditure", Edition, "subjects=nato-europe-and-canada", "years=2014", "prices=current"),
            299_704 - 1,
            299_704 + 1
        );
    }

    // Edition 2026, table 2: the United States over NATO's total in 2014, 69.3 % at current and 72.8 % at 2021 prices.
    [Theory]
    [InlineData("current", 69.3)]
    [InlineData("constant", 72.8)]
    public void The_US_share_of_NATO_2026_in_2014_depends_on_the_price_basis(string prices, double percent)
    {
        var cells = PrintedCells.Of2026;
        var share = ShippedLibrary.Number("alliance-share", cells.Edition, "subjects=USA", "years=2014", $"prices={prices}");
        Assert.Equal(percent, Math.Round(100 * share, 1));
        Assert.Equal(cells.Spending("USA", 2014, prices) / cells.Spending(PrintedCells.NatoTotal, 2014, prices), share, 1e-4);
    }

    // Edition 2024, table 2, annual real change: 31 countries, each year on the year before (2014 needs 2013, which is missing).
    [Fact]
    public void NATO_2024_prints_310_real_changes_of_countries_and_growth_meets_each()
    {
        var printed = Edition2024.All("real-change").Where(cell => cell.Year > 2014 && cell.Entity.Length == 3).ToList();
        Assert.Equal(310, printed.Count);
        var computed = ShippedLibrary.Numbers("real-growth", Edition2024.Edition, "years=2015-2024");
        Assert.All(printed, cell => Assert.Equal(cell.Value, 100 * computed[(cell.Entity, cell.Year)], 1e-9));
    }

    // NATO divides two totals of different members, so that an accession is growth: Montenegro 2017, North Macedonia 2020, Finland
    // 2023, Sweden 2024 (17.9 % for Europe and Canada, of which 3.1 points are Sweden). We take the later year's members in both.
    [Theory]
    [InlineData("nato-by-year", PrintedCells.NatoTotal)]
    [InlineData("nato-europe-and-canada-by-year", PrintedCells.EuropeAndCanada)]
    public void NATO_2024_counts_an_accession_as_growth_of_its_totals_and_we_do_not(string group, string total)
    {
        var joined = new Dictionary<int, string>
        {
            [2017] = "MNE",
            [2020] = "MKD",
            [2023] = "FIN",
            [2024] = "SWE",
        };
        var computed = ShippedLibrary.Numbers("real-growth", Edition2024.Edition, $"subjects={group}", "years=2015-2024");
        Assert.Equal(10, computed.Count);
        Assert.All(
            Edition2024.All("real-change").Where(cell => cell.Entity == total && cell.Year > 2014),
            cell =>
            {
                var before = Edition2024.Spending(total, cell.Year - 1);
                var newcomer = joined.TryGetValue(cell.Year, out var country) ? Edition2024.Spending(country, cell.Year - 1) : 0;
                Assert.Equal(cell.Value, 100 * (Edition2024.Spending(total, cell.Year) / before - 1), 1e-9);
                Assert.Equal((1 + cell.Value / 100) * before / (before + newcomer) - 1, computed[(group, cell.Year)], 1e-9);
            }
        );
    }

    // Same table: 17.9 % printed for NATO Europe and Canada in 2024, 14.9 % with Sweden in both years (added up outside this project).
    [Fact]
    public void Sweden_in_both_years_makes_the_growth_of_2024_14_9_instead_of_17_9()
    {
        Assert.Equal(
            17.9,
            Math.Round(Edition2024.All("real-change").Single(cell => cell is { Entity: PrintedCells.EuropeAndCanada, Year: 2024 }).Value, 1)
        );
        Assert.Equal(
            14.9,
            Math.Round(
                100 * ShippedLibrary.Number("real-growth", Edition2024.Edition, "subjects=nato-europe-and-canada-by-year", "years=2024"),
                1
            )
        );
    }

    [Fact]
    public void Growth_of_a_printed_total_is_a_gap_that_names_the_group()
    {
        var run = ShippedLibrary.Run("real-growth", Edition2024.Edition, "subjects=x-nato-total", "years=2024").Result;
        Assert.Empty(run.Numbers);
        Assert.Contains("take the group instead", Assert.Single(run.Gaps).Reason, StringComparison.Ordinal);
    }

    // Table 8a of both editions: 31 countries over 11 and 13 years.
    [Theory]
    [InlineData("2024", 341)]
    [InlineData("2026", 403)]
    public void Equipment_shares_are_those_of_NATOs_table_8a(string edition, int cells)
    {
        var printed = PrintedCells.ByEdition(edition).All("equipment-share");
        Assert.Equal(cells, printed.Count);
        var computed = ShippedLibrary.Numbers("equipment-share", $"nato-defence-expenditure={edition}");
        Assert.All(printed, cell => Assert.Equal(cell.Value, 100 * computed[(cell.Entity, cell.Year)], 1e-9));
    }

    // Tables 2 and 8a of edition 2026: Σ(share × spending) ÷ Σ spending over the 30 members with forces, without the United States.
    [Fact]
    public void A_groups_equipment_share_is_weighted_by_spending_at_current_prices()
    {
        var cells = PrintedCells.Of2026;
        var shares = cells.All("equipment-share").Where(cell => cell.Year == 2025 && cell.Entity is not "USA").ToList();
        Assert.Equal(30, shares.Count);
        var expected =
            shares.Sum(cell => cell.Value * cells.Spending(cell.Entity, 2025, "current"))
            / shares.Sum(cell => cells.Spending(cell.Entity, 2025, "current"));
        Assert.Equal(
            expected,
            100 * ShippedLibrary.Number("equipment-share", cells.Edition, "subjects=nato-europe-and-canada-by-year", "years=2025"),
            1e-9
        );
    }

    // The design's reference values, "about 0.22 in 2014, 0.09 in 2026", edition 2026, members of each year.
    [Theory]
    [InlineData(2014, 0.22)]
    [InlineData(2026, 0.09)]
    public void Size_and_burden_hardly_correlate(int year, double about) =>
        Assert.InRange(
            ShippedLibrary.Number("size-and-burden", "nato-defence-expenditure=2026", $"years={year}"),
            about - 0.01,
            about + 0.01
        );
}
