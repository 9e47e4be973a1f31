namespace Analysis.Indicators.Tests;

/// <summary>US control of imports on the shipped data: printed figures, and two tables that must agree.</summary>
public sealed class UsControlTests
{
    private static Dictionary<string, double> Bands(string recipient, string window) =>
        ShippedLibrary
            .Run("us-control", null, $"recipients={recipient}", $"window={window}")
            .Result.Numbers.ToDictionary(o => o.Counterpart!.Id, o => o.Value.Value);

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 % of the imports of European NATO in 2021-2025.
    [Fact]
    public void The_innermost_band_is_the_share_that_SIPRI_prints() =>
        Assert.Equal(58, Math.Round(100 * Bands("european-nato", "2021-2025")["supplied"]));

    private static Dictionary<string, double> OfPath(string window) =>
        ShippedLibrary
            .Run("us-control-path", null, $"window={window}")
            .Result.Numbers.ToDictionary(o => o.Counterpart!.Id, o => o.Value.Value);

    // Two tables, one by recipient and one by system, are sums over the same deliveries.
    [Theory]
    [InlineData("2006-2010")]
    [InlineData("2011-2015")]
    [InlineData("2016-2020")]
    [InlineData("2021-2025")]
    public void By_recipient_and_by_system_the_group_has_the_same_bands(string window)
    {
        var (byRecipient, bySystem) = (Bands("european-nato", window), OfPath(window));
        Assert.Equal(3, byRecipient.Count);
        Assert.All(byRecipient, band => Assert.Equal(band.Value, bySystem[band.Key], 1e-5));
    }

    // Design share leaves out what the United States supplied of another design; the second band holds it.
    [Theory]
    [InlineData("2016-2020")]
    [InlineData("2020-2024")]
    [InlineData("2021-2025")]
    public void The_second_band_is_the_design_share_and_what_was_supplied_of_other_design(string window)
    {
        var rows = ShippedLibrary.Library().SystemVolumes().Rows.Where(row => row.Window == Period.Parse(window)).ToList();
        var otherDesign = rows.Where(row => row.Supplier.Id == "USA" && row.Design.Id != "USA").Sum(row => row.Volume.Millions);
        var design = ShippedLibrary
            .Run("design-share", "sipri-arms-transfers-systems=2026", $"window={window}")
            .Result.Numbers.Single(o => o.Counterpart!.Id == "USA")
            .Value.Value;
        Assert.Equal(design + otherDesign / rows.Sum(row => row.Volume.Millions), OfPath(window)["supplied-or-us-design"], 1e-9);
    }

    // The table by system and the table by recipient are two sums over the same deliveries.
    [Theory]
    [InlineData(2006)]
    [InlineData(2011)]
    [InlineData(2016)]
    [InlineData(2021)]
    public void The_recipients_add_up_to_the_group(int from)
    {
        var window = new Period(from, from + 4);
        var systems = ShippedLibrary.Library().SystemVolumes().Rows.Where(row => row.Window == window && row.Supplier.Id != "USA").ToList();
        var recipients = ShippedLibrary.Library().UsDesign().Rows.Where(row => row.Window == window).ToList();
        Assert.Equal(
            systems.Where(row => row.Design.Id == "USA").Sum(row => row.Volume.Millions),
            recipients.Sum(row => row.UsDesign.Millions),
            0.02
        );
        Assert.Equal(
            systems.Where(row => row.Design.Id == "x-unknown").Sum(row => row.Volume.Millions),
            recipients.Sum(row => row.Unknown.Millions),
            0.02
        );
    }

    // By hand from sipri-arms-transfers-systems: Arrow-3, 800 of systems and 500 of missiles, of 31,912.66 million TIV.
    [Fact]
    public void The_outermost_band_adds_the_one_case_that_was_delivered()
    {
        var bands = Bands("european-nato", "2021-2025");
        Assert.Equal(1_300 / 31_912.66, bands["with-known-cases-of-consent"] - bands["supplied-or-us-design"], 1e-6);
        var before = Bands("european-nato", "2016-2020");
        Assert.Equal(before["supplied-or-us-design"], before["with-known-cases-of-consent"]);
    }
}
