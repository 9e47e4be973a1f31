using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Indicators.Tests;

/// <summary>
/// Arms imports against what SIPRI printed: "Trends in International Arms Transfers, 2025" (9 March 2026) for edition 2026, "Trends
/// in International Arms Transfers, 2024" (10 March 2025) for edition 2025, whose register was generated eleven months later.
/// </summary>
public sealed class PrintedImportsTests
{
    private const string Edition2025 = "sipri-arms-transfers=2025";
    private const string Edition2026 = "sipri-arms-transfers=2026";

    [Theory]
    [InlineData("USA", 58, 0)]
    [InlineData("KOR", 8.6, 1)]
    [InlineData("ISR", 7.7, 1)]
    [InlineData("FRA", 7.4, 1)]
    public void SIPRI_2026_prints_the_supplier_shares_of_European_NATO_2021_25(string supplier, double printed, int decimals) =>
        Assert.Equal(printed, Percent(Edition2026, decimals, $"supplier={supplier}", "recipients=european-nato", "window=2021-2025"));

    [Fact]
    public void SIPRI_2026_prints_that_imports_of_European_NATO_rose_by_143_per_cent() =>
        Assert.Equal(
            143,
            Math.Round(
                100
                    * ShippedLibrary.Number(
                        "import-change",
                        Edition2026,
                        "recipients=european-nato",
                        "window=2021-2025",
                        "against=2016-2020"
                    )
            )
        );

    // The design (Procurement) has 63.4 and 51.8 from the register, and 62.9 from the data of March 2026: stated, not tuned. SIPRI
    // printed 64 and 52 eleven months before the register: the first it no longer meets, the second it does.
    [Theory]
    [InlineData(Edition2025, "2020-2024", 63.4, 64, false)]
    [InlineData(Edition2025, "2015-2019", 51.8, 52, true)]
    [InlineData(Edition2026, "2020-2024", 62.9, 64, false)]
    public void Later_data_than_SIPRIs_print_of_March_2025_give_their_own_US_share(
        string edition,
        string window,
        double percent,
        double printed,
        bool stillMet
    )
    {
        string[] sets = ["supplier=USA", "recipients=european-nato", $"window={window}"];
        Assert.Equal(percent, Percent(edition, 1, sets));
        Assert.Equal(stillMet, Percent(edition, 0, sets) == printed);
        Assert.InRange(100 * ShippedLibrary.Number("supplier-share", edition, sets), printed - 1.2, printed);
    }

    // The design (Vocabulary): 57.64 for SIPRI's 29, 55.32 with Türkiye, 57.10 with each year's members: the id matters.
    [Theory]
    [InlineData("european-nato", 57.64)]
    [InlineData("nato-europe", 55.32)]
    [InlineData("european-nato-by-year", 57.10)]
    public void The_US_share_of_2021_25_depends_on_the_group(string group, double percent) =>
        Assert.Equal(percent, Percent(Edition2026, 2, "supplier=USA", $"recipients={group}", "window=2021-2025"));

    // From the totals by region; SIPRI's Europe has 44 states, Russia and Ukraine among them.
    [Fact]
    public void SIPRI_2026_prints_of_Europe_plus_210_per_cent_and_48_per_cent_from_the_United_States()
    {
        var (table, europe, window) = Regions();
        Assert.Equal(210, Math.Round(100 * ImportChange.Of(table, europe, window).Only.Value.Fraction));
        Assert.Equal(48, Math.Round(100 * SupplierShare.Of(table, europe, window, Country.UnitedStates).Only.Value.Fraction));
    }

    // 38 % of US exports went to Europe, and Europe took 33 % of the world's imports (12 % in 2016-20).
    [Fact]
    public void SIPRI_2026_prints_that_38_per_cent_of_US_exports_went_to_Europe_and_33_of_all()
    {
        var (table, europe, window) = Regions();
        Assert.Equal(38, Math.Round(100 * PartOfEurope(table, europe, window, Country.UnitedStates)));
        Assert.Equal(33, Math.Round(100 * PartOfEurope(table, europe, window, null)));
        Assert.Equal(12, Math.Round(100 * PartOfEurope(table, europe, window.Before, null)));
    }

    // Same fact sheet: the United States made 42 % of the world's exports in 2021-25 and 36 % in 2016-20.
    [Theory]
    [InlineData("2021-2025", 42)]
    [InlineData("2016-2020", 36)]
    public void SIPRI_2026_prints_the_US_share_of_all_exports(string years, double printed)
    {
        var (table, _, _) = Regions();
        var window = Period.Parse(years);
        var (ours, all) = (Volumes(table, window, Country.UnitedStates), Volumes(table, window, null));
        Assert.Equal(printed, Math.Round(100 * ours / all));
    }

    private static double PartOfEurope(Transfers table, Subject europe, Period window, Subject? supplier) =>
        ImportVolume.Of(table, europe, window, supplier).Only.Value.Millions / Volumes(table, window, supplier);

    private static double Volumes(Transfers table, Period window, Subject? supplier) =>
        table.Coverage.Recipients.Sum(region => ImportVolume.Of(table, region, window, supplier).Only.Value.Millions);

    private static (Transfers Table, Subject Europe, Period Window) Regions() =>
        (ShippedLibrary.Library().RegionTransfers(), ShippedLibrary.Library().Group("sipri-europe"), Period.Parse("2021-2025"));

    private static double Percent(string edition, int decimals, params string[] sets) =>
        Math.Round(100 * ShippedLibrary.Number("supplier-share", edition, sets), decimals);
}
